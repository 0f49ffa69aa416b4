using System.Collections.Immutable;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Who did it, where the words that tell of the harm do not say so.</summary>
internal static partial class Participants
{
    /// <summary>
    /// "Killed in a shootout with soldiers", "wounded fighting the rebels", "killed in a raid on the guerrillas": the other side of the fight.
    /// </summary>
    private static void OtherSide(Draft harm, ImmutableArray<Draft> drafts, PartyFinder parties)
    {
        if (harm is not { Type: EventType.ASSAULT, Stands: true, Proposition: { Passive: true, Kind: PredicateKind.Verb } p }
            || harm.Actors.Any(a => a.Code is not null) || p["subject"] is not null || harm.Recipients.IsEmpty) return;
        if (!harm.Recipients.All(r => IsFighter(r.Sector))) return;
        foreach (var fight in drafts)
        {
            if (fight.Type is not EventType.ASSAULT || fight.Proposition.Parent != p.Id || !IsFightOf(harm, fight)) continue;
            // "In a raid on rebels": of their own raid, whom it was against; of another's, whoever made it.
            var own = fight.Actors.Any(a => harm.Recipients.Any(r => r.Code == a.Code && r.Code is not null))
                || (fight.Actors.All(a => a.Code is null) && fight.Recipients.Any(r => r.Sector == "REB"));
            ImmutableArray<Party> sides = fight.Row is { Symmetric: true } || own ? [.. fight.Actors, .. fight.Recipients] : fight.Actors;
            // "In a clash with police": the tree may hang the others on the verb.
            if (fight.Row is { Symmetric: true } && fight.Proposition["with"] is null && p["with"] is { } with)
                sides = [.. sides, .. parties.Parties(p.Sentence, with.Head)];
            var others = OthersThanStruck([.. sides.Where(s => parties.EntityOf(s.Entity) is not (null or { Kind: EntityKind.Place }))], harm.Recipients);
            if (others.IsEmpty) continue;
            harm.Actors = others;
            harm.Inferred = true;
            return;
        }
    }

    private static bool IsFighter(string? sector) => sector is "MIL" or "COP" or "REB" or "PRM" or "CRM" or "UAF" or "SPY";

    /// <summary>The fight in which, or the blow after which, somebody came to harm.</summary>
    private static bool IsFightOf(Draft harm, Draft fight) => fight.Proposition is { Kind: PredicateKind.Noun }
        ? fight.Proposition.Role is "in" or "during" or "after" or "following" or "from" or "amid"
        : fight.Proposition is { Kind: PredicateKind.Verb, Passive: false, Link: LinkKind.Time or LinkKind.Participle }
            && fight.Row is { Symmetric: true } && harm.Recipients.Any(r => fight.Actors.Any(a => a.Code == r.Code));

    /// <summary>Those of a fight who are not the ones harmed; within one state, those who fight it for those who serve it.</summary>
    private static ImmutableArray<Party> OthersThanStruck(ImmutableArray<Party> sides, ImmutableArray<Party> struck) =>
        [.. sides.Where(s => s.Code is not null && (IsFighter(s.Sector) || s.Sector is null or "GOV" or "IGO")
            && struck.All(r => (r.Entity != s.Entity || s.Entity is null) && (r.Code != s.Code || IsOfState(r.Sector) != IsOfState(s.Sector))))
            .DistinctBy(s => s.Code)];

    private static bool IsOfState(string? sector) => sector is "MIL" or "COP" or "GOV" or "SPY" or "PRM";

    /// <summary>
    /// "The United States speeded up the withdrawal of some forces": where nobody else is named for it, whoever quickens or ends it withdraws.
    /// </summary>
    private static void WhoLeaves(Draft leaving, ImmutableArray<Draft> drafts, PartyFinder parties)
    {
        if (leaving is not { Type: EventType.RETREAT, Governor: null, Row.Modes: ["withdraw", ..],
            Proposition: { Kind: PredicateKind.Noun, Support: null, Role: "object", Parent: { } parent } p } || leaving.Actors.Any(a => a.Code is not null)) return;
        if (drafts[parent] is not { Type: null, Proposition: { Kind: PredicateKind.Verb, Passive: false } verb }) return;
        if (verb["subject"] is not { } subject || verb.Negated || verb.Sentence != p.Sentence) return;
        leaving.Actors = parties.Parties(p.Sentence, subject.Head);
        leaving.Recipients = Without(leaving.Recipients, leaving.Actors);
        leaving.Inferred = true;
    }

