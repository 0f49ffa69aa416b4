using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>The words in which a role is looked for.</summary>
internal static partial class Participants
{
    /// <summary>The argument where it is a pronoun, or the pronoun that owns it or what it is one of: "its border", "one of its islands".</summary>
    private static Token? OwnerOf(Draft draft, Argument argument)
    {
        var word = draft.Sentence[argument.Head];
        if (word.Upos == "PRON") return word;
        var whole = draft.Sentence.Children(word).FirstOrDefault(c => c.Deprel == "nmod" && c.Id > word.Id
            && draft.Sentence.Child(c, "case") is { Form: "of" });
        foreach (var at in (Token?[])[word, whole])
        {
            if (at is not null && draft.Sentence.Child(at, "nmod:poss") is { } owner) return owner.Upos == "PRON" ? owner : null;
        }
        return null;
    }

    /// <summary>The arguments in a role; "clause-subject" is the subject of the content; a noun below the object lends its own phrases.</summary>
    private static IEnumerable<Argument> Arguments(Draft draft, string role, PartyFinder parties)
    {
        foreach (var argument in draft.Proposition.Arguments)
        {
            // "A deal with the help of Graustark": whoever helps is no party to it.
            if (argument.Role == role && !(role == "with" && IsHelp(draft.Sentence[argument.Head], parties))) yield return argument;
        }
        var sentence = draft.Sentence;
        if (role == "clause-subject" && draft.Proposition["clause"] is { } clause)
        {
            if ((sentence.Child(sentence[clause.Head], "nsubj") ?? null) is { } subject) yield return new("subject", subject.Id, subject.Span);
        }
        if (role == "of")
        {
            foreach (var (head, span) in OfBeside(draft)) yield return new(role, head, span);
        }
        // "Offered Ruritania supplies": the name right behind such a verb is who is given.
        if (role == "indirect" && draft.Proposition["indirect"] is null && parties.Is("ditransitive", draft.Proposition.Lemma)
            && draft.Proposition["object"] is { } gift
            && sentence[gift.Head].Upos == "NOUN" && sentence.Child(sentence[gift.Head], "compound") is { Upos: "PROPN" } given
            && parties.EntityAt(draft.Proposition.Sentence, given.Id) is { Kind: EntityKind.State }
                && given.Id == draft.Proposition.Predicate + 1) yield return new("indirect", given.Id, given.Span);
        if (role is "subject" or "object" or "indirect" or "poss" or "mod" or "clause" or "clause-subject" or "of") yield break;
        if (role == "by" && draft.Proposition.Kind == PredicateKind.Verb && !draft.Proposition.Passive) yield break;
        // "imposed sanctions on", "25,000 tons of food aid to": the phrase may hang deeper than it belongs.
        var doer = draft.Proposition["subject"]?.Head ?? 0;
        foreach (var (head, span) in Deeper(sentence, sentence[draft.Proposition.Predicate], role, doer))
        {
            // "Freed after mediation by Ruritania", "asked for access to the sailors": of the noun between, and of no act.
            if ((role == "by" || (role == "from" && draft.Proposition.Kind == PredicateKind.Verb)) && draft.Type is not EventType.ASSAULT
                && IsBehind(sentence, sentence[head], parties)) continue;
            if (role == "with" && IsHelp(sentence[head], parties)) continue;
            // "Condemned the strikes on Strelsau": those who are struck are not condemned.
            if (draft.Type is EventType.ACCUSE && draft.Proposition.Lemma is not "blame"
                && role is "on" or "against" or "at" or "to" or "from" or "with" && sentence.HeadOf(sentence[head]) is { Upos: "NOUN" } deed
                && (parties.IsActNoun(RowMatcher.Lemma(deed)) || parties.Is("harmful-deeds", RowMatcher.Lemma(deed)))) continue;
            if (role == "to" && draft.Type is EventType.REQUEST && sentence.HeadOf(sentence[head]) is { } between
                && parties.Is("access-to", RowMatcher.Lemma(between))) continue;
            yield return new(role, head, span);
        }
        if (draft.Proposition.Support is not null && sentence.HeadOf(sentence[draft.Proposition.Predicate]) is { } verb)
        {
            foreach (var (head, span) in Deeper(sentence, verb, role, doer)) yield return new(role, head, span);
        }
    }

    private static bool IsHelp(Token noun, PartyFinder parties) => noun.Upos == "NOUN" && parties.Is("access-to", RowMatcher.Lemma(noun));

    private static bool IsBehind(Sentence sentence, Token agent, PartyFinder parties) =>
        sentence.HeadOf(agent) is { Relation: "obl" or "nmod", Upos: "NOUN" } between
        && parties.IsActNoun(RowMatcher.Lemma(between)) && sentence.Child(between, "case") is { } preposition
            && preposition.Form.ToLowerInvariant() is "after" or "following" or "during" or "before" or "despite" or "amid" or "under" or "through"
            or "pending";

    /// <summary>"Lifted its blockade of Ruritania", "the arrest and imprisonment of a nurse": "of" at the object or at the noun coordinated with it.</summary>
    private static IEnumerable<(int Head, TextSpan Span)> OfBeside(Draft draft)
    {
        var sentence = draft.Sentence;
        var predicate = sentence[draft.Proposition.Predicate];
        if (draft.Proposition["of"] is not null) yield break;
        if (draft.Proposition.Kind != PredicateKind.Noun
            && draft.Type is not (EventType.RETREAT or EventType.CONCEDE or EventType.SANCTION or EventType.COERCE)) yield break;
        var bearer = draft.Proposition.Kind == PredicateKind.Noun
            ? sentence.Children(predicate).LastOrDefault(c => c is { Relation: "conj", Upos: "NOUN" } && c.Id > predicate.Id)
            : draft.Proposition is { Passive: false } && draft.Proposition["object"] is { } thing && sentence[thing.Head].Upos == "NOUN"
                ? sentence[thing.Head] : null;
        if (bearer is null) yield break;
        foreach (var child in sentence.Children(bearer))
        {
            if (child is { Relation: "nmod" } && child.Id > bearer.Id && sentence.Child(child, "case") is { Form: "of" }) yield return (child.Id, child.Span);
        }
    }

    /// <summary>Phrases with that preposition anywhere below a word, but not in clauses of their own.</summary>
    private static IEnumerable<(int Head, TextSpan Span)> Deeper(Sentence sentence, Token top, string role, int subject)
    {
        var open = new Queue<(Token Token, int Depth)>([(top, 0)]);
        while (open.TryDequeue(out var at))
        {
            if (at.Depth > 5) continue;
            foreach (var child in sentence.Children(at.Token))
            {
                if (child.Relation is not ("obj" or "obl" or "nmod" or "conj" or "nsubj" or "appos" or "iobj" or "xcomp")
                    || child.Upos is "VERB" or "AUX") continue;
                // "Pakistan's envoy to the UN demanded …": what belongs to the subject is no part of the act.
                if ((child.Id == subject || child.Deprel == "nsubj") && top.Upos == "VERB" && role is not ("between" or "among")) continue;
                if (at.Depth > 0 && child.Relation is "obl" or "nmod" && sentence.Children(child).Any(c => c.Relation == "case"
                    && c.Form.Equals(role, StringComparison.OrdinalIgnoreCase)))
                    yield return (child.Id, child.Span);
                open.Enqueue((child, at.Depth + 1));
            }
        }
    }
}
