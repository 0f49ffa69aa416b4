using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>
/// Before the trees: the first layer learns from plain text to tell each word from the words before it, and from those behind it
/// (Peters et al. 2018), among the words of the batch and as many drawn at random. Words' vectors, pieces and gates begin from there.
/// </summary>
internal sealed unsafe class LanguageModelling
{
    private const int BatchWords = 800, Drawn = 600;
    private const float Rate = 2e-3f, InputDropout = 0.1f, Dropout = 0.2f;

    /// <summary>The share of words of which only the pieces are seen, as of words that are not in the table.</summary>
    private const double Unknown = 0.15;

    private readonly Network _net;
    private readonly Random _random;
    private readonly TrainingMasks _masks;
    private readonly Dictionary<Matrix, Learned> _learned;
    private readonly LearnedTable _words, _pieces;
    private readonly LstmTraining _layer;
    private readonly Direction[] _directions;
    private readonly float[] _priors;
    private readonly int[] _noise;
    private int _step;

    /// <summary>What tells the next word from one direction's outputs, learned beside the network and thrown away with it.</summary>
    private sealed record Direction(Dense Layer, Matrix Table, LearnedTable Rows, Products Products);

    private LanguageModelling(Network net, long[] counts, int seed)
    {
        (_net, _random) = (net, new Random(seed));
        _masks = new(_random);
        var shape = net.Shape;
        _directions = [.. Enumerable.Range(0, 2).Select(_ =>
        {
            var (layer, table) = (new Dense(shape.Hidden, shape.WordSize), new Matrix(shape.Words, shape.WordSize));
            foreach (ref var w in layer.Weights.Values) w = ((2 * _random.NextSingle()) - 1) * MathF.Sqrt(6f / (shape.Hidden + shape.WordSize));
            net.Words.Values.CopyTo(table.Values);
            return new Direction(layer, table, new(table, _ => true), new());
        })];
        Matrix[] weights = [.. net.Layers[0].Parts.Concat(_directions.Select(d => d.Layer)).SelectMany(d => new[] { d.Weights, d.Bias })];
        _learned = weights.ToDictionary(w => w, w => new Learned(w));
        (_words, _pieces, _layer) = (new(net.Words, _ => true), new(net.Pieces, _ => true), new(net.Layers[0], _learned));
        // A word's own frequency, less how likely it is to stand among the candidates.
        var (total, drawn) = ((double)counts.Sum(), counts.Sum(c => Math.Pow(c, 0.75)));
        _priors = Array.ConvertAll(counts,
            c => (float)Math.Log(Math.Max(1, c) / total / Math.Min(1, (BatchWords * Math.Max(1, c) / total) + (Drawn * Math.Pow(c, 0.75) / drawn))));
        _noise = WordVectors.NoiseTable(counts);
    }

    /// <param name="sentences">Plain text; a word's number is 0 where it is not in the table.</param>
    public static void Train(Network net, IReadOnlyList<WordFeatures[]> sentences, int passes, int seed, IProgress<string>? progress)
    {
        if (passes == 0) return;
        var counts = new long[net.Shape.Words];
        foreach (var sentence in sentences) foreach (var word in sentence) counts[word.Word]++;
        counts[0] = 0;
        var model = new LanguageModelling(net, counts, seed);
        var (order, clock) = (sentences.Where(s => s.Length is > 2 and < 100).ToArray(), System.Diagnostics.Stopwatch.StartNew());
        var all = (double)passes * order.Sum(s => (long)s.Length);
        var done = 0L;
        for (var pass = 0; pass < passes; pass++)
        {
            model._random.Shuffle(order);
            // Sentences of like length stand together within stretches of the shuffled order.
            var (loss, steps) = (0f, 0);
            foreach (var stretch in order.Chunk(4000))
            {
                var batches = NetworkTraining.Batches(stretch, s => s.Length, BatchWords, model._random);
                foreach (var batch in batches)
                {
                    var rate = Rate * Math.Min(1, (model._step + 1) / 200f) * (float)Math.Max(0.05, 1 - (done / all));
                    loss += model.Step(batch, rate);
                    steps++;
                    done += batch.Sum(s => s.Length);
                }
            }
            progress?.Report($"next words, pass {pass + 1} of {passes}, {clock.Elapsed.TotalSeconds:F0} s: {loss / steps:F3}");
        }
        net.Pack();
    }

