using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;
using static Chancery.Coding.Participants;

namespace Chancery.Coding;

/// <summary>Who did it, where the words that tell of the harm do not say so.</summary>
internal sealed partial class ParticipantsFromContext
{
    /// <summary>"Condemned the attack", after a sentence that tells whose attack it was.</summary>
    private void WhoDidIt(Draft charge)
    {
        if (charge is not { Type: EventType.ACCUSE, Recipients.IsEmpty: true } || charge.Proposition["object"] is not { } deed) return;
        var noun = In(charge.Proposition.Sentence).FirstOrDefault(d => d.Proposition.Predicate == deed.Head
            && d.Proposition.Kind == PredicateKind.Noun);
        if (noun?.Type is null || noun.Actors.Any(a => a.Code is not null)) return;
        var told = In(charge.Proposition.Sentence - 2, charge.Proposition.Sentence - 1).LastOrDefault(d => d.Type == noun.Type
            && d.Status == EventStatus.Occurred
            && d.Actors.Any(a => a.Code is not null));
        if (told is not null) charge.Recipients = Without(told.Actors, charge.Actors);
    }

    /// <summary>
    /// "The sailors seized by Ruritania were handed over", "demanded his release": whoever has taken them lets them go, tries them or hands
    /// them over.
    /// </summary>
    private void Holder(Draft draft)
    {
        var p = draft.Proposition;
        var abducted = draft is { Type: EventType.ASSAULT, Row.Modes: ["abduct", ..] };
        if (draft is not { Type: EventType.RETREAT or EventType.COOPERATE or EventType.COERCE or EventType.SANCTION } && !abducted
            || p["subject"] is not null || draft.Actors.Any(a => a.Code is not null)) return;
        var noun = p.Kind == PredicateKind.Noun && parties.Is("suffered", p.Lemma);
        if (!noun && !p.Passive) return;
        foreach (var other in In(p.Sentence - (noun ? 4 : 0), p.Sentence))
        {
            if (other == draft || other is not { Type: EventType.COERCE or EventType.SANCTION or EventType.ASSAULT }
                || other.Actors.All(a => a.Code is null)) continue;
            // Whoever demands it does not hold them.
            if (draft.Governor is { Type: EventType.REQUEST } demander && SameCodes(demander.Actors, other.Actors)) continue;
            var same = p["object"] is { } held && other.Proposition["object"] is { } seized && seized.Head == held.Head
                && other.Proposition.Sentence == p.Sentence;
            same |= noun && (other.Type is EventType.COERCE || other.Row?.Modes.Contains("abduct") == true) && IsTheSame(draft);
            if (!same && !other.Recipients.Any(r => r.Entity is not null && draft.Recipients.Any(d => d.Entity == r.Entity))) continue;
            draft.Actors = other.Actors;
            draft.Inferred = true;
            return;
        }
        // "Ruritania freed two nurses kidnapped in May", "is holding": whoever has them has taken them.
        if (p is { Link: LinkKind.Participle, Parent: { } verb } && drafts[verb] is { Proposition: { Kind: PredicateKind.Verb,
            Passive: false } has } holder && has["subject"] is { } keeper && has["object"]?.Head == p["object"]?.Head
            && (has.Lemma is "hold" or "keep" || holder is { Type: EventType.RETREAT }))
        {
            draft.Actors = parties.Parties(p.Sentence, keeper.Head);
            draft.Inferred = true;
        }
        // "The Union demanded his release": nobody else is named, so his own state holds him.
        if (noun && draft.Type is EventType.RETREAT && draft.Governor is { Type: EventType.REQUEST } demand && demand.Recipients.IsEmpty
            && !HoldsItself(demand) && draft.Recipients.FirstOrDefault(r => r.Code is { Length: 3 }) is { } own && demand.Actors.All(a => a.Code != own.Code))
        {
            draft.Actors = [own with { Sector = null, Entity = null }];
            draft.Inferred = true;
        }
    }

    /// <summary>"Demands the release of a freighter": pirates and rebels who ask for ransom hold it themselves.</summary>
    private static bool HoldsItself(Draft demand) => demand.Actors.All(a => a.Sector is "REB" or "CRM" or "UAF");

    /// <summary>"The release of the man", "of the two", "their release": people who have been spoken of.</summary>
    private static bool IsTheSame(Draft noun) => noun.Proposition["of"] is { } whom
        ? noun.Sentence.Child(noun.Sentence[whom.Head], "det") is { } article && article.Form.ToLowerInvariant() is "the" or "these" or "those" or "both"
            && noun.Sentence.Children(noun.Sentence[whom.Head]).All(c => c.Relation is not ("amod" or "compound" or "nmod"))
        : noun.Proposition["poss"] is { } owner && noun.Sentence[owner.Head].Upos == "PRON";

