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

    /// <summary>Runs one direction over the sums that the inputs gave, which become the gates.</summary>
    /// <param name="gates">One row a word: x·W + b on entry, the gates on return.</param>
    /// <param name="before">Training only: the outputs as the next step saw them, one row a word.</param>
    /// <param name="mask">Training only: one row a sentence, which outputs the next step may see.</param>
    public void Run(SentenceBatch batch, int direction, Matrix gates, Matrix memory, Matrix output, LstmScratch scratch, Matrix? before = null, Matrix? mask = null)
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
