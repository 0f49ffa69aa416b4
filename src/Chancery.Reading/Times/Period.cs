using System.Globalization;

namespace Chancery.Reading;

/// <summary>A stretch of whole days with the TIMEX3 value that names it.</summary>
/// <param name="Unit">How fine the words are: a day, a month, a year.</param>
internal readonly record struct Period(DateOnly First, DateOnly Last, TimeUnit Unit, string Value)
{
    public static Period Day(DateOnly day) => new(day, day, TimeUnit.Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Monday to Sunday.</summary>
    public static Period Week(DateOnly inside)
    {
        var monday = Monday(inside);
        var thursday = monday.DayNumber + 3 <= DateOnly.MaxValue.DayNumber ? monday.AddDays(3) : monday;
        var number = ISOWeek.GetWeekOfYear(thursday.ToDateTime(default));
        return new(monday, Clamp(monday.DayNumber + 6L), TimeUnit.Week, $"{thursday.Year:0000}-W{number:00}");
    }

    public static Period Weekend(DateOnly inside)
    {
        var week = Week(inside);
        return new(Clamp(week.First.DayNumber + 5L), week.Last, TimeUnit.Weekend, week.Value + "-WE");
    }

    public static Period Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddDays(DateTime.DaysInMonth(year, month) - 1), TimeUnit.Month, $"{year:0000}-{month:00}");
    }

    public static Period Quarter(int year, int quarter) =>
        Months(year, quarter * 3 - 2, 3, TimeUnit.Quarter, $"{year:0000}-Q{quarter}");

    public static Period Half(int year, int half) =>
        Months(year, half * 6 - 5, 6, TimeUnit.Quarter, $"{year:0000}-H{half}");

    /// <summary>Three whole months from <paramref name="firstMonth"/>; winter belongs to the year it begins in.</summary>
    public static Period Season(int year, int firstMonth) =>
        Months(year, firstMonth, 3, TimeUnit.Season, $"{year:0000}-{firstMonth switch { 3 => "SP", 6 => "SU", 9 => "FA", _ => "WI" }}");

    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), TimeUnit.Year, $"{year:0000}");

    public static Period Decade(int year) => Years(year / 10 * 10, 10, TimeUnit.Decade, $"{year / 10:000}");

    /// <summary>The century by its ordinal: the 20th is 1900–1999, as the press and TIMEX3 (which writes 19) have it.</summary>
    public static Period Century(int number) => Years((number - 1) * 100, 100, TimeUnit.Century, $"{number - 1:00}");

    /// <summary>The unit of the calendar that the day lies in.</summary>
    public static Period Around(DateOnly day, TimeUnit unit) => unit switch
    {
        TimeUnit.Weekend => Weekend(day),
        TimeUnit.Week => Week(day),
        TimeUnit.Month => Month(day.Year, day.Month),
        TimeUnit.Quarter => Quarter(day.Year, (day.Month + 2) / 3),
        TimeUnit.Season => Season(day.Month < 3 ? Math.Max(1, day.Year - 1) : day.Year, day.Month is < 3 or 12 ? 12 : day.Month / 3 * 3),
        TimeUnit.Year => Year(day.Year),
        TimeUnit.Decade => Decade(day.Year),
        TimeUnit.Century => Century(day.Year / 100 + 1),
        _ => Day(day),
    };

    /// <summary>The day so many units away; null where the calendar ends. Hours count as days of 24, rounded up.</summary>
    public static DateOnly? Shift(DateOnly day, int count, TimeUnit unit)
    {
        if (Math.Abs((long)count) > 200_000) return null;
        return unit switch
        {
            TimeUnit.Second or TimeUnit.Minute => day,
            TimeUnit.Hour => InRange(day.DayNumber + Math.Sign(count) * ((Math.Abs(count) + 23) / 24)),
            TimeUnit.Day => InRange(day.DayNumber + (long)count),
            TimeUnit.Week or TimeUnit.Weekend => InRange(day.DayNumber + 7L * count),
            TimeUnit.Month => AddMonths(day, count),
            TimeUnit.Quarter or TimeUnit.Season => AddMonths(day, 3L * count),
            TimeUnit.Year => AddMonths(day, 12L * count),
            TimeUnit.Decade => AddMonths(day, 120L * count),
            _ => AddMonths(day, 1200L * count),
        };
    }

    private static DateOnly Monday(DateOnly day) => Clamp(day.DayNumber - ((int)day.DayOfWeek + 6) % 7);

    private static DateOnly Clamp(long dayNumber) => DateOnly.FromDayNumber((int)Math.Clamp(dayNumber, 0, DateOnly.MaxValue.DayNumber));

    private static DateOnly? InRange(long dayNumber) =>
        dayNumber >= 0 && dayNumber <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)dayNumber) : null;

    private static DateOnly? AddMonths(DateOnly day, long months)
    {
        var target = day.Year * 12L + day.Month - 1 + months;
        return target is >= 12 and < 120_000 ? day.AddMonths((int)months) : null;
    }

    private static Period Months(int year, int month, int count, TimeUnit unit, string value)
    {
        var first = new DateOnly(year, month, 1);
        var last = AddMonths(first, count) is { } next ? next.AddDays(-1) : DateOnly.MaxValue;
        return new(first, last, unit, value);
    }

    private static Period Years(int year, int count, TimeUnit unit, string value) =>
        new(new DateOnly(Math.Clamp(year, 1, 9999), 1, 1), new DateOnly(Math.Clamp(year + count - 1, 1, 9999), 12, 31), unit, value);
}
