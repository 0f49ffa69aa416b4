using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>Sigmoid, tanh, exponential and logarithm from additions, multiplications and one division per lane: the same bits on every machine.</summary>
internal static class Activation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        var e = Exp(x * -2f);
        return (Vector256<float>.One - e) / (Vector256<float>.One + e);
    }

    /// <summary>e^x for |x| up to 80 (clamped beyond), right to about 2 units in the last place: 2^k times a polynomial (Cephes).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-80f)), Vector256.Create(80f));
        var k = Vector256.Floor((x * 1.44269504f) + Vector256.Create(0.5f));
        x = Vector256.FusedMultiplyAdd(k, Vector256.Create(-0.693359375f), x);
        x = Vector256.FusedMultiplyAdd(k, Vector256.Create(2.12194440e-4f), x);
        var p = Vector256.Create(1.9875691500e-4f);
        p = Vector256.FusedMultiplyAdd(p, x, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, x, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, x, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, x, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, x, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, x * x, x + Vector256<float>.One);
        var scale = Vector256.ShiftLeft(Vector256.ConvertToInt32(k) + Vector256.Create(127), 23).AsSingle();
        return p * scale;
    }

    // The same, twice as wide.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var e = Exp(x * -2f);
        return (Vector512<float>.One - e) / (Vector512<float>.One + e);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-80f)), Vector512.Create(80f));
        var k = Vector512.Floor((x * 1.44269504f) + Vector512.Create(0.5f));
        x = Vector512.FusedMultiplyAdd(k, Vector512.Create(-0.693359375f), x);
        x = Vector512.FusedMultiplyAdd(k, Vector512.Create(2.12194440e-4f), x);
        var p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, x, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, x * x, x + Vector512<float>.One);
        var scale = Vector512.ShiftLeft(Vector512.ConvertToInt32(k) + Vector512.Create(127), 23).AsSingle();
        return p * scale;
    }

    public static float Exp(float x) => Exp(Vector256.Create(x)).ToScalar();

    /// <summary>The natural logarithm of a positive number, right to about 1e-5: the exponent, and the series of the inverse hyperbolic tangent.</summary>
    public static float Log(float x)
    {
        var bits = BitConverter.SingleToInt32Bits(x);
        var mantissa = BitConverter.Int32BitsToSingle((bits & 0x7fffff) | 0x3f800000);
        var t = (mantissa - 1) / (mantissa + 1);
        var square = t * t;
        var series = 1 + (square * ((1f / 3) + (square * ((1f / 5) + (square * ((1f / 7) + (square / 9)))))));
        return (((bits >> 23) - 127) * 0.693147181f) + (2 * t * series);
    }
}
