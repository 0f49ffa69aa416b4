namespace Chancery.Reading;

internal sealed partial class TimeGrammar
{
    /// <summary>"every Monday", "each year", "twice a year", "daily".</summary>
    private Parsed? Set(int i)
    {
        if (Kind(i) != AtomKind.Word) return null;
        if (TimeWords.Frequencies.TryGetValue(Lower(i), out var often))
            return IsCapital(i) && i > 0 ? null : new Parsed(new SetMeaning(often), i + 1);
        if (Lower(i) is "every" or "each") return Every(i + 1);
        if (Is(i, "per") && TimeWords.Units.TryGetValue(Lower(i + 1), out var unit) && unit >= TimeUnit.Hour)
            return new Parsed(new SetMeaning(Reading.Amount.Exactly(1).Duration(unit)), i + 2);
        var times = Lower(i) is "once" or "twice" ? i + 1 : Cardinal(i) is { } n && Is(n.End, "times") ? n.End + 1 : -1;
        if (times < 0 || Lower(times) is not ("a" or "an" or "per" or "every" or "each")) return null;
        if (Lower(times) is "every" or "each") return Every(times + 1);
        return TimeWords.Units.TryGetValue(Lower(times + 1), out var turn) && turn >= TimeUnit.Hour
            ? new Parsed(new SetMeaning(Reading.Amount.Exactly(1).Duration(turn)), times + 2) : null;
    }

    private Parsed? Every(int i)
    {
        if (Kind(i) == AtomKind.Word && TimeWords.Weekdays.TryGetValue(Lower(i), out var weekday) && IsCapital(i))
            return new Parsed(new SetMeaning($"XXXX-WXX-{((int)weekday + 6) % 7 + 1}"), PartOfDay(i + 1)?.End ?? i + 1);
        if (TimeWords.DayParts.TryGetValue(Lower(i), out var part) && Kind(i) == AtomKind.Word)
            return new Parsed(new SetMeaning("XXXX-XX-XXT" + part), i + 1);
        if (IsCapital(i) && TimeWords.Months.TryGetValue(Lower(i), out var month)) return new Parsed(new SetMeaning($"XXXX-{month:00}"), i + 1);
        if (TimeWords.Seasons.TryGetValue(Lower(i), out var season) && Kind(i) == AtomKind.Word)
            return new Parsed(new SetMeaning("XXXX-" + Period.Season(2000, season).Value[5..]), i + 1);
        if (Is(i, "other") && UnitAt(i + 1, out var second, out var afterSecond))
            return new Parsed(new SetMeaning(Reading.Amount.Exactly(2).Duration(second)), afterSecond);
        var amount = Amount(i);
        return UnitAt(amount?.End ?? i, out var unit, out var end) && unit > TimeUnit.Second
            ? new Parsed(new SetMeaning((amount?.Value ?? Reading.Amount.Exactly(1)).Duration(unit)), end) : null;
    }

    /// <summary>"spring 2022", "the winter of 1979-80", "this summer", "in the autumn".</summary>
    private Parsed? Season(int i)
    {
        var deictic = Deictic(i);
        var at = deictic?.End ?? i;
        if (Kind(at) != AtomKind.Word || !TimeWords.Seasons.TryGetValue(Lower(at), out var month) || !IsTagged(at, "NOUN", "PROPN")) return null;
        var end = at + 1;
        var yearAt = Is(end, "of") || Is(end, ",") ? end + 1 : end;
        if (IsYearLike(yearAt))
        {
            var tail = IsHyphen(yearAt + 1) && Kind(yearAt + 2) == AtomKind.Number && !atoms[yearAt + 2].SpaceBefore ? yearAt + 3 : yearAt + 1;
            return new Parsed(new SeasonMeaning(month, atoms[yearAt].Number, Deixis.None), tail);
        }
        if (ShortYearAt(yearAt) is { } two) return new Parsed(new SeasonMeaning(month, two, Deixis.None), yearAt + 2);
        var deixis = deictic?.Deixis ?? Deixis.None;
        if (deixis == Deixis.None && (Is(at, "fall") && (deictic is null || Is(end, "of")) || Is(end, "of") || IsHyphen(end))) return null;
        if (deixis == Deixis.None && Kind(end) == AtomKind.Word && Word(end) is { Upos: "NOUN" or "PROPN" }) return null;
        return new Parsed(new SeasonMeaning(month, null, deixis), end);
    }

    /// <summary>"the first quarter of 2014", "Q3 2021", "the third quarter".</summary>
    private Parsed? YearPart(int i)
    {
        var at = Is(i, "the") ? i + 1 : i;
        var number = Lower(at) switch { "first" => 1, "second" => 2, "third" => 3, "fourth" or "final" or "last" => 4,
            "q" when Kind(at + 1) == AtomKind.Number && atoms[at + 1].Number is >= 1 and <= 4 => -atoms[at + 1].Number, _ => 0 };
        if (Lower(at) == "last" && at == i) return null;
        if (number == 0) return null;
        var end = at + 2;
        if (number > 0)
        {
            var quarter = IsHyphen(at + 1) ? at + 2 : at + 1;
            if (!Is(quarter, "quarter") || Are(quarter + 1, "of", "a")) return null;
            end = quarter + 1;
        }
        var of = Is(end, "of") || Is(end, ",") ? end + 1 : end;
        if (IsYearLike(of)) return new Parsed(new YearPartMeaning(Math.Abs(number), false, new DateMeaning(atoms[of].Number, null, null)), of + 1);
        if (Deictic(of) is { } deictic && Is(deictic.End, "year"))
            return new Parsed(new YearPartMeaning(Math.Abs(number), false,
                new UnitMeaning(TimeUnit.Year, deictic.Deixis == Deixis.None ? Deixis.This : deictic.Deixis)), deictic.End + 1);
        return Is(end, "of") ? null : new Parsed(new YearPartMeaning(Math.Abs(number), false, null), end);
    }

