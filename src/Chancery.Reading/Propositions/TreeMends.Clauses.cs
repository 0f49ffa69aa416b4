using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Clauses whose subject the parser has given to another verb.</summary>
internal sealed partial class TreeMends
{
    /// <summary>
    /// "Dismissed him after a report accused the officer": what stands between the conjunction and a finite verb without a subject is its
    /// subject.
    /// </summary>
    private void SubjectOfClause(Token verb)
    {
        if (verb is not { Upos: "VERB", Relation: "advcl", Xpos: "VBD" or "VBZ" or "VBP" } || verb.Id < 3 || verb.Head == 0) return;
        if (_sentence.Children(verb).Any(c => c.Relation is "nsubj" or "csubj" or "expl")) return;
        var passive = _sentence.Children(verb).Any(c => c.Deprel == "aux:pass") ? "nsubj:pass" : "nsubj";
        if (_sentence.Children(verb).FirstOrDefault(c => c.Relation == "mark" && c.Id < verb.Id) is { } mark) BetweenMarkAndVerb(verb, mark, passive);
        else BehindPreposition(verb, passive);
    }

    /// <summary>"As the two countries' dispute deepened", where the dispute hangs on the clause before.</summary>
    private void BetweenMarkAndVerb(Token verb, Token mark, string relation)
    {
        if (mark.Form.ToLowerInvariant() is not ("as" or "when" or "while" or "after" or "before" or "because" or "since" or "until")) return;
        for (var id = mark.Id + 1; id < verb.Id; id++)
        {
            var noun = _tokens[id - 1];
            if (noun.Upos is not ("NOUN" or "PROPN" or "PRON") || noun.Head == 0 || (noun.Head >= mark.Id && noun.Head <= verb.Id)) continue;
            if (noun.Relation is "obl" or "obj" or "nmod" && _sentence.Child(noun, "case") is null && Covers(noun, mark.Id + 1, verb.Id - 1))
                Set(noun, verb.Id, relation);
            return;
        }
    }

    /// <summary>"After a report by the court accused him", where "after" was taken for the report's preposition.</summary>
    private void BehindPreposition(Token verb, string relation)
    {
        foreach (var noun in _sentence.Children(_tokens[verb.Head - 1]))
        {
            if (noun is not { Relation: "obl", Upos: "NOUN" or "PROPN" } || noun.Id > verb.Id || _sentence.Child(noun, "case") is not { } conjunction) continue;
            if (conjunction.Form.ToLowerInvariant() is not ("after" or "before" or "since" or "until" or "as")
                || !Covers(noun, conjunction.Id, verb.Id - 1)) continue;
            Set(noun, verb.Id, relation);
            Set(conjunction, verb.Id, "mark");
            return;
        }
    }

    /// <summary>"Gunmen disguised as soldiers kill nine": those who kill are the gunmen.</summary>
    private void Disguised(Token disguised)
    {
        if (disguised is not { Upos: "VERB", Xpos: "VBN" or "VBD" } || ClauseTree.Lemma(disguised) is not ("disguise" or "dress" or "mask" or "pose")) return;
        var men = _sentence.Children(disguised).FirstOrDefault(c => c.Relation == "nsubj" && c.Id < disguised.Id);
        var verb = _sentence.Children(disguised).FirstOrDefault(c => c is { Relation: "advcl", Upos: "VERB" } && c.Id > disguised.Id);
        if (men is null || verb is null || _sentence.Child(verb, "mark") is not { Form: "as" } mark || mark.Id != disguised.Id + 1
            || _sentence.Child(verb, "nsubj") is not { } guise) return;
        _tokens[verb.Id - 1] = verb with { Head = disguised.Head, Deprel = disguised.Deprel };
        _tokens[men.Id - 1] = men with { Head = verb.Id, Deprel = "nsubj" };
        _tokens[disguised.Id - 1] = disguised with { Head = men.Id, Deprel = "acl", Xpos = "VBN" };
        _tokens[guise.Id - 1] = guise with { Head = disguised.Id, Deprel = "obl" };
        _tokens[mark.Id - 1] = mark with { Head = guise.Id, Deprel = "case" };
        foreach (var stop in _sentence.Children(disguised).Where(c => c.Upos == "PUNCT" && c.Id > verb.Id)) _tokens[stop.Id - 1] = stop with { Head = verb.Id };
        _changed = true;
    }

    /// <summary>True if a word and all below it fill that stretch.</summary>
    private bool Covers(Token top, int from, int to)
    {
        var span = _sentence.SubtreeSpan(top);
        return span.Start == _tokens[from - 1].Span.Start && span.End == _tokens[to - 1].Span.End;
    }

    /// <summary>"Urged the authorities in Strelsau to free them": where those sit who are asked belongs to them.</summary>
    private void Seated(Token place)
    {
        if (place is not { Relation: "obl", Upos: "PROPN" } || place.Head == 0 || _sentence.Child(place, "case") is not { Id: > 1 } preposition) return;
        if (preposition.Form.ToLowerInvariant() is not ("in" or "of")
            || _tokens[preposition.Id - 2] is not { Upos: "NOUN", Relation: "obj" or "iobj" } office) return;
        if (office.Head == place.Head && _acts.Is("seated", ClauseTree.Lemma(office))) Set(place, office.Id, "nmod");
    }
}
