namespace Chancery.Reading;

/// <summary>Which one of a series, counted from the report's day or from the day the story has reached.</summary>
internal enum Deixis
{
    None,
    /// <summary>"this", "the current"</summary>
    This,
    /// <summary>"last", "the past"</summary>
    Last,
    /// <summary>"next"</summary>
    Next,
    /// <summary>"the coming", "the upcoming"</summary>
    Coming,
    /// <summary>"that", "the same": the one the story is in.</summary>
    Same,
    /// <summary>"the following": after the one the story is in.</summary>
    Following,
    /// <summary>"the previous": before the one the story is in.</summary>
    Previous,
}

/// <summary>"5 September 2014", "January 3", "March", "2022", "the 15th".</summary>
internal sealed record DateMeaning(int? Year, int? Month, int? Day, Deixis Deixis = Deixis.None) : TimeMeaning
{
    /// <summary>The year in other words: "last year" of "March last year".</summary>
    public TimeMeaning? YearOf { get; init; }

    public override bool HasYear => Year is not null || YearOf is not null;

    public override TimeValue Resolve(TimeContext context)
    {
        if (YearOf?.Resolve(context).Core is { } of) return (this with { Year = of.First.Year, YearOf = null }).Resolve(context);
        if (Year is { } year) return In(year) is { } known ? TimeValue.Of(known) : TimeValue.Unplaced("DATE", Written());
        if (context.Published is not { } today) return TimeValue.Unplaced("DATE", Written());
        if (Month is null) return DayOfMonth(context, today);
        var chosen = Deixis switch
        {
            Deixis.Last or Deixis.Previous => Latest(p => p.Last < today, today),
            Deixis.Next or Deixis.Coming => Earliest(p => p.First > today, today),
            Deixis.This => In(today.Year),
            _ when context is { YearIsNear: true, Narrative: { } told, Direction: not TimeDirection.Future } =>
                Earliest(p => p.Last >= told.First, told.First),
            _ => Choose(context, today, In),
        };
        return chosen is { } period ? TimeValue.Of(period) : TimeValue.Unplaced("DATE", Written());
    }

    private TimeValue DayOfMonth(TimeContext context, DateOnly today)
    {
        var from = context.Narrative is { Unit: TimeUnit.Month } month ? month.First : today;
        for (var step = 0; step < 3; step++)
        {
            var at = Period.Shift(new DateOnly(from.Year, from.Month, 1), context.Future ? step : -step, TimeUnit.Month);
            if (at is not { } first || Day > DateTime.DaysInMonth(first.Year, first.Month)) continue;
            var day = new DateOnly(first.Year, first.Month, Day!.Value);
            if (from != today || (context.Future ? day >= today : day <= today)) return TimeValue.Of(Period.Day(day));
        }
        return TimeValue.Unplaced("DATE", Written());
    }

    private Period? In(int year) => (Month, Day) switch
    {
        _ when year is < 1 or > 9998 => null,
        ({ } month, { } day) => day <= DateTime.DaysInMonth(year, month) ? Period.Day(new DateOnly(year, month, day)) : null,
        ({ } month, null) => Period.Month(year, month),
        _ => Period.Year(year),
    };

    private Period? Latest(Func<Period, bool> fits, DateOnly day)
    {
        for (var year = day.Year; year >= day.Year - 8; year--)
        {
            if (In(year) is { } period && fits(period)) return period;
        }
        return null;
    }

    private Period? Earliest(Func<Period, bool> fits, DateOnly day)
    {
        for (var year = day.Year; year <= day.Year + 8; year++)
        {
            if (In(year) is { } period && fits(period)) return period;
        }
        return null;
    }

    private string Written()
    {
        var year = Year is { } y ? y.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : "XXXX";
        if (Month is null && Day is null) return year;
        var month = Month is { } m ? m.ToString("00", System.Globalization.CultureInfo.InvariantCulture) : "XX";
        return Day is { } d ? $"{year}-{month}-{d:00}" : $"{year}-{month}";
    }
}

/// <summary>"on Sunday", "last Friday", "Thursday of next week".</summary>
/// <param name="Of">The week it lies in, where that is said.</param>
internal sealed record WeekdayMeaning(DayOfWeek Weekday, Deixis Deixis, TimeMeaning? Of = null) : TimeMeaning
{
    public override TimeValue Resolve(TimeContext context)
    {
        var from = Deixis is Deixis.Same or Deixis.Following or Deixis.Previous ? context.Narrative?.Last ?? context.Published : context.Published;
        if (Of is not null) from = Of.Resolve(context).Core?.First;
        if (from is not { } today) return TimeValue.Unplaced("DATE", $"XXXX-WXX-{((int)Weekday + 6) % 7 + 1}");
        var inWeek = Period.Week(today).First.DayNumber + ((int)Weekday + 6) % 7;
        var (back, ahead) = (((int)today.DayOfWeek - (int)Weekday + 7) % 7, ((int)Weekday - (int)today.DayOfWeek + 7) % 7);
        var day = Deixis switch
        {
            _ when Of is not null => inWeek,
            Deixis.This or Deixis.Same => inWeek,
            Deixis.Last or Deixis.Previous => today.DayNumber - (back == 0 ? 7 : back),
            Deixis.Next => inWeek + 7,
            Deixis.Coming or Deixis.Following => today.DayNumber + (ahead == 0 ? 7 : ahead),
            // "Arrives on Tuesday", said on a Tuesday.
            _ when context.Direction == TimeDirection.Present && ahead == 0 => today.DayNumber,
            _ when context.Future => today.DayNumber + (ahead == 0 ? 7 : ahead),
            _ => today.DayNumber - back,
        };
        return day >= 0 && day <= DateOnly.MaxValue.DayNumber
            ? TimeValue.Of(Period.Day(DateOnly.FromDayNumber(day)))
            : TimeValue.Unplaced("DATE", null);
    }
}

