using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Words that name an act by the way: in a question, as a reason, as a count, as a warning of what others may do.</summary>
internal static class Asides
{
    /// <summary>Why a draft tells of no act of its own; null if it does.</summary>
    public static string? Why(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties, ActLexicon acts) => draft.Proposition switch
    {
        var p when IsInQuestion(p, drafts) => "a question tells nothing",
        // "Is it ready, he asked": who asks a question asks for no act.
        _ when draft.Row is { Name: "acts/request#ask" } && drafts.Any(d => d.Proposition.Question
            && d.Proposition.Parent == draft.Proposition.Id) => "a question asks for no act",
        // "Meet to seek an end to the war", "drills to improve cooperation".
        { Link: LinkKind.Purpose } when draft.Row is { Name: "acts/request#seek" or "acts/endorse#establish-ties" } => "it is what another act is for",
        // "Arrested on charges of theft".
        { Kind: PredicateKind.Noun, Support: null, Role: "on" or "over" or "for" or "under", Parent: { } parent } when draft.Type is EventType.ACCUSE
            && drafts[parent].Type is EventType.COERCE or EventType.SANCTION
            => "it is why another act is done",
        // "Would consult them before it accepted".
        { Kind: PredicateKind.Verb, Mark: "before", Link: LinkKind.Time,
            Parent: { } later } when drafts[later].Proposition is { Modal: "will" or "would" }
            or { Tense: Tense.Future } => "it says when another act is to come",
        // "Killed by a rocket fired by ISIL": the rocket hit.
        { Kind: PredicateKind.Verb, Link: LinkKind.Participle or LinkKind.Relative, Parent: { } hit } when draft.Type == EventType.MOBILIZE
            && drafts[hit] is { Stands: true, Type: EventType.ASSAULT } => "it is what the blow was struck with",
        // "Offered talks about missiles and exercises".
        { Kind: PredicateKind.Noun, Support: null, Role: "about" or "on" or "over" or null, Parent: { } talks } when draft.Type is EventType.MOBILIZE
            or EventType.COOPERATE or EventType.SUPPORT && drafts[talks] is { Type: EventType.CONSULT, Proposition.Kind: PredicateKind.Noun }
            => "it is what is talked about",
        // "Talks on ending the war", "met to end the war": what is to come of it.
        { Kind: PredicateKind.Verb, Tense: Tense.None, Link: LinkKind.Content or LinkKind.Purpose or LinkKind.Participle, Parent: { } meeting }
            when draft.Type == EventType.RETREAT && drafts[drafts[meeting].Proposition.Supports ?? meeting] is { Type: EventType.CONSULT } =>
                "it is what is talked about",
        // "Respond to any aggression": the aggression is the condition.
        { Kind: PredicateKind.Noun, Support: null } when draft.Governor is { Type: EventType.THREATEN, Condition: { } when }
            && when.Contains(draft.Sentence[draft.Proposition.Predicate].Span) => "it stands in a condition",
        // "A declaration of war", "prisoners of war".
        { Kind: PredicateKind.Noun, Lemma: "war" } when draft.Sentence.HeadOf(draft.Sentence[draft.Proposition.Predicate]) is { } whole
            && draft.Sentence[draft.Proposition.Predicate].Relation is "nmod" or "compound" && acts.Is("of-war", RowMatcher.Lemma(whole))
            => "it names no fighting",
        // "A warrant for the arrest of the king".
        { Kind: PredicateKind.Noun, Support: null } when draft.Type == EventType.COERCE
            && draft.Sentence.HeadOf(draft.Sentence[draft.Proposition.Predicate]) is { Lemma: "warrant" } => "it is what a warrant is for",
        // "There is no extradition agreement between them".
        { Kind: PredicateKind.Noun, Support: { } be } when draft.Type == EventType.AGREE && drafts[be].Proposition.Lemma == "be" => "it tells how things are",
        // "Halts the flights until they hand over the airport".
        { Kind: PredicateKind.Verb, Mark: "until", Tense: Tense.Present or Tense.None } => "it says until when another act lasts",
        { Kind: PredicateKind.Noun, Support: null } when IsCase(draft) => "it stands in a condition",
        { Link: LinkKind.Purpose, Parent: { } protest } when draft.Type == EventType.SUPPORT
            && drafts[protest].Type == EventType.PROTEST => "it is what a protest is for",
        _ when IsMadePossible(draft) || (draft.Governor is { } leave && IsMadePossible(leave)) => "it is what another act makes possible",
        { Kind: PredicateKind.Verb, Mark: "to" } when IsRecord(draft, drafts) => "it counts an act among others",
        _ when IsCounted(draft) => "it counts an act among others",
        _ when draft.Row is { Name: "acts/threaten#warn" or "acts/threaten#warn-obj" }
            && IsForeboding(draft, drafts, acts) => "it warns of how things are, or of what others may do",
        _ when draft.Row is { Name: "acts/consult#travel" } && draft.Actors.All(a => IsPrivate(a, parties)) => "a private person's journey",
        _ => null,
    };

