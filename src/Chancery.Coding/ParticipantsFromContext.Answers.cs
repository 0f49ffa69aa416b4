using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;
using static Chancery.Coding.Participants;

namespace Chancery.Coding;

/// <summary>What acts told in one breath say of each other: answers, blows, moves.</summary>
internal sealed partial class ParticipantsFromContext
{
    /// <summary>
    /// "Imposed sanctions on Ruritania over the arrest of journalists", "accused Graustark of shelling a village": who is punished has done
    /// it, and who complains has suffered it.
    /// </summary>
    private void Provoked(Draft draft)
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
            var punished = In(p.Sentence).FirstOrDefault(d => d.Proposition.Predicate == answering.Head
                && d.Type is EventType.SANCTION or EventType.ASSAULT or EventType.COERCE or EventType.THREATEN or EventType.ACCUSE);
            if (punished is not null && Without(draft.Actors, punished.Actors).IsEmpty && punished.Recipients.Any(r => r.Code is not null))
                draft.Actors = punished.Recipients;
        }
        if (draft is { Type: EventType.SANCTION or EventType.COERCE or EventType.ASSAULT or EventType.REJECT, Recipients.IsEmpty: true,
            Row: { Symmetric: false, NoRecipient: false }, Governor: { Type: EventType.ACCUSE } charge }
            && charge.Actors.Length > 0 && charge.Actors.All(a => a is { Code.Length: 3, Sector: not ("JRN" or "NGO" or "CVL" or "JUD" or "COP") })
            && !parties.Is("legal-charge", charge.Proposition.Lemma)
                && !(parties.Is("disapproves", charge.Proposition.Lemma) && draft.Actors.Any(a => a.Code is not null)))
            draft.Recipients = Without(charge.Actors, draft.Actors);
    }

    /// <summary>
    /// "Threatened revenge after …", "promised an answer", "recalled its envoy": whoever has done or said something against the one who
    /// answers, in the same sentence.
    /// </summary>
    private ImmutableArray<Party> Provoker(Draft threat)
    {
        foreach (var other in In(threat.Proposition.Sentence))
        {
            if (other == threat || other == threat.Governor
                || other.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.MOBILIZE or EventType.ACCUSE)
                || other.Proposition.Sentence != threat.Proposition.Sentence || other.Governor == threat) continue;
            if (other.Recipients.Any(r => r.Code is not null && threat.Actors.Any(a => a.Code == r.Code))
                && Without(other.Actors, threat.Actors) is { IsEmpty: false } found) return found;
        }
        // "Threatens to cut off oil after Washington claims that it supports terrorism".
        foreach (var other in In(threat.Proposition.Sentence))
        {
            if (other.Proposition is { Link: LinkKind.Time, Mark: "after", Kind: PredicateKind.Verb } p && p.Parent == threat.Proposition.Id
                && threat.Type is EventType.THREATEN && p["subject"] is { } subject
                && Without([.. parties.Parties(p.Sentence, subject.Head).Where(s => s.Code is { Length: 3 })],
                    threat.Actors) is { IsEmpty: false } teller) return teller;
        }
        return [];
    }

    /// <summary>
    /// "Stockholm called it genocide; Strelsau recalled its ambassador": the one other party that has done or said something before, in the
    /// same sentence.
    /// </summary>
    private void Answered(Draft answer)
    {
        if (answer is not { Type: EventType.SANCTION or EventType.THREATEN or EventType.ACCUSE or EventType.REJECT, Stands: true, Recipients.IsEmpty: true,
            Row: { Symmetric: false, Domestic: false, NoRecipient: false }, Proposition: { Kind: PredicateKind.Verb } p }) return;
        if (p.Passive && p["subject"] is null) return;
        if (answer.Actors.All(a => a.Code is null) || IsReciprocal(answer)) return;
        // "Sent a ship into Ruritania's waters, a move that Graustark condemned": whoever made the move.
        var move = p["object"] is { } told && answer.Sentence[told.Head] is { Relation: "appos", Upos: "NOUN" };
        // "In a move that Graustark denounced, Ruritania sent tanks": whoever sent them.
        if (p["object"] is { } made && answer.Sentence[made.Head] is { Relation: "obl", Upos: "NOUN" } manner
            && parties.Is("echo-decision", RowMatcher.Lemma(manner))
            && answer.Sentence.Child(answer.Sentence[manner.Head], "nsubj") is { } mover)
        {
            answer.Recipients = Without([.. parties.Parties(p.Sentence, mover.Id).Where(m => m.Code is not null)], answer.Actors);
            return;
        }
        // "One expelled an envoy; another condemned the invasion": whoever invades.
        var deed = answer.Type is EventType.ACCUSE && p["object"] is { } condemned
            && parties.Is("echo-blow", RowMatcher.Lemma(answer.Sentence[condemned.Head]));
        Party? only = null;
        foreach (var other in In(p.Sentence))
        {
            if (move && only is not null) break;
            if (other.Proposition.Sentence != p.Sentence || other.Proposition.Predicate > p.Predicate || other == answer
                || other.Proposition["subject"] is not { } subject) continue;
            // "One proposes to go on, but the other declines": only what was asked or offered is refused.
            if (answer.Type is EventType.REJECT && (other is not { Type: EventType.AGREE or EventType.REQUEST, Stands: true } || other == answer.Governor
                || answer.Proposition.Parent == other.Proposition.Id)) continue;
            // "Bolivia broke with Israel, and Chile recalled its ambassador": the same is done to the same.
            // "One broke with Graustark; another condemned the raid": Graustark is condemned too, and not whoever broke with it.
            var alike = other.Type == answer.Type
                || (other.Type is EventType.SANCTION or EventType.ACCUSE && answer.Type is EventType.SANCTION or EventType.ACCUSE);
            if (alike && other.Stands && Without(other.Actors, answer.Actors).Length > 0
                && Without(other.Recipients, answer.Actors).Where(r => r.Code is not null).ToImmutableArray() is { IsEmpty: false } shared)
            {
                answer.Recipients = shared;
                return;
            }
            if (deed && other.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.MOBILIZE)) continue;
            // "One recalled its ambassador and another suspended relations": both answer a third.
            if (other.Type == answer.Type && answer.Type is EventType.SANCTION && other.Recipients.IsEmpty) return;
            foreach (var party in Without([.. parties.Parties(p.Sentence, subject.Head).Where(s => answer.Type is not EventType.SANCTION
                || s.Sector is not "REB"), .. other.Type is EventType.ASSAULT ? other.Actors : []],
                answer.Actors).Where(a => a.Code is not null))
            {
                if (only is not null && only.Code != party.Code) return;
                only ??= party;
            }
        }
        if (only is not null) answer.Recipients = [only];
    }

    /// <summary>"Rammed a Ruritanian tug, opened fire and seized three boats": blows in one breath hit one side.</summary>
    private void SameBlow(Draft blow)
    {
        if (blow is not { Type: EventType.ASSAULT or EventType.COERCE, Stands: true, Proposition: { Kind: PredicateKind.Verb, Passive: false },
            Row: { Symmetric: false, NoRecipient: false } } || blow.Recipients.Any(r => r.Code is not null)) return;
        foreach (var other in In(blow.Proposition.Sentence))
        {
            if (other.Proposition.Id >= blow.Proposition.Id
                || other is not { Type: EventType.ASSAULT or EventType.MOBILIZE, Stands: true, Row.Symmetric: false }
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

    /// <summary>"Closed its embassy there and moved ten battalions to the frontier": the border with whom it acts against beside it.</summary>
    private void AtTheBorder(Draft draft)
    {
        if (draft is not { Type: EventType.MOBILIZE, Recipients.IsEmpty: true, Stands: true, Row: { Symmetric: false, NoRecipient: false } }
            || !draft.Proposition.Arguments.Any(a => RowMatcher.Lemma(draft.Sentence[a.Head]) is "border" or "frontier" or "region" or "area")) return;
        var beside = In(draft.Proposition.Sentence).FirstOrDefault(d => d != draft && d is { Stands: true, Row.Symmetric: false }
            && d.Proposition.Sentence == draft.Proposition.Sentence
            && d.Type is EventType.SANCTION or EventType.THREATEN or EventType.ACCUSE or EventType.ASSAULT && SameCodes(d.Actors, draft.Actors));
        if (beside is not null) draft.Recipients = [.. Without(beside.Recipients, draft.Actors).Where(r => r.Code is { Length: 3 })];
    }

    /// <summary>"Dropped two bombs in a joint exercise with Ruritania": whoever does what is done in it takes part too.</summary>
    private void TakesPart(Draft joint)
    {
        if (joint is not { Row.Symmetric: true, Type: EventType.COOPERATE or EventType.CONSULT,
            Proposition: { Kind: PredicateKind.Noun, Support: null, Role: "in" or "during" or "at", Parent: { } parent } p }
            || joint.Actors.Concat(joint.Recipients).Select(a => a.Code).OfType<string>().Distinct().Count() != 1 || p["with"] is null) return;
        if (drafts[parent].Proposition is not { Kind: PredicateKind.Verb, Passive: false } verb || verb["subject"] is not { } subject
            || verb.Sentence != p.Sentence) return;
        joint.Actors = [.. Without([.. parties.Parties(p.Sentence, subject.Head).Where(s => s.Code is not null)], joint.Actors), .. joint.Actors];
    }
}
