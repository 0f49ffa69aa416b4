using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Relative clauses that the parser has put at the wrong clause.</summary>
internal sealed partial class TreeMends
{
    /// <summary>"Withdraws its troops from Vietnam, which has …": a singular verb tells of the name before the comma, not of the troops.</summary>
    private void RelativeOfName(Token verb)
    {
        if (verb is not { Deprel: "acl:relcl" } || verb.Head == 0 || _tokens[verb.Head - 1] is not { Xpos: "NNS" } plural) return;
        if (_sentence.Child(verb, "nsubj") is not { } which || which.Form.ToLowerInvariant() is not ("which" or "who") || which.Id < 3
            || _tokens[which.Id - 2].Form != ",") return;
        var finite = _sentence.Children(verb).FirstOrDefault(c => c.Relation == "aux") ?? verb;
        if (finite.Form.ToLowerInvariant() is not ("has" or "is" or "was") && finite.Xpos != "VBZ") return;
        var name = _tokens[which.Id - 3];
        if (name.Upos == "PROPN" && name.Xpos == "NNP" && IsBelow(name.Id, plural.Id)) Set(verb, name.Id, "acl:relcl");
    }

    /// <summary>"Finland's membership without Sweden, which Turkey accuses": who is accused is the name before the comma.</summary>
    private void RelativeObject(Token verb)
    {
        if (verb is not { Deprel: "acl:relcl" } || verb.Head == 0 || _tokens[verb.Head - 1].Upos is not "NOUN"
            || !_acts.Is("judges", ClauseTree.Lemma(verb))) return;
        if (_sentence.Children(verb).FirstOrDefault(c => c.Form.ToLowerInvariant() is "which" or "whom"
            && c.Relation is "obj" or "iobj") is not { Id: > 3 } which || _tokens[which.Id - 2].Form != ",") return;
        var name = _tokens[which.Id - 3];
        if (name.Upos == "PROPN" && IsBelow(name.Id, verb.Head)) Set(verb, name.Id, "acl:relcl");
    }

    /// <summary>"Sent bombers to Ruritania, which has asked for help": of the name before the comma, where the tree's arcs would cross.</summary>
    private void CrossedRelative(Token verb)
    {
        if (verb is not { Deprel: "acl:relcl" } || verb.Head == 0) return;
        if (_sentence.Children(verb).FirstOrDefault(c => c.Form.ToLowerInvariant() is "which" or "who" or "whom") is not { } relative
            || relative.Id < 4 || _tokens[relative.Id - 2].Form != ",") return;
        var name = _tokens[relative.Id - 3];
        if (name.Id <= verb.Head || IsBelow(name.Id, verb.Head) || name.Upos is not ("PROPN" or "NOUN")) return;
        var phrase = name;
        while (phrase.Relation is "flat" or "compound" && phrase.Head > verb.Head) phrase = _tokens[phrase.Head - 1];
        // "Sued the police in Strelsau, which held them": where it was does nothing.
        if (HasCase(phrase, "in") || HasCase(phrase, "at") || HasCase(phrase, "near") || HasCase(phrase, "on")) return;
        while (name.Relation is "flat" or "compound" or "nmod" && name.Head > verb.Head && name.Head < verb.Id
            && _tokens[name.Head - 1].Upos is "PROPN" or "NOUN")
            name = _tokens[name.Head - 1];
        Set(verb, name.Id, "acl:relcl");
    }

    /// <summary>"The forces rebuilding roads, who gave their blessing": only people are "who".</summary>
    private void WhoOfPeople(Token verb)
    {
        if (verb is not { Deprel: "acl:relcl" } || verb.Head == 0 || _tokens[verb.Head - 1] is not { Upos: "NOUN" } thing || IsPeople(thing)) return;
        if (_sentence.Children(verb).FirstOrDefault(c => c.Form.ToLowerInvariant() == "who") is not { Id: > 2 } who
            || _tokens[who.Id - 2].Form != "," || !_acts.Is("property", ClauseTree.Lemma(thing))) return;
        var at = thing;
        for (var steps = 0; at.Head > 0 && steps < 5; steps++)
        {
            at = _tokens[at.Head - 1];
            if (at.Id < thing.Id && at.Upos is "NOUN" or "PROPN" && IsPeople(at))
            {
                Set(verb, at.Id, "acl:relcl");
                return;
            }
        }
    }

