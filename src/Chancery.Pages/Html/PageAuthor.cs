using System.Text.RegularExpressions;

namespace Chancery.Pages.Html;

/// <summary>Finds who wrote the article: what the page tells machines, then what stands near the headline.</summary>
internal static partial class PageAuthor
{
    private const int MostNames = 6;
    private static readonly string[] Meta = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "citation_author", "article:author_name", "og:article:author", "authors", "dc.author", "article.author"];

    public static string? Find(MarkupTree page, PageHead head, IReadOnlyList<Block> blocks, float[] judged)
    {
        var site = Even(PageSite.NameOf(head) ?? "");
        foreach (var names in Candidates(page, head, blocks, judged))
        {
            var clean = names.SelectMany(Split).Select(Clean).Where(name => IsName(name) && Even(name!) != site).Select(name => name!).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames).ToList();
            if (clean.Count > 0)
                return string.Join("; ", clean);
        }
        return null;
    }

    private static IEnumerable<IEnumerable<string>> Candidates(MarkupTree page, PageHead head, IReadOnlyList<Block> blocks, float[] judged)
    {
        yield return head.Linked.Authors;
        foreach (var name in Meta)
            yield return head.Meta.Where(one => one.Name == name).Select(one => one.Content);
        yield return Marked(page, blocks, judged);
        yield return Named(page, blocks, judged);
        yield return Bylines(blocks, judged);
    }

    /// <summary>Elements that say they are the author: itemprop, rel.</summary>
    private static IEnumerable<string> Marked(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        var end = EndOf(page, blocks, judged);
        for (var i = 1; i < end; i++)
        {
            if (page[i].Tag is Tag.Text or Tag.Script or Tag.Style || page[i].Last - i > 30)
                continue;
            if (page.TryAttribute(i, "itemprop", out var property) && property.Contains("author", StringComparison.OrdinalIgnoreCase))
                yield return InnerName(page, i) ?? page.Attribute(i, "content") ?? page.TextOf(i);
            else if (page.TryAttribute(i, "rel", out var relation) && relation.Contains("author", StringComparison.OrdinalIgnoreCase) && page[i].Tag == Tag.A)
                yield return page.TextOf(i);
        }
    }

    /// <summary>Elements whose class says so, near the text.</summary>
    private static IEnumerable<string> Named(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        var end = EndOf(page, blocks, judged);
        for (var i = 1; i < end; i++)
        {
            if (Tags.IsSilent(page[i].Tag) || page[i].Tag == Tag.Text || page[i].Last - i > 30 || !page.TryAttribute(i, "class", out var name))
                continue;
            if (!AuthorClass().IsMatch(name) || NotAuthorClass().IsMatch(name))
                continue;
            var text = page.TextOf(i);
            if (text.Length is > 3 and < 120)
            {
                yield return text;
                yield break;
            }
        }
    }

    /// <summary>"By Jane Doe" on a line of its own before the text or right after it.</summary>
    private static IEnumerable<string> Bylines(IReadOnlyList<Block> blocks, float[] judged)
    {
        var first = Array.FindIndex(judged, one => one > 0.5f);
        var last = Array.FindLastIndex(judged, one => one > 0.5f);
        for (var i = Math.Max(0, first - 12); i < blocks.Count && i <= first + 4; i++)
            if (blocks[i].Text.Length < 120 && Byline().Match(blocks[i].Text) is { Success: true } match)
            {
                yield return match.Groups[1].Value;
                yield break;
            }
        for (var i = Math.Max(0, last - 1); i >= 0 && i < blocks.Count && i <= last + 4; i++)
            if (blocks[i].Text.Length < 80 && Byline().Match(blocks[i].Text) is { Success: true } match)
            {
                yield return match.Groups[1].Value;
                yield break;
            }
    }

    private static int EndOf(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        var last = Array.FindLastIndex(judged, one => one > 0.5f);
        return last >= 0 && last + 6 < blocks.Count ? blocks[last + 6].FirstNode : page.Count;
    }

    private static string? InnerName(MarkupTree page, int node)
    {
        for (var i = node + 1; i < page[node].Last; i++)
            if (page[i].Tag != Tag.Text && page.TryAttribute(i, "itemprop", out var property) && property.Equals("name", StringComparison.OrdinalIgnoreCase))
                return page.Attribute(i, "content") ?? page.TextOf(i);
        return null;
    }

    private static IEnumerable<string> Split(string names) => Separator().Split(names);

    private static string? Clean(string name)
    {
        name = Leading().Replace(name.Trim(), "");
        name = Trailing().Replace(name, "");
        return PageHead.Clean(name.Trim(' ', ',', '.', ':', '-', '–', '|', '·', '*', '"'));
    }

    private static bool IsName(string? name) =>
        name is { Length: > 2 and < 60 } && !NotName().IsMatch(name) && name.Any(char.IsLetter) && !name.Any(char.IsDigit) && name.Count(static letter => letter == ' ') < 6;

    private static string Even(string name) => name.Trim().ToLowerInvariant();

    [GeneratedRegex(@"\s*(?:[;|/\n•·]|,|\s&\s|\s+(?:and|und|et|y|e|og|och|i)\s+(?=\p{Lu}))\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:(?:by|von|par|por|di|door|av|af|od|text|texte?|autor(?:in|en)?|author|authors|written by|posted by|published by|geschrieben von|ein (?:artikel|beitrag|gastbeitrag|kommentar|interview|essay) von|verfasst von|veröffentlicht von|redaktion|interview|bericht|words by|story by|opublikowano przez|escrito por|redacción|foto|photo)\s*:?\s+|[:@]\s*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(\s*\(.*|\s+[\-–—|]\s+.*|\s+(?:in|für|for|am|on|at|aus|from|vom|dated|publi\w+|veröff\w+|updated)\s.*|\s*\d.*|\s+@.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"https?:|www\.|@|\.(?:com|de|org|net|pl|es|at|ch)\b|^(?:admin|administrator|redaktion|redakteur|editor|editors|staff|team|author|autor|gast|guest|webmaster|anonymous|unknown|null|none|web|posted|read more|view|follow|profile|share|online|root|default|wordpress|super user)$", RegexOptions.IgnoreCase)]
    private static partial Regex NotName();

    [GeneratedRegex(@"\b(?:author|byline|autor|autoren|verfasser|vcard|writer|article__author|article-author|entry-author|post-author)|(?:author|byline|autor)(?:[-_]?(?:name|s|link))?\b|[-_](?:author|byline|autor)", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorClass();

    [GeneratedRegex(@"comment|kommentar|social|share|image|avatar|photo|bio\b|authority|description|related|teaser|avatar", RegexOptions.IgnoreCase)]
    private static partial Regex NotAuthorClass();

    [GeneratedRegex(@"^(?:by|von|par|por|text:?|autor(?:in)?:|author:|written by|posted by|geschrieben von|door|di|av|af)\s+(\p{Lu}[\p{L}.'’\-]+(?:\s+(?:von|van|de|der|di|da|le|la|el|al|bin|zu)?\s*\p{Lu}[\p{L}.'’\-]+){1,3}(?:(?:\s*,\s*|\s+(?:and|und|et|y)\s+)\p{Lu}[\p{L}.'’\-]+(?:\s+\p{Lu}[\p{L}.'’\-]+){1,3})*)", RegexOptions.IgnoreCase)]
    private static partial Regex Byline();
}
