using System.Text.RegularExpressions;
using Chancery.Pages.Dates;

namespace Chancery.Pages.Html;

/// <summary>Dates that readers are shown: time elements, elements marked as dates, and plain text near the headline.</summary>
internal static partial class VisibleDates
{
    public static void AddTo(List<DateCandidate> found, MarkupTree page, IReadOnlyList<Block> blocks, float[] judged, bool monthFirst)
    {
        var (first, last) = Article(blocks, judged);
        var heading = HeadingBefore(page, blocks, first);
        FromElements(found, page, blocks, heading, last, monthFirst);
        FromText(found, page, blocks, heading, first, last, judged, monthFirst);
    }

    public static FoundDate? InAddress(string address)
    {
        var match = AddressDay().Match(address);
        if (match.Success)
            return DateText.Read($"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}");
        foreach (var part in address.Split('/', '?'))
            if (DateText.FindAll(part, monthFirst: false).Take(1).ToList() is [var found])
                return found;
        return null;
    }

    /// <summary>True for an origin whose words readers see, and not only machines.</summary>
    public static bool AreShown(string origin) =>
        origin is "text near the headline" or "element named as a date" or "element marked as published" or "text of a time element";

    /// <summary>What the foot of a wiki's page says of its last edit: a page there has no day of publication.</summary>
    public static FoundDate? LastEdit(MarkupTree page)
    {
        for (var i = page.Count - 1; i > 0; i--)
            if (page[i].Tag is Tag.Li or Tag.Div or Tag.Span
                && (page.Attribute(i, "id") is { } id && Has(id, "lastmod") || page.Attribute(i, "class") is { } name && Has(name, "docInfo")))
                return DateText.Read(Shortened(page.TextOf(i)));
        return null;
    }

    /// <summary>American pages put the month first, unless dates that can only be read one way say otherwise.</summary>
    public static bool IsMonthFirst(MarkupTree page, PageHead head)
    {
        if (head.Language is not (null or "en"))
            return false;
        var votes = 0;
        foreach (Match match in NumericDay().Matches(page.Source.Length > 400_000 ? page.Source[..400_000] : page.Source))
        {
            votes += int.Parse(match.Groups[2].ValueSpan) > 12 ? 1 : 0;
            votes -= int.Parse(match.Groups[1].ValueSpan) > 12 ? 1 : 0;
        }
        return votes != 0 ? votes > 0 : page.Source.Contains("en-US", StringComparison.OrdinalIgnoreCase)
            || page.Source.Contains("en_US", StringComparison.OrdinalIgnoreCase) || head.Language == "en";
    }

