using System.Numerics.Tensors;
using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>A running mean of all weights over the last passes, which reads a little better than the last weights (Polyak and Juditsky 1992).</summary>
internal sealed class WeightAverage(Network net)
{
    /// <summary>Steps between two looks at the weights.</summary>
    public const int Every = 16;

    private const float Decay = 0.99f;

    private readonly (Matrix Now, float[] Mean)[] _weights = [.. net.Weights.Append(net.Words).Append(net.Pieces).Select(w => (w, w.Values.ToArray()))];
    private int _looks;

    public void Look()
    {
        // The first looks count for more, so that the mean forgets where it began.
        var share = 1 - Math.Min(Decay, (1f + _looks) / (10f + _looks));
        _looks++;
        foreach (var (now, mean) in _weights) TensorPrimitives.Lerp(mean, now.Values, share, mean);
    }

    public void Take()
    {
        foreach (var (now, mean) in _weights) mean.CopyTo(now.Values);
    }
}
