using System.Collections.Immutable;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>One event for each act rather than for each word that names it.</summary>
internal static class Merging
{
    public static void Join(ImmutableArray<Draft> drafts, ActLexicon acts)
    {
        foreach (var draft in drafts)
        {
            DropDemandsOfProtests(draft, drafts);
            DropThreatOfThreat(draft);
        }
        var standing = drafts.Where(d => d.Stands && d.Row is not { Said: true }).ToList();
        foreach (var later in standing)
        {
            foreach (var earlier in standing)
            {
                if (ReferenceEquals(later, earlier) || !later.Stands || !earlier.Stands || earlier.Type != later.Type) continue;
                if (earlier.Proposition.Sentence == later.Proposition.Sentence ? IsSameInSentence(earlier, later, drafts)
                    : IsReference(earlier, later)) Merge(earlier, later);
            }
        }
        Blows.Join(standing, drafts, acts);
        foreach (var draft in standing) DropRaidOfArrest(draft, drafts);
    }

    /// <summary>What protesters call for is no second event; whom they call on is whom they protest against.</summary>
    private static void DropDemandsOfProtests(Draft draft, ImmutableArray<Draft> drafts)
    {
        if (!draft.Stands || draft.Type is not EventType.REQUEST || draft.Proposition.Parent is not { } parent
            || draft.Proposition.Link is not (LinkKind.Purpose or LinkKind.Participle or LinkKind.Content)) return;
        var above = drafts[drafts[parent].Proposition.Supports ?? parent];
        // "Scheduled a rally, demanding his release": the rally stands below a word that only colours it.
        var protest = above.Type is null ? drafts.FirstOrDefault(d => d is { Stands: true, Type: EventType.PROTEST }
            && d.Proposition.Parent == above.Proposition.Id) : above;
        if (protest is not { Stands: true, Type: EventType.PROTEST }) return;
        if (protest.Recipients.IsEmpty) protest.Recipients = Participants.Without(draft.Recipients, protest.Actors);
        const string Why = "what protesters demand belongs to the protest";
        draft.Drop(WhyNoEvent.PartOfAnother, Why);
        foreach (var demanded in drafts)
        {
            if (demanded.Governor == draft) demanded.Drop(WhyNoEvent.PartOfAnother, Why);
        }
    }

    /// <summary>"Threatened to retaliate if ...", "warned that it would retaliate": one threat, with what both words tell of it.</summary>
    private static void DropThreatOfThreat(Draft draft)
    {
        if (draft is not { Stands: true, Type: EventType.THREATEN, Governor: { Stands: true, Type: EventType.THREATEN } threat }
            || draft.Negated || !Overlaps(threat.Actors, draft.Actors)) return;
        threat.Condition ??= draft.Condition;
        threat.Consequence ??= draft.Consequence;
        if (threat.Recipients.IsEmpty) threat.Recipients = draft.Recipients;
        draft.Drop(WhyNoEvent.PartOfAnother, "it is what the threat says");
    }

    /// <summary>"Arrested in a raid": how the arrest was made.</summary>
    private static void DropRaidOfArrest(Draft draft, ImmutableArray<Draft> drafts)
    {
        if (draft is not { Stands: true, Type: EventType.ASSAULT,
            Proposition: { Kind: PredicateKind.Noun, Support: null, Lemma: "raid" or "operation" or "assault",
            Role: "in" or "during" or "after" or "by" or "following", Parent: { } parent } }) return;
        if (drafts[parent] is { Stands: true, Type: EventType.COERCE } arrest
            && Overlaps(arrest.Actors, draft.Actors)) draft.Drop(WhyNoEvent.PartOfAnother, "it is how the arrest was made");
    }

