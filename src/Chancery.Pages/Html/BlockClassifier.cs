using Chancery.Pages.Learning;

namespace Chancery.Pages.Html;

/// <summary>Tells for each block of a page how likely it belongs to the article, by two looks: at the block, then at what was found around it.</summary>
internal static class BlockClassifier
{
    private static readonly Lazy<BoostedTrees> First = new(() => Models.Load("blocks-first.trees"));
    private static readonly Lazy<BoostedTrees> Second = new(() => Models.Load("blocks-second.trees"));

    public static float[] Judge(MarkupTree page, IReadOnlyList<Block> blocks, PageHead head)
    {
        var features = BlockFeatures.Of(page, blocks, head);
        var first = Judge(First.Value, features);
        return Judge(Second.Value, BlockContext.Of(page, blocks, features, first));
    }

    private static float[] Judge(BoostedTrees model, List<float[]> features)
    {
        var judged = new float[features.Count];
        for (var i = 0; i < judged.Length; i++)
            judged[i] = model.Judge(features[i]);
        return judged;
    }
}
