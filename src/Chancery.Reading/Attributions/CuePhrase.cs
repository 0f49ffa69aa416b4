using Chancery.Language;

namespace Chancery.Reading;

/// <summary>The whole cue around its head word: "has also said", "did not say", "went on to tell", "called for".</summary>
internal static class CuePhrase
{
    public static List<TextSpan> Words(Sentence sentence, Token head, Token? preposition = null, string? lemma = null)
    {
        var ids = new SortedSet<int> { head.Id };
        AddVerb(sentence, head, ids);
        // "made clear", "put it".
        if (lemma is not null
            && lemma.EndsWith(" " + sentence[Math.Min(head.Id + 1, sentence.Tokens.Length)].Lemma, StringComparison.Ordinal)) ids.Add(head.Id + 1);
        // "went on to say", "declined to comment": the verb above belongs to the cue.
        if (head.Relation is "xcomp" or "advcl" && sentence.HeadOf(head) is { } above && IsCarrier(above)
            && (head.Relation == "xcomp" || sentence.Child(above, "compound") is { Lemma: "on" }))
        {
            ids.Add(above.Id);
            AddVerb(sentence, above, ids);
            if (sentence.Child(head, "mark") is { Lemma: "to" } to) ids.Add(to.Id);
        }
        else if (head.Xpos == "VB" && sentence.Child(head, "aux") is null && sentence.Child(head, "mark") is { Lemma: "to" } infinitive
            && head.Id - infinitive.Id is 1 or 2) ids.UnionWith(Enumerable.Range(infinitive.Id, head.Id - infinitive.Id));
        if (preposition is not null) ids.Add(preposition.Id);
        return Spans.Of(sentence, ids);
    }

    /// <summary>It tells that the source did not say so.</summary>
    public static bool IsNegative(Sentence sentence, Token head)
    {
        if (HasNegation(sentence, head)) return true;
        return head.Relation == "xcomp" && sentence.HeadOf(head) is { } above && IsCarrier(above)
            && (above.Lemma is "decline" or "declin" or "refuse" or "fail" or "avoid" || HasNegation(sentence, above));
    }

    public static bool IsCarrier(Token verb) =>
        verb.Upos == "VERB" && verb.Lemma is "go" or "continue" or "begin" or "start" or "decline" or "declin" or "refuse" or "fail" or "seem"
        or "appear"
        or "be" or "want" or "like" or "hasten" or "use" or "rush" or "try" or "have" or "need" or "tend" or "get";

    private static bool HasNegation(Sentence sentence, Token verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child is { Relation: "cc", Lemma: "nor" or "neither" }) return true;
            if (child.Relation is "advmod" or "det" && child.Lemma is "not" or "never" or "n't" or "n’t" or "no") return true;
        }
        return false;
    }

    private static void AddVerb(Sentence sentence, Token verb, SortedSet<int> ids)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child.Relation is "aux" or "cop" || child.Deprel is "compound:prt") ids.Add(child.Id);
            else if (child.Relation == "advmod" && sentence.Child(child, "advmod") is null && child.Upos is "ADV" or "PART"
                && child.Id > verb.Id - 4 && child.Id <= verb.Id && IsClose(sentence, child, verb))
                ids.Add(child.Id);
        }
    }

    /// <summary>Only auxiliaries and adverbs stand between the adverb and its verb.</summary>
    private static bool IsClose(Sentence sentence, Token adverb, Token verb)
    {
        for (var id = adverb.Id + 1; id < verb.Id; id++)
        {
            if (sentence[id].Upos is not ("AUX" or "ADV" or "PART")) return false;
        }
        return true;
    }
}
