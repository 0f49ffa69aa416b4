using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>
/// An affine layer for reading, its weights rounded to one byte with a scale for each output. Its inputs are bytes that stand for -1 to 1,
/// as the outputs of an LSTM are: <see cref="Zero"/> is 0, and <see cref="Zero"/> + <see cref="One"/> is 1.
/// </summary>
internal sealed unsafe class ByteDense
{
    public const int One = 127, Zero = 128;

    /// <summary>Rows whose sums are kept at a time.</summary>
    private const int RowsTogether = 48;

    private readonly sbyte[] _packed;
    private readonly Matrix _scales, _bias;
    private readonly int[] _offsets;

    public ByteDense(Matrix weights, Matrix bias)
    {
        (Inputs, Outputs, _bias) = (weights.Rows, weights.Columns, bias);
        _packed = GC.AllocateArray<sbyte>(Inputs * Outputs, pinned: true);
        _offsets = GC.AllocateArray<int>(Outputs, pinned: true);
        _scales = new(1, Outputs);
        FindScales(weights, _scales.Values);
        Round(weights);
        TensorPrimitives.Divide(_scales.Values, One, _scales.Values);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>What one unit of a sum stands for, by output.</summary>
    public float* Scales => _scales.Pointer;

    /// <summary>What each output's sums are too large by, since zero stands at <see cref="Zero"/>.</summary>
    public int* Offsets => (int*)Marshal.UnsafeAddrOfPinnedArrayElement(_offsets, 0);

    private sbyte* Packed => (sbyte*)Marshal.UnsafeAddrOfPinnedArrayElement(_packed, 0);

    /// <summary>sums = x·W, still with the offsets and without the scales and the bias.</summary>
    public void Sum(byte* x, int strideX, int rows, int* sums, int strideSums) =>
        ByteGemm.Multiply(x, strideX, rows, Inputs, Packed, Outputs, sums, strideSums);

    /// <summary>y = x·W + b, row by row.</summary>
    /// <param name="units">What <see cref="One"/> stands for in each row; null where it is 1 in all.</param>
    public void Apply(byte* x, int strideX, float* units, int rows, float* y, int strideY)
    {
        var sums = (int*)NativeMemory.AlignedAlloc((nuint)(Math.Min(rows, RowsTogether) * Outputs * sizeof(int)), 64);
        for (var from = 0; from < rows; from += RowsTogether)
        {
            var count = Math.Min(RowsTogether, rows - from);
            Sum(x + ((long)from * strideX), strideX, count, sums, Outputs);
            for (var i = 0; i < count; i++) Scale(sums + ((long)i * Outputs), units == null ? 1 : units[from + i], y + ((long)(from + i) * strideY));
        }
        NativeMemory.AlignedFree(sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scale(int* sums, float unit, float* y)
    {
        float* scales = Scales, bias = _bias.Pointer;
        var offsets = Offsets;
        for (var j = 0; j < Outputs; j += 8)
        {
            var sum = Vector256.ConvertToSingle(Vector256.Load(sums + j) - Vector256.Load(offsets + j));
            Vector256.FusedMultiplyAdd(sum, Vector256.Load(scales + j) * unit, Vector256.Load(bias + j)).Store(y + j);
        }
    }

    /// <summary>Any numbers as bytes, the largest of them being <see cref="One"/> or its opposite.</summary>
    /// <returns>What <see cref="One"/> stands for.</returns>
    public static float ToBytes(ReadOnlySpan<float> values, byte* bytes)
    {
        var unit = 1e-12f;
        foreach (var value in values) unit = MathF.Max(unit, MathF.Abs(value));
        for (var i = 0; i < values.Length; i++) bytes[i] = (byte)(int)MathF.FusedMultiplyAdd(values[i] / unit, One, Zero + 0.5f);
        return unit;
    }

    /// <summary>The largest weight of a column is 127 of its scale.</summary>
    private static void FindScales(Matrix weights, Span<float> scales)
    {
        scales.Clear();
        for (var i = 0; i < weights.Rows; i++)
        {
            var row = weights.Row(i);
            for (var j = 0; j < scales.Length; j += 8)
                Vector256.Max(Vector256.Create<float>(scales[j..]), Vector256.Abs(Vector256.Create<float>(row[j..]))).CopyTo(scales[j..]);
        }
        foreach (ref var scale in scales) scale = MathF.Max(1e-12f, scale) / One;
    }

    /// <summary>Each weight as a whole number of its column's scale, where <see cref="ByteGemm"/> wants it.</summary>
    private void Round(Matrix weights)
    {
        const int group = ByteGemm.Group, panel = ByteGemm.Panel;
        var packed = Packed;
        for (var i = 0; i < Inputs; i += group)
        for (var j = 0; j < Outputs; j += 8)
        {
            var (scale, offsets, together) = (Vector256.Load(_scales.Pointer + j), Vector256<int>.Zero, Vector256<int>.Zero);
            for (var k = 0; k < group; k++)
            {
                var whole = Vector256.ConvertToInt32(Vector256.Round(Vector256.Load(weights.At(i + k) + j) / scale));
                offsets += whole * Zero;
                together |= Vector256.ShiftLeft(whole & Vector256.Create(0xFF), 8 * k);
            }
            (Vector256.Load(Offsets + j) + offsets).Store(Offsets + j);
            together.Store((int*)(packed + (j / panel * panel * Inputs) + (i * panel) + (j % panel * group)));
        }
    }
}
