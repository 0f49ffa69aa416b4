using System.Collections.Immutable;
using Chancery.Coding;

namespace Chancery.Record;

/// <summary>Keeps the ledger: which threats, promises, offers and demands were uttered, and what came of each.</summary>
/// <remarks>
/// An entry is opened by a speech act that took place (THREATEN, REQUEST, AGREE, CONCEDE) or by an act with the status threatened,
/// promised or demanded that no coded speech act carries. It is closed by a later event of the act's own type between the same parties;
/// where the report names no such act, nothing closes it but a refusal or its deadline. Docs: docs/ledger.md.
/// </remarks>
public sealed class LedgerKeeper
{
    /// <summary>How much of the shorter content two statements must share to be one entry.</summary>
    private const double SameContent = 0.5;

    /// <summary>Days after the deadline, or after the last statement where there is none, in which an act still answers an entry.</summary>
    private const int Late = 14, Patience = 365;

    private readonly List<Builder> _entries = [];

    private LedgerKeeper() { }

    /// <param name="asOf">The day that deadlines are held against.</param>
    /// <returns>By the day of the first statement.</returns>
    public static ImmutableArray<LedgerEntry> Keep(IEnumerable<RecordedEvent> events, DateOnly asOf)
    {
        var keeper = new LedgerKeeper();
        var ordered = events.OrderBy(e => e.Published ?? DateOnly.MaxValue).ToList();
        foreach (var report in ordered.GroupBy(e => (e.ReportId, e.Version))) keeper.Open([.. report]);
        foreach (var told in ordered.Where(e => e.IsReal && !e.Event.Background)) keeper.Bear(told);
        return [.. keeper._entries.Select(b => b.Build(asOf)).OrderBy(e => e.First.Day ?? e.First.Published ?? DateOnly.MaxValue).ThenBy(e => e.First.Id, StringComparer.Ordinal)];
    }

    private void Open(List<RecordedEvent> report)
    {
        var said = report.Where(e => e.Event.SaidBy is not null).ToLookup(e => e.Event.SaidBy!);
        var speeches = report.Where(e => e.IsReal && KindOfSpeech(e.Event) is not null).ToDictionary(e => e.Event.Id);
        var carried = new HashSet<RecordedEvent>(ReferenceEqualityComparer.Instance);
        foreach (var told in speeches.Values)
        {
            var kind = KindOfSpeech(told.Event)!.Value;
            var act = said[told.Event.Id].FirstOrDefault(e => IsAwaited(e.Event)) ?? report.Find(e => KindOfAct(e.Event) == kind && IsWithin(e, told));
            if (act is not null) carried.Add(act);
            Add(kind, told, act);
        }
        foreach (var told in report)
        {
            if (IsAwaited(told.Event) && KindOfAct(told.Event) is { } kind && !carried.Contains(told) && !(told.Event.SaidBy is { } by && speeches.ContainsKey(by)))
                Add(kind, told, told);
        }
    }

    /// <summary>The act stands in the words of the speech, though no link says so, and is not somebody else's.</summary>
    private static bool IsWithin(RecordedEvent act, RecordedEvent speech) =>
        act.Event.SaidBy is null && act.Event.Sentence == speech.Event.Sentence && act.Event.Evidence.Overlaps(speech.Event.Evidence)
        && Codes(speech.Event.Actors).Any(Codes(act.Event.Status == EventStatus.Demanded ? speech.Event.Actors : act.Event.Actors).Contains);

    private void Add(LedgerKind kind, RecordedEvent told, RecordedEvent? act)
    {
        var by = Codes(told.Event.Actors);
        // A demanded act standing alone names who should do it, not who asks: the speaker asks.
        var to = Codes(told.Event.Recipients);
        if (act == told && kind == LedgerKind.Demand) (by, to) = ([.. told.Event.Attribution.Select(s => s.Code).OfType<string>().Take(1)], by);
        if (by.IsEmpty) return;
        var content = told.Event.Consequence?.Text ?? told.Event.Content?.Text;
        var entry = new Builder(kind, by, to, content, act?.Event.Type, told.Event.Condition?.Text ?? act?.Event.Condition?.Text, act?.Event.Date?.To, told, Codes(act?.Event.Actors ?? []), Codes(act?.Event.Recipients ?? []));
        var known = _entries.Find(e => e.IsSame(entry));
        if (known is null) _entries.Add(entry);
        else known.Repeat(entry);
    }

    private void Bear(RecordedEvent told)
    {
        foreach (var entry in _entries) entry.Bear(told);
    }

    private static LedgerKind? KindOfSpeech(CodedEvent e) => e.Type switch
    {
        EventType.THREATEN => LedgerKind.Threat,
        EventType.REQUEST => LedgerKind.Demand,
        EventType.AGREE => IsOffer(e) ? LedgerKind.Offer : LedgerKind.Promise,
        _ => null,
    };

    private static bool IsOffer(CodedEvent e) =>
        e.Trigger.Text.StartsWith("offer", StringComparison.OrdinalIgnoreCase) || e.Trigger.Text.StartsWith("propos", StringComparison.OrdinalIgnoreCase)
        || e.Trigger.Text.StartsWith("invit", StringComparison.OrdinalIgnoreCase);

