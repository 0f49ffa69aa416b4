using System.Numerics.Tensors;
using Chancery.Language.Neural;

namespace Chancery.Language.Training;

/// <summary>Groups of words whose vectors point the same way (k-means on the sphere).</summary>
internal static class WordGroups
{
    /// <summary>The first group of a word is one of the commonest words'.</summary>
    private const int CommonWords = 8_000;

    /// <returns>For each word the number of its group.</returns>
    public static ushort[] Of(Matrix vectors, int count, int passes, Random random)
    {
        var (words, size) = (vectors.Rows, vectors.Columns);
        var directions = new float[words][];
        for (var i = 0; i < words; i++) directions[i] = Direction(vectors.Row(i).ToArray());
        var centres = Enumerable.Range(0, count).Select(_ => (float[])directions[random.Next(words > 1 ? 1 : 0, Math.Min(words, CommonWords))].Clone())
            .ToArray();
        var groups = new ushort[words];
        for (var pass = 0; pass < passes; pass++)
        {
            Parallel.For(0, words, i =>
            {
                var best = float.NegativeInfinity;
                for (var g = 0; g < count; g++)
                {
                    var near = TensorPrimitives.Dot<float>(directions[i], centres[g]);
                    if (near <= best) continue;
                    (best, groups[i]) = (near, (ushort)g);
                }
            });
            foreach (var centre in centres) Array.Clear(centre);
            for (var i = 1; i < words; i++) TensorPrimitives.Add(centres[groups[i]], directions[i], centres[groups[i]]);
            foreach (var centre in centres) Direction(centre);
        }
        return groups;
    }

    private static float[] Direction(float[] vector)
    {
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector) + 1e-6f, vector);
        return vector;
    }
}
