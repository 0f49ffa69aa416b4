namespace Chancery.Reading;

internal enum TimePart { Early, Mid, Late, FirstHalf, SecondHalf, LaterIn, EarlierIn, Rest, Eve, FirstDay, LastDay }

/// <summary>"late September", "the end of the week", "earlier this month", "the first half of June".</summary>
internal sealed record PartMeaning(TimePart Part, TimeMeaning Whole) : TimeMeaning
{
    public override bool HasYear => Whole.HasYear;

    public override TimeValue Resolve(TimeContext context)
    {
        var whole = Whole.Resolve(context);
        // "Will meet later Tuesday", in a report of a Tuesday, is no week ahead.
        if (Part is TimePart.LaterIn or TimePart.EarlierIn && Whole is WeekdayMeaning { Deixis: Deixis.None } weekday
            && context.Published is { } written && written.DayOfWeek == weekday.Weekday)
            whole = TimeValue.Of(Period.Day(written));
        var mod = Part switch
        {
            TimePart.Early or TimePart.FirstHalf or TimePart.EarlierIn => "START",
            TimePart.Mid => "MID",
            TimePart.Late or TimePart.SecondHalf or TimePart.LaterIn or TimePart.Rest => "END",
            _ => null,
        };
        if (whole.Core is not { } core) return whole with { Mod = mod ?? whole.Mod };
        if (Part is TimePart.Eve or TimePart.FirstDay or TimePart.LastDay)
        {
            var day = Part == TimePart.Eve ? Period.Shift(core.First, -1, TimeUnit.Day) : Part == TimePart.FirstDay ? core.First : core.Last;
            return day is { } found ? TimeValue.Of(Period.Day(found)) : TimeValue.Unplaced("DATE", null);
        }
        var (from, to) = Days(core, context.Published);
        return new TimeValue(whole.Type, whole.Value, mod, core with { First = from, Last = to }, from, to);
    }

    private (DateOnly From, DateOnly To) Days(Period whole, DateOnly? today)
    {
        if (Part is TimePart.LaterIn or TimePart.EarlierIn or TimePart.Rest)
        {
            if (whole.Unit == TimeUnit.Day || today is not { } day || day < whole.First || day > whole.Last) return (whole.First, whole.Last);
            return Part switch
            {
                TimePart.LaterIn when day < whole.Last => (day.AddDays(1), whole.Last),
                TimePart.EarlierIn when day > whole.First => (whole.First, day.AddDays(-1)),
                TimePart.Rest => (day, whole.Last),
                _ => (day, day),
            };
        }
        var (first, last) = (whole.First, whole.Last);
        var length = last.DayNumber - first.DayNumber + 1;
        switch (whole.Unit)
        {
            case TimeUnit.Day: return (first, last);
            case TimeUnit.Weekend: return Part switch { TimePart.Early => (first, first), TimePart.Late => (last, last), _ => (first, last) };
            case TimeUnit.Week: return Slice(first, 0, 2, 2, 3, 3, 7, 3);
            case TimeUnit.Month:
                var (a, b) = Slice(first, 0, 10, 10, 20, 20, length, 15);
                return (a, b);
            case TimeUnit.Quarter or TimeUnit.Season: return Months(first, last, 1, 1, 1);
            case TimeUnit.Year: return Months(first, last, 4, 4, 6);
            case TimeUnit.Decade: return Months(first, last, 48, 24, 60);
            default: return Months(first, last, 408, 384, 600);
        }
    }

    /// <summary>Days of a week or month, counted from 0: early, mid and late, and where the second half starts.</summary>
    private (DateOnly, DateOnly) Slice(DateOnly first, int early, int earlyEnd, int mid, int midEnd, int late, int end, int half) => Part switch
    {
        TimePart.Early => (first.AddDays(early), first.AddDays(earlyEnd - 1)),
        TimePart.Mid => (first.AddDays(mid), first.AddDays(midEnd - 1)),
        TimePart.Late => (first.AddDays(late), first.AddDays(end - 1)),
        TimePart.FirstHalf => (first, first.AddDays(half - 1)),
        _ => (first.AddDays(half), first.AddDays(end - 1)),
    };

    private (DateOnly, DateOnly) Months(DateOnly first, DateOnly last, int early, int mid, int half) => Part switch
    {
        TimePart.Early => (first, first.AddMonths(early).AddDays(-1)),
        TimePart.Mid => (first.AddMonths(early), first.AddMonths(early + mid).AddDays(-1)),
        TimePart.Late => (first.AddMonths(early + mid), last),
        TimePart.FirstHalf => (first, first.AddMonths(half).AddDays(-1)),
        _ => (first.AddMonths(half), last),
    };
}

/// <summary>"the first week of March", "the last two weeks of May", "the first three months of 2014".</summary>
internal sealed record EdgeMeaning(bool Last, Amount Amount, TimeUnit Unit, TimeMeaning Whole, int Nth = 1) : TimeMeaning
{
    public override bool HasYear => Whole.HasYear;

    public override TimeValue Resolve(TimeContext context)
    {
        var value = Amount.Duration(Unit);
        if (Whole.Resolve(context).Core is not { } whole) return TimeValue.Unplaced("DURATION", value);
        var count = Amount.IsBare ? 2 : Amount.High;
        var edge = Last
            ? Period.Shift(whole.Last, 1, TimeUnit.Day) is { } after && Period.Shift(after, -count, Unit) is { } start ? (start, whole.Last) : default
            : Period.Shift(whole.First, Nth - 1, Unit) is { } first && Period.Shift(first, count, Unit) is { } end
                ? (first, end.AddDays(-1)) : default;
        if (edge == default) return TimeValue.Unplaced("DURATION", value);
        var single = count == 1 && Unit == TimeUnit.Day;
        return new TimeValue(single ? "DATE" : "DURATION", single ? Period.Day(edge.Item1).Value : value, null,
            new Period(edge.Item1, edge.Item2, Unit, whole.Value), edge.Item1, edge.Item2);
    }
}
