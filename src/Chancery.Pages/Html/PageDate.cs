using Chancery.Pages.Dates;

namespace Chancery.Pages.Html;

/// <summary>A date that a page gives for its publication, with where it stood and how far it is trusted.</summary>
/// <param name="Origin">"json-ld", "meta article:published_time", "time element", "text near the headline"...</param>
/// <param name="Confidence">Between 0 and 1.</param>
/// <param name="IsZoned">True if the page says which zone the time is in.</param>
public sealed record DateCandidate(DateTimeOffset Value, bool HasTime, string Origin, double Confidence, bool IsZoned = false);

/// <summary>Finds the day of publication: what machines are told, then what readers are shown.</summary>
internal static class PageDate
{
    private static readonly string[] Published =
    [
        "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
        "rnews:datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.created",
        "sailthru.date", "parsely-pub-date", "article_date_original", "publication_date", "publish-date", "publishdate", "publish_date",
        "pubdate", "pub_date", "publishtime", "date.published", "published", "ptime", "cxenseparse:recs:publishtime",
        "citation_publication_date", "citation_date", "citation_online_date", "article.published", "originalpublicationdate",
        "shareaholic:article_published_time", "displaydate", "timestamp", "release_date", "vr:published_time", "datecreated",
        "bt:pubdate", "article_date", "dateposted", "mediator_published_time", "analyticsattributes.articledate",
    ];

    /// <summary>Names that some sites use for the day of the last change; a day shown by the headline goes before them.</summary>
    private static readonly string[] Unclear = ["date", "dc.date", "dcterms.date", "doc_date", "creation_date", "created", "last_updated_date"];

