using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>What other acts told beside an act say of who did it and to whom.</summary>
internal static partial class Participants
{
    /// <summary>"Condemned the attack", after a sentence that tells whose attack it was.</summary>
    private static void WhoDidIt(Draft charge, ImmutableArray<Draft> drafts)
    {
        if (charge is not { Type: EventType.ACCUSE, Recipients.IsEmpty: true } || charge.Proposition["object"] is not { } deed) return;
        var noun = drafts.FirstOrDefault(d => d.Proposition.Sentence == charge.Proposition.Sentence && d.Proposition.Predicate == deed.Head
            && d.Proposition.Kind == PredicateKind.Noun);
        if (noun?.Type is null || noun.Actors.Any(a => a.Code is not null)) return;
        var told = drafts.LastOrDefault(d => d.Type == noun.Type && d.Proposition.Sentence < charge.Proposition.Sentence
            && charge.Proposition.Sentence - d.Proposition.Sentence <= 2 && d.Status == EventStatus.Occurred
            && d.Actors.Any(a => a.Code is not null));
        if (told is not null) charge.Recipients = Without(told.Actors, charge.Actors);
    }

    /// <summary>
    /// "The sailors seized by Ruritania were handed over", "demanded his release": whoever has taken them lets them go, tries them or hands
    /// them over.
    /// </summary>
    private static void Holder(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties)
    {
        var p = draft.Proposition;
        var abducted = draft is { Type: EventType.ASSAULT, Row.Modes: ["abduct", ..] };
        if (draft is not { Type: EventType.RETREAT or EventType.COOPERATE or EventType.COERCE or EventType.SANCTION } && !abducted
            || p["subject"] is not null || draft.Actors.Any(a => a.Code is not null)) return;
        var noun = p.Kind == PredicateKind.Noun && parties.Is("suffered", p.Lemma);
        if (!noun && !p.Passive) return;
        foreach (var other in drafts)
        {
            if (other == draft || other is not { Type: EventType.COERCE or EventType.SANCTION or EventType.ASSAULT }
                || other.Actors.All(a => a.Code is null)) continue;
            if (other.Proposition.Sentence > p.Sentence || p.Sentence - other.Proposition.Sentence > (noun ? 4 : 0)) continue;
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

    /// <summary>"The release of the man", "of the two", "their release": people who have been spoken of.</summary>
    private static bool IsTheSame(Draft noun) => noun.Proposition["of"] is { } whom
        ? noun.Sentence.Child(noun.Sentence[whom.Head], "det") is { } article && article.Form.ToLowerInvariant() is "the" or "these" or "those" or "both"
            && noun.Sentence.Children(noun.Sentence[whom.Head]).All(c => c.Relation is not ("amod" or "compound" or "nmod"))
        : noun.Proposition["poss"] is { } owner && noun.Sentence[owner.Head].Upos == "PRON";

    /// <summary>
    /// "Imposed sanctions on Ruritania over the arrest of journalists", "accused Graustark of shelling a village": who is punished has done
    /// it, and who complains has suffered it.
    /// </summary>
    private static void Provoked(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties)
    {
        var p = draft.Proposition;
        if (draft.Type is not null && p is { Kind: PredicateKind.Noun, Link: LinkKind.Noun,
            Role: "over" or "for" or "because of" or "in response to", Parent: { } parent })
        {
            var answer = drafts[drafts[parent].Proposition.Supports ?? parent];
            // "Over its crackdown": not that of the one who answers it.
            var its = p["poss"] is { } owner && draft.Sentence[owner.Head].Upos == "PRON" && Without(draft.Actors, answer.Actors).IsEmpty;
            if ((draft.Actors.IsEmpty || its) && answer is { Type: EventType.SANCTION or EventType.ACCUSE or EventType.THREATEN }
                && answer.Recipients.Any(r => r.Code is not null))
            {
                draft.Actors = Without(answer.Recipients, draft.Recipients);
                draft.Inferred = true;
            }
        }
        // "Cut off oil to Ruritania in retaliation for its airlift": its is of the one who is punished.
        if (draft.Type is not null && p is { Kind: PredicateKind.Noun } && p["poss"] is { } its_ && draft.Sentence[its_.Head] is { Upos: "PRON" }
            && draft.Sentence.HeadOf(draft.Sentence[p.Predicate]) is { Upos: "NOUN" } answering && parties.Is("reply", RowMatcher.Lemma(answering)))
        {
            var punished = drafts.FirstOrDefault(d => d.Proposition.Sentence == p.Sentence && d.Proposition.Predicate == answering.Head
                && d.Type is EventType.SANCTION or EventType.ASSAULT or EventType.COERCE or EventType.THREATEN or EventType.ACCUSE);
            if (punished is not null && Without(draft.Actors, punished.Actors).IsEmpty && punished.Recipients.Any(r => r.Code is not null)) draft.Actors = punished.Recipients;
        }
        if (draft is { Type: EventType.SANCTION or EventType.COERCE or EventType.ASSAULT or EventType.REJECT, Recipients.IsEmpty: true,
            Row: { Symmetric: false, NoRecipient: false }, Governor: { Type: EventType.ACCUSE } charge }
            && charge.Actors.Length > 0 && charge.Actors.All(a => a is { Code.Length: 3, Sector: not ("JRN" or "NGO" or "CVL" or "JUD" or "COP") })
            && !parties.Is("legal-charge", charge.Proposition.Lemma) && !(parties.Is("disapproves", charge.Proposition.Lemma) && draft.Actors.Any(a => a.Code is not null)))
            draft.Recipients = Without(charge.Actors, draft.Actors);
    }

    /// <summary>"Rammed a Ruritanian tug, opened fire and seized three boats": blows in one breath hit one side.</summary>
    private static void SameBlow(Draft blow, ImmutableArray<Draft> drafts)
    {
        if (blow is not { Type: EventType.ASSAULT or EventType.COERCE, Stands: true, Proposition: { Kind: PredicateKind.Verb, Passive: false },
            Row: { Symmetric: false, NoRecipient: false } } || blow.Recipients.Any(r => r.Code is not null)) return;
        foreach (var other in drafts)
        {
            if (other.Proposition.Id >= blow.Proposition.Id || other is not { Type: EventType.ASSAULT or EventType.MOBILIZE, Stands: true, Row.Symmetric: false }
                || other.Proposition.Sentence != blow.Proposition.Sentence) continue;
            if ((other.Proposition.CoordinatedWith ?? other.Proposition.Id) != blow.Proposition.CoordinatedWith
                || !SameCodes(other.Actors, blow.Actors)) continue;
            var hit = Without(other.Recipients, blow.Actors);
            if (hit.All(r => r.Code is null)) continue;
            // "Entered Strelsau and arrested a general": he is of whom they came to.
            if (other.Type is EventType.MOBILIZE && blow.Recipients.IsEmpty) continue;
            blow.Recipients = blow.Recipients.IsEmpty ? hit : [.. blow.Recipients.Select(r => r with { Code = hit.First(h => h.Code is not null).Code })];
        }
    }

    private static bool SameCodes(ImmutableArray<Party> some,
        ImmutableArray<Party> others) => some.Select(p => p.Code).ToHashSet().SetEquals(others.Select(p => p.Code));

    /// <summary>
    /// "Stockholm called it genocide; Strelsau recalled its ambassador": the one other party that has done or said something before, in the
    /// same sentence.
    /// </summary>
    private static void Answered(Draft answer, ImmutableArray<Draft> drafts, PartyFinder parties)
    {
        if (answer is not { Type: EventType.SANCTION or EventType.THREATEN or EventType.ACCUSE or EventType.REJECT, Stands: true, Recipients.IsEmpty: true,
            Row: { Symmetric: false, Domestic: false, NoRecipient: false }, Proposition: { Kind: PredicateKind.Verb } p }) return;
        if (p.Passive && p["subject"] is null) return;
        if (answer.Actors.All(a => a.Code is null) || IsReciprocal(answer)) return;
        // "Sent a ship into Ruritania's waters, a move that Graustark condemned": whoever made the move.
        var move = p["object"] is { } told && answer.Sentence[told.Head] is { Relation: "appos", Upos: "NOUN" };
        // "In a move that Graustark denounced, Ruritania sent tanks": whoever sent them.
        if (p["object"] is { } made && answer.Sentence[made.Head] is { Relation: "obl", Upos: "NOUN" } manner && parties.Is("echo-decision", RowMatcher.Lemma(manner))
            && answer.Sentence.Child(answer.Sentence[manner.Head], "nsubj") is { } mover)
        {
            answer.Recipients = Without([.. parties.Parties(p.Sentence, mover.Id).Where(m => m.Code is not null)], answer.Actors);
            return;
        }
        // "One expelled an envoy; another condemned the invasion": whoever invades.
        var deed = answer.Type is EventType.ACCUSE && p["object"] is { } condemned && parties.Is("echo-blow", RowMatcher.Lemma(answer.Sentence[condemned.Head]));
        Party? only = null;
        foreach (var other in drafts)
        {
            if (move && only is not null) break;
            if (other.Proposition.Sentence != p.Sentence || other.Proposition.Predicate > p.Predicate || other == answer
                || other.Proposition["subject"] is not { } subject) continue;
            // "One proposes to go on, but the other declines": only what was asked or offered is refused.
            if (answer.Type is EventType.REJECT && (other is not { Type: EventType.AGREE or EventType.REQUEST, Stands: true } || other == answer.Governor
                || answer.Proposition.Parent == other.Proposition.Id)) continue;
            // "Bolivia broke with Israel, and Chile recalled its ambassador": the same is done to the same.
            if (other.Type == answer.Type && other.Stands && Without(other.Actors, answer.Actors).Length > 0
                && Without(other.Recipients, answer.Actors).Where(r => r.Code is not null).ToImmutableArray() is { IsEmpty: false } shared)
            {
                answer.Recipients = shared;
                return;
            }
            if (deed && other.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.MOBILIZE)) continue;
            // "One recalled its ambassador and another suspended relations": both answer a third.
            if (other.Type == answer.Type && answer.Type is EventType.SANCTION && other.Recipients.IsEmpty) return;
            foreach (var party in Without([.. parties.Parties(p.Sentence, subject.Head).Where(s => answer.Type is not EventType.SANCTION || s.Sector is not "REB"), .. other.Type is EventType.ASSAULT ? other.Actors : []],
                answer.Actors).Where(a => a.Code is not null))
            {
                if (only is not null && only.Code != party.Code) return;
                only ??= party;
            }
        }
        if (only is not null) answer.Recipients = [only];
    }

    /// <summary>"Armenian guns shot at a convoy, the ministry in Baku said": soldiers and posts without a state are the speaker's own.</summary>
    private static void VictimsOfSpeaker(Draft blow, ImmutableArray<Draft> drafts, PartyFinder parties)
    {
        if (blow is not { Type: EventType.ASSAULT, Row.Symmetric: false, Proposition: { Kind: PredicateKind.Verb, Passive: false } p } || blow.Recipients.Any(r => r.Code is not null)
            || blow.Actors.All(a => a.Code is null) || (p["object"] ?? p["at"] ?? p["on"]) is not { } hit) return;
        var noun = blow.Sentence[hit.Head];
        if (!parties.Is("troops", RowMatcher.Lemma(noun)) && !parties.Is("own-people", RowMatcher.Lemma(noun)) && !parties.Is("posts", RowMatcher.Lemma(noun))) return;
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

    /// <summary>"Dropped two bombs in a joint exercise with Ruritania": whoever does what is done in it takes part too.</summary>
    private static void TakesPart(Draft joint, ImmutableArray<Draft> drafts, PartyFinder parties)
    {
        if (joint is not { Row.Symmetric: true, Type: EventType.COOPERATE or EventType.CONSULT, Proposition: { Kind: PredicateKind.Noun, Support: null, Role: "in" or "during" or "at", Parent: { } parent } p }
            || joint.Actors.Concat(joint.Recipients).Select(a => a.Code).OfType<string>().Distinct().Count() != 1 || p["with"] is null) return;
        if (drafts[parent].Proposition is not { Kind: PredicateKind.Verb, Passive: false } verb || verb["subject"] is not { } subject || verb.Sentence != p.Sentence) return;
        joint.Actors = [.. Without([.. parties.Parties(p.Sentence, subject.Head).Where(s => s.Code is not null)], joint.Actors), .. joint.Actors];
    }

    /// <summary>"Ambushes, which the mission blamed on a militia": who is blamed for a deed has done it.</summary>
    private static void BlamedFor(Draft charge, ImmutableArray<Draft> drafts, PartyFinder parties)
    {
        if (charge is not { Type: EventType.ACCUSE, Negated: false, Proposition: { Lemma: "blame", Kind: PredicateKind.Verb } p } || p["object"] is not { } deed || p["on"] is not { } culprit) return;
        var told = drafts.FirstOrDefault(d => d.Proposition.Sentence == p.Sentence && d.Proposition.Predicate == deed.Head && d.Type is EventType.ASSAULT or EventType.COERCE);
        if (told is null || told.Row is { Symmetric: true } || told.Actors.Any(a => a.Code is not null)) return;
        told.Actors = [.. parties.Parties(p.Sentence, culprit.Head).Where(a => a.Code is not null)];
        told.Recipients = Without(told.Recipients, told.Actors);
        told.Inferred = true;
    }

    /// <summary>"Accused each other of firing first in the clashes": those who blame each other have fought each other.</summary>
    private static void WhoFought(Draft fight, ImmutableArray<Draft> drafts)
    {
        if (fight is not { Type: EventType.ASSAULT, Row.Symmetric: true, Actors.IsEmpty: true, Proposition.Kind: PredicateKind.Noun }) return;
        var charge = drafts.FirstOrDefault(d => d.Stands && d.Type is EventType.ACCUSE && d.Proposition.Sentence == fight.Proposition.Sentence
            && IsReciprocal(d));
        if (charge is not null) fight.Actors = charge.Actors;
    }

    /// <summary>
    /// "Threatened revenge after …", "promised an answer", "recalled its envoy": whoever has done or said something against the one who
    /// answers, in the same sentence.
    /// </summary>
    private static ImmutableArray<Party> Provoker(Draft threat, ImmutableArray<Draft> drafts)
    {
        foreach (var other in drafts)
        {
            if (other == threat || other == threat.Governor || other.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.MOBILIZE or EventType.ACCUSE) || other.Proposition.Sentence != threat.Proposition.Sentence || other.Governor == threat) continue;
            if (other.Recipients.Any(r => r.Code is not null && threat.Actors.Any(a => a.Code == r.Code))
                && Without(other.Actors, threat.Actors) is { IsEmpty: false } found) return found;
        }
        return [];
    }

    private static bool MovedByRecipient(Draft draft) => draft.Proposition.Kind == PredicateKind.Verb && draft.Proposition["subject"] is not null;

    private static ImmutableArray<Party> ActorOfContent(Draft governor, Draft draft) => governor.Type switch
    {
        EventType.REQUEST or EventType.ACCUSE => governor.Recipients,
        _ when draft.Embedded == Embedding.Demanded => governor.Recipients,
        // "Rejected a request": whoever rejects it has not made it.
        EventType.REJECT when draft is { Type: EventType.REQUEST or EventType.AGREE or EventType.ACCUSE or EventType.THREATEN,
            Proposition.Kind: PredicateKind.Noun } => [],
        _ when governor.Proposition.Kind == PredicateKind.Verb && draft.Proposition.Link == LinkKind.Noun
            && draft.Proposition.Role is "over" or "after" => [],
        _ => governor.Actors,
    };

    /// <summary>"Rejected the demand to close the door": a demand told before, and whoever is named in it has not made it.</summary>
    private static bool IsTold(Draft draft, PartyFinder parties) => draft.Type is EventType.REJECT && draft.Proposition["object"] is { } told && draft.Sentence[told.Head] is { Upos: "NOUN" } noun
        && (parties.Is("echo-demand", RowMatcher.Lemma(noun)) || parties.Is("echo-offer", RowMatcher.Lemma(noun)) || parties.Is("echo-charge", RowMatcher.Lemma(noun)))
        && draft.Sentence.Child(noun, "det") is { Form: "the" or "this" or "that" or "these" }
        && draft.Sentence.Children(noun).All(c => c.Relation is "det" or "punct" || (c.Relation == "acl" && draft.Sentence.Child(c, "mark") is { Form: "to" }) || c.Upos == "ADJ" && parties.EntityAt(draft.Proposition.Sentence, c.Id) is null);

    /// <summary>"Marched to show support for the prisoners": they are not who is marched against.</summary>
    private static bool IsSupported(Draft draft, Party party, PartyFinder parties)
    {
        var at = draft.Sentence.Tokens.FirstOrDefault(t => party.Span.Contains(t.Span));
        for (var steps = 0; at is not null && at.Id != draft.Proposition.Predicate && steps < 8; steps++, at = draft.Sentence.HeadOf(at))
        {
            if (parties.Is("solidarity", RowMatcher.Lemma(at))) return true;
        }
        return false;
    }

    private static ImmutableArray<Party> FromContent(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties)
    {
        var sentence = draft.Proposition.Sentence;
        // "Rejected the Ruritanian demand to bar Graustark": it was made of whoever rejects it.
        if (draft is { Type: EventType.REQUEST, Proposition: { Kind: PredicateKind.Noun, Role: "object", Parent: { } refused } } && drafts[refused] is { Type: EventType.REJECT, Actors.IsEmpty: false } refusal)
            return refusal.Actors;
        if (IsTold(draft, parties)) return [];
        foreach (var inner in drafts)
        {
            if (inner.Governor != draft || inner.Type is null) continue;
            // "Five states agreed to ask Brussels": what they agree among themselves is not agreed with those it is about.
            if (draft.Type is EventType.AGREE && draft.Actors.Select(a => a.Code).OfType<string>().Distinct().Count() > 1) return [];
            var party = draft.Type is EventType.REJECT ? [.. inner.Recipients, .. inner.Actors] : draft.Type is EventType.THREATEN or EventType.AGREE
                ? inner.Recipients : inner.Actors;
            if (!party.IsEmpty && !Without(party, draft.Actors).IsEmpty) return party;
        }
        if (draft.Type is EventType.AGREE && draft.Actors.Select(a => a.Code).Distinct().Count() > 1) return [];
        if (draft.Type is EventType.AGREE) return draft.Content is { } agreed
            && parties.FirstWithin(agreed, sentence, draft.Actors, atPlaces: false, ofPredicate: draft.Proposition["clause"]?.Head
            ?? draft.Proposition.Predicate) is { } partner ? [partner] : [];
        if (draft.Type is EventType.PROTEST)
            return parties.FirstWithin(new(draft.Trigger.End, draft.Proposition.Clause.End), sentence, draft.Actors, otherSector: true) is { } target
                && !IsSupported(draft, target, parties) ? [target] : [];
        foreach (var other in drafts)
        {
            if (other.Proposition.Parent != draft.Proposition.Id || other.Proposition.Link != LinkKind.Content) continue;
            foreach (var role in draft.Type == EventType.THREATEN ? (string[])["object", "against", "to", "on", "with"] : ["subject"])
            {
                if (other.Proposition[role] is { } argument && Without(parties.Parties(sentence, argument.Head),
                    draft.Actors) is { IsEmpty: false } found) return found;
            }
        }
        if (draft.Type == EventType.THREATEN)
        {
            foreach (var other in drafts)
            {
                if (other.Proposition.Sentence != sentence || !other.Proposition.InCondition
                    || other.Proposition["subject"] is not { } subject) continue;
                if (draft.Condition is { } condition && !condition.Contains(subject.Span)) continue;
                if (Without(parties.Parties(sentence, subject.Head), draft.Actors) is { IsEmpty: false } found) return found;
            }
        }
        // "Ordered its diplomats to leave Graustark": only its own people are asked.
        if (draft.Type is EventType.REQUEST && (draft.Proposition["object"] ?? draft.Proposition["indirect"]) is { } told
            && parties.Parties(sentence, told.Head) is { IsEmpty: false } own && own.All(o => draft.Actors.Any(a => a.Code == o.Code))) return [];
        // "Called for the world to examine whether Ruritania …": somebody else is asked, whoever that is.
        if (draft.Type is EventType.REQUEST && drafts.Any(d => d.Proposition.Parent == draft.Proposition.Id && d.Proposition is { Link: LinkKind.Content, Mark: "to" } inner
            && inner["subject"] is { } asker && sentence == inner.Sentence && parties.Parties(sentence, asker.Head).All(x => x.Code is null) && draft.Sentence[asker.Head].Upos == "NOUN")) return [];
        // The content names somebody: "demanded that the US cancel ...", whatever the tree made of it.
        if (draft.Type is EventType.REQUEST && draft.Content is { } content && parties.FirstWithin(content, sentence, draft.Actors, atPlaces: !IsAboutPeace(draft, parties)) is { } named
            && !drafts.Any(d => d.Governor == draft && d.Type is EventType.ASSAULT or EventType.SANCTION or EventType.COERCE && d.Recipients.Any(r => r.Code == named.Code))
            && !draft.Sentence.Tokens.Any(t => IsPatient(draft, parties, t.Id) && draft.Sentence.SubtreeSpan(t).Contains(named.Span))) return [named];
        // "Demanded his return to office": it is for his state to let him.
        if (draft.Type is EventType.REQUEST && draft.Proposition["object"] is { } asked
            && draft.Sentence.Child(draft.Sentence[asked.Head], "nmod:poss") is { Upos: "PRON" } his
            && draft.Sentence.Children(draft.Sentence[asked.Head]).Any(c => c.Relation == "nmod" && draft.Sentence.Child(c, "case") is { Form: "to" }))
            return parties.Parties(sentence, his.Id);
        // "The ban drew a demand from Moscow": whose ban it is.
        if (draft.Proposition is { Kind: PredicateKind.Noun, Support: not null }
            && draft.Proposition["object"] is { } cause) return parties.Parties(sentence, cause.Head);
        return [];
    }
}
