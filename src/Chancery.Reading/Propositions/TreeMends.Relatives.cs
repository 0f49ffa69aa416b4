using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Relative clauses that the parser has put at the wrong clause.</summary>
internal sealed partial class TreeMends
{
    /// <summary>"Withdraws its troops from Vietnam, which has …": a singular verb tells of the name before the comma, not of the troops.</summary>
    private void RelativeOfName(Token verb)
    {
        if (verb is not { Deprel: "acl:relcl" } || verb.Head == 0 || _tokens[verb.Head - 1] is not { Xpos: "NNS" } plural) return;
        if (_sentence.Child(verb, "nsubj") is not { } which || which.Form.ToLowerInvariant() is not ("which" or "who") || which.Id < 3 || _tokens[which.Id - 2].Form != ",") return;
        var finite = _sentence.Children(verb).FirstOrDefault(c => c.Relation == "aux") ?? verb;
        if (finite.Form.ToLowerInvariant() is not ("has" or "is" or "was") && finite.Xpos != "VBZ") return;
        var name = _tokens[which.Id - 3];
        if (name.Upos == "PROPN" && name.Xpos == "NNP" && IsBelow(name.Id, plural.Id)) Set(verb, name.Id, "acl:relcl");
    }

    /// <summary>"The release by Ruritania of two nurses": of the act and not of the one who does it.</summary>
    private void DoneTo(Token owned)
    {
        if (owned is not { Deprel: "nmod" } || owned.Head == 0 || !HasCase(owned, "of") || _tokens[owned.Head - 1] is not { Deprel: "nmod" } agent || agent.Id > owned.Id || !HasCase(agent, "by")) return;
        if (agent.Head == 0 || _tokens[agent.Head - 1] is not { Upos: "NOUN" } act || !_acts.IsEventNoun(ClauseTree.Lemma(act)) || agent.Upos != "PROPN") return;
        if (!_sentence.Children(act).Any(c => HasCase(c, "of"))) Set(owned, act.Id, "nmod");
    }

    private bool HasCase(Token token, string word) => _sentence.Children(token).Any(c => c.Relation == "case" && c.Form.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"A request that Graustark pay the bill": "that" stands for nothing in a clause that has subject and object of its own.</summary>
    private void ContentOfNoun(Token that)
    {
        if (that is not { Form: "that", Relation: "obj" or "iobj" or "nsubj" } || that.Head == 0 || _tokens[that.Head - 1] is not { Deprel: "acl:relcl", Upos: "VERB" } verb) return;
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
