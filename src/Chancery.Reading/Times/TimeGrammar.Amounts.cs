namespace Chancery.Reading;

internal sealed partial class TimeGrammar
{
    private static readonly (string[] Words, string Mod)[] Approximations =
    [
        (["more", "than"], "MORE_THAN"), (["well", "over"], "MORE_THAN"), (["over"], "MORE_THAN"), (["less", "than"], "LESS_THAN"),
        (["fewer", "than"], "LESS_THAN"),
        (["under"], "LESS_THAN"), (["at", "least"], "EQUAL_OR_MORE"), (["at", "most"], "EQUAL_OR_LESS"), (["up", "to"], "EQUAL_OR_LESS"),
        (["as", "many", "as"], "EQUAL_OR_LESS"),
        (["as", "long", "as"], "EQUAL_OR_LESS"), (["about"], "APPROX"), (["around"], "APPROX"), (["roughly"], "APPROX"),
        (["approximately"], "APPROX"), (["nearly"], "LESS_THAN"),
        (["almost"], "LESS_THAN"), (["close", "to"], "APPROX"), (["some"], "APPROX"), (["just", "over"], "MORE_THAN"),
        (["just", "under"], "LESS_THAN"), (["just"], ""),
        (["only"], ""), (["exactly"], ""), (["another"], ""), (["a", "further"], ""), (["an", "additional"], ""), (["the", "first"], ""),
        (["a", "full"], ""), (["a", "mere"], ""), (["a", "whole"], ""),
    ];

    private static readonly ILookup<string, (string[] Words, string Mod)> ApproximationsByFirst = Approximations.ToLookup(a => a.Words[0]);

    /// <summary>"three", "two and a half", "a few", "more than 70", "two or three", "a couple of", "half a".</summary>
    private (Amount Value, int End)? Amount(int i)
    {
        foreach (var (words, mod) in ApproximationsByFirst[Lower(i)])
        {
            if (!Are(i, words)) continue;
            if (Amount(i + words.Length) is { } rest) return (mod.Length == 0 ? rest.Value : rest.Value with { Mod = mod }, rest.End);
            if (Lower(i) is "another" or "a" or "the" && UnitAt(i + words.Length, out _, out _)) return (Reading.Amount.Exactly(1), i + words.Length);
        }
        if (Lower(i) is "a" or "an")
        {
            if (Is(i + 1, "few")) return (Reading.Amount.Few, i + 2);
            if (Are(i + 1, "couple", "of")) return (Reading.Amount.Exactly(2), i + 3);
            if (Is(i + 1, "couple")) return (Reading.Amount.Exactly(2), i + 2);
            if (Are(i + 1, "number", "of")) return (Reading.Amount.Several, i + 3);
            if (Are(i + 1, "matter", "of")) return Amount(i + 3) ?? (Reading.Amount.Bare, i + 3);
            if (Is(i + 1, "dozen")) return (Reading.Amount.Exactly(12), i + 2);
            if (Is(i + 1, "hundred")) return (Reading.Amount.Exactly(100), i + 2);
            return (Reading.Amount.Exactly(1), i + 1);
        }
        if (Is(i, "half") && Lower(i + 1) is "a" or "an") return (new Amount(0, 1, "0.5"), i + 2);
        if (Are(i, "couple", "of")) return (Reading.Amount.Exactly(2), i + 2);
        if (Is(i, "few")) return (Reading.Amount.Few, i + 1);
        if (Is(i, "several")) return (Reading.Amount.Several, i + 1);
        if (Is(i, "many")) return (Reading.Amount.Bare, i + 1);
        if (Lower(i) is "dozens" or "hundreds" or "thousands" or "scores" && Is(i + 1, "of")) return (Reading.Amount.Bare, i + 2);
        if (Cardinal(i) is not { } low) return null;
        if (Are(low.End, "and", "a", "half")) return (new Amount(low.Number, low.Number + 1, $"{low.Number}.5"), low.End + 3);
        if (Lower(low.End) is "or" or "to" or "-" or "–" && Cardinal(low.End + 1) is { } high && high.Number > low.Number
            && (UnitAt(high.End, out _, out _) || Is(high.End, "-")))
            return (new Amount(low.Number, high.Number, "X"), high.End);
        if (Kind(i) == AtomKind.Number && atoms[i].Lower.Contains('.') && !atoms[i].Lower.Contains(','))
            return (new Amount(low.Number, low.Number + 1, atoms[i].Lower), low.End);
        return (Reading.Amount.Exactly(low.Number), low.End);
    }

