using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Finds on what an act depends: if, unless, should X, were X to, in case of, without, provided that, and bare "any provocation".</summary>
internal static class Conditions
{
    /// <summary>Notes conditions at the propositions they belong to, and marks what stands inside them.</summary>
    public static void Attach(ImmutableArray<Proposition>.Builder found, int first, Sentence sentence)
    {
        for (var i = first; i < found.Count; i++)
        {
            var inside = found[i].Link == LinkKind.Condition || (found[i].Parent is { } p && found[p].InCondition && found[i].Parent >= first);
            if (inside) found[i] = found[i] with { InCondition = true };
            var condition = Own(sentence, sentence[found[i].Predicate]) ?? Below(sentence, found, first, found[i]);
            // An embedded act repeats the condition of what governs it, and a later conjunct that of the first.
            if (condition is null && found[i].Parent is { } parent && parent >= first && found[i].Link is LinkKind.Content or LinkKind.Coordination)
                condition = found[parent].Condition;
            if (condition is null && found[i].Support is { } support) condition = Own(sentence, sentence[found[support].Predicate]);
            if (condition is not null) found[i] = found[i] with { Condition = condition };
        }
        for (var i = first; i < found.Count; i++)
        {
            if (found[i].InCondition) continue;
            var word = sentence[found[i].Predicate].Span;
            for (var j = first; j < found.Count && !found[i].InCondition; j++)
            {
                if (j != i && found[j].Condition is { } words && words.Contains(word)) found[i] = found[i] with { InCondition = true, Condition = null };
            }
        }
    }

    /// <summary>"Should Iran attack", "were he to resign", "had they known": the auxiliary stands before the subject.</summary>
    public static bool IsInverted(Sentence sentence, Token clause)
    {
        var subject = sentence.Child(clause, "nsubj");
        if (subject is null) return false;
        return sentence.Children(clause).Any(c => c.Relation is "aux" && c.Id < subject.Id && c.Form.ToLowerInvariant() is "should" or "were" or "had");
    }

    /// <summary>"As soon as", "as long as", of what is still to come.</summary>
    public static bool IsSoonOrLong(Sentence sentence, Token clause) =>
        sentence.HeadOf(clause) is { } word && word.Form.ToLowerInvariant() is "soon" or "long" && sentence.HeadOf(word) is { } main
            && IsToCome(sentence, main);

    /// <summary>"Without a guarantee, Madrid will veto it."</summary>
    private static bool IsWithout(Sentence sentence, Token predicate, Token phrase) =>
        sentence.Children(phrase).Any(c => c.Relation == "case" && c.Form.Equals("without", StringComparison.OrdinalIgnoreCase))
            && IsToCome(sentence, predicate);

    private static bool IsToCome(Sentence sentence, Token verb) =>
        sentence.Children(verb).Any(c => c.Relation == "aux" && c.Form.ToLowerInvariant() is "will" or "would" or "shall" or "'ll" or "wo" or "could" or "can");

    /// <summary>A condition that the tree has hung on a noun of the clause belongs to the clause's verb.</summary>
    private static TextSpan? Below(Sentence sentence, ImmutableArray<Proposition>.Builder found, int first, Proposition verb)
    {
        if (verb.Kind != PredicateKind.Verb) return null;
        for (var i = first; i < found.Count; i++)
        {
            var clause = sentence[found[i].Predicate];
            if (clause.Relation != "advcl" || Clause(sentence, clause) is not { } words) continue;
            // The tree hung it on a verb beyond a semicolon: it belongs to the verb before it.
            if (sentence.HeadOf(clause) is { } beyond && IsApart(sentence, clause, beyond))
            {
                if (verb.Predicate < clause.Id && !IsApart(sentence, sentence[verb.Predicate], clause) && verb.Modal is not null) return words;
                continue;
            }
            if (found[i].Link != LinkKind.Condition) continue;
            var at = clause;
            for (var steps = 0; sentence.HeadOf(at) is { } head && steps < 8 && head.Upos is "NOUN" or "PROPN" or "ADJ"; steps++) at = head;
            if (at.Head == verb.Predicate && at.Id != clause.Id) return words;
        }
        return null;
    }

    private static bool IsApart(Sentence sentence, Token one, Token other)
    {
        for (var id = Math.Min(one.Id, other.Id); id <= Math.Max(one.Id, other.Id); id++)
        {
            if (sentence[id].Form == ";") return true;
        }
        return false;
    }

