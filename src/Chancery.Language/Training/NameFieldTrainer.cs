using System.Numerics.Tensors;
using Chancery.Language.Names;
using Chancery.Language.Neural;
using Chancery.Language.Tagging;

namespace Chancery.Language.Training;

/// <summary>Learns a <see cref="NameField"/>: how likely the gold tags are among all sequences of tags.</summary>
internal sealed class NameFieldTrainer(string[] tags, Random random)
{
    private const int Passes = 20, Kept = 5;
    private const float Negligible = 1e-3f;

    private readonly int _count = tags.Length;
    private readonly EntityRules _rules = new(tags);
    private readonly LearnedHints _learned = new(NameField.Rows, tags.Length);
    private readonly float[] _follows = new float[tags.Length * tags.Length], _squares = new float[tags.Length * tags.Length];

    /// <returns>Null where no sentence has a name.</returns>
    public static NameField? Train(OpinionExample[] examples, string[] tags, Random random, IProgress<string>? progress)
    {
        if (!Array.Exists(examples, e => Array.Exists(e.Names!, t => t > 0))) return null;
        var trainer = new NameFieldTrainer(tags, random);
        var (follows, loss) = (new float[tags.Length * tags.Length], 0.0);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(examples);
            loss = examples.Sum(e => (double)trainer.Learn(e, e.Names!));
            if (pass < Passes - Kept) continue;
            trainer._learned.Keep(Kept);
            TensorPrimitives.MultiplyAdd(trainer._follows, 1f / Kept, follows, follows);
        }
        progress?.Report($"second opinion on the names of {examples.Length} sentences: {loss / examples.Length:F4}");
        return new(tags, HintWeights.Of(tags.Length, trainer._learned.Mean), follows);
    }

    private float Learn(OpinionExample example, int[] gold)
    {
        var likely = new float[gold.Length * _count];
        var skipped = new int[gold.Length];
        for (var i = 0; i < gold.Length; i++)
        {
            var hints = example.Hints(i, random);
            skipped[i] = example.Rows[i].Length - hints.Length;
            _learned.AddTo(likely.AsSpan(i * _count, _count), hints);
        }
        var loss = 0f;
        for (var i = 0; i < gold.Length; i++) loss -= likely[(i * _count) + gold[i]] + (i > 0 ? _follows[(gold[i - 1] * _count) + gold[i]] : 0);
        var chain = new NameChain(
            _count, [.. _follows.Select((score, pair) => _rules.Follows(pair / _count, pair % _count) ? Activation.Exp(score) : 0)],
            [.. Enumerable.Range(0, _count).Select(k => _rules.Follows(0, k) ? 1f : 0)], [.. Enumerable.Repeat(1f, _count)]);
        loss += chain.Read(likely);
        var pairs = new float[_count * _count];
        chain.AddPairs(gold.Length, pairs);
        for (var i = 0; i < gold.Length; i++)
        {
            var errors = likely.AsSpan(i * _count, _count);
            errors[gold[i]] -= 1;
            if (i > 0) pairs[(gold[i - 1] * _count) + gold[i]] -= 1;
            if (MathF.Abs(TensorPrimitives.MaxMagnitude<float>(errors)) > Negligible) _learned.Learn(errors, example.Rows[i].AsSpan(skipped[i]));
        }
        LearnedHints.Step(_follows, _squares, pairs, 0);
        return loss;
    }
}
