using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>Step sizes that follow the gradients' first and second moments (Kingma and Ba 2015).</summary>
internal static class Adam
{
    public const float First = 0.9f, Second = 0.98f, Tiny = 1e-8f;

    /// <summary>Corrects the rate for moments that began at zero.</summary>
    public static float Corrected(float rate, int step) => rate * MathF.Sqrt(1 - MathF.Pow(Second, step)) / (1 - MathF.Pow(First, step));

    public static void Update(Span<float> values, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> variance, float rate)
    {
        var i = 0;
        for (; i <= values.Length - 8; i += 8)
        {
            var g = Vector256.Create(gradient.Slice(i, 8));
            var m = Vector256.Create<float>(mean.Slice(i, 8));
            var v = Vector256.Create<float>(variance.Slice(i, 8));
            m += (g - m) * (1 - First);
            v += ((g * g) - v) * (1 - Second);
            m.CopyTo(mean[i..]);
            v.CopyTo(variance[i..]);
            (Vector256.Create<float>(values.Slice(i, 8)) - (m * rate / (Vector256.Sqrt(v) + Vector256.Create(Tiny)))).CopyTo(values[i..]);
        }
        for (; i < values.Length; i++)
        {
            var g = gradient[i];
            mean[i] += (1 - First) * (g - mean[i]);
            variance[i] += (1 - Second) * ((g * g) - variance[i]);
            values[i] -= rate * mean[i] / (MathF.Sqrt(variance[i]) + Tiny);
        }
    }
}

/// <summary>A matrix that is learned as a whole.</summary>
internal sealed class Learned(Matrix value)
{
    private readonly Matrix _mean = new(value.Rows, value.Columns), _variance = new(value.Rows, value.Columns);

    public Matrix Gradient { get; } = new(value.Rows, value.Columns);

    public float SquaredNorm() => TensorPrimitives.SumOfSquares<float>(Gradient.Values);

    public void Update(float rate, float scale)
    {
        if (scale != 1) TensorPrimitives.Multiply(Gradient.Values, scale, Gradient.Values);
        Adam.Update(value.Values, Gradient.Values, _mean.Values, _variance.Values, rate);
        Gradient.Values.Clear();
    }
}

/// <summary>A table of which each batch touches a few rows; the others stay as they are, moments too.</summary>
internal sealed class LearnedTable(Matrix value, Func<int, bool> learns)
{
    private readonly Matrix _mean = new(value.Rows, value.Columns), _variance = new(value.Rows, value.Columns);
    private readonly Dictionary<int, float[]> _gradients = [];
    private readonly Stack<float[]> _free = [];

    public void Add(int row, ReadOnlySpan<float> gradient, float scale)
    {
        if (!learns(row)) return;
        if (!_gradients.TryGetValue(row, out var sum)) _gradients[row] = sum = _free.TryPop(out var free) ? free : new float[value.Columns];
        TensorPrimitives.MultiplyAdd(gradient, scale, sum, sum);
    }

    public void Update(float rate)
    {
        foreach (var (row, gradient) in _gradients)
        {
            Adam.Update(value.Row(row), gradient, _mean.Row(row), _variance.Row(row), rate);
            Array.Clear(gradient);
            _free.Push(gradient);
        }
        _gradients.Clear();
    }
}
