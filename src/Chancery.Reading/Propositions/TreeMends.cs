using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Mends a few slips that a statistical parser makes again and again, where grammar or the acts lexicon leaves no doubt.</summary>
/// <remarks>
/// Particles read as prepositions ("shot down a drone"), infinitives that are complements and not purposes ("agreed in Geneva to meet",
/// "ordered the envoys to leave"), gerunds that are objects ("ruled out sending troops"), participles for coordinated verbs ("expelled diplomats and
/// banned exports"), a second subject that was coordinated with the noun before it ("landed on Saturday and Greece protested"), and conditions by
/// inversion taken for main clauses. Each mend moves a head or renames a relation; a tree stays a tree.
/// </remarks>
internal sealed partial class TreeMends
{
    private const int LongestSentence = 160;
    private readonly ActLexicon _acts;
    private readonly Token[] _tokens;
    private Sentence _sentence;
    private bool _changed;

    private TreeMends(Sentence sentence, ActLexicon acts)
    {
        _acts = acts;
        _sentence = sentence;
        _tokens = [.. sentence.Tokens];
    }

    public static Sentence Mend(Sentence sentence, ActLexicon acts)
    {
        if (sentence.Tokens.Length is < 3 or > LongestSentence) return sentence;
        var mends = new TreeMends(sentence, acts);
        mends.Step(mends.OpeningCondition);
        mends.Step(mends.SpeakerBeforeSaid);
        mends.Step(mends.SpeakerLast);
        mends.Step(mends.FinalStop);
        mends.Step(mends.HyphenatedName);
        mends.Step(mends.Particle);
        mends.Step(mends.LateParticle);
        mends.Step(mends.VerbTakenForPlural);
        mends.Step(mends.SomebodyReady);
        mends.Step(mends.BareSubject);
        mends.Step(mends.LostSubject);
        mends.Step(mends.CoordinatedVerb);
        mends.Step(mends.Receiver);
        mends.Step(mends.CoordinatedParticiple);
        mends.Step(mends.ReducedRelative);
        mends.Step(mends.SecondVerb);
        mends.Step(mends.CountedSubject);
        mends.Step(mends.OpenFire);
        mends.Step(mends.BareObject);
        mends.Step(mends.HyphenatedNoun);
        mends.Step(mends.ListedNames);
        mends.Step(mends.NameBeforeAdverb);
        mends.Step(mends.CountryOfTown);
        mends.Step(mends.SecondSubject);
        mends.Step(mends.SubjectOfClause);
        mends.Step(mends.Disguised);
        mends.Step(mends.Seated);
        mends.Step(mends.FiniteVerb);
        mends.Step(mends.Infinitive);
        mends.Step(mends.Gerund);
        mends.Step(mends.WithSubject);
        mends.Step(mends.InvertedCondition);
        mends.Step(mends.BelowAuxiliary);
        mends.Step(mends.DeniedGerund);
        mends.Step(mends.DeniedAnd);
        mends.Step(mends.CoordinatedNoun);
        mends.Step(mends.RelativeOfName);
        mends.Step(mends.CrossedRelative);
        mends.Step(mends.RelativeObject);
        mends.Step(mends.WhoOfPeople);
        mends.Step(mends.HarmOfLastClause);
        mends.Step(mends.DoneTo);
        mends.Step(mends.ContentOfNoun);
        return mends._sentence;
    }

    private void Step(Action<Token> mend)
    {
        _changed = false;
        foreach (var token in _sentence.Tokens) mend(_tokens[token.Id - 1]);
        if (_changed) _sentence = new(_sentence.Span, [.. _tokens], _sentence.Multiword);
    }

    private void Set(Token token, int head, string deprel)
    {
        if (head == token.Id || IsBelow(head, token.Id)) return;
        _tokens[token.Id - 1] = _tokens[token.Id - 1] with { Head = head, Deprel = deprel };
        _changed = true;
    }

