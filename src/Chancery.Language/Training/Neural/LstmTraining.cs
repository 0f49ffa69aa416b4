using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>One bidirectional layer forwards and backwards, remembering what the way back needs.</summary>
/// <remarks>The two directions run side by side on two threads; what they add to the same numbers is added in a fixed order.</remarks>
internal sealed unsafe class LstmTraining(LstmLayer layer, Dictionary<Matrix, Learned> learned)
{
    private readonly Products[] _products = [new(), new()];
    private readonly Matrix[] _gates = new Matrix[2], _memory = new Matrix[2], _before = new Matrix[2], _masks = new Matrix[2];

    public Matrix Forward(SentenceBatch batch, Matrix x, Matrix forwardMask, Matrix backwardMask)
    {
        var (n, width) = (batch.Words, LstmCell.Gates * layer.Size);
        var output = new Matrix(n, 2 * layer.Size);
        (_masks[0], _masks[1]) = (forwardMask, backwardMask);
        Parallel.For(0, 2, d =>
        {
            (_gates[d], _memory[d], _before[d]) = (new(n, width), new(n, layer.Size), new(n, layer.Size));
            layer.Input[d].Apply(x.Pointer, x.Columns, n, _gates[d].Pointer, width);
            layer.Run(batch, d, _gates[d], _memory[d], output, LstmScratch.For(batch.Count, layer.Size), _before[d], _masks[d]);
        });
        return output;
    }

    /// <summary>Adds up the weights' gradients and returns the errors of the inputs.</summary>
    public Matrix Backward(SentenceBatch batch, Matrix x, Matrix dOutput)
    {
        var (n, width, size) = (batch.Words, LstmCell.Gates * layer.Size, layer.Size);
        var (dx, dGates) = (new Matrix(n, layer.Inputs), new Matrix[2]);
        Parallel.For(0, 2, d =>
        {
            var errors = dGates[d] = new Matrix(n, width);
            Unroll(batch, d, dOutput, errors);
            _products[d].AddTransposed(x.Pointer, x.Columns, layer.Inputs, errors.Pointer, width, width, n, learned[layer.Input[d].Weights].Gradient.Pointer);
            Products.AddColumns(errors.Pointer, width, width, n, learned[layer.Input[d].Bias].Gradient.Values);
            _products[d].AddTransposed(_before[d].Pointer, size, size, errors.Pointer, width, width, n, learned[layer.Recurrent[d].Weights].Gradient.Pointer);
        });
        Halves.Of(n, (from, rows) =>
        {
            for (var d = 0; d < 2; d++) layer.Input[d].AddBack(dGates[d].At(from), width, rows, dx.At(from), layer.Inputs);
        });
        return dx;
    }

    private void Unroll(SentenceBatch batch, int d, Matrix dOutput, Matrix dGates)
    {
        var (width, size, backward) = (LstmCell.Gates * layer.Size, layer.Size, d == 1);
        var (dMemory, dSeen, step) = (new Matrix(batch.Count, size), new Matrix(batch.Count, size), new Matrix(batch.Count, width));
        var dOut = stackalloc float[size];
        for (var t = batch.Steps - 1; t >= 0; t--)
        {
            var open = batch.Open(t, batch.Count);
            for (var s = 0; s < open; s++)
            {
                var row = batch.Row(s, t, backward);
                float* given = dOutput.At(row) + (d * size), later = dSeen.At(s);
                for (var j = 0; j < size; j++) dOut[j] = given[j] + later[j];
                LstmCell.Back(_gates[d].At(row), t == 0 ? null : _memory[d].At(batch.Row(s, t - 1, backward)), _memory[d].At(row), dOut, dMemory.At(s),
                    step.At(s), size);
                new Span<float>(step.At(s), width).CopyTo(dGates.Row(row));
                dSeen.Row(s).Clear();
            }
            if (t == 0) break;
            layer.Recurrent[d].AddBack(step.Pointer, width, open, dSeen.Pointer, size);
            for (var s = 0; s < open; s++)
                System.Numerics.Tensors.TensorPrimitives.Multiply(dSeen.Row(s), _masks[d].Row(s), dSeen.Row(s));
        }
    }
}
