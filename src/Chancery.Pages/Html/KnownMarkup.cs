using System.Buffers;

namespace Chancery.Pages.Html;

/// <summary>Names that widespread publishing systems give to the parts of their pages: where they stand, nothing need be judged.</summary>
internal static class KnownMarkup
{
    private const int Levels = 6;

    /// <summary>Captions, lists of related reports, share bars, comment forms and texts for screen readers.</summary>
    private static readonly SearchValues<string> Furniture = SearchValues.Create(
    [
        "wp-caption-text", "wp-element-caption", "jp-relatedposts", "sharedaddy", "addtoany_", "yarpp", "rp4wp", "crp_related",
        "disqus_thread", "fb-comments", "outbrain", "taboola", "mc_embed_signup", "mailpoet_",
        "subscription-widget", "screen-reader-text", "cookie-notice", "cookie-banner", "onetrust", "wp-block-latest-posts", "comment-respond",
        "mw-editsection", "navbox",
        "pum-overlay", "pum-container", "elementor-popup", "sgpb-popup", "sp_message_container", "qc-cmp2", "didomi-", "fc-consent", "cmplz-",
        "cky-consent", "CybotCookiebot", "usercentrics", "BorlabsCookie", "osano-cm", "iubenda-cs",
        "abh_box", "saboxplugin", "pp-author-boxes", "m-a-box", "author-bio", "wp-block-post-author-biography", "mc4wp-form",
        "wp-block-jetpack-subscriptions", "kg-bookmark-card", "kg-signup-card", "captioned-image-container",
        "mw-diff-", "diff-title", "diff-lineno", "diff-deletedline", "diff-addedline", "diff-context", "diff-marker",
        "diff-currentversion-title", "catlinks", "wp-block-comments",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whole names of elements whose links lead to other reports.</summary>
    private static readonly string[] Related = ["related", "related-posts", "related-articles", "related-stories", "related-content",
        "related-links", "related-news", "related_posts", "relatedposts", "read-also", "read-next", "more-stories", "recommended",
        "most-read", "popular-posts"];

    /// <summary>The texts of messages on a channel's page: Telegram's preview on the web, and what its program exports.</summary>
    private static readonly string[] Messages = ["tgme_widget_message_text", "text"];

    /// <summary>Settles what is known; on a channel's page the messages and nothing else are the text.</summary>
    public static void Settle(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        var messages = blocks.Select(block => IsMessage(page, block)).ToArray();
        // A report may show a message; a channel's page holds little else.
        var (said, other) = (0, 0);
        for (var i = 0; i < blocks.Count; i++)
            if (messages[i])
                said += blocks[i].Text.Length;
            else if (judged[i] > 0.5f)
                other += blocks[i].Text.Length;
        var isChannel = said > other;
        for (var i = 0; i < blocks.Count; i++)
            if (isChannel)
                judged[i] = messages[i] ? 1 : 0;
            else if (IsFurniture(page, blocks[i]) || IsRelated(page, blocks[i]))
                judged[i] = 0;
    }

    private static bool IsFurniture(MarkupTree page, Block block)
    {
        var node = block.Container;
        for (var level = 0; level < Levels && node > 0; level++, node = page[node].Parent)
            if (page[node].Tag is not (Tag.Body or Tag.Article or Tag.Main)
                && ((page.TryAttribute(node, "class", out var name) && name.ContainsAny(Furniture))
                || (page.TryAttribute(node, "id", out var id) && id.ContainsAny(Furniture))))
                return true;
        return false;
    }

    private static bool IsRelated(MarkupTree page, Block block)
    {
        if (block.LinkCharacters * 10 < block.Text.Length * 8)
            return false;
        var node = block.Container;
        for (var level = 0; level < 4 && node > 0; level++, node = page[node].Parent)
            if (page[node].Tag is not (Tag.Body or Tag.Article or Tag.Main) && page.TryAttribute(node, "class", out var names))
                foreach (var word in Related)
                    if (HasWord(names, word))
                        return true;
        return false;
    }

    private static bool IsMessage(MarkupTree page, Block block)
    {
        var node = block.Container;
        for (var level = 0; level < 4 && node > 0; level++, node = page[node].Parent)
            if (page.TryAttribute(node, "class", out var name)
                && (HasWord(name, Messages[0]) || (HasWord(name, Messages[1]) && IsExported(page, node))))
                return true;
        return false;
    }

    /// <summary>In an export a text stands in the body of a message.</summary>
    private static bool IsExported(MarkupTree page, int node)
    {
        var body = page[node].Parent;
        return body > 0 && page.TryAttribute(body, "class", out var name) && HasWord(name, "body")
            && page.TryAttribute(page[body].Parent, "class", out var outer) && HasWord(outer, "message") && HasWord(outer, "default");
    }

    private static bool HasWord(ReadOnlySpan<char> names, string word)
    {
        foreach (var part in names.Split(' '))
            if (names[part].SequenceEqual(word))
                return true;
        return false;
    }
}
