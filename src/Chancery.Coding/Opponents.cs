using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>
/// Finds at whom an act is aimed where only the story tells: "Ankara recalled its ambassador", after a raid on a Turkish ship, means those who raided it.
/// </summary>
/// <remarks>
/// Only for acts without a known recipient of their own. The nearest act told before between the actor and one other party says who the other is; a third
/// party answers whoever did the last deed.
/// </remarks>
internal sealed partial class Opponents(ImmutableArray<Draft> drafts, PartyFinder parties)
{
    /// <summary>How many sentences back an act between the two may have been told.</summary>
    private const int FarthestBack = 6;

    /// <summary>How many sentences back a deed may have been told that a third party answers.</summary>
    private const int NearestBack = 3;

    private readonly ILookup<int, Draft> _bySentence = drafts.ToLookup(d => d.Proposition.Sentence);

    public void Assign()
    {
        foreach (var draft in drafts) NamePair(draft);
        foreach (var draft in drafts.OrderBy(d => d.Proposition.Sentence).ThenBy(d => d.Trigger.Start))
        {
            DropListener(draft);
            DropOwn(draft);
            Release(draft);
            if (!IsOpen(draft) || Of(draft) is not { IsEmpty: false } found) continue;
            draft.Recipients = found;
        }
        foreach (var draft in drafts) PassOn(draft);
    }

    /// <summary>An act by somebody known, aimed at nobody known.</summary>
    private static bool IsOpen(Draft draft) => draft is { Stands: true, Row: null or { Symmetric: false, NoRecipient: false } }
        && draft.Recipients.All(r => r.Code is null)
        && draft.Actors.Any(a => a.Code is not null) && (draft.Row is not { Domestic: true } || draft.Type is EventType.RETREAT || IsOfThing(draft));

    /// <summary>"Extended the detention of that ship", "is holding the men": what was told of before.</summary>
    private static bool IsOfThing(Draft draft) => draft.Type is EventType.COERCE
        && (draft.Proposition["object"] ?? draft.Proposition["of"]) is { } held && IsToldBefore(draft, draft.Sentence[held.Head]);

    private ImmutableArray<Party> Of(Draft draft) => draft.Type switch
    {
        EventType.ACCUSE when IsAboutDeed(draft) => OpponentOrDoer(draft),
        EventType.SANCTION or EventType.RETREAT when Shared(draft) is { IsEmpty: false } shared => shared,
        EventType.SANCTION when draft is { Proposition.Kind: PredicateKind.Verb,
            Status: EventStatus.Occurred or EventStatus.Planned or EventStatus.Threatened } => Alike(draft) is { IsEmpty: false } alike ? alike
            : OpponentOrDoer(draft),
        EventType.THREATEN => OpponentOrDoer(draft),
        EventType.REQUEST when (draft.Proposition["on"] ?? draft.Proposition["to"]) is { } sides
            && Others(parties.Parties(draft.Proposition.Sentence, sides.Head), draft) is { IsEmpty: false } asked
            && draft.Sentence[sides.Head].Upos == "NOUN" && parties.Is("pair", RowMatcher.Lemma(draft.Sentence[sides.Head])) => asked,
        EventType.REQUEST when Partner(draft) is { IsEmpty: false } partner => partner,
        EventType.REQUEST when IsAboutAct(draft) => OpponentOrDoer(draft),
        EventType.AGREE when draft.Embedded is Embedding.Pass && draft.Actors.All(a => a.Sector is "REB") => Opponent(draft),
        EventType.COERCE => Taken(draft),
        EventType.CONCEDE when draft.Row?.Modes.IsEmpty == false || parties.Is("apologise", draft.Proposition.Lemma) => Wronged(draft),
        EventType.REJECT => WhoAsked(draft) is { IsEmpty: false } asking ? asking : draft.Rule is not null && draft.Proposition["object"] is null
            ? Opponent(draft) : [],
        EventType.RETREAT when draft.Row?.Modes is ["release", ..] => Taken(draft),
        _ => [],
    };

    /// <summary>
    /// "Condemned the murder", "called it a massacre", "lodged a protest": about what was told; not "condemned violence", "criticised the
    /// press".
    /// </summary>
    private bool IsAboutDeed(Draft draft)
    {
        if (draft.Proposition.Kind != PredicateKind.Verb && draft.Proposition.Support is null) return false;
        if (draft.Proposition["object"] is not { } thing) return true;
        var noun = draft.Sentence[thing.Head];
        // "Accused its partners": somebody else is meant, whoever that is.
        if (parties.Is("others", RowMatcher.Lemma(noun))) return false;
        return noun.Upos == "PRON" || IsToldBefore(draft, noun) || draft.Sentence.Child(noun, "nmod:poss") is not null;
    }