    private bool IsPeople(Token noun) => _acts.Is("person", ClauseTree.Lemma(noun)) || _acts.Is("troops", ClauseTree.Lemma(noun));

    /// <summary>"A Ruritanian shoots and injures a soldier": after "a" no noun stands in the plural.</summary>
    private void VerbTakenForPlural(Token word)
    {
        if (word is not { Upos: "NOUN", Xpos: "NNS", Id: > 2 } || !word.Form.EndsWith('s') || _acts.Verb(ClauseTree.Lemma(word)).IsEmpty) return;
        if (_tokens[word.Id - 2] is not { Upos: "ADJ" or "NOUN" or "PROPN", Relation: "amod" or "compound" } subject || subject.Head != word.Id
            || !char.IsUpper(subject.Form[0])) return;
        if (_tokens[subject.Id - 2 < 0 ? 0 : subject.Id - 2].Form.ToLowerInvariant() is not ("a" or "an") || subject.Id < 2) return;
        if (_sentence.Children(word).FirstOrDefault(c => c.Relation == "conj" && c.Id > word.Id) is not { Upos: "VERB" }) return;
        _tokens[word.Id - 1] = word with { Upos = "VERB", Xpos = "VBZ" };
        _tokens[subject.Id - 1] = subject with { Upos = "NOUN", Xpos = "NN" };
        _changed = true;
        Set(_tokens[subject.Id - 1], word.Id, "nsubj");
    }

    /// <summary>"Ends the talks after rebels bombed a base, killing two": the bombing killed them, not the end of the talks.</summary>
    private void HarmOfLastClause(Token harm)
    {
        if (harm is not { Relation: "advcl", Xpos: "VBG" } || harm.Head == 0 || harm.Id < 3 || _tokens[harm.Id - 2].Form != ","
            || !_acts.Is("harm", ClauseTree.Lemma(harm))) return;
        foreach (var clause in _sentence.Children(_tokens[harm.Head - 1]))
        {
            if (clause is not { Relation: "advcl", Upos: "VERB" } || clause.Id > harm.Id || clause.Id < harm.Head
                || _sentence.Child(clause, "nsubj") is null) continue;
            if (_sentence.SubtreeSpan(clause).End == _tokens[harm.Id - 3].Span.End && _sentence.Child(clause, "mark") is { } mark
                && mark.Form.ToLowerInvariant() is "after" or "when" or "as")
            {
                Set(harm, clause.Id, "advcl");
                return;
            }
        }
    }

    /// <summary>"Ruritania and Graustark, which have troops there, have opposed bombing": what the tree hangs on an auxiliary belongs to its verb.</summary>
    private void BelowAuxiliary(Token part)
    {
        if (part.Head == 0 || part.Relation is not ("nsubj" or "obj" or "obl" or "iobj" or "ccomp" or "advcl")) return;
        if (_tokens[part.Head - 1] is { Relation: "aux" or "cop", Head: > 0 } auxiliary) Set(part, auxiliary.Head, part.Deprel);
    }

    /// <summary>"Denied his men were to blame and threatened to block the road": who denies threatens; nobody denies a threat in one breath.</summary>
    private void DeniedAnd(Token second)
    {
        if (second is not { Relation: "conj", Xpos: "VBD" or "VBN" } || second.Head == 0 || _sentence.Child(second, "nsubj") is not null
            || _sentence.Child(second, "aux") is not null || !_acts.Is("tells", ClauseTree.Lemma(second))) return;
        if (_tokens[second.Head - 1] is { Relation: "ccomp", Head: > 0 } content && _tokens[content.Head - 1] is { Xpos: "VBD" } verb
            && ClauseTree.Lemma(verb) is "deny" or "reject" or "dismiss" or "warn" or "insist") Set(second, verb.Id, "conj");
    }

