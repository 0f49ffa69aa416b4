using System.Runtime.CompilerServices;

namespace Chancery.Language.Neural;

/// <summary>One layer read in both directions. The first half of the output columns is the forward one.</summary>
internal sealed unsafe class LstmLayer
{
    public LstmLayer(int inputs, int size)
    {
        (Size, Inputs) = (size, inputs);
        Input = [new(inputs, LstmCell.Gates * size), new(inputs, LstmCell.Gates * size)];
        Recurrent = [new(size, LstmCell.Gates * size), new(size, LstmCell.Gates * size)];
    }

    public int Size { get; }

    public int Inputs { get; }

    public Dense[] Input { get; }

    public Dense[] Recurrent { get; }

    public IEnumerable<Dense> Parts => [.. Input, .. Recurrent];

    /// <summary>The weights as bytes, for reading; none while the network learns.</summary>
    public ByteDense[] InputBytes { get; private set; } = [];

    public ByteDense[] RecurrentBytes { get; private set; } = [];

    /// <summary>After the weights have changed for the last time.</summary>
    public void Round()
    {
        RecurrentBytes = Array.ConvertAll(Recurrent, d => new ByteDense(d.Weights, d.Bias));
        InputBytes = Array.ConvertAll(Input, d => new ByteDense(d.Weights, d.Bias));
    }

    /// <summary>Runs one direction over the sums that the inputs gave, by whole numbers; the first half of an output row is the forward one.</summary>
    /// <param name="gates">For each row the sums of this direction.</param>
    public void Read(SentenceBatch batch, int direction, RowSource gates, byte* output, LstmRoom room)
    {
        var (width, backward, size, recurrent) = (LstmCell.Gates * Size, direction == 1, Size, RecurrentBytes[direction]);
        var open = batch.Count;
        for (var step = 0; step < batch.Steps; step++)
        {
            open = batch.Open(step, open);
            if (step > 0) recurrent.Sum(room.Before, size, open, room.Sums, width);
            for (var s = 0; s < open; s++)
            {
                var row = batch.Row(s, step, backward);
                var written = output + ((long)row * 2 * size) + (direction * size);
                fixed (float* kept = gates.Kept(row))
                {
                    LstmCell.Read(
                        kept == null ? gates.At(row) : kept + (direction * width), step == 0 ? null : room.Sums + ((long)s * width), recurrent,
                        room.Memory + ((long)s * size), written, size);
                }
                Unsafe.CopyBlockUnaligned(room.Before + ((long)s * size), written, (uint)size);
            }
        }
    }

    /// <summary>Runs one direction over the sums that the inputs gave, which become the gates.</summary>
    /// <param name="gates">One row a word: x·W + b on entry, the gates on return.</param>
    /// <param name="before">Training only: the outputs as the next step saw them, one row a word.</param>
    /// <param name="mask">Training only: one row a sentence, which outputs the next step may see.</param>
    public void Run(SentenceBatch batch, int direction, Matrix gates, Matrix memory, Matrix output, LstmScratch scratch, Matrix? before = null,
        Matrix? mask = null)
    {
        var (width, backward, size) = (LstmCell.Gates * Size, direction == 1, Size);
        var open = batch.Count;
        for (var step = 0; step < batch.Steps; step++)
        {
            open = batch.Open(step, open);
            for (var s = 0; s < open; s++)
                new Span<float>(gates.At(batch.Row(s, step, backward)), width).CopyTo(new Span<float>(scratch.Sums.At(s), width));
            if (step > 0) Recurrent[direction].Add(scratch.Before.Pointer, size, open, scratch.Sums.Pointer, width);
            for (var s = 0; s < open; s++)
            {
                var row = batch.Row(s, step, backward);
                var sums = scratch.Sums.At(s);
                var written = output.At(row) + (direction * size);
                LstmCell.Step(sums, step == 0 ? null : memory.At(batch.Row(s, step - 1, backward)), memory.At(row), written, size);
                var seen = scratch.Before.At(s);
                if (before is not null)
                {
                    new Span<float>(sums, width).CopyTo(new Span<float>(gates.At(row), width));
                    if (step > 0) new Span<float>(seen, size).CopyTo(new Span<float>(before.At(row), size));
                    else before.Row(row).Clear();
                }
                if (mask is null) new Span<float>(written, size).CopyTo(new Span<float>(seen, size));
                else for (var j = 0; j < size; j++) seen[j] = written[j] * mask.At(s)[j];
            }
        }
    }
}

/// <summary>Room for one step of all sentences of a batch.</summary>
internal readonly record struct LstmScratch(Matrix Sums, Matrix Before)
{
    public static LstmScratch For(int sentences, int size) => new(new(sentences, LstmCell.Gates * size), new(sentences, size));
}

/// <summary>Room for one step of all sentences of a batch when reading.</summary>
internal readonly unsafe struct LstmRoom(int* sums, byte* before, float* memory)
{
    public int* Sums { get; } = sums;

    public byte* Before { get; } = before;

    public float* Memory { get; } = memory;
}

/// <summary>Where a row's sums stand: in an array of their own that holds both directions, or in a matrix that holds one.</summary>
internal readonly unsafe struct RowSource(float[][]? kept, Matrix? matrix)
{
    public float[]? Kept(int row) => kept?[row];

    public float* At(int row) => matrix!.At(row);
}
