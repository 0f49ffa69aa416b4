using Chancery.Language.Neural;

namespace Chancery.Language.Tagging;

/// <summary>A second opinion on parts of speech where the network has doubts: logistic regression over <see cref="WordHints"/>.</summary>
internal sealed class PartOpinion
{
    public const int Rows = 1 << 16;

    /// <summary>How much it counts beside the network, and the belief that each part has at least.</summary>
    private const float Share = 0.3f, Least = 1e-4f;

    private readonly HintWeights _weights;
    private readonly int[] _parts;
    private readonly int _count;
    private readonly TagChoice _choice;

    public PartOpinion(TagSet[] tags, HintWeights weights)
    {
        var parts = Parts(tags);
        (_weights, _count, _parts, _choice) = (weights, parts.Length, Array.ConvertAll(tags, t => Array.IndexOf(parts, t.Upos)), new(tags));
    }

    /// <summary>The parts of speech in the order of the weights.</summary>
    public static string[] Parts(TagSet[] tags) => [.. tags.Select(t => t.Upos).Distinct()];

    /// <summary>Weighs the analyses that can be meant, in place; returns the best one then.</summary>
    public int Weigh(Share[] doubts, ReadOnlySpan<uint> hints)
    {
        Span<float> beliefs = stackalloc float[_count];
        _weights.Score(hints, beliefs);
        var (most, sum) = (float.NegativeInfinity, 0f);
        foreach (var belief in beliefs) most = MathF.Max(most, belief);
        foreach (ref var belief in beliefs) sum += belief = Activation.Exp(belief - most);
        foreach (ref var belief in beliefs) belief = Activation.Exp(Share * Activation.Log((belief / sum) + Least));
        sum = 0;
        foreach (ref var doubt in doubts.AsSpan())
        {
            doubt = doubt with { Belief = doubt.Belief * beliefs[_parts[doubt.Class]] };
            sum += doubt.Belief;
        }
        foreach (ref var doubt in doubts.AsSpan()) doubt = doubt with { Belief = doubt.Belief / sum };
        return _choice.Best(doubts);
    }

    public void Write(BinaryWriter writer) => _weights.Write(writer);

    public static PartOpinion Read(BinaryReader reader, TagSet[] tags) => new(tags, HintWeights.Read(reader, Rows, Parts(tags).Length));
}
