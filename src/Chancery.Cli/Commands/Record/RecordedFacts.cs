using System.Collections.Immutable;
using Chancery.Coding;
using Chancery.Record;
using Chancery.Strategy;

namespace Chancery.Cli.Commands.Record;

/// <summary>The bridge from the record to the plain facts that a model is drafted from.</summary>
internal sealed class RecordedFacts
{
    private readonly ActPhrases _phrases;
    private readonly ILookup<(string Report, int Version), string> _present;

    private RecordedFacts(IReadOnlyList<RecordedEvent> events, ActPhrases phrases)
    {
        _phrases = phrases;
        _present = events.SelectMany(e => Codes(e.Event.Actors).Concat(Codes(e.Event.Recipients)),
            (e, code) => (Report: (e.ReportId, e.Version), Code: code)).Distinct().ToLookup(p => p.Report, p => p.Code);
    }

    public static IReadOnlyList<CrisisFact> Of(IReadOnlyList<RecordedEvent> events, DateOnly asOf, ActPhrases phrases)
    {
        var reader = new RecordedFacts(events, phrases);
        return [.. LedgerKeeper.Keep(events, asOf).SelectMany(reader.OfEntry),
            .. events.Where(e => e.IsReal && !e.Event.Background).SelectMany(reader.Deeds)];
    }

    private IEnumerable<CrisisFact> OfEntry(LedgerEntry entry)
    {
        var kind = entry.Kind switch
        {
            LedgerKind.Threat => FactKind.Threat,
            LedgerKind.Promise => FactKind.Promise,
            LedgerKind.Offer => FactKind.Offer,
            _ => FactKind.Demand,
        };
        if (_phrases.IsForAnother(entry))
            yield break;
        var phrase = _phrases.Of(entry);
        foreach (var by in entry.By)
        {
            // What several promise and nobody is named for, they promise each other.
            foreach (var to in Whom(entry.To.IsEmpty && kind != FactKind.Demand ? entry.By.Remove(by) : entry.To))
            {
                var fact = new CrisisFact(kind, by, to)
                {
                    // What is promised or asked not to be done is an option of its own, called by its words.
                    Act = entry is { Act: { } type, IsRestraint: false } ? ActOf(type) : null,
                    Words = entry.Content,
                    Phrase = phrase,
                    Condition = entry.Condition,
                    IsDone = entry.State is LedgerState.CarriedOut or LedgerState.Met,
                    IsHearsay = entry.Statements.All(s => IsHearsay(s, by)),
                    Among = [.. entry.Statements.SelectMany(Present).Distinct()],
                    Events = [.. entry.Statements.Select(s => s.Id)],
                };
                yield return fact;
                if (to is null || entry.State != LedgerState.Refused)
                    continue;
                yield return fact with { Kind = FactKind.Refusal, By = to, To = by,
                    Events = [.. entry.Steps.Where(s => s.State == LedgerState.Refused).Select(s => s.Event.Id)] };
            }
        }
    }

    private IEnumerable<CrisisFact> Deeds(RecordedEvent told)
    {
        if (ActOf(told.Event.Type) is not { } act)
            yield break;
        foreach (var by in Codes(told.Event.Actors))
        {
            foreach (var to in Codes(told.Event.Recipients))
            {
                if (by != to)
                    yield return new CrisisFact(FactKind.Deed, by, to) { Act = act, Words = told.Event.Content?.Text, IsDone = true,
                        IsHearsay = IsHearsay(told, by), Among = [.. Present(told)], Events = [told.Id] };
            }
        }
    }

    private IEnumerable<string> Present(RecordedEvent told) => _present[(told.ReportId, told.Version)];

    /// <summary>Nobody but others says it of the party.</summary>
    private static bool IsHearsay(RecordedEvent told, string party) =>
        told.Event.Hearsay || (told.Event.Attribution.Length > 0 && told.Event.Attribution.All(speaker => speaker.Code != party));

    private static IEnumerable<string?> Whom(ImmutableArray<string> to) => to.IsEmpty ? [null] : to.Cast<string?>();

    private static IEnumerable<string> Codes(ImmutableArray<Party> parties) =>
        parties.Select(p => p.Code).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <summary>Speech acts are not options: they are what options are read from.</summary>
    private static ActType? ActOf(EventType type) => type switch
    {
        EventType.CONSULT => ActType.Talk,
        EventType.SUPPORT => ActType.Support,
        EventType.COOPERATE => ActType.Cooperate,
        EventType.AID => ActType.Aid,
        EventType.CONCEDE => ActType.GiveWay,
        EventType.RETREAT => ActType.Withdraw,
        EventType.PROTEST => ActType.Protest,
        EventType.SANCTION => ActType.Sanction,
        EventType.MOBILIZE => ActType.Mobilise,
        EventType.COERCE => ActType.Coerce,
        EventType.ASSAULT => ActType.Attack,
        _ => null,
    };
}
