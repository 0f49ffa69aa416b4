namespace Chancery.Reading;

internal sealed partial class TimeGrammar
{
    private static readonly (string[] Words, TimePart Part)[] Parts =
    [
        (["at", "the", "end", "of"], TimePart.Late), (["the", "end", "of"], TimePart.Late), (["end", "of"], TimePart.Late),
        (["the", "close", "of"], TimePart.Late),
        (["the", "late"], TimePart.Late), (["late", "on"], TimePart.Late), (["late", "in"], TimePart.Late), (["late"], TimePart.Late),
        (["the", "beginning", "of"], TimePart.Early), (["the", "start", "of"], TimePart.Early), (["beginning", "of"], TimePart.Early),
        (["start", "of"], TimePart.Early),
        (["the", "opening", "days", "of"], TimePart.Early), (["the", "turn", "of"], TimePart.Early),
        (["the", "early", "days", "of"], TimePart.Early), (["the", "first", "days", "of"], TimePart.Early),
        (["the", "last", "days", "of"], TimePart.Late),
        (["the", "early"], TimePart.Early), (["early", "on"], TimePart.Early), (["early", "in"], TimePart.Early), (["early"], TimePart.Early),
        (["the", "middle", "of"], TimePart.Mid), (["the", "mid"], TimePart.Mid), (["middle", "of"], TimePart.Mid), (["mid"], TimePart.Mid),
        (["the", "first", "half", "of"], TimePart.FirstHalf), (["first", "half", "of"], TimePart.FirstHalf),
        (["the", "second", "half", "of"], TimePart.SecondHalf), (["second", "half", "of"], TimePart.SecondHalf),
        (["the", "latter", "half", "of"], TimePart.SecondHalf),
        (["later", "in"], TimePart.LaterIn), (["later", "on"], TimePart.LaterIn), (["later"], TimePart.LaterIn),
        (["earlier", "in"], TimePart.EarlierIn), (["earlier", "on"], TimePart.EarlierIn), (["earlier"], TimePart.EarlierIn),
        (["the", "rest", "of"], TimePart.Rest), (["the", "remainder", "of"], TimePart.Rest),
        (["the", "eve", "of"], TimePart.Eve), (["the", "last", "day", "of"], TimePart.LastDay), (["the", "final", "day", "of"], TimePart.LastDay),
        (["the", "first", "day", "of"], TimePart.FirstDay),
    ];

    private static readonly ILookup<string, (string[] Words, TimePart Part)> PartsByFirst = Parts.ToLookup(p => p.Words[0]);

    /// <summary>"late September", "the end of the week", "earlier this month", "later today".</summary>
    private Parsed? Part(int i, int depth)
    {
        foreach (var (words, part) in PartsByFirst[Lower(i)])
        {
            if (!Are(i, words)) continue;
            var at = i + words.Length;
            if (part is TimePart.Early or TimePart.Mid or TimePart.Late && IsHyphen(at)) at++;
            if (part is TimePart.Early or TimePart.Mid or TimePart.Late && Lower(at) is "to" or "-" or "–" && Lower(at + 1) is "mid" or "late")
            {
                var next = IsHyphen(at + 2) ? at + 3 : at + 2;
                if (Core(next, TimeRelation.At, depth + 1) is { } both)
                    return new Parsed(new RangeMeaning(new PartMeaning(part, both.Meaning),
                        new PartMeaning(Is(at + 1, "mid") ? TimePart.Mid : TimePart.Late, both.Meaning)), both.End);
            }
            if (Core(at, TimeRelation.At, depth + 1) is not { Meaning: not (DurationMeaning or SetMeaning or ReferenceMeaning) } whole) continue;
            if (whole.Meaning is UnitMeaning { Deixis: Deixis.None } bare)
            {
                var inStory = part is TimePart.FirstDay or TimePart.LastDay or TimePart.Eve || bare.Unit == TimeUnit.Day;
                if (inStory && bare.Unit != TimeUnit.Day) continue;
                return Folded(part, bare with { Deixis = inStory ? Deixis.Same : Deixis.This }, whole.End);
            }
            if (whole.Meaning is SeasonMeaning or EraMeaning && Is(i, "the") && words.Length == 2
                && part is not (TimePart.Early or TimePart.Mid or TimePart.Late)) continue;
            if (part is TimePart.LaterIn or TimePart.EarlierIn
                && whole.Meaning is not (UnitMeaning or WeekdayMeaning or DateMeaning or DayPartMeaning or SeasonMeaning)) continue;
            return Folded(part, whole.Meaning, whole.End);
        }
        return Edge(i, depth);
    }

