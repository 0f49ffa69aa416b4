using System.Collections.Immutable;
using Chancery.Coding;

namespace Chancery.Record;

/// <summary>What a brief is asked to cover.</summary>
/// <param name="AsOf">The day it is written for; null for the day of the latest report.</param>
/// <param name="From">First day of what happened; null for all.</param>
/// <param name="Parties">Codes or names; empty for all.</param>
/// <param name="Most">How many happenings it tells, the weightiest first chosen.</param>
public sealed record BriefRequest(DateOnly? AsOf = null, DateOnly? From = null, DateOnly? To = null, IReadOnlyList<string>? Parties = null,
    int Most = 40);

/// <summary>What happened, which talks are coming, what was threatened, promised and demanded and what came of it.</summary>
/// <param name="Happenings">In the order of days.</param>
/// <param name="HappeningsInAll">Of which <paramref name="Happenings"/> are the weightiest.</param>
/// <param name="Coming">Talks that lie ahead, and those whose day has passed without a report.</param>
/// <param name="Open">Ledger entries that nothing has answered; the latest first.</param>
/// <param name="Answered">Entries that were carried out, met, refused or have expired; the latest first.</param>
public sealed record Brief(
    DateOnly? AsOf, int Reports, int Unread, ImmutableArray<Happening> Happenings, int HappeningsInAll, ImmutableArray<Talks> Coming,
    ImmutableArray<LedgerEntry> Open, ImmutableArray<LedgerEntry> Answered, ImmutableArray<Report> Sources)
{
    public static Brief Of(IRecord record, CodeNames names, BriefRequest request)
    {
        var asOf = request.AsOf ?? record.LatestDay();
        var day = asOf ?? DateOnly.MaxValue;
        var known = record.Events(new EventQuery { KnownBy = request.AsOf, Parties = request.Parties ?? [] }).Events;
        var happenings = Record.Happenings.Of(known.Where(e => IsNews(e) && InTime(e, request)));
        var chosen = happenings.Select((h, i) => (h, i)).OrderByDescending(p => Weight(p.h)).ThenByDescending(p => p.h.Day).ThenBy(p => p.i)
            .Take(request.Most).OrderBy(p => p.i).Select(p => p.h).ToImmutableArray();
        var ledger = LedgerKeeper.Keep(known, day);
        var told = record.Reports()
            .Where(r => r.IsCurrent && (request.AsOf is null || r.Report.Day is not { } published || published <= request.AsOf)).ToList();
        return new Brief(
            asOf, told.Count(r => r.Unread is null), told.Count(r => r.Unread is not null), chosen, happenings.Length,
            [.. TalksFinder.Find(known, names)
                .Where(t => t.IsComing(day) || t.IsOverdue(day) && day.DayNumber - t.To!.Value.DayNumber <= TalksFinder.Patience)],
            [.. ledger.Where(e => e.State == LedgerState.Open && IsRecent(e, day)).OrderByDescending(e => e.Latest.Published)],
            [.. ledger.Where(e => e.State != LedgerState.Open && IsRecent(e, day)).OrderByDescending(e => e.Answer?.Published ?? e.Deadline)],
            [.. told.Where(r => r.Unread is null).Select(r => r.Report)])
        { Older = ledger.Count(e => !IsRecent(e, day)) };
    }

    /// <summary>Entries of the ledger left out, since nothing was said of them for half a year.</summary>
    public int Older { get; private init; }

    /// <summary>Said, answered or due within half a year before the day, or due after it.</summary>
    private static bool IsRecent(LedgerEntry entry, DateOnly day) =>
        new[] { entry.Latest.Published, entry.Answer?.Published, entry.Deadline }.Max() is not { } last
            || last.DayNumber >= day.DayNumber - HalfAYear;

    private const int HalfAYear = 183;

    /// <summary>The entries that weigh most, in the order they stand in.</summary>
    public static ImmutableArray<LedgerEntry> Weightiest(IEnumerable<LedgerEntry> entries, int most) =>
        [.. entries.Select((e, i) => (e, i)).OrderByDescending(p => Weight(p.e)).ThenBy(p => p.i).Take(most).OrderBy(p => p.i).Select(p => p.e)];

    /// <summary>A sure coding outweighs a doubtful one; an entry that names whom, what and on which
    /// condition, one that does not; one said often, one said once.</summary>
    private static double Weight(LedgerEntry entry) =>
        entry.Statements.Max(s => s.Event.Confidence) * (entry.To.IsEmpty && entry.By.Length < 2 ? 0.7
            : 1) * (entry.Act is null && ContentWords.Of(entry.Content).Count < 2 ? 0.6 : 1)
        * (entry.Condition is null && entry.Deadline is null ? 1 : 1.2) * (1 + Math.Log(entry.Statements.Length));

    /// <summary>Below it as many codings are wrong as right; the list of events has them all.</summary>
    private const double Doubtful = 0.5;

    /// <summary>What a reader would call news: it happened, it is not background, somebody did it, and the coding is not doubtful.</summary>
    private static bool IsNews(RecordedEvent e) => e.IsReal && !e.Event.Background && !e.Event.Actors.IsEmpty && e.Event.Confidence >= Doubtful;

    private static bool InTime(RecordedEvent e, BriefRequest request) =>
        (request.From is null || e.Day >= request.From) && (request.To is null || e.Day <= request.To);

    /// <summary>Acts outweigh words, several reports one, sure codings doubtful ones. The
    /// acts' weights follow PLOVER's conflict-cooperation scores.</summary>
    private static double Weight(Happening happening)
    {
        var act = happening.Best.Event.Type switch
        {
            EventType.ASSAULT => 9, EventType.COERCE or EventType.AID => 7, EventType.SANCTION or EventType.RETREAT => 6.5, EventType.MOBILIZE => 6,
            EventType.COOPERATE => 5.5, EventType.THREATEN => 5.5, EventType.SUPPORT or EventType.CONCEDE => 5,
            EventType.PROTEST or EventType.CONSULT => 4.5,
            EventType.AGREE => 4.5, EventType.REJECT => 4, EventType.ACCUSE => 3, _ => 3.5,
        };
        // One side alone says less; words to oneself are more often misread than said.
        var best = happening.Best.Event;
        var alone = !best.Recipients.IsEmpty && best.Recipients.All(r => r.Code is not null && best.Actors.Any(a => a.Code == r.Code));
        var sides = best.Recipients.IsEmpty && best.Actors.Length < 2 || alone ? 0.7 : 1;
        return act * sides * happening.Best.Event.Confidence * (1 + Math.Log(happening.Reports));
    }
}
