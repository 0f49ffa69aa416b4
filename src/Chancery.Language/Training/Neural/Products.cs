using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>Products of transposed matrices, with room that is used again.</summary>
internal sealed unsafe class Products
{
    private Matrix _transposed = new(1, 1), _packed = new(1, 1);

    /// <summary>out += xᵀ·y, where x has k columns and y n columns (a multiple of the panel); out is k×n without gaps.</summary>
    public void AddTransposed(float* x, int strideX, int k, float* y, int strideY, int n, int rows, float* output)
    {
        if (_transposed.Capacity < k * rows) _transposed = new(1, k * rows * 3 / 2);
        if (_packed.Capacity < Gemm.Padded(n) * rows) _packed = new(1, Gemm.Padded(n) * rows * 3 / 2);
        for (var i = 0; i < rows; i++)
        {
            float* row = x + ((long)i * strideX), column = _transposed.Pointer + i;
            for (var j = 0; j < k; j++) column[(long)j * rows] = row[j];
        }
        Gemm.Pack(y, strideY, rows, n, _packed.Pointer);
        Gemm.Add(_transposed.Pointer, rows, k, rows, _packed.Pointer, n, output, n);
    }

    public static void AddColumns(float* y, int strideY, int n, int rows, Span<float> sums)
    {
        for (var i = 0; i < rows; i++)
            System.Numerics.Tensors.TensorPrimitives.Add(new ReadOnlySpan<float>(y + ((long)i * strideY), n), sums[..n], sums[..n]);
    }
}