    private static bool IsToldBefore(Draft draft, Token noun) => draft.Sentence.Child(noun, "det") is { } determiner
        && determiner.Form.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those" or "such";

    /// <summary>"Demanded the ship's release", "asked to see the sailors": something definite is asked for, of somebody.</summary>
    private bool IsAboutAct(Draft draft)
    {
        if (drafts.Any(d => d.Governor == draft && d.Stands && d.Embedded == Embedding.Demanded
            && d.Type is EventType.RETREAT or EventType.CONCEDE or EventType.COOPERATE)) return true;
        return IsAsked(draft, "echo-redress");
    }

    private bool IsAsked(Draft draft, string words) => (draft.Proposition["object"] ?? draft.Proposition["for"]) is { } asked
        && parties.Is(words, RowMatcher.Lemma(draft.Sentence[asked.Head]));

    /// <summary>"Telephoned Aliyev and urged restraint": whoever he speaks to.</summary>
    private ImmutableArray<Party> Partner(Draft draft)
    {
        foreach (var talk in _bySentence[draft.Proposition.Sentence])
        {
            if (talk is { Stands: true, Type: EventType.CONSULT } && talk.Trigger.Start < draft.Trigger.Start && IsBy(talk.Actors, draft)
                && (draft.Proposition.CoordinatedWith == talk.Proposition.Id
                    || draft.Proposition.Parent == talk.Proposition.Id)) return Others([.. talk.Actors, .. talk.Recipients], draft);
        }
        return [];
    }

    /// <summary>The other party of the last act between the two; for a third party, whoever did the last deed.</summary>
    private ImmutableArray<Party> OpponentOrDoer(Draft draft) => Opponent(draft) is { IsEmpty: false } opponent ? opponent : Doer(draft);

    private ImmutableArray<Party> Opponent(Draft draft)
    {
        // Whoever has just acted against him comes before those whom he acts against himself.
        foreach (var told in Before(draft, NearestBack))
        {
            if (IsAgainst(told) && told.Type is not (EventType.REQUEST or EventType.REJECT) && IsBy(told.Recipients, draft)
                && Others(told.Actors, draft) is { IsEmpty: false } doers) return doers;
        }
        foreach (var told in Before(draft, FarthestBack))
        {
            if (!IsAgainst(told)) continue;
            if (IsBy(told.Recipients, draft) && Others(told.Actors, draft) is { IsEmpty: false } doers) return doers;
            // What hostage-takers ask is not asked of their victims.
            if (draft.Type is EventType.REQUEST && told.Type is EventType.ASSAULT && draft.Actors.All(a => a.Sector is "REB" or "CRM")) continue;
            if (IsBy(told.Actors, draft) && Others(told.Recipients, draft) is { IsEmpty: false } hit) return hit;
        }
        return draft.Type is EventType.AGREE ? [] : Rival(draft);
    }

    /// <summary>Whoever did the last deed.</summary>
    private ImmutableArray<Party> Doer(Draft draft)
    {
        foreach (var told in Before(draft, NearestBack))
        {
            if (told.Type is EventType.ASSAULT or EventType.COERCE or EventType.MOBILIZE && told.Row is not { Symmetric: true }
                && told.Status is EventStatus.Occurred or EventStatus.Ongoing
                && IsDoer(told) && Others(told.Actors, draft) is { IsEmpty: false } doers) return doers;
        }
        return [];
    }

    /// <summary>A deed between states, or of those who fight one; no crime that is punished at home.</summary>
    private static bool IsDoer(Draft told) => told.Recipients.Any(r => r.Code is not null && told.Actors.All(a => a.Code != r.Code));

    /// <summary>"Will withdraw its ambassador and end its cooperation with Ruritania": acts in one breath have one aim.</summary>
    private ImmutableArray<Party> Shared(Draft draft)
    {
        foreach (var beside in _bySentence[draft.Proposition.Sentence])
        {
            if (beside == draft || beside is not { Stands: true, Row.Symmetric: false } || beside.Type != draft.Type
                || draft.Proposition.Kind != PredicateKind.Verb) continue;
            if ((beside.Proposition.CoordinatedWith ?? beside.Proposition.Id) == (draft.Proposition.CoordinatedWith ?? draft.Proposition.Id)
                && IsBy(beside.Actors, draft) && Others(beside.Recipients, draft) is { IsEmpty: false } others) return others;
        }
        return [];
    }

