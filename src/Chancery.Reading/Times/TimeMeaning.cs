namespace Chancery.Reading;

/// <summary>What a time expression says, before it is known when and in which tense it was said.</summary>
internal abstract record TimeMeaning
{
    /// <summary>Its value and days; days are null where the context does not let them be known.</summary>
    public abstract TimeValue Resolve(TimeContext context);

    /// <summary>True if the words alone fix the year.</summary>
    public virtual bool HasYear => false;

    /// <summary>The nearest period of a series, by direction: the latest that began on or
    /// before the day, or the earliest that ends on or after it.</summary>
    protected static Period? Choose(TimeContext context, DateOnly day, Func<int, Period?> inYear)
    {
        Period? past = null, future = null;
        for (var year = day.Year - 8; year <= day.Year + 8; year++)
        {
            if (year is < 1 or > 9998 || inYear(year) is not { } period) continue;
            if (period.First <= day) past = period;
            if (period.Last >= day) future ??= period;
        }
        return context.Direction switch
        {
            TimeDirection.Past => past,
            TimeDirection.Future => future,
            _ => past is { } p && future is { } f ? (Distance(p, day) <= Distance(f, day) ? p : f) : past ?? future,
        };
    }

    private static int Distance(Period period, DateOnly day) =>
        day < period.First ? period.First.DayNumber - day.DayNumber : day > period.Last ? day.DayNumber - period.Last.DayNumber : 0;
}

/// <summary>"now", "recently", "soon".</summary>
internal sealed record ReferenceMeaning(string Value) : TimeMeaning
{
    public override TimeValue Resolve(TimeContext context) => TimeValue.Unplaced("DATE", Value);
}

/// <summary>"every Monday", "twice a year", "daily".</summary>
internal sealed record SetMeaning(string Value) : TimeMeaning
{
    public override TimeValue Resolve(TimeContext context) => TimeValue.Unplaced("SET", Value);
}

/// <summary>A part of a day, or an hour of it: "Tuesday night", "4 a.m. on Wednesday", "at dawn".</summary>
/// <param name="Day">The day; null if the words do not say which.</param>
/// <param name="Part">What follows the T of the value: "MO", "16:00".</param>
/// <param name="TwoDays">"The night of X" and "overnight" reach into the next day.</param>
internal sealed record DayPartMeaning(TimeMeaning? Day, string Part, bool TwoDays = false) : TimeMeaning
{
    public override bool HasYear => Day?.HasYear ?? false;

    public override TimeValue Resolve(TimeContext context)
    {
        // "At 22:30" is of the day last named, or of the report's own where only a month or year was.
        var anchor = context.Anchor is { Unit: TimeUnit.Day } named ? named : context.Published is { } today ? Period.Day(today) : context.Anchor;
        var day = Day is null ? anchor is { } period ? TimeValue.Of(period) : default : Day.Resolve(context);
        if (day.Core is not { Unit: TimeUnit.Day } core) return TimeValue.Unplaced("TIME", (day.Value ?? "XXXX-XX-XX") + "T" + Part, day.Mod)
            with { From = day.From, To = day.To };
        var last = TwoDays && Period.Shift(core.Last, 1, TimeUnit.Day) is { } next ? next : core.Last;
        return new TimeValue("TIME", core.Value + "T" + Part, day.Mod, core, core.First, last);
    }
}

/// <summary>"overnight" of the report's own day: the night that ended on it.</summary>
internal sealed record OvernightMeaning : TimeMeaning
{
    public override TimeValue Resolve(TimeContext context)
    {
        if (context.Published is not { } day || Period.Shift(day, -1, TimeUnit.Day) is not { } before) return TimeValue.Unplaced("TIME", null);
        var ahead = context.Direction == TimeDirection.Future && Period.Shift(day, 1, TimeUnit.Day) is not null;
        var first = ahead ? day : before;
        return new TimeValue("TIME", Period.Day(first).Value + "TNI", null, Period.Day(first), first, first.AddDays(1));
    }
}

/// <summary>From one period to another: "from Monday to Wednesday", "between 2004 and 2009", "10-15 January".</summary>
internal sealed record RangeMeaning(TimeMeaning Start, TimeMeaning End) : TimeMeaning
{
    public override bool HasYear => Start.HasYear || End.HasYear;

    public override TimeValue Resolve(TimeContext context)
    {
        var (start, end) = ResolveEnds(context);
        var value = start.Value is null || end.Value is null ? null : $"{start.Value}/{end.Value}";
        if (start.From is not { } from || end.To is not { } to || to < from) return TimeValue.Unplaced("DURATION", value);
        return new TimeValue("DURATION", value, null, new Period(from, to, TimeUnit.Day, value ?? ""), from, to);
    }

    /// <summary>Both ends, so that the second does not lie before the first: the better known one fixes the other.</summary>
    public (TimeValue Start, TimeValue End) ResolveEnds(TimeContext context)
    {
        var byEnd = context.Past || Start is DateMeaning; // a range of dates may have begun already, one of weekdays to come has not
        if (!Start.HasYear && (End.HasYear || byEnd))
        {
            var end = End.Resolve(context);
            var before = end.From is { } day ? context with { Published = day, Direction = TimeDirection.Past, Narrative = null } : context;
            return (Start.Resolve(before), end);
        }
        var start = Start.Resolve(context);
        var after = start.From is { } first && !End.HasYear
            ? context with { Published = first, Direction = TimeDirection.Future, Narrative = null } : context;
        return (start, End.Resolve(after));
    }
}
