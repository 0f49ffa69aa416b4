using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Slips in the dense style of briefs and headlines.</summary>
internal sealed partial class TreeMends
{
    /// <summary>"Releases four journalists captured six days ago": a participle right after the object tells of it and is no content of the verb.</summary>
    private void ReducedRelative(Token participle)
    {
        if (participle is not { Relation: "ccomp" or "xcomp", Upos: "VERB", Xpos: "VBN" or "VBD" } || participle.Head == 0 || participle.Head > participle.Id) return;
        if (_sentence.Children(participle).Any(c => c.Relation is "nsubj" or "aux" or "mark" or "obj" or "expl")) return;
        var verb = _tokens[participle.Head - 1];
        if (verb.Upos != "VERB" || TakesParticiple(ClauseTree.Lemma(verb)) || _sentence.Child(verb, "obj") is not { } noun || noun.Upos is not ("NOUN" or "PROPN") || noun.Id > participle.Id) return;
        if (_sentence.Subtree(participle).Min(t => t.Id) != _sentence.Subtree(noun).Max(t => t.Id) + 1) return;
        Set(participle, noun.Id, "acl");
        _tokens[participle.Id - 1] = _tokens[participle.Id - 1] with { Xpos = "VBN" };
    }

    private static bool TakesParticiple(string verb) => verb is "have" or "get" or "want" or "see" or "hear" or "find" or "keep" or "leave" or "feel" or "order" or "make" or "say" or "report" or "like" or "need" or "watch";

    /// <summary>"Welcomes the president, urges him to …": a second finite verb after a comma, without subject or mark, is coordinated.</summary>
    private void SecondVerb(Token verb)
    {
        if (verb is not { Relation: "ccomp", Upos: "VERB" } || verb.Head == 0 || verb.Head > verb.Id - 2) return;
        var first = _tokens[verb.Head - 1];
        if (first.Upos != "VERB" || first.Xpos != verb.Xpos || verb.Xpos is not ("VBZ" or "VBD" or "VBP") || _sentence.Child(first, "obj") is null) return;
        if (_sentence.Children(verb).Any(c => c.Relation is "nsubj" or "mark" or "aux" or "csubj" or "expl")) return;
        if (_tokens[_sentence.Subtree(verb).Where(t => t.Upos != "PUNCT").Min(t => t.Id) - 2].Form == ",") Set(verb, first.Id, "conj");
    }

    /// <summary>"Four are killed and six injured": the number before the second participle is its subject.</summary>
    private void CountedSubject(Token number)
    {
        if (number is not { Upos: "NUM" or "PRON" or "ADJ", Relation: "conj" } || number.Head == 0 || number.Id >= _tokens.Length) return;
        var first = _tokens[number.Head - 1];
        var verb = _tokens[number.Id];
        if (first is not { Upos: "VERB", Xpos: "VBN" } || verb is not { Upos: "VERB", Relation: "conj", Xpos: "VBN" } || verb.Head != first.Id || _sentence.Child(verb, "nsubj") is not null) return;
        if (_sentence.Children(first).Any(c => c.Deprel is "nsubj:pass" or "aux:pass")) Set(number, verb.Id, "nsubj:pass");
    }

    /// <summary>"Shoots dead eleven people", "trade gunfire": a bare noun right behind a verb that has no object is its object.</summary>
    private void BareObject(Token noun)
    {
        if (noun.Upos is not ("NOUN" or "PROPN" or "NUM") || noun.Relation is not ("obl" or "conj") || noun.Deprel is "obl:agent" or "obl:unmarked" || noun.Head == 0 || noun.Head > noun.Id) return;
        var verb = _tokens[noun.Head - 1];
        if (verb.Upos != "VERB" || _sentence.Child(verb, "obj") is not null || _sentence.Children(verb).Any(c => c.Deprel is "nsubj:pass" or "aux:pass" || c.Relation == "ccomp")) return;
        if (noun.Relation == "obl" && !(verb.Id < _tokens.Length && _tokens[verb.Id].Form == "dead")) return;
        if (_sentence.Children(noun).Any(c => c.Relation is "case" or "cc" or "mark" or "nsubj" or "cop")) return;
        for (var id = verb.Id + 1; id < noun.Id; id++)
        {
            if (_tokens[id - 1].Form != "dead" && !IsBelow(id, noun.Id)) return;
            if (_tokens[id - 1].Upos == "PUNCT") return;
        }
        Set(noun, verb.Id, "obj");
    }
}
