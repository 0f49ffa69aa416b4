namespace Chancery.PageModels;

/// <summary>Segments F1 and full-text F1 over pages, counted as the evaluation sets define them.</summary>
internal sealed class Figures
{
    private int _truePositive, _falseNegative, _falsePositive, _commentsKept, _comments, _texts;
    private double _precision, _recall;

    public double F1 => 2.0 * _truePositive / Math.Max(1, (2 * _truePositive) + _falsePositive + _falseNegative);

    public void Add(GoldPage gold, string text)
    {
        var even = GoldPage.Even(text);
        _truePositive += gold.With.Count(segment => even.Contains(segment, StringComparison.Ordinal));
        _falseNegative += gold.With.Count(segment => !even.Contains(segment, StringComparison.Ordinal));
        _falsePositive += gold.Without.Count(segment => even.Contains(segment, StringComparison.Ordinal));
        _comments += gold.Comments.Length;
        _commentsKept += gold.Comments.Count(segment => even.Contains(segment, StringComparison.Ordinal));
        if (gold.Text is not { } whole)
            return;
        var right = Labels.Shingles(whole).CountBy(run => run).ToDictionary();
        var given = Labels.Shingles(text).CountBy(run => run).ToDictionary();
        double both = right.Sum(run => Math.Min(run.Value, given.GetValueOrDefault(run.Key)));
        _texts++;
        _precision += given.Count == 0 ? 0 : both / given.Values.Sum();
        _recall += right.Count == 0 ? 1 : both / right.Values.Sum();
    }

    public override string ToString()
    {
        var (precision, recall) = (_precision / Math.Max(1, _texts), _recall / Math.Max(1, _texts));
        return $"segments F1 {F1:0.0000} (P {_truePositive / (double)Math.Max(1, _truePositive + _falsePositive):0.000} R {_truePositive / (double)Math.Max(1, _truePositive + _falseNegative):0.000})"
            + $" comments kept {_commentsKept / (double)Math.Max(1, _comments):0.000}  full text F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):0.0000} (P {precision:0.000} R {recall:0.000})";
    }
}
