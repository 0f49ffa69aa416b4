using Chancery.Language.Neural;

namespace Chancery.Language.Parsing;

/// <summary>
/// Hangs punctuation marks anew, once the words have their heads. Universal Dependencies lets the tree of the words settle it: marks in pairs hang on the
/// head of what they enclose, others as high as they can without crossing an arc. The network often chooses a head that is not on the way up.
/// </summary>
internal static class PunctuationHeads
{
    /// <summary>Added to the network's belief in the highest head that crosses nothing.</summary>
    private const float Highest = 0.3f;

    /// <summary>Heads that are so many times (the exponential of it) less likely than the best one have no share of belief.</summary>
    private const float Farthest = 10;

    /// <param name="marks">Which words are punctuation marks.</param>
    /// <param name="scores">One row a word of scored heads, the root first; rows are so many columns apart.</param>
    /// <param name="heads">The tree, changed in place; 0 for the root.</param>
    public static void Mend(IReadOnlyList<string> forms, bool[] marks, ReadOnlySpan<float> scores, int columns, Span<int> heads)
    {
        if (Array.IndexOf(marks, true) < 0 || Array.IndexOf(marks, false) < 0) return;
        var (first, last) = Spans(marks, heads);
        var pairs = Pairs(forms, marks);
        Span<int> left = stackalloc int[heads.Length], right = stackalloc int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            if (!marks[i] || heads[i] == 0) continue;
            var best = pairs[i] >= 0 ? Enclosed(marks, heads, Math.Min(i, pairs[i]), Math.Max(i, pairs[i])) : -1;
            if (best < 0)
            {
                var onLeft = left[..Climb(i, -1, marks, heads, last, left)];
                var onRight = right[..Climb(i, 1, marks, heads, first, right)];
                best = Likeliest(i, scores.Slice(i * columns, heads.Length + 1), onLeft, onRight, heads);
            }
            if (best >= 0 && !IsUnder(best, i, heads)) heads[i] = best + 1;
        }
    }

    /// <summary>The first and the last word under each word, itself included; marks do not count.</summary>
    private static (int[] First, int[] Last) Spans(bool[] marks, ReadOnlySpan<int> heads)
    {
        var (first, last) = (new int[heads.Length], new int[heads.Length]);
        for (var i = 0; i < heads.Length; i++) first[i] = last[i] = i;
        for (var i = 0; i < heads.Length; i++)
        {
            if (marks[i]) continue;
            for (var above = heads[i] - 1; above >= 0; above = heads[above] - 1)
                (first[above], last[above]) = (Math.Min(first[above], i), Math.Max(last[above], i));
        }
        return (first, last);
    }

    /// <summary>For each bracket and quotation mark its other half, -1 where there is none.</summary>
    private static int[] Pairs(IReadOnlyList<string> forms, bool[] marks)
    {
        var (pairs, open, quote) = (new int[forms.Count], new Stack<int>(), -1);
        Array.Fill(pairs, -1);
        for (var i = 0; i < forms.Count; i++)
        {
            if (!marks[i]) continue;
            if (Closing(forms[i]) is not null) open.Push(i);
            else if (open.TryPeek(out var opened) && Closing(forms[opened]) == forms[i]) Join(open.Pop(), i);
            else if (forms[i] == "\"" && quote < 0) quote = i;
            else if (forms[i] == "\"")
            {
                Join(quote, i);
                quote = -1;
            }
        }
        return pairs;

        void Join(int a, int b) => (pairs[a], pairs[b]) = (b, a);
    }

    private static string? Closing(string form) => form switch { "(" => ")", "[" => "]", "{" => "}", "“" => "”", "‘" => "’", "«" => "»", _ => null };

    /// <summary>The one word between two marks whose head is not between them; -1 where there are several.</summary>
    private static int Enclosed(bool[] marks, ReadOnlySpan<int> heads, int open, int close)
    {
        var top = -1;
        for (var i = open + 1; i < close; i++)
        {
            if (marks[i] || (heads[i] - 1 > open && heads[i] - 1 < close)) continue;
            if (top >= 0) return -1;
            top = i;
        }
        return top;
    }

    /// <summary>The nearest word on one side and those above it, as long as no arc would be crossed; returns their number.</summary>
    /// <param name="farthest">The last word under each word where one climbs on the left, the first where on the right.</param>
    private static int Climb(int mark, int step, bool[] marks, ReadOnlySpan<int> heads, int[] farthest, Span<int> path)
    {
        var at = mark + step;
        while (at >= 0 && at < marks.Length && marks[at]) at += step;
        if (at < 0 || at >= marks.Length) return 0;
        var count = 0;
        path[count++] = at;
        while (count < path.Length && heads[at] > 0 && (heads[at] - 1 - mark) * step > 0 && (farthest[at] - mark) * step >= 0)
        {
            at = heads[at] - 1;
            path[count++] = at;
        }
        return count;
    }

    private static int Likeliest(int mark, ReadOnlySpan<float> scores, ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<int> heads)
    {
        if (left.IsEmpty && right.IsEmpty) return -1;
        // Of the highest on both sides the one that is under the other; where neither is, the left one.
        var highest = left.IsEmpty || (!right.IsEmpty && IsUnder(right[^1], left[^1], heads)) ? right[^1] : left[^1];
        var (most, sum) = (float.NegativeInfinity, 0f);
        for (var h = 0; h < scores.Length; h++) if (h != mark + 1) most = MathF.Max(most, scores[h]);
        for (var h = 0; h < scores.Length; h++) if (h != mark + 1 && scores[h] > most - Farthest) sum += Activation.Exp(scores[h] - most);
        var (best, belief) = (highest, -1f);
        foreach (var path in (ReadOnlySpan<bool>)[true, false])
        foreach (var word in path ? left : right)
        {
            var share = (scores[word + 1] > most - Farthest ? Activation.Exp(scores[word + 1] - most) / sum : 0) + (word == highest ? Highest : 0);
            if (share > belief) (best, belief) = (word, share);
        }
        return best;
    }

    private static bool IsUnder(int word, int above, ReadOnlySpan<int> heads)
    {
        for (; word >= 0; word = heads[word] - 1) if (word == above) return true;
        return false;
    }
}
