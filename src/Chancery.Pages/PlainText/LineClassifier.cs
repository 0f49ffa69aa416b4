using Chancery.Pages.Learning;

namespace Chancery.Pages.PlainText;

/// <summary>Tells for each line of a pasted text how likely it belongs to the article.</summary>
internal static class LineClassifier
{
    private static readonly Lazy<BoostedTrees> First = new(() => Models.Load("lines-first.trees"));
    private static readonly Lazy<BoostedTrees> Second = new(() => Models.Load("lines-second.trees"));

    public static float[] Judge(IReadOnlyList<TextLine> lines)
    {
        var features = LineFeatures.Of(lines);
        var first = features.Select(one => First.Value.Judge(one)).ToArray();
        return [.. LineFeatures.WithContext(lines, features, first).Select(one => Second.Value.Judge(one))];
    }
}
