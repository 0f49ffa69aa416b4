using System.Numerics.Tensors;
using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>
/// Word vectors from plain text: skip-gram with negative samples (Mikolov et al. 2013), with an output table for each place around the
/// word (Ling et al. 2015), which makes words alike that stand in like grammar rather than in like topics.
/// </summary>
internal static class WordVectors
{
    private const int Reach = 2, Negatives = 5;
    private const float FirstRate = 0.04f;

    /// <param name="sentences">Word numbers; 0 is the unknown word, which is neither learned nor predicted.</param>
    /// <returns>One row a word, scaled so that the mean square of all numbers is that of <paramref name="scale"/>.</returns>
    public static Matrix Train(IReadOnlyList<int[]> sentences, int words, int size, int passes, int seed, float scale, IProgress<string>? progress)
    {
        var random = new Random(seed);
        var counts = new long[words];
        foreach (var sentence in sentences) foreach (var word in sentence) counts[word]++;
        var total = counts.Skip(1).Sum();
        var vectors = new Matrix(words, size);
        foreach (ref var v in vectors.Values) v = (random.NextSingle() - 0.5f) / size;
        var places = Enumerable.Range(0, 2 * Reach).Select(_ => new Matrix(words, size)).ToArray();
        var noise = NoiseTable(counts);
        var error = new float[size];
        var (done, all) = (0L, (long)passes * sentences.Sum(s => (long)s.Length));
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var sentence in sentences)
            {
                var rate = FirstRate * Math.Max(0.01f, 1 - ((float)done / all));
                done += sentence.Length;
                for (var i = 0; i < sentence.Length; i++)
                {
                    var word = sentence[i];
                    if (word == 0) continue;
                    // Very common words are passed over in part.
                    var share = (float)counts[word] / total;
                    if (share > 1e-3f && random.NextSingle() > MathF.Sqrt(1e-3f / share)) continue;
                    var vector = vectors.Row(word);
                    Array.Clear(error);
                    for (var place = 0; place < 2 * Reach; place++)
                    {
                        var at = i + (place < Reach ? place - Reach : place - Reach + 1);
                        if (at < 0 || at >= sentence.Length || sentence[at] == 0) continue;
                        for (var k = 0; k <= Negatives; k++)
                        {
                            var other = k == 0 ? sentence[at] : noise[random.Next(noise.Length)];
                            if (k > 0 && other == sentence[at]) continue;
                            var output = places[place].Row(other);
                            var step = rate * ((k == 0 ? 1f : 0f) - Sigmoid(TensorPrimitives.Dot<float>(vector, output)));
                            TensorPrimitives.MultiplyAdd(output, step, error, error);
                            TensorPrimitives.MultiplyAdd(vector, step, output, output);
                        }
                    }
                    TensorPrimitives.Add(vector, error, vector);
                }
            }
            progress?.Report($"word vectors, pass {pass + 1} of {passes}");
        }
        vectors.Row(0).Clear();
        var spread = MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(vectors.Values) / vectors.Values.Length);
        TensorPrimitives.Multiply(vectors.Values, scale / spread, vectors.Values);
        return vectors;
    }

    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-Math.Clamp(x, -20, 20)));

    /// <summary>Words by their count to the power of 0.75.</summary>
    public static int[] NoiseTable(long[] counts)
    {
        var weights = counts.Select((c, i) => i == 0 ? 0 : Math.Pow(c, 0.75)).ToArray();
        var unit = weights.Sum() / 2_000_000;
        var table = new List<int>(2_100_000);
        for (var i = 1; i < weights.Length; i++) for (var k = 0; k < (int)Math.Ceiling(weights[i] / unit); k++) table.Add(i);
        return [.. table];
    }
}
