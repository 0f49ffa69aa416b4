using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Who strikes, who is struck, and where.</summary>
internal sealed partial class HomeStates
{
    /// <summary>"An attack on a Ruritanian ship in Aden killed seventeen sailors": they are of what was attacked, not of the place.</summary>
    private void StruckByBlow(Draft harm, ImmutableArray<Draft> drafts)
    {
        if (harm is not { Type: EventType.ASSAULT, Proposition: { Kind: PredicateKind.Verb, Passive: false } p } || !Blows.TellsOnlyHarm(harm)
            || harm.Recipients.Any(r => r.Code is not null)) return;
        var blow = drafts.FirstOrDefault(d => d.Type is EventType.ASSAULT && d.Proposition is { Kind: PredicateKind.Noun, Role: "subject" }
            && d.Proposition.Parent == p.Id);
        if (blow?.Recipients is not [{ Code: { Length: 3 } code } hit] || hit.Entity is null
            || parties.EntityOf(hit.Entity) is { Kind: EntityKind.Place } || blow.RecipientsPlaced) return;
        harm.Recipients = harm.Recipients.IsEmpty ? blow.Recipients : [.. harm.Recipients.Select(r => IsFromElsewhere(r) ? r : r with { Code = code })];
    }

    /// <summary>"Four soldiers die from two roadside bombs": whoever dies of a blow was struck by it.</summary>
    private void DiedOf(Draft blow, ImmutableArray<Draft> drafts)
    {
        if (blow is not { Type: EventType.ASSAULT,
            Proposition: { Kind: PredicateKind.Noun, Role: "from" or "in" or "of" or "after" or "following", Parent: { } parent } p, Row.Symmetric: false }
            || (blow.Recipients.Any(r => r.Code is not null) && !blow.RecipientsPlaced)) return;
        if (drafts[parent].Proposition is not { Kind: PredicateKind.Verb, Lemma: "die" or "perish" } death || death["subject"] is not { } dead) return;
        if (parties.Parties(p.Sentence, dead.Head) is { IsEmpty: false } struck) (blow.Recipients, blow.RecipientsPlaced) = (struck, false);
    }

    /// <summary>"Two men are executed in Texas": nobody executes but the state of the place, unless the text says who did.</summary>
    private void OfExecutions(Draft draft, Party? place)
    {
        if (draft is not { Type: EventType.ASSAULT, Actors.IsEmpty: true,
            Proposition: { Kind: PredicateKind.Verb, Passive: true, Lemma: "execute" or "hang" or "put to death" } }) return;
        if ((place ?? OnlyState(draft) ?? StateOf(draft.Recipients)) is not { } state) return;
        draft.Actors = [state with { Sector = "GOV", Entity = null }];
        draft.Inferred = true;
    }

    /// <summary>Whom an attack hits or a protest is addressed to, where the text names only where it is.</summary>
    private void OfBlows(Draft draft, Party? place)
    {
        HitOutpost(draft);
        HitPlace(draft, place);
        if (IsHitAtHome(draft)) draft.Recipients = [StateOf(draft.Actors, true)! with { Sector = "CVL", Entity = null }];
        if (draft is { Type: EventType.PROTEST, Recipients.IsEmpty: true } && HasGrievance(draft)
            && StateOf(draft.Actors) is { } addressee && OnlyState(draft)?.Code == addressee.Code)
            draft.Recipients = [addressee with { Sector = "GOV", Entity = null }];
        var unhit = draft is { Type: EventType.ASSAULT, Recipients.IsEmpty: true, Row.Symmetric: false };
        if (unhit && NamedBefore(draft) is { } named && draft.Actors.All(a => a.Code != named.Code)) draft.Recipients = [named];
        // "Strikes in the valley destroyed houses": nobody is named, so it is done to the place.
        else if (unhit && place is not null && !HitsWeapon(draft) && draft.Actors.DistinctBy(a => a.Code).Count() < 2)
            (draft.Recipients, draft.RecipientsPlaced) = ([place], true);
        if (IsPunished(draft) && StateOf(draft.Actors) is { } judge) draft.Recipients = [.. draft.Recipients.Select(r => r with { Code = judge.Code })];
    }

