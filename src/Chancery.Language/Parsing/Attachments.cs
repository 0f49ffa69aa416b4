using Chancery.Language.Neural;
using Chancery.Language.Tagging;

namespace Chancery.Language.Parsing;

/// <summary>Attachments and relations that the words themselves settle, whatever the network makes of the sentence.</summary>
internal sealed class Attachments(TagSet[] tags, string[] relations)
{
    /// <summary>Nouns that say what they are of with an infinitive: "rejected a request from Strelsau to leave".</summary>
    private static readonly HashSet<string> WithInfinitive = new(StringComparer.Ordinal)
    {
        "request", "requests", "bid", "bids", "attempt", "attempts", "offer", "offers", "demand", "demands", "plan", "plans", "proposal", "proposals",
        "appeal", "appeals",
        "pledge", "pledges", "promise", "promises", "refusal", "threat", "threats", "right", "permission", "vow", "willingness", "readiness",
        "intention", "ability", "invitation", "invitations",
    };

    /// <summary>Verbs whose "it" may stand for a clause or for nothing: "it took him years to", "it seems that", "it made sense to".</summary>
    private static readonly HashSet<string> WithEmptySubject = new(StringComparer.Ordinal)
    {
        "take", "takes", "took", "taken", "taking", "seem", "seems", "seemed", "make", "makes", "made", "making", "find", "finds", "found", "help",
        "helps", "helped",
        "come", "comes", "came", "appear", "appears", "appeared", "become", "becomes", "became", "matter", "matters", "mattered", "mean", "means",
        "meant", "cost", "costs",
        "let", "lets", "follow", "follows", "followed", "bother", "bothers", "bothered", "look", "looks", "looked", "happen", "happens", "happened",
        "turn", "turns", "turned",
        "remain", "remains", "remained", "strike", "strikes", "struck", "feel", "feels", "felt", "keep", "keeps", "kept", "leave", "leaves", "left",
        "give", "gives", "gave",
        "given", "put", "puts", "pay", "pays", "paid", "say", "says", "said", "rain", "rained", "hurt", "hurts", "surprise", "surprised",
    };

    /// <summary>Words that begin a phrase or a clause of time.</summary>
    private static readonly HashSet<string> BeforeClauses = new(StringComparer.OrdinalIgnoreCase) { "after", "before", "since", "until", "once", "as" };

    private readonly int _empty = Array.IndexOf(relations, "expl"), _subject = Array.IndexOf(relations, "nsubj");
    private readonly int _agent = Array.IndexOf(relations, "obl:agent"), _outcome = Array.IndexOf(relations, "xcomp"),
    _clause = Array.IndexOf(relations, "advcl");
    private readonly int _ofNoun = Array.IndexOf(relations, "acl"), _mark = Array.IndexOf(relations, "mark"), _object = Array.IndexOf(relations, "obj");
    private readonly int _subjectClause = Array.IndexOf(relations, "csubj"), _copula = Array.IndexOf(relations, "cop"),
    _said = Array.IndexOf(relations, "ccomp");
    private readonly int _passive = Array.IndexOf(relations, "nsubj:pass"), _passiveAuxiliary = Array.IndexOf(relations, "aux:pass");
    private readonly int _beside = Array.IndexOf(relations, "parataxis"), _further = Array.IndexOf(relations, "appos");
    private readonly int _case = Array.IndexOf(relations, "case"), _adverb = Array.IndexOf(relations, "advmod");

