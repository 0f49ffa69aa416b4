using System.Numerics.Tensors;
using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>The mean of networks that went different ways from one start, which reads better than each of them (Wortsman et al. 2022).</summary>
internal static class MeanNetwork
{
    /// <exception cref="InvalidDataException">The models have other words, tags or sizes: their weights mean different things.</exception>
    public static Model Of(IReadOnlyList<Model> models)
    {
        var first = models[0];
        foreach (var other in models.Skip(1))
        {
            if (other.Network.Shape != first.Network.Shape || !other.Words.SequenceEqual(first.Words) || !other.Tags.SequenceEqual(first.Tags)
                || !other.Relations.SequenceEqual(first.Relations) || !other.Entities.SequenceEqual(first.Entities))
                throw new InvalidDataException("models of which the mean is taken must come from one start: these have other words, tags or sizes");
        }
        Matrix[][] weights = [.. models.Select(m => m.Network.Weights.Append(m.Network.Words).Append(m.Network.Pieces).ToArray())];
        for (var i = 0; i < weights[0].Length; i++)
        {
            var mean = weights[0][i].Values;
            foreach (var other in weights.Skip(1)) TensorPrimitives.Add(mean, other[i].Values, mean);
            TensorPrimitives.Divide(mean, models.Count, mean);
        }
        return first;
    }
}