    /// <summary>"Demanded an apology", "asked the fighters to leave the capital": it is owed to whoever asks, and the town is his.</summary>
    private static bool IsOwedTo(Draft asked) => asked is { Type: EventType.CONCEDE, Row.Name: "acts/concede#apology" or "acts/concede#apologise" }
        || (asked is { Type: EventType.RETREAT, Row.Modes: ["withdraw", ..] } && (asked.Proposition["object"] ?? asked.Proposition["from"]) is { } left
            && RowMatcher.Lemma(asked.Sentence[left.Head]) is "capital" or "city" or "town" or "country"
            && !asked.Sentence.Children(asked.Sentence[left.Head]).Any(c => c.Relation is "nmod" or "amod" or "compound"));

    /// <summary>"Condemned the invasion of Ruritania": who suffers the deed is not blamed for it.</summary>
    private static bool IsVictimOfBlamed(Draft charge, Party party, PartyFinder parties)
    {
        if (charge.Type is not (EventType.ACCUSE or EventType.REJECT) || charge.Proposition["object"] is not { } named) return false;
        var deed = charge.Sentence[named.Head];
        return parties.Is("harmful-deeds", RowMatcher.Lemma(deed)) && charge.Sentence.Children(deed).Any(c => c.Relation == "nmod"
            && charge.Sentence.Child(c, "case") is { Form: "of" or "on" or "against" } && charge.Sentence.SubtreeSpan(c).Contains(party.Span));
    }

    /// <summary>"Demands a ceasefire in Ruritania": where it is to be kept is not who is asked.</summary>
    private static bool IsAboutPeace(Draft request, PartyFinder parties) => (request.Proposition["object"] ?? request.Proposition["for"]) is { } asked
        && parties.Is("peace-asked", RowMatcher.Lemma(request.Sentence[asked.Head]));

    /// <summary>"Appeals for aid to Ruritania": Ruritania is to be helped, and is not asked.</summary>
    private static void AidTo(Draft aid)
    {
        if (aid is not { Type: EventType.AID, Embedded: Embedding.Demanded, Proposition.Kind: PredicateKind.Noun, Governor: { Type: EventType.REQUEST } request }
            || (aid.Proposition["to"] ?? request.Proposition["to"]) is not { } to || to.Head < aid.Proposition.Predicate) return;
        var helped = request.Recipients.Where(r => to.Span.Contains(r.Span)).ToImmutableArray();
        if (helped.IsEmpty) return;
        request.Recipients = Without(request.Recipients, helped);
        aid.Actors = Without(aid.Actors, helped);
        aid.Recipients = helped;
    }

    /// <summary>"Demands the release of a freighter": pirates and rebels who ask for ransom hold it themselves.</summary>
    private static bool HoldsItself(Draft demand) => demand.Actors.All(a => a.Sector is "REB" or "CRM" or "UAF");

    /// <summary>"Will not negotiate with Hamas", "has refused to meet the king": whom he will not do it with.</summary>
    private static void Refused(Draft refusal, PartyFinder parties)
    {
        if (refusal is not { Type: EventType.REJECT, Recipients.IsEmpty: true, Stands: true } || refusal.Rule is null && refusal.Row is not { Symmetric: true }) return;
        foreach (var role in (string[])["with", "object", "to", "for"])
        {
            if (refusal.Proposition[role] is not { } argument) continue;
            var found = Without([.. parties.Parties(refusal.Proposition.Sentence, argument.Head).Where(r => r.Code is not null)], refusal.Actors);
            if (found.IsEmpty) continue;
            refusal.Recipients = found;
            return;
        }
    }
}
