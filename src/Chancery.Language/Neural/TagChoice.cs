using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Chancery.Language.Tagging;

namespace Chancery.Language.Neural;

/// <summary>
/// Decides a word's analysis from the scores of all: first the part of speech that has most belief over all its analyses, then the finer tag within
/// it, then the analysis. The likeliest analysis alone would put a part of speech with few analyses (adjectives) before one whose belief is spread over
/// many (verbs).
/// </summary>
internal sealed class TagChoice
{
    /// <summary>Analyses that are so many times (the exponential of it) less likely than the best one are not looked at.</summary>
    private const float Farthest = 7;

    private readonly int[] _coarse, _fine;
    private readonly bool[] _punctuation;
    private readonly int _mostParts;

    public TagChoice(TagSet[] tags)
    {
        (_coarse, _fine) = (Numbers(tags, t => t.Upos), Numbers(tags, t => t.Xpos));
        _punctuation = Array.ConvertAll(tags, t => t.Upos == "PUNCT");
        _mostParts = 1 + Math.Max(_coarse.Max(), _fine.Max());
    }

    private static int[] Numbers(TagSet[] tags, Func<TagSet, string> part)
    {
        var values = tags.Select(part).Distinct().ToList();
        return Array.ConvertAll(tags, t => values.IndexOf(part(t)));
    }

    public bool IsPunctuation(int tag) => _punctuation[tag];

    /// <summary>The analyses that can be meant, with their shares of belief; null where there is but one.</summary>
    /// <param name="scores">One a tag set, in their order.</param>
    public static Share[]? Doubts(ReadOnlySpan<float> scores, int best)
    {
        Span<int> near = stackalloc int[scores.Length];
        near = near[..Near(scores, scores[best] - Farthest, near)];
        if (near.Length < 2) return null;
        var (doubts, sum) = (new Share[near.Length], 0f);
        for (var i = 0; i < near.Length; i++)
        {
            doubts[i] = new(near[i], Activation.Exp(scores[near[i]] - scores[best]));
            sum += doubts[i].Belief;
        }
        for (var i = 0; i < near.Length; i++) doubts[i] = doubts[i] with { Belief = doubts[i].Belief / sum };
        return doubts;
    }

    public int Best(ReadOnlySpan<Share> doubts)
    {
        Span<float> sums = stackalloc float[_mostParts];
        var (coarse, best, most) = (Part(_coarse, -1, doubts, sums), -1, -1f);
        var fine = Part(_fine, coarse, doubts, sums);
        foreach (var (tag, belief) in doubts)
        {
            if (_coarse[tag] == coarse && _fine[tag] == fine && belief > most) (best, most) = (tag, belief);
        }
        return best;
    }

    /// <summary>The part that has most belief.</summary>
    /// <param name="within">The part of speech that alone counts, or -1.</param>
    private int Part(int[] parts, int within, ReadOnlySpan<Share> doubts, Span<float> sums)
    {
        sums.Clear();
        foreach (var (tag, belief) in doubts) if (within < 0 || _coarse[tag] == within) sums[parts[tag]] += belief;
        return System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(sums);
    }

    /// <summary>The analyses above a score, in their order; returns their number.</summary>
    private static int Near(ReadOnlySpan<float> scores, float least, Span<int> near)
    {
        var (count, i) = (0, 0);
        var bound = Vector256.Create(least);
        foreach (var eight in MemoryMarshal.Cast<float, Vector256<float>>(scores))
        {
            for (var bits = Vector256.GreaterThan(eight, bound).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
                near[count++] = i + System.Numerics.BitOperations.TrailingZeroCount(bits);
            i += Vector256<float>.Count;
        }
        for (; i < scores.Length; i++) if (scores[i] > least) near[count++] = i;
        return count;
    }
}
