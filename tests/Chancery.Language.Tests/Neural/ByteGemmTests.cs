using Chancery.Language.Neural;

namespace Chancery.Language.Tests.Neural;

public sealed unsafe class ByteGemmTests
{
    private readonly Random _random = new(5);

    [Theory]
    [InlineData(1, 4, 16)]
    [InlineData(2, 32, 32)]
    [InlineData(5, 64, 48)]
    [InlineData(6, 256, 96)]
    [InlineData(16, 160, 32)]
    public void SumsAreThoseOfPlainLoops(int rows, int inputs, int outputs)
    {
        var (a, b, packed, c) = (new byte[rows * inputs], new sbyte[inputs * outputs], new sbyte[inputs * outputs], new int[rows * outputs]);
        _random.NextBytes(a);
        foreach (ref var weight in b.AsSpan()) weight = (sbyte)_random.Next(-128, 128);
        // The largest products there are, side by side.
        for (var k = 0; k < inputs; k++) (a[k], b[k * outputs]) = (255, -128);
        Pack(b, inputs, outputs, packed);
        fixed (byte* x = a)
        fixed (sbyte* w = packed)
        fixed (int* sums = c) ByteGemm.Multiply(x, inputs, rows, inputs, w, outputs, sums, outputs);
        for (var i = 0; i < rows; i++)
        for (var j = 0; j < outputs; j++)
        {
            var sum = 0;
            for (var k = 0; k < inputs; k++) sum += a[(i * inputs) + k] * b[(k * outputs) + j];
            Assert.Equal(sum, c[(i * outputs) + j]);
        }
    }

    [Fact]
    public void ALayerOfBytesSaysNearlyWhatItsWeightsSay()
    {
        var (weights, bias) = (new Matrix(64, 32), new Matrix(1, 32));
        foreach (ref var w in weights.Values) w = _random.NextSingle() - 0.5f;
        foreach (ref var w in bias.Values) w = _random.NextSingle();
        var layer = new ByteDense(weights, bias);
        var (x, y) = (new byte[64 * 50], new Matrix(50, 32));
        for (var i = 0; i < x.Length; i++) x[i] = (byte)_random.Next(1, 256);
        fixed (byte* bytes = x) layer.Apply(bytes, 64, null, 50, y.Pointer, 32);
        for (var i = 0; i < 50; i++)
        for (var j = 0; j < 32; j++)
        {
            double exact = bias.Values[j];
            for (var k = 0; k < 64; k++) exact += (x[(i * 64) + k] - ByteDense.Zero) / (double)ByteDense.One * weights.Row(k)[j];
            Assert.Equal(exact, y.Row(i)[j], 0.05);
        }
    }

    /// <summary>Row-major to panels of 16 columns, each of them in groups of four rows.</summary>
    private static void Pack(sbyte[] b, int k, int n, sbyte[] packed)
    {
        var at = 0;
        for (var j = 0; j < n; j += ByteGemm.Panel)
        for (var p = 0; p < k; p += ByteGemm.Group)
        for (var column = j; column < j + ByteGemm.Panel; column++)
        for (var q = p; q < p + ByteGemm.Group; q++)
            packed[at++] = b[(q * n) + column];
    }
}
