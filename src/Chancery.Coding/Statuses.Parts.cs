using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Provisos, exchanges, orders, plans given up, denials by a cleft: what changes a status beside tense and what governs it.</summary>
internal static partial class Statuses
{
    /// <summary>"Suspended plans to send food": help that is no longer to come is withheld; any other plan is gone.</summary>
    private static void GiveUp(Draft draft, Proposition halting)
    {
        if (draft.Type is not EventType.AID || draft.Actors.All(a => a.Code is null) || draft.Recipients.All(r => r.Code is null))
        {
            draft.Drop(WhyNoEvent.PartOfAnother, "the plan is given up");
            return;
        }
        (draft.Type, draft.Rule, draft.Status, draft.Trigger) = (EventType.SANCTION, "acts/sanction#given-up", EventStatus.Occurred, halting.Trigger);
        (draft.Governor, draft.Embedded) = (null, Embedding.Pass);
    }

    /// <summary>"Will free them in return for an apology".</summary>
    private static bool IsForWhatIsToCome(Draft draft, ImmutableArray<Draft> drafts) =>
        draft is { Status: EventStatus.Occurred, Proposition: { Kind: PredicateKind.Noun, Parent: { } parent } }
        && drafts[parent].Proposition is { Tense: Tense.Future } or { Modal: "will" or "would" or "could" or "may" };

    /// <summary>"Authorised the imposition of sanctions", "approved an attack", "ordered his arrest": it is still to be done.</summary>
    private static bool IsOnlyAllowed(Draft draft, ImmutableArray<Draft> drafts)
    {
        if (draft is not { Status: EventStatus.Occurred, Type: EventType.SANCTION or EventType.COERCE or EventType.ASSAULT,
            Proposition.Support: { } leave }) return false;
        if (drafts[leave].Proposition is not { Tense: not Tense.None, Lemma: var verb }) return false;
        return verb is "approve" or "authorise" or "authorize"
            || (verb == "order" && (draft.Type == EventType.ASSAULT || draft.Row is { Name: "acts/coerce#arrest-noun" }));
    }

    /// <summary>"Was ready to talk, but only if they withdrew".</summary>
    private static TextSpan? OnlyIf(Draft draft, ImmutableArray<Draft> drafts)
    {
        foreach (var other in drafts)
        {
            var p = other.Proposition;
            if (p.Sentence != draft.Proposition.Sentence || !IsProviso(p, other.Sentence) || other.Sentence[p.Predicate] is not { } verb
                || verb.Head != draft.Proposition.Predicate) continue;
            var first = other.Sentence.Subtree(verb).FirstOrDefault(t => t.Relation is not ("cc" or "punct" or "advmod")
                && t.Form.ToLowerInvariant() is not "if") ?? verb;
            return new(first.Span.Start, p.Clause.End);
        }
        return null;
    }

    private static bool IsOwnForce(Draft order, Draft act) => order.Proposition.Lemma.Split(' ')[0] is "order" or "command" or "instruct" or "direct"
        && order.Recipients.Length > 0 && order.Recipients.All(r => r.Sector is "MIL" && order.Actors.Any(a => a.Code == r.Code))
        && act.Actors.Any(a => order.Actors.Any(b => b.Code == a.Code));

    /// <summary>"It was not our soldiers who shelled the town".</summary>
    private static bool IsDeniedByCleft(Draft draft)
    {
        var verb = draft.Sentence[draft.Proposition.Predicate];
        return verb.Deprel == "acl:relcl" && draft.Sentence.HeadOf(verb) is { } head && draft.Sentence.Child(head, "cop") is not null
            && draft.Sentence.Child(head, "nsubj") is { } it && it.Form.Equals("it", StringComparison.OrdinalIgnoreCase)
            && draft.Sentence.Children(head).Any(c => c.Relation == "advmod" && c.Form.ToLowerInvariant() is "not" or "n't" or "never");
    }

    private static bool IsProviso(Proposition p, Sentence sentence) => sentence[p.Predicate] is { Relation: "conj" } verb
        && (p.Mark is "if" or "unless" || sentence.Child(verb, "mark")?.Form is "if" or "unless");

    /// <summary>"Agreed under the condition that they leave".</summary>
    private static TextSpan? OnCondition(Draft draft)
    {
        if (draft.Type is not (EventType.AGREE or EventType.CONCEDE or EventType.SUPPORT or EventType.RETREAT or EventType.AID)) return null;
        foreach (var role in (string[])["under", "on"])
        {
            if (draft.Proposition[role] is not { } phrase || RowMatcher.Lemma(draft.Sentence[phrase.Head]) is not ("condition" or "proviso"
                or "understanding")) continue;
            if (draft.Sentence.Children(draft.Sentence[phrase.Head]).FirstOrDefault(c => c.Relation.StartsWith("acl",
                StringComparison.Ordinal)) is not { } clause) continue;
            return Spans.Clause(draft.Sentence, clause, draft);
        }
        return null;
    }

    private static bool IsInExchange(Draft draft)
    {
        var words = draft.Sentence.Subtree(draft.Sentence[draft.Proposition.Predicate]).Take(4).Select(t => t.Id).ToList();
        return draft.Proposition.Kind == PredicateKind.Noun && words.Count > 0
            && draft.Sentence.Tokens.Any(t => t.Form is "exchange" or "return" && t.Id >= words[0] - 3 && t.Id < draft.Proposition.Predicate
            && t.Id > 1 && draft.Sentence[t.Id - 1].Form.Equals("in", StringComparison.OrdinalIgnoreCase) && t.Id < draft.Sentence.Tokens.Length
            && draft.Sentence[t.Id + 1].Form == "for");
    }
}
