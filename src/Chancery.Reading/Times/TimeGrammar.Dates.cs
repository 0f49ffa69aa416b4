namespace Chancery.Reading;

internal sealed partial class TimeGrammar
{
    private Parsed? Date(int i, TimeRelation relation)
    {
        if (NumericDate(i) is { } numeric) return numeric;
        if (DayFirst(i) is { } dayFirst) return dayFirst;
        if (MonthFirst(i, relation) is { } monthFirst) return monthFirst;
        return BareYear(i, relation);
    }

    /// <summary>"2021-12-31", "12/31/2021", "31.12.2021", "9/11".</summary>
    private Parsed? NumericDate(int i)
    {
        if (Kind(i) != AtomKind.Number) return null;
        var parts = atoms[i].Lower.Split('.');
        if (parts.Length == 3 && parts[2].Length == 4 && int.TryParse(parts[0], out var d) && int.TryParse(parts[1], out var m)
            && int.TryParse(parts[2], out var y))
            return Valid(y, m, d, i + 1);
        if (Lower(i + 1) is not ("-" or "/") || Kind(i + 2) != AtomKind.Number || atoms[i + 1].SpaceBefore || atoms[i + 2].SpaceBefore) return null;
        if (Are(i, "9", "/", "11") && !Is(i + 3, "/")) return new Parsed(new DateMeaning(2001, 9, 11), i + 3);
        if (Lower(i + 3) != Lower(i + 1) || Kind(i + 4) != AtomKind.Number || atoms[i + 3].SpaceBefore || atoms[i + 4].SpaceBefore) return null;
        var (a, b, c) = (atoms[i].Number, atoms[i + 2].Number, atoms[i + 4].Number);
        if (atoms[i].Span.Length == 4) return Valid(a, b, c, i + 5);
        if (atoms[i + 4].Span.Length != 4) return null;
        return a > 12 ? Valid(c, b, a, i + 5) : Valid(c, a, b, i + 5);
    }

    private static Parsed? Valid(int year, int month, int day, int end) =>
        year is >= 1000 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Parsed(new DateMeaning(year, month, day), end) : null;

    /// <summary>"3 January 2022", "the 3rd of January", "3 and 5 January"; "the 15th" where nothing follows that it could count.</summary>
    private Parsed? DayFirst(int i)
    {
        var at = Is(i, "the") ? i + 1 : i;
        if (DayNumber(at) is not { } day) return null;
        var next = at + 1;
        var month = next;
        if (Is(month, "of") || (IsHyphen(month) && Kind(month + 1) == AtomKind.Word)) month++;
        if (MonthAt(month, true) is { } named)
        {
            var year = YearAfter(named.End);
            return new Parsed(new DateMeaning(year.Year, named.Month, day) { YearOf = year.Of }, year.End);
        }
        // A list of days before the month: this one borrows month and year.
        var item = next;
        for (var steps = 0; steps < 6 && Lower(item) is "," or "and" or "or" or "-" or "–" or "to" or "/" or "&"
            && DayNumber(item + 1) is not null; steps++) item += 2;
        if (item > next && MonthAt(Is(item, "of") ? item + 1 : item, true) is { } shared)
            return new Parsed(new DateMeaning(YearAfter(shared.End).Year, shared.Month, day), next);
        var alone = Kind(at) == AtomKind.Ordinal && at > i && !IsTagged(next, "NOUN", "PROPN", "ADJ", "NUM") && !Is(next, "-");
        return alone && Is(i - 1, "on") ? new Parsed(new DateMeaning(null, null, day), next) : null;
    }

