using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Threats without the word: what a speaker says that he will do to another, and what he says would follow from another's act.</summary>
internal static partial class Implied
{
    /// <summary>"We shall sink every ship that comes near", the admiral said: violence that a speaker tells of himself.</summary>
    private static Draft? Vow(Draft draft, ReportReading reading)
    {
        var p = draft.Proposition;
        if (draft is not { Type: EventType.ASSAULT, Condition: null, Negated: false, Governor: null }
            || p is not { Kind: PredicateKind.Verb, Modal: "will" or "shall" or "'ll", Passive: false, Question: false }) return null;
        if (!SpeaksOfSelf(draft) || draft.Actors.All(a => a.Code is null)) return null;
        draft.Status = EventStatus.Threatened;
        return Speech(draft, EventType.THREATEN, "acts/threaten#implied", d =>
        {
            d.Actors = draft.Actors;
            d.Recipients = draft.Recipients;
            d.Consequence = Spans.Trim(p.Clause, draft, reading.Text);
        });
    }

    /// <summary>"Otherwise it may send troops": what will follow if what was asked before is not done.</summary>
    private static Draft? Otherwise(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        var p = draft.Proposition;
        if (draft is not { Stands: true, Rule: null, Negated: false, Condition: null,
            Type: EventType.ASSAULT or EventType.SANCTION or EventType.COERCE or EventType.MOBILIZE }) return null;
        if (p is not { Kind: PredicateKind.Verb, Modal: "may" or "might" or "could" or "will" or "would" or "shall" }
            || draft.Governor is { Type: EventType.THREATEN }) return null;
        if (!draft.Sentence.Tokens.Any(t => t.Id < p.Predicate && t.Form.Equals("otherwise", StringComparison.OrdinalIgnoreCase)
            && (t.Head == p.Predicate || t.Id == 1))) return null;
        var demand = drafts.LastOrDefault(d => d is { Stands: true, Type: EventType.REQUEST } && d.Proposition.Sentence >= p.Sentence - 1
            && d.Trigger.Start < draft.Trigger.Start);
        var speaker = SpeakerOf(draft, parties, reading);
        var unnamed = draft.Actors.IsEmpty && p["subject"] is { } subject && draft.Sentence[subject.Head].Upos == "PRON";
        var actors = draft.Actors.Any(a => a.Code is not null) ? draft.Actors : demand?.Actors ?? (unnamed && speaker is not null ? [speaker] : []);
        if (actors.All(a => a.Code is null) || (speaker is null ? demand is null : actors.All(a => a.Code != speaker.Code))) return null;
        draft.Status = EventStatus.Threatened;
        draft.Actors = actors;
        if (draft.Recipients.All(r => r.Code is null)) draft.Recipients = Participants.Without(demand?.Recipients ?? [], actors);
        return Speech(draft, EventType.THREATEN, "acts/threaten#implied", d =>
        {
            d.Actors = actors;
            d.Recipients = draft.Recipients;
            d.Consequence = Spans.Trim(p.Clause, draft, reading.Text);
        });
    }

    /// <summary>"An attack on us would have grave consequences", the minister told them: the act is the condition.</summary>
    private static Draft? WouldBring(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        if (draft.Row is not { Name: "acts/threaten#would-bring" or "acts/threaten#be-met" } row || draft.Negated) return null;
        var p = draft.Proposition;
        var passive = row.Name != "acts/threaten#would-bring";
        if ((p["subject"] ?? (passive ? p["object"] : null)) is not { } subject
            || (passive ? p["with"] ?? p["as"] ?? subject : p["object"]) is not { } result
            || SpeakerOf(draft, parties, reading) is not { } speaker) return null;
        draft.Drop(WhyNoEvent.PartOfAnother, "it is what somebody says would follow");
        // "Warned that it would have consequences": the warning is the threat.
        if (drafts.Any(d => d is { Stands: true, Type: EventType.THREATEN } && d.Proposition.Id == p.Parent)) return null;
        return Speech(draft, EventType.THREATEN, draft.Row.Name, d =>
        {
            d.Actors = [speaker];
            d.Recipients = [.. Warned(draft, subject, result, speaker, parties, reading).Where(r => r.Code is not null)];
            if (draft.Sentence[subject.Head].Upos is "NOUN" or "VERB") d.Condition = Spans.Trim(subject.Span, d, reading.Text);
            d.Consequence = Spans.Trim(passive ? p.Clause : result.Span, d, reading.Text);
        }, saysContent: false);
    }

