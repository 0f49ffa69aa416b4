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
}
