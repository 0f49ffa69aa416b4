using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Slips in the dense style of briefs and headlines.</summary>
internal sealed partial class TreeMends
{
    /// <summary>"Releases four journalists captured six days ago": a participle right after the object tells of it and is no content of the verb.</summary>
    private void ReducedRelative(Token participle)
    {
        if (participle is not { Relation: "ccomp" or "xcomp", Upos: "VERB", Xpos: "VBN" or "VBD" } || participle.Head == 0
            || participle.Head > participle.Id) return;
        if (_sentence.Children(participle).Any(c => c.Relation is "nsubj" or "aux" or "mark" or "obj" or "expl")) return;
        var verb = _tokens[participle.Head - 1];
        if (verb.Upos != "VERB" || TakesParticiple(ClauseTree.Lemma(verb)) || _sentence.Child(verb, "obj") is not { } noun
            || noun.Upos is not ("NOUN" or "PROPN") || noun.Id > participle.Id) return;
        if (_sentence.Subtree(participle).Min(t => t.Id) != _sentence.Subtree(noun).Max(t => t.Id) + 1) return;
        Set(participle, noun.Id, "acl");
        _tokens[participle.Id - 1] = _tokens[participle.Id - 1] with { Xpos = "VBN" };
    }

    private bool TakesParticiple(string verb) => _acts.Is("takes-participle", verb);

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
        if (first is not { Upos: "VERB", Xpos: "VBN" } || verb is not { Upos: "VERB", Relation: "conj", Xpos: "VBN" } || verb.Head != first.Id
            || _sentence.Child(verb, "nsubj") is not null) return;
        if (_sentence.Children(first).Any(c => c.Deprel is "nsubj:pass" or "aux:pass")) Set(number, verb.Id, "nsubj:pass");
    }

    /// <summary>"Shoots dead eleven people", "trade gunfire": a bare noun right behind a verb that has no object is its object.</summary>
    private void BareObject(Token noun)
    {
        if (noun.Upos is not ("NOUN" or "PROPN" or "NUM") || noun.Relation is not ("obl" or "conj") || noun.Deprel is "obl:agent" or "obl:unmarked"
            || noun.Head == 0 || noun.Head > noun.Id) return;
        var verb = _tokens[noun.Head - 1];
        if (verb.Upos != "VERB" || _sentence.Child(verb, "obj") is not null
            || _sentence.Children(verb).Any(c => c.Deprel is "nsubj:pass" or "aux:pass" || c.Relation == "ccomp")) return;
        if (noun.Relation == "obl" && !(verb.Id < _tokens.Length && _tokens[verb.Id].Form == "dead")) return;
        if (_sentence.Children(noun).Any(c => c.Relation is "case" or "cc" or "mark" or "nsubj" or "cop")) return;
        for (var id = verb.Id + 1; id < noun.Id; id++)
        {
            if (_tokens[id - 1].Form != "dead" && !IsBelow(id, noun.Id)) return;
            if (_tokens[id - 1].Upos == "PUNCT") return;
        }
        Set(noun, verb.Id, "obj");
    }

    /// <summary>"A drive-by shooting": the gerund behind a hyphenated word is the noun that the word belongs to.</summary>
    private void HyphenatedNoun(Token gerund)
    {
        if (gerund is not { Upos: "VERB", Xpos: "VBG", Relation: "advcl" } || _sentence.Child(gerund, "mark") is not { } mark
            || mark.Id != gerund.Id - 1 || mark.Id < 3 || _tokens[mark.Id - 2] is not { Form: "-", SpaceAfter: false }) return;
        var word = _tokens[mark.Id - 3];
        if (word.Upos != "NOUN" || word.Head == 0 || word.Head == gerund.Id || IsBelow(word.Head, gerund.Id)) return;
        var (head, relation) = (word.Head, word.Deprel);
        foreach (var child in _sentence.Children(word).Where(c => c.Relation is "case" or "det")) Set(child, gerund.Id, child.Deprel);
        Set(gerund, head, relation);
        Set(word, gerund.Id, "compound");
        Set(mark, word.Id, "dep");
        _tokens[gerund.Id - 1] = _tokens[gerund.Id - 1] with { Upos = "NOUN", Xpos = "NN", Lemma = gerund.Form.ToLowerInvariant() };
    }

    /// <summary>"US, UK bomb targets": names with commas alone between them, before the verb of a headline, are a list.</summary>
    private void ListedNames(Token name)
    {
        if (name.Upos != "PROPN" || name.Id < 3 || name.Id >= _tokens.Length || _tokens[name.Id - 2].Form != "," || _tokens[0].Upos != "PROPN") return;
        for (var id = 1; id < name.Id; id++)
        {
            if (_tokens[id - 1].Upos != "PROPN" && _tokens[id - 1].Form != ",") return;
        }
        var next = _tokens[name.Id];
        if (_sentence.Root is not { Upos: "VERB" } verb
            || !(next.Form == "," || next.Id == verb.Id || next is { Relation: "aux" } && next.Head == verb.Id)) return;
        if (_sentence.Child(verb, "nsubj") is not { } subject || subject.Id >= name.Id || IsBelow(name.Id, subject.Id)) return;
        Set(name, subject.Id, "conj");
    }

    /// <summary>"A bomb in Thenia, Algeria kills …": the country behind the town's comma is no second subject.</summary>
    private void CountryOfTown(Token country)
    {
        if (country is not { Upos: "PROPN", Relation: "nsubj" } || country.Id < 4 || country.Head == 0 || _tokens[country.Id - 2].Form != ","
            || _tokens[country.Id - 3] is not { Upos: "PROPN" } town) return;
        var verb = _tokens[country.Head - 1];
        if (_sentence.Child(verb, "nsubj") is not { Upos: "NOUN" } subject || subject.Id >= town.Id || !IsBelow(town.Id, subject.Id)
            || _sentence.Children(country).Any(c => c.Relation is "cc" or "case")) return;
        Set(country, town.Id, "appos");
    }

    /// <summary>"After police open fire": before "fire", "open" with a subject is a verb.</summary>
    private void OpenFire(Token open)
    {
        if (open is not { Upos: "ADJ", Form: "open" or "opened" } || open.Id >= _tokens.Length || _tokens[open.Id] is not { Form: "fire" } fire
            || _sentence.Child(open, "nsubj") is null || _sentence.Child(open, "cop") is not null) return;
        _tokens[open.Id - 1] = open with { Upos = "VERB", Xpos = open.Form == "open" ? "VBP" : "VBD", Lemma = "open" };
        _changed = true;
        Set(fire, open.Id, "obj");
    }
}