    /// <summary>Means, part or result of the act told beside it: "killed five in an attack", "opened fire, killing one".</summary>
    private static bool IsSameInSentence(Draft main, Draft part, ImmutableArray<Draft> drafts)
    {
        if (main.Negated != part.Negated) return false;
        // "Airstrikes hit a camp": the blow that the subject names is the verb's, whoever was found to be hit.
        if (part is { Type: EventType.ASSAULT, Proposition: { Kind: PredicateKind.Noun, Role: "subject", Parent: { } verb } }
            && verb == main.Proposition.Id && main.Type == EventType.ASSAULT && Overlaps(main.Actors, part.Actors)) return true;
        // "Shot dead": the death is the shot's.
        if (part is { Type: EventType.ASSAULT, Proposition: { Kind: PredicateKind.Adjective, Parent: { } shot } } && main.Type == EventType.ASSAULT
            && shot == main.Proposition.Id) return true;
        // "Two fighters were killed in an airstrike": it is how they were killed, wherever it fell.
        if (IsHow(main, part, drafts)) return true;
        // "Expands its sanctions, targeting the car industry".
        if (part is { Type: EventType.SANCTION, Proposition: { Link: LinkKind.Participle, Parent: { } measure } } && main.Type == EventType.SANCTION
            && measure == main.Proposition.Id && Overlaps(main.Actors, part.Actors)) return true;
        // "Agreed to a deal": the deal is what was agreed.
        if (part is { Type: EventType.AGREE, Proposition.Kind: PredicateKind.Noun } && main.Type == EventType.AGREE
            && ReferenceEquals(part.Governor, main)) return true;
        // "Ready to accept mediation": one offer.
        if (part is { Type: EventType.AGREE, Proposition.Link: LinkKind.Content } && main.Type == EventType.AGREE
            && ReferenceEquals(part.Governor, main)) return true;
        if (!Compatible(main, part)) return false;
        // "Arrested them, threatening to put them on trial": the one is done, the other to come.
        if (main.Status == EventStatus.Occurred && part is { Status: EventStatus.Threatened or EventStatus.Demanded or EventStatus.Promised,
            Proposition.Kind: PredicateKind.Verb }) return false;
        // "Warned that it will no longer tolerate …" is one threat.
        if (main.Type == EventType.THREATEN && part.Rule is null && part.Proposition.Parent == main.Proposition.Id
            && part.Proposition.Link == LinkKind.Content) return true;
        if (main.SaidBy is not null && main.SaidBy == part.SaidBy && main.Proposition.Id > part.Proposition.Id) return false;
        if (main.Rule is not null || part.Rule is not null) return main.Rule == part.Rule && main.Proposition.CoordinatedWith is null
            && part.Proposition.CoordinatedWith is null && SameSides(main, part) && main.Proposition.Id < part.Proposition.Id;
        if (ReferenceEquals(part.Governor, main) || ReferenceEquals(main.Governor, part)) return part.Proposition.Kind == PredicateKind.Noun
            && main.Status == part.Status;
        var p = part.Proposition;
        // "The first since the invasion": another act, that only dates this one.
        if (p is { Kind: PredicateKind.Noun, Support: null, Role: "since" or "before" or "until" or "despite" or "ahead of" }) return false;
        if (!SameKind(main, part)) return false;
        // "Abandoned the town and withdrew": one retreat.
        if (main.Type == EventType.RETREAT && part.Proposition.CoordinatedWith == main.Proposition.Id && main.Row?.Modes.Contains("withdraw") == true
            && SameSides(main, part)) return true;
        if (main.Type == EventType.PROTEST && main.Proposition.Id < part.Proposition.Id) return part.Proposition.Kind == PredicateKind.Noun
            || part.Proposition.Link is LinkKind.Purpose or LinkKind.Participle or LinkKind.Content;
        for (var (at, steps) = (p, 0); at.Parent is { } parent && steps < 6; steps++)
        {
            if (at.Link is LinkKind.Relative or LinkKind.Condition && at.Kind != PredicateKind.Noun) return false;
            // "Were killed and wounded in a raid": the raid is what did both.
            var both = main.Type is EventType.ASSAULT && drafts[parent].Type == main.Type && drafts[parent].Proposition.CoordinatedWith == main.Proposition.Id;
            if (parent == main.Proposition.Id || both
                || drafts[parent].Proposition.Supports == main.Proposition.Id) return at.Link is not (LinkKind.Content or LinkKind.Time)
                || p.Kind == PredicateKind.Noun;
            at = drafts[parent].Proposition;
        }
        return p.Kind == PredicateKind.Noun && main.Proposition.Parent == p.Id && main.Proposition.Link is LinkKind.Relative or LinkKind.Participle;
    }

