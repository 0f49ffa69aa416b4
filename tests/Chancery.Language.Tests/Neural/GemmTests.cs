using Chancery.Language.Neural;

namespace Chancery.Language.Tests.Neural;

public unsafe class GemmTests
{
    [Theory]
    [InlineData(1, 7, 5)]
    [InlineData(3, 32, 32)]
    [InlineData(13, 100, 70)]
    [InlineData(21, 128, 384)]
    public void HasTheBitsOfASumInOrderWhateverTheWidthOfTheMachine(int m, int k, int n)
    {
        var random = new Random(1);
        var (a, b, c) = (Filled(random, m, k), Filled(random, k, n), new Matrix(m, Gemm.Padded(n)));
        var packed = new Matrix(k, Gemm.Padded(n));
        Gemm.Pack(b.Pointer, n, k, n, packed.Pointer);
        Gemm.Add(a.Pointer, k, m, k, packed.Pointer, Gemm.Padded(n), c.Pointer, Gemm.Padded(n));
        for (var i = 0; i < m; i++)
        for (var j = 0; j < n; j++)
        {
            var sum = 0f;
            for (var p = 0; p < k; p++) sum = MathF.FusedMultiplyAdd(a.Row(i)[p], b.Row(p)[j], sum);
            Assert.Equal(BitConverter.SingleToInt32Bits(sum), BitConverter.SingleToInt32Bits(c.Row(i)[j]));
        }
    }

    [Fact]
    public void TransposedPackingMultipliesByTheTranspose()
    {
        var random = new Random(2);
        var (a, b) = (Filled(random, 4, 9), Filled(random, 40, 9));
        var (packed, c) = (new Matrix(9, Gemm.Padded(40)), new Matrix(4, Gemm.Padded(40)));
        Gemm.PackTransposed(b.Pointer, 9, 9, 40, packed.Pointer);
        Gemm.Add(a.Pointer, 9, 4, 9, packed.Pointer, Gemm.Padded(40), c.Pointer, Gemm.Padded(40));
        var sum = 0f;
        for (var p = 0; p < 9; p++) sum = MathF.FusedMultiplyAdd(a.Row(2)[p], b.Row(33)[p], sum);
        Assert.Equal(sum, c.Row(2)[33]);
        Assert.Equal(0, c.Row(2)[40]);
    }

    [Fact]
    public void ExponentialsAreNearTheTrueOnes()
    {
        for (var x = -20f; x <= 20; x += 0.037f)
        {
            var found = Activation.Exp(System.Runtime.Intrinsics.Vector256.Create(x))[0];
            Assert.InRange(found / Math.Exp(x), 1 - 1e-6, 1 + 1e-6);
        }
    }

    private static Matrix Filled(Random random, int rows, int columns)
    {
        var matrix = new Matrix(rows, columns);
        foreach (ref var value in matrix.Values) value = random.NextSingle() - 0.5f;
        return matrix;
    }
}
