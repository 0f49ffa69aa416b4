using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>"Called the offer reckless", "called the strikes an aggression": the verb judges the noun, it does not lend itself to it.</summary>
internal static class Judgements
{
    /// <summary>The propositions with such verbs and nouns parted.</summary>
    public static ImmutableArray<Proposition> Unlink(ReportReading reading)
    {
        var judged = reading.Propositions.Where(p => IsJudged(p, reading)).Select(p => p.Id).ToHashSet();
        if (judged.Count == 0) return reading.Propositions;
        return [.. reading.Propositions.Select(p => judged.Contains(p.Id) ? AsObject(p) : p.Supports is { } noun
            && judged.Contains(noun) ? p with { Supports = null } : p)];
    }

    private static Proposition AsObject(Proposition noun) => noun with
    {
        Support = null, Parent = noun.Support, Link = LinkKind.Noun, Role = "object", Tense = Tense.None, Modal = null, Perfect = false, Negated = false,
        Arguments = [.. noun.Arguments.Where(a => a.Role is not ("subject" or "object" or "indirect" or "clause"))],
    };

    private static bool IsJudged(Proposition noun, ReportReading reading)
    {
        if (noun.Support is not { } verb || reading.Propositions[verb].Lemma != "call") return false;
        var sentence = reading.Sentences[noun.Sentence];
        if (noun["clause"] is { } judgement && sentence[judgement.Head] is { Upos: "ADJ" or "NOUN" } word && sentence.Child(word, "mark") is null) return true;
        return sentence.Children(sentence[reading.Propositions[verb].Predicate]).Any(c => c.Id > noun.Predicate && c.Upos is "NOUN" or "ADJ"
            && c.Relation is "obj" or "xcomp" or "iobj");
    }
}
