using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Which predicate a time expression belongs to, by the tree.</summary>
public static class TimeAttachment
{
    /// <summary>The word of the expression that the rest of the sentence holds it by: the one whose head lies outside; 0 if it covers no word.</summary>
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
        var token = sentence[time.Head];
        for (var steps = 0; steps < sentence.Tokens.Length && sentence.HeadOf(token) is { } head; steps++)
        {
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

    internal static bool IsClause(Token token) => token.Relation is "root" or "ccomp" or "xcomp" or "advcl" or "acl" or "parataxis" or "csubj";
}