    private (int Number, int End)? Cardinal(int i)
    {
        if (Kind(i) == AtomKind.Number)
        {
            var digits = atoms[i].Lower;
            var whole = digits.Split('.')[0].Replace(",", "", StringComparison.Ordinal);
            return whole.Length is > 0 and <= 6 && int.TryParse(whole, out var n) ? (n, i + 1) : null;
        }
        if (Kind(i) != AtomKind.Word) return null;
        if (TimeWords.Tens.TryGetValue(Lower(i), out var tens))
        {
            var at = IsHyphen(i + 1) ? i + 2 : i + 1;
            return TimeWords.Numbers.TryGetValue(Lower(at), out var ones) && ones is > 0 and < 10 ? (tens + ones, at + 1) : (tens, i + 1);
        }
        if (!TimeWords.Numbers.TryGetValue(Lower(i), out var small)) return null;
        return Is(i + 1, "hundred") ? (small * 100, i + 2) : (small, i + 1);
    }

    private bool UnitAt(int i, out TimeUnit unit, out int end)
    {
        end = i + 1;
        unit = default;
        return Kind(i) == AtomKind.Word && (TimeWords.Units.TryGetValue(Lower(i), out unit) || TimeWords.PluralUnits.TryGetValue(Lower(i), out unit)
            || (Lower(i) is "fortnight" or "mins" or "hrs"
                && TimeWords.Units.TryGetValue(Lower(i) switch { "mins" => "minute", "hrs" => "hour", _ => "week" }, out unit)));
    }

    /// <summary>An amount of a unit with whatever places it: "three days ago", "the past two weeks", "72 hours to leave".</summary>
    private Parsed? Span(int i, TimeRelation relation, int depth)
    {
        if (DeicticSpan(i) is { } deictic) return deictic;
        if (Amount(i) is not { } amount)
            return Kind(i) == AtomKind.Word && TimeWords.PluralUnits.TryGetValue(Lower(i), out var plural)
                ? Placed(i, Reading.Amount.Bare, plural, i + 1, relation, depth) : null;
        if (Is(amount.End, "]")) amount.End++;
        var at = IsHyphen(amount.End) && !atoms[amount.End].SpaceBefore ? amount.End + 1 : amount.End;
        if (Lower(at) is "long" or "full" or "straight" or "consecutive" or "whole" or "more" or "further" or "additional" or "business"
            or "working" or "calendar") at++;
        if (!UnitAt(at, out var unit, out var end)) return null;
        if (unit == TimeUnit.Second && Lower(at) == "second") return null;
        var value = amount.Value;
        // "2018 day five" counts no days: more than one of a singular is hyphenated.
        if (TimeWords.Units.ContainsKey(Lower(at)) && value.Number is not ("1" or "0.5") && at == amount.End) return null;
        if (Is(at, "fortnight")) value = Reading.Amount.Exactly(value.High * 2);
        if (value.Number == "0.5" && unit == TimeUnit.Year) (value, unit) = (Reading.Amount.Exactly(6), TimeUnit.Month);
        if (value.Number == "0.5" && unit == TimeUnit.Century) (value, unit) = (Reading.Amount.Exactly(50), TimeUnit.Year);
        if (value.Number == "0.5" && unit == TimeUnit.Decade) (value, unit) = (Reading.Amount.Exactly(5), TimeUnit.Year);
        if (Are(end, "and", "a", "half") && value.IsExact && unit == TimeUnit.Year)
            (value, unit, end) = (Reading.Amount.Exactly(value.High * 12 + 6), TimeUnit.Month, end + 3);
        return Placed(i, value, unit, end, relation, depth);
    }

