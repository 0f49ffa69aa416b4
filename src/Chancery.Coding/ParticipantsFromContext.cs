using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;
using static Chancery.Coding.Participants;

namespace Chancery.Coding;

/// <summary>What the governing act, the content, the condition and the acts beside it tell of the participants, step by step.</summary>
internal sealed partial class ParticipantsFromContext(ImmutableArray<Draft> drafts, PartyFinder parties)
{
    private readonly ILookup<int, Draft> _bySentence = drafts.ToLookup(d => d.Proposition.Sentence);

    /// <summary>Fills in what the governing act, the content or the condition tells; after all else is known.</summary>
    public void Complete()
    {
        foreach (var draft in drafts) Holder(draft);
        foreach (var draft in drafts) FromGovernor(draft);
        // From the innermost act outwards, so that a chain of sayings gets what its end tells.
        foreach (var draft in drafts.Reverse()) FromBelow(draft);
        foreach (var step in (Action<Draft>[])[Provoked, WhoDidIt, BlamedFor, VictimsOfSpeaker, TakesPart, WhoFought, WhoLeaves, AidTo, OtherSide,
            Refused, LastResort, SameBlow,
            AtTheBorder, Answered, WhoFulfils, WhoIsThreatened])
        {
            foreach (var draft in drafts) step(draft);
        }
    }

    private IEnumerable<Draft> In(int sentence) => _bySentence[sentence];

    private IEnumerable<Draft> In(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1)).SelectMany(s => _bySentence[s]);

    /// <summary>Who does what is asked, planned or denied, and to whom, as the act above it tells.</summary>
    private void FromGovernor(Draft draft)
    {
        if (draft.Type is null || draft.Governor is not { } governor) return;
        if (draft.Actors.IsEmpty && ActorOfContent(governor, draft) is { IsEmpty: false } actors && !MovedByRecipient(draft))
        {
            draft.Actors = actors;
            draft.Recipients = Without(draft.Recipients, actors);
            draft.Inferred = true;
        }
        // "Asked the envoy to leave after accusing him": who asks has accused.
        if (draft is { Type: EventType.ACCUSE, Proposition: { Link: LinkKind.Time, Mark: "after" } } && governor.Type == EventType.REQUEST)
            draft.Actors = governor.Actors;
        // "Open to a meeting with Ruritania": whoever says so is the other party.
        if (draft.Row is { Symmetric: true } && draft.Embedded is Embedding.Planned or Embedding.Promised && governor.Type is EventType.AGREE
            && draft.Actors.Select(a => a.Code).Distinct().Count() == 1)
            draft.Actors = [.. Without(governor.Actors, draft.Actors), .. draft.Actors];
        if (!draft.Recipients.IsEmpty || draft.Row!.Symmetric) return;
        if (draft.Embedded is Embedding.Threatened or Embedding.Occurred && governor.Type is EventType.THREATEN)
            draft.Recipients = Without(governor.Recipients, draft.Actors);
        else if (draft.Embedded == Embedding.Demanded && (draft.Type is EventType.COOPERATE or EventType.AID or EventType.CONSULT || IsOwedTo(draft)))
            draft.Recipients = Without(governor.Actors, draft.Actors);
    }

    /// <summary>Whom a saying is aimed at, as its content or the deed that it answers tells.</summary>
    private void FromBelow(Draft draft)
    {
        if (!draft.Recipients.IsEmpty || draft.Row is { Symmetric: true }) return;
        if (draft.Type is EventType.THREATEN or EventType.SANCTION) draft.Recipients = Provoker(draft);
        if (draft.Recipients.IsEmpty && draft.Type is EventType.REQUEST or EventType.THREATEN or EventType.ACCUSE or EventType.REJECT
            or EventType.AGREE or EventType.PROTEST)
            draft.Recipients = Without(FromContent(draft), draft.Actors);
    }

    /// <summary>"Once Ruritania has shipped its uranium, the Union will end its embargo": to whom it is given who fulfils the condition.</summary>
    private void WhoFulfils(Draft draft)
    {
        if (draft is { Type: EventType.RETREAT or EventType.AID or EventType.SUPPORT, Stands: true, Recipients.IsEmpty: true, Condition: { } condition,
            Row: { Symmetric: false, NoRecipient: false } } && draft.Row.Modes is not ["withdraw", ..]
            && parties.FirstWithin(condition, draft.Proposition.Sentence, draft.Actors) is { } other) draft.Recipients = [other];
    }

    /// <summary>Whom a condition shows to be threatened is whom the threatened act would hit.</summary>
    private static void WhoIsThreatened(Draft draft)
    {
        if (draft is { Type: EventType.ASSAULT or EventType.SANCTION or EventType.COERCE, Recipients.IsEmpty: true,
            Governor: { Type: EventType.THREATEN } threat }
            && draft.Embedded is Embedding.Threatened or Embedding.Occurred) draft.Recipients = Without(threat.Recipients, draft.Actors);
    }

    private static bool MovedByRecipient(Draft draft) => draft.Proposition.Kind == PredicateKind.Verb && draft.Proposition["subject"] is not null;

    private static ImmutableArray<Party> ActorOfContent(Draft governor, Draft draft) => governor.Type switch
    {
        EventType.REQUEST or EventType.ACCUSE => governor.Recipients,
        _ when draft.Embedded == Embedding.Demanded => governor.Recipients,
        // "Rejected a request": whoever rejects it has not made it.
        EventType.REJECT when draft is { Type: EventType.REQUEST or EventType.AGREE or EventType.ACCUSE or EventType.THREATEN,
            Proposition.Kind: PredicateKind.Noun } => [],
        _ when governor.Proposition.Kind == PredicateKind.Verb && draft.Proposition.Link == LinkKind.Noun
            && draft.Proposition.Role is "over" or "after" => [],
        _ => governor.Actors,
    };

    /// <summary>"Demanded an apology", "asked the fighters to leave the capital": it is owed to whoever asks, and the town is his.</summary>
    private static bool IsOwedTo(Draft asked) => asked is { Type: EventType.CONCEDE, Row.Name: "acts/concede#apology" or "acts/concede#apologise" }
        || (asked is { Type: EventType.RETREAT, Row.Modes: ["withdraw", ..] } && (asked.Proposition["object"] ?? asked.Proposition["from"]) is { } left
            && RowMatcher.Lemma(asked.Sentence[left.Head]) is "capital" or "city" or "town" or "country"
            && !asked.Sentence.Children(asked.Sentence[left.Head]).Any(c => c.Relation is "nmod" or "amod" or "compound"));

    private static bool SameCodes(ImmutableArray<Party> some,
        ImmutableArray<Party> others) => some.Select(p => p.Code).ToHashSet().SetEquals(others.Select(p => p.Code));
}