    /// <summary>"A bomb exploded outside the Ruritanian embassy in Graustark": whose embassy or outpost it is.</summary>
    private void HitOutpost(Draft draft)
    {
        if (draft is not { Type: EventType.ASSAULT, Row.Symmetric: false } || draft.Recipients.Any(r => r.Code is not null && !draft.RecipientsPlaced)) return;
        if (draft.Proposition["object"] is { } thing && !parties.Is("weapons", RowMatcher.Lemma(draft.Sentence[thing.Head]))
            && !parties.Is("attacker", RowMatcher.Lemma(draft.Sentence[thing.Head]))) return;
        // "Nine children die in a bombing near the consulate": those who are named were struck.
        if (draft.Recipients.Any(r => parties.EntityOf(r.Entity) is { Kind: EntityKind.Person or EntityKind.Group })) return;
        foreach (var argument in draft.Proposition.Arguments)
        {
            if (argument.Role is not ("at" or "outside" or "near" or "in" or "inside" or "under" or "beside")
                || draft.Sentence[argument.Head] is not { Upos: "NOUN" or "PROPN" } post) continue;
            var lemma = RowMatcher.Lemma(post);
            if (!parties.Is("missions", lemma) && !parties.Is("posts", lemma)) continue;
            if (parties.Parties(draft.Proposition.Sentence, post.Id, followPossession: false) is not [{ Code.Length: 3 } owner]
                || draft.Actors.Any(a => a.Code == owner.Code)) continue;
            (draft.Recipients, draft.RecipientsPlaced) = ([owner], false);
            return;
        }
    }

    /// <summary>"Hanged four men", "police shot two students": nobody does so but at home.</summary>
    private static bool IsPunished(Draft draft) => draft.Type is EventType.ASSAULT && !draft.Recipients.IsEmpty
        && draft.Recipients.All(r => r.Code is null)
        && (draft.Actors.All(a => a.Sector is "COP" or "JUD")
        || RowMatcher.Lemma(draft.Sentence[draft.Proposition.Predicate]) is "hang" or "execute" or "behead" or "flog" or "whip");

    /// <summary>"Police raided a newspaper", "rebels blew up a power line": what stands at home and is nobody else's.</summary>
    private bool IsHitAtHome(Draft draft) => StateOf(draft.Actors, true) is { } own && draft.Recipients.IsEmpty
        && draft.Proposition["object"] is { } hit && OnlyState(draft) is { } only && only.Code == own.Code
        && (draft.Type is EventType.COERCE ? parties.Is("media", RowMatcher.Lemma(draft.Sentence[hit.Head])) : draft.Type is EventType.ASSAULT
        && draft.Row is { Symmetric: false } && draft.Actors.All(a => a.Sector is "REB" or "CRM" or "CVL" or "COP" or "OPP") && !HitsWeapon(draft));

    /// <summary>"Shelling in Bakhmut": whose town is hit is hit.</summary>
    private void HitPlace(Draft draft, Party? place)
    {
        if (draft is { Type: EventType.ASSAULT, Recipients.IsEmpty: true, Row.Symmetric: false } && place is not null && !HitsWeapon(draft)
            && draft.Actors.Any(a => a.Code is not null) && draft.Actors.All(a => a.Code != place.Code))
            (draft.Recipients, draft.RecipientsPlaced) = ([place], true);
    }

    /// <summary>"Shot down eight drones over Bryansk": where a weapon is brought down says nothing of whose it is.</summary>
    private bool HitsWeapon(Draft draft) => draft.Proposition["object"] is { } hit
        && parties.Is("airborne", RowMatcher.Lemma(draft.Sentence[hit.Head]));
}