    /// <summary>"the first half of 2014" has a value of its own; "late Tuesday night" is the night.</summary>
    private static Parsed Folded(TimePart part, TimeMeaning whole, int end) => (part, whole) switch
    {
        (TimePart.FirstHalf, DateMeaning { Month: null, Day: null } or UnitMeaning { Unit: TimeUnit.Year }) =>
            new Parsed(new YearPartMeaning(1, true, whole), end),
        (TimePart.SecondHalf, DateMeaning { Month: null, Day: null } or UnitMeaning { Unit: TimeUnit.Year }) =>
            new Parsed(new YearPartMeaning(2, true, whole), end),
        _ => new Parsed(new PartMeaning(part, whole), end),
    };

    /// <summary>"the first week of March", "the second week of March", "the last two weeks of May".</summary>
    private Parsed? Edge(int i, int depth)
    {
        var at = Is(i, "the") ? i + 1 : i;
        var nth = Lower(at) switch { "second" => 2, "third" => 3, "fourth" => 4, _ => 1 };
        if (nth == 1 && Lower(at) is not ("first" or "last" or "final" or "opening" or "closing")) return null;
        var last = Lower(at) is "last" or "final" or "closing";
        var amount = Amount(at + 1);
        var unitAt = amount?.End ?? at + 1;
        if (!UnitAt(unitAt, out var unit, out var end) || unit < TimeUnit.Day || !Is(end, "of")) return null;
        if (nth > 1 && (amount is not null || unit != TimeUnit.Week || MonthAt(end + 1, true) is null)) return null;
        if (Core(end + 1, TimeRelation.At, depth + 1) is not { Meaning: not (DurationMeaning or SetMeaning or ReferenceMeaning) } whole) return null;
        var meaning = whole.Meaning is UnitMeaning { Deixis: Deixis.None } bare ? bare with { Deixis = Deixis.This } : whole.Meaning;
        var plural = TimeWords.PluralUnits.ContainsKey(Lower(unitAt));
        return new Parsed(new EdgeMeaning(last, amount?.Value ?? (plural ? Chancery.Reading.Amount.Bare : Chancery.Reading.Amount.Exactly(1)),
            unit, meaning, nth), whole.End);
    }

    /// <summary>"4 a.m. on Wednesday", "the evening of 5 May", "dawn on Monday", "overnight", "the night from Monday to Tuesday".</summary>
    private Parsed? DayPart(int i, TimeRelation relation, int depth)
    {
        if (Clock(i, relation) is { } clock) return WithDay(clock.Code, clock.End, false, depth);
        if (Is(i, "overnight")) return Overnight(i, depth);
        if (Are(i, "the", "early", "hours", "of") || Are(i, "the", "small", "hours", "of")) return Core(i + 4, TimeRelation.At, depth + 1)
            is { } day ? new Parsed(Morning(day.Meaning), day.End) : null;
        if (Are(i, "early", "hours", "of")) return Core(i + 3, TimeRelation.At, depth + 1)
            is { } small ? new Parsed(Morning(small.Meaning), small.End) : null;
        var at = Is(i, "the") ? i + 1 : i;
        if (Lower(at) is "early" or "late" && at > i) at++;
        if (Kind(at) != AtomKind.Word || !TimeWords.DayParts.TryGetValue(Lower(at), out var code)) return null;
        if (Is(at, "night") && at > i && Lower(at + 1) is "from" or "of" or "between" && Core(at + 2, TimeRelation.At, depth + 1) is { } from)
        {
            if (Lower(from.End) is "to" or "and" && Core(from.End + 1, TimeRelation.At, depth + 1) is { } to)
                return new Parsed(new DayPartMeaning(new RangeMeaning(from.Meaning, to.Meaning), code), to.End);
            return new Parsed(new DayPartMeaning(from.Meaning, code, TwoDays: true), from.End);
        }
        if (WithDay(code, at + 1, false, depth) is { Meaning: DayPartMeaning { Day: not null } } dated) return dated;
        var timed = relation is TimeRelation.At or TimeRelation.By or TimeRelation.Before or TimeRelation.Until or TimeRelation.Since
            or TimeRelation.After or TimeRelation.Within
            || (relation is TimeRelation.In or TimeRelation.Within && at > i);
        // "at night" and "in the evenings" name no one night.
        return timed && !(Is(at, "night") && at == i)
            && !(IsTagged(at + 1, "NOUN") && Kind(at + 1) == AtomKind.Word && Word(at + 1) is not null)
            ? new Parsed(new DayPartMeaning(null, code), at + 1) : null;
    }

    private static DayPartMeaning Morning(TimeMeaning day) => day as DayPartMeaning ?? new DayPartMeaning(day, "MO");

