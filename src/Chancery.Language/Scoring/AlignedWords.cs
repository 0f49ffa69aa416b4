using System.Text;

namespace Chancery.Language.Scoring;

/// <summary>One analysis as spans over its characters without white space.</summary>
internal sealed class AlignedWords
{
    public readonly record struct Word(Token Token, int Start, int End, int Head);

    public string Characters { get; }
    public HashSet<(int, int)> Tokens { get; } = [];
    public HashSet<(int, int)> Sentences { get; } = [];
    public List<Word> Words { get; } = [];
    private readonly List<(int Start, int End)> _multiword = [];
    private readonly Document _document;

    public AlignedWords(Document document)
    {
        _document = document;
        var characters = new StringBuilder();
        foreach (var sentence in document.Sentences)
        {
            var (first, begin, next) = (Words.Count, characters.Length, 0);
            var inside = (Start: 0, End: 0, Last: 0);
            foreach (var token in sentence.Tokens)
            {
                if (next < sentence.Multiword.Length && sentence.Multiword[next].FirstId == token.Id)
                {
                    var multiword = sentence.Multiword[next++];
                    var (from, to) = Append(characters, multiword.Form);
                    inside = (from, to, multiword.LastId);
                    _multiword.Add((from, to));
                    Tokens.Add((from, to));
                }
                var (start, end) = token.Id <= inside.Last ? (inside.Start, inside.End) : Append(characters, token.Form);
                Tokens.Add((start, end));
                Words.Add(new(token, start, end, token.Head == 0 ? -1 : first + token.Head - 1));
            }
            Sentences.Add((begin, characters.Length));
        }
        Characters = characters.ToString();
    }

    /// <summary>For each word of the system the index of its gold partner, or -1.</summary>
    public static int[] Align(AlignedWords gold, AlignedWords system)
    {
        var areas = Merge(gold._multiword.Concat(system._multiword));
        var (outside, inside) = gold.ByArea(areas);
        var (systemOutside, systemInside) = system.ByArea(areas);
        var partner = new int[system.Words.Count];
        Array.Fill(partner, -1);
        foreach (var (span, index) in systemOutside)
        {
            if (outside.TryGetValue(span, out var match)) partner[index] = match;
        }
        foreach (var (area, indices) in systemInside)
        {
            if (inside.TryGetValue(area, out var others)) Match(gold, system, others, indices, partner);
        }
        return partner;
    }

    /// <summary>Entities as (start, end, kind) over the characters.</summary>
    public HashSet<(int, int, string)> Entities()
    {
        var found = new HashSet<(int, int, string)>();
        var at = 0;
        foreach (var sentence in _document.Sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var tag = sentence.Tokens[i].EntityTag;
                if (tag.Length < 3) continue;
                if (tag[0] != 'B' && i > 0 && sentence.Tokens[i - 1].EntityTag.AsSpan(1).SequenceEqual(tag.AsSpan(1))) continue;
                var last = i;
                while (last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].EntityTag is ['I', ..] inner
                    && inner.AsSpan(1).SequenceEqual(tag.AsSpan(1))) last++;
                found.Add((at + i, at + last, tag[2..]));
            }
            at += sentence.Tokens.Length;
        }
        return [.. found.Select(e => (CharacterStart(e.Item1), CharacterEnd(e.Item2), e.Item3))];
    }

    // Words of one multiword token share its span, so their place within it tells them apart.
    private int CharacterStart(int word) => Words[word].Start * 4 + Math.Min(3, PlaceInSpan(word));

    private int CharacterEnd(int word) => Words[word].End * 4 + Math.Min(3, PlaceInSpan(word));

    private int PlaceInSpan(int word)
    {
        var place = 0;
        while (word - place > 0 && Words[word - place - 1].Start == Words[word].Start) place++;
        return place;
    }

    private static (int, int) Append(StringBuilder characters, string form)
    {
        var start = characters.Length;
        foreach (var c in form)
        {
            if (!char.IsWhiteSpace(c)) characters.Append(c);
        }
        return (start, characters.Length);
    }

    private static List<(int Start, int End)> Merge(IEnumerable<(int Start, int End)> spans)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var (start, end) in spans.Order())
        {
            if (merged.Count > 0 && start < merged[^1].End) merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, end));
            else merged.Add((start, end));
        }
        return merged;
    }

    private (Dictionary<(int, int), int> Outside, Dictionary<int, List<int>> Inside) ByArea(List<(int Start, int End)> areas)
    {
        var (outside, inside, area) = (new Dictionary<(int, int), int>(), new Dictionary<int, List<int>>(), 0);
        for (var i = 0; i < Words.Count; i++)
        {
            while (area < areas.Count && areas[area].End <= Words[i].Start) area++;
            if (area < areas.Count && areas[area].Start <= Words[i].Start && Words[i].End <= areas[area].End)
            {
                if (!inside.TryGetValue(area, out var list)) inside[area] = list = [];
                list.Add(i);
            }
            else outside[(Words[i].Start, Words[i].End)] = i;
        }
        return (outside, inside);
    }

    /// <summary>Within a stretch of multiword tokens, words pair by a longest common subsequence of forms without case.</summary>
    private static void Match(AlignedWords gold, AlignedWords system, List<int> golds, List<int> systems, int[] partner)
    {
        var table = new int[systems.Count + 1, golds.Count + 1];
        bool Same(int i, int j) => string.Equals(
            system.Words[systems[i]].Token.Form, gold.Words[golds[j]].Token.Form, StringComparison.OrdinalIgnoreCase);
        for (var i = systems.Count - 1; i >= 0; i--)
        for (var j = golds.Count - 1; j >= 0; j--)
            table[i, j] = Same(i, j) ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
        for (int i = 0, j = 0; i < systems.Count && j < golds.Count;)
        {
            if (Same(i, j)) partner[systems[i++]] = golds[j++];
            else if (table[i + 1, j] >= table[i, j + 1]) i++;
            else j++;
        }
    }
}
