using System.Diagnostics;
using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>The whole course of a network's training: word vectors from plain text, then passes over the gold sentences.</summary>
internal static class NetworkTraining
{
    /// <param name="silver">Sentences that teachers have read, of which each pass takes the next few.</param>
    /// <param name="start">A trained network over the same data to go on from, or null.</param>
    public static Network Train(
        TrainingData data, IReadOnlyList<TrainingSentence> gold, IReadOnlyList<TrainingSentence> silver, TrainingOptions options, Network? start,
        IProgress<string>? progress)
    {
        var shape = new NetworkShape(
            data.WordList.Length, WordSize: 96, PieceSize: 64, options.Hidden, data.TagSets.Length, data.Relations.Length, TrainingData.Entities.Length);
        if (start is not null && start.Shape != shape) throw new InvalidDataException("the model to start from was trained on other data or with another size");
        var net = start ?? new Network(shape);
        var trainer = new NetworkTrainer(net, data.Learns, options.Seed, initialise: start is null)
        {
            Noise = data.Noise, InputDropout = options.InputDropout, Dropout = options.Dropout, EntityWeight = options.EntityWeight,
        };
        if (start is null)
            WordVectors.Train(data.Plain, shape.Words, shape.WordSize, options.VectorPasses, options.Seed, 0.3f, progress).Values.CopyTo(net.Words.Values);
        if (start is null) LanguageModelling.Train(net, data.PlainFeatures(), options.LanguagePasses, options.Seed, progress);
        var (random, average) = (new Random(options.Seed + 1), new WeightAverage(net));
        var swaps = new NameSwaps(data);
        var clock = Stopwatch.StartNew();
        var passes = Enumerable.Range(0, options.Passes).Select(p => gold.Concat(Slice(silver, p, options.SilverAPass)).ToList()).ToList();
        var (step, steps) = (0, passes.Sum(p => Batches(p, options.BatchWords, new Random(0)).Count));
        for (var pass = 0; pass < options.Passes; pass++)
        {
            var (sum, batches) = (new Losses(), Batches(passes[pass], options.BatchWords, random));
            foreach (var batch in batches)
            {
                // The first steps are small, then the rate falls evenly to nothing.
                var done = (float)step / steps;
                var rate = options.Rate * Math.Min(1, (step + 1) / 200f) * Math.Max(0.03f, 1 - done);
                sum += trainer.Step(batch.ConvertAll(s => swaps.Swap(random.NextDouble() < 0.04 ? s.WithoutFullStop() : s, options.NameSwaps, random)), rate);
                if (++step % WeightAverage.Every == 0) average.Look();
            }
            var mean = new Losses(sum.Arcs / batches.Count, sum.Relations / batches.Count, sum.Tags / batches.Count, sum.Entities / batches.Count);
            progress?.Report($"pass {pass + 1} of {options.Passes}, {clock.Elapsed.TotalSeconds:F0} s: {mean}");
        }
        if (step > 0) average.Take();
        net.Pack();
        return net;
    }

    /// <summary>The pass's share of a list that is gone through again and again.</summary>
    private static IEnumerable<TrainingSentence> Slice(IReadOnlyList<TrainingSentence> all, int pass, int size)
    {
        for (var i = 0; i < Math.Min(size, all.Count); i++) yield return all[(int)((((long)pass * size) + i) % all.Count)];
    }

    private static List<List<TrainingSentence>> Batches(IReadOnlyList<TrainingSentence> sentences, int words, Random random) =>
        Batches(sentences, s => s.Forms.Length, words, random);

    /// <summary>Sentences of like length together, in an order that differs from pass to pass.</summary>
    public static List<List<T>> Batches<T>(IReadOnlyList<T> sentences, Func<T, int> length, int words, Random random)
    {
        var order = sentences.Select(s => (Key: length(s) * (0.7 + (0.6 * random.NextDouble())), s)).OrderBy(p => p.Key).ToList();
        var (batches, current, size) = (new List<List<T>>(), new List<T>(), 0);
        foreach (var (_, sentence) in order)
        {
            current.Add(sentence);
            size += length(sentence);
            if (size < words) continue;
            batches.Add(current);
            (current, size) = ([], 0);
        }
        if (current.Count > 0) batches.Add(current);
        var shuffled = batches.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
