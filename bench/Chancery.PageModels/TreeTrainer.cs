using Chancery.Pages.Learning;

namespace Chancery.PageModels;

/// <summary>One thing to learn from.</summary>
internal readonly record struct Example(float[] Features, bool IsGood, float Weight);

internal readonly record struct TrainingPlan(int Trees, int Depth, float Rate, float Columns, float Rows, float Regular, int Bins = 48, int Bag = 1)
{
    public static TrainingPlan Default { get; set; } = new(Trees: 220, Depth: 5, Rate: 0.07f, Columns: 0.25f, Rows: 0.7f, Regular: 3f);
}

/// <summary>Gradient boosting on histograms (Friedman 2001; second-order gains as in XGBoost, Chen and Guestrin 2016). Same seed, same model.</summary>
internal sealed class TreeTrainer
{
    private readonly IReadOnlyList<Example> _examples;
    private readonly TrainingPlan _plan;
    private readonly Random _random;
    private readonly int _features;
    private readonly float[][] _cuts;
    private readonly byte[][] _bins;

    private TreeTrainer(IReadOnlyList<Example> examples, TrainingPlan plan, int seed)
    {
        (_examples, _plan, _random) = (examples, plan, new Random(seed));
        _features = examples[0].Features.Length;
        _cuts = new float[_features][];
        _bins = new byte[_features][];
        for (var f = 0; f < _features; f++)
            Bin(f);
    }

    /// <summary>The mean of <see cref="TrainingPlan.Bag"/> models that differ in their chances alone:
    /// it errs less on pages of other outlets than any one of them.</summary>
    public static BoostedTrees Train(IReadOnlyList<Example> examples, TrainingPlan plan, int seed)
    {
        var trees = new List<TreeNode[]>();
        var bias = 0f;
        for (var i = 0; i < plan.Bag; i++)
        {
            var trainer = new TreeTrainer(examples, plan, seed + (1000 * i));
            bias = trainer.Grow(trees);
        }
        return new(examples[0].Features.Length, bias, [.. trees.Select(tree => Scaled(tree, 1f / plan.Bag))]);
    }

    private static TreeNode[] Scaled(TreeNode[] tree, float by) => [.. tree.Select(node => node.Feature < 0 ? node with { Value = node.Value * by } : node)];

    private float Grow(List<TreeNode[]> trees)
    {
        var count = _examples.Count;
        double good = 0, all = 0;
        foreach (var example in _examples)
        {
            good += example.IsGood ? example.Weight : 0;
            all += example.Weight;
        }
        var bias = (float)Math.Log(Math.Max(good, 1e-3) / Math.Max(all - good, 1e-3));
        var score = new float[count];
        Array.Fill(score, bias);
        var (gradient, curvature) = (new float[count], new float[count]);
        for (var t = 0; t < _plan.Trees; t++)
        {
            for (var i = 0; i < count; i++)
            {
                var p = 1f / (1f + MathF.Exp(-score[i]));
                gradient[i] = (p - (_examples[i].IsGood ? 1 : 0)) * _examples[i].Weight;
                curvature[i] = Math.Max(p * (1 - p), 1e-4f) * _examples[i].Weight;
            }
            var rows = Enumerable.Range(0, count).Where(_ => _random.NextSingle() < _plan.Rows).ToArray();
            var columns = Enumerable.Range(0, _features).Where(f => _cuts[f].Length > 0 && _random.NextSingle() < _plan.Columns).ToArray();
            var tree = Grow(rows, columns, gradient, curvature);
            trees.Add(tree);
            for (var i = 0; i < count; i++)
                score[i] += Leaf(tree, _examples[i].Features);
        }
        return bias;
    }

    private static float Leaf(TreeNode[] tree, float[] features)
    {
        var at = 0;
        while (tree[at].Feature >= 0)
            at = tree[at].Left + (features[tree[at].Feature] <= tree[at].Value ? 0 : 1);
        return tree[at].Value;
    }

