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
    private readonly List<LedgerEntryBuilder> _entries = [];

    private LedgerKeeper() { }

    /// <param name="asOf">The day that deadlines are held against.</param>
    /// <returns>By the day of the first statement.</returns>
    public static ImmutableArray<LedgerEntry> Keep(IEnumerable<RecordedEvent> events, DateOnly asOf)
    {
        var keeper = new LedgerKeeper();
        var ordered = events.OrderBy(e => e.Published ?? DateOnly.MaxValue).ToList();
        foreach (var report in ordered.GroupBy(e => (e.ReportId, e.Version))) keeper.Open([.. report]);
        foreach (var told in ordered.Where(e => e.IsReal && !e.Event.Background)) keeper.Bear(told);
        return [.. keeper._entries.Select(b => b.Build(asOf)).OrderBy(e => e.First.Day ?? e.First.Published ?? DateOnly.MaxValue)
            .ThenBy(e => e.First.Id, StringComparer.Ordinal)];
    }

    private void Open(List<RecordedEvent> report)
    {
        var said = report.Where(e => e.Event.SaidBy is not null).ToLookup(e => e.Event.SaidBy!);
        var speeches = report.Where(e => e.IsReal && KindOfSpeech(e.Event) is not null).ToDictionary(e => e.Event.Id);
        var carried = new HashSet<RecordedEvent>(ReferenceEqualityComparer.Instance);
        foreach (var told in speeches.Values)
        {
            var kind = KindOfSpeech(told.Event)!.Value;
            var act = AwaitedBy(kind, told, report, said[told.Event.Id]);
            if (act is not null) carried.Add(act);
            Add(kind, told, act);
        }
        foreach (var told in report)
        {
            if (IsAwaited(told.Event) && KindOfAct(told.Event) is { } kind && !carried.Contains(told)
                && !(told.Event.SaidBy is { } by && speeches.ContainsKey(by)))
                Add(kind, told, told);
        }
    }

    /// <summary>The act that is threatened, promised or asked: linked to the speech, or in its words though no link says so.</summary>
    private static RecordedEvent? AwaitedBy(LedgerKind kind, RecordedEvent speech, List<RecordedEvent> report, IEnumerable<RecordedEvent> linked) =>
        linked.FirstOrDefault(e => IsAwaited(e.Event) && IsDoing(kind, e.Event))
        ?? report.Find(e => e != speech && IsAwaited(e.Event) && IsDoing(kind, e.Event)
            && (KindOfAct(e.Event) == kind && IsWithin(e, speech) || IsContent(e, speech)));

    /// <summary>The act stands in the words of the speech, and is not somebody else's.</summary>
    private static bool IsWithin(RecordedEvent act, RecordedEvent speech) =>
        act.Event.SaidBy is null && act.Event.Sentence == speech.Event.Sentence && act.Event.Evidence.Overlaps(speech.Event.Evidence)
        && PartyCodes.Of(speech.Event.Actors)
            .Any(PartyCodes.Of(act.Event.Status == EventStatus.Demanded ? speech.Event.Actors : act.Event.Actors).Contains);

    /// <summary>The act's own verb stands in what is threatened, promised or asked, and is for the right party to do.</summary>
    private static bool IsContent(RecordedEvent act, RecordedEvent speech) =>
        act.Event.SaidBy is null && (speech.Event.Consequence ?? speech.Event.Content)?.Span.Contains(act.Event.Trigger.Span) == true
        && PartyCodes.Of(speech.Event.Type == EventType.REQUEST ? speech.Event.Recipients : speech.Event.Actors)
            .Any(PartyCodes.Of(act.Event.Actors).Contains);

    /// <summary>Words are no deed that could answer words, and nobody threatens with help.</summary>
    private static bool IsDoing(LedgerKind kind, CodedEvent e) => e.Type switch
    {
        EventType.AGREE or EventType.THREATEN or EventType.REQUEST or EventType.ACCUSE => false,
        EventType.AID or EventType.SUPPORT or EventType.CONSULT or EventType.COOPERATE or EventType.CONCEDE or EventType.RETREAT =>
            kind != LedgerKind.Threat,
        _ => true,
    };

    private void Add(LedgerKind kind, RecordedEvent told, RecordedEvent? act)
    {
        var by = PartyCodes.Of(told.Event.Actors);
        // A demanded act standing alone names who should do it, not who asks: the speaker asks.
        var to = PartyCodes.Of(told.Event.Recipients);
        if (act == told && kind == LedgerKind.Demand) (by, to) = ([.. told.Event.Attribution.Select(s => s.Code).OfType<string>().Take(1)], by);
        to = [.. to.Except(by)];
        var condition = told.Event.Condition?.Text ?? act?.Event.Condition?.Text;
        var content = LedgerContent.Of(told.Event);
        if (by.IsEmpty || act is null && condition is null && LedgerContent.SaysNothing(told, content, to)) return;
        var entry = new LedgerEntryBuilder(kind, by, to, content, condition, told, act);
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
        e.Trigger.Text.StartsWith("offer", StringComparison.OrdinalIgnoreCase)
            || e.Trigger.Text.StartsWith("propos", StringComparison.OrdinalIgnoreCase)
        || e.Trigger.Text.StartsWith("invit", StringComparison.OrdinalIgnoreCase);

    private static LedgerKind? KindOfAct(CodedEvent e) => e.Status switch
    {
        EventStatus.Threatened => LedgerKind.Threat,
        EventStatus.Promised => LedgerKind.Promise,
        EventStatus.Demanded => LedgerKind.Demand,
        _ => null,
    };

    private static bool IsAwaited(CodedEvent e) =>
        !e.Background && e.Status is EventStatus.Threatened or EventStatus.Promised or EventStatus.Demanded or EventStatus.Conditional
            or EventStatus.Planned;
}