    /// <summary>True if the first word stands in the subtree of the second, as the tree is now.</summary>
    private bool IsBelow(int id, int top)
    {
        for (var steps = 0; id > 0 && steps <= _tokens.Length; steps++)
        {
            if (id == top) return true;
            id = _tokens[id - 1].Head;
        }
        return false;
    }

    /// <summary>"Hand over the district", "bring back the envoys": the word after the verb is its particle and what follows its object.</summary>
    private void Particle(Token verb)
    {
        if (verb.Upos != "VERB" || verb.Id >= _tokens.Length) return;
        var particle = _tokens[verb.Id];
        var word = particle.Form.ToLowerInvariant();
        if (particle.Deprel == "compound:prt" && particle.Head == verb.Id) BareObject(verb, particle);
        if (!(IsParticle(word) || word == "in" && IsTakenIn(verb, particle)) || particle.Deprel == "compound:prt"
            || !Knows(ClauseTree.Lemma(verb), word)) return;
        if (particle.Relation is "advmod" && particle.Head == verb.Id)
        {
            Set(particle, verb.Id, "compound:prt");
            return;
        }
        // "Handed over two suspects": over the suspects, not over two.
        if (particle.Relation == "advmod" && _tokens[particle.Head - 1] is { Relation: "nummod" } count && count.Head > 0
            && _tokens[count.Head - 1].Head == verb.Id)
        {
            Set(particle, verb.Id, "compound:prt");
            return;
        }
        if (particle.Relation is not ("case" or "mark" or "advmod") || _tokens[particle.Head - 1] is not { } noun || noun.Head != verb.Id
            || noun.Relation is not ("obl" or "obj")) return;
        Set(particle, verb.Id, "compound:prt");
        if (_sentence.Child(verb, "obj") is null && noun.Upos is "NOUN" or "PROPN" or "PRON" or "NUM"
            && !_sentence.Children(verb).Any(c => c.Deprel is "nsubj:pass" or "aux:pass"))
            Set(noun, verb.Id, "obj");
    }

    /// <summary>"Took in refugees": people, no place or time, right behind "in", and no other object.</summary>
    private bool IsTakenIn(Token verb, Token particle) =>
        particle.Head > 0 && _tokens[particle.Head - 1] is { Upos: "NOUN" } noun
            && (_acts.Is("person", ClauseTree.Lemma(noun)) || _acts.Is("diplomats", ClauseTree.Lemma(noun)) || _acts.Is("troops", ClauseTree.Lemma(noun)))
        && (noun.Relation == "obj" || _sentence.Child(verb, "obj") is null);

    /// <summary>
    /// "Lithuania called for talks": a past form without an auxiliary, right before a preposition that makes it an act, has a subject that acts.
    /// </summary>
    private void BareSubject(Token subject)
    {
        if (subject.Deprel != "nsubj:pass" || subject.Head == 0 || subject.Id > subject.Head) return;
        var verb = _tokens[subject.Head - 1];
        if (verb.Upos != "VERB" || verb.Id >= _tokens.Length || verb.Relation is "acl" or "advcl"
            || !verb.Form.EndsWith("ed", StringComparison.OrdinalIgnoreCase)) return;
        if (_sentence.Children(verb).Any(c => c.Relation is "aux" or "cop"
            || (c.Relation == "obl" && _sentence.Child(c, "case") is { } by && by.Form.Equals("by", StringComparison.OrdinalIgnoreCase)))) return;
        var next = _tokens[verb.Id].Form.ToLowerInvariant();
        var known = next is "together" or "jointly" || IsIntransitive(ClauseTree.Lemma(verb))
            || _acts.Verb(ClauseTree.Lemma(verb)).Any(e => e.Particle.Length == 1 && e.Particle[0] == next && e.Row.Type is not null);
        if (known) Set(subject, verb.Id, "nsubj");
    }

    private bool IsIntransitive(string verb) => _acts.Is("no-object", verb);

    private static bool IsParticle(string word) => word is "up" or "down" or "off" or "out" or "away" or "back" or "over" or "ahead";