    /// <summary>"January 3, 2022", "January 3-5", "January 2022", "January".</summary>
    private Parsed? MonthFirst(int i, TimeRelation relation)
    {
        if (Deictic(i) is { Deixis: not (Deixis.None or Deixis.Same) } deictic && MonthAt(deictic.End, true) is { } told
            && DayNumber(told.End) is null)
            return new Parsed(new DateMeaning(null, told.Month, null, deictic.Deixis), told.End);
        var prepared = relation != TimeRelation.None
            || Lower(i - 1) is "of" or "and" or "or" or "to" or "in" or "early" or "late" or "mid" or "-" or "–" or "through" or "until";
        if (MonthAt(i, prepared) is not { } month) return null;
        if (Is(month.End, "the") && Kind(month.End + 1) == AtomKind.Ordinal && DayNumber(month.End + 1) is { } nth)
            return new Parsed(new DateMeaning(YearAfter(month.End + 2).Year, month.Month, nth), YearAfter(month.End + 2).End);
        if (DayNumber(month.End) is { } day && !IsYearLike(month.End))
        {
            var year = YearAfter(month.End + 1);
            if (year.Year is null)
            {
                // "January 3 and 5, 2022": the year stands after the last day.
                var item = month.End + 1;
                while (Lower(item) is "and" or "-" or "–" or "to" or "or" && DayNumber(item + 1) is not null) item += 2;
                if (item > month.End + 1) return new Parsed(new DateMeaning(YearAfter(item).Year, month.Month, day), month.End + 1);
            }
            return new Parsed(new DateMeaning(year.Year, month.Month, day) { YearOf = year.Of }, year.End);
        }
        var after = YearAfter(Is(month.End, "of")
            && (IsYearLike(month.End + 1) || Unit(month.End + 1, TimeRelation.None, DeepestNesting) is not null) ? month.End + 1 : month.End);
        if (after.Year is null && after.Of is null)
        {
            // "March and April 2014", "March-April 2014": the year stands after the second month.
            var year = Lower(month.End) is "and" or "or" or "-" or "–" or "/" or "to" && MonthAt(month.End + 1, true) is { } second
                ? YearAfter(second.End).Year : null;
            return new Parsed(new DateMeaning(year, month.Month, null), month.End);
        }
        return new Parsed(new DateMeaning(after.Year, month.Month, null) { YearOf = after.Of }, after.End);
    }

    /// <summary>A further day of the month just named: the 5 of "January 3 and 5" or of "January 3-5".</summary>
    public Parsed? FurtherDay(int i, DateMeaning before) =>
        before is { Month: not null, Day: not null } && DayNumber(i) is { } day && MonthAt(i + 1, true) is null
        && (Lower(i + 1) is "" or "," or "." or ")" or ";" or ":" || !IsTagged(i + 1, "NOUN", "PROPN", "ADJ", "NUM", "SYM"))
            ? new Parsed(before with { Day = day, Year = YearAfter(i + 1).Year ?? before.Year }, YearAfter(i + 1).End) : null;

    private int? DayNumber(int i) => Kind(i) is AtomKind.Number or AtomKind.Ordinal && atoms[i].Number is >= 1 and <= 31
        && !atoms[i].Lower.Contains('.') ? atoms[i].Number
        : Kind(i) == AtomKind.Word && TimeWords.Ordinals.TryGetValue(Lower(i), out var n) && Is(i + 1, "of")
            && MonthAt(i + 2, true) is not null ? n : null;

    /// <summary>A month's name. "May", "March" and short forms need a neighbour that makes them a date, or a preposition.</summary>
    private (int Month, int End)? MonthAt(int i, bool prepared)
    {
        if (Kind(i) != AtomKind.Word || !IsCapital(i) || !TimeWords.Months.TryGetValue(Lower(i), out var month)) return null;
        var end = i + 1;
        var isShort = Lower(i).Length is 3 or 4 && Lower(i) is not ("may" or "june" or "july");
        if (isShort && Is(end, ".")) end++;
        var hasNumber = Kind(i - 1) is AtomKind.Number or AtomKind.Ordinal || Kind(end) is AtomKind.Number or AtomKind.Ordinal
            || (Is(i - 1, "of") && Kind(i - 2) == AtomKind.Ordinal);
        if (hasNumber) return (month, end);
        if (isShort && (end == i + 1 || !prepared)) return null;
        if (Lower(i) is "may" or "march" or "august" or "april" or "june")
        {
            if (!prepared && Lower(i) is "may" or "march") return null;
            if (Word(i) is { Upos: not ("PROPN" or "NOUN") } && Lower(i) is "may" or "march") return null;
            if (IsCapital(end) && atoms[end].Kind == AtomKind.Word && IsTagged(end, "PROPN") && Lower(i) is "may" or "april" or "june") return null;
            if (Word(i)?.EntityTag is "B-PER" or "I-PER") return null;
        }
        return (month, end);
    }