    private TreeNode[] Grow(int[] rows, int[] columns, float[] gradient, float[] curvature)
    {
        var nodes = new List<TreeNode> { default };
        var open = new Queue<(int Node, int[] Rows, int Depth, double[] Sums)>();
        open.Enqueue((0, rows, 0, Sum(rows, columns, gradient, curvature)));
        while (open.Count > 0)
        {
            var (node, inside, depth, sums) = open.Dequeue();
            double g = 0, h = 0;
            foreach (var row in inside)
            {
                g += gradient[row];
                h += curvature[row];
            }
            var split = depth < _plan.Depth && inside.Length >= 8 ? BestSplit(columns, sums, g, h) : null;
            if (split is not var (feature, bin))
            {
                nodes[node] = new(-1, (float)(-_plan.Rate * g / (h + _plan.Regular)), 0);
                continue;
            }
            var bins = _bins[feature];
            nodes[node] = new(feature, _cuts[feature][bin], nodes.Count);
            nodes.Add(default);
            nodes.Add(default);
            int[] left = [.. inside.Where(row => bins[row] <= bin)], right = [.. inside.Where(row => bins[row] > bin)];
            // The sums of one child are those of its parent less those of the other.
            var (fewer, isLeft) = left.Length < right.Length ? (left, true) : (right, false);
            var counted = depth + 1 < _plan.Depth ? Sum(fewer, columns, gradient, curvature) : [];
            for (var i = 0; i < counted.Length; i++)
                sums[i] -= counted[i];
            open.Enqueue((nodes.Count - 2, left, depth + 1, isLeft ? counted : sums));
            open.Enqueue((nodes.Count - 1, right, depth + 1, isLeft ? sums : counted));
        }
        return [.. nodes];
    }

    /// <summary>Gradient and curvature summed by column and bin.</summary>
    private double[] Sum(int[] rows, int[] columns, float[] gradient, float[] curvature)
    {
        var width = 2 * (_plan.Bins + 1);
        var sums = new double[columns.Length * width];
        for (var c = 0; c < columns.Length; c++)
        {
            var bins = _bins[columns[c]];
            var sum = sums.AsSpan(c * width, width);
            foreach (var row in rows)
            {
                var at = 2 * bins[row];
                sum[at] += gradient[row];
                sum[at + 1] += curvature[row];
            }
        }
        return sums;
    }

    private (int Feature, int Bin)? BestSplit(int[] columns, double[] sums, double g, double h)
    {
        (int, int)? best = null;
        var most = 0.3;
        var width = 2 * (_plan.Bins + 1);
        var whole = g * g / (h + _plan.Regular);
        for (var c = 0; c < columns.Length; c++)
        {
            var feature = columns[c];
            var sum = sums.AsSpan(c * width, width);
            double leftG = 0, leftH = 0;
            for (var bin = 0; bin < _cuts[feature].Length; bin++)
            {
                leftG += sum[2 * bin];
                leftH += sum[(2 * bin) + 1];
                if (leftH < 1 || h - leftH < 1)
                    continue;
                var gain = (leftG * leftG / (leftH + _plan.Regular)) + ((g - leftG) * (g - leftG) / (h - leftH + _plan.Regular)) - whole;
                if (gain > most)
                    (most, best) = (gain, (feature, bin));
            }
        }
        return best;
    }

    private void Bin(int feature)
    {
        var values = _examples.Select(example => example.Features[feature]).Order().ToArray();
        var distinct = values.Distinct().ToArray();
        var cuts = new List<float>();
        if (distinct.Length <= _plan.Bins)
            for (var i = 0; i + 1 < distinct.Length; i++)
                cuts.Add((distinct[i] + distinct[i + 1]) / 2);
        else
            for (var i = 1; i < _plan.Bins; i++)
                if (values[(int)((long)i * values.Length / _plan.Bins)] is var cut && (cuts.Count == 0 || cut > cuts[^1]))
                    cuts.Add(cut);
        _cuts[feature] = [.. cuts];
        _bins[feature] = new byte[_examples.Count];
        for (var i = 0; i < _examples.Count; i++)
        {
            var at = Array.BinarySearch(_cuts[feature], _examples[i].Features[feature]);
            _bins[feature][i] = (byte)(at >= 0 ? at : ~at);
        }
    }
}
