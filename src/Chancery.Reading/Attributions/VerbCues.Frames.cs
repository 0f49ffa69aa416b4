using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>The forms in which a verb's content comes other than a plain clause: gerund,
/// infinitive, what somebody is asked, called or told.</summary>
internal sealed partial class VerbCues
{
    /// <summary>"Denied on Wednesday having any", which the tree may take for a circumstance.</summary>
    private static Token? Gerund(Sentence sentence, Token verb) =>
        verb.Lemma is "deny" or "admit" or "recall" or "remember" or "report" && sentence.Child(verb, "obj") is null
            && sentence.Child(verb, "advcl") is { Xpos: "VBG" } doing && doing.Id > verb.Id && sentence.Child(doing, "mark") is null
            && sentence[doing.Id - 1].Form != "," ? doing : null;

    /// <summary>"Called on X to leave", "appealed to X to leave", "pressed X to leave": what is
    /// asked for, and the preposition of the one who is asked.</summary>
    private static (Token? Preposition, Token Deed)? Asked(Sentence sentence, Token verb)
    {
        Token? preposition = null, deed = null, asked = null;
        foreach (var child in sentence.Children(verb))
        {
            if (child.Id < verb.Id) continue;
            if (child.Relation == "obl" && child.Id <= verb.Id + 8
                && sentence.Child(child, "case") is { Lemma: "on" or "upon" or "to" or "with" } marker && marker.Id == verb.Id
                + 1) (preposition, asked) = (marker, child);
            else if (child.Relation == "obj") asked = child;
            else if (child.Relation is "advcl" or "xcomp" or "ccomp" && IsInfinitive(sentence, child)) deed ??= child;
        }
        // "Called the office to complain".
        if (asked is null || (preposition is null && verb.Lemma == "call")) return null;
        foreach (var child in sentence.Children(asked))
        {
            if (child.Relation == "acl" && child.Id > asked.Id && IsInfinitive(sentence, child)) deed ??= child;
        }
        return deed is null || deed.Id < asked.Id ? null : (preposition, deed);
    }

    /// <summary>The infinitive of what is wanted, planned or asked; the tree may take it for a purpose: "expect the bank to raise rates".</summary>
    private static Token? Infinitive(Sentence sentence, Token verb, SpeechCue row)
    {
        if (sentence.Child(verb, "xcomp") is { } complement) return IsInfinitive(sentence, complement) ? complement : null;
        if (!row.TakesInfinitive || row.Kind is not (CueKind.Think or CueKind.Want or CueKind.Ask)
            || sentence.Child(verb, "obj") is not { } thing || thing.Id < verb.Id) return null;
        return sentence.Child(verb, "advcl") is { } purpose && IsInfinitive(sentence, purpose) && purpose.Id > thing.Id
            && sentence.Child(purpose, "nsubj") is null ? purpose : null;
    }

    /// <summary>"Called the attack an outrage": what is called, and what it is called.</summary>
    private static SortedSet<int>? Named(Sentence sentence, Token verb)
    {
        Token? thing = null, name = null;
        foreach (var child in sentence.Children(verb))
        {
            if (child.Id < verb.Id || child.Relation is not ("obj" or "xcomp" or "iobj")) continue;
            if (thing is null) thing = child;
            else if (child.Upos is "NOUN" or "ADJ" or "PROPN" or "NUM" or "PRON" && !IsInfinitive(sentence, child)) name ??= child;
        }
        if (thing is null || name is null || SourcePhrase.IsPassive(sentence, verb)) return null;
        var words = Spans.Below(sentence, thing);
        words.UnionWith(Spans.Below(sentence, name));
        return words;
    }

    /// <summary>Who is to do what is called for: the phrase with "for" right before the infinitive.</summary>
    private static Token? For(Sentence sentence, Token verb, Token deed) =>
        sentence.Children(verb)
            .FirstOrDefault(c => c.Relation == "obl" && sentence.Child(c, "case") is { Lemma: "for" } && Spans.Below(sentence, c).Max
            + 1 == Spans.Below(sentence, deed).Min);

    private static bool IsInfinitive(Sentence sentence, Token head) => sentence.Child(head, "mark") is { Lemma: "to" };

    /// <summary>
    /// "Told the paper in a statement that ...", "it is asserted by the Crown that ...", "told aides he would go": a clause that the tree
    /// hangs on a noun before it.
    /// </summary>
    private static Token? ThatClause(Sentence sentence, Token verb, SpeechCue row)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child.Id < verb.Id || child.Relation is not ("obl" or "iobj" or "obj") || (child.Relation == "obj" && !row.HasHearer)) continue;
            if (Told(sentence, child, child.Relation != "obl" && row.HasHearer, 0) is { } told) return told;
        }
        return null;
    }

    private static Token? Told(Sentence sentence, Token noun, bool hearer, int depth)
    {
        foreach (var below in sentence.Children(noun))
        {
            if (below.Id < noun.Id) continue;
            if (below.Relation is "acl" or "ccomp" && sentence.Child(below, "nsubj") is { } subject)
            {
                if (sentence.Child(below, "mark") is { Lemma: "that" } && subject.Form != "that") return below;
                // "Were told by aides that the payments began": no relative clause, the aides tell it.
                if (noun.Deprel == "obl:agent" && noun.Id < sentence.Tokens.Length
                    && sentence[noun.Id + 1] is { Lemma: "that", Relation: "obj" } lost && lost.Head == below.Id) return below;
                if (hearer && sentence.Child(below, "mark") is null && subject.Id > noun.Id && subject.Xpos is not ("WP" or "WDT")
                    && sentence.SubtreeSpan(below).Start <= sentence[noun.Id + 1].Span.Start) return below;
            }
            else if (depth < 2 && below.Relation == "nmod" && Told(sentence, below, hearer: false, depth + 1) is { } told) return told;
        }
        return null;
    }

    /// <summary>"find five dead migrants": a noun phrase taken for a clause is none.</summary>
    private static bool IsClausal(Sentence sentence, Token head) => head.Upos is "VERB" or "AUX"
        || sentence.Child(head, "nsubj") is not null || sentence.Child(head, "cop") is not null || sentence.Child(head, "mark") is not null;
}
