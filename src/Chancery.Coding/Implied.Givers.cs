using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Who does what a clause leaves without a doer of its own: who sends a letter says what it says, who is on the verge of an act would do it.</summary>
internal static partial class Implied
{
    public static void GiveToSender(ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading, ActLexicon acts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Type is null) continue;
            if (SenderOf(draft, reading, acts) is var (message, sending)) GiveToSender(draft, message, sending, parties);
            else if (draft.Actors.All(a => a.Code is null) && DoerOfPlan(draft, reading, acts) is { } doer) Give(draft,
                parties.Parties(draft.Proposition.Sentence, doer));
        }
    }

    private static void Give(Draft draft, ImmutableArray<Party> doers)
    {
        if (doers.All(d => d.Code is null)) return;
        draft.Actors = doers;
        draft.Recipients = Participants.Without(draft.Recipients, doers);
    }

    private static void GiveToSender(Draft draft, Token message, Proposition sending, PartyFinder parties)
    {
        var sentence = draft.Proposition.Sentence;
        Give(draft, parties.Parties(sentence, sending["subject"]!.Value.Head));
        if (draft.Recipients.Any(r => r.Code is not null) || draft.Type is not (EventType.ACCUSE or EventType.REQUEST or EventType.THREATEN
            or EventType.AGREE)) return;
        var addressee = draft.Sentence.Children(message).FirstOrDefault(c => c.Relation == "nmod"
            && draft.Sentence.Child(c, "case")?.Form == "to")?.Id ?? sending["to"]?.Head ?? sending["indirect"]?.Head;
        if (addressee is { } to) draft.Recipients = Participants.Without([.. parties.Parties(sentence, to).Where(p => p.Code is not null)], draft.Actors);
    }

    /// <summary>
    /// "Adopted a resolution condemning the test", "sent a letter to the king proposing talks": the message, and the verb whose subject speaks by it.
    /// </summary>
    private static (Token Message, Proposition Sending)? SenderOf(Draft draft, ReportReading reading, ActLexicon acts)
    {
        var p = draft.Proposition;
        if (p is not { Kind: PredicateKind.Verb, Passive: false, Link: LinkKind.Participle or LinkKind.Relative }
            || draft.Sentence[p.Predicate] is not { Relation: "acl" } clause) return null;
        var noun = draft.Sentence.HeadOf(clause);
        if (noun is { Relation: "nmod" } addressee && draft.Sentence.Child(addressee, "case")?.Form == "to") noun = draft.Sentence.HeadOf(addressee);
        if (noun is null || !acts.Is("message", RowMatcher.Lemma(noun))) return null;
        var sending = reading.Propositions.FirstOrDefault(s => s.Sentence == p.Sentence && s.Predicate == noun.Head && acts.Is("sends", s.Lemma));
        return sending?["subject"] is null ? null : (noun, sending);
    }

    /// <summary>"Had no intention of leaving", "suspended plans to send food", "are on the verge of war": whose intention it is.</summary>
    private static int? DoerOfPlan(Draft draft, ReportReading reading, ActLexicon acts)
    {
        if (VergeOf(draft) is { } verge) return draft.Sentence.Child(verge, "nsubj")?.Id;
        var p = draft.Proposition;
        if (p is not { Kind: PredicateKind.Verb, Passive: false, Link: LinkKind.Content, Parent: { } parent }
            || reading.Propositions[parent] is not { Kind: PredicateKind.Noun } plan) return null;
        if (p["subject"] is { } subject && subject.Head != plan.Predicate) return null;
        if ((plan["subject"] ?? plan["poss"]) is { } owner) return owner.Head;
        return plan is { Role: "object", Parent: { } verb }
            && acts.Is("makes-plans", reading.Propositions[verb].Lemma) ? reading.Propositions[verb]["subject"]?.Head : null;
    }

    /// <summary>"On the brink of war", "on the verge of leaving": the noun that says so.</summary>
    public static Token? VergeOf(Draft draft)
    {
        var word = draft.Sentence[draft.Proposition.Predicate];
        return word.Relation is "acl" or "nmod" && draft.Sentence.HeadOf(word) is { Lemma: "verge" or "brink" or "cusp" or "threshold" or "point" } noun
            && draft.Sentence.Child(noun, "case")?.Form is "on" or "at" or "to" && draft.Sentence.Children(word).Any(c => c.Form == "of") ? noun : null;
    }

    /// <summary>"There will be no talks", the minister said: who says so refuses them.</summary>
    private static Draft? NoneToBe(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        var p = draft.Proposition;
        if (p is not { Kind: PredicateKind.Noun, Negated: true, Modal: "will" or "would" or "can", Support: { } be }
            || drafts[be].Proposition.Lemma != "be") return null;
        if (draft.Type is not (EventType.CONSULT or EventType.AGREE or EventType.RETREAT or EventType.CONCEDE or EventType.SUPPORT
            or EventType.COOPERATE)) return null;
        if (draft.Condition is { } condition && !HoldsNow(condition, reading.Text) || SpeakerOf(draft, parties, reading) is not { } speaker) return null;
        draft.Drop(WhyNoEvent.PartOfAnother, "it is what somebody says there will not be");
        return Speech(draft, EventType.REJECT, "acts/reject#will-not", d =>
        {
            d.Actors = [speaker];
            d.Recipients = Participants.Without([.. draft.Actors.Concat(draft.Recipients).Where(r => r.Code is not null)], [speaker]);
            var phrase = Spans.Phrase(draft.Sentence, draft.Sentence[p.Predicate]);
            if (draft.Sentence.Tokens.FirstOrDefault(t => t.Span.Start == phrase.Start) is { Form: "no" } no) phrase = phrase with { Start = no.Span.End };
            d.Content = Spans.Trim(phrase, draft, reading.Text);
            d.Condition = draft.Condition;
        }, saysContent: false);
    }
}
