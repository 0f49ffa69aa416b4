using System.Numerics.Tensors;
using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>Learns a network's weights from batches of gold sentences by backpropagation.</summary>
internal sealed unsafe class NetworkTrainer
{
    private readonly Network _net;
    private readonly Random _random;
    private readonly Dictionary<Matrix, Learned> _learned;
    private readonly LearnedTable _words, _pieces;
    private readonly Products _products = new(), _arcProducts = new();
    private readonly TrainingMasks _masks;
    private readonly LstmTraining[] _layers;
    private int _step;

    public NetworkTrainer(Network net, Func<int, bool> learnsWord, int seed, bool initialise = true)
    {
        (_net, _random) = (net, new Random(seed));
        _masks = new(_random);
        _learned = net.Weights.ToDictionary(w => w, w => new Learned(w));
        _words = new(net.Words, learnsWord);
        _pieces = new(net.Pieces, _ => true);
        _layers = [.. net.Layers.Select(l => new LstmTraining(l, _learned))];
        if (initialise) Initialise();
    }

    /// <summary>Shares of inputs, encoder outputs and hidden values that a batch does without.</summary>
    public float InputDropout { get; init; } = 0.2f;
    public float Dropout { get; init; } = 0.3f;

    /// <summary>What the loss of entities counts beside the others, in gold sentences.</summary>
    public float EntityWeight { get; init; } = 1;

    /// <summary>Draws of the sentence's words with noise: rare words stand as unknown, some sentences lose or gain capitals.</summary>
    public Func<TrainingSentence, Random, WordFeatures[]> Noise { get; init; } = (s, _) => s.Words;

    /// <summary>Leaves the weights as they are, so that the gradients can be compared with differences of the loss.</summary>
    internal bool CheckOnly { get; init; }

    internal ReadOnlySpan<float> GradientOf(Matrix weights) => _learned[weights].Gradient.Values;

    private void Initialise()
    {
        foreach (var dense in _net.Dense)
        {
            var limit = MathF.Sqrt(6f / (dense.Inputs
                + (dense.Outputs <= LstmCell.Gates * _net.Shape.Hidden ? dense.Outputs : LstmCell.Gates * _net.Shape.Hidden)));
            foreach (ref var w in dense.Weights.Values) w = ((2 * _random.NextSingle()) - 1) * limit;
        }
        foreach (var layer in _net.Layers)
        {
            // Input gates begin nearly closed, so that the memory lasts.
            foreach (var part in layer.Input) part.Bias.Values[..layer.Size].Fill(-1);
        }
        foreach (ref var w in _net.Pieces.Values) w = 0.3f * Gaussian();
        foreach (ref var w in _net.RootArc.Values) w = 0.1f * Gaussian();
        foreach (ref var w in _net.RootPair.Values) w = 0.1f * Gaussian();
    }

    private float Gaussian() => MathF.Sqrt(-2 * MathF.Log(1 - _random.NextSingle())) * MathF.Cos(2 * MathF.PI * _random.NextSingle());