    /// <summary>"the 1990s", "the '90s", "the nineties", "the 20th century".</summary>
    private Parsed? Era(int i)
    {
        var at = Is(i, "the") ? i + 1 : i;
        if (Lower(at) is "'" or "’") at++;
        if (Kind(at) == AtomKind.Decade && atoms[at].Number is var n)
        {
            if (n is >= 1000 and <= 2190 && n % 10 == 0) return new Parsed(new EraMeaning(Period.Decade(n)), at + 1);
            if (n is >= 10 and <= 90 && n % 10 == 0 && at > i) return new Parsed(new EraMeaning(Period.Decade(1900 + n)), at + 1);
        }
        if (IsYearLike(at) && atoms[at].Number % 10 == 0 && at > i && Kind(at + 1) == AtomKind.Possessive
            && !IsTagged(at + 2, "NOUN", "ADJ", "PROPN")) return new Parsed(new EraMeaning(Period.Decade(atoms[at].Number)), at + 2);
        if (at > i && TimeWords.Decades.TryGetValue(Lower(at), out var decade)) return new Parsed(new EraMeaning(Period.Decade(decade)), at + 1);
        var number = Kind(at) == AtomKind.Ordinal ? atoms[at].Number : 0;
        var next = at + 1;
        if (Kind(at) == AtomKind.Word && Are(at, "twenty", "-", "first")) (number, next) = (21, at + 3);
        else if (Kind(at) == AtomKind.Word && TimeWords.Ordinals.TryGetValue(Lower(at), out var nth)) number = nth;
        if (IsHyphen(next)) next++;
        return number is >= 5 and <= 22 && Is(next, "century") ? new Parsed(new EraMeaning(Period.Century(number)), next + 1) : null;
    }

    /// <summary>A feast or memorial day that the calendar fixes, with its year where one follows.</summary>
    private Parsed? Feast(int i)
    {
        var deictic = Deictic(i);
        var at = deictic?.End ?? i;
        if (!IsCapital(at) || FeastCalendar.Longest(at, Lower) is not { } feast || IsSurname(at)) return null;
        var year = YearAfter(feast.End);
        return new Parsed(new FeastMeaning(feast.Name, year.Year,
            year.Of is not null ? Deixis.None : deictic?.Deixis ?? Deixis.None) { YearOf = year.Of }, year.End);
    }

    /// <summary>"Yassin Ramadan", "Ramadan said": somebody's name.</summary>
    private bool IsSurname(int i)
    {
        if (Word(i) is not { } name) return false;
        if (Word(i - 1) is { Upos: "PROPN" } given && char.IsUpper(given.Form[0])
            && !TimeWords.Months.ContainsKey(given.Form.ToLowerInvariant())) return Lower(i) == "ramadan";
        return name.Relation == "nsubj"
            && sentence.HeadOf(name) is { Upos: "VERB", Lemma: "say" or "tell" or "add" or "call" or "warn" or "visit" or "meet" };
    }

    /// <summary>"now", "recently", "the near future", "since then".</summary>
    private Parsed? Reference(int i, TimeRelation relation)
    {
        if (Kind(i) != AtomKind.Word) return null;
        if (TimeWords.References.TryGetValue(Lower(i), out var value))
        {
            if (Is(i, "now") && Is(i + 1, "that")) return null;
            if (Is(i, "once")) return null;
            if (Lower(i) is "soon" or "shortly" && Lower(i + 1) is "after" or "before" or "as" or "afterwards") return null;
            return IsTagged(i, "ADV", "NOUN") ? new Parsed(new ReferenceMeaning(value), i + 1) : null;
        }
        if (Are(i, "these", "days")) return new Parsed(new ReferenceMeaning("PRESENT_REF"), i + 2);
        if (relation == TimeRelation.At && Lower(i) is "present") return new Parsed(new ReferenceMeaning("PRESENT_REF"), i + 1);
        if (relation == TimeRelation.At && (Are(i, "the", "moment") || Are(i, "this", "time") || Are(i, "this", "point")))
            return new Parsed(new ReferenceMeaning("PRESENT_REF"), i + 2);
        if (relation == TimeRelation.At && (Are(i, "that", "time") || (Are(i, "the", "time") && !Is(i + 2, "of"))))
            return new Parsed(new ReferenceMeaning("PAST_REF"), i + 2);
        if (relation is TimeRelation.In or TimeRelation.For && Are(i, "the", "past")) return new Parsed(new ReferenceMeaning("PAST_REF"), i + 2);
        if (relation is TimeRelation.In or TimeRelation.For or TimeRelation.At && Are(i, "the", "future"))
            return new Parsed(new ReferenceMeaning("FUTURE_REF"), i + 2);
        if (Is(i, "the") && Lower(i + 1) is "near" or "foreseeable" or "immediate" or "distant" && Is(i + 2, "future"))
            return new Parsed(new ReferenceMeaning("FUTURE_REF"), i + 3);
        if (Is(i, "then") && relation is TimeRelation.Since or TimeRelation.By or TimeRelation.Until or TimeRelation.Before
            or TimeRelation.From) return new Parsed(new StoryMeaning(), i + 1);
        return null;
    }
}