    private static bool IsHow(Draft harm, Draft blow, ImmutableArray<Draft> drafts) => harm.Type == EventType.ASSAULT
        && blow.Type == EventType.ASSAULT && Blows.TellsOnlyHarm(harm) && harm.Proposition.Passive
        && blow.Proposition is { Kind: PredicateKind.Noun, Support: null, Role: "in" or "by" or "during" or "from", Parent: { } verb }
        && (verb == harm.Proposition.Id || drafts[verb].Proposition.CoordinatedWith == harm.Proposition.Id)
        && Codes(blow.Actors) is { Count: > 0 } doers && !doers.Overlaps(Codes(harm.Recipients)) && Overlaps(harm.Actors, blow.Actors);

    /// <summary>A resignation is no part of an evacuation, though both are RETREAT; blows of one fight are one.</summary>
    private static bool SameKind(Draft a, Draft b) =>
        a.Type is EventType.ASSAULT or EventType.CONSULT or EventType.PROTEST or EventType.MOBILIZE or EventType.AID || a.Row?.Name == b.Row?.Name
            || (a.Row is { Modes.Length: > 0 } one && b.Row is { } other && one.Modes.SequenceEqual(other.Modes));

    /// <summary>"The attack", told again in a later sentence.</summary>
    private static bool IsReference(Draft earlier, Draft later) => IsNominalReference(earlier, later) || IsRetold(earlier, later)
        || IsHeadline(earlier, later) || IsTheSameBlow(earlier, later) || IsTollOf(earlier, later);

    /// <summary>"The attack was carried out by rebels", after an attack by "gunmen": the later words say who they were.</summary>
    private static bool IsTheSameBlow(Draft earlier, Draft later)
    {
        if (later is not { Type: EventType.ASSAULT, SaidBy: null, Proposition: { Kind: PredicateKind.Noun, Support: not null, Passive: false } }
            || later.Proposition.Sentence != earlier.Proposition.Sentence + 1) return false;
        var noun = later.Sentence[later.Proposition.Predicate];
        return later.Sentence.Child(noun, "det") is { } article && article.Form.ToLowerInvariant() is "the" or "this"
            && Overlaps(earlier.Recipients, later.Recipients)
            && (Overlaps(earlier.Actors, later.Actors) || earlier.Actors.All(a => a.Sector == "REB" && a.Code is { Length: 3 }));
    }

    /// <summary>"Rebels ambushed a van. Twenty were wounded in the ambush": the toll of what was told before.</summary>
    private static bool IsTollOf(Draft earlier, Draft later)
    {
        if (earlier.Type != EventType.ASSAULT || !Blows.TellsOnlyHarm(later) || !later.Proposition.Passive
            || later.Proposition.Sentence != earlier.Proposition.Sentence + 1 || later.Actors.Any(a => a.Code is not null)) return false;
        return (later.Proposition["in"] ?? later.Proposition["during"] ?? later.Proposition["by"]) is { } blow
            && later.Sentence.Child(later.Sentence[blow.Head], "det") is { } article && article.Form.ToLowerInvariant() is "the" or "this"
            && Overlaps(earlier.Recipients, later.Recipients);
    }