/// <summary>"today", "last week", "this weekend", "the following month", "the same day".</summary>
internal sealed record UnitMeaning(TimeUnit Unit, Deixis Deixis) : TimeMeaning
{
    public override TimeValue Resolve(TimeContext context)
    {
        var told = Deixis is Deixis.Same or Deixis.Following or Deixis.Previous;
        if ((told ? context.Anchor : context.Published is { } day ? Period.Day(day) : null) is not { } anchor)
            return TimeValue.Unplaced("DATE", null);
        // "The next day", where only a year was named: no day is known to count from.
        if (told && Unit == TimeUnit.Day && anchor.Unit >= TimeUnit.Year) return TimeValue.Unplaced("DATE", null);
        // "A deal struck last month. They left the same day": the day that is reported on.
        if (Deixis == Deixis.Same && Unit == TimeUnit.Day && anchor.Unit > TimeUnit.Day)
            return context.Published is { } own ? TimeValue.Of(Period.Day(own)) : TimeValue.Unplaced("DATE", null);
        if (Unit == TimeUnit.Weekend && !told) return Weekend(context, anchor.First);
        var step = Deixis switch
        {
            Deixis.Last or Deixis.Previous => -1,
            Deixis.Next or Deixis.Coming or Deixis.Following => 1,
            _ => 0,
        };
        var start = step > 0 ? anchor.Last : anchor.First;
        return Period.Shift(start, step, Unit) is { } shifted ? TimeValue.Of(Period.Around(shifted, Unit)) : TimeValue.Unplaced("DATE", null);
    }

    private TimeValue Weekend(TimeContext context, DateOnly today)
    {
        var weekend = Period.Weekend(today);
        var weeks = Deixis switch
        {
            // "this weekend" is the one of this week, unless it is told as past before it has come.
            Deixis.This => context.Direction == TimeDirection.Past && weekend.First > today ? -1 : 0,
            Deixis.Next => 1,
            Deixis.Coming => 0,
            Deixis.Last => -1,
            _ => context.Future || weekend.First <= today ? 0 : -1,
        };
        return Period.Shift(weekend.First, weeks, TimeUnit.Week) is { } saturday
            ? TimeValue.Of(Period.Weekend(saturday)) : TimeValue.Unplaced("DATE", null);
    }
}

/// <summary>"spring 2022", "last summer", "this winter".</summary>
internal sealed record SeasonMeaning(int FirstMonth, int? Year, Deixis Deixis) : TimeMeaning
{
    public override bool HasYear => Year is not null;

    public override TimeValue Resolve(TimeContext context)
    {
        if (Year is { } year) return year is >= 1 and < 9998 ? TimeValue.Of(Period.Season(year, FirstMonth)) : TimeValue.Unplaced("DATE", null);
        if (context.Published is not { } today) return TimeValue.Unplaced("DATE", "XXXX-" + Period.Season(2000, FirstMonth).Value[5..]);
        var seasons = Enumerable.Range(today.Year - 2, 5).Where(y => y is >= 1 and < 9998).Select(y => Period.Season(y, FirstMonth)).ToList();
        var chosen = Deixis switch
        {
            Deixis.Last or Deixis.Previous => seasons.LastOrDefault(s => s.Last < today),
            Deixis.Next or Deixis.Coming => seasons.FirstOrDefault(s => s.First > today),
            Deixis.This => seasons.FirstOrDefault(s => s.First <= today && today <= s.Last) is { Value: not null } now ? now
                : seasons.FirstOrDefault(s => s.First.Year == today.Year),
            _ => Choose(context, today, y => Period.Season(y, FirstMonth)) ?? default,
        };
        return chosen.Value is null ? TimeValue.Unplaced("DATE", null) : TimeValue.Of(chosen);
    }
}

/// <summary>"the first quarter of 2014", "the second half of the year".</summary>
internal sealed record YearPartMeaning(int Number, bool Half, TimeMeaning? Year) : TimeMeaning
{
    public override bool HasYear => Year?.HasYear ?? false;

    public override TimeValue Resolve(TimeContext context)
    {
        var year = Year?.Resolve(context).Core;
        if (Year is not null && year is null) return TimeValue.Unplaced("DATE", null);
        if (year is { } known) return TimeValue.Of(In(known.First.Year));
        return context.Published is { } today && Choose(context, today, y => In(y)) is { } chosen
            ? TimeValue.Of(chosen) : TimeValue.Unplaced("DATE", $"XXXX-{(Half ? 'H' : 'Q')}{Number}");
    }

    private Period In(int year) => Half ? Period.Half(year, Number) : Period.Quarter(year, Number);
}

/// <summary>"the week of 10 January": the unit that a day lies in.</summary>
internal sealed record AroundMeaning(TimeMeaning Inside, TimeUnit Unit) : TimeMeaning
{
    public override bool HasYear => Inside.HasYear;

    public override TimeValue Resolve(TimeContext context) =>
        Inside.Resolve(context).Core is { } inside ? TimeValue.Of(Period.Around(inside.First, Unit)) : TimeValue.Unplaced("DATE", null);
}

/// <summary>"then": what the story has reached.</summary>
internal sealed record StoryMeaning : TimeMeaning
{
    public override TimeValue Resolve(TimeContext context) => context.Anchor is { } story ? TimeValue.Of(story) : TimeValue.Unplaced("DATE", null);
}

/// <summary>"the 1990s", "the 20th century".</summary>
internal sealed record EraMeaning(Period Period) : TimeMeaning
{
    public override bool HasYear => true;

    public override TimeValue Resolve(TimeContext context) => TimeValue.Of(Period);
}
