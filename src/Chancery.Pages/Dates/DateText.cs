using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Pages.Dates;

/// <summary>A day, perhaps with the time of day, as a page writes it.</summary>
/// <param name="IsSureOrder">False if day and month could be the other way round (03/04/2021).</param>
/// <param name="IsZoned">True if the zone of the time is written with it.</param>
internal readonly record struct FoundDate(DateTimeOffset Value, bool HasTime, int Start, int End, bool IsSureOrder = true, bool IsZoned = false);

/// <summary>Reads dates as people and machines write them, in the press's commonest languages.</summary>
internal static partial class DateText
{
    private static readonly int[] YearBounds = [1990, 2100];

    /// <summary>All dates in a text, in order.</summary>
    /// <param name="monthFirst">How 03/04/2021 is meant.</param>
    public static IEnumerable<FoundDate> FindAll(string text, bool monthFirst)
    {
        foreach (Match match in Any().Matches(WithPlainDigits(text)))
            if (Read(match, monthFirst) is { } found)
                yield return found;
    }

    /// <summary>A date that begins the text, as attributes and metadata hold it.</summary>
    public static FoundDate? Read(string? text, bool monthFirst = false)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200)
            return null;
        text = text.Trim();
        if (text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var stamp))
            return Bounded(DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 13 ? stamp : stamp * 1000), true, 0, text.Length);
        foreach (var found in FindAll(text, monthFirst))
            return found;
        return null;
    }

    /// <summary>Arabic and Persian digits as European ones, each in its place.</summary>
    private static string WithPlainDigits(string text) =>
        !text.AsSpan().ContainsAnyInRange('\u0660', '\u06F9') ? text : string.Create(text.Length, text, static (plain, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                plain[i] = from[i] is >= '\u0660' and <= '\u0669' or >= '\u06F0' and <= '\u06F9' ? (char)('0' + (from[i] & 0xF)) : from[i];
        });

    private static FoundDate? Read(Match match, bool monthFirst)
    {
        int year, month, day;
        var isSure = true;
        var groups = match.Groups;
        if (groups["iy"].Success)
            (year, month, day) = (Number(groups["iy"]), Number(groups["im"]), Number(groups["id"]));
        else if (groups["cy"].Success)
            (year, month, day) = (Number(groups["cy"]), Number(groups["cm"]), Number(groups["cd"]));
        else if (groups["ny"].Success)
        {
            (year, var first, var second) = (Number(groups["ny"]), Number(groups["n1"]), Number(groups["n2"]));
            var isGerman = match.Value.Contains('.');
            isSure = isGerman || first > 12 || second > 12 || first == second;
            var swap = second > 12 || (monthFirst && !isGerman && first <= 12);
            (day, month) = swap ? (second, first) : (first, second);
        }
        else if (groups["dy"].Success)
            (year, month, day) = (Number(groups["dy"]), MonthNames.NumberOf(groups["dm"].ValueSpan), Number(groups["dd"]));
        else
            (year, month, day) = (Number(groups["my"]), MonthNames.NumberOf(groups["mm"].ValueSpan), Number(groups["md"]));
        if (year < 100)
            year += year > 80 ? 1900 : 2000;
        if (year < YearBounds[0] || year > YearBounds[1] || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return WithTime(match, year, month, day) with { IsSureOrder = isSure };
    }

    private static FoundDate WithTime(Match match, int year, int month, int day)
    {
        var midnight = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
        var (start, end) = (match.Index, match.Index + match.Length);
        if (!match.Groups["hh"].Success || Number(match.Groups["hh"]) > 23 || Number(match.Groups["mi"]) > 59)
            return new(midnight, false, start, end);
        var time = new TimeSpan(Number(match.Groups["hh"]), Number(match.Groups["mi"]), 0);
        if (match.Groups["ss"].Success && Number(match.Groups["ss"]) < 60)
            time += TimeSpan.FromSeconds(Number(match.Groups["ss"]));
        return new(new DateTimeOffset(midnight.DateTime + time, Zone(match.Groups["zone"].Value)), true, start,
            end) { IsZoned = match.Groups["zone"].Success };
    }

    private static TimeSpan Zone(string zone)
    {
        if (zone.Length < 3 || zone[0] is not ('+' or '-'))
            return TimeSpan.Zero;
        var digits = zone[1..].Replace(":", "");
        var minutes = (int.Parse(digits[..2], CultureInfo.InvariantCulture) * 60)
            + (digits.Length >= 4 ? int.Parse(digits[2..4], CultureInfo.InvariantCulture) : 0);
        return minutes > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes);
    }

    private static FoundDate? Bounded(DateTimeOffset value, bool hasTime, int start, int end) =>
        value.Year < YearBounds[0] || value.Year > YearBounds[1] ? null : new(value, hasTime, start, end);

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // A machine's date; a Chinese, Japanese or Korean one; numbers with the day (or month)
    // first; a day, then a month's name; a month's name, then a day.
    [GeneratedRegex("""
        (?<![\d./-])(?:
          (?<iy>(?:19|20)\d\d)(?<sep>[-/.]?)(?<im>0[1-9]|1[0-2])\k<sep>(?<id>0[1-9]|[12]\d|3[01])(?!\d)(?:[T\s]+(?<hh>[0-2]\d):(?<mi>[0-5]\d)(?::(?<ss>[0-5]\d)(?:[.,]\d+)?)?\s?(?<zone>[+-]\d\d:?\d\d|[+-]\d\d(?!\d)|Z)?)?
        | (?<iy>(?:19|20)\d\d)[-/.](?<im>1[0-2]|0?[1-9])[-/.](?<id>[12]\d|3[01]|0?[1-9])(?!\d)
        | (?<cy>(?:19|20)\d\d)\s?[年년]\s?(?<cm>\d{1,2})\s?[月월]\s?(?<cd>\d{1,2})\s?[日일]
        | (?<n1>\d{1,2})(?<sep2>[./-]\s?)(?<n2>\d{1,2})\k<sep2>(?<ny>(?:19|20)\d\d|\d\d)(?![\d.,]\d|\d)
        | (?<dd>\d{1,2})(?:st|nd|rd|th|\.|º|°|er)?(?:\s+(?:of|de|d[’']|من|ב))?[\s\-]*(?:[\u0600-\u06FF]{2,8}(?:\s[\u0600-\u06FF]{4,6})?\s?/\s?)?(?<dm>\p{L}{3,12})\.?,?(?:\s+(?:de|del))?[\s\-,’']*(?<dy>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))
        | (?<![\p{L}])(?<mm>\p{L}{3})\s+(?<md>\d{1,2})\s+\d\d:\d\d:\d\d\s+(?:[A-Z]{2,5}\s+)?(?<my>(?:19|20)\d\d)(?!\d)
        | (?<![\p{L}])(?<mm>\p{L}{3,12})\.?\s*(?<md>\d{1,2})(?:st|nd|rd|th)?\.?,?\s*(?<my>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Any();
}
