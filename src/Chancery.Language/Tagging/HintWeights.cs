using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Chancery.Language.Tagging;

/// <summary>For each row of <see cref="WordHints"/> a weight for each class, one byte each.</summary>
internal sealed class HintWeights(int classes, sbyte[] weights, float unit)
{
    private readonly uint _mask = (uint)(weights.Length / classes) - 1;

    /// <param name="weights">As many rows as a power of two.</param>
    public static HintWeights Of(int classes, float[] weights)
    {
        var unit = Math.Max(1e-12f, MathF.Abs(TensorPrimitives.MaxMagnitude<float>(weights))) / sbyte.MaxValue;
        return new(classes, Array.ConvertAll(weights, w => (sbyte)MathF.Round(w / unit)), unit);
    }

    /// <summary>What the hints say together of each class.</summary>
    public void Score(ReadOnlySpan<uint> hints, Span<float> scores)
    {
        Span<int> sums = stackalloc int[classes];
        sums.Clear();
        foreach (var hint in hints)
        {
            var row = weights.AsSpan((int)(hint & _mask) * classes, classes);
            for (var k = 0; k < row.Length; k++) sums[k] += row[k];
        }
        for (var k = 0; k < sums.Length; k++) scores[k] = sums[k] * unit;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(unit);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    public static HintWeights Read(BinaryReader reader, int rows, int classes)
    {
        var unit = reader.ReadSingle();
        var weights = new sbyte[rows * classes];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(classes, weights, unit);
    }
}
