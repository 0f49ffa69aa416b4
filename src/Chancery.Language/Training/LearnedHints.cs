using System.Numerics.Tensors;

namespace Chancery.Language.Training;

/// <summary>Weights of hints while they are learned, by steps that shrink where much was learned (Duchi et al. 2011), and their mean over the last
/// passes.</summary>
internal sealed class LearnedHints(int rows, int classes)
{
    private const float Rate = 0.1f, Penalty = 5e-4f, Steady = 1e-3f;

    private readonly float[] _weights = new float[rows * classes], _squares = new float[rows * classes], _mean = new float[rows * classes];
    private readonly uint _mask = (uint)rows - 1;

    public void AddTo(Span<float> scores, ReadOnlySpan<uint> hints)
    {
        foreach (var hint in hints) TensorPrimitives.Add(scores, _weights.AsSpan(At(hint), classes), scores);
    }

    /// <param name="errors">What is believed of each class, less what is right.</param>
    public void Learn(ReadOnlySpan<float> errors, ReadOnlySpan<uint> hints)
    {
        foreach (var hint in hints) Step(_weights.AsSpan(At(hint), classes), _squares.AsSpan(At(hint), classes), errors, Penalty);
    }

    /// <summary>Counts the weights as they are among so many of which the mean is kept.</summary>
    public void Keep(int of) => TensorPrimitives.MultiplyAdd(_weights, 1f / of, _mean, _mean);

    public float[] Mean => _mean;

    private int At(uint hint) => (int)(hint & _mask) * classes;

    public static void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> errors, float penalty)
    {
        for (var k = 0; k < weights.Length; k++)
        {
            var error = errors[k] + (penalty * weights[k]);
            squares[k] += error * error;
            weights[k] -= Rate * error / (MathF.Sqrt(squares[k]) + Steady);
        }
    }
}
