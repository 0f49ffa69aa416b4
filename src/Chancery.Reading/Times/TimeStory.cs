using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Follows a report sentence by sentence and keeps the days it has named, which "two days later" and "that week" count from.</summary>
internal sealed class TimeStory(DateOnly? published)
{
    /// <summary>How many named days are searched for the day of an event; older ones are forgotten.</summary>
    private const int Memory = 64;

    private readonly ImmutableArray<TimeExpression>.Builder _found = ImmutableArray.CreateBuilder<TimeExpression>();
    private readonly List<Named> _named = [];
    private bool _yearGiven;
    private int _yearSentence = -2;

    public ImmutableArray<TimeExpression> Found => _found.ToImmutable();

    /// <summary>Resolves the phrases of the next sentence; those that count from an event
    /// come last, since the event's day may stand behind them.</summary>
    public void Read(Sentence sentence, int index, List<TimeAtom> atoms, List<TimePhrase> phrases)
    {
        if (phrases.Count == 0) return;
        var slots = new List<TimeExpression>[phrases.Count];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var p = 0; p < phrases.Count; p++)
            {
                if (CountsFromEvent(phrases[p].Meaning) != (pass == 1)) continue;
                slots[p] = Resolve(sentence, index, atoms, phrases[p],
                    p > 0 && IsJoined(atoms, phrases[p - 1], phrases[p]) ? slots[p - 1]?[0] : null);
            }
        }
        foreach (var slot in slots) _found.AddRange(slot);
    }

    private static bool CountsFromEvent(TimeMeaning meaning) =>
        meaning is OffsetMeaning { From: CountedFrom.Event, Base: null } or DurationMeaning { FromEvent: true };

    /// <summary>"next Thursday and Friday": the second weekday is the one after the first.</summary>
    private static bool IsJoined(List<TimeAtom> atoms, TimePhrase first, TimePhrase second) =>
        second is { Relation: TimeRelation.None, Meaning: WeekdayMeaning { Deixis: Deixis.None, Of: null } } && first.Meaning is WeekdayMeaning
        && second.First == first.End + 1 && atoms[first.End].Lower is "and" or "or";

    private List<TimeExpression> Resolve(Sentence sentence, int index, List<TimeAtom> atoms, TimePhrase phrase, TimeExpression? joined)
    {
        var span = SpanOf(atoms, phrase.First, phrase.End);
        var head = TimeAttachment.HeadOf(sentence, SpanOf(atoms, phrase.Core, phrase.End));
        var (direction, perfect) = TimeDirectionFinder.Of(sentence, head, phrase);
        var context = new TimeContext(published, direction, _named.Count > 0 ? _named[^1].Period : null, Perfect: perfect,
            YearIsNear: _yearGiven && index - _yearSentence <= 1)
        {
            Lasts = phrase.Relation == TimeRelation.For && head > 0
                && sentence.HeadOf(sentence[head]) is { Lemma: "hold" or "last" or "remain" or "stay" or "observe" or "persist" },
        };
        if (joined?.From is { } before && before > published) context = context with { Published = before, Direction = TimeDirection.Future };
        if (CountsFromEvent(phrase.Meaning)) context = context with { Event = DayOfEvent(sentence, index, atoms, phrase.End) };
        var value = IntervalRules.Bind(phrase, context);
        var time = Express(sentence, index, span, SpanOf(atoms, phrase.Core, phrase.End), head, value, direction);
        Remember(sentence, index, time, phrase.Meaning, value);
        var found = new List<TimeExpression> { time };
        if (phrase.Ends is [var first, var last] && phrase.Meaning is RangeMeaning range)
        {
            var (start, end) = range.ResolveEnds(context);
            found.Add(End(sentence, index, atoms, first, start, direction));
            found.Add(End(sentence, index, atoms, last, end, direction));
        }
        return found;
    }

    private static TimeExpression End(Sentence sentence, int index, List<TimeAtom> atoms, TimePhrase end, TimeValue value, TimeDirection direction)
    {
        var span = SpanOf(atoms, end.Core, end.End);
        return Express(sentence, index, span, span, TimeAttachment.HeadOf(sentence, span), value, direction) with { IsRangeEnd = true };
    }

    private static TimeExpression Express(Sentence sentence, int index, TextSpan span, TextSpan extent, int head, TimeValue value,
        TimeDirection direction) =>
        new(span, index, value.Type, value.Value, value.Mod, value.From, value.To)
        {
            Extent = extent,
            Head = head,
            LooksAhead = direction == TimeDirection.Future,
        };

    private void Remember(Sentence sentence, int index, TimeExpression time, TimeMeaning meaning, TimeValue value)
    {
        if (value.Core is not { } core || value.Type is "SET" || meaning is DurationMeaning or StoryMeaning) return;
        if (_named.Count == Memory) _named.RemoveAt(0);
        var lemmas = new List<string>();
        foreach (var id in TimeAttachment.Governors(sentence, time)) lemmas.Add(sentence[id].Lemma);
        // What else the clause is about: "The summit opens on Tuesday" dates the summit too.
        if (TimeAttachment.Predicate(sentence, time) is { } predicate)
        {
            foreach (var child in sentence.Children(sentence[predicate]))
            {
                if (child.Relation is "nsubj" or "obj") lemmas.Add(child.Lemma);
            }
        }
        _named.Add(new Named(core, lemmas, index));
        _yearGiven = meaning.HasYear && core.Unit <= TimeUnit.Month && published is { } today && core.Last.Year != today.Year;
        _yearSentence = index;
    }

    /// <summary>The day of the event in "two days before the summit": a date that hangs on
    /// the noun, or one that was told of the like before.</summary>
    private Period? DayOfEvent(Sentence sentence, int index, List<TimeAtom> atoms, int end)
    {
        var last = _named.Count > 0 && _named[^1] is { Period: { Unit: TimeUnit.Day } told } named && index - named.Sentence <= 1 ? told
            : (Period?)null;
        for (var i = end; i < atoms.Count && i < end + 8; i++)
        {
            if (atoms[i].Token == 0 || sentence[atoms[i].Token] is not { Upos: "NOUN" or "VERB" or "PROPN" } word) continue;
            foreach (var time in _found)
            {
                if (time.Sentence == index && time.Head > 0 && sentence[time.Head].Head == word.Id && time.From is { } day && time.To == day)
                    return Period.Day(day);
            }
            for (var n = _named.Count - 1; n >= 0; n--)
            {
                if (_named[n].Lemmas.Exists(l => SameRoot(l, word.Lemma))) return _named[n].Period;
            }
            if (word.Upos == "NOUN" && (i + 1 >= atoms.Count || sentence[Math.Max(1, atoms[i + 1].Token)].Upos is not ("NOUN" or "PROPN"))) break;
        }
        // "On 3 May, two days after he arrived": the day says when he arrived, not the other way round.
        return _named.Count > 0 && _named[^1].Sentence == index && last is not null ? null : last;
    }

    /// <summary>"signing" and "sign", "invasion" and "invade": the first letters agree.</summary>
    private static bool SameRoot(string a, string b)
    {
        var length = Math.Min(Math.Min(a.Length, b.Length), 5);
        return length >= 3 && (a == b || length >= 4 && string.Compare(a, 0, b, 0, length, StringComparison.OrdinalIgnoreCase) == 0);
    }

    private static TextSpan SpanOf(List<TimeAtom> atoms, int first, int end) => new(atoms[first].Span.Start, atoms[end - 1].Span.End);

    private sealed record Named(Period Period, List<string> Lemmas, int Sentence);
}