    private static readonly string[] Modified = ["article:modified_time", "og:updated_time", "article:updated_time", "datemodified",
        "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "modified", "revised", "dateupdate", "article:modified"];

    private const string LastChange = "(last change)", EditOfWiki = "last edit of a wiki's page";

    public static DateCandidate? Find(MarkupTree page, PageHead head, IReadOnlyList<Block> blocks, float[] judged)
    {
        var all = All(page, head, blocks, judged);
        return all.MaxBy(candidate => candidate.Confidence) is { } best ? InItsZone(AsShown(best, all), all) : null;
    }

    /// <summary>A report that was written anew shows the day of its last change alone, while machines are
    /// still told of its first form; the text is of the day that is shown.</summary>
    private static DateCandidate AsShown(DateCandidate best, List<DateCandidate> all)
    {
        if (best.Origin == EditOfWiki)
            return best;
        var shown = all.Where(other => !other.HasTime && other.Confidence >= 0.55 && VisibleDates.AreShown(other.Origin)).ToList();
        var isOneDay = shown.Count > 0 && shown.All(other => other.Value.Date == shown[0].Value.Date)
            && shown[0].Value.Date > best.Value.Date.AddDays(1);
        return isOneDay && all.Any(other => other.Origin.EndsWith(LastChange, StringComparison.Ordinal)
            && (other.Value.Date - shown[0].Value.Date).Duration() <= TimeSpan.FromDays(1))
            ? shown[0] with { Confidence = best.Confidence }
            : best;
    }

    /// <summary>A time told in UTC may fall on the day before or after the one that the readers
    /// there saw; a day shown, or told with its zone, goes before it.</summary>
    private static DateCandidate InItsZone(DateCandidate best, List<DateCandidate> all)
    {
        if (!best.HasTime || best.Value.Offset != TimeSpan.Zero)
            return best;
        var zoned = all.FirstOrDefault(other =>
            other.HasTime && other.Value.Offset != TimeSpan.Zero && (other.Value - best.Value).Duration() < TimeSpan.FromMinutes(2));
        if (zoned is not null)
            return zoned;
        // The same minute some whole hours away is the same moment on the clocks there.
        var local = all.FirstOrDefault(other => other.HasTime && !other.IsZoned && other.Value != best.Value
            && other.Origin.Contains("element", StringComparison.Ordinal)
            && (other.Value - best.Value).Duration() is { Minutes: 0, Seconds: 0, TotalHours: <= 14 });
        if (local is not null)
            return best with { Value = new DateTimeOffset(local.Value.DateTime, local.Value.DateTime - best.Value.UtcDateTime) };
        var shown = all.Where(other => !other.HasTime && other.Confidence >= 0.5 && IsDaySomewhere(other.Value.Date, best.Value))
            .MaxBy(other => other.Confidence);
        var isAlsoShown = all.Any(other => !other.HasTime && other.Confidence >= 0.5 && other.Value.Date == best.Value.Date);
        if (shown is not null && !isAlsoShown)
            return shown;
        // 22:00 or 23:00 UTC to the second is midnight in Central Europe: a day without a time.
        return best.Value is { Hour: 22 or 23, Minute: 0, Second: 0 } && !isAlsoShown
            ? best with { Value = new DateTimeOffset(best.Value.Date.AddDays(1), TimeSpan.Zero), HasTime = false }
            : best;
    }

    /// <summary>Whether the moment falls on another day, this one, for people in America or in East Asia and Australia.</summary>
    private static bool IsDaySomewhere(DateTime day, DateTimeOffset moment) =>
        (day == moment.UtcDateTime.Date.AddDays(-1) && moment.UtcDateTime.Hour < 9)
            || (day == moment.UtcDateTime.Date.AddDays(1) && moment.UtcDateTime.Hour >= 11);

    /// <summary>The day of the last change, if the page tells it.</summary>
    public static DateTimeOffset? FindModified(PageHead head) => DateText.Read(head.Linked.Modified)?.Value
        ?? DateText.Read(head.First(Modified))?.Value;

    public static List<DateCandidate> All(MarkupTree page, PageHead head, IReadOnlyList<Block> blocks, float[] judged)
    {
        var monthFirst = VisibleDates.IsMonthFirst(page, head);
        var found = new List<DateCandidate>();
        Add(found, DateText.Read(head.Linked.Published, monthFirst), "json-ld", head.Linked.IsArticle ? 0.97 : 0.93);
        for (var i = 0; i < Published.Length; i++)
            Add(found, DateText.Read(head.First(Published[i]), monthFirst), $"meta {Published[i]}", 0.95 - (i * 0.001));
        for (var i = 0; i < Unclear.Length; i++)
            Add(found, DateText.Read(head.First(Unclear[i]), monthFirst), $"meta {Unclear[i]}", 0.8 - (i * 0.001));
        VisibleDates.AddTo(found, page, blocks, judged, monthFirst);
        Add(found, DateText.Read(head.Linked.Modified, monthFirst), $"json-ld {LastChange}", 0.45);
        foreach (var name in Modified)
            Add(found, DateText.Read(head.First(name), monthFirst), $"meta {name} {LastChange}", 0.4);
        if (head.TitleElement is { } title && title.IndexOf("dated ", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            Add(found, DateText.Read(title[(at + 6)..], monthFirst), "title", 0.72);
        if (PageSite.AddressOf(head) is { } address)
            Add(found, VisibleDates.InAddress(address), "canonical address", 0.8);
        if (head.First("generator") is { } generator
            && (generator.StartsWith("MediaWiki", StringComparison.OrdinalIgnoreCase)
            || generator.StartsWith("DokuWiki", StringComparison.OrdinalIgnoreCase)))
            Add(found, VisibleDates.LastEdit(page), EditOfWiki, 0.98);
        HiddenDates.AddTo(found, page, head);
        return found;
    }

    internal static void Add(List<DateCandidate> found, FoundDate? date, string origin, double confidence)
    {
        if (date is { } known)
            found.Add(new(known.Value, known.HasTime, origin, confidence, known.IsZoned));
    }
}
