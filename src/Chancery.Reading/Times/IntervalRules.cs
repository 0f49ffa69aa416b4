namespace Chancery.Reading;

/// <summary>What the preposition does to the days that the words behind it name. docs/time.md states these rules for users.</summary>
internal static class IntervalRules
{
    public static TimeValue Bind(TimePhrase phrase, TimeContext context)
    {
        if (phrase.Meaning is DurationMeaning { Stretch: Stretch.Plain } duration) return Duration(phrase, duration, context);
        var value = phrase.Meaning.Resolve(context);
        if (context.Published is not { } today) return value;
        return phrase.Relation switch
        {
            TimeRelation.By or TimeRelation.Until when value.To is { } last && last >= today => value.Over(today, last),
            TimeRelation.Before when IsEnd(phrase.Meaning) && value.To is { } last && last >= today => value.Over(today, last),
            // "Before dawn on Wednesday" is of Wednesday.
            TimeRelation.Before when phrase.Meaning is DayPartMeaning => value,
            TimeRelation.Before when value.From is { } first => Period.Shift(first, -1, TimeUnit.Day) is { } eve
                ? value.Over(eve >= today ? today : null, eve) : value,
            TimeRelation.After when value.To is { } last && Period.Shift(last, 1, TimeUnit.Day) is { } next =>
                value.Over(next, next <= today && context.Past ? today : null),
            TimeRelation.Since when value.From is { } first && first <= today => value.Over(first, today),
            TimeRelation.From when value.From is { } first && first > today => value.Over(first, null),
            _ => value,
        };
    }

    /// <summary>"before the end of X" reaches to the last day of X, "before X" to the day before.</summary>
    private static bool IsEnd(TimeMeaning meaning) => meaning is PartMeaning { Part: TimePart.Late };

    private static TimeValue Duration(TimePhrase phrase, DurationMeaning duration, TimeContext context)
    {
        var value = duration.Resolve(context);
        if (value.From is not null || context.Published is not { } today) return value;
        var upToNow = phrase.UpToNow || context.Perfect || duration.Amount.Mod == "MORE_THAN" && context.Direction != TimeDirection.Future;
        var start = context is { Direction: TimeDirection.Past, Narrative: { Unit: TimeUnit.Day } told } ? told.First : today;
        return phrase.Relation switch
        {
            TimeRelation.Within when context.Direction == TimeDirection.Past => context.Narrative is null ? value
                : Over(value, start, duration.Ahead(start)),
            TimeRelation.Within => Over(value, today, duration.Ahead(today)),
            // "Bombed four towns in a matter of hours": how long it took, not when.
            TimeRelation.In when context.Direction == TimeDirection.Past && duration.Amount.IsBare => value,
            TimeRelation.In when context.Direction == TimeDirection.Past => Over(value, duration.Back(today), today),
            TimeRelation.In when !duration.Amount.IsBare => In(value, duration, context),
            TimeRelation.In => Over(value, today, duration.Ahead(today)),
            TimeRelation.For when context is { Lasts: true, Direction: TimeDirection.Future } =>
                Over(value, Since(context, today), duration.Ahead(Since(context, today))),
            TimeRelation.For when upToNow => Over(value, duration.Back(today), today),
            _ => value,
        };
    }

    private static DateOnly Since(TimeContext context, DateOnly today) =>
        context.Narrative is { Unit: TimeUnit.Day } told && told.First <= today.AddDays(7) && told.First >= today.AddDays(-7) ? told.First : today;

    /// <summary>"in three weeks": the week that the day falls in.</summary>
    private static TimeValue In(TimeValue value, DurationMeaning duration, TimeContext context)
    {
        var then = new OffsetMeaning(duration.Amount, duration.Unit, 1, CountedFrom.Now).Resolve(context);
        return value with { Core = then.Core, From = then.From, To = then.To };
    }

    private static TimeValue Over(TimeValue value, DateOnly? from, DateOnly? to) => from is { } f && to is { } t ? value.Over(f, t) : value;
}
