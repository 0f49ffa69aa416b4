using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Tagging;

/// <summary>For each row of <see cref="WordHints"/> a weight for each class, one byte each.</summary>
internal sealed class HintWeights
{
    /// <summary>Rows are filled up with noughts to a multiple of it, so that as many weights are added at once.</summary>
    private const int Lane = 8;

    private readonly int _classes, _width;
    private readonly sbyte[] _weights;
    private readonly float _unit;
    private readonly uint _mask;

    private HintWeights(int classes, sbyte[] weights, float unit)
    {
        (_classes, _width, _weights, _unit) = (classes, Width(classes), weights, unit);
        _mask = (uint)(weights.Length / _width) - 1;
    }

    private static int Width(int classes) => (classes + Lane - 1) / Lane * Lane;

    /// <param name="weights">As many rows as a power of two.</param>
    public static HintWeights Of(int classes, float[] weights)
    {
        var unit = Math.Max(1e-12f, MathF.Abs(TensorPrimitives.MaxMagnitude<float>(weights))) / sbyte.MaxValue;
        var (rows, width) = (weights.Length / classes, Width(classes));
        var filled = new sbyte[rows * width];
        for (var row = 0; row < rows; row++)
        for (var k = 0; k < classes; k++)
            filled[(row * width) + k] = (sbyte)MathF.Round(weights[(row * classes) + k] / unit);
        return new(classes, filled, unit);
    }

    /// <summary>What the hints say together of each class: no more than <see cref="WordHints.Most"/>, so that 16 bits hold their sum.</summary>
    public void Score(ReadOnlySpan<uint> hints, Span<float> scores)
    {
        Span<short> sums = stackalloc short[_width];
        ref var first = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var at = 0; at < _width; at += Lane)
        {
            var sum = Vector128<short>.Zero;
            foreach (var hint in hints)
            {
                ref var weights = ref Unsafe.Add(ref first, ((nint)(hint & _mask) * _width) + at);
                sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<sbyte, byte>(ref weights))).AsSByte());
            }
            sum.CopyTo(sums[at..]);
        }
        for (var k = 0; k < _classes; k++) scores[k] = sums[k] * _unit;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_unit);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    public static HintWeights Read(BinaryReader reader, int rows, int classes)
    {
        var unit = reader.ReadSingle();
        var weights = new sbyte[rows * Width(classes)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(classes, weights, unit);
    }
}
