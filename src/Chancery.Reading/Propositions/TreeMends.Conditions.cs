using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Conditions and relative clauses that the parser has put at the wrong clause.</summary>
internal sealed partial class TreeMends
{
    /// <summary>"Should the council impose sanctions, Pyongyang would …": the clause in front depends on the one with "would".</summary>
    private void LeadingCondition(Token clause)
    {
        if (clause.Upos != "VERB" || _tokens[^1].Form == "?" || !Conditions.IsInverted(_sentence, clause)) return;
        var main = _sentence.Children(clause).FirstOrDefault(c => c is { Upos: "VERB", Relation: "parataxis" or "ccomp" or "conj" } && c.Id > clause.Id && _sentence.Children(c).Any(a => a.Relation == "aux" && a.Form.ToLowerInvariant() is "would" or "will" or "could" or "might"));
        if (main is null || _sentence.Children(clause).Any(c => c.Relation == "mark")) return;
        _tokens[main.Id - 1] = main with { Head = clause.Head, Deprel = clause.Deprel };
        _tokens[clause.Id - 1] = clause with { Head = main.Id, Deprel = "advcl" };
        _changed = true;
    }

    /// <summary>"Unless Kabul yields, Iran will strike, the commander warned": the condition stands before the main clause and is not the commander's.</summary>
    private void ConditionOfMain(Token clause)
    {
        if (clause is not { Relation: "advcl" } || clause.Head == 0 || _sentence.Child(clause, "mark")?.Form.ToLowerInvariant() is not ("if" or "unless")) return;
        var saying = _tokens[clause.Head - 1];
        if (saying is not { Relation: "parataxis", Upos: "VERB" } || saying.Head == 0) return;
        var main = _tokens[saying.Head - 1];
        if (main.Upos == "VERB" && clause.Id < main.Id && main.Id < saying.Id) Set(clause, main.Id, "advcl");
    }

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
}