    /// <summary>The year behind a month or day: ", 2022", "2022", "last year", "of this year".</summary>
    private (int? Year, TimeMeaning? Of, int End) YearAfter(int i)
    {
        var at = Is(i, ",") ? i + 1 : i;
        if (IsYearLike(at) && !(at > i && Kind(at + 1) == AtomKind.Word && IsTagged(at + 1, "NOUN") && !Is(at + 1, "and")
            && !Is(i - 3, "the"))) return (atoms[at].Number, null, at + 1);
        if (ShortYearAt(i) is { } two) return (two, null, i + 2);
        var of = Is(i, "of") ? i + 1 : i;
        if (Deictic(of) is { Deixis: not Deixis.None } deictic && Is(deictic.End, "year"))
            return (null, new UnitMeaning(TimeUnit.Year, deictic.Deixis), deictic.End + 1);
        return (null, null, i);
    }

    /// <summary>"'92": the year that the two digits stand for.</summary>
    private int? ShortYearAt(int i) =>
        Lower(i) is "'" or "’" or "‘" && Kind(i + 1) == AtomKind.Number && atoms[i + 1].Span.Length == 2 && !atoms[i + 1].SpaceBefore
            ? atoms[i + 1].Number + (atoms[i + 1].Number < 30 ? 2000 : 1900) : null;

    private bool IsYearLike(int i) => Kind(i) == AtomKind.Number && atoms[i].Span.Length == 4 && atoms[i].Number is >= 1000 and <= 2199;

    /// <summary>"in 2014", "the 2014 annexation", "2014" where it is no count and no name.</summary>
    private Parsed? BareYear(int i, TimeRelation relation)
    {
        if (relation is not (TimeRelation.None or TimeRelation.At) && ShortYearAt(i) is { } year)
            return new Parsed(new DateMeaning(year, null, null), i + 2);
        if (!IsYearLike(i) || atoms[i].Number is < 1500 or > 2150) return null;
        if (Lower(i - 1) is "$" or "€" or "£" or "¥" or "#" or "no" or "number" or "resolution" or "article" or "flight" or "route"
            or "nearly" or "almost" or "than"
            or "boeing" or "some" or "least" or "order" or "law" or "channel" or "windows" or "agenda" or "rs" or "page" or "room") return null;
        if (Is(i - 1, ".") && Lower(i - 2) is "no" or "nos") return null;
        if (Lower(i + 1) is "%" or "million" or "billion" or "km" or "kilometers" or "kilometres" or "miles" or "metres" or "meters" or "feet"
            or "percent" or "tons" or "tonnes" or "people"
            or "troops" or "soldiers" or "gmt" or "utc" or "hours" or "°" or "dollars" or "euros") return null;
        if (IsHyphen(i + 1) && !atoms[i + 1].SpaceBefore && Kind(i + 2) == AtomKind.Word) return null;
        var plural = Word(i + 1)?.Xpos is "NNS" && Kind(i + 1) == AtomKind.Word && !Is(i + 1, "levels");
        if (plural && !Is(i - 1, "the") && relation != TimeRelation.Since) return null;
        if (plural && atoms[i].Number % 100 == 0) return null;
        var likely = relation != TimeRelation.None || atoms[i].Number is >= 1900 and <= 2060;
        return likely ? new Parsed(new DateMeaning(atoms[i].Number, null, null), i + 1) : null;
    }
}
