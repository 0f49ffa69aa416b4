using System.Text.RegularExpressions;
using Chancery.Pages.Dates;
using Chancery.Pages.PlainText;

namespace Chancery.Pages.Html;

/// <summary>Finds who wrote the article: what the page tells machines, then what stands near the headline.</summary>
internal static partial class PageAuthor
{
    private const int MostNames = 6;
    private static readonly string[] Meta = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
        "byl", "citation_author", "article:author_name", "og:article:author", "authors", "dc.author", "article.author", "cxenseparse:author",
        "shareaholic:article_author_name"];

    public static string? Find(MarkupTree page, PageHead head, IReadOnlyList<Block> blocks, float[] judged)
    {
        var site = Even(PageSite.NameOf(head) ?? "");
        string? outlet = null;
        foreach (var names in Candidates(page, head, blocks, judged))
        {
            var clean = names.Where(name => !Address().IsMatch(name)).SelectMany(Split).Select(Clean).Where(IsName).Select(name => name!)
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames).ToList();
            var people = clean.Where(name => !site.StartsWith(Even(name), StringComparison.Ordinal) && !Body().IsMatch(name)).ToList();
            if (people.Count > 0)
                return string.Join("; ", people);
            outlet ??= clean.FirstOrDefault();
        }
        return outlet;
    }

    private static IEnumerable<IEnumerable<string>> Candidates(MarkupTree page, PageHead head, IReadOnlyList<Block> blocks, float[] judged)
    {
        var linked = head.Linked.Authors;
        // The page's head sometimes names the second author that its JSON-LD leaves out.
        foreach (var name in Meta)
            if (head.First(name) is { } more && linked.Count == 1 && more.Length > linked[0].Length
                && more.Contains(linked[0], StringComparison.OrdinalIgnoreCase) && more.Contains(','))
                yield return [more];
        yield return linked;
        foreach (var name in Meta)
            yield return head.Meta.Where(one => one.Name == name).Select(one => one.Content);
        if (head.First("twitter:label1") is { } label && Written().IsMatch(label) && head.First("twitter:data1") is { } writer)
            yield return [writer];
        yield return Marked(page, blocks, judged);
        yield return Named(page, blocks, judged)
            .Where(name => Split(name).Select(Clean).Where(one => one is null || !Job().IsMatch(one)).All(IsCapitalised));
        yield return Bylines(blocks, judged);
        yield return Linked(page, blocks, judged);
        yield return BesideDate(page, blocks, judged);
    }

    /// <summary>A name on one line with the date, right above the text.</summary>
    private static IEnumerable<string> BesideDate(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        const int Above = 5;
        var first = Array.FindIndex(judged, one => one > 0.5f);
        for (var i = first; i >= Math.Max(0, first - Above); i--)
            if (PastedAuthor.BesideDate(blocks[i].Text) is { } name && !IsTopic(page, blocks[i], name))
            {
                yield return name;
                yield break;
            }
    }

    /// <summary>A link to all that is filed under a topic or section.</summary>
    private static bool IsTopic(MarkupTree page, Block block, string name)
    {
        for (var i = block.Container; i < page[block.Container].Last; i++)
            if (page[i].Tag == Tag.A && page.TryAttribute(i, "href", out var target) && TopicPage().IsMatch(target)
                && page.TextOf(i).Contains(name, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>A link to somebody's page on the site, near the headline.</summary>
    private static IEnumerable<string> Linked(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        var first = Array.FindIndex(judged, one => one > 0.5f);
        if (first < 0)
            yield break;
        var (start, end) = (blocks[Math.Max(0, first - 10)].FirstNode, EndOf(page, blocks, judged));
        for (var i = Math.Max(1, start - 3); i < end; i++)
            if (page[i].Tag == Tag.A && page.TryAttribute(i, "href", out var target) && AuthorPage().IsMatch(target)
                && page.TextOf(i) is { Length: > 4 and < 50 } text && text.Contains(' '))
            {
                yield return text;
                yield break;
            }
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
            else if (page.TryAttribute(i, "rel", out var relation) && relation.Contains("author", StringComparison.OrdinalIgnoreCase)
                && page[i].Tag == Tag.A)
                yield return page.TextOf(i);
        }
    }

    /// <summary>Elements whose class says so, near the text.</summary>
    private static IEnumerable<string> Named(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        var end = EndOf(page, blocks, judged);
        for (var i = 1; i < end; i++)
        {
            if (Tags.IsSilent(page[i].Tag) || page[i].Tag == Tag.Text || page[i].Last - i > 30 || !IsNamedAuthor(page, i))
                continue;
            var text = OnlyLink(page, i) ?? page.TextOf(Inner(page, i));
            if (text.Length is > 2 and < 120 && IsName(Clean(Split(text).First())))
            {
                yield return text;
                yield break;
            }
        }
    }

    /// <summary>The one element within that is named so too: what is around it holds the date as well.</summary>
    private static int Inner(MarkupTree page, int node)
    {
        var inner = Enumerable.Range(node + 1, Math.Max(0, page[node].Last - node - 1))
            .Where(i => page[i].Tag != Tag.Text && page[i].Last > i + 1 && IsNamedAuthor(page, i)).Take(2).ToList();
        return inner.Count == 1 && page.TextOf(inner[0]).Length > 2 ? inner[0] : node;
    }

    private static bool IsNamedAuthor(MarkupTree page, int node)
    {
        if (page.TryAttribute(node, "class", out var name) && AuthorClass().IsMatch(name) && !NotAuthorClass().IsMatch(name))
            return true;
        return (page.TryAttribute(node, "data-testid", out name) && AuthorClass().IsMatch(name) && !NotAuthorClass().IsMatch(name))
            || (page.TryAttribute(node, "data-hook", out name) && name.SequenceEqual("user-name"));
    }

    /// <summary>"By Jane Doe" on a line of its own before the text or right after it.</summary>
    private static IEnumerable<string> Bylines(IReadOnlyList<Block> blocks, float[] judged)
    {
        var first = Array.FindIndex(judged, one => one > 0.5f);
        var last = Array.FindLastIndex(judged, one => one > 0.5f);
        for (var i = Math.Max(0, first - 12); i < blocks.Count && i <= first + 4; i++)
            foreach (var line in blocks[i].Text.Split('\n'))
                if (line.Length < 140 && Byline().Match(line) is { Success: true } match)
                {
                    yield return BeforeDate(line, match.Groups[1]);
                    yield break;
                }
        for (var i = Math.Max(0, last - 1); i >= 0 && i < blocks.Count && i <= last + 4; i++)
            if (blocks[i].Text.Length < 80 && Byline().Match(blocks[i].Text) is { Success: true } match)
            {
                yield return match.Groups[1].Value;
                yield break;
            }
    }

    /// <summary>"By Jane Doe May 9, 2023": the month is none of her names.</summary>
    private static string BeforeDate(string line, Group names)
    {
        foreach (var date in DateText.FindAll(line, monthFirst: true))
            if (date.Start > names.Index && date.Start < names.Index + names.Length)
                return line[names.Index..date.Start];
        var (end, last) = (names.Index + names.Length, names.Value.LastIndexOf(' '));
        return last > 0 && line.AsSpan(end).TrimStart() is [>= '0' and <= '9', ..] && MonthNames.NumberOf(names.ValueSpan[(last + 1)..]) > 0
            ? names.Value[..last] : names.Value;
    }

    /// <summary>The text of the one link in an element, which is the name without what stands around it.</summary>
    private static string? OnlyLink(MarkupTree page, int node)
    {
        var names = new List<string>();
        for (var i = node + 1; i < page[node].Last; i++)
            if (page[i].Tag == Tag.A && page.TextOf(i) is { Length: > 2 } text && IsName(Clean(text)))
                names.Add(text);
        // A button beside the name is one word.
        return names.Count == 1 ? names[0] : names.Where(name => Clean(name)!.Contains(' ')).ToList() is [var only] ? only : null;
    }

    private static int EndOf(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        var last = Array.FindLastIndex(judged, one => one > 0.5f);
        return last >= 0 && last + 6 < blocks.Count ? blocks[last + 6].FirstNode : page.Count;
    }

    private static string? InnerName(MarkupTree page, int node)
    {
        for (var i = node + 1; i < page[node].Last; i++)
            if (page[i].Tag != Tag.Text && page.TryAttribute(i, "itemprop", out var property)
                && property.Equals("name", StringComparison.OrdinalIgnoreCase))
                return page.Attribute(i, "content") ?? page.TextOf(i);
        return null;
    }

    private static IEnumerable<string> Split(string names) => Separator().Split(names);

    private static string? Clean(string name)
    {
        name = Leading().Replace(name.Trim(), "");
        name = Trailing().Replace(name, "");
        return PageHead.Clean(name.Trim(' ', ',', '.', ':', '-', '–', '|', '·', '•', '∙', '*', '"'));
    }

    private static bool IsName(string? name) =>
        name is { Length: > 2 and < 60 } && !NotName().IsMatch(name) && !Job().IsMatch(name) && name.Any(char.IsLetter)
            && !name.Any(char.IsDigit) && name.Count(static letter => letter == ' ') < 6;

    /// <summary>Each word begins with a capital, but for particles: a name among other words of the page.</summary>
    private static bool IsCapitalised(string? name) =>
        name is not null && name.Split(' ')
            .All(static word => word.Length == 0 || !char.IsLower(word[0])
            || word is "von" or "van" or "de" or "der" or "den" or "di" or "da" or "del" or "la" or "le" or "al" or "bin" or "zu" or "dos"
            or "ten" or "y" or "e");

    private static string Even(string name) => name.Trim().ToLowerInvariant();

    [GeneratedRegex(@"\s*(?:[;|/\n•·]|,|\s&\s|\s+(?:and|und|et|y|e|og|och|i)\s+(?=\p{Lu}))\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:(?:by|von|par|por|di|door|av|af|od|text|texte?|autor(?:in|en)?|author|authors|written by|posted by|published by|geschrieben von|ein (?:artikel|beitrag|gastbeitrag|kommentar|interview|essay) von|verfasst von|veröffentlicht von|interview|bericht|words by|story by|exclusive by|report by|analysis by|opublikowano przez|escrito por|redacción|foto|photo|eingestellt von|gespeichert von|pressemitteilung von|zeige alle (?:beiträge|artikel) von|show all articles (?:of|by)|vom|view all posts by|rechtsanwalt|rechtsanwältin)\s*:?\s+|[:@]\s*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(\s*\(.*|\s+[\-–—|]\s+.*|\s+(?:in|für|for|am|on|at|aus|from|vom|le|stand|dated|publi\w+|veröff\w+|updated)\s.*|\s*\d.*|\s+@.*)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"https?:|www\.|@|\.(?:com|de|org|net|pl|es|at|ch)\b|^(?:admin|administrator|redakteur|editor|editors|staff|team|author|autor|gast|guest|no author|phd|md|dr|webmaster|anonymous|unknown|null|none|web|posted|read more|view|follow|profile|share|online|root|default|wordpress|super user)$", RegexOptions.IgnoreCase)]
    private static partial Regex NotName();

    /// <summary>What somebody is and not who: "Staff Writer", "Moscow correspondent".</summary>
    [GeneratedRegex(@"^(?:[\p{L}.'’\-]+\s){0,3}(?:writer|correspondent|spokes(?:person|man|woman)|press (?:secretary|officer)|reporter|journalist|columnist|analyst|bureau chief|contributor|editor|korrespondent(?:in)?|redakteur(?:in)?|journalistin|reporterin|volontär(?:in)?|corresponsal|periodista|redactora?|journaliste|correspondante?|giornalista|corrispondente|dziennikarka?|redaktor)s?$", RegexOptions.IgnoreCase)]
    private static partial Regex Job();

    [GeneratedRegex(@"^\s*(?:https?:|www\.|@)", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>Names of outlets, firms and offices; they are given only where no person is named.</summary>
    [GeneratedRegex(@"\be\.? ?V\b|\b(?:GmbH|AG|Inc|Ltd|magazin|magazine|zeitung|redaktion|verlag|stiftung|university|online|news|media|blog|presse|pressestelle|agency|agentur|welle|verband|institute?|centre|center|council|ministry|ministerium|department|office|administration|commission|foundation|association|organi[sz]ation|network|service|bureau|times|post|herald|tribune|gazette|observer|chronicle|bundes\p{L}+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Body();

    [GeneratedRegex(@"written|verfasst|geschrieben|écrit|escrito|autor|author|napisane|scritto|geschreven|skrev", RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex(@"/(?:authors?|autor(?:en|in|es)?|auteurs?|staff|newsteam|people|journalists?|profile?s?|periodistas?|redakteur\w*|mitarbeiter|contributors?|by|reporters?|team|user|users|personen)/[\w%.\-]+", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorPage();

    [GeneratedRegex(@"/(?:tags?|topics?|categor(?:y|ies)|sections?|news|regions?|themen?|ressort|kategorie|seccion|rubrique)/",
        RegexOptions.IgnoreCase)]
    private static partial Regex TopicPage();

    [GeneratedRegex(@"\b(?:author|byline|autor|autoren|verfasser|vcard|writer|article__author|article-author|entry-author|post-author)|(?:author|byline|autor)(?:[-_]?(?:name|s|link))?\b|[-_](?:author|byline|autor)", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorClass();

    [GeneratedRegex(@"comment|kommentar|social|share|image|avatar|photo|bio\b|authority|description|related|teaser|avatar", RegexOptions.IgnoreCase)]
    private static partial Regex NotAuthorClass();

    [GeneratedRegex(@"(?:^|[|,\d]\s*)(?i:ein (?:artikel|beitrag) )?(?i:(?:exclusive|report|analysis|words|story|interview|dispatch) by|by|von|par|por|text:?|autor(?:in|en)|autor(?:in)?:|author:|written by|posted by|geschrieben von|door|di|av|af)\s+(\p{Lu}[\p{L}.'’\-]+(?:\s+(?:von|van|de|der|di|da|le|la|el|al|bin|zu)?\s*\p{Lu}[\p{L}.'’\-]+){1,3}(?:(?:\s*,\s*|\s+(?:and|und|et|y)\s+)\p{Lu}[\p{L}.'’\-]+(?:\s+\p{Lu}[\p{L}.'’\-]+){1,3})*)")]
    private static partial Regex Byline();
}
