using Chancery.Language;

namespace Chancery.Reading;

/// <summary>How the words before a time bind it: "by", "since", "within".</summary>
internal enum TimeRelation { None, At, In, For, By, Until, Before, After, Since, From, Within, Over, Between }

/// <summary>One expression found among the atoms, not yet resolved.</summary>
/// <param name="First">First atom, preposition included.</param>
/// <param name="Core">First atom after the preposition.</param>
/// <param name="End">Past the last atom.</param>
internal sealed record TimePhrase(TimeRelation Relation, int First, int Core, int End, TimeMeaning Meaning)
{
    /// <summary>The two ends of a range, each an expression of its own.</summary>
    public IReadOnlyList<TimePhrase> Ends { get; init; } = [];

    /// <summary>"ahead of Friday's talks": what it dates is still to come.</summary>
    public bool Ahead { get; init; }

    /// <summary>"for two years now": it lasts up to the present.</summary>
    public bool UpToNow { get; init; }
}

/// <summary>A meaning and the atom after it.</summary>
internal readonly record struct Parsed(TimeMeaning Meaning, int End);

/// <summary>The grammar of time expressions over the atoms of one sentence.</summary>
/// <remarks>
/// Recursive descent; each method takes the atom to start from and returns null where its kind of expression does not stand there.
/// The files divide it by kind: prepositions and ranges here, dates, weeks and parts, amounts, turns and references in the others.
/// </remarks>
internal sealed partial class TimeGrammar(Sentence sentence, IReadOnlyList<TimeAtom> atoms)
{
    /// <summary>Nested parts ("the end of the first half of ...") are followed no deeper than this.</summary>
    private const int DeepestNesting = 4;

    private static readonly (string[] Words, TimeRelation Relation)[] Prepositions =
    [
        .. Each(TimeRelation.By, "by no later than", "no later than", "not later than", "by"),
        .. Each(TimeRelation.Until, "up until", "up to", "until", "till", "through"),
        .. Each(TimeRelation.Before, "prior to", "ahead of", "in advance of", "before"),
        .. Each(TimeRelation.Since, "ever since", "since"),
        .. Each(TimeRelation.From, "with effect from", "starting from", "starting on", "starting in", "beginning on", "beginning in",
            "as from", "starting", "beginning", "effective", "as of", "from"),
        .. Each(TimeRelation.Within, "within", "in less than", "in under", "inside"),
        .. Each(TimeRelation.Over, "in the course of", "over the course of", "over"),
        .. Each(TimeRelation.After, "after", "following"),
        .. Each(TimeRelation.Between, "between"),
        .. Each(TimeRelation.For, "for"),
        .. Each(TimeRelation.At, "as early as", "as late as", "as recently as", "back in", "on", "at", "during", "throughout", "around",
            "about", "dated"),
        .. Each(TimeRelation.In, "in"),
    ];

    private static readonly ILookup<string, (string[] Words, TimeRelation Relation)> PrepositionsByFirst =
        Prepositions.ToLookup(p => p.Words[0]);

    /// <summary>The longest expression that starts at this atom.</summary>
    public TimePhrase? At(int i)
    {
        if (atoms[i].Kind == AtomKind.Punctuation && Lower(i) is not ("'" or "’")) return null;
        foreach (var (words, relation) in PrepositionsByFirst[Lower(i)])
        {
            if (!Are(i, words)) continue;
            var core = SkipFillers(i + words.Length);
            if (Phrase(relation, i, core) is { } phrase) return phrase;
        }
        return Phrase(TimeRelation.None, i, i);
    }

    private static IEnumerable<(string[], TimeRelation)> Each(TimeRelation relation, params string[] forms) =>
        forms.Select(f => (f.Split(' '), relation));

