using System.Collections.Immutable;
using Chancery.Coding;

namespace Chancery.Record;

/// <summary>A ledger entry while the reports are gone through.</summary>
internal sealed class LedgerEntryBuilder(
    LedgerKind kind, ImmutableArray<string> by, ImmutableArray<string> to, string? content, string? condition,
    RecordedEvent told, RecordedEvent? awaited)
{
    /// <summary>How much of the shorter content two statements must share to be one entry.</summary>
    private const double SameContent = 0.5;

    /// <summary>Days after the deadline, or after the last statement where there is none, in which an act still answers an entry.</summary>
    private const int Late = 14, Patience = 365;

    private readonly List<RecordedEvent> _statements = [told];
    private readonly List<LedgerStep> _steps = [];
    private readonly HashSet<string> _words = ContentWords.Of(content ?? told.Evidence);
    private ImmutableArray<string> _to = to;
    private string? _content = content, _condition = condition;
    private RecordedEvent? _awaited = awaited;
    private DateOnly? _deadline = awaited?.Event.Date?.To;

    /// <summary>Who would do the act: the addressee of a demand, else who utters it.</summary>
    private ImmutableArray<string> Doers => _awaited is not null && PartyCodes.Of(_awaited.Event.Actors) is { IsEmpty: false } doers ? doers
        : kind == LedgerKind.Demand ? _to : by;

    private ImmutableArray<string> Done => _awaited is not null && PartyCodes.Of(_awaited.Event.Recipients) is { IsEmpty: false } done ? done
        : kind == LedgerKind.Demand ? [] : _to;

    private EventType? Act => _awaited?.Event.Type;

    public bool IsSame(LedgerEntryBuilder other) =>
        kind == other.Kind && by.SequenceEqual(other.By) && (_to.SequenceEqual(other._to) || _to.IsEmpty || other._to.IsEmpty)
        && (ContentWords.Overlap(_words, other._words) >= SameContent || _words.Count == 0 && other._words.Count == 0 && Act == other.Act);

    public LedgerKind Kind => kind;

    public ImmutableArray<string> By => by;

    public void Repeat(LedgerEntryBuilder other)
    {
        _statements.AddRange(other._statements);
        if (_to.IsEmpty) _to = other._to;
        _content ??= other._content;
        _condition ??= other._condition;
        _awaited ??= other._awaited;
        _deadline = other._deadline ?? _deadline;
        _words.UnionWith(other._words);
    }

    public void Bear(RecordedEvent later)
    {
        if (_statements.Contains(later)) return;
        if (_statements.Exists(s => IsTurnedDownBy(later, s)))
        {
            _steps.Add(new LedgerStep(LedgerState.Refused, later));
            if (_to.IsEmpty) _to = [.. PartyCodes.Of(later.Event.Actors).Except(by)];
        }
        if (!IsAfter(later)) return;
        var actors = PartyCodes.Of(later.Event.Actors);
        var recipients = PartyCodes.Of(later.Event.Recipients);
        if (later.Event.Type == Act && IsInTime(later) && IsBetweenTheSame(actors, recipients))
            _steps.Add(new LedgerStep(_awaited!.Event.Negated ? LedgerState.Broken : kind == LedgerKind.Demand ? LedgerState.Met
                : LedgerState.CarriedOut, later));
        else if (later.Event.Type == EventType.REJECT && kind is LedgerKind.Demand or LedgerKind.Offer && Meet(actors, _to)
            && (Meet(recipients, by) || recipients.IsEmpty)
            && SpeaksOfIt(later))
            _steps.Add(new LedgerStep(LedgerState.Refused, later));
    }

    public LedgerEntry Build(DateOnly asOf)
    {
        var state = _steps.Count > 0 ? _steps[^1].State : _deadline is { } day && day < asOf ? LedgerState.Expired : LedgerState.Open;
        return new(kind, by, _to, _content, Act, _condition, _deadline, [.. _statements], state,
            [.. _steps]) { IsRestraint = _awaited?.Event.Negated == true };
    }

    /// <summary>The refusal is of this very demand or offer: "Ruritania rejected Graustark's request to withdraw".</summary>
    private bool IsTurnedDownBy(RecordedEvent refusal, RecordedEvent statement) =>
        kind is LedgerKind.Demand or LedgerKind.Offer && refusal.Event.Type == EventType.REJECT
        && refusal.ReportId == statement.ReportId && refusal.Version == statement.Version
        && refusal.Event.Content?.Span.Contains(statement.Event.Trigger.Span) == true && !Meet(PartyCodes.Of(refusal.Event.Actors), by);

    /// <summary>One shared word is too little: a request to see the prisoner is not the demand for his release.</summary>
    private bool SpeaksOfIt(RecordedEvent later)
    {
        var words = ContentWords.Of(later.Event.Content?.Text ?? later.Evidence);
        return ContentWords.Overlap(_words, words) >= SameContent && _words.Count(words.Contains) >= 2;
    }

    /// <summary>A mutual act (talks) must have all its parties; any other, one of the doers and one of those it is done to.</summary>
    private bool IsBetweenTheSame(ImmutableArray<string> actors, ImmutableArray<string> recipients) =>
        Act is EventType.CONSULT or EventType.COOPERATE
            ? Doers.Concat(Done).All(code => actors.Contains(code) || recipients.Contains(code)) && !Doers.IsEmpty
            : Meet(actors, Doers) && (Done.IsEmpty || recipients.IsEmpty || Meet(recipients, Done));

    /// <summary>An act long after the day it was bound to is another act.</summary>
    private bool IsInTime(RecordedEvent later) =>
        (later.Event.Date?.From ?? later.Event.Date?.To ?? later.Published) is not { } day
        || (_deadline is { } last ? day <= last.AddDays(Late) : (_statements[^1].Day ?? told.Published) is not { } said
            || day <= said.AddDays(Patience));

    /// <summary>Only what happened on the day of the statement or after it can answer it.</summary>
    private bool IsAfter(RecordedEvent later) =>
        (later.Event.Date?.From ?? later.Event.Date?.To ?? later.Published) is { } day && (told.Day ?? told.Published) is { } said
        && (day > said || day == said
            && (later.Published > told.Published || later.ReportId == told.ReportId && later.Event.Sentence > told.Event.Sentence));

    private static bool Meet(ImmutableArray<string> a, ImmutableArray<string> b) => a.Any(b.Contains);
}
