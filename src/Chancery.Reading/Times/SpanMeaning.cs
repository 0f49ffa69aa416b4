namespace Chancery.Reading;

/// <summary>From where an amount of time is counted.</summary>
internal enum CountedFrom { Now, Story, Event }

/// <summary>"two days ago", "three weeks later", "a few days after the summit".</summary>
/// <param name="Sign">-1 back, 1 ahead.</param>
/// <param name="Base">The time that is counted from, where it is said ("a week from Monday"); null otherwise.</param>
internal sealed record OffsetMeaning(Amount Amount, TimeUnit Unit, int Sign, CountedFrom From, TimeMeaning? Base = null) : TimeMeaning
{
    public override TimeValue Resolve(TimeContext context)
    {
        var value = From == CountedFrom.Event ? Amount.Duration(Unit) : Sign < 0 ? "PAST_REF" : "FUTURE_REF";
        var type = From == CountedFrom.Event ? "DURATION" : "DATE";
        // "a week from Monday" counts from the Monday to come.
        var anchor = Base is not null ? Base.Resolve(From == CountedFrom.Now ? context with { Direction = TimeDirection.Future } : context).Core
            : From == CountedFrom.Now ? context.Published is { } today ? Period.Day(today) : null
            : From == CountedFrom.Event ? context.Event
            : context.Anchor;
        if (From == CountedFrom.Story && anchor is { Unit: >= TimeUnit.Year } && Unit <= TimeUnit.Week) anchor = null;
        if (anchor is not { } start) return TimeValue.Unplaced(type, Amount.IsExact && From != CountedFrom.Event ? null : value);
        if (Amount.IsBare) return Vague(start, type, value);
        var (low, high) = Unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second ? (Hours(Amount.Low), Hours(Amount.High))
            : (Amount.Low, Amount.High);
        var unit = Unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second ? TimeUnit.Day : Unit;
        var first = Period.Shift(start.First, Sign * (Sign < 0 ? high : low), unit);
        var last = Period.Shift(start.Last, Sign * (Sign < 0 ? low : high), unit);
        if (first is not { } from || last is not { } to) return TimeValue.Unplaced(type, value);
        var period = new Period(from, to, start.Unit, value);
        var exactDay = From != CountedFrom.Now || Base is not null;
        if (from == to && (exactDay || unit == TimeUnit.Day) && unit is not (TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade))
            period = Period.Day(from);
        else if (unit != TimeUnit.Day && !(exactDay && unit == TimeUnit.Week)) period = Widen(from, to, unit, value);
        return new TimeValue(type, From == CountedFrom.Event ? value : period.Value, Amount.Mod, period, period.First, period.Last);
    }

    /// <summary>Weeks, months and years point at the whole unit that the day falls in; a decade at the year.</summary>
    private static Period Widen(DateOnly from, DateOnly to, TimeUnit unit, string value)
    {
        var whole = unit is TimeUnit.Decade or TimeUnit.Century ? TimeUnit.Year : unit;
        var (a, b) = (Period.Around(from, whole), Period.Around(to, whole));
        return a == b ? a : new Period(a.First, b.Last, whole, value);
    }

    private int Hours(int count) => Unit == TimeUnit.Hour ? count / 24 : 0;

    private TimeValue Vague(Period start, string type, string value)
    {
        if (Unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second)
            return new TimeValue(type, From == CountedFrom.Event ? value : start.Value, null, start, start.First, start.Last);
        if (Amount.VagueDays(Unit) is not { } reach) return TimeValue.Unplaced(type, value);
        var from = Sign < 0 ? Period.Shift(start.First, -reach, TimeUnit.Day) : start.First;
        var to = Sign < 0 ? start.Last : Period.Shift(start.Last, reach, TimeUnit.Day);
        return from is { } f && to is { } t ? new TimeValue(type, value, null, new Period(f, t, Unit, value), f, t) : TimeValue.Unplaced(type, value);
    }
}