    /// <summary>"since at least 2014", "by around Friday", "by, at the latest, Sunday".</summary>
    private int SkipFillers(int i)
    {
        if (Are(i, "at", "least") || Are(i, "at", "latest")) return i + 2;
        return Lower(i) is "about" or "around" or "approximately" or "roughly" or "circa" or "just" or "then"
            && Kind(i + 1) != AtomKind.Punctuation && !IsUnitAfterAmount(i) ? i + 1 : i;
    }

    /// <summary>"about three weeks": the word belongs to the amount, where it becomes its mod.</summary>
    private bool IsUnitAfterAmount(int i) => Amount(i) is { } amount && UnitAt(amount.End, out _, out _);

    private TimePhrase? Phrase(TimeRelation relation, int first, int core)
    {
        if (core >= atoms.Count || Core(core, relation, 0) is not { } parsed) return null;
        if (relation == TimeRelation.None && !StandsAlone(core, parsed)) return null;
        var phrase = new TimePhrase(relation, first, core, parsed.End, parsed.Meaning);
        if (Range(phrase) is { } range) return range;
        // "ahead of Friday's talks": the talks are ahead, Friday is Friday.
        if (relation is TimeRelation.Before or TimeRelation.After or TimeRelation.For or TimeRelation.From
            && Kind(parsed.End) == AtomKind.Possessive && Kind(parsed.End + 1) == AtomKind.Word)
            return phrase with { First = core, Relation = TimeRelation.None, Ahead = relation == TimeRelation.Before };
        if (relation == TimeRelation.Between) return phrase with { First = core, Relation = TimeRelation.None };
        if (relation == TimeRelation.From && Are(parsed.End, "on") && !TimeWords.Weekdays.ContainsKey(Lower(parsed.End + 1)))
            return phrase with { Relation = TimeRelation.Since };
        if (Is(parsed.End, "now") && parsed.Meaning is DurationMeaning) return phrase with { UpToNow = true };
        return phrase;
    }

    /// <summary>What only counts as a time after a preposition: "in the spring", "at dawn", "since then".</summary>
    private bool StandsAlone(int i, Parsed parsed) => parsed.Meaning switch
    {
        SeasonMeaning { Year: null, Deixis: Deixis.None } => false,
        DayPartMeaning { Day: null } => parsed.End - i > 1 && Kind(i) != AtomKind.Word,
        StoryMeaning => false,
        UnitMeaning { Deixis: Deixis.None } => false,
        DurationMeaning { Amount.IsBare: true, Stretch: Stretch.Plain } => false,
        DurationMeaning { Stretch: Stretch.Plain, Amount: { Number: "1", Mod: null } } =>
            !Is(i, "one") && (Kind(i) == AtomKind.Number || Is(parsed.End - 2, "-")),
        ReferenceMeaning when Is(i, "the") => false,
        _ => true,
    };

    /// <summary>"from Monday to Wednesday", "between 2004 and 2009", "10-15 January", "10 January to 15 February".</summary>
    private TimePhrase? Range(TimePhrase start)
    {
        if (start.Meaning is not (DateMeaning or WeekdayMeaning or EraMeaning or SeasonMeaning or PartMeaning or UnitMeaning or DayPartMeaning
            or YearPartMeaning)) return null;
        var at = start.End;
        var joined = start.Relation switch
        {
            TimeRelation.Between => Is(at, "and"),
            TimeRelation.From => Lower(at) is "to" or "until" or "till" or "through" or "-" or "–" or "—" || Are(at, "up", "to"),
            _ => Lower(at) is "-" or "–" or "—" or "through"
                || (Is(at, "to") && start.Meaning is DateMeaning { Day: not null } or WeekdayMeaning or DateMeaning { Year: not null }),
        };
        if (!joined) return null;
        at += Are(at, "up", "to") ? 2 : 1;
        if (Are(at, "the", "end", "of") && Core(at, TimeRelation.None, 1) is null) return null;
        if (ShortYear(start.Meaning, at) is { } year)
            return With(start, new TimePhrase(TimeRelation.None, at, at, at + 1, new DateMeaning(year, null, null)));
        if (Core(at, TimeRelation.At, 1) is not { } end) return null;
        // "Flag Day - February 6 - this year": a dash, and no range.
        if (end.Meaning is UnitMeaning && start.Meaning is not UnitMeaning && Lower(at - 1) is "-" or "–" or "—") return null;
        if (end.Meaning is not (DateMeaning or WeekdayMeaning or EraMeaning or SeasonMeaning or PartMeaning or UnitMeaning or DayPartMeaning
            or YearPartMeaning)) return null;
        return With(start, new TimePhrase(TimeRelation.None, at, at, end.End, end.Meaning));
    }