    private Parsed? WithDay(string code, int end, bool twoDays, int depth)
    {
        var day = Lower(end) is "on" or "of" or "," ? end + 1 : end;
        if (Core(day, TimeRelation.At,
            depth + 1) is { Meaning: DateMeaning { Day: not null } or WeekdayMeaning
            or UnitMeaning { Unit: TimeUnit.Day, Deixis: not Deixis.None } } dated)
            return new Parsed(new DayPartMeaning(dated.Meaning, code, twoDays), dated.End);
        return new Parsed(new DayPartMeaning(null, code, twoDays), end);
    }

    private Parsed? Overnight(int i, int depth)
    {
        var on = Lower(i + 1) is "on" or "from" ? i + 2 : i + 1;
        if (Lower(i + 1) is "to" or "into" && Core(i + 2, TimeRelation.At, depth + 1) is { } morning)
            return new Parsed(new DayPartMeaning(new OffsetMeaning(Chancery.Reading.Amount.Exactly(1), TimeUnit.Day, -1, CountedFrom.Story,
                morning.Meaning), "NI", TwoDays: true), morning.End);
        if (Core(on, TimeRelation.At, depth + 1) is { Meaning: DateMeaning { Day: not null } or WeekdayMeaning } day)
        {
            if (Lower(day.End) is "to" or "into" or "-" or "–" && Core(day.End + 1, TimeRelation.At, depth + 1) is { } next)
                return new Parsed(new DayPartMeaning(new RangeMeaning(day.Meaning, next.Meaning), "NI"), next.End);
            return new Parsed(new DayPartMeaning(day.Meaning, "NI", TwoDays: true), day.End);
        }
        return IsTagged(i, "ADV", "NOUN", "ADJ") ? new Parsed(new OvernightMeaning(), i + 1) : null;
    }

    /// <summary>"4 a.m.", "10:30", "1500 GMT", "six o'clock", with zone or "local time".</summary>
    private (string Code, int End)? Clock(int i, TimeRelation relation)
    {
        var (minutes, end) = (-1, i + 1);
        if (Kind(i) == AtomKind.Clock) minutes = atoms[i].Number;
        else if (Kind(i) == AtomKind.Number && atoms[i].Span.Length <= 2 && atoms[i].Number is >= 0 and <= 24) minutes = atoms[i].Number * 60;
        else if (Kind(i) == AtomKind.Number && atoms[i].Span.Length == 4 && atoms[i].Number is >= 0 and < 2400 && atoms[i].Number % 100 < 60
            && TimeWords.Zones.ContainsKey(Lower(i + 1)) && Lower(i + 1) != "et")
            minutes = atoms[i].Number / 100 * 60 + atoms[i].Number % 100;
        else if (Kind(i) == AtomKind.Number && atoms[i].Lower.Split('.') is [{ Length: <= 2 } hours, { Length: 2 } rest]
            && int.TryParse(hours, out var h) && int.TryParse(rest, out var m) && h < 24 && m < 60)
            minutes = h * 60 + m;
        else if (Kind(i) == AtomKind.Word && TimeWords.Numbers.TryGetValue(Lower(i), out var n) && n is >= 1 and <= 12) minutes = n * 60;
        if (minutes < 0) return null;
        var certain = false;
        if (Lower(end) is "a.m." or "am" or "a.m" or "p.m." or "pm" or "p.m")
        {
            if (minutes >= 13 * 60) return null;
            if (Lower(end)[0] == 'p' && minutes < 720) minutes += 720;
            if (Lower(end)[0] == 'a' && minutes >= 720) minutes -= 720;
            (end, certain) = (end + 1, true);
        }
        else if (Lower(end) is "o'clock" or "o’clock") (end, certain) = (end + 1, true);
        else if (Kind(i) != AtomKind.Clock && !(Kind(i) == AtomKind.Number && TimeWords.Zones.ContainsKey(Lower(end)) && Lower(end) != "et"))
            return null;
        var zone = "";
        if (Is(end, "(") && TimeWords.Zones.TryGetValue(Lower(end + 1), out var bracketed) && Is(end + 2, ")"))
            (zone, end, certain) = (bracketed, end + 3, true);
        else if (TimeWords.Zones.TryGetValue(Lower(end), out var named) && IsCapital(end)) (zone, end, certain) = (named, end + 1, true);
        else if (Is(end + 1, "time") && (Is(end, "local") || IsCapital(end))) (end, certain) = (end + 2, true);
        if (!certain && relation is not (TimeRelation.At or TimeRelation.By or TimeRelation.Until or TimeRelation.From or TimeRelation.Before
            or TimeRelation.After or TimeRelation.Since)) return null;
        return ($"{minutes / 60:00}:{minutes % 60:00}{zone}", end);
    }
}
