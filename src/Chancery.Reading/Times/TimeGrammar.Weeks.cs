namespace Chancery.Reading;

internal sealed partial class TimeGrammar
{
    /// <summary>"this", "last", "the following": which one of a series, and the atom behind.</summary>
    private (Deixis Deixis, int End, bool Article)? Deictic(int i)
    {
        var article = Is(i, "the");
        var at = article ? i + 1 : i;
        var deixis = Lower(at) switch
        {
            "this" when !article => Deixis.This,
            "current" or "present" when article => Deixis.This,
            "last" => Deixis.Last,
            "past" => Deixis.Last,
            "next" => Deixis.Next,
            "coming" or "upcoming" => Deixis.Coming,
            "following" or "ensuing" => Deixis.Following,
            "previous" or "preceding" => Deixis.Previous,
            "same" => Deixis.Same,
            "that" when !article => Deixis.Same,
            _ => Deixis.None,
        };
        if (deixis == Deixis.None) return article ? (Deixis.None, at, true) : null;
        at++;
        if (deixis == Deixis.This && Lower(at) is "past" or "last") (deixis, at) = (Deixis.Last, at + 1);
        if (deixis == Deixis.This && Lower(at) is "coming" or "upcoming") (deixis, at) = (Deixis.This, at + 1);
        if (deixis == Deixis.This && Lower(at) is "same" or "very") at++;
        if (deixis == Deixis.Same && Lower(at) is "same" or "very") at++;
        return (deixis, at, article);
    }

    private Parsed? Weekday(int i)
    {
        var deictic = Deictic(i);
        var at = deictic?.End ?? i;
        if (Kind(at) != AtomKind.Word || !IsCapital(at) || !TimeWords.Weekdays.TryGetValue(Lower(at), out var day))
            return Kind(at) == AtomKind.Word && IsCapital(at) && Lower(at).EndsWith('s')
                && TimeWords.Weekdays.TryGetValue(Lower(at)[..^1], out var each) && Lower(at).Length > 5
                ? new Parsed(new SetMeaning($"XXXX-WXX-{((int)each + 6) % 7 + 1}"), at + 1) : null;
        var end = at + 1;
        if (Lower(at).Length <= 5 && !Lower(at).EndsWith("day", StringComparison.Ordinal))
        {
            if (Is(end, ".")) end++;
            if (end == at + 1 && !(Is(end, ",") && Date(end + 1, TimeRelation.At) is not null)
                && Date(end, TimeRelation.At) is not { Meaning: DateMeaning { Month: not null } }) return null;
        }
        if (IsCapital(end) && Lower(end) is "times" or "telegraph" or "mirror" or "express" or "mail" or "herald" or "post" or "agreement")
            return null;
        if (deictic is null && IsCapital(at - 1) && Lower(at - 1) is "black" or "bloody" or "ash" or "good" or "palm" or "super" or "easter"
            or "cyber" or "sheffield") return null;
        var kind = deictic switch
        {
            null => Deixis.None,
            { Article: true, Deixis: Deixis.Next } => Deixis.Following,
            { Article: true, Deixis: Deixis.None } => Deixis.None,
            _ when Lower(at - 1) is "coming" or "upcoming" => Deixis.Coming,
            { } d => d.Deixis,
        };
        TimeMeaning meaning = new WeekdayMeaning(day, kind);
        var part = PartOfDay(end);
        var behind = part?.End ?? end;
        // "Monday, 3 January 2022": the date says it all.
        var comma = Is(behind, ",") ? behind + 1 : behind;
        if (Is(comma, "the")) comma++;
        if (DayFirst(comma) is { Meaning: DateMeaning { Month: not null } } dayFirst) (meaning, behind) = (dayFirst.Meaning, dayFirst.End);
        else if (MonthFirst(comma, TimeRelation.At) is { Meaning: DateMeaning { Day: not null } } monthFirst)
            (meaning, behind) = (monthFirst.Meaning, monthFirst.End);
        else if (WeekOf(Is(behind, "of") ? behind + 1 : behind) is { } week)
            (meaning, behind) = (new WeekdayMeaning(day, Deixis.None, week.Meaning), week.End);
        return part is { } p ? new Parsed(new DayPartMeaning(meaning, p.Code), behind) : new Parsed(meaning, behind);
    }