    private static TextSpan? Own(Sentence sentence, Token predicate)
    {
        foreach (var child in sentence.Children(predicate))
        {
            if (child.Relation == "advcl" && !IsApart(sentence, predicate, child) && Clause(sentence, child) is { } clause) return clause;
            if (child.Relation == "advmod" && AsSoonAs(sentence, child) is { } soon) return soon;
            if (child.Relation is "obl" or "nmod" or "advmod" && Phrase(sentence, child) is { } phrase) return phrase;
            if (child.Relation == "obl" && child.Id < predicate.Id && IsWithout(sentence, predicate, child))
                return Words([.. sentence.Subtree(child)], 1, sentence);
        }
        return null;
    }

    /// <summary>"As soon as Seoul lifts …", "as long as they protect …"; "as long as it takes" depends on nothing.</summary>
    private static TextSpan? AsSoonAs(Sentence sentence, Token adverb)
    {
        if (adverb.Form.ToLowerInvariant() is not ("soon" or "long") || sentence.Child(adverb, "advcl") is not { } clause) return null;
        if (sentence.Children(clause).FirstOrDefault(c => c.Relation == "mark"
            && c.Form.Equals("as", StringComparison.OrdinalIgnoreCase)) is not { } mark) return null;
        if (clause.Form.ToLowerInvariant() is "takes" or "took" or "take" or "necessary" or "needed" or "possible" or "required") return null;
        return Words([.. sentence.Subtree(clause)], mark.Id + 1, sentence);
    }

    private static TextSpan? Clause(Sentence sentence, Token clause)
    {
        var subtree = sentence.Subtree(clause).ToList();
        var opener = subtree.FirstOrDefault(t => t.Upos != "PUNCT");
        if (opener is null) return null;
        var word = opener.Form.ToLowerInvariant();
        var only = word is "only" or "even" ? subtree.SkipWhile(t => t != opener).Skip(1).FirstOrDefault() : null;
        if (only is not null) (opener, word) = (only, only.Form.ToLowerInvariant());
        var keep = word == "unless";
        // "Once Iran has shipped it, the embargo will end."
        if (word == "once" && sentence.HeadOf(clause) is { } main
            && sentence.Children(main).Any(c => c.Relation == "aux" && c.Form.ToLowerInvariant() is "will" or "would")) return Words(subtree,
            opener.Id + 1, sentence);
        if (only is not null && word is "after" or "when" or "once" && sentence.Children(clause).Any(c => c.Relation == "mark"))
            return Words(subtree, opener.Id + 1, sentence);
        if (word is not ("if" or "unless" or "provided" or "providing" or "assuming" or "supposing" or "should"))
        {
            var marks = sentence.Children(clause).Where(c => c.Relation == "mark" && c.Form.ToLowerInvariant() is "if" or "unless").ToList();
            if (marks.Count == 0 && !IsInverted(sentence, clause)) return null;
            if (marks.Count > 0) (opener, keep) = (marks[0], marks[0].Form.Equals("unless", StringComparison.OrdinalIgnoreCase));
            else if (word == "had" || word == "were") keep = true;
        }
        return Words(subtree, keep ? opener.Id : opener.Id + 1, sentence);
    }

    private static TextSpan? Phrase(Sentence sentence, Token oblique)
    {
        var subtree = sentence.Subtree(oblique).ToList();
        var start = string.Join(' ', subtree.Take(4).Select(t => t.Form.ToLowerInvariant()));
        if (start.StartsWith("in case of", StringComparison.Ordinal) || start.StartsWith("in the event", StringComparison.Ordinal)
            || start.StartsWith("in case", StringComparison.Ordinal) || start.StartsWith("on condition", StringComparison.Ordinal)
            || start.StartsWith("on the condition", StringComparison.Ordinal))
            return Words(subtree, subtree.Take(5).FirstOrDefault(t => t.Form.Equals("that", StringComparison.OrdinalIgnoreCase)) is { } that
                ? that.Id + 1 : subtree[0].Id, sentence);
        return null;
    }

    private static TextSpan? Words(List<Token> subtree, int from, Sentence sentence)
    {
        var words = subtree.Where(t => t.Id >= from).SkipWhile(t => t.Upos == "PUNCT" || t.Form.ToLowerInvariant() is "that").ToList();
        while (words.Count > 0 && words[^1].Upos == "PUNCT") words.RemoveAt(words.Count - 1);
        return words.Count == 0 ? null : new(words[0].Span.Start, words[^1].Span.End);
    }
}