    /// <summary>"Turkey recalled its ambassador and Nicaragua suspended relations": the same is done to the same.</summary>
    private ImmutableArray<Party> Alike(Draft draft)
    {
        foreach (var told in Before(draft, 1))
        {
            if (told.Type == draft.Type && !IsBy(told.Actors, draft) && Others(told.Recipients, draft) is { IsEmpty: false } same
                && !IsBy(told.Recipients, draft)) return same;
        }
        return [];
    }

    /// <summary>"Israel apologised": to whom it did harm, or to whoever blames it.</summary>
    private ImmutableArray<Party> Wronged(Draft draft)
    {
        // "Apologises for the deaths of Ruritanian villagers".
        if (draft.Proposition["for"] is { } harm && parties.FirstWithin(harm.Span, draft.Proposition.Sentence, draft.Actors) is { } sufferer) return [sufferer];
        foreach (var told in Before(draft, FarthestBack))
        {
            if (told.Type is EventType.ASSAULT or EventType.COERCE or EventType.MOBILIZE or EventType.SANCTION && IsBy(told.Actors, draft)
                && Others(told.Recipients, draft) is { IsEmpty: false } harmed) return harmed;
            if (told.Type is EventType.ACCUSE or EventType.REQUEST && IsBy(told.Recipients, draft)
                && Others(told.Actors, draft) is { IsEmpty: false } blaming) return blaming;
        }
        // "Apologised for the bombing": on behalf of an alliance too.
        foreach (var told in Before(draft, NearestBack))
        {
            if (draft.Proposition["for"] is { } deed && parties.Is("echo-blow", RowMatcher.Lemma(draft.Sentence[deed.Head])) && told.Type is EventType.ASSAULT
                && told.Actors.Any(a => a.Sector is "IGO") && Others(told.Recipients, draft) is { IsEmpty: false } struck) return struck;
        }
        return [];
    }

    /// <summary>"Refused to receive it": whoever asked, offered or charged.</summary>
    private ImmutableArray<Party> WhoAsked(Draft draft)
    {
        foreach (var told in Before(draft, NearestBack))
        {
            if (told.Type is EventType.REQUEST or EventType.ACCUSE or EventType.AGREE or EventType.THREATEN && told.Embedded is not Embedding.Demanded
                && IsBy(told.Recipients, draft) && Others(told.Actors, draft) is { IsEmpty: false } asking) return asking;
        }
        return [];
    }

    /// <summary>"The captives were let go": those whom the same party had taken.</summary>
    private ImmutableArray<Party> Taken(Draft draft)
    {
        foreach (var told in Before(draft, FarthestBack))
        {
            // "Capturing the pirates and freeing the crew": others than those taken in one breath.
            if (told.Proposition.Sentence == draft.Proposition.Sentence && draft.Type is EventType.RETREAT) continue;
            if ((told.Type is EventType.COERCE || told.Row?.Modes.Contains("abduct") == true) && IsBy(told.Actors, draft)
                && told.Recipients.Where(r => r.Code is not null).ToImmutableArray() is { IsEmpty: false } taken)
                return [.. taken.Select(t => t
                    with { Text = draft.Recipients.FirstOrDefault()?.Text ?? t.Text, Sector = draft.Recipients.FirstOrDefault()?.Sector ?? t.Sector })];
        }
        return [];
    }

    private static bool IsAgainst(Draft told) =>
        told.Type is EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.MOBILIZE or EventType.ACCUSE or EventType.THREATEN
        or EventType.REQUEST or EventType.REJECT && told.Row is not { Symmetric: true };

    private static bool IsBy(ImmutableArray<Party> told, Draft draft) => told.Any(a => a.Code is not null && draft.Actors.Any(o => o.Code == a.Code));

    private static ImmutableArray<Party> Others(ImmutableArray<Party> told, Draft draft) =>
        [.. told.Where(p => p.Code is not null && draft.Actors.All(a => a.Code != p.Code))];

    /// <summary>What was told before, the nearest first.</summary>
    private IEnumerable<Draft> Before(Draft draft, int back) => Enumerable.Range(0, back + 1)
        .SelectMany(b => _bySentence[draft.Proposition.Sentence - b])
        .Where(d => d is { Stands: true, Negated: false, Governor: null or { Type: EventType.ACCUSE } } && d != draft && d.Governor != draft
            && d != draft.Governor && d.Trigger.Start < draft.Trigger.Start)
        .OrderByDescending(d => d.Trigger.Start);
}
