using System.Collections.Immutable;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>One blow told in several words of a sentence: "shot and killed", "killed three and wounded five", "died after being stabbed".</summary>
/// <remarks>Two refusals or charges in coordinated words about the same thing ("neither accept nor recognise") are one as well.</remarks>
internal static class Blows
{
    /// <summary>"Killed", "wounded": the harm alone, which an accident may do as well.</summary>
    public static bool TellsOnlyHarm(Draft draft) => draft.Proposition is { Kind: PredicateKind.Verb, Lemma: "kill" or "wound" or "injure" };

    public static void Join(List<Draft> standing, ImmutableArray<Draft> drafts, ActLexicon acts)
    {
        foreach (var later in standing)
        {
            foreach (var earlier in standing)
            {
                if (earlier.Proposition.Id >= later.Proposition.Id || !earlier.Stands || !later.Stands
                    || earlier.Proposition.Sentence != later.Proposition.Sentence || earlier.Type != later.Type) continue;
                if (earlier.Rule is not null || later.Rule is not null || earlier.Negated != later.Negated || earlier.Status != later.Status) continue;
                if (IsOneBlow(earlier, later, drafts, acts)) JoinBlow(earlier, later);
                else if (IsResult(earlier, later)) JoinResult(earlier, later);
                else if (IsSaidTwice(earlier, later) || IsOneVerdict(earlier, later)) Merging.Merge(earlier, later);
            }
        }
    }

    /// <summary>"Launched an airstrike in Iraq, killing four fighters": who was hit is told in the result.</summary>
    private static bool IsResult(Draft a, Draft b) => a.Type == EventType.ASSAULT && TellsOnlyHarm(b)
        && b.Proposition is { Link: LinkKind.Participle, Passive: false, Parent: { } parent } && (parent == a.Proposition.Id || parent == a.Proposition.Support)
        && (a.Proposition.Passive || Merging.Overlaps(a.Actors, b.Actors)) && !a.Row!.Modes.Contains("abduct");

    private static bool IsOneBlow(Draft a, Draft b, ImmutableArray<Draft> drafts, ActLexicon acts)
    {
        if (a.Type != EventType.ASSAULT || !(IsHarm(a, acts) || IsHarm(b, acts)) || a.Row!.Modes.Contains("abduct") || b.Row!.Modes.Contains("abduct"))
            return false;
        if (!Merging.Overlaps(a.Actors, b.Actors)
            || !(Merging.Overlaps(a.Recipients, b.Recipients) || b.RecipientsPlaced || a.RecipientsPlaced || IsCoordinated(a, b))) return false;
        // "Was shot after attacking soldiers": who is struck here strikes there.
        if (Shares(a.Actors, b.Recipients) || Shares(b.Actors, a.Recipients)) return false;
        return IsCoordinated(a, b) && (IsHarm(b, acts) || ParentOf(b, drafts) == a) || IsWhen(a, b, drafts, acts) || IsWhen(b, a, drafts, acts);
    }

    private static bool IsHarm(Draft draft, ActLexicon acts) => draft.Proposition.Kind == PredicateKind.Verb && acts.Is("harm", draft.Proposition.Lemma);

    private static bool IsCoordinated(Draft a, Draft b) =>
        (b.Proposition.CoordinatedWith ?? b.Proposition.Id) == (a.Proposition.CoordinatedWith ?? a.Proposition.Id);

    private static Draft? ParentOf(Draft draft, ImmutableArray<Draft> drafts) => draft.Proposition.Parent is { } parent ? drafts[parent] : null;

    /// <summary>"Killed when gunmen opened fire", "wounded after being stabbed".</summary>
    private static bool IsWhen(Draft main, Draft part, ImmutableArray<Draft> drafts, ActLexicon acts)
    {
        if (!IsHarm(main, acts) || part.Proposition is not { Link: LinkKind.Time, Mark: "when" or "as" or "after" or "while" } p) return false;
        var above = p.CoordinatedWith is { } first ? drafts[first].Proposition.Parent : p.Parent;
        return above is { } parent && (parent == main.Proposition.Id || drafts[parent].Proposition.CoordinatedWith == main.Proposition.Id
            || main.Proposition.CoordinatedWith == parent);
    }

    private static bool Shares(ImmutableArray<Party> some, ImmutableArray<Party> others) =>
        some.Any(s => s.Entity is not null && others.Any(o => o.Entity == s.Entity));

    /// <summary>All that were hit were hit by the same: those whose state is only that of the place give way to those who have one.</summary>
    private static void JoinBlow(Draft kept, Draft gone)
    {
        if (!gone.Recipients.IsEmpty && kept.RecipientsPlaced && !gone.RecipientsPlaced && gone.Recipients.Any(r => r.Code is not null))
            (kept.Recipients, kept.RecipientsPlaced) = (gone.Recipients, false);
        else if (!gone.RecipientsPlaced && gone.Recipients.Any(r => r.Code is not null) && kept.Recipients.Any(r => r.Code is not null))
            kept.Recipients = [.. kept.Recipients, .. Participants.Without(gone.Recipients, kept.Recipients).Where(r => r.Code is not null)];
        Merging.Merge(kept, gone);
        kept.Bloody |= !TellsOnlyHarm(kept) || !TellsOnlyHarm(gone);
    }

    /// <summary>Who was hit is whom the blow names, or else whom the result does.</summary>
    private static void JoinResult(Draft blow, Draft result)
    {
        if ((blow.RecipientsPlaced || blow.Recipients.All(r => r.Code is null)) && !result.RecipientsPlaced
            && result.Recipients.Any(r => r.Code is not null)) (blow.Recipients, blow.RecipientsPlaced) = (result.Recipients, false);
        Merging.Merge(blow, result);
        blow.Bloody |= !TellsOnlyHarm(blow);
    }

    /// <summary>"Found guilty and sentenced".</summary>
    private static bool IsOneVerdict(Draft a, Draft b) => a.Type == EventType.SANCTION && a.Row!.Modes.Contains("convict")
        && b.Row!.Modes.Contains("convict") && Merging.Compatible(a, b);

    private static bool IsSaidTwice(Draft a, Draft b) =>
        (a.Type is EventType.REJECT or EventType.ACCUSE or EventType.SUPPORT or EventType.REQUEST && IsCoordinated(a, b) && a.Row == b.Row
        && Merging.Compatible(a, b) && SameObject(a, b)) || IsReproach(a, b);

    /// <summary>"Summoned the envoy to protest against the raid": one reproach.</summary>
    private static bool IsReproach(Draft a, Draft b) => a.Type == EventType.ACCUSE && b.Proposition.Link == LinkKind.Purpose
        && b.Proposition.Parent == a.Proposition.Id && Merging.Overlaps(a.Actors, b.Actors);

    private static bool SameObject(Draft a, Draft b) =>
        (a.Proposition["object"] is { } one && b.Proposition["object"] is { } other && one.Head == other.Head)
        || (a.Proposition["clause"] is { } first && b.Proposition["clause"] is { } second && first.Head == second.Head);
}
