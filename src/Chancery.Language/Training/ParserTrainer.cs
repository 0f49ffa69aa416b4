using Chancery.Language.Parsing;
using Chancery.Language.Tagging;

namespace Chancery.Language.Training;

/// <summary>Trains the parser with a dynamic oracle: after the first pass it often follows its own moves, right or wrong.</summary>
internal static class ParserTrainer
{
    public static PerceptronTrainer Train(
        IReadOnlyList<Sentence> sentences, int[][] predicted, TagSet[] tags, string[] relations, TrainingOptions options, IProgress<string>? progress)
    {
        var tagHashes = Array.ConvertAll(tags, Parser.TagHash);
        var labels = relations.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i);
        var trainer = new PerceptronTrainer((2 * relations.Length) + 1);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(options.Seed + 1);
        var state = new ArcHybrid();
        var features = new ulong[ParseFeatures.Most];
        var scores = new float[trainer.Classes];
        for (var pass = 0; pass < options.ParserPasses; pass++)
        {
            random.Shuffle(order);
            var (right, all) = (0, 0);
            foreach (var s in order)
            {
                var sentence = sentences[s];
                int[] heads = [-1, .. sentence.Tokens.Select(t => t.Head)];
                int[] gold = [-1, .. sentence.Tokens.Select(t => t.Head == 0 ? 0 : labels[t.Deprel])];
                var words = Parser.Words(PipelineTrainer.Hashes(sentence), Array.ConvertAll(predicted[s], t => tagHashes[t]));
                state.Begin(heads.Length - 1);
                while (!state.IsFinal)
                {
                    var count = ParseFeatures.Fill(state, words, features);
                    Array.Clear(scores);
                    trainer.Score(features.AsSpan(0, count), scores);
                    var (best, bestGood) = Choose(state, scores, heads, gold, relations.Length);
                    trainer.Tick();
                    if (best != bestGood) trainer.Update(features.AsSpan(0, count), bestGood, best);
                    else right++;
                    all++;
                    var follow = pass > 1 && random.NextDouble() < 0.9 ? best : bestGood;
                    state.Make(Parser.MoveOf(follow, relations.Length), Parser.LabelOf(follow, relations.Length));
                }
            }
            progress?.Report($"parser pass {pass + 1} of {options.ParserPasses}: {100.0 * right / all:F2} % of the moves right");
        }
        return trainer;
    }

    /// <summary>The best move, and the best among those that lose the fewest gold arcs.</summary>
    private static (int Best, int BestGood) Choose(ArcHybrid state, float[] scores, int[] heads, int[] gold, int relations)
    {
        Span<int> cost = stackalloc int[3];
        var least = int.MaxValue;
        for (var m = 0; m < 3; m++)
        {
            cost[m] = state.Allows((ArcHybrid.Move)m) ? state.Cost((ArcHybrid.Move)m, heads) : int.MaxValue;
            least = Math.Min(least, cost[m]);
        }
        var (best, bestGood) = (-1, -1);
        for (var c = 0; c < scores.Length; c++)
        {
            var move = Parser.MoveOf(c, relations);
            if (cost[(int)move] == int.MaxValue) continue;
            if (best < 0 || scores[c] > scores[best]) best = c;
            if (cost[(int)move] != least || !LabelFits(state, move, Parser.LabelOf(c, relations), heads, gold)) continue;
            if (bestGood < 0 || scores[c] > scores[bestGood]) bestGood = c;
        }
        return (best, bestGood < 0 ? best : bestGood);
    }

    private static bool LabelFits(ArcHybrid state, ArcHybrid.Move move, int label, int[] heads, int[] gold)
    {
        if (move == ArcHybrid.Move.Shift) return true;
        var child = state.Stack(0);
        var head = move == ArcHybrid.Move.Left ? state.Next : state.Stack(1);
        return heads[child] != head || gold[child] == label || head == 0;
    }
}