    /// <summary>"The sanctions are illegal", Moscow said: a judgement of what another does.</summary>
    private static Draft? Judged(Draft draft, PartyFinder parties, ReportReading reading, ActLexicon acts)
    {
        var p = draft.Proposition;
        if (draft.Type is not null || p is not { Kind: PredicateKind.Adjective, Negated: false, Modal: null, Question: false,
            Link: LinkKind.Content } || !acts.Is("disparaging", p.Lemma) || draft.Sentence[p.Predicate].Relation == "conj") return null;
        if (p["subject"] is not { } subject || SpeakerOf(draft, parties, reading) is not { } speaker) return null;
        var head = draft.Sentence[subject.Head];
        var judged = parties.Parties(p.Sentence, subject.Head);
        var deed = reading.Propositions.FirstOrDefault(d => d.Sentence == p.Sentence && d.Predicate == subject.Head);
        foreach (var role in (string[])["by", "poss", "mod"])
        {
            if (judged.All(j => j.Code is null) && deed?[role] is { } doer) judged = parties.Parties(p.Sentence, doer.Head);
        }
        judged = [.. Participants.Without(judged, [speaker]).Where(j => j.Code is not null)];
        if (judged.IsEmpty && !acts.Is("echo-measure", RowMatcher.Lemma(head)) && !acts.Is("echo-blow", RowMatcher.Lemma(head))
            && !acts.Is("echo-launch", RowMatcher.Lemma(head))) return null;
        return Speech(draft, EventType.ACCUSE, "acts/accuse#judged", d =>
        {
            d.Actors = [speaker];
            d.Recipients = judged;
        }, saysContent: false);
    }

    /// <summary>"This is a violation of our sovereignty", the president wrote; "Ruritania is a terrorist state": judged in a noun.</summary>
    private static Draft? JudgedBy(Draft draft, PartyFinder parties, ReportReading reading, ActLexicon acts)
    {
        var p = draft.Proposition;
        if (draft.Type is not null || p is not { Kind: PredicateKind.Verb, Negated: false, Modal: null, Question: false }
            || p["subject"] is not { } speaking) return null;
        // Words that come first may be the head of the verb that tells who spoke them.
        var verb = draft.Sentence[p.Predicate];
        if ((p["clause"] is { } told ? draft.Sentence[told.Head] : verb.Relation == "parataxis" ? draft.Sentence.HeadOf(verb)
            : null) is not { } noun) return null;
        if (noun.Upos != "NOUN" || draft.Sentence.Child(noun, "cop") is null || draft.Sentence.Child(noun, "aux") is not null
            || draft.Sentence.Child(noun, "nsubj") is not { } judgedWord) return null;
        var words = draft.Sentence.Children(noun).Where(c => c.Relation is "amod" or "compound" or "nmod").Append(noun).ToList();
        if (!words.Any(w => acts.Is("disparaging", RowMatcher.Lemma(w)))
            || draft.Sentence.Children(noun).Any(c => c.Form.ToLowerInvariant() is "not" or "no" or "n't" or "if" or "whether")) return null;
        var speakers = parties.Parties(p.Sentence, speaking.Head);
        var judged = Participants.Without([.. parties.Parties(p.Sentence, judgedWord.Id).Where(j => j.Code is not null)], speakers);
        if (speakers.All(s => s.Code is null) || judged.IsEmpty && RowMatcher.Lemma(judgedWord) is not ("this" or "that" or "it")) return null;
        return Speech(draft, EventType.ACCUSE, "acts/accuse#judged", d =>
        {
            d.Actors = speakers;
            d.Recipients = judged;
            d.Trigger = noun.Span;
        }, saysContent: false);
    }