    /// <summary>One step over a batch; returns the mean loss per word of arcs, relations, tags and entities.</summary>
    public Losses Step(IReadOnlyList<TrainingSentence> sentences, float rate)
    {
        Parallel.ForEach(_net.Dense, part => part.Pack(forTraining: true));
        if (CheckOnly) foreach (var learned in _learned.Values) learned.Gradient.Values.Clear();
        var sorted = sentences.OrderByDescending(s => s.Forms.Length).ToArray();
        var batch = new SentenceBatch([.. sorted.Select(s => s.Forms.Length)]);
        var words = sorted.SelectMany(s => Noise(s, _random)).ToArray();
        var (n, hidden, shape) = (batch.Words, 2 * _net.Shape.Hidden, _net.Shape);

        var x0 = new Matrix(n, shape.Input);
        for (var i = 0; i < n; i++) _net.Embed(words[i], x0.At(i));
        var mask0 = _masks.Draw(batch.Count, shape.Input, InputDropout);
        TrainingMasks.Apply(batch, x0, mask0);
        var h1 = _layers[0].Forward(batch, x0, _masks.Draw(batch.Count, shape.Hidden, Dropout), _masks.Draw(batch.Count, shape.Hidden, Dropout));
        var mask1 = _masks.Draw(batch.Count, hidden, Dropout);
        TrainingMasks.Apply(batch, h1, mask1);
        var h2 = _layers[1].Forward(batch, h1, _masks.Draw(batch.Count, shape.Hidden, Dropout), _masks.Draw(batch.Count, shape.Hidden, Dropout));
        var mask2 = _masks.Draw(batch.Count, hidden, Dropout);
        TrainingMasks.Apply(batch, h2, mask2);

        var p = new Matrix(n, Network.HeadsWidth);
        Halves.Of(n, (from, rows) => _net.Heads.Apply(h2.At(from), hidden, rows, p.At(from), Network.HeadsWidth));
        for (var i = 0; i < n; i++) Network.Threshold(p.At(i));
        var mask3 = _masks.Draw(batch.Count, Network.HeadsWidth, Dropout);
        TrainingMasks.Apply(batch, p, mask3);

        var dp = new Matrix(n, Network.HeadsWidth);
        // Each loss writes columns of its own, so that two may be worked out at once.
        var (arcs, others) = (0f, new Losses());
        Parallel.Invoke(
            () => arcs = new ArcLoss(_net, _learned, _arcProducts).Run(batch, sorted, p, dp),
            () => others = new(
                0,
                RelationLoss(batch, sorted, p, dp),
                ClassLoss(batch, sorted, _net.Tags, Network.TagAt, shape.Tags, s => s.Tags, s => s.Tags, p, dp, _ => 1),
                ClassLoss(batch, sorted, _net.Entities, Network.EntityAt, shape.Entities, s => s.Entities, s => s.Entities, p, dp,
                    s => s.IsGold ? EntityWeight : s.HasGoldNames ? EntityWeight / s.Weight : 1)));
        var losses = others with { Arcs = arcs };

        for (var i = 0; i < n; i++)
        {
            float* value = p.At(i), error = dp.At(i);
            for (var j = 0; j < Network.Thresholded; j++) if (value[j] <= 0) error[j] = 0;
        }
        TrainingMasks.Apply(batch, dp, mask3);
        var dh2 = new Matrix(n, hidden);
        Parallel.Invoke(
            () => Accumulate(_net.Heads, h2.Pointer, hidden, dp.Pointer, Network.HeadsWidth, n),
            () => _net.Heads.AddBack(dp.Pointer, Network.HeadsWidth, n, dh2.Pointer, hidden));
        TrainingMasks.Apply(batch, dh2, mask2);
        var dh1 = _layers[1].Backward(batch, h1, dh2);
        TrainingMasks.Apply(batch, dh1, mask1);
        var dx = _layers[0].Backward(batch, x0, dh1);
        TrainingMasks.Apply(batch, dx, mask0);
        for (var i = 0; i < n; i++)
        {
            var row = dx.Row(i);
            _words.Add(words[i].Word, row[..shape.WordSize], 1);
            foreach (var piece in words[i].Pieces) _pieces.Add(piece, row[shape.WordSize..], Network.PieceScale(words[i].Pieces.Length));
        }
        if (!CheckOnly) Update(rate);
        return losses;
    }

    private void Update(float rate)
    {
        var corrected = Adam.Corrected(rate, ++_step);
        var norm = MathF.Sqrt(_learned.Values.Sum(l => l.SquaredNorm()));
        var scale = norm > 5 ? 5 / norm : 1;
        Parallel.Invoke(
            () => { foreach (var learned in _learned.Values) learned.Update(corrected, scale); },
            () => _words.Update(corrected),
            () => _pieces.Update(corrected));
    }