    /// <summary>"this week", "next week" behind a weekday.</summary>
    private Parsed? WeekOf(int i) =>
        Deictic(i) is { Deixis: not Deixis.None } deictic && Is(deictic.End, "week")
            ? new Parsed(new UnitMeaning(TimeUnit.Week, deictic.Deixis), deictic.End + 1) : null;

    private (string Code, int End)? PartOfDay(int i) =>
        Kind(i) == AtomKind.Word && Lower(i) is "morning" or "afternoon" or "evening" or "night" or "lunchtime" or "noon"
            ? (TimeWords.DayParts[Lower(i)], i + 1) : null;

    /// <summary>"today", "last week", "the following month", "the day before", "the week of 10 January".</summary>
    private Parsed? Unit(int i, TimeRelation relation, int depth)
    {
        if (DayWord(i) is { } word) return word;
        if (YearAgo(Is(i, "the") || Is(i, "a") ? i + 1 : i) is { } back) return back;
        if (Deictic(i) is not { } deictic) return YearEnd(i);
        var at = deictic.End;
        if (deictic.Deixis != Deixis.None && Kind(at) == AtomKind.Word && Lower(at) is "morning" or "afternoon" or "evening" or "night" or "dawn")
            return DayPartOf(deictic.Deixis, deictic.Article, at);
        if (Is(at, "years") && Is(at - 1, "this")) return new Parsed(new UnitMeaning(TimeUnit.Year, Deixis.This), at + 1); // the slip "this years"
        if (Are(i, "the", "day") && CountsWithinDay(i - 1)) return new Parsed(new UnitMeaning(TimeUnit.Day, Deixis.Same), i + 2);
        if (Kind(at) != AtomKind.Word || !TimeWords.Units.TryGetValue(Lower(at), out var unit) || unit < TimeUnit.Day || Lower(at) == "night")
            return YearEnd(i);
        var end = at + 1;
        if (deictic is { Deixis: Deixis.None })
        {
            if (unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year && BeforeOrAfter(end, unit, depth) is { } beside)
                return beside;
            if (unit == TimeUnit.Week && (Is(end, "of") || Lower(end) is "beginning" or "starting" or "ending")
                && Core(end + 1, TimeRelation.At, depth + 1) is { } inside)
                return new Parsed(new AroundMeaning(inside.Meaning, unit), inside.End);
            return new Parsed(new UnitMeaning(unit, Deixis.None), end);
        }
        if (Is(at, "day") && deictic.Deixis is Deixis.This or Deixis.Last && !Is(at - 1, "this")) return null;
        if (deictic is { Article: true, Deixis: Deixis.Last })
            return unit == TimeUnit.Day || Is(end, "of") ? null
                : new Parsed(new DurationMeaning(Chancery.Reading.Amount.Exactly(1), unit, Stretch.Past), end);
        if (Is(at - 1, "past")
            && relation is not (TimeRelation.In or TimeRelation.Over or TimeRelation.At or TimeRelation.For or TimeRelation.Within)
            && unit == TimeUnit.Century) return null;
        var deixis = deictic switch
        {
            { Article: true, Deixis: Deixis.Next } => Deixis.Following,
            { Deixis: Deixis.Next } when unit == TimeUnit.Day => Deixis.Following,
            _ => deictic.Deixis,
        };
        // "the same day", "that day": "that" before a unit may also be a conjunction, but then a verb follows soon and no unit.
        return new Parsed(new UnitMeaning(unit, deixis), end);
    }

    /// <summary>"the year-earlier period", "a year-ago profit": the year before the one told about.</summary>
    private Parsed? YearAgo(int i) =>
        Is(i, "year") && IsHyphen(i + 1) && Lower(i + 2) is "ago" or "earlier"
            ? new Parsed(new OffsetMeaning(Chancery.Reading.Amount.Exactly(1), TimeUnit.Year, -1, CountedFrom.Now), i + 3) : null;

    /// <summary>"the third strike of the day": what is counted is of the day told about; "the question of the day" is of none.</summary>
    private bool CountsWithinDay(int of)
    {
        if (!Is(of, "of")) return false;
        for (var i = of - 2; i >= of - 4; i--)
        {
            if (Kind(i) == AtomKind.Ordinal
                || Lower(i) is "first" or "second" or "third" or "fourth" or "fifth" or "last" or "final" or "opening" or "closing"
                or "latest") return true;
        }
        return false;
    }