/// <summary>How an amount of time lies on the calendar.</summary>
internal enum Stretch
{
    /// <summary>"three days": how long, not when.</summary>
    Plain,
    /// <summary>"the past three days"</summary>
    Past,
    /// <summary>"the next three days"</summary>
    Next,
    /// <summary>"recent weeks"</summary>
    Recent,
    /// <summary>"the coming weeks"</summary>
    Coming,
    /// <summary>"72 hours to leave"</summary>
    Given,
}

/// <summary>How long something takes, and where the words say so, when.</summary>
/// <param name="From">The start where it is said: "six months from Sunday"; null otherwise.</param>
/// <param name="FromEvent">Counted from an event: "within ten days of the signing".</param>
internal sealed record DurationMeaning(Amount Amount, TimeUnit Unit, Stretch Stretch, TimeMeaning? From = null, bool FromEvent = false) : TimeMeaning
{
    public override TimeValue Resolve(TimeContext context)
    {
        var value = Amount.Duration(Unit);
        switch (Stretch)
        {
            case Stretch.Past: return Between(context.Published is { } d ? Back(d) : null, context.Published, "DURATION", value);
            case Stretch.Next:
                var start = context is { Direction: TimeDirection.Past, Narrative: { } told } ? told.First : context.Published;
                return Between(start, start is { } s ? Ahead(s) : null, "DURATION", value);
            case Stretch.Recent:
                return Between(context.Published is { } r && Amount.VagueDays(Unit) is { } back ? Period.Shift(r, -back, TimeUnit.Day) : null,
                    Amount.VagueDays(Unit) is null ? null : context.Published, "DATE", "PAST_REF");
            case Stretch.Coming:
                return Between(context.Published is { } c && Amount.VagueDays(Unit) is not null ? Period.Shift(c, 1, TimeUnit.Day) : null,
                    context.Published is { } e && Amount.VagueDays(Unit) is { } ahead ? Period.Shift(e, ahead, TimeUnit.Day) : null, "DATE",
                    "FUTURE_REF");
            case Stretch.Given:
                var given = context is { Direction: not TimeDirection.Future, Narrative: { Unit: TimeUnit.Day } day } ? day.First : context.Published;
                return Between(given, given is { } g ? Ahead(g) : null, "DURATION", value);
        }
        if ((Start(context) ?? (FromEvent ? context.Event : null)) is { } fixedStart)
            return Between(fixedStart.First, Ahead(fixedStart.First), "DURATION", value);
        return TimeValue.Unplaced("DURATION", value, Amount.Mod);
    }

    /// <summary>The start that is said; a bare weekday is the nearest one: "have 120 hours from Thursday evening".</summary>
    private Period? Start(TimeContext context)
    {
        if (From?.Resolve(context).Core is not { } start) return null;
        if (From is not (WeekdayMeaning { Deixis: Deixis.None, Of: null }
            or DayPartMeaning { Day: WeekdayMeaning { Deixis: Deixis.None, Of: null } })
            || context is not { Direction: TimeDirection.Present, Published: { } today }) return start;
        return From.Resolve(context with { Direction = TimeDirection.Past }).Core is { } past
            && today.DayNumber - past.First.DayNumber < Math.Abs(start.First.DayNumber - today.DayNumber) ? past : start;
    }

    /// <summary>The last day if it starts on this one.</summary>
    public DateOnly? Ahead(DateOnly day) => Amount.IsBare
        ? Amount.VagueDays(Unit) is { } reach ? Period.Shift(day, reach, TimeUnit.Day) : null
        : Period.Shift(day, Amount.High, Unit);

    /// <summary>The first day if it ends on this one.</summary>
    public DateOnly? Back(DateOnly day) => Amount.IsBare
        ? Amount.VagueDays(Unit) is { } reach ? Period.Shift(day, -reach, TimeUnit.Day) : null
        : Period.Shift(day, -Amount.High, Unit);

    private TimeValue Between(DateOnly? from, DateOnly? to, string type, string value) => from is { } f && to is { } t
        ? new TimeValue(type, value, Amount.Mod, new Period(f, t, Unit, value), f, t)
        : TimeValue.Unplaced(type, value, Amount.Mod);
}
