using Chancery.Pages.Learning;

namespace Chancery.Pages.Html;

/// <summary>Tells for each block of a page how likely it belongs to the article, by two
/// looks: at the block, then at what was found around it.</summary>
internal sealed class BlockClassifier(BoostedTrees first, BoostedTrees second)
{
    private static readonly Lazy<BlockClassifier> BuiltIn = new(() => new(Models.Load("blocks-first.trees"), Models.Load("blocks-second.trees")));

    /// <summary>The one that is part of this library.</summary>
    public static BlockClassifier Default => BuiltIn.Value;

    public float[] Judge(MarkupTree page, IReadOnlyList<Block> blocks, PageHead head)
    {
        var features = BlockFeatures.Of(page, blocks, head);
        return Judge(second, BlockContext.Of(page, blocks, features, Judge(first, features)));
    }

    private static float[] Judge(BoostedTrees model, List<float[]> features)
    {
        var judged = new float[features.Count];
        for (var i = 0; i < judged.Length; i++)
            judged[i] = model.Judge(features[i]);
        return judged;
    }
}
