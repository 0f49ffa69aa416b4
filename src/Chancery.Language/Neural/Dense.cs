namespace Chancery.Language.Neural;

/// <summary>One affine layer: weights and bias, and the weights once more as <see cref="Gemm"/> wants them.</summary>
internal sealed unsafe class Dense
{
    private Matrix? _packed, _transposed;

    /// <param name="outputs">A multiple of <see cref="Gemm.Panel"/>.</param>
    public Dense(int inputs, int outputs) => (Weights, Bias) = (new(inputs, outputs), new(1, outputs));

    public Matrix Weights { get; }

    public Matrix Bias { get; }

    public int Inputs => Weights.Rows;

    public int Outputs => Weights.Columns;

    /// <summary>After the weights have changed.</summary>
    public void Pack(bool forTraining)
    {
        _packed ??= new(Inputs, Outputs);
        Gemm.Pack(Weights.Pointer, Outputs, Inputs, Outputs, _packed.Pointer);
        if (!forTraining) return;
        _transposed ??= new(Outputs, Gemm.Padded(Inputs));
        Gemm.PackTransposed(Weights.Pointer, Outputs, Outputs, Inputs, _transposed.Pointer);
    }

    /// <summary>y = x·W + b, row by row.</summary>
    public void Apply(float* x, int strideX, int rows, float* y, int strideY)
    {
        for (var i = 0; i < rows; i++) Bias.Values.CopyTo(new Span<float>(y + ((long)i * strideY), Outputs));
        Add(x, strideX, rows, y, strideY);
    }

    /// <summary>y += x·W.</summary>
    public void Add(float* x, int strideX, int rows, float* y, int strideY) =>
        Gemm.Add(x, strideX, rows, Inputs, _packed!.Pointer, Outputs, y, strideY);

    /// <summary>dx += dy·Wᵀ.</summary>
    public void AddBack(float* dy, int strideY, int rows, float* dx, int strideX) =>
        Gemm.Add(dy, strideY, rows, Outputs, _transposed!.Pointer, Inputs, dx, strideX);
}
