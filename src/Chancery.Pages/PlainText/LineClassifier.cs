using Chancery.Pages.Learning;

namespace Chancery.Pages.PlainText;

/// <summary>Tells for each line of a pasted text how likely it belongs to the article.</summary>
internal sealed class LineClassifier(BoostedTrees first, BoostedTrees second)
{
    private static readonly Lazy<LineClassifier> BuiltIn = new(() => new(Models.Load("lines-first.trees"), Models.Load("lines-second.trees")));

    /// <summary>The one that is part of this library.</summary>
    public static LineClassifier Default => BuiltIn.Value;

    public float[] Judge(IReadOnlyList<TextLine> lines)
    {
        var features = LineFeatures.Of(lines);
        var judged = features.Select(one => first.Judge(one)).ToArray();
        return [.. LineFeatures.WithContext(lines, features, judged).Select(one => second.Judge(one))];
    }
}