    private bool Knows(string verb, string particle)
    {
        foreach (var entry in _acts.Verb(verb))
        {
            if (entry.Particle.Length == 1 && (entry.Particle[0] == particle || entry.Particle[0] == "+" + particle)) return true;
        }
        return _acts.Support($"{verb} {particle}") != SupportKind.None;
    }

    /// <summary>"Expelled all diplomats and banned exports": after "and", a participle before a noun with another verb's object before it is a verb.</summary>
    private void CoordinatedParticiple(Token participle)
    {
        if (participle is not { Relation: "amod", Upos: "VERB", Xpos: "VBN" or "VBD" } || participle.Id < 4
            || _acts.Verb(ClauseTree.Lemma(participle)).IsEmpty) return;
        var noun = _tokens[participle.Head - 1];
        var before = _tokens[participle.Id - 2];
        if (before.Relation != "cc" || noun.Relation != "conj" || noun.Id < participle.Id) return;
        var listed = _tokens[noun.Head - 1];
        if (listed.Relation is not ("obj" or "obl") || _tokens[listed.Head - 1] is not { Upos: "VERB", Xpos: "VBD" or "VBN" } verb) return;
        if (_sentence.Children(noun).Any(c => c.Relation == "det" && c.Id < participle.Id)) return;
        Set(participle, verb.Id, "conj");
        Set(before, participle.Id, "cc");
        Set(noun, participle.Id, "obj");
        _tokens[participle.Id - 1] = _tokens[participle.Id - 1] with { Xpos = verb.Xpos };
    }

    /// <summary>"… on Saturday and Greece threatened war": the noun right before a coordinated verb, after its conjunction, is its subject.</summary>
    private void SecondSubject(Token verb)
    {
        if (verb is not { Upos: "VERB", Relation: "conj" } || _sentence.Child(verb, "nsubj") is not null) return;
        if ((_sentence.Child(verb, "cc") ?? ConjunctionBefore(verb)) is not { } conjunction || conjunction.Id >= verb.Id - 1) return;
        Token? subject = null;
        for (var id = conjunction.Id + 1; id < verb.Id; id++)
        {
            var token = _tokens[id - 1];
            if (token.Relation == "conj" && token.Head < conjunction.Id && token.Upos is "NOUN" or "PROPN" && subject is null) subject = token;
        }
        if (subject is null) return;
        // All words between belong to the noun or are auxiliaries of the verb.
        for (var id = conjunction.Id + 1; id < verb.Id; id++)
        {
            if (!IsBelow(id, subject.Id) && _tokens[id - 1].Head != verb.Id) return;
        }
        Set(subject, verb.Id, "nsubj");
        Set(conjunction, verb.Id, "cc");
    }

    /// <summary>The "and" of the noun right before a finite verb, to which the tree has given it.</summary>
    private Token? ConjunctionBefore(Token verb)
    {
        if (verb.Xpos is not ("VBD" or "VBZ" or "VBP") || verb.Id < 3) return null;
        for (var id = verb.Id - 1; id > 1; id--)
        {
            var noun = _tokens[id - 1];
            if (noun is { Relation: "conj", Upos: "NOUN" or "PROPN" } && noun.Head < id
                && Enumerable.Range(id, verb.Id - id).All(at => IsBelow(at, id))) return _sentence.Child(noun, "cc");
        }
        return null;
    }

    /// <summary>"Accused Graustark of driving migrants to its border and deployed soldiers": a finite verb goes with a finite one.</summary>
    private void FiniteVerb(Token second)
    {
        if (second is not { Upos: "VERB", Relation: "conj", Xpos: "VBD" or "VBZ" } || second.Head == 0
            || _sentence.Child(second, "nsubj") is not null || _sentence.Children(second).Any(c => c.Relation == "aux")) return;
        if (_tokens[second.Head - 1] is not { Upos: "VERB", Xpos: "VBG" or "VB" } first || first.Id > second.Id) return;
        for (var (at, steps) = (first, 0); at.Head > 0 && steps < 10; steps++)
        {
            at = _tokens[at.Head - 1];
            if (at is not { Upos: "VERB" } || at.Id > second.Id || at.Xpos != second.Xpos) continue;
            Set(second, at.Id, "conj");
            return;
        }
    }