    private Parsed? Placed(int i, Amount amount, TimeUnit unit, int end, TimeRelation relation, int depth)
    {
        if (IsHyphen(i - 1) && Is(i - 2, "light")) return null;
        if (Is(end, "old") || (IsHyphen(end) && Is(end + 1, "old")) || Are(end, "of", "age")) return null;
        if (Kind(end) == AtomKind.Possessive || Lower(end) is "'" or "’") end = Lower(end + 1) is "time" ? end + 2 : end;
        switch (Lower(end))
        {
            case "ago": return new Parsed(new OffsetMeaning(amount, unit, -1, CountedFrom.Now), end + 1);
            case "later" or "afterwards" or "afterward": return new Parsed(new OffsetMeaning(amount, unit, 1, CountedFrom.Story), end + 1);
            case "earlier": return Is(end + 1, "than") ? null : new Parsed(new OffsetMeaning(amount, unit, -1, CountedFrom.Story), end + 1);
            case "hence" or "away": return new Parsed(new OffsetMeaning(amount, unit, 1, CountedFrom.Now), end + 1);
            case "from" when Lower(end + 1) is "now" or "today": return new Parsed(new OffsetMeaning(amount, unit, 1, CountedFrom.Now), end + 2);
            case "from" or "starting" or "beginning"
                when Core(Is(end + 1, "on") ? end + 2 : end + 1, TimeRelation.At,
                depth + 1) is { Meaning: not (DurationMeaning or SetMeaning) } start:
                return new Parsed(Is(end, "from") && relation is not (TimeRelation.For or TimeRelation.Within or TimeRelation.Over)
                    && !(WasGiven(i) && unit <= TimeUnit.Month && amount.High > 1)
                    ? new OffsetMeaning(amount, unit, 1, CountedFrom.Now, start.Meaning)
                    : new DurationMeaning(amount, unit, Stretch.Plain, start.Meaning), start.End);
            case "of" or "from" or "after" when relation == TimeRelation.Within:
                if (Core(end + 1, TimeRelation.At, depth + 1) is { Meaning: not (DurationMeaning or SetMeaning) } day)
                    return new Parsed(new DurationMeaning(amount, unit, Stretch.Plain, day.Meaning), day.End);
                return new Parsed(new DurationMeaning(amount, unit, Stretch.Plain, FromEvent: IsEventAhead(end + 1)), end);
            case "before" or "after" or "following" or "since" or "into":
                return Beside(amount, unit, end, end + 1, Lower(end) == "before" ? -1 : 1, depth);
            case "prior" or "ahead" when Lower(end + 1) is "to" or "of": return Beside(amount, unit, end, end + 2, -1, depth);
            case "in" when Are(end, "in", "advance", "of"): return Beside(amount, unit, end, end + 3, -1, depth);
            case "to" when IsTagged(end + 1, "VERB", "AUX", "NOUN")
                && WasGiven(i): return new Parsed(new DurationMeaning(amount, unit, Stretch.Given), end);
            case "ahead" when amount.IsBare: return new Parsed(new DurationMeaning(amount, unit, Stretch.Coming), end + 1);
            case "to" when amount.IsBare && Is(end + 1, "come"): return new Parsed(new DurationMeaning(amount, unit, Stretch.Coming), end + 2);
        }
        if (amount.Number == "1" && Lower(i) is "a" or "an" && unit >= TimeUnit.Hour && IsRate(i))
            return new Parsed(new SetMeaning(amount.Duration(unit)), end);
        return new Parsed(new DurationMeaning(amount, unit, Stretch.Plain), end);
    }

