using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Subjects, objects and particles that hang on the wrong word.</summary>
internal sealed partial class TreeMends
{
    /// <summary>"Shrugged off calls": what stands right behind a verb and its particle, without a preposition, is its object.</summary>
    private void BareObject(Token verb, Token particle)
    {
        if (_sentence.Child(verb, "obj") is not null || _sentence.Children(verb).Any(c => c.Deprel is "nsubj:pass" or "aux:pass")) return;
        if (_sentence.Children(verb).FirstOrDefault(c => c.Deprel == "obl" && c.Id > particle.Id) is { Upos: "NOUN" } noun
            && _sentence.Child(noun, "case") is null && _sentence.Subtree(noun).Min(t => t.Id) == particle.Id + 1)
            Set(noun, verb.Id, "obj");
    }

    /// <summary>"It is ready to open the crossing": who is ready is somebody; only "it is possible to" has an empty subject.</summary>
    private void SomebodyReady(Token it)
    {
        if (it is not { Relation: "expl", Upos: "PRON" } || it.Head == 0 || _tokens[it.Head - 1] is not { Upos: "ADJ" } ready || it.Id > ready.Id
            || _sentence.Child(ready, "nsubj") is not null) return;
        if (IsOfSomebody(ready.Form)) Set(it, ready.Id, "nsubj");
    }

    /// <summary>Adjectives that only somebody can be: "ready to", "unwilling to".</summary>
    public static bool IsOfSomebody(string adjective) => adjective.ToLowerInvariant() is
        "ready" or "willing" or "unwilling" or "prepared" or "determined" or "able" or "unable" or "reluctant" or "keen" or "eager" or "set" or "free";

    /// <summary>"Called its ambassador in Tehran home": a name behind a preposition is no part of an adverb, but belongs to the noun before it.</summary>
    private void NameBeforeAdverb(Token name)
    {
        if (name is not { Upos: "PROPN", Relation: "compound" } || name.Head <= name.Id || _tokens[name.Head - 1].Upos != "ADV") return;
        if (_sentence.Child(name, "case") is { Id: > 1 } preposition && _tokens[preposition.Id - 2] is { Upos: "NOUN" or "PROPN" } noun)
            Set(name, noun.Id, "nmod");
    }

    /// <summary>"Handed the men over to": a preposition behind its noun is none, but a particle of the verb.</summary>
    private void LateParticle(Token particle)
    {
        if (particle is not { Relation: "case" } || particle.Head == 0 || particle.Head > particle.Id || !IsParticle(particle.Form.ToLowerInvariant())) return;
        var at = _tokens[particle.Head - 1];
        for (var steps = 0; at.Upos != "VERB" && at.Head > 0 && steps < 5; steps++) at = _tokens[at.Head - 1];
        if (at.Upos == "VERB" && at.Id < particle.Id && Knows(ClauseTree.Lemma(at), particle.Form.ToLowerInvariant())) Set(particle, at.Id, "compound:prt");
    }

    /// <summary>"After weeks of silence Berlin agreed": a bare name right before a finite verb without a subject is its subject.</summary>
    private void LostSubject(Token verb)
    {
        if (verb is not { Upos: "VERB", Xpos: "VBD" or "VBZ" or "VBP" } || verb.Id < 2
            || _sentence.Children(verb).Any(c => c.Relation is "nsubj" or "csubj" or "expl" or "aux")) return;
        if (verb.Relation is "conj" or "acl" || _tokens[verb.Id - 2] is not { Upos: "PROPN" } name) return;
        while (name.Relation is "flat" && name.Head < name.Id) name = _tokens[name.Head - 1];
        if (name.Relation is not "nmod" || name.Head >= name.Id || _sentence.Child(name, "case") is not null || _tokens[name.Head - 1].Head != verb.Id) return;
        Set(name, verb.Id, "nsubj");
    }

    /// <summary>"Sold Riyadh fifty jets": of two objects the first is the one who receives.</summary>
    private void Receiver(Token verb)
    {
        if (verb.Upos != "VERB" || !_acts.Is("gives", ClauseTree.Lemma(verb))) return;
        var objects = _sentence.Children(verb).Where(c => c.Deprel == "obj").ToList();
        if (objects.Count == 2 && _sentence.Child(verb, "iobj") is null && _sentence.Child(objects[0], "case") is null) Set(objects[0], verb.Id, "iobj");
    }

    /// <summary>"Must leave Iraq or face sanctions": a verb in the form of the one above is coordinated with it and not with its object.</summary>
    private void CoordinatedVerb(Token second)
    {
        if (second is not { Upos: "VERB", Relation: "conj" } || second.Head == 0 || second.Head > second.Id || _sentence.Child(second, "cc") is null
            || _sentence.Child(second, "nsubj") is not null) return;
        var noun = _tokens[second.Head - 1];
        if (noun.Upos is not ("NOUN" or "PROPN") || noun.Head == 0 || noun.Relation is not ("obj" or "obl")
            || _tokens[noun.Head - 1] is not { Upos: "VERB" } verb || verb.Xpos != second.Xpos || verb.Id > noun.Id) return;
        Set(second, verb.Id, "conj");
        foreach (var later in _sentence.Children(verb).Where(c => c.Id > second.Id && c.Relation is "obj" or "obl").ToList())
            Set(later, second.Id, later.Deprel);
    }

    /// <summary>
    /// "Militants swarm in the district with the government sending reinforcements": whoever stands between "with" and the participle does it.
    /// </summary>
    private void WithSubject(Token clause)
    {
        if (clause is not { Relation: "advcl", Xpos: "VBG" } || clause.Head == 0 || clause.Head > clause.Id
            || _sentence.Child(clause, "nsubj") is not null) return;
        var verb = _tokens[clause.Head - 1];
        foreach (var noun in _sentence.Children(verb))
        {
            if (noun is not { Relation: "obl", Upos: "NOUN" or "PROPN" } || noun.Id < verb.Id || noun.Id != clause.Id - 1
                || _sentence.Child(noun, "case") is not { Form: "with" } with) continue;
            // "Met with the king urging": right behind the verb it is whom he met.
            if (with.Id == verb.Id + 1) return;
            Set(noun, clause.Id, "nsubj");
            Set(with, clause.Id, "mark");
            return;
        }
    }

    /// <summary>"Will meet President Moon Jae-in": what hangs on a name by a hyphen is no particle of the verb.</summary>
    private void HyphenatedName(Token part)
    {
        if (part.Deprel is not ("compound:prt" or "case" or "advmod" or "obl") || part.Id < 4
            || _tokens[part.Id - 2] is not { Form: "-", SpaceAfter: false } || _tokens[part.Id - 3] is not { Upos: "PROPN", SpaceAfter: false } given) return;
        Set(part, given.Id, "flat");
        // "Moon" and "Jae" side by side as two objects.
        if (_tokens[part.Id - 4] is { Upos: "PROPN" } family && family.Head == given.Head && given.Relation == family.Relation) Set(given, family.Id, "flat");
    }
}
