using System.Numerics.Tensors;
using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>Which values a batch does without: the same for all words of a sentence (Gal and Ghahramani 2016), the rest made larger.</summary>
internal sealed class TrainingMasks(Random random)
{
    public Matrix Draw(int sentences, int columns, float share)
    {
        var mask = new Matrix(sentences, columns);
        foreach (ref var m in mask.Values) m = random.NextSingle() < share ? 0 : 1 / (1 - share);
        return mask;
    }

    public static void Apply(SentenceBatch batch, Matrix values, Matrix mask)
    {
        for (var s = 0; s < batch.Count; s++)
        for (var i = 0; i < batch.Length(s); i++)
        {
            var row = values.Row(batch.Start(s) + i);
            TensorPrimitives.Multiply(row, mask.Row(s), row);
        }
    }
}
