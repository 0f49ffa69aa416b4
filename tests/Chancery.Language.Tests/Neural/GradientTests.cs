using Chancery.Language.Neural;
using Chancery.Language.Training.Neural;

namespace Chancery.Language.Tests.Neural;

public class GradientTests
{
    private readonly Random _random = new(3);

    [Fact]
    public void GradientsAreWhatSmallChangesOfTheWeightsDoToTheLoss()
    {
        var net = new Network(new(50, 32, 32, 32, 20, 10, 7));
        var trainer = new NetworkTrainer(net, _ => true, 1) { InputDropout = 0, Dropout = 0, CheckOnly = true };
        foreach (ref var w in net.Words.Values) w = _random.NextSingle() - 0.5f;
        TrainingSentence[] batch = [Sentence(5), Sentence(3), Sentence(7), Sentence(1)];
        var (checks, wrong) = (0, 0);
        foreach (var weights in net.Weights)
        {
            for (var t = 0; t < 4; t++)
            {
                var i = _random.Next(weights.Values.Length);
                Loss(trainer, batch);
                var said = trainer.GradientOf(weights)[i];
                const float change = 1e-2f;
                var before = weights.Values[i];
                weights.Values[i] = before + change;
                var more = Loss(trainer, batch);
                weights.Values[i] = before - change;
                var less = Loss(trainer, batch);
                weights.Values[i] = before;
                var seen = (more - less) / (2 * change);
                checks++;
                if (Math.Abs(seen - said) > (0.1 * Math.Max(Math.Abs(seen), Math.Abs(said))) + 1e-3) wrong++;
            }
        }
        // Where a change crosses the kink of a threshold, the two differ; that is rare.
        Assert.True(wrong <= checks / 20, $"{wrong} of {checks} gradients are wrong");
    }

    private static float Loss(NetworkTrainer trainer, TrainingSentence[] batch)
    {
        var losses = trainer.Step(batch, 0);
        return losses.Arcs + losses.Relations + losses.Tags + losses.Entities;
    }

    private TrainingSentence Sentence(int words)
    {
        int[] Draw(int classes) => [.. Enumerable.Range(0, words).Select(_ => _random.Next(classes))];
        return new(
            new string[words], [.. Enumerable.Range(0, words).Select(_ => new WordFeatures(_random.Next(50), [_random.Next(100), _random.Next(100)]))],
            Draw(20), [.. Enumerable.Range(0, words).Select(i => i == 0 ? 0 : _random.Next(0, i + 1))], Draw(10), Draw(7));
    }
}
