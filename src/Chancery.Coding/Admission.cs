using System.Collections.Immutable;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Decides which drafts are events: a real act, with somebody behind it.</summary>
internal static class Admission
{
    public static void Judge(ImmutableArray<Draft> drafts, PartyFinder parties, ActLexicon acts)
    {
        foreach (var draft in drafts)
        {
            if (!draft.Stands) continue;
            MakeThreat(draft, drafts);
            // Exercises of several states are joint.
            if (draft is { Type: EventType.MOBILIZE, Proposition.Kind: PredicateKind.Noun } && acts.Is("exercise", draft.Proposition.Lemma)
                && draft.Actors.Select(a => a.Code).OfType<string>().Distinct().Count() > 1) draft.Type = EventType.COOPERATE;
            if (draft.Row is { Said: true } && draft.Rule is null) JudgeSaid(draft, drafts);
            if (!draft.Stands) continue;
            // "Lifted the restrictions" that it had put on its own people.
            if (draft is { Type: EventType.RETREAT, Row.Name: "acts/retreat#lift-sanctions", Proposition: { } lifted } && lifted["object"] is { } own
                && RowMatcher.Lemma(draft.Sentence[own.Head]) is "ban" or "restriction" or "closure"
                && Others(draft).IsEmpty) draft.Type = EventType.CONCEDE;
            // "Will send 50 armoured carriers to Ukraine": to another state, not to its own border.
            if (draft is { Type: EventType.MOBILIZE, Proposition: { Kind: PredicateKind.Verb, Lemma: "send" or "deliver" or "ship" } sent }
                && IsGift(sent, draft, parties, acts)) draft.Type = EventType.AID;
            // "Closed its airspace": to all.
            if (draft is { Type: EventType.SANCTION, Row.Name: "acts/sanction#close-embassy", Proposition: { Kind: PredicateKind.Verb } shut }
                && shut["object"] is { } way
                && RowMatcher.Lemma(draft.Sentence[way.Head]) is "airspace" or "border" or "crossing" or "port" or "sky"
                && Others(draft).IsEmpty) draft.Type = EventType.COERCE;
            // "Amnesty protested the deportations": a body protests in words.
            if (draft is { Type: EventType.PROTEST, Row.Name: "acts/protest#protest", Proposition: { Lemma: "protest" } words }
                && (words["object"] ?? words["through"] ?? words["to"]) is not null
                && IsSaidByBody(draft, parties)) draft.Type = EventType.ACCUSE;
            // "Would use all means to protect its people": they are not who is threatened.
            if (draft is { Type: EventType.THREATEN, Row.Status: Embedding.Occurred, Actors.IsEmpty: false }
                && draft.Recipients.All(r => draft.Actors.Any(a => a.Code == r.Code))) draft.Recipients = [];
            if (IsSelfHarm(draft))
            {
                draft.Drop(WhyNoEvent.NoRecipient, "it harms nobody but himself");
                continue;
            }
            if (IsAccident(draft, parties, acts))
            {
                draft.Drop(WhyNoEvent.Excluded, "deaths without any word of violence are accidents");
                continue;
            }
            if (Asides.Why(draft, drafts, parties, acts) is { } reason)
            {
                draft.Drop(WhyNoEvent.PartOfAnother, reason);
                continue;
            }
            draft.Idle = draft is { Type: EventType.AGREE, Rule: null } && IsIdle(draft, drafts);
            if (Weigh(draft, acts) is var (why, because)) draft.Drop(why, because);
        }
    }