    private float Step(List<WordFeatures[]> sentences, float rate)
    {
        foreach (var part in _net.Layers[0].Parts.Concat(_directions.Select(d => d.Layer))) part.Pack(forTraining: true);
        var sorted = sentences.OrderByDescending(s => s.Length).ToArray();
        var batch = new SentenceBatch(Array.ConvertAll(sorted, s => s.Length));
        var words = sorted.SelectMany(s => s).ToArray();
        var (n, shape) = (batch.Words, _net.Shape);
        var seen = Array.ConvertAll(words, w => _random.NextDouble() < Unknown ? w with { Word = 0 } : w);
        var x = new Matrix(n, shape.Input);
        for (var i = 0; i < n; i++) _net.Embed(seen[i], x.At(i));
        var inputMask = _masks.Draw(batch.Count, shape.Input, InputDropout);
        TrainingMasks.Apply(batch, x, inputMask);
        var h = _layer.Forward(batch, x, _masks.Draw(batch.Count, shape.Hidden, Dropout), _masks.Draw(batch.Count, shape.Hidden, Dropout));
        var mask = _masks.Draw(batch.Count, 2 * shape.Hidden, Dropout);
        TrainingMasks.Apply(batch, h, mask);

        var candidates = Candidates(words);
        var places = candidates.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        var wanted = Wanted(batch, words, places);
        var (dh, losses) = (new Matrix(n, 2 * shape.Hidden), new float[2]);
        Parallel.For(0, 2, d => losses[d] = Guess(_directions[d], h.Pointer + (d * shape.Hidden), dh.Pointer + (d * shape.Hidden), wanted[d], candidates));
        TrainingMasks.Apply(batch, dh, mask);
        var dx = _layer.Backward(batch, x, dh);
        TrainingMasks.Apply(batch, dx, inputMask);
        for (var i = 0; i < n; i++)
        {
            var row = dx.Row(i);
            if (seen[i].Word != 0) _words.Add(seen[i].Word, row[..shape.WordSize], 1);
            foreach (var piece in seen[i].Pieces) _pieces.Add(piece, row[shape.WordSize..], Network.PieceScale(seen[i].Pieces.Length));
        }
        Update(rate);
        return (losses[0] + losses[1]) / 2;
    }

    /// <summary>For each direction and row the candidate that comes next, or -1 at the end and where the word is not in the table.</summary>
    private static int[][] Wanted(SentenceBatch batch, WordFeatures[] words, Dictionary<int, int> places)
    {
        int[][] wanted = [new int[words.Length], new int[words.Length]];
        for (var s = 0; s < batch.Count; s++)
        {
            var (from, to) = (batch.Start(s), batch.Start(s) + batch.Length(s));
            for (var i = from; i < to; i++)
            {
                wanted[0][i] = i + 1 < to && words[i + 1].Word > 0 ? places[words[i + 1].Word] : -1;
                wanted[1][i] = i > from && words[i - 1].Word > 0 ? places[words[i - 1].Word] : -1;
            }
        }
        return wanted;
    }

    private int[] Candidates(WordFeatures[] words)
    {
        var all = new SortedSet<int>(words.Select(w => w.Word));
        for (var i = 0; i < Drawn; i++) all.Add(_noise[_random.Next(_noise.Length)]);
        all.Remove(0);
        return [.. all];
    }

    private float Guess(Direction direction, float* h, float* dh, int[] wanted, int[] candidates)
    {
        var (n, size, hidden, count, padded) = (wanted.Length, _net.Shape.WordSize, _net.Shape.Hidden, candidates.Length, Gemm.Padded(candidates.Length));
        var (guess, dGuess) = (new Matrix(n, size), new Matrix(n, size));
        direction.Layer.Apply(h, 2 * hidden, n, guess.Pointer, size);
        var (rows, dRows, packed, packedRows, scores) = (new Matrix(count, size), new Matrix(count, size), new Matrix(size, padded),
            new Matrix(count, size), new Matrix(n, padded));
        for (var c = 0; c < count; c++) direction.Table.Row(candidates[c]).CopyTo(rows.Row(c));
        Gemm.PackTransposed(rows.Pointer, size, size, count, packed.Pointer);
        for (var c = 0; c < count; c++) scores.At(0)[c] = _priors[candidates[c]];
        for (var i = 1; i < n; i++) scores.Row(0).CopyTo(scores.Row(i));
        Gemm.Add(guess.Pointer, size, n, size, packed.Pointer, padded, scores.Pointer, padded);
        var loss = 0f;
        for (var i = 0; i < n; i++)
        {
            if (wanted[i] < 0) scores.Row(i).Clear();
            else loss += NetworkTrainer.SoftmaxLoss(scores.Row(i), count, wanted[i], null, 1f / n);
        }
        Gemm.Pack(rows.Pointer, size, count, size, packedRows.Pointer);
        Gemm.Add(scores.Pointer, padded, n, count, packedRows.Pointer, size, dGuess.Pointer, size);
        direction.Products.AddTransposed(scores.Pointer, padded, count, guess.Pointer, size, size, n, dRows.Pointer);
        for (var c = 0; c < count; c++) direction.Rows.Add(candidates[c], dRows.Row(c), 1);
        direction.Products.AddTransposed(h, 2 * hidden, hidden, dGuess.Pointer, size, size, n, _learned[direction.Layer.Weights].Gradient.Pointer);
        Products.AddColumns(dGuess.Pointer, size, size, n, _learned[direction.Layer.Bias].Gradient.Values);
        direction.Layer.AddBack(dGuess.Pointer, size, n, dh, 2 * hidden);
        return loss;
    }

    private void Update(float rate)
    {
        var corrected = Adam.Corrected(rate, ++_step);
        var norm = MathF.Sqrt(_learned.Values.Sum(l => l.SquaredNorm()));
        var scale = norm > 1 ? 1 / norm : 1;
        Parallel.Invoke(
            () => { foreach (var learned in _learned.Values) learned.Update(corrected, scale); },
            () => { foreach (var direction in _directions) direction.Rows.Update(corrected); },
            () => _words.Update(corrected),
            () => _pieces.Update(corrected));
    }
}