    /// <summary>"Ambushes, which the mission blamed on a militia": who is blamed for a deed has done it.</summary>
    private void BlamedFor(Draft charge)
    {
        if (charge is not { Type: EventType.ACCUSE, Negated: false, Proposition: { Lemma: "blame", Kind: PredicateKind.Verb } p }
            || p["object"] is not { } deed || p["on"] is not { } culprit) return;
        var told = In(p.Sentence).FirstOrDefault(d => d.Proposition.Predicate == deed.Head && d.Type is EventType.ASSAULT or EventType.COERCE);
        if (told is null || told.Row is { Symmetric: true } || told.Actors.Any(a => a.Code is not null)) return;
        told.Actors = [.. parties.Parties(p.Sentence, culprit.Head).Where(a => a.Code is not null)];
        told.Recipients = Without(told.Recipients, told.Actors);
        told.Inferred = true;
    }

    /// <summary>"Armenian guns shot at a convoy, the ministry in Baku said": soldiers and posts without a state are the speaker's own.</summary>
    private void VictimsOfSpeaker(Draft blow)
    {
        if (blow is not { Type: EventType.ASSAULT, Row.Symmetric: false, Proposition: { Kind: PredicateKind.Verb, Passive: false } p }
            || blow.Recipients.Any(r => r.Code is not null)
            || blow.Actors.All(a => a.Code is null) || (p["object"] ?? p["at"] ?? p["on"]) is not { } hit) return;
        var noun = blow.Sentence[hit.Head];
        if (!parties.Is("troops", RowMatcher.Lemma(noun)) && !parties.Is("own-people", RowMatcher.Lemma(noun))
            && !parties.Is("posts", RowMatcher.Lemma(noun))) return;
        var at = p;
        for (var steps = 0; at.Parent is { } parent && steps < 4; steps++)
        {
            var above = drafts[parent].Proposition;
            if (at.Link is LinkKind.Content && above is { Kind: PredicateKind.Verb } && above["subject"] is { } speaker && parties.Is("says", above.Lemma))
            {
                var speaking = parties.Parties(p.Sentence, speaker.Head).FirstOrDefault(s => s is { Code.Length: 3, Sector: null or "GOV" or "MIL" or "COP" });
                if (speaking is null || blow.Actors.Any(a => a.Code == speaking.Code)) return;
                blow.Recipients = [new(speaking.Code, "MIL", null, noun.Span.In(parties.Text), noun.Span)];
                return;
            }
            at = above;
        }
    }

    /// <summary>"Accused each other of firing first in the clashes": those who blame each other have fought each other.</summary>
    private void WhoFought(Draft fight)
    {
        if (fight is not { Type: EventType.ASSAULT, Row.Symmetric: true, Actors.IsEmpty: true, Proposition.Kind: PredicateKind.Noun }) return;
        var charge = In(fight.Proposition.Sentence).FirstOrDefault(d => d.Stands && d.Type is EventType.ACCUSE
            && IsReciprocal(d));
        if (charge is not null) fight.Actors = charge.Actors;
    }

    /// <summary>
    /// "Killed in a shootout with soldiers", "wounded fighting the rebels", "killed in a raid on the guerrillas": the other side of the fight.
    /// </summary>
    private void OtherSide(Draft harm)
    {
        if (harm is not { Type: EventType.ASSAULT, Stands: true, Proposition: { Passive: true, Kind: PredicateKind.Verb } p }
            || harm.Actors.Any(a => a.Code is not null) || p["subject"] is not null || harm.Recipients.IsEmpty) return;
        if (!harm.Recipients.All(r => IsFighter(r.Sector))) return;
        foreach (var fight in In(p.Sentence))
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
    private void WhoLeaves(Draft leaving)
    {
        if (leaving is not { Type: EventType.RETREAT, Governor: null, Row.Modes: ["withdraw", ..],
            Proposition: { Kind: PredicateKind.Noun, Support: null, Role: "object", Parent: { } parent } p }
                || leaving.Actors.Any(a => a.Code is not null)) return;
        if (drafts[parent] is not { Type: null, Proposition: { Kind: PredicateKind.Verb, Passive: false } verb }) return;
        if (verb["subject"] is not { } subject || verb.Negated || verb.Sentence != p.Sentence) return;
        leaving.Actors = parties.Parties(p.Sentence, subject.Head);
        leaving.Recipients = Without(leaving.Recipients, leaving.Actors);
        leaving.Inferred = true;
    }
}