    /// <summary>The analysis with such heads mended; itself where there is nothing to mend.</summary>
    public Analysis Mend(IReadOnlyList<string> forms, Analysis analysis)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if (analysis.Heads[i] - 1 is not (>= 0 and var head)) continue;
            // "It would ask the council to": who asks somebody is nothing empty.
            if (analysis.Relations[i] == _empty && i < head && forms[i].Equals("it", StringComparison.OrdinalIgnoreCase) && IsDeed(forms, analysis, head))
                analysis = With(analysis, i, head + 1, _subject);
            // Who did it hangs on the verb, not on the outcome: "shot dead by gunmen".
            if (analysis.Relations[i] == _agent && analysis.Relations[head] == _outcome && tags[analysis.Tags[head]].Upos == "ADJ" && analysis.Heads[head] > 0)
                analysis = With(analysis, i, analysis.Heads[head], _agent);
            // A noun with nothing of a clause about it is none: "Fighting broke out".
            if (analysis.Relations[i] == _subjectClause && tags[analysis.Tags[i]].Upos is "NOUN" or "PROPN" && !IsClause(analysis, i))
                analysis = With(analysis, i, head + 1, _subject);
            // Whoever is done something to stands before a participle: "the envoys prepared to leave" has none.
            if (analysis.Relations[i] == _passive && tags[analysis.Tags[head]].Xpos is "VBD" or "VBZ" or "VBP" && Below(analysis, head, _passiveAuxiliary) < 0)
                analysis = With(analysis, i, head + 1, _subject);
            // "Strelsau said the chancellor had left": the second subject, behind the verb, is of what is said.
            if (analysis.Relations[i] == _subject && i > head && Below(analysis, head, _subject) is >= 0 and var first && first < head
                && Below(analysis, head, _said) is var content && content > i && !HasSubject(analysis, content))
                analysis = With(analysis, i, content + 1, Below(analysis, content, _passiveAuxiliary) < 0 ? _subject : _passive);
            // "Dearer than when": what compares with a clause marks the clause, not the adverb that begins it.
            if (analysis.Relations[i] == _case && _mark >= 0 && head == i + 1 && tags[analysis.Tags[head]].Xpos == "WRB"
                && analysis.Relations[head] == _adverb && analysis.Heads[head] > head + 1)
                analysis = With(analysis, i, analysis.Heads[head], _mark);
            // "After Elphberg, the chancellor, met him": who bears the title in between is the subject of the clause behind it.
            if (analysis.Relations[i] == _beside && _clause >= 0 && tags[analysis.Tags[i]].Xpos is "VBD" or "VBZ" or "VBP"
                && Titled(forms, analysis, i) is { } who)
                analysis = With(With(With(analysis, i, head + 1, _clause), who.Mark, i + 1, _mark), who.Name, i + 1, _subject);
            // "Is Strelsau ready, he asked": the copula is of what is asked, which has its subject, not of the verb of asking.
            if (analysis.Relations[i] == _copula && i < head && tags[analysis.Tags[head]].Upos == "VERB" && Asked(analysis, i, head) is >= 0 and var asked)
                analysis = With(analysis, i, asked + 1, _copula);
            if (analysis.Relations[i] == _clause && _ofNoun >= 0 && tags[analysis.Tags[i]].Xpos == "VB"
                && ObjectBefore(forms, analysis, i, head) is >= 0 and var noun)
                analysis = With(analysis, i, noun + 1, _ofNoun);
        }
        return analysis;
    }

    private bool IsClause(Analysis analysis, int word)
    {
        for (var j = 0; j < analysis.Heads.Length; j++)
            if (analysis.Heads[j] == word + 1 && relations[analysis.Relations[j]] is "cop" or "nsubj" or "mark" or "aux" or "aux:pass" or "csubj"
                or "expl" or "obj") return true;
        return false;
    }

    private bool HasSubject(Analysis analysis, int verb)
    {
        for (var j = 0; j < analysis.Heads.Length; j++)
            if (analysis.Heads[j] == verb + 1 && relations[analysis.Relations[j]] is "nsubj" or "nsubj:pass" or "csubj" or "expl") return true;
        return false;
    }

    /// <summary>The first word that hangs on this one by a relation; -1 where there is none.</summary>
    private static int Below(Analysis analysis, int head, int relation)
    {
        for (var j = 0; j < analysis.Heads.Length; j++) if (analysis.Heads[j] == head + 1 && analysis.Relations[j] == relation) return j;
        return -1;
    }

    /// <summary>The name before a verb without subject that has a word of time and, between commas, an apposition; null where there is none.</summary>
    private (int Mark, int Name)? Titled(IReadOnlyList<string> forms, Analysis analysis, int verb)
    {
        if (verb < 4 || forms[verb - 1] != ",") return null;
        if (HasSubject(analysis, verb)) return null;
        for (var i = verb - 2; i > 1; i--)
        {
            if (analysis.Relations[i] != _further || analysis.Heads[i] - 1 is not (>= 1 and var name) || name >= i
                || analysis.Heads[name] != analysis.Heads[verb]) continue;
            var mark = Array.FindIndex(analysis.Heads, 0, name, h => h == name + 1);
            return mark >= 0 && analysis.Relations[mark] == _case && BeforeClauses.Contains(forms[mark]) && tags[analysis.Tags[name]].Upos == "PROPN"
                ? (mark, name) : null;
        }
        return null;
    }

    /// <summary>A clause without verb between the copula and the verb that it is the content of; -1 where there is none.</summary>
    private int Asked(Analysis analysis, int copula, int verb)
    {
        for (var i = copula + 1; i < verb; i++)
        {
            if (analysis.Heads[i] != verb + 1 || analysis.Relations[i] != _said || tags[analysis.Tags[i]].Upos is "VERB" or "AUX") continue;
            var (subject, own) = (false, false);
            for (var j = 0; j < analysis.Heads.Length; j++)
            {
                if (analysis.Heads[j] != i + 1) continue;
                subject |= analysis.Relations[j] == _subject;
                own |= analysis.Relations[j] == _copula;
            }
            if (subject && !own) return i;
        }
        return -1;
    }

    /// <summary>A verb with an object, no subject clause and no other subject, which is none of those with an empty subject.</summary>
    private bool IsDeed(IReadOnlyList<string> forms, Analysis analysis, int verb)
    {
        if (tags[analysis.Tags[verb]].Upos != "VERB" || WithEmptySubject.Contains(forms[verb])) return false;
        var toSomebody = false;
        for (var j = 0; j < forms.Count; j++)
        {
            if (analysis.Heads[j] != verb + 1) continue;
            var relation = relations[analysis.Relations[j]];
            if (relation is "csubj" or "csubj:pass" or "nsubj" or "nsubj:pass" or "aux:pass") return false;
            toSomebody |= relation is "obj" or "iobj" && j > verb;
        }
        return toSomebody;
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
