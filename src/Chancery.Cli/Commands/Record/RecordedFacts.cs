using System.Collections.Immutable;
using Chancery.Coding;
using Chancery.Record;
using Chancery.Strategy;

namespace Chancery.Cli.Commands.Record;

/// <summary>The bridge from the record to the plain facts that a model is drafted from.</summary>
internal static class RecordedFacts
{
    public static IReadOnlyList<CrisisFact> Of(IReadOnlyList<RecordedEvent> events, DateOnly asOf) =>
        [.. LedgerKeeper.Keep(events, asOf).SelectMany(OfEntry), .. events.Where(e => e.IsReal && !e.Event.Background).SelectMany(Deeds)];

    private static IEnumerable<CrisisFact> OfEntry(LedgerEntry entry)
    {
        var kind = entry.Kind switch
        {
            LedgerKind.Threat => FactKind.Threat,
            LedgerKind.Promise => FactKind.Promise,
            LedgerKind.Offer => FactKind.Offer,
            _ => FactKind.Demand,
        };
        foreach (var by in entry.By)
        {
            foreach (var to in Whom(entry.To))
            {
                var fact = new CrisisFact(kind, by, to)
                {
                    Act = entry.Act is { } type ? ActOf(type) : null,
                    Words = entry.Content,
                    Condition = entry.Condition,
                    IsDone = entry.State is LedgerState.CarriedOut or LedgerState.Met,
                    IsHearsay = entry.Statements.All(s => IsHearsay(s, by)),
                    Events = [.. entry.Statements.Select(s => s.Id)],
                };
                // Several statements weigh as several facts.
                for (var i = 0; i < entry.Statements.Length; i++)
                    yield return fact;
                if (to is null || entry.State != LedgerState.Refused)
                    continue;
                yield return fact with { Kind = FactKind.Refusal, By = to, To = by, Events = [.. entry.Steps.Where(s => s.State == LedgerState.Refused).Select(s => s.Event.Id)] };
            }
        }
    }

    private static IEnumerable<CrisisFact> Deeds(RecordedEvent told)
    {
        if (ActOf(told.Event.Type) is not { } act)
            yield break;
        foreach (var by in Codes(told.Event.Actors))
        {
            foreach (var to in Codes(told.Event.Recipients))
            {
                if (by != to)
                    yield return new CrisisFact(FactKind.Deed, by, to) { Act = act, Words = told.Event.Content?.Text, IsDone = true, IsHearsay = IsHearsay(told, by), Events = [told.Id] };
            }
        }
    }

    /// <summary>Nobody but others says it of the party.</summary>
    private static bool IsHearsay(RecordedEvent told, string party) =>
        told.Event.Hearsay || (told.Event.Attribution.Length > 0 && told.Event.Attribution.All(speaker => speaker.Code != party));

    private static IEnumerable<string?> Whom(ImmutableArray<string> to) => to.IsEmpty ? [null] : to.Cast<string?>();

    private static IEnumerable<string> Codes(ImmutableArray<Party> parties) => parties.Select(p => p.Code).OfType<string>().Distinct().Order(StringComparer.Ordinal);

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