    private float RelationLoss(SentenceBatch batch, TrainingSentence[] sentences, Matrix p, Matrix dp)
    {
        var n = batch.Words;
        var (pairs, dPairs) = (new Matrix(n, Network.Pair), new Matrix(n, Network.Pair));
        var width = _net.Relations.Outputs;
        var logits = new Matrix(n, width);
        float* HeadOf(int s, int i, Matrix of, float* root) =>
            sentences[s].Heads[i] == 0 ? root : of.At(batch.Start(s) + sentences[s].Heads[i] - 1) + Network.PairHeadAt;
        for (var s = 0; s < batch.Count; s++)
        for (var i = 0; i < batch.Length(s); i++)
        {
            var row = batch.Start(s) + i;
            Network.PairUp(p.At(row) + Network.PairDependentAt, HeadOf(s, i, p, _net.RootPair.Pointer), pairs.At(row));
        }
        _net.Relations.Apply(pairs.Pointer, Network.Pair, n, logits.Pointer, width);
        var loss = 0f;
        for (var s = 0; s < batch.Count; s++)
        for (var i = 0; i < batch.Length(s); i++)
            loss += SoftmaxLoss(logits.Row(batch.Start(s) + i), _net.Shape.Relations, sentences[s].Relations[i], sentences[s].Soft?.Relations[i],
                sentences[s].Weight / n);
        Accumulate(_net.Relations, pairs.Pointer, Network.Pair, logits.Pointer, width, n);
        _net.Relations.AddBack(logits.Pointer, width, n, dPairs.Pointer, Network.Pair);
        var dRoot = _learned[_net.RootPair].Gradient.Pointer;
        for (var s = 0; s < batch.Count; s++)
        for (var i = 0; i < batch.Length(s); i++)
        {
            var row = batch.Start(s) + i;
            float* pair = pairs.At(row), error = dPairs.At(row), dDependent = dp.At(row) + Network.PairDependentAt, dHead = HeadOf(s, i, dp, dRoot);
            for (var j = 0; j < Network.Pair; j++)
            {
                if (pair[j] <= 0) continue;
                dDependent[j] += error[j];
                dHead[j] += error[j];
            }
        }
        return loss;
    }

    private float ClassLoss(
        SentenceBatch batch, TrainingSentence[] sentences, Dense layer, int at, int classes, Func<TrainingSentence, int[]?> gold,
        Func<SoftLabels, Share[][]> soft, Matrix p, Matrix dp, Func<TrainingSentence, float> weight)
    {
        var (n, width) = (batch.Words, layer.Outputs);
        var logits = new Matrix(n, width);
        layer.Apply(p.Pointer + at, Network.HeadsWidth, n, logits.Pointer, width);
        var loss = 0f;
        for (var s = 0; s < batch.Count; s++)
        {
            var right = gold(sentences[s]);
            var shares = sentences[s].Soft is { } labels ? soft(labels) : null;
            for (var i = 0; i < batch.Length(s); i++)
            {
                var row = logits.Row(batch.Start(s) + i);
                if (right is null || right[i] < 0) row.Clear();
                else loss += SoftmaxLoss(row, classes, right[i], shares?[i], weight(sentences[s]) * sentences[s].Weight / n);
            }
        }
        Accumulate(layer, p.Pointer + at, Network.HeadsWidth, logits.Pointer, width, n);
        layer.AddBack(logits.Pointer, width, n, dp.Pointer + at, Network.HeadsWidth);
        return loss;
    }

    /// <summary>Turns scores into errors (probability minus truth, weighted); returns the weighted loss.</summary>
    /// <param name="shares">What counts as the truth instead of the one right class, if not null.</param>
    internal static float SoftmaxLoss(Span<float> scores, int classes, int right, Share[]? shares, float weight)
    {
        scores[classes..].Clear();
        var open = scores[..classes];
        var most = TensorPrimitives.Max<float>(open);
        TensorPrimitives.Subtract(open, most, open);
        TensorPrimitives.Exp<float>(open, open);
        var sum = TensorPrimitives.Sum<float>(open);
        var loss = 0f;
        if (shares is null) loss = -MathF.Log(MathF.Max(1e-30f, open[right] / sum)) * weight;
        else foreach (var (c, belief) in shares) loss -= belief * MathF.Log(MathF.Max(1e-30f, open[c] / sum)) * weight;
        TensorPrimitives.Multiply(open, weight / sum, open);
        if (shares is null) open[right] -= weight;
        else foreach (var (c, belief) in shares) open[c] -= belief * weight;
        return loss;
    }

    private void Accumulate(Dense layer, float* x, int strideX, float* dy, int strideY, int rows)
    {
        _products.AddTransposed(x, strideX, layer.Inputs, dy, strideY, layer.Outputs, rows, _learned[layer.Weights].Gradient.Pointer);
        Products.AddColumns(dy, strideY, layer.Outputs, rows, _learned[layer.Bias].Gradient.Values);
    }
}

/// <summary>Mean losses per word.</summary>
internal readonly record struct Losses(float Arcs, float Relations, float Tags, float Entities)
{
    public static Losses operator +(Losses a, Losses b) => new(a.Arcs + b.Arcs, a.Relations + b.Relations, a.Tags + b.Tags, a.Entities + b.Entities);

    public override string ToString() => FormattableString.Invariant($"arcs {Arcs:F3} relations {Relations:F3} tags {Tags:F3} entities {Entities:F3}");
}