    private Parsed DayPartOf(Deixis deixis, bool article, int at)
    {
        var day = deixis switch
        {
            Deixis.This => new UnitMeaning(TimeUnit.Day, Deixis.This),
            Deixis.Last when Is(at, "night") => new UnitMeaning(TimeUnit.Day, Deixis.Last),
            Deixis.Next or Deixis.Following => new UnitMeaning(TimeUnit.Day, Deixis.Following),
            Deixis.Previous or Deixis.Last => new UnitMeaning(TimeUnit.Day, article || deixis == Deixis.Previous ? Deixis.Previous : Deixis.Last),
            _ => new UnitMeaning(TimeUnit.Day, Deixis.Same),
        };
        return new Parsed(new DayPartMeaning(day, TimeWords.DayParts[Lower(at)]), at + 1);
    }

    private Parsed? DayWord(int i)
    {
        if (Are(i, "the", "day", "before", "yesterday"))
            return new Parsed(new OffsetMeaning(Chancery.Reading.Amount.Exactly(2), TimeUnit.Day, -1, CountedFrom.Now), i + 4);
        if (Are(i, "the", "day", "after", "tomorrow"))
            return new Parsed(new OffsetMeaning(Chancery.Reading.Amount.Exactly(2), TimeUnit.Day, 1, CountedFrom.Now), i + 4);
        if (Kind(i) != AtomKind.Word) return null;
        var deixis = Lower(i) switch { "today" or "tonight" => Deixis.This, "yesterday" => Deixis.Last, "tomorrow" => Deixis.Next, _ => Deixis.None };
        if (deixis == Deixis.None) return null;
        if (IsCapital(i) && IsCapital(i - 1) && atoms[i - 1].Kind == AtomKind.Word) return null; // "Russia Today", "USA Today"
        var day = new UnitMeaning(TimeUnit.Day, deixis);
        if (Is(i, "tonight")) return new Parsed(new DayPartMeaning(day, "NI"), i + 1);
        return PartOfDay(i + 1) is { } part ? new Parsed(new DayPartMeaning(day, part.Code), part.End) : new Parsed(day, i + 1);
    }

    /// <summary>"the day before", "the week after next", "the day after the vote", "the year before last".</summary>
    private Parsed? BeforeOrAfter(int i, TimeUnit unit, int depth)
    {
        if (Lower(i) is not ("before" or "after")) return null;
        var sign = Is(i, "before") ? -1 : 1;
        if (Is(i + 1, sign < 0 ? "last" : "next") && Kind(i + 2) != AtomKind.Word)
            return new Parsed(new OffsetMeaning(Chancery.Reading.Amount.Exactly(2), unit, sign, CountedFrom.Now), i + 2);
        if (Core(i + 1, TimeRelation.At, depth + 1) is { } known)
            return new Parsed(new OffsetMeaning(Chancery.Reading.Amount.Exactly(1), unit, sign, CountedFrom.Story, known.Meaning), known.End);
        if (IsEventAhead(i + 1)) return new Parsed(new OffsetMeaning(Chancery.Reading.Amount.Exactly(1), unit, sign, CountedFrom.Event), i);
        return new Parsed(new UnitMeaning(unit, sign < 0 ? Deixis.Previous : Deixis.Following), i + 1);
    }

    /// <summary>"year end", "the year's end", "midweek".</summary>
    private Parsed? YearEnd(int i)
    {
        var at = Is(i, "the") ? i + 1 : i;
        if (Lower(at) is "midweek") return new Parsed(new PartMeaning(TimePart.Mid, new UnitMeaning(TimeUnit.Week, Deixis.This)), at + 1);
        if (Lower(at) is not ("year" or "month" or "week")) return null;
        var end = IsHyphen(at + 1) || Kind(at + 1) == AtomKind.Possessive ? at + 2 : at + 1;
        return Is(end, "end") ? new Parsed(new PartMeaning(TimePart.Late, new UnitMeaning(TimeWords.Units[Lower(at)], Deixis.This)), end + 1) : null;
    }
}
