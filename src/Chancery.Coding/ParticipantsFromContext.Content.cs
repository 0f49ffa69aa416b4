using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;
using static Chancery.Coding.Participants;

namespace Chancery.Coding;

/// <summary>Whom a demand, a threat, a charge or a refusal is aimed at, as its own words tell.</summary>
internal sealed partial class ParticipantsFromContext
{
    private ImmutableArray<Party> FromContent(Draft draft)
    {
        var sentence = draft.Proposition.Sentence;
        // "Rejected the Ruritanian demand to bar Graustark": it was made of whoever rejects it.
        if (draft is { Type: EventType.REQUEST, Proposition: { Kind: PredicateKind.Noun, Role: "object", Parent: { } refused } }
            && drafts[refused] is { Type: EventType.REJECT, Actors.IsEmpty: false } refusal)
            return refusal.Actors;
        if (IsTold(draft)) return [];
        foreach (var inner in In(sentence))
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
        foreach (var other in In(sentence))
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
            foreach (var other in In(sentence))
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
        if (draft.Type is EventType.REQUEST
            && In(sentence).Any(d => d.Proposition.Parent == draft.Proposition.Id && d.Proposition is { Link: LinkKind.Content, Mark: "to" } inner
            && inner["subject"] is { } asker && sentence == inner.Sentence && parties.Parties(sentence, asker.Head).All(x => x.Code is null)
                && draft.Sentence[asker.Head].Upos == "NOUN")) return [];
        // The content names somebody: "demanded that the US cancel ...", whatever the tree made of it.
        if (draft.Type is EventType.REQUEST && draft.Content is { } content
            && parties.FirstWithin(content, sentence, draft.Actors, atPlaces: !IsAboutPeace(draft)) is { } named
            && !In(sentence).Any(d => d.Governor == draft && d.Type is EventType.ASSAULT or EventType.SANCTION or EventType.COERCE
                && d.Recipients.Any(r => r.Code == named.Code))
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

    /// <summary>"Rejected the demand to close the door": a demand told before, and whoever is named in it has not made it.</summary>
    private bool IsTold(Draft draft) => draft.Type is EventType.REJECT && draft.Proposition["object"] is { } told
        && draft.Sentence[told.Head] is { Upos: "NOUN" } noun
        && (parties.Is("echo-demand", RowMatcher.Lemma(noun)) || parties.Is("echo-offer", RowMatcher.Lemma(noun))
            || parties.Is("echo-charge", RowMatcher.Lemma(noun)))
        && draft.Sentence.Child(noun, "det") is { Form: "the" or "this" or "that" or "these" }
        && draft.Sentence.Children(noun).All(c => c.Relation is "det" or "punct"
            || (c.Relation == "acl" && draft.Sentence.Child(c, "mark") is { Form: "to" }) || c.Upos == "ADJ"
            && parties.EntityAt(draft.Proposition.Sentence, c.Id) is null);

    /// <summary>"Demands a ceasefire in Ruritania": where it is to be kept is not who is asked.</summary>
    private bool IsAboutPeace(Draft request) => (request.Proposition["object"] ?? request.Proposition["for"]) is { } asked
        && parties.Is("peace-asked", RowMatcher.Lemma(request.Sentence[asked.Head]));

    /// <summary>"Appeals for aid to Ruritania": Ruritania is to be helped, and is not asked.</summary>
    private static void AidTo(Draft aid)
    {
        if (aid is not { Type: EventType.AID, Embedded: Embedding.Demanded, Proposition.Kind: PredicateKind.Noun,
            Governor: { Type: EventType.REQUEST } request }
            || (aid.Proposition["to"] ?? request.Proposition["to"]) is not { } to || to.Head < aid.Proposition.Predicate) return;
        var helped = request.Recipients.Where(r => to.Span.Contains(r.Span)).ToImmutableArray();
        if (helped.IsEmpty) return;
        request.Recipients = Without(request.Recipients, helped);
        aid.Actors = Without(aid.Actors, helped);
        aid.Recipients = helped;
    }

    /// <summary>"Will not negotiate with Hamas", "has refused to meet the king": whom he will not do it with.</summary>
    private void Refused(Draft refusal)
    {
        if (refusal is not { Type: EventType.REJECT, Recipients.IsEmpty: true, Stands: true } || refusal.Rule is null
            && refusal.Row is not { Symmetric: true }) return;
        foreach (var role in (string[])["with", "object", "to", "for"])
        {
            if (refusal.Proposition[role] is not { } argument) continue;
            var found = Without([.. parties.Parties(refusal.Proposition.Sentence, argument.Head).Where(r => r.Code is not null)], refusal.Actors);
            if (found.IsEmpty) continue;
            refusal.Recipients = found;
            return;
        }
    }

    /// <summary>A refusal, a threat or a blow is nearly always aimed at somebody: the first other party behind its word, in its own clause.</summary>
    private void LastResort(Draft draft)
    {
        // "Pledged nine hundred million dollars to rebuild Cambodia".
        if (draft is { Recipients.IsEmpty: true, Row.Name: "acts/agree#offer-aid" } && draft.Actors.Any(a => a.Code is not null)
            && parties.FirstWithin(new(draft.Trigger.End, Math.Max(draft.Trigger.End, draft.Proposition.Clause.End)),
                draft.Proposition.Sentence, draft.Actors, atPlaces: draft.Embedded is not Embedding.Demanded) is { Code.Length: 3 } helped)
            draft.Recipients = [helped];
        if (draft is { Type: EventType.MOBILIZE, Recipients.IsEmpty: true, Row: { Symmetric: false, NoRecipient: false } }
            && draft.Actors.Any(a => a.Code is not null))
            draft.Recipients = Menaced(draft);
        if (draft.Row is not { Symmetric: false, Directed: false, NoRecipient: false } || IsReciprocal(draft) || !draft.Recipients.IsEmpty
            || draft.Actors.All(a => a.Code is null)) return;
        if (draft.Type is not (EventType.REJECT or EventType.THREATEN or EventType.ACCUSE or EventType.SANCTION or EventType.COERCE
            or EventType.ASSAULT)) return;
        if (IsTold(draft)) return;
        // "Warned the colonel that": whoever is warned is not somebody named behind him.
        if (draft.Type is EventType.THREATEN && draft.Proposition.Lemma is "warn" or "tell" or "threaten"
            && (draft.Proposition["object"] ?? draft.Proposition["indirect"]) is { } warned
            && parties.EntityAt(draft.Proposition.Sentence, warned.Head) is { Kind: EntityKind.Person, Code: null }) return;
        // What is struck stands there, though nobody's: whoever is named behind it is another.
        if (draft.Type is EventType.ASSAULT && draft.Proposition is { Passive: true } p && p["object"] is not null) return;
        var behind = new TextSpan(draft.Trigger.End, Math.Max(draft.Trigger.End, draft.Proposition.Clause.End));
        var own = draft.Type is EventType.ASSAULT or EventType.COERCE or EventType.SANCTION ? draft.Proposition.Predicate : 0;
        // "Hamas threatened to resume attacks in Israel": rebels strike where they say.
        var anywhere = draft.Type is EventType.THREATEN && draft.Actors.All(a => a.Sector == "REB");
        if (parties.FirstWithin(behind, draft.Proposition.Sentence, draft.Actors, otherSector: draft.Actors.All(a => a.Sector is "OPP"), atPlaces: anywhere,
            ofPredicate: own) is { } party && !IsVictimOfBlamed(draft, party)) draft.Recipients = [party];
    }

    /// <summary>"Condemned the invasion of Ruritania": who suffers the deed is not blamed for it.</summary>
    private bool IsVictimOfBlamed(Draft charge, Party party)
    {
        if (charge.Type is not (EventType.ACCUSE or EventType.REJECT) || charge.Proposition["object"] is not { } named) return false;
        var deed = charge.Sentence[named.Head];
        return parties.Is("harmful-deeds", RowMatcher.Lemma(deed)) && charge.Sentence.Children(deed).Any(c => c.Relation == "nmod"
            && charge.Sentence.Child(c, "case") is { Form: "of" or "on" or "against" } && charge.Sentence.SubtreeSpan(c).Contains(party.Span));
    }

    /// <summary>"A missile over Ruritania", "into waters off Graustark's ports", "troops to its border with Ruritania".</summary>
    private ImmutableArray<Party> Menaced(Draft draft)
    {
        foreach (var argument in draft.Proposition.Arguments)
        {
            if (argument.Role is not ("over" or "into" or "towards" or "toward" or "near" or "off" or "to" or "around" or "against" or "on"
                or "along" or "at" or "in" or "across")) continue;
            if (parties.FirstWithin(argument.Span, draft.Proposition.Sentence, draft.Actors,
                ofPredicate: draft.Proposition.Predicate) is { Code.Length: 3 } state) return [state];
            var sentence = draft.Proposition.Sentence;
            // "Into the sea north of Graustark", "towards the posts that Graustark had taken": told behind the noun.
            if (argument.Role is "into" or "towards" or "toward" or "over" or "off" && parties.FirstWithin(
                new(argument.Span.Start, Math.Max(argument.Span.End, Math.Min(draft.Proposition.Clause.End, argument.Span.End + 40))), sentence, draft.Actors)
                is { Code.Length: 3 } behind) return [behind];
        }
        // "Fired a missile over Graustark", where the tree hangs it on the missile.
        if (draft.Proposition["object"] is { } thing)
        {
            foreach (var child in draft.Sentence.Children(draft.Sentence[thing.Head]))
            {
                if (child.Relation == "nmod" && draft.Sentence.Child(child, "case") is { } over
                    && over.Form.ToLowerInvariant() is "over" or "into" or "towards" or "toward" or "off"
                    && parties.FirstWithin(draft.Sentence.SubtreeSpan(child), draft.Proposition.Sentence,
                        draft.Actors) is { Code.Length: 3 } below) return [below];
            }
        }
        return [];
    }
}
