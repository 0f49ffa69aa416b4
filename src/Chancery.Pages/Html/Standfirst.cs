using Chancery.Pages.PlainText;

namespace Chancery.Pages.Html;

/// <summary>The line or two between a headline and its report that sum it up: part of the
/// text, though they look like the furniture around them.</summary>
internal static class Standfirst
{
    private const int Shortest = 40, Longest = 600, FewestWords = 7, Furthest = 12;

    /// <summary>A description for machines that is shorter may be the site's motto.</summary>
    private const int ShortestDescription = 30;

    /// <summary>An element that is named a summary may be that of another report, unless the classifier finds it likely at all.</summary>
    private const float Likely = 0.1f;

    private static readonly string[] Names = ["standfirst", "subtitle", "subheadline", "sub-headline", "subhead", "excerpt", "summary",
        "deck", "dek", "lead", "intro", "vorspann", "chapo", "entradilla", "bajada"];

    /// <summary>The blocks that are one: named so by the page, or told to machines as what the report is about.</summary>
    public static HashSet<int> Find(MarkupTree page, PageHead head, IReadOnlyList<Block> blocks, float[] judged, string? title)
    {
        var found = new HashSet<int>();
        var first = Enumerable.Range(0, blocks.Count).FirstOrDefault(i => judged[i] > 0.5f && HeadLines.IsProse(blocks[i].Text), -1);
        var heading = first < 0 || title is null ? -1 : Enumerable.Range(0, first).LastOrDefault(i => PageTitle.IsSame(blocks[i].Text, title), -1);
        if (heading < 0)
            return found;
        string[] told = [.. new[] { head.First("og:description"), head.First("description"), head.First("twitter:description"),
            head.Linked.Description }.OfType<string>().Select(Letters).Where(one => one.Length >= ShortestDescription)];
        for (var i = heading + 1; i < Math.Min(first, heading + 1 + Furthest); i++)
            if (MayBe(page, blocks[i]) && (IsTold(told, Letters(blocks[i].Text)) || (judged[i] >= Likely && IsNamed(page, blocks[i]))))
                found.Add(i);
        return found;
    }

    private static bool MayBe(MarkupTree page, Block block)
    {
        if (block.Text.Length is < Shortest or > Longest || block.IsHidden || block.LinkCharacters * 4 > block.Text.Length
            || HeadLines.IsMetadata(block.Text) || Caption.EndsAsOne(block.Text))
            return false;
        var words = BlockWords.Of(block);
        return words is { Words: >= FewestWords, Pleas: 0, EndsAsCredit: false, HasCredit: false }
            && page[block.Container].Tag is not (Tag.Figcaption or Tag.Figure or Tag.Li or Tag.Td or Tag.Aside);
    }

    private static bool IsTold(string[] told, string text) =>
        told.Any(one => one.Contains(text, StringComparison.Ordinal) || text.StartsWith(one, StringComparison.Ordinal));

    private static bool IsNamed(MarkupTree page, Block block)
    {
        var node = block.Container;
        for (var level = 0; level < 2 && node > 0; level++, node = page[node].Parent)
            foreach (var (attribute, value) in page.Attributes(node))
                if (attribute is "class" or "id" || attribute.StartsWith("data-"))
                    foreach (var word in Names)
                        if (value.Contains(word, StringComparison.OrdinalIgnoreCase))
                            return true;
        return false;
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