    private static (WhyNoEvent Why, string Because)? Weigh(Draft draft, ActLexicon acts)
    {
        if (draft.Actors.All(a => a.Code is null) && !IsHumanViolence(draft, acts))
            return (WhyNoEvent.NoActor, draft.Actors.IsEmpty ? "no actor is named" : $"'{draft.Actors[0].Text}' has no state or organisation behind it");
        if (IsNobodysPlan(draft)) return (WhyNoEvent.NoActor, "a blow to come that nobody plans");
        if (IsBareNoun(draft)) return (WhyNoEvent.NoRecipient, "a noun alone, without anybody to whom it is said");
        if (draft is { Type: EventType.THREATEN, Rule: null, Proposition: { Perfect: true, Modal: "would" } }) return (WhyNoEvent.NoAct,
            "it did not come to that");
        if (draft is { Type: EventType.THREATEN, Negated: true }) return (WhyNoEvent.NoAct, "no threat: it will not be done");
        if (draft.Type == EventType.PROTEST && WhyNoProtest(draft) is { } reason) return reason;
        if (IsOwnBusiness(draft, acts)) return (WhyNoEvent.NoRecipient, "a firm's own affairs");
        if (draft is { Row.Directed: true, Recipients.IsEmpty: true }
            && !IsShutToAll(draft)) return (WhyNoEvent.NoRecipient, "the act needs somebody to whom it is done");
        if (draft.Row is not { Abroad: true } || IsShutToAll(draft)) return null;
        if (draft.Row.Symmetric && draft.Actors.Concat(draft.Recipients).Select(Side).OfType<string>().Distinct().Count() < 2
            && !IsAmongMembers(draft, acts)) return (WhyNoEvent.NoRecipient, "an act between parties needs two");
        var isTalk = draft.Type == EventType.CONSULT && draft.Actors.Select(a => a.Code).OfType<string>().Distinct().Count() > 1;
        var another = draft.Recipients.Any(r => r.Code is not null && draft.Actors.All(a => a.Code != r.Code));
        return draft.Row.Symmetric || isTalk || another ? null : (WhyNoEvent.NoRecipient, "the act needs another party to whom it is done");
    }

    private static bool IsGift(Proposition sent, Draft draft, PartyFinder parties, ActLexicon acts) =>
        sent["object"] is { } thing && sent["to"] is { } to && acts.Is("armament", RowMatcher.Lemma(draft.Sentence[thing.Head]))
        && draft.Sentence[to.Head].Upos == "PROPN"
        && parties.Parties(sent.Sentence, to.Head) is { IsEmpty: false } to1
        && to1.All(p => p.Code is { Length: 3 } code && draft.Actors.All(a => a.Code != code))
        && !draft.Sentence.Subtree(draft.Sentence[thing.Head]).Any(t => RowMatcher.Lemma(t) is "troop" or "soldier" or "crew");

    private static bool IsSaidByBody(Draft draft, PartyFinder parties) => !draft.Actors.IsEmpty
        && draft.Actors.All(a => parties.EntityOf(a.Entity) is { Kind: EntityKind.Organisation or EntityKind.State });

    private static bool IsShutToAll(Draft draft) => draft is { Type: EventType.COERCE, Row.Name: "acts/sanction#close-embassy" };

    private static (WhyNoEvent Why, string Because)? WhyNoProtest(Draft draft)
    {
        if (draft.Actors.All(a => a.Sector is "MIL" or "PRM")) return (WhyNoEvent.NoActor, "governments and armies do not demonstrate");
        if (draft.Proposition is { Kind: PredicateKind.Noun, Support: null, Role: "in" } && IsBare(draft)
            && draft.Sentence[draft.Proposition.Predicate].Xpos != "NNS")
            return (WhyNoEvent.NoAct, "'in protest' says why something else is done");
        return IsBanned(draft) ? (WhyNoEvent.PartOfAnother, "a protest that is forbidden need not take place") : null;
    }

    /// <summary>"We will be hit again": what somebody foresees.</summary>
    private static bool IsNobodysPlan(Draft draft) => draft is { Type: EventType.ASSAULT, Rule: null, Governor: null,
        Status: EventStatus.Planned or EventStatus.Conditional, Proposition: { Kind: PredicateKind.Verb, Passive: true } }
        && draft.Actors.All(a => a.Code is null);

    /// <summary>"Ready to attack", "willing to kill" offers nothing.</summary>
    private static void MakeThreat(Draft offer, ImmutableArray<Draft> drafts)
    {
        if (offer.Type != EventType.AGREE) return;
        foreach (var harm in drafts)
        {
            if (harm.Governor != offer || harm is not { Stands: true, Type: EventType.ASSAULT or EventType.SANCTION or EventType.COERCE,
                Negated: false, Embedded: Embedding.Promised }
                || harm.Type != EventType.ASSAULT && harm.Proposition is { Kind: PredicateKind.Noun, Support: null }) continue;
            if (harm.Proposition.Link is LinkKind.Participle or LinkKind.Relative || IsAskedOfAnother(offer, harm)) continue;
            offer.Type = EventType.THREATEN;
            (harm.Embedded, harm.Status) = (Embedding.Threatened, harm.Status == EventStatus.Promised ? EventStatus.Threatened : harm.Status);
        }
    }

