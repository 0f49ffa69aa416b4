using System.Collections.Immutable;
using Chancery.Coding;

namespace Chancery.Record;

/// <summary>One act as one or more reports tell it.</summary>
/// <param name="Tellings">The events, in the order of their reports; at least one.</param>
public sealed record Happening(ImmutableArray<RecordedEvent> Tellings)
{
    /// <summary>The telling that says most: with a day of its own, both sides, the highest confidence.</summary>
    public RecordedEvent Best { get; } = Tellings
        .OrderByDescending(e => !e.DayIsReports).ThenByDescending(e => e.Event.Actors.Length + e.Event.Recipients.Length)
        .ThenByDescending(e => e.Event.Confidence).First();

    public int Reports => Tellings.Select(e => e.ReportId).Distinct().Count();

    public DateOnly? Day => Best.Day;
}

/// <summary>Joins tellings of the same act. It joins too little rather than too much: what is told in other words stays apart.</summary>
public static class Happenings
{
    /// <summary>How many days a report without a day for the act may lag behind it.</summary>
    private const int Lag = 2;

    /// <summary>In the order of the events.</summary>
    public static ImmutableArray<Happening> Of(IEnumerable<RecordedEvent> events)
    {
        var groups = new List<List<RecordedEvent>>();
        var byKey = new Dictionary<string, List<List<RecordedEvent>>>();
        foreach (var told in events)
        {
            var key = $"{told.Event.Type} {told.Event.Status} {told.Event.Negated} {Codes(told.Event.Actors)} > {Codes(told.Event.Recipients)}";
            if (!byKey.TryGetValue(key, out var candidates)) byKey[key] = candidates = [];
            var group = candidates.Find(g => g.TrueForAll(e => e.ReportId != told.ReportId || e.Event.Sentence != told.Event.Sentence)
                && SameDay(g[0], told) && SameThing(g[0], told));
            if (group is null)
            {
                candidates.Add(group = []);
                groups.Add(group);
            }
            group.Add(told);
        }
        return [.. groups.Select(g => new Happening([.. g]))];
    }

    private static string Codes(ImmutableArray<Party> parties) =>
        string.Join(' ', parties.Select(p => p.Code ?? p.Text).Distinct().Order(StringComparer.Ordinal));

    private static bool SameDay(RecordedEvent a, RecordedEvent b)
    {
        if (a.Day is not { } one || b.Day is not { } other) return a.Day == b.Day;
        var apart = other.DayNumber - one.DayNumber;
        if (a.DayIsReports && b.DayIsReports) return Math.Abs(apart) <= 1;
        if (b.DayIsReports) return apart is >= 0 and <= Lag;
        return a.DayIsReports ? apart is <= 0 and >= -Lag : apart == 0;
    }

    /// <summary>A report says the same thing twice in its headline and its lead; other sentences of it tell other things.</summary>
    private static bool SameThing(RecordedEvent a, RecordedEvent b) =>
        ContentWords.Overlap(ContentWords.Of(a.Evidence), ContentWords.Of(b.Evidence)) >= (a.ReportId == b.ReportId ? 0.8 : 0.4);
}