    private static LedgerKind? KindOfAct(CodedEvent e) => e.Status switch
    {
        EventStatus.Threatened => LedgerKind.Threat,
        EventStatus.Promised => LedgerKind.Promise,
        EventStatus.Demanded => LedgerKind.Demand,
        _ => null,
    };

    private static bool IsAwaited(CodedEvent e) =>
        !e.Background && e.Status is EventStatus.Threatened or EventStatus.Promised or EventStatus.Demanded or EventStatus.Conditional or EventStatus.Planned;

    private static ImmutableArray<string> Codes(ImmutableArray<Party> parties) =>
        [.. parties.Select(p => p.Code).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private sealed class Builder(
        LedgerKind kind, ImmutableArray<string> by, ImmutableArray<string> to, string? content, EventType? act, string? condition, DateOnly? deadline,
        RecordedEvent told, ImmutableArray<string> doers, ImmutableArray<string> done)
    {
        private readonly List<RecordedEvent> _statements = [told];
        private readonly List<LedgerStep> _steps = [];
        private readonly HashSet<string> _words = ContentWords.Of(content ?? told.Evidence);
        private ImmutableArray<string> _to = to;
        private string? _content = content, _condition = condition;
        private EventType? _act = act;
        private DateOnly? _deadline = deadline;

        /// <summary>Who would do the act: the addressee of a demand, else who utters it.</summary>
        private ImmutableArray<string> Doers => !doers.IsEmpty ? doers : kind == LedgerKind.Demand ? _to : by;

        private ImmutableArray<string> Done => !done.IsEmpty ? done : kind == LedgerKind.Demand ? [] : _to;

        public bool IsSame(Builder other) =>
            kind == other.Kind && by.SequenceEqual(other.By) && (_to.SequenceEqual(other._to) || _to.IsEmpty || other._to.IsEmpty)
            && (ContentWords.Overlap(_words, other._words) >= SameContent || _words.Count == 0 && other._words.Count == 0 && _act == other._act);

        public LedgerKind Kind => kind;

        public ImmutableArray<string> By => by;

        public void Repeat(Builder other)
        {
            _statements.AddRange(other._statements);
            if (_to.IsEmpty) _to = other._to;
            _content ??= other._content;
            _condition ??= other._condition;
            _act ??= other._act;
            _deadline = other._deadline ?? _deadline;
            _words.UnionWith(other._words);
        }

        public void Bear(RecordedEvent later)
        {
            if (_statements.Contains(later) || !IsAfter(later)) return;
            var actors = Codes(later.Event.Actors);
            var recipients = Codes(later.Event.Recipients);
            if (later.Event.Type == _act && IsInTime(later) && IsBetweenTheSame(actors, recipients))
                _steps.Add(new LedgerStep(kind == LedgerKind.Demand ? LedgerState.Met : LedgerState.CarriedOut, later));
            else if (later.Event.Type == EventType.REJECT && kind is LedgerKind.Demand or LedgerKind.Offer && Meet(actors, _to)
                && (Meet(recipients, by) || recipients.IsEmpty)
                && SpeaksOfIt(later))
                _steps.Add(new LedgerStep(LedgerState.Refused, later));
        }

        public LedgerEntry Build(DateOnly asOf)
        {
            var state = _steps.Count > 0 ? _steps[^1].State : _deadline is { } day && day < asOf ? LedgerState.Expired : LedgerState.Open;
            return new(kind, by, _to, _content, _act, _condition, _deadline, [.. _statements], state, [.. _steps]);
        }

        /// <summary>One shared word is too little: a request to see the prisoner is not the demand for his release.</summary>
        private bool SpeaksOfIt(RecordedEvent later)
        {
            var words = ContentWords.Of(later.Event.Content?.Text ?? later.Evidence);
            return ContentWords.Overlap(_words, words) >= SameContent && _words.Count(words.Contains) >= 2;
        }

        /// <summary>A mutual act (talks) must have all its parties; any other, one of the doers and one of those it is done to.</summary>
        private bool IsBetweenTheSame(ImmutableArray<string> actors, ImmutableArray<string> recipients) =>
            _act is EventType.CONSULT or EventType.COOPERATE
                ? Doers.Concat(Done).All(code => actors.Contains(code) || recipients.Contains(code)) && !Doers.IsEmpty
                : Meet(actors, Doers) && (Done.IsEmpty || recipients.IsEmpty || Meet(recipients, Done));

        /// <summary>An act long after the day it was bound to is another act.</summary>
        private bool IsInTime(RecordedEvent later) =>
            (later.Event.Date?.From ?? later.Event.Date?.To ?? later.Published) is not { } day
            || (_deadline is { } last ? day <= last.AddDays(Late) : (_statements[^1].Day ?? told.Published) is not { } said || day <= said.AddDays(Patience));

        /// <summary>Only what happened on the day of the statement or after it can answer it.</summary>
        private bool IsAfter(RecordedEvent later) =>
            (later.Event.Date?.From ?? later.Event.Date?.To ?? later.Published) is { } day && (told.Day ?? told.Published) is { } said
            && (day > said || day == said && (later.Published > told.Published || later.ReportId == told.ReportId && later.Event.Sentence > told.Event.Sentence));

        private static bool Meet(ImmutableArray<string> a, ImmutableArray<string> b) => a.Any(b.Contains);
    }
}
