using System.Text.RegularExpressions;

namespace Chancery.Pages.Html;

/// <summary>Finds the headline: the heading that the page's own titles agree with best, else those titles without the site's name.</summary>
internal static partial class PageTitle
{
    /// <summary>A heading below this does not look like the page's title.</summary>
    private const float Enough = 0.5f;

    /// <summary>What a heading behind the text loses: it is mostly of something else.</summary>
    private const float Behind = 0.3f;

    private const int Longest = 300;

    public static string? Find(MarkupTree page, PageHead head, IReadOnlyList<Block> blocks, float[] judged)
    {
        var claims = Claims(head);
        var site = Words(PageSite.NameOf(head) ?? "");
        var last = Array.FindLastIndex(judged, one => one > 0.5f);
        var (best, most, place) = (default(string), Enough, 0);
        foreach (var (tag, text, node) in Headings(page))
        {
            var score = Score(page, tag, text, node, claims, site) - (last >= 0 && node > blocks[last].FirstNode ? Behind : 0);
            if (score > most)
                (best, most, place) = (text, score, node);
        }
        if (best is not null)
            return Revision().Replace(WithoutPrefix(BelowName(page, blocks, judged, claims, best, place) ?? best, claims), "");
        return claims.Count == 1 && claims[0] == head.TitleElement && OnlyHeading(page, blocks, judged) is { } only ? only
            : claims.Count > 0 ? WithoutSite(claims[0], site) : FirstHeading(page, blocks, judged);
    }

    /// <summary>Where the page's title is a name and a headline ("A border diary: Three days at
    /// Zenda") and both are headings, the one right above the text.</summary>
    private static string? BelowName(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged, List<string> claims, string best, int place)
    {
        var first = Array.FindIndex(judged, one => one > 0.5f);
        var name = Words(best);
        foreach (var (_, text, node) in Headings(page))
            if (first >= 0 && node > place && node < blocks[first].FirstNode && text.Length > 3
                && claims.Any(claim => Words(claim).SequenceEqual([.. name, .. Words(text)])))
                return text;
        return null;
    }

    /// <summary>Equal but for case, spaces and punctuation.</summary>
    public static bool IsSame(string text, string? title)
    {
        if (title is null || text.Length > title.Length * 2 + 10)
            return false;
        return Words(text).SequenceEqual(Words(title));
    }

    private static float Score(MarkupTree page, Tag tag, string text, int node, List<string> claims, List<string> site)
    {
        var words = Words(text);
        if (words.Count == 0)
            return 0;
        var likeness = 0f;
        foreach (var claim in claims)
        {
            var other = Words(claim);
            var both = Common(words, other);
            likeness = Math.Max(likeness, (both / words.Count * 0.6f) + (2 * both / (words.Count + other.Count) * 0.4f));
        }
        var score = likeness + tag switch { Tag.H1 => 0.35f, Tag.H2 => 0.2f, Tag.H3 => 0.1f, _ => 0 };
        if (page.TryAttribute(node, "itemprop", out var property) && property.Contains("headline", StringComparison.OrdinalIgnoreCase))
            score += 0.3f;
        if (page.TryAttribute(node, "class", out var name)
            && (name.Contains("title", StringComparison.OrdinalIgnoreCase) || name.Contains("headline", StringComparison.OrdinalIgnoreCase)))
            score += 0.05f;
        if (words.SequenceEqual(site))
            score -= 1;
        return words.Count < 2 ? score - 0.4f : score;
    }

    private static List<string> Claims(PageHead head)
    {
        var claims = new List<string>();
        foreach (var claim in (ReadOnlySpan<string?>)[head.First("og:title"), head.First("twitter:title"),
            head.Linked.IsArticle ? head.Linked.Headline : null, head.TitleElement])
            if (!string.IsNullOrWhiteSpace(claim))
                claims.Add(claim.Length > Longest ? claim : OtherScript().Replace(claim, ""));
        return claims;
    }

