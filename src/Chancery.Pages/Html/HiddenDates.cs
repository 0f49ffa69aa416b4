using System.Text.RegularExpressions;
using Chancery.Pages.Dates;

namespace Chancery.Pages.Html;

/// <summary>Dates of last resort: in the data that a page's scripts work on, in the addresses of its pictures, anywhere in its source.</summary>
internal static partial class HiddenDates
{
    private const int MostSource = 2_000_000;

    public static void AddTo(List<DateCandidate> found, MarkupTree page, PageHead head)
    {
        if (found.Any(candidate => candidate.Confidence >= 0.3))
            return;
        var source = page.Source.Length > MostSource ? page.Source[..MostSource] : page.Source;
        if (ScriptDate().Match(source) is { Success: true } match)
            PageDate.Add(found, DateText.Read(match.Groups[1].Value), "script data", 0.3);
        foreach (var address in (ReadOnlySpan<string?>)[head.First("og:image"), head.First("twitter:image"), head.First("og:image:url")])
            if (address is not null)
                PageDate.Add(found, VisibleDates.InAddress(address), "address of its picture", 0.12);
        if (found.Count > 0)
            return;
        var days = AnyDay().Matches(source).Select(one => DateText.Read(one.Value)).Where(date => date is not null).Take(1000).ToList();
        if (days.Count > 0)
            found.Add(new(days.CountBy(date => date!.Value.Value).MaxBy(day => day.Value).Key, false, "page source", 0.03));
    }

    [GeneratedRegex("""
        \\?"(?:datePublished|publishedAt|published_at|publishDate|publish_date|pubDate|publicationDate|publishedDate|firstPublished\w*|displayDate|date_published|createdAt|created_at|datetime)\\?"\s*:\s*\\?"([^"\\]{8,40})
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex ScriptDate();

    [GeneratedRegex(@"(?<![\d\-/.])(?:20[0-4]\d[\-/](?:0[1-9]|1[0-2])[\-/](?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.20[0-4]\d)(?!\d)")]
    private static partial Regex AnyDay();
}
