using System.Collections.Frozen;
using System.Globalization;

namespace Chancery.Reading;

/// <summary>Feasts and memorial days that news counts from, each with the rule that gives its days in a year.</summary>
/// <remarks>The Islamic feasts follow the calendar of Umm al-Qura and may lie a day off the sighting of the moon.</remarks>
internal static class FeastCalendar
{
    private static readonly FrozenDictionary<string, Func<int, Period?>> Feasts = new Dictionary<string, Func<int, Period?>>
    {
        ["christmas"] = Fixed(12, 25),
        ["christmas day"] = Fixed(12, 25),
        ["christmas eve"] = Fixed(12, 24),
        ["boxing day"] = Fixed(12, 26),
        ["orthodox christmas"] = Fixed(1, 7),
        ["new year"] = Fixed(1, 1),
        ["new year's day"] = Fixed(1, 1),
        ["new year's eve"] = Fixed(12, 31),
        ["new year's"] = Fixed(1, 1),
        ["valentine's day"] = Fixed(2, 14),
        ["nowruz"] = Fixed(3, 21),
        ["norouz"] = Fixed(3, 21),
        ["newroz"] = Fixed(3, 21),
        ["may day"] = Fixed(5, 1),
        ["bastille day"] = Fixed(7, 14),
        ["halloween"] = Fixed(10, 31),
        ["armistice day"] = Fixed(11, 11),
        ["thanksgiving"] = NthWeekday(11, DayOfWeek.Thursday, 4),
        ["black friday"] = year => Moved(NthWeekday(11, DayOfWeek.Thursday, 4)(year), 1),
        ["labor day"] = NthWeekday(9, DayOfWeek.Monday, 1),
        ["good friday"] = year => Moved(Easter(year), -2),
        ["easter"] = year => Easter(year),
        ["easter sunday"] = year => Easter(year),
        ["easter monday"] = year => Moved(Easter(year), 1),
        ["palm sunday"] = year => Moved(Easter(year), -7),
        ["ash wednesday"] = year => Moved(Easter(year), -46),
        ["holy week"] = year => Week(Moved(Easter(year), -6)),
        ["orthodox easter"] = year => OrthodoxEaster(year),
        ["lunar new year"] = Lunisolar,
        ["chinese new year"] = Lunisolar,
        ["ramadan"] = year => Islamic(year, 9, 1, 30),
        ["eid al-fitr"] = year => Islamic(year, 10, 1, 3),
        ["eid al-adha"] = year => Islamic(year, 12, 10, 4),
        ["ashura"] = year => Islamic(year, 1, 10, 1),
        ["rosh hashanah"] = year => Hebrew(year, 1, 1, 2),
        ["yom kippur"] = year => Hebrew(year, 1, 10, 1),
        ["passover"] = Passover,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> FirstWords = Feasts.Keys.Select(k => k.Split(' ', '\'', '-')[0]).ToFrozenSet();

    /// <summary>The longest feast name from that atom on, and the atom behind it.</summary>
    public static (string Name, int End)? Longest(int i, Func<int, string> word)
    {
        if (!FirstWords.Contains(word(i))) return null;
        (string, int)? best = null;
        var name = word(i);
        for (var end = i + 1; ; end++)
        {
            if (Feasts.ContainsKey(name)) best = (name, end);
            if (end - i >= 5 || word(end).Length == 0) return best;
            var next = word(end);
            name += next is "'s" or "’s" ? "'s" : next is "-" ? "-" : name.EndsWith('-') ? next : " " + next;
        }
    }

    /// <summary>Its days in that year of the common calendar; null where the calendar doesn't reach.</summary>
    public static Period? In(string name, int year) => year is >= 1900 and <= 2070 ? Feasts[name](year) : null;

    private static Func<int, Period?> Fixed(int month, int day) => year => Period.Day(new DateOnly(year, month, day));

    private static Func<int, Period?> NthWeekday(int month, DayOfWeek weekday, int nth) => year =>
    {
        var first = new DateOnly(year, month, 1);
        return Period.Day(first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (nth - 1)));
    };

    private static Period? Moved(Period? day, int days) => day is { } d ? Period.Day(d.First.AddDays(days)) : null;

    private static Period? Week(Period? day) => day is { } d ? Period.Week(d.First) : null;

    /// <summary>The Gregorian computus in the form of Meeus, Jones and Butcher.</summary>
    private static Period? Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var days = h + l - 7 * m + 114;
        return Period.Day(new DateOnly(year, days / 31, days % 31 + 1));
    }

    /// <summary>The Julian computus, thirteen days on as it is from 1900 to 2099.</summary>
    private static Period? OrthodoxEaster(int year)
    {
        var d = (19 * (year % 19) + 15) % 30;
        var e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        var days = d + e + 114;
        return Period.Day(new DateOnly(year, days / 31, days % 31 + 1).AddDays(13));
    }

    private static Period? Lunisolar(int year) =>
        year is > 1901 and < 2100 ? Period.Day(DateOnly.FromDateTime(new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0))) : null;

    private static Period? Islamic(int year, int month, int day, int length)
    {
        var calendar = new UmAlQuraCalendar();
        var hijri = calendar.GetYear(new DateTime(year, 1, 1));
        for (var y = hijri; y <= hijri + 1; y++)
        {
            var first = DateOnly.FromDateTime(calendar.ToDateTime(y, month, day, 0, 0, 0, 0));
            if (first.Year == year) return new Period(first, first.AddDays(length - 1), TimeUnit.Day, Period.Day(first).Value);
        }
        return null;
    }

    private static Period? Hebrew(int year, int month, int day, int length)
    {
        var first = DateOnly.FromDateTime(new HebrewCalendar().ToDateTime(year + 3761, month, day, 0, 0, 0, 0));
        return new Period(first, first.AddDays(length - 1), TimeUnit.Day, Period.Day(first).Value);
    }

    private static Period? Passover(int year)
    {
        var calendar = new HebrewCalendar();
        var nisan = calendar.IsLeapYear(year + 3760) ? 8 : 7;
        var first = DateOnly.FromDateTime(calendar.ToDateTime(year + 3760, nisan, 15, 0, 0, 0, 0));
        return new Period(first, first.AddDays(6), TimeUnit.Day, Period.Day(first).Value);
    }
}

/// <summary>"Ramadan", "last Christmas", "Easter 2014".</summary>
internal sealed record FeastMeaning(string Name, int? Year, Deixis Deixis) : TimeMeaning
{
    public TimeMeaning? YearOf { get; init; }

    public override bool HasYear => Year is not null || YearOf is not null;

    public override TimeValue Resolve(TimeContext context)
    {
        var year = YearOf?.Resolve(context).Core?.First.Year ?? Year;
        if (year is null && YearOf is null && context.Published is { } today)
        {
            var chosen = Deixis switch
            {
                Deixis.Last or Deixis.Previous =>
                    Choose(context with { Direction = TimeDirection.Past }, today.AddDays(today == DateOnly.MinValue ? 0 : -1),
                    y => FeastCalendar.In(Name, y)),
                Deixis.Next or Deixis.Coming => Choose(context with { Direction = TimeDirection.Future }, today, y => FeastCalendar.In(Name, y)),
                _ => Choose(context, today, y => FeastCalendar.In(Name, y)),
            };
            return chosen is { } period ? TimeValue.Of(period) : TimeValue.Unplaced("DATE", null);
        }
        return year is { } known && FeastCalendar.In(Name, known) is { } day ? TimeValue.Of(day) : TimeValue.Unplaced("DATE", null);
    }
}