    public static void DropTopics(ImmutableArray<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft is { Stands: true, Proposition: { Kind: PredicateKind.Noun, Support: null } }
                && IsTopic(draft)) draft.Drop(WhyNoEvent.PartOfAnother, "it is the topic under which the rest is told");
        }
    }

    /// <summary>"In case of deliveries", "in the event of an attack", wherever the tree hangs the words.</summary>
    private static bool IsCase(Draft draft) => draft.Sentence.Children(draft.Sentence[draft.Proposition.Predicate])
        .Any(c => c.Form == "of" && c.Id > 2 && draft.Sentence[c.Id - 1].Form is "case" or "event");

    /// <summary>"2011 Yemeni protests: police kill twelve": words before a colon that only say what the news belongs to.</summary>
    private static bool IsTopic(Draft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var colon = tokens.FirstOrDefault(t => t.Form == ":" && t.Id > draft.Proposition.Predicate);
        if (colon is null || colon.Id > 12) return false;
        if (tokens.Any(t => t.Id < colon.Id && t.Upos is "VERB" or "AUX" or "PUNCT" && t.Form is not ("-" or "–" or "(" or ")"))) return false;
        return tokens.Any(t => t.Id > colon.Id && t.Upos is "VERB" && draft.Sentence.Child(t, "nsubj") is not null);
    }

    /// <summary>"Visits Laos, becoming the first president to go there": told already.</summary>
    private static bool IsRecord(Draft draft, ImmutableArray<Draft> drafts)
    {
        var verb = draft.Sentence[draft.Proposition.Predicate];
        if (verb.Relation is not ("acl" or "acl:relcl") || draft.Sentence.HeadOf(verb) is not { Upos: "NOUN" } noun) return false;
        if (!draft.Sentence.Children(noun).Any(c => c.Id < noun.Id && c.Relation == "amod" && IsOrdinal(c.Form.ToLowerInvariant()))) return false;
        return drafts.Any(d => d != draft && d.Stands && d.Type == draft.Type && d.Proposition.Sentence == draft.Proposition.Sentence
            && Merging.Overlaps(d.Recipients, draft.Recipients));
    }

    /// <summary>"Lifted the immunity, allowing the court to try him".</summary>
    private static bool IsMadePossible(Draft draft) => draft is { Row.Name: "acts/concede#allow", Proposition.Link: LinkKind.Participle };

    private static bool IsInQuestion(Proposition proposition, ImmutableArray<Draft> drafts)
    {
        var at = proposition;
        for (var steps = 0; steps < 5; steps++)
        {
            if (at.Question) return true;
            if (at.Link is not (LinkKind.Content or LinkKind.Noun) || at.Parent is not { } parent) return false;
            at = drafts[parent].Proposition;
        }
        return false;
    }

    /// <summary>"He is the twelfth journalist killed this year", "the second ship to strike the wreck".</summary>
    private static bool IsCounted(Draft draft)
    {
        if (draft.Proposition.Kind != PredicateKind.Verb || draft.Sentence[draft.Proposition.Predicate] is not { Relation: "acl"
            or "acl:relcl" } verb) return false;
        if (draft.Sentence.HeadOf(verb) is not { Upos: "NOUN" } noun || draft.Sentence.Child(noun, "cop") is null) return false;
        return draft.Sentence.Children(noun).Any(c => c.Id < noun.Id && c.Relation == "amod" && IsOrdinal(c.Form.ToLowerInvariant()));
    }

    private static bool IsOrdinal(string word) => word is "first" or "second" or "third" or "latest" or "last" or "only"
        || (word.EndsWith("th", StringComparison.Ordinal) && word.Length > 3)
        || (char.IsDigit(word[0]) && word[^2..] is "st" or "nd" or "rd");

    /// <summary>"Warned that it is no matter of diplomacy", "warned that Moscow could invade Ukraine": nothing is threatened by who warns.</summary>
    private static bool IsForeboding(Draft warning, ImmutableArray<Draft> drafts, ActLexicon acts)
    {
        if (warning.Condition is not null) return false;
        // "Warned that it was determined to crush them", "that the river is a red line".
        if (warning.Proposition["clause"] is { } threat && warning.Sentence.Subtree(warning.Sentence[threat.Head]).Any(t => acts.Is("determination",
            RowMatcher.Lemma(t)))) return false;
        if (warning.Proposition["clause"] is { } said && IsState(warning.Sentence, warning.Sentence[said.Head])) return true;
        foreach (var content in drafts)
        {
            if (content.Proposition.Parent != warning.Proposition.Id
                || content.Proposition is not { Link: LinkKind.Content, Kind: not PredicateKind.Noun, Mark: not "to", Condition: null } p) continue;
            if (p.Modal is null && p.Tense is Tense.Present or Tense.Past or Tense.Progressive && !acts.Is("readiness", p.Lemma)) return true;
            // "Warned the cabinet that the plan could make people homeless": within one state, what may come of something.
            if (p.Modal is "could" or "may" or "might" && warning.Recipients.All(r => r.Code is null || warning.Actors.Any(a => a.Code == r.Code))) return true;
            var doers = content.Type is null ? [] : content.Actors.Select(a => a.Code).OfType<string>().ToList();
            if (doers.Count > 0 && p.Modal is not "must" && doers.All(d => warning.Actors.All(a => a.Code != d))
                && content.Type is EventType.ASSAULT or EventType.MOBILIZE or EventType.COERCE or EventType.SANCTION) return true;
        }
        return false;
    }

    /// <summary>"It is no business of theirs".</summary>
    private static bool IsState(Sentence sentence, Token head) => head.Upos is "NOUN" or "PRON" && sentence.Child(head, "cop") is not null
        && sentence.Child(head, "aux") is null;

    /// <summary>A person without an office, a firm, an artist: his journeys are no visits of his state.</summary>
    private static bool IsPrivate(Party party, PartyFinder parties) => parties.EntityOf(party.Entity) is { Kind: EntityKind.Person } person
        && (person.Sector is null ? person.Office is null : person.Sector is not ("GOV" or "IGO" or "MIL" or "LEG" or "JUD" or "SPY" or "REB"
        or "PTY" or "COP"));
}