    private static IEnumerable<(Tag Tag, string Text, int Node)> Headings(MarkupTree page)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < page.Count; i++)
        {
            if (!Tags.IsHeading(page[i].Tag))
                continue;
            var text = page.TextOf(i);
            if (text.Length is > 0 and <= Longest && seen.Add(text))
                yield return (page[i].Tag, text, i);
        }
    }

    /// <summary>A date or a section before the headline, in the same heading, is no part of it if the page's titles leave it out.</summary>
    private static string WithoutPrefix(string heading, List<string> claims)
    {
        foreach (var claim in claims)
            foreach (var part in Parts(claim).Append(claim))
                if (part.Length > 20 && part.Length < heading.Length && heading.EndsWith(part, StringComparison.OrdinalIgnoreCase)
                    && Prefix().IsMatch(heading[..^part.Length]))
                    return heading[^part.Length..];
        return heading;
    }

    /// <summary>A title without the part that is the site's name; where none is, without its short tail.</summary>
    private static string WithoutSite(string claim, List<string> site)
    {
        var parts = Parts(claim);
        if (parts.Count < 2)
            return claim;
        var others = parts.Where(part => !Words(part).SequenceEqual(site)).ToList();
        if (others.Count < parts.Count && others.Count > 0)
            return others.MaxBy(part => part.Length)!;
        // The site mostly stands last; only a last part that is much longer is the headline itself.
        return parts[^1].Length * 2 < parts[0].Length * 3 ? claim[..claim.LastIndexOf(parts[^1], StringComparison.Ordinal)]
            .TrimEnd(Separators) : claim[(claim.IndexOf(parts[0], StringComparison.Ordinal) + parts[0].Length)..].TrimStart(Separators);
    }

    /// <summary>Pages that scripts build may have one title for all: then the one main heading above the text is this page's.</summary>
    private static string? OnlyHeading(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        const int FewestWords = 4;
        var first = Array.FindIndex(judged, one => one > 0.5f);
        return Headings(page).Where(heading => heading.Tag == Tag.H1).Take(2).ToList() is [var (_, text, node)] && first >= 0
            && node < blocks[first].FirstNode && Words(text).Count >= FewestWords ? text : null;
    }

    private static string? FirstHeading(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        for (var i = 0; i < blocks.Count; i++)
            if (Tags.IsHeading(page[blocks[i].Container].Tag) && blocks[i].Text.Length <= Longest
                && judged.Skip(i + 1).Take(6).Any(one => one > 0.5f))
                return blocks[i].Text;
        return null;
    }

    private static readonly char[] Separators = [' ', '|', '-', '–', '—', '»', '«', '·', '•', '~', '<', '>', ':', '\u00a0'];

    private static List<string> Parts(string claim) =>
        [.. Separator().Split(claim).Where(part => part.Trim().Length > 0).Select(part => part.Trim())];

    private static List<string> Words(string text) => [.. BlockWords.WordsOf(text)];

    private static float Common(List<string> one, List<string> other)
    {
        var left = other.CountBy(word => word).ToDictionary();
        var both = 0;
        foreach (var word in one)
            if (left.GetValueOrDefault(word) is > 0 and var count)
            {
                both++;
                left[word] = count - 1;
            }
        return both;
    }

    /// <summary>The name of a site in another script, which needs no space before it.</summary>
    [GeneratedRegex(@"(?<=^[^\u2E80-\u9FFF\uAC00-\uD7AF]{12,})\s*[-_|–—]{1,2}\s*[\u2E80-\u9FFF\uAC00-\uD7AF][^a-z]*$")]
    private static partial Regex OtherScript();

    /// <summary>What a wiki adds to the name of a page that it shows with its last edit.</summary>
    [GeneratedRegex(@"(?<=\S): (?:Difference between revisions|Unterschied zwischen den Versionen|Revision history)$")]
    private static partial Regex Revision();

    [GeneratedRegex(@"\s+[|\-–—»«·•~‹›<>]+\s+|\s*[|»•]\s*|\s+::\s+")]
    private static partial Regex Separator();

    /// <summary>What stands before a headline without being part of it: a date, or a section and a bar.</summary>
    [GeneratedRegex(@"\|\s*$|^\W*(\p{L}{3,9}\.? \d{1,2}|\d{1,2}[./]\s?(\d{1,2}[./]|\p{L}{3,9})\s?(\d{2,4})?)\W*$")]
    private static partial Regex Prefix();
}
