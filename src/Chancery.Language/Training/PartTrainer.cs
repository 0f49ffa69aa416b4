using System.Numerics.Tensors;
using Chancery.Language.Tagging;

namespace Chancery.Language.Training;

/// <summary>Learns a <see cref="PartOpinion"/>: what is right is learned again only while it is not quite believed.</summary>
internal static class PartTrainer
{
    private const int Passes = 8, Kept = 3;
    private const float Negligible = 3e-3f;

    public static PartOpinion Train(IReadOnlyList<OpinionExample> examples, TagSet[] tags, Random random, IProgress<string>? progress)
    {
        var classes = PartOpinion.Parts(tags).Length;
        var (learned, order, scores) = (new LearnedHints(PartOpinion.Rows, classes), examples.ToArray(), new float[classes]);
        var (loss, words) = (0.0, 0);
        for (var pass = 0; pass < Passes; pass++)
        {
            (loss, words) = (0, 0);
            random.Shuffle(order);
            foreach (var example in order)
            for (var i = 0; i < example.Parts.Length; i++)
            {
                if (example.Parts[i] is not (>= 0 and var right)) continue;
                var hints = example.Hints(i, random);
                Array.Clear(scores);
                learned.AddTo(scores, hints);
                TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores);
                TensorPrimitives.SoftMax<float>(scores, scores);
                loss -= MathF.Log(MathF.Max(1e-9f, scores[right]));
                words++;
                scores[right] -= 1;
                if (scores[right] < -Negligible) learned.Learn(scores, hints);
            }
            if (pass >= Passes - Kept) learned.Keep(Kept);
        }
        progress?.Report($"second opinion on {words} parts of speech: {loss / Math.Max(1, words):F4}");
        return new(tags, HintWeights.Of(classes, learned.Mean));
    }
}