    /// <summary>An infinitive after a verb that asks for one is its complement, also across an adverbial: "agreed in Geneva to meet".</summary>
    private void Infinitive(Token clause)
    {
        if (clause.Relation is not ("advcl" or "acl") || clause.Deprel == "acl:relcl" || clause.Upos is not ("VERB" or "AUX") || clause.Head == 0) return;
        if (!_sentence.Children(clause).Any(c => c.Relation == "mark" && c.Id < clause.Id && c.Form.Equals("to", StringComparison.OrdinalIgnoreCase))) return;
        if (_sentence.Children(clause).Any(c => c.Id < clause.Id && c.Form.ToLowerInvariant() is "order" or "as" or "so")) return;
        var head = _tokens[clause.Head - 1];
        var verb = clause.Relation == "acl" && head.Head > 0 && head.Relation is "obj" or "iobj" or "obl" ? _tokens[head.Head - 1] : head;
        if (verb.Upos != "VERB" || verb.Id > clause.Id || _sentence.Children(verb).Any(c => c.Relation is "xcomp" or "ccomp")) return;
        var lemma = ClauseTree.Lemma(verb);
        var asked = head.Id != verb.Id || _sentence.Children(verb).Any(c => c.Relation is "obj" or "iobj" or "obl" && c.Id < clause.Id);
        var time = lemma is "give" or "set"
            && _sentence.Children(verb).Any(c => c.Id > verb.Id && _acts.Is("respite", ClauseTree.Lemma(c)));
        var takes = clause.Relation == "advcl" ? BySubject(lemma) || (asked && ByObject(lemma)) || time
            : (asked && ByObject(lemma)) || time;
        if (takes) Set(clause, verb.Id, "xcomp");
    }

    /// <summary>"Did not rule out sending troops": right after a verb that asks for one, a gerund is its object and no circumstance.</summary>
    private void Gerund(Token clause)
    {
        // "Denied opening fire", where the tree makes it a kind of fire.
        if (clause is { Relation: "amod", Xpos: "VBG", Upos: "VERB", Id: > 2 }
            && _tokens[clause.Id - 2] is { Upos: "VERB" } owner && _acts.Is("gerund-asked", owner.Lemma)
            && _tokens[clause.Head - 1] is { Relation: "obj" } thing && thing.Head == owner.Id && thing.Id > clause.Id)
        {
            Set(clause, owner.Id, "xcomp");
            Set(thing, clause.Id, "obj");
            return;
        }
        if (clause is not { Relation: "advcl", Xpos: "VBG" } || clause.Head == 0) return;
        var verb = _tokens[clause.Head - 1];
        if (_sentence.Child(clause, "mark") is { } mark)
        {
            // "Prevented them from leaving", "refrained from striking".
            if (mark.Form.Equals("from", StringComparison.OrdinalIgnoreCase) && verb.Upos == "VERB" && verb.Id < clause.Id
                && IsKeptFrom(ClauseTree.Lemma(verb))) Set(clause, verb.Id, "xcomp");
            return;
        }
        var last = _sentence.Child(verb, "compound") is { Deprel: "compound:prt" } particle ? particle.Id : verb.Id;
        if (verb.Upos == "VERB" && _sentence.Subtree(clause).Min(t => t.Id) == last + 1 && _sentence.Child(verb, "obj") is null
            && ByGerund(ClauseTree.Lemma(verb)))
            Set(clause, verb.Id, "xcomp");
    }

    private bool IsKeptFrom(string verb) => _acts.Is("kept-from", verb);

    private bool ByGerund(string verb) => _acts.Is("by-gerund", verb);

    private bool BySubject(string verb) => _acts.Is("infinitive-of-subject", verb);

    private bool ByObject(string verb) => _acts.Is("infinitive-of-object", verb);
}