    /// <summary>"Germany proposed that the Union suspend the treaty": what another is to do.</summary>
    private static bool IsAskedOfAnother(Draft offer, Draft harm)
    {
        if (offer.Proposition.Lemma != "propose" || harm.Actors.All(a => a.Code is null) || harm.Actors.Any(a => offer.Actors.Any(b => a.Code == b.Code)))
            return false;
        (offer.Type, offer.Recipients) = (EventType.REQUEST, harm.Actors);
        (harm.Embedded, harm.Status) = (Embedding.Demanded, harm.Status == EventStatus.Promised ? EventStatus.Demanded : harm.Status);
        return true;
    }

    /// <summary>"Criticism", "a proposal", "an investigation": words about words, told by the way.</summary>
    private static bool IsBareNoun(Draft draft) =>
        draft is { Rule: null, Proposition: { Kind: PredicateKind.Noun, Support: null }, Row.Symmetric: false }
        && ((draft.Type is EventType.AGREE or EventType.REQUEST or EventType.ACCUSE or EventType.SUPPORT or EventType.REJECT
        && draft.Proposition["clause"] is null && Others(draft).IsEmpty)
            || (draft.Type is EventType.COERCE && draft.Recipients.IsEmpty));

    private static bool IsBare(Draft noun) => !noun.Sentence.Children(noun.Sentence[noun.Proposition.Predicate]).Any(c => c.Relation is "det"
        or "amod" or "compound" || c.Deprel == "nmod:poss");

    /// <summary>"Agreed to hear the appeal", "vowed to do better": one party alone, and nothing in the content that is an act.</summary>
    private static bool IsIdle(Draft draft, ImmutableArray<Draft> drafts) =>
        draft.Recipients.All(r => r.Code is null || draft.Actors.Any(a => a.Code == r.Code))
            && draft.Actors.Select(a => a.Code).OfType<string>().Distinct().Count() == 1 && draft.Actors.All(a => a.Sector is not ("IGO" or "REB"))
        && draft.Condition is null && draft.Proposition["to"] is null
        && !drafts.Any(d => d != draft && d.Row?.Type is not null && d.Proposition.Sentence == draft.Proposition.Sentence
        && d.Proposition.Predicate > draft.Proposition.Predicate && IsBelow(d, draft, drafts));

    private static bool IsBelow(Draft inner, Draft outer, ImmutableArray<Draft> drafts)
    {
        var at = inner.Proposition;
        for (var steps = 0; at.Parent is { } parent && steps < 20; steps++)
        {
            if (parent == outer.Proposition.Id || parent == outer.Proposition.Support) return true;
            at = drafts[parent].Proposition;
        }
        return false;
    }

    /// <summary>"A ban on rallies", "banned a march".</summary>
    private static bool IsBanned(Draft draft)
    {
        var at = draft.Sentence[draft.Proposition.Predicate];
        for (var steps = 0; draft.Proposition.Kind == PredicateKind.Noun && draft.Sentence.HeadOf(at) is { } above && steps < 2; steps++)
        {
            if (RowMatcher.Lemma(above) is "ban" or "prohibit" or "forbid" or "outlaw" or "prohibition") return true;
            at = above;
        }
        return false;
    }

    private static bool IsOwnBusiness(Draft draft, ActLexicon acts) =>
        (draft.Actors.All(a => a.Sector == "BUS") || draft.Type is EventType.AGREE or EventType.THREATEN
        && draft.Actors.All(a => a.Sector is null or "BUS" && IsFirm(a.Text, acts))) && (draft.Type == EventType.CONSULT || Others(draft).IsEmpty);

    /// <summary>"Barclays plc", "Lloyds Banking Group".</summary>
    private static bool IsFirm(string name, ActLexicon acts) => name.Split(' ').Any(w => acts.Is("firm", w.Trim('.', ',').ToLowerInvariant()));

    private static ImmutableArray<Party> Others(Draft draft) => [.. draft.Recipients.Where(r => r.Code is not null && draft.Actors.All(a => a.Code != r.Code))];

    /// <summary>An attack on somebody with a code, by people whom the text leaves without one.</summary>
    private static bool IsHumanViolence(Draft draft, ActLexicon acts) =>
        draft.Type is EventType.ASSAULT && draft.Recipients.Any(r => r.Code is not null)
            && (draft.Actors.Length > 0 || draft.Proposition.Passive || draft.Proposition.Kind == PredicateKind.Adjective || draft.Bloody
            || IsDoneByAttack(draft, acts) || IsDiedOf(draft));