    /// <summary>"Denied opening fire": the gerund is what is denied, and no adjective.</summary>
    private void DeniedGerund(Token gerund)
    {
        if (gerund is not { Relation: "amod", Xpos: "VBG", Id: > 1 } || gerund.Head != gerund.Id + 1
            || _tokens[gerund.Head - 1] is not { Relation: "obj" } thing) return;
        if (thing.Head != gerund.Id - 1 || ClauseTree.Lemma(_tokens[thing.Head - 1]) is not ("deny" or "admit" or "resume" or "stop")) return;
        Set(gerund, thing.Head, "xcomp");
        Set(_tokens[thing.Id - 1], gerund.Id, "obj");
    }

    /// <summary>"A factory in Strelsau and camps in Graustark": with "and" and without a preposition it is coordinated, and no attribute.</summary>
    private void CoordinatedNoun(Token noun)
    {
        if (noun is not { Relation: "nmod" or "appos" or "dep" or "obl", Upos: "NOUN" or "PROPN" } || noun.Deprel == "nmod:poss" || noun.Head == 0
            || noun.Head > noun.Id) return;
        if (_tokens[noun.Head - 1].Upos is not ("NOUN" or "PROPN") || _sentence.Child(noun, "case") is not null) return;
        if (_sentence.Child(noun, "cc") is { } and && and.Id < noun.Id && and.Form.ToLowerInvariant() is "and" or "or") Set(noun, noun.Head, "conj");
    }

    /// <summary>"The release by Ruritania of two nurses": of the act and not of the one who does it.</summary>
    private void DoneTo(Token owned)
    {
        if (owned is not { Deprel: "nmod" } || owned.Head == 0 || !HasCase(owned, "of") || _tokens[owned.Head - 1] is not { Deprel: "nmod" } agent
            || agent.Id > owned.Id || !HasCase(agent, "by")) return;
        if (agent.Head == 0 || _tokens[agent.Head - 1] is not { Upos: "NOUN" } act || !_acts.IsEventNoun(ClauseTree.Lemma(act))
            || agent.Upos != "PROPN") return;
        if (!_sentence.Children(act).Any(c => HasCase(c, "of"))) Set(owned, act.Id, "nmod");
    }

    private bool HasCase(Token token, string word) =>
        _sentence.Children(token).Any(c => c.Relation == "case" && c.Form.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"A request that Graustark pay the bill": "that" stands for nothing in a clause that has subject and object of its own.</summary>
    private void ContentOfNoun(Token that)
    {
        if (that is not { Form: "that", Relation: "obj" or "iobj" or "nsubj" } || that.Head == 0
            || _tokens[that.Head - 1] is not { Deprel: "acl:relcl", Upos: "VERB" } verb) return;
        if (verb.Head == 0 || !_acts.IsEventNoun(ClauseTree.Lemma(_tokens[verb.Head - 1])) || verb.Head != that.Id - 1) return;
        var own = _sentence.Children(verb).Where(c => c.Id != that.Id).ToList();
        if (own.FirstOrDefault(c => c.Relation == "nsubj") is not { } subject) return;
        // "A request that Sudan pay": the bare form shows it too.
        var bare = verb.Xpos is "VB" or "VBP" && subject.Xpos is "NN" or "NNP";
        if (that.Relation != "nsubj" && !bare && !own.Any(c => c.Relation is "obj" or "ccomp" or "xcomp")) return;
        Set(that, verb.Id, "mark");
        Set(verb, verb.Head, "acl");
    }
}
