using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Which predicate a time expression belongs to, by the tree.</summary>
public static class TimeAttachment
{
    /// <summary>The word of the expression that the rest of the sentence holds it by: the
    /// one whose head lies outside; 0 if it covers no word.</summary>
    public static int HeadOf(Sentence sentence, TextSpan span)
    {
        var best = 0;
        foreach (var token in sentence.Tokens)
        {
            if (token.Span.Start >= span.End) break;
            if (!span.Overlaps(token.Span)) continue;
            var head = sentence.HeadOf(token);
            if (head is not null && span.Overlaps(head.Span)) continue;
            if (token.Upos is "ADP" or "PUNCT" or "SCONJ" && best != 0) continue;
            if (best == 0 || sentence[best].Upos is "ADP" or "PUNCT" or "SCONJ" or "ADV" or "DET") best = token.Id;
        }
        return best;
    }

    /// <summary>Ids of the words above the expression, nearest first, up to and including the clause's predicate.</summary>
    /// <remarks>
    /// "the talks on Friday failed" gives talks, failed: a time may belong to an event noun, and through it to the verb.
    /// The path ends at the first verb or at the first word that heads a clause.
    /// </remarks>
    public static IEnumerable<int> Governors(Sentence sentence, TimeExpression time)
    {
        if (time.Head == 0) yield break;
        if (TellingFront(sentence, time.Head) is { } telling)
        {
            yield return telling.Id;
            yield break;
        }
        var token = sentence[time.Head];
        for (var steps = 0; steps < sentence.Tokens.Length && sentence.HeadOf(token) is { } head; steps++)
        {
            head = TellingTail(sentence, time.Head, head) ?? head;
            yield return head.Id;
            if (head.Upos is "VERB" or "AUX" || IsClause(head)) yield break;
            token = head;
        }
    }

    /// <summary>The predicate that the expression says the time of, or null for a loose one (a dateline, a heading).</summary>
    public static int? Predicate(Sentence sentence, TimeExpression time)
    {
        int? last = null;
        foreach (var id in Governors(sentence, time)) last = id;
        return last;
    }

    /// <summary>
    /// In "Putin travels to Baku on Sunday, the Kremlin said" Sunday is the day of the travel. Where the tree hangs it on the telling verb
    /// behind the comma, this gives the verb before it; null otherwise.
    /// </summary>
    internal static Token? TellingTail(Sentence sentence, int time, Token verb)
    {
        if (verb.Upos != "VERB" || verb.Id <= time || !Telling.Contains(verb.Lemma)) return null;
        var comma = false;
        for (var id = time + 1; id < verb.Id; id++) comma |= sentence[id].Form is "," or "”" or "\"" or "''";
        if (!comma) return null;
        for (var id = time - 1; id > 0; id--)
        {
            if (sentence[id].Upos == "VERB" || sentence[id] is { Upos: "AUX", Relation: not ("aux" or "cop") }) return sentence[id];
        }
        return null;
    }

    /// <summary>"Said late Sunday it would answer", "said on Friday that ...": a day right
    /// behind the telling verb is its own, whatever the tree says.</summary>
    internal static Token? TellingFront(Sentence sentence, int time)
    {
        var word = sentence[time];
        if (word.Relation is "compound" or "amod" or "nsubj" or "obj" || word.Deprel == "nmod:poss") return null;
        for (var id = time - 1; id >= 1 && id >= time - 4; id--)
        {
            var token = sentence[id];
            if (token.Xpos is "VBD" && Telling.Contains(token.Lemma)) return sentence.HeadOf(word)?.Id == token.Id ? null : token;
            if (token.Lemma is not ("late" or "early" or "on" or "last" or "in" or "at" or "earlier" or "this") && token.Upos is not "NUM"
                && token.Form is not ("late" or "early")) return null;
        }
        return null;
    }

    private static readonly FrozenSet<string> Telling = FrozenSet.ToFrozenSet(["say", "tell", "report", "announce", "add", "write",
        "confirm", "state"]);

    internal static bool IsClause(Token token) => token.Relation is "root" or "ccomp" or "xcomp" or "advcl" or "acl" or "parataxis" or "csubj";
}