    private static (int First, int Last) Article(IReadOnlyList<Block> blocks, float[] judged)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < blocks.Count; i++)
            if (judged[i] > 0.5f && blocks[i].Text.Length > 60)
                (first, last) = (first < 0 ? i : first, i);
        return first < 0 ? (0, blocks.Count - 1) : (first, last);
    }

    private static int HeadingBefore(MarkupTree page, IReadOnlyList<Block> blocks, int first)
    {
        var best = Math.Max(0, first - 12);
        for (var i = first; i >= 0; i--)
            if (page[blocks[i].Container].Tag == Tag.H1)
                return i;
        for (var i = first; i >= 0 && i > first - 15; i--)
            if (Tags.IsHeading(page[blocks[i].Container].Tag))
                return i;
        return best;
    }

    private static void FromElements(List<DateCandidate> found, MarkupTree page, IReadOnlyList<Block> blocks, int heading, int last, bool monthFirst)
    {
        var (start, end) = (heading < blocks.Count ? blocks[Math.Max(0, heading - 6)].FirstNode - 40 : 0,
            last >= 0 && last + 4 < blocks.Count ? blocks[last + 4].FirstNode : page.Count);
        var inside = 0;
        for (var i = 1; i < page.Count; i++)
        {
            var tag = page[i].Tag;
            if (tag is Tag.Text or Tag.Script or Tag.Style or Tag.Meta or Tag.Link)
                continue;
            page.TryAttribute(i, "itemprop", out var property);
            page.TryAttribute(i, "class", out var name);
            var isPublished = Has(property, "datePublished") || Has(property, "dateCreated") || Has(name, "published") && !Has(name, "un")
                || Has(name, "pubdate");
            var isModified = Has(property, "dateModified") || Has(name, "updated") || Has(name, "modified");
            var isNear = i >= start && i <= end;
            if (tag == Tag.Time || isPublished)
            {
                var date = DateText.Read(page.Attribute(i, "datetime"), monthFirst) ?? DateText.Read(page.Attribute(i, "content"), monthFirst)
                    ?? DateText.Read(page.TextOf(i), monthFirst) ?? DateText.Read(page.Attribute(i, "title"), monthFirst);
                var confidence = (isPublished ? 0.9 : 0.82) - (isNear ? 0 : 0.35) - (isModified ? 0.25 : 0) - (Has(name, "comment") ? 0.5
                    : 0) - (Math.Min(inside, 20) * 0.004);
                if (date is not null)
                    inside += isNear ? 1 : 0;
                PageDate.Add(found, date, isPublished ? "element marked as published" : "time element", confidence);
                if (isNear && date is { HasTime: true })
                    PageDate.Add(found, DayOf(DateText.Read(page.TextOf(i), monthFirst)), "text of a time element", isModified ? 0.4 : 0.6);
            }
            else if (isNear && (Has(name, "date") || Has(name, "datum") || Has(name, "time") || Has(name, "fecha") || Has(name, "meta")
                || Has(name, "byline")) && page[i].Last - i < 40)
                PageDate.Add(found, DateText.Read(Shortened(page.TextOf(i)), monthFirst), "element named as a date",
                    0.78 - (isModified ? 0.2 : 0) - (Math.Min(inside, 20) * 0.004));
        }
    }

    private static void FromText(List<DateCandidate> found, MarkupTree page, IReadOnlyList<Block> blocks, int heading, int first, int last,
        float[] judged, bool monthFirst)
    {
        for (var i = Math.Max(0, heading - 8); i < blocks.Count && i <= last + 12; i++)
        {
            var text = blocks[i].Text;
            if (text.Length > 1000)
                text = text[..(i > first ? 200 : 1000)];
            var isFirst = true;
            foreach (var date in DateText.FindAll(text, monthFirst))
            {
                var distance = Math.Min(Math.Abs(i - heading), Math.Abs(i - first));
                var isCue = PublishedCue().IsMatch(text);
                var confidence = text.Length < 120 ? 0.7 : date.Start < 80 && i <= first + 1 ? 0.55 : 0.25;
                confidence += isCue ? 0.1 : 0;
                confidence -= UpdatedCue().IsMatch(text) ? 0.06 : 0;
                confidence -= distance * 0.01;
                confidence -= i > first ? 0.08 : 0;
                confidence -= i > last ? 0.1 : 0;
                confidence -= page[blocks[i].Container].Tag is Tag.Li or Tag.A ? 0.1 : 0;
                confidence -= isFirst ? 0 : 0.02;
                isFirst = false;
                PageDate.Add(found, date, "text near the headline", Math.Max(0.05, confidence));
            }
        }
        for (var i = 0; i < blocks.Count && found.Count == 0; i++)
            foreach (var date in DateText.FindAll(blocks[i].Text.Length > 10_000 ? blocks[i].Text[..10_000] : blocks[i].Text, monthFirst))
                PageDate.Add(found, date, "text elsewhere", 0.05);
    }

    private static FoundDate? DayOf(FoundDate? date) =>
        date is { } known ? known with { Value = new DateTimeOffset(known.Value.Date, TimeSpan.Zero), HasTime = false } : null;

    private static string Shortened(string text) => text.Length > 150 ? text[..150] : text;

    private static bool Has(ReadOnlySpan<char> value, string word) => value.Contains(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[/\-](?:(?<y>(?:19|20)\d\d)[/\-](?<m>0?[1-9]|1[0-2])[/\-](?<d>0?[1-9]|[12]\d|3[01])|(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01]))(?=[/\-_.]|$)")]
    private static partial Regex AddressDay();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?!\d)")]
    private static partial Regex NumericDay();

    [GeneratedRegex(@"publish|posted|publié|publicad|veröffentlicht|erschienen|erstellt|datum|stand:|opublikowan|dodano|created|julkaistu|date:|pubblicat|geplaatst|written|\bam\b|\bon\b|vom\b", RegexOptions.IgnoreCase)]
    private static partial Regex PublishedCue();

    [GeneratedRegex(@"updat|aktualisiert|mis à jour|modifi|actualizad|atualizad|geändert|aggiornat|last edited|bearbeitet|zuletzt",
        RegexOptions.IgnoreCase)]
    private static partial Regex UpdatedCue();
}
