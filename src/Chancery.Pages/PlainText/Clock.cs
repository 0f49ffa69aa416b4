using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Pages.Dates;

namespace Chancery.Pages.PlainText;

/// <summary>A time of day alone on its line, as it heads the entries of a live page.</summary>
internal static partial class Clock
{
    /// <summary>A step of the clock against the order of the entries that is longer than this is midnight.</summary>
    private static readonly TimeSpan Night = TimeSpan.FromHours(6);

    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>The moment on the day of publication; null if the line is no time, or there is no such day.</summary>
    public static DateTimeOffset? Read(string line, FoundDate? published) =>
        published is { } day && TimeOf(line) is { } time ? new DateTimeOffset(day.Value.Date, day.Value.Offset) + time : null;

    /// <summary>Entries headed by lines that are a time alone. They run forward or back; past midnight
    /// they are of the next day or, read downwards, of the one before.</summary>
    /// <param name="lines">The lines of the text with where each begins in it.</param>
    public static ImmutableArray<ArticleEntry> Entries(IReadOnlyList<(int Start, string Line)> lines, FoundDate? published)
    {
        var clocks = new List<(int Start, TimeSpan Time)>();
        for (var i = 0; i + 1 < lines.Count; i++)
            if (TimeOf(lines[i].Line) is { } time && TimeOf(lines[i + 1].Line) is null)
                clocks.Add((lines[i].Start, time));
        if (published is not { } day || clocks.Count == 0)
            return [];
        var isNewestFirst = Enumerable.Range(1, clocks.Count - 1).Sum(i => Math.Sign(clocks[i].Time.CompareTo(clocks[i - 1].Time))) < 0;
        // The oldest entry is of the day of publication.
        var ordered = isNewestFirst ? clocks.AsEnumerable().Reverse().ToList() : clocks;
        var (nights, entries) = (TimeSpan.Zero, new List<ArticleEntry>());
        for (var i = 0; i < ordered.Count; i++)
        {
            if (i > 0 && ordered[i - 1].Time - ordered[i].Time > Night && nights < Longest)
                nights += TimeSpan.FromDays(1);
            entries.Add(new(ordered[i].Start, new DateTimeOffset(day.Value.Date, day.Value.Offset) + ordered[i].Time + nights));
        }
        // Two times above one line of the text: the one that stands next to it.
        return [.. entries.OrderBy(entry => entry.Start).GroupBy(entry => entry.Start).Select(same => same.Last())];
    }

    /// <summary>Entries headed by lines that are a day with a time and nothing else.</summary>
    public static ImmutableArray<ArticleEntry> DatedEntries(IReadOnlyList<(int Start, string Line)> lines)
    {
        var entries = new List<ArticleEntry>();
        for (var i = 0; i + 1 < lines.Count; i++)
            if (Moment(lines[i].Line) is { } moment && (entries.Count == 0 || lines[i].Start > entries[^1].Start))
                entries.Add(new(lines[i].Start, moment));
        return [.. entries];
    }

    /// <summary>The lines from just above the text to its end, each with where it, or the next one that was chosen, begins in the text.</summary>
    public static List<(int Start, string Line)> Lines(IReadOnlyList<string> lines, List<int> chosen, IReadOnlyList<int> starts)
    {
        var found = new List<(int, string)>();
        for (int i = Math.Max(0, chosen[0] - 2), next = 0; i <= chosen[^1]; i++)
        {
            while (chosen[next] < i)
                next++;
            found.Add((starts[next], lines[i]));
        }
        return found;
    }

    /// <summary>The moment that a line tells and nothing else: a day with a time, weekday and zone beside them.</summary>
    public static DateTimeOffset? Moment(string line)
    {
        if (line.Length > 60)
            return null;
        foreach (var date in DateText.FindAll(line, monthFirst: true))
        {
            var zone = Zone().Match(line, date.End);
            if (zone.Success)
                return TimeOf(line[date.End..zone.Index]) is { } there
                    && TimeSpan.TryParseExact(zone.Groups["by"].Value.Replace(":", ""), "hhmm", CultureInfo.InvariantCulture, out var by)
                    && by < TimeSpan.FromHours(14)
                    ? new DateTimeOffset(date.Value.Date + there, zone.Groups["sign"].Value == "-" ? -by : by) : null;
            var rest = BesideMoment().Replace(line.Remove(date.Start, date.End - date.Start), "");
            return !date.IsSureOrder ? null : date.HasTime && !rest.Any(char.IsLetterOrDigit) ? date.Value
                : !date.HasTime && TimeOf(rest) is { } time ? date.Value + time : null;
        }
        return null;
    }

    private static TimeSpan? TimeOf(string line)
    {
        if (line.Length > 24 || Line().Match(line) is not { Success: true } match)
            return null;
        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var half = match.Groups["half"].ValueSpan;
        if (half.Length > 0)
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        return new TimeSpan(hour, int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture), 0);
    }

    [GeneratedRegex(@"(?:UTC|GMT)?\s?(?<sign>[+\-])(?<by>\d\d:?\d\d)\W*$")]
    private static partial Regex Zone();

    [GeneratedRegex(@"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?|updated|posted|published|at|on|Uhr|h|GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|MSK|IST)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BesideMoment();

    [GeneratedRegex(@"^\W*(?<h>[01]?\d|2[0-3])[:.h](?<m>[0-5]\d)(?::[0-5]\d)?(?:\s?(?<half>[ap])\.?m\.?)?(?:\s?(?:Uhr|h|GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|MSK|IST))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