    private static TimePhrase With(TimePhrase start, TimePhrase end) => new(
        TimeRelation.None, start.First, start.Core, end.End, new RangeMeaning(start.Meaning, end.Meaning))
    {
        Ends = [start with { First = start.Core, Relation = TimeRelation.None }, end],
    };

    /// <summary>"2019-20": the year that the two digits stand for.</summary>
    private int? ShortYear(TimeMeaning start, int i) =>
        start is DateMeaning { Year: { } year, Month: null } && Kind(i) == AtomKind.Number && atoms[i].Span.Length == 2 && !atoms[i].SpaceBefore
        && atoms[i].Number > year % 100 ? year / 100 * 100 + atoms[i].Number : null;

    /// <summary>The longest expression without its preposition.</summary>
    private Parsed? Core(int i, TimeRelation relation, int depth)
    {
        if (i >= atoms.Count || depth > DeepestNesting) return null;
        Parsed? best = null;
        Take(ref best, Part(i, depth));
        Take(ref best, DayPart(i, relation, depth));
        Take(ref best, Date(i, relation));
        Take(ref best, Weekday(i));
        Take(ref best, Unit(i, relation, depth));
        Take(ref best, Span(i, relation, depth));
        Take(ref best, Set(i));
        Take(ref best, Season(i));
        Take(ref best, YearPart(i));
        Take(ref best, Era(i));
        Take(ref best, Feast(i));
        Take(ref best, Reference(i, relation));
        // "the first day of Ramadan, 11 March": the date in apposition says it all.
        if (best is { Meaning: FeastMeaning or PartMeaning { Part: TimePart.FirstDay or TimePart.LastDay or TimePart.Eve }
            or UnitMeaning { Unit: TimeUnit.Day, Deixis: not Deixis.Same } } named
            && Lower(named.End) is "," or "(" && Date(named.End + 1, relation) is { Meaning: DateMeaning { Day: not null } } date)
            return date;
        return best;
    }

    private static void Take(ref Parsed? best, Parsed? other)
    {
        if (other is { } found && (best is not { } so || found.End > so.End)) best = found;
    }

    private string Lower(int i) => i >= 0 && i < atoms.Count ? atoms[i].Lower : "";

    private AtomKind? Kind(int i) => i >= 0 && i < atoms.Count ? atoms[i].Kind : null;

    private bool Is(int i, string word) => Lower(i) == word;

    private bool Are(int i, params ReadOnlySpan<string> words)
    {
        for (var k = 0; k < words.Length; k++)
        {
            if (Lower(i + k) != words[k]) return false;
        }
        return true;
    }

    private bool IsCapital(int i) => i >= 0 && i < atoms.Count && atoms[i].Capital;

    private bool IsHyphen(int i) => Lower(i) is "-" or "‑" or "–";

    /// <summary>The word of the sentence that the atom lies in; null if the sentence has none there.</summary>
    private Token? Word(int i) => i >= 0 && i < atoms.Count && atoms[i].Token > 0 ? sentence[atoms[i].Token] : null;

    /// <summary>True if the atom's word has one of the tags, or if nothing is known about it.</summary>
    private bool IsTagged(int i, params ReadOnlySpan<string> upos) => Word(i) is not { } word || upos.Contains(word.Upos);
}
