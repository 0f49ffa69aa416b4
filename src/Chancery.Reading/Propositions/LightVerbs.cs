using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Joins an event noun with the verb that lends itself to it: "held talks with", "came under attack", "talks took place".</summary>
/// <remarks>The noun takes over the verb's tense, modality, polarity, parent and arguments; the verb stays, marked as a support.</remarks>
internal static class LightVerbs
{
    public static void Join(ImmutableArray<Proposition>.Builder found, int first, Sentence sentence, ActLexicon acts)
    {
        for (var i = first; i < found.Count; i++)
        {
            var noun = found[i];
            if (noun.Kind != PredicateKind.Noun || noun.Link != LinkKind.Noun || noun.Parent is not { } at || found[at].Kind != PredicateKind.Verb) continue;
            var verb = found[at];
            var kind = SupportOf(verb, noun, acts);
            if (kind == SupportKind.None || verb.Supports is { } other && found[other].CoordinatedWith != noun.Id && noun.CoordinatedWith != other) continue;
            found[i] = noun with
            {
                Arguments = [.. noun.Arguments, .. Lent(verb, noun, kind)],
                Trigger = verb.Trigger.Union(noun.Trigger).Length <= 60 ? verb.Trigger.Union(noun.Trigger) : noun.Trigger,
                Clause = verb.Clause,
                Negated = noun.Negated || verb.Negated,
                Tense = verb.Tense, Modal = verb.Modal, Perfect = verb.Perfect, Question = verb.Question,
                Parent = verb.Parent, Link = verb.Link, Role = verb.Role, Mark = verb.Mark,
                Support = at,
            };
            found[at] = verb with { Supports = verb.Supports ?? i };
        }
    }

    private static SupportKind SupportOf(Proposition verb, Proposition noun, ActLexicon acts)
    {
        // A row of the verb's own that asks for this very object wins: "sign" + "agreement".
        if (noun.Role == "object")
        {
            foreach (var entry in acts.Verb(verb.Lemma.Split(' ')[0]))
            {
                if (entry.Row.Object.Has(noun.Lemma) && !entry.Row.UnlessObject.Has(noun.Lemma)
                    && string.Join(' ', entry.Particle.Prepend(entry.Head)) is var words
                    && (words == verb.Lemma || entry.Particle.IsEmpty && !verb.Lemma.Contains(' '))) return SupportKind.None;
            }
        }
        foreach (var lemma in (string[])[verb.Lemma + " " + noun.Role, verb.Lemma])
        {
            var kinds = acts.Support(lemma);
            var done = noun.Role == "object" || lemma != verb.Lemma;
            if (kinds.HasFlag(SupportKind.Happen) && (noun.Role == "subject" || (noun.Role == "object" && verb.Passive))) return SupportKind.Happen;
            if (kinds.HasFlag(SupportKind.Perform) && done) return SupportKind.Perform;
            if (kinds.HasFlag(SupportKind.Undergo) && done) return SupportKind.Undergo;
        }
        return SupportKind.None;
    }

    private static IEnumerable<Argument> Lent(Proposition verb, Proposition noun, SupportKind kind)
    {
        foreach (var argument in verb.Arguments)
        {
            if (argument.Head == noun.Predicate) continue;
            // "The release followed a visit": nobody released the visit.
            if (kind == SupportKind.Happen && argument.Role == "object" && !verb.Passive) continue;
            yield return argument.Role switch
            {
                "subject" when kind == SupportKind.Undergo => argument with { Role = "object" },
                // "were engaged in", "is involved in": a passive in form only.
                "object" when kind == SupportKind.Perform && verb.Passive && noun.Role != "object"
                    && verb["subject"] is null => argument with { Role = "subject" },
                "indirect" => argument with { Role = "to" },
                _ => argument,
            };
        }
    }
}