    /// <summary>"Our answer will be far harsher", the general said.</summary>
    private static Draft? Answer(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        var p = draft.Proposition;
        if (p is not { Kind: PredicateKind.Adjective, Negated: false, Modal: "will" or "would" or "shall" } || draft.Type is not null
            || p["subject"] is not { } subject || Warned(draft, drafts) is not null) return null;
        if (RowMatcher.Lemma(draft.Sentence[subject.Head]) is not ("answer" or "response" or "retaliation" or "reply" or "reaction")
            || SpeakerOf(draft, parties, reading) is not { } speaker) return null;
        return Speech(draft, EventType.THREATEN, "acts/threaten#implied", d =>
        {
            d.Actors = [speaker];
            d.Recipients = [.. Addressees(draft, speaker, parties, reading).Where(r => r.Code is not null)];
            d.Condition = p.Condition;
            d.Consequence = Spans.Trim(p.Clause, d, reading.Text);
        }, saysContent: false);
    }

    /// <summary>Whom it is for, whose act it would be, or else to whom it is said.</summary>
    private static ImmutableArray<Party> Warned(Draft draft, Argument subject, Argument result, Party speaker, PartyFinder parties, ReportReading reading)
    {
        var sentence = draft.Proposition.Sentence;
        ImmutableArray<Party> At(int head) => Participants.Without(parties.Parties(sentence, head), [speaker]);
        // "Russia will be met with consequences": it is Russia that is warned.
        if (draft.Sentence[subject.Head].Upos == "PROPN" && At(subject.Head) is { IsEmpty: false } met) return met;
        if (draft.Proposition["for"] is { } whom && At(whom.Head) is { IsEmpty: false } named) return named;
        foreach (var child in draft.Sentence.Children(draft.Sentence[result.Head]))
        {
            if (child.Relation == "nmod" && draft.Sentence.Child(child, "case")?.Form == "for" && At(child.Id) is { IsEmpty: false } found) return found;
        }
        var act = reading.Propositions.FirstOrDefault(a => a.Sentence == sentence && a.Predicate == subject.Head);
        foreach (var role in (string[])["by", "poss", "mod", "subject"])
        {
            if (act?[role] is { } doer && At(doer.Head) is { IsEmpty: false } found) return found;
        }
        return Addressees(draft, speaker, parties, reading);
    }

    private static ImmutableArray<Party> Addressees(Draft draft, Party speaker, PartyFinder parties, ReportReading reading)
    {
        var saying = reading.Propositions.FirstOrDefault(s => s.Sentence == draft.Proposition.Sentence && s["subject"] is { } who
            && who.Span.Overlaps(speaker.Span));
        if (saying is null) return [];
        foreach (var role in (string[])["indirect", "object", "to"])
        {
            if (saying[role] is { } told && Participants.Without(parties.Parties(saying.Sentence, told.Head),
                [speaker]) is { IsEmpty: false } found) return found;
        }
        return [];
    }

    /// <summary>"I", "we", "our army": who speaks is who does it.</summary>
    private static bool SpeaksOfSelf(Draft draft)
    {
        if (draft.Proposition["subject"] is not { } subject) return false;
        var head = draft.Sentence[subject.Head];
        return IsFirst(head) || draft.Sentence.Children(head).Any(c => c.Relation == "nmod:poss" || c.Deprel == "nmod:poss" ? IsFirst(c) : false);
    }

    private static bool IsFirst(Token token) => token.Form.ToLowerInvariant() is "i" or "we" or "our" or "my";

    /// <summary>An act that a speaker tells of himself in words that stand for nobody yet is his own.</summary>
    public static void GiveToSpeaker(ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        foreach (var draft in drafts)
        {
            if (draft.Type is null || draft.Actors.Any(a => a.Code is not null) || !SpeaksOfSelf(draft)
                || SpeakerOf(draft, parties, reading) is not { } speaker) continue;
            draft.Actors = [speaker];
            draft.Recipients = Participants.Without(draft.Recipients, draft.Actors);
        }
    }
}
