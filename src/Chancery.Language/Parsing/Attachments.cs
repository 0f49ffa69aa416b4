using Chancery.Language.Neural;
using Chancery.Language.Tagging;

namespace Chancery.Language.Parsing;

/// <summary>Two attachments that the words themselves settle, whatever the network makes of the sentence.</summary>
internal sealed class Attachments(TagSet[] tags, string[] relations)
{
    /// <summary>Nouns that say what they are of with an infinitive: "rejected a request from Strelsau to leave".</summary>
    private static readonly HashSet<string> WithInfinitive = new(StringComparer.Ordinal)
    {
        "request", "requests", "bid", "bids", "attempt", "attempts", "offer", "offers", "demand", "demands", "plan", "plans", "proposal", "proposals", "appeal", "appeals",
        "pledge", "pledges", "promise", "promises", "refusal", "threat", "threats", "right", "permission", "vow", "willingness", "readiness", "intention", "ability", "invitation", "invitations",
    };

    private readonly int _agent = Array.IndexOf(relations, "obl:agent"), _outcome = Array.IndexOf(relations, "xcomp"), _clause = Array.IndexOf(relations, "advcl");
    private readonly int _ofNoun = Array.IndexOf(relations, "acl"), _mark = Array.IndexOf(relations, "mark"), _object = Array.IndexOf(relations, "obj");

    /// <summary>The analysis with such heads mended; itself where there is nothing to mend.</summary>
    public Analysis Mend(IReadOnlyList<string> forms, Analysis analysis)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if (analysis.Heads[i] - 1 is not (>= 0 and var head)) continue;
            // Who did it hangs on the verb, not on the outcome: "shot dead by gunmen".
            if (analysis.Relations[i] == _agent && analysis.Relations[head] == _outcome && tags[analysis.Tags[head]].Upos == "ADJ" && analysis.Heads[head] > 0)
                analysis = With(analysis, i, analysis.Heads[head], _agent);
            if (analysis.Relations[i] == _clause && _ofNoun >= 0 && tags[analysis.Tags[i]].Xpos == "VB" && ObjectBefore(forms, analysis, i, head) is >= 0 and var noun)
                analysis = With(analysis, i, noun + 1, _ofNoun);
        }
        return analysis;
    }

    /// <summary>The object of the verb that takes the infinitive, where it stands between the two and the infinitive has its "to"; -1 otherwise.</summary>
    private int ObjectBefore(IReadOnlyList<string> forms, Analysis analysis, int infinitive, int verb)
    {
        var (to, noun) = (false, -1);
        for (var j = verb + 1; j < infinitive; j++)
        {
            to |= analysis.Heads[j] == infinitive + 1 && analysis.Relations[j] == _mark && forms[j] == "to";
            if (analysis.Heads[j] == verb + 1 && analysis.Relations[j] == _object && WithInfinitive.Contains(forms[j])) noun = j;
        }
        return to ? noun : -1;
    }

    private static Analysis With(Analysis analysis, int word, int head, int relation)
    {
        var (heads, labels) = ((int[])analysis.Heads.Clone(), (int[])analysis.Relations.Clone());
        (heads[word], labels[word]) = (head, relation);
        return analysis with { Heads = heads, Relations = labels };
    }
}