    /// <summary>"two days before the summit": a time is counted from, or an event, or what the story has reached.</summary>
    private Parsed? Beside(Amount amount, TimeUnit unit, int end, int next, int sign, int depth)
    {
        if (Core(next, TimeRelation.At,
            depth + 1) is { Meaning: not (DurationMeaning or SetMeaning or ReferenceMeaning or UnitMeaning { Deixis: Deixis.None }) } known)
            return new Parsed(new OffsetMeaning(amount, unit, sign, CountedFrom.Story, known.Meaning), known.End);
        if (IsEventAhead(next)) return new Parsed(new OffsetMeaning(amount, unit, sign, CountedFrom.Event), end);
        if (Is(end, "before") || Is(end, "after") || Is(end, "prior"))
            return new Parsed(new OffsetMeaning(amount, unit, sign, CountedFrom.Story), Is(next, "that") ? next + 1 : next);
        return new Parsed(new DurationMeaning(amount, unit, Stretch.Plain), end);
    }

    /// <summary>A noun phrase or clause begins here that could be the event counted from.</summary>
    private bool IsEventAhead(int i) => Kind(i) is AtomKind.Word or AtomKind.Number && !Are(i, "that", ",")
        && Lower(i) is not ("and" or "or" or "but" or "when" or "as" or "while" or "in" or "on" or "at" or "by")
        && !(Is(i, "that") && Kind(i + 1) != AtomKind.Word);

    /// <summary>Left of a period that someone is given: "gave them 72 hours", "has 30 days".</summary>
    private bool WasGiven(int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 8; k--)
        {
            if (Word(k) is { Upos: "VERB" or "AUX" } verb) return verb.Lemma is "give" or "grant" or "have" or "allow" or "get" or "offer" or "leave";
        }
        return false;
    }

    /// <summary>"500 barrels a day", "twice a year": how often, not how long.</summary>
    private bool IsRate(int i) => Kind(i - 1) is AtomKind.Number || Lower(i - 1) is "once" or "twice" or "times" or "%" or "percent"
        || (Word(i - 1) is { Upos: "NOUN" } counted && (Kind(i - 2) == AtomKind.Number || sentence.Child(counted, "nummod") is not null));

    /// <summary>"the past three days", "the next few weeks", "recent months", "the coming days".</summary>
    private Parsed? DeicticSpan(int i)
    {
        var at = Lower(i) is "the" or "these" or "those" ? i + 1 : i;
        var article = at > i;
        var stretch = Lower(at) switch
        {
            "past" or "last" or "previous" or "preceding" => Stretch.Past,
            "next" or "coming" or "following" or "upcoming" or "forthcoming" or "ensuing" => Stretch.Next,
            "recent" => Stretch.Recent,
            _ => Stretch.Plain,
        };
        if (stretch == Stretch.Plain || Lower(at) is "last" or "next" or "following" && !article && Amount(at + 1) is null) return null;
        if (Amount(at + 1) is { } amount)
        {
            var unitAt = IsHyphen(amount.End) ? amount.End + 1 : amount.End;
            if (!UnitAt(unitAt, out var counted, out var end) || Is(end, "of") && Lower(at) is "last") return null;
            if (Kind(end) == AtomKind.Word && IsHyphen(amount.End)) return null;
            return new Parsed(new DurationMeaning(amount.Value, counted, stretch == Stretch.Recent ? Stretch.Past : stretch), end);
        }
        if (Kind(at + 1) != AtomKind.Word || !TimeWords.PluralUnits.TryGetValue(Lower(at + 1), out var unit)) return null;
        return new Parsed(new DurationMeaning(Reading.Amount.Bare, unit, stretch == Stretch.Next ? Stretch.Coming : Stretch.Recent), at + 2);
    }
}
