using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Ways in which it may go on, told as alternatives: "either … or …", "or else", "if talks fail, …; otherwise …".</summary>
/// <remarks>Only acts that are still to come are alternatives. What stands on nobody's plan, promise, threat or condition is then hypothetical.</remarks>
internal static class Alternatives
{
    public static void Link(ImmutableArray<Draft> drafts)
    {
        var bySentence = drafts.Where(d => d.Stands && IsAhead(d)).GroupBy(d => d.Proposition.Sentence).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (number, here) in bySentence)
        {
            var sentence = here[0].Sentence;
            foreach (var token in sentence.Tokens)
            {
                if (token.Relation is "conj" or "parataxis" or "root" or "ccomp" && Opens(sentence, token))
                {
                    var right = here.Where(d => IsUnder(sentence, PredicateOf(d), token.Id)).ToList();
                    var left = token.Relation == "root" ? bySentence.GetValueOrDefault(number - 1, [])
                        : [.. here.Where(d => IsUnder(sentence, PredicateOf(d), token.Head) && !right.Contains(d) && PredicateOf(d) < token.Id)];
                    Link(left, right);
                }
            }
            // "If the talks fail, …; if they succeed, …": two acts on two conditions, in two clauses.
            var conditional = here.Where(d => d.Condition is not null).ToList();
            foreach (var pair in conditional.Zip(conditional.Skip(1)))
            {
                if (!pair.First.Condition!.Value.Overlaps(pair.Second.Condition!.Value) && !ReferenceEquals(pair.Second.Governor, pair.First)
                    && IsParted(sentence, PredicateOf(pair.First), PredicateOf(pair.Second)))
                    Link([pair.First], [pair.Second]);
            }
        }
    }

    private static bool IsAhead(Draft draft) =>
        draft.Status is EventStatus.Planned or EventStatus.Hypothetical or EventStatus.Conditional or EventStatus.Threatened or EventStatus.Promised;

    private static int PredicateOf(Draft draft) => draft.Proposition.Predicate;

    /// <summary>"Or", "or else", "otherwise", "failing that", "if not" opens the clause or phrase.</summary>
    private static bool Opens(Sentence sentence, Token token)
    {
        foreach (var child in sentence.Children(token))
        {
            if (child.Id > token.Id) break;
            var word = child.Form.ToLowerInvariant();
            if (child.Relation == "cc" && word == "or" && token.Relation == "conj") return true;
            if (child.Relation is "advmod" or "cc" or "mark" && word is "otherwise" or "else" or "alternatively") return true;
            if (child.Relation is "advcl" && word == "failing") return true;
            if (child.Relation is "advcl" or "advmod" && word == "not" && child.Id > 1
                && sentence[child.Id - 1].Form.Equals("if", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool IsUnder(Sentence sentence, int id, int top)
    {
        for (var steps = 0; id > 0 && steps < 500; steps++)
        {
            if (id == top) return true;
            id = sentence[id].Head;
        }
        return false;
    }

    private static bool IsParted(Sentence sentence, int from, int to)
    {
        for (var id = Math.Min(from, to); id < Math.Max(from, to); id++)
        {
            if (sentence[id].Form is ";" or ":" || (sentence[id].Relation == "cc" && sentence[id].Form is "but" or "and" or "while")) return true;
        }
        return false;
    }

    private static void Link(List<Draft> left, List<Draft> right)
    {
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                if (ReferenceEquals(one.Governor, other) || ReferenceEquals(other.Governor, one) || one.Alternatives.Contains(other)) continue;
                one.Alternatives.Add(other);
                other.Alternatives.Add(one);
            }
        }
        foreach (var draft in left.Concat(right).Where(d => d.Alternatives.Count > 0
            && d is { Status: EventStatus.Planned, Governor: null })) draft.Status = EventStatus.Hypothetical;
    }
}