    /// <summary>A headline above the text, and the first sentence that tells the same.</summary>
    private static bool IsHeadline(Draft earlier, Draft later) =>
        earlier.Proposition.Sentence == 0 && later.Proposition.Sentence == 1 && earlier.Sentence.Tokens[^1].Upos != "PUNCT"
            && earlier.Row == later.Row && earlier.Negated == later.Negated
        && earlier.Status == later.Status && earlier.SaidBy is null == later.SaidBy is null && Codes(earlier.Actors).SetEquals(Codes(later.Actors))
        && Overlaps(earlier.Recipients, later.Recipients);

    /// <summary>"Its decision to recall the ambassador", after it was told that the ambassador was recalled.</summary>
    private static bool IsRetold(Draft earlier, Draft later) =>
        later.Row is not null && later.Row == earlier.Row && earlier.Proposition.Sentence < later.Proposition.Sentence && later.Proposition.Tense == Tense.None
        && later.SaidBy is null && Codes(earlier.Actors).SetEquals(Codes(later.Actors)) && Overlaps(earlier.Recipients, later.Recipients);

    private static bool IsOfAnotherDay(Draft a, Draft b) => a.Date is { From: { } fromA, To: { } toA } && b.Date is { From: { } fromB, To: { } toB }
        && (toA < fromB || toB < fromA);

    private static bool IsNominalReference(Draft earlier, Draft later) =>
        later.Proposition.Kind == PredicateKind.Noun && later.Proposition.Support is null && earlier.Proposition.Sentence < later.Proposition.Sentence
        && later.SaidBy is null && SameKind(earlier, later) && Compatible(earlier, later) && !IsOfAnotherDay(earlier, later);

    public static bool Compatible(Draft a, Draft b) => Overlaps(a.Actors, b.Actors) && Overlaps(a.Recipients, b.Recipients);

    private static bool SameSides(Draft a, Draft b) => Codes(a.Actors).SetEquals(Codes(b.Actors)) && Codes(a.Recipients).SetEquals(Codes(b.Recipients));

    public static bool Overlaps(ImmutableArray<Party> a, ImmutableArray<Party> b) =>
        Codes(a).Count == 0 || Codes(b).Count == 0 || Codes(a).Overlaps(Codes(b));

    private static HashSet<string> Codes(ImmutableArray<Party> parties) => [.. parties.Where(p => p.Code is not null).Select(p => p.Code!)];

    public static void Merge(Draft kept, Draft gone)
    {
        // "Eight militants are killed in fighting": those who are killed are not who killed them.
        if (kept.Actors.All(a => a.Code is null) && gone.Actors.Any(a => a.Code is not null)
            && !gone.Actors.Any(a => a.Entity is not null && kept.Recipients.Any(r => r.Entity == a.Entity))) kept.Actors = gone.Actors;
        if (kept.Recipients.All(r => r.Code is null) && (gone.Recipients.Any(r => r.Code is not null)
            || kept.Recipients.IsEmpty)) kept.Recipients = Participants.Without(gone.Recipients, kept.Actors);
        if (gone.Proposition.Sentence != kept.Proposition.Sentence && gone.Actors.Any(a => a.Code is { Length: > 3 })
            && kept.Actors.All(a => a.Sector == "REB" && a.Code is { Length: 3 })) kept.Actors = gone.Actors;
        kept.Date ??= gone.Proposition.Sentence == kept.Proposition.Sentence || gone.Type == EventType.ASSAULT
            && gone.Proposition.Support is not null || IsHeadline(kept, gone) ? gone.Date : null;
        kept.Place ??= gone.Place;
        kept.Bloody |= gone.Bloody || (gone.Type == EventType.ASSAULT && Blows.TellsOnlyHarm(gone) && !Blows.TellsOnlyHarm(kept));
        gone.Drop(WhyNoEvent.PartOfAnother, "it names the same act as another word of the report");
        if (gone.SaidBy is null) return;
        kept.SaidBy ??= gone.SaidBy == kept ? null : gone.SaidBy;
    }
}
