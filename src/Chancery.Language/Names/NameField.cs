using Chancery.Language.Neural;
using Chancery.Language.Tagging;

namespace Chancery.Language.Names;

/// <summary>
/// A second opinion on names, learned only where names were annotated as such: a linear-chain conditional random field over <see cref="WordHints"/>. Its
/// scores and the network's are added, half and half. Words that the network is sure are none, and that look like none, are left alone: most are.
/// </summary>
internal sealed class NameField
{
    public const int Rows = 1 << 19;

    /// <summary>How much of either score counts in their sum.</summary>
    private const float Share = 0.5f;

    /// <summary>Two that must agree on a name find too few: what "no name" loses for it.</summary>
    private const float Forward = 0.3f;

    /// <summary>How far "no name" must lead in the network's scores for a word in small letters to be left alone.</summary>
    private const float Sure = 6;

    private const float Least = 1e-7f;

    private readonly HintWeights _weights;
    private readonly float[] _follows, _together, _inside, _first, _ends, _last;
    private readonly EntityRules _rules;
    private readonly int _count;

    /// <param name="tags">"O" first, then "B-" and "I-" tags.</param>
    /// <param name="follows">The scores of pairs of neighbouring tags.</param>
    public NameField(string[] tags, HintWeights weights, float[] follows)
    {
        (_weights, _follows, _rules, _count) = (weights, follows, new(tags), tags.Length);
        _together = [.. follows.Select((score, pair) => _rules.Follows(pair / _count, pair % _count) ? Activation.Exp(Share * score) : 0)];
        // A stretch stands between words that are none, or at the sentence's beginning or end.
        (_inside, _ends) = (_together[.._count], [.. Enumerable.Range(0, _count).Select(k => _together[k * _count])]);
        (_first, _last) = ([.. Enumerable.Range(0, _count).Select(k => _rules.Follows(0, k) ? 1f : 0)], [.. Enumerable.Repeat(1f, _count)]);
    }

    /// <summary>Whether this opinion is asked of a word.</summary>
    public bool Asks(string form, ReadOnlySpan<float> scores)
    {
        if (form is [var first, ..] && char.IsUpper(first)) return true;
        foreach (var score in scores[1..]) if (scores[0] - score < Sure) return true;
        return false;
    }

    /// <summary>Adds this opinion to the network's scores of one word.</summary>
    public void AddTo(Span<float> scores, ReadOnlySpan<uint> hints)
    {
        Span<float> own = stackalloc float[_count];
        _weights.Score(hints, own);
        for (var k = 0; k < _count; k++) scores[k] = Share * (scores[k] + own[k]);
        scores[0] -= Forward;
    }

    /// <summary>Turns the added scores of neighbouring words into the logarithms of how likely each tag is.</summary>
    public void Settle(Span<float> scores, bool first, bool last)
    {
        new NameChain(_count, _together, first ? _first : _inside, last ? _last : _ends).Read(scores);
        foreach (ref var score in scores) score = Activation.Log(score + Least);
    }

    public int[] Best(ReadOnlySpan<float> scores) => _rules.Best(scores);

    public void Write(BinaryWriter writer)
    {
        foreach (var score in _follows) writer.Write(score);
        _weights.Write(writer);
    }

    public static NameField Read(BinaryReader reader, string[] tags)
    {
        var follows = new float[tags.Length * tags.Length];
        foreach (ref var score in follows.AsSpan()) score = reader.ReadSingle();
        return new(tags, HintWeights.Read(reader, Rows, tags.Length), follows);
    }
}