    /// <summary>A government and the rebels of its own state are two sides.</summary>
    /// <summary>"NATO ambassadors will meet": those of one body are of many states.</summary>
    private static bool IsAmongMembers(Draft draft, ActLexicon acts) =>
        draft.Type == EventType.CONSULT && draft.Actors.Any(a => a is { Sector: "IGO", Code: not null }
            && ((draft.Proposition is { Kind: PredicateKind.Verb } or { Support: not null }
            && draft.Row is { Name: "acts/consult#meet" or "acts/consult#convene" or "acts/consult#talks" or "acts/consult#talks-single" })
            || a.Text.Split(' ').Any(w => acts.Is("members-of-body", w.ToLowerInvariant()))));

    public static string? Side(Party party) => party.Code is not null && party.Sector is "REB" or "OPP" or "PRM" ? $"{party.Code} {party.Sector}" : party.Code;

    /// <summary>"Shoots himself"; but a bomber who blows himself up means others.</summary>
    private static bool IsSelfHarm(Draft draft) => draft is { Type: EventType.ASSAULT, Proposition.Kind: PredicateKind.Verb }
        && draft.Row?.Modes.Contains("suicide-attack") != true && !draft.Proposition.Lemma.StartsWith("blow", StringComparison.Ordinal)
        && draft.Proposition["object"] is { } harmed && draft.Sentence[harmed.Head].Form.ToLowerInvariant() is "himself" or "herself" or "itself"
        or "themselves" or "oneself";

    /// <summary>"Twelve people died in an attack on a mosque": an attack told by what came of it.</summary>
    private static bool IsDiedOf(Draft draft) => draft.Proposition.Kind == PredicateKind.Noun
        && draft.Sentence.HeadOf(draft.Sentence[draft.Proposition.Predicate]) is { } above && RowMatcher.Lemma(above) is "die" or "perish";

    /// <summary>"A train and a locomotive collide, injuring 22": nobody's deed, unless the sentence has a word of violence.</summary>
    private static bool IsAccident(Draft draft, PartyFinder parties, ActLexicon acts) =>
        draft is { Type: EventType.ASSAULT, Bloody: false, Rule: null,
            Proposition: { Kind: PredicateKind.Verb, Lemma: "kill" or "wound" or "injure" or "destroy" or "sink" } }
        && !draft.Actors.Any(a => a.Code is not null && parties.EntityOf(a.Entity) is { Kind: EntityKind.Person or EntityKind.Group
        or EntityKind.Organisation or EntityKind.State } && !parties.IsVehicle(a.Text))
        && !draft.Sentence.Tokens.Any(t => parties.IsViolence(RowMatcher.Lemma(t)) && !RowMatcher.IsOfBuilding(t, draft.Sentence, acts));

    /// <summary>"A bombing killed twelve": somebody did it.</summary>
    private static bool IsDoneByAttack(Draft draft, ActLexicon acts) => draft.Proposition["subject"] is { } subject && draft.Sentence[subject.Head] is { } head
        && (acts.Is("attacker", RowMatcher.Lemma(head)) || draft.Sentence.Children(head).Any(c => c.Relation == "compound"
        && acts.Is("attacker", RowMatcher.Lemma(c))));

    /// <summary>"Ankara was breaking agreements, Israel said": an accusation if somebody says it of another.</summary>
    private static void JudgeSaid(Draft draft, ImmutableArray<Draft> drafts)
    {
        if (drafts.Any(d => d.Stands && d.Type == draft.Type && d != draft && d.Rule is null && d.Proposition.Sentence == draft.Proposition.Sentence
            && d.Row is { Said: false } && IsBelow(draft, d, drafts)))
        {
            draft.Drop(WhyNoEvent.PartOfAnother, "it is what the accusation or warning says");
            return;
        }
        var accused = draft.Actors;
        var speaker = draft.Speakers.LastOrDefault();
        if (draft.Embedded is Embedding.Demanded or Embedding.Hypothetical or Embedding.Planned or Embedding.Promised || speaker?.Code is null
            || accused.All(a => a.Code is null) || accused.Any(a => a.Code == speaker.Code))
        {
            draft.Drop(WhyNoEvent.NoActor, "nobody with a state behind him says it of another");
            return;
        }
        draft.Recipients = accused;
        draft.Actors = [new(speaker.Code, null, speaker.Entity, speaker.Text, speaker.Span)];
        draft.Status = EventStatus.Occurred;
        draft.Negated = false;
        draft.Speakers = draft.Speakers.RemoveAt(draft.Speakers.Length - 1);
        draft.SaidBy = null;
    }
}
