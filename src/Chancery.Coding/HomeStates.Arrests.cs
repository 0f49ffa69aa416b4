using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Who arrests, and who is arrested, at home.</summary>
internal sealed partial class HomeStates
{
    /// <summary>Who arrests, and who is arrested, at home.</summary>
    private void OfArrests(Draft draft, Party? place, ImmutableArray<Draft> drafts)
    {
        if (draft.Actors.IsEmpty && draft.Type is EventType.COERCE or EventType.SANCTION && CourtOf(draft) is { IsEmpty: false } court) draft.Actors = court;
        // "A manager of a Ruritanian centre in Graustark is detained": where the centre is, nobody need have held him.
        if (place is not null && draft.Recipients.Any(r => r.Code is { } taken && taken != place.Code) && IsDeepInVictim(draft, place)) place = null;
        if (draft.Actors.IsEmpty && draft.Type is EventType.COERCE or EventType.SANCTION && (!draft.Recipients.IsEmpty || HasHumanObject(draft))
            && (Captor(draft, drafts, place) ?? place ?? HomeOf(draft)) is { } state)
        {
            draft.Actors = [state with { Sector = null }];
            draft.Inferred = true;
        }
        // "Declared a curfew in the capital": it falls on those who live there.
        if (draft is { Recipients.IsEmpty: true, Row.Modes: ["curfew" or "martial-law", ..] } && place is { } people)
            draft.Recipients = [people with { Sector = "CVL", Entity = null }];
        // "arresting twelve": whoever is arrested by a state at home is of that state, unless the text says otherwise.
        if (draft.Recipients.Any(r => r.Code is not null || IsFromElsewhere(r)) || !HasHumanObject(draft) || !IsOwn(draft)) return;
        // "Ruritanian agents seized a man in Strelsau": abroad he need not be theirs.
        if (StateOf(draft.Actors) is not { } own || (PlaceOf(draft) is { } abroad && abroad.Code != own.Code && IsWhere(draft, abroad))) return;
        var taken = draft.Recipients.FirstOrDefault();
        draft.Recipients = [own with { Sector = taken?.Sector, Entity = taken?.Entity, Text = taken?.Text ?? own.Text }];
    }

    /// <summary>"Convicted in a Graustarkian court": whoever sits in judgement.</summary>
    private ImmutableArray<Party> CourtOf(Draft draft)
    {
        foreach (var mention in reading.Mentions)
        {
            if (mention.Sentence != draft.Proposition.Sentence || !draft.Proposition.Clause.Contains(mention.Span) || mention.Head < 1
                || draft.Sentence.Child(draft.Sentence[mention.Head], "case") is not { } at
                    || at.Form.ToLowerInvariant() is not ("in" or "at" or "before")) continue;
            if (parties.EntityOf(mention.Entity) is { Sector: "JUD", Code: { } code, Kind: EntityKind.Organisation } court)
                return [new(code, "JUD", court.Id, mention.Span.In(reading.Text), mention.Span)];
        }
        return [];
    }

    /// <summary>The state of those who are arrested, where nothing tells of another.</summary>
    private Party? HomeOf(Draft draft) =>
        IsElsewhere(draft) || (OnlyState(draft) is null && !ArePublicPersons(draft.Recipients)) ? null : StateOf(draft.Recipients);

    /// <summary>"Three Syrians are arrested in Saarland": a place that the tables do not know need not be theirs.</summary>
    private static bool IsElsewhere(Draft draft) => draft.Proposition.Arguments.Any(a => a.Role is "in" or "at" or "near"
        && draft.Sentence[a.Head].Upos == "PROPN")
        && draft.Recipients.Any(r => r.Text.Contains("national", StringComparison.Ordinal) || r.Text.Contains("citizen", StringComparison.Ordinal));

    /// <summary>"The opposition leader was arrested": politicians are arrested at home, whatever other state the sentence names.</summary>
    private static bool ArePublicPersons(ImmutableArray<Party> parties) => !parties.IsEmpty
        && parties.All(p => p.Sector is "GOV" or "LEG" or "PTY" or "OPP" or "JUD" && p.Entity is not null
        && !p.Text.Contains("diplomat", StringComparison.OrdinalIgnoreCase) && !p.Text.Contains("ambassador", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// "Pakistan released Indian prisoners detained in its jail": whoever does something else to the same people in the same sentence.
    /// </summary>
    private static Party? Captor(Draft draft, ImmutableArray<Draft> drafts, Party? place)
    {
        if (place is not null) return null;
        foreach (var other in drafts)
        {
            if (other == draft || !other.Stands || other.Proposition.Sentence != draft.Proposition.Sentence || other.Actors.IsEmpty) continue;
            if (other.Recipients.Any(r => draft.Recipients.Any(d => d.Entity == r.Entity)) && StateOf(other.Actors) is { } captor) return captor;
        }
        return null;
    }

    private static bool IsOwn(Draft draft) => draft.Type is EventType.COERCE or EventType.SANCTION || draft.Row!.Modes.Contains("crowd-control");

    private bool HasHumanObject(Draft draft) => !draft.Recipients.IsEmpty
        || (draft.Proposition["object"] ?? draft.Proposition["of"]) is { } argument && (draft.Sentence[argument.Head] is { Upos: "NUM" }
            || parties.Is("counted", RowMatcher.Lemma(draft.Sentence[argument.Head])));

    private static bool IsDeepInVictim(Draft draft, Party place)
    {
        var at = draft.Sentence.Tokens.FirstOrDefault(t => place.Span.Contains(t.Span));
        for (var steps = 0; at is not null && steps < 8; steps++)
        {
            if (at.Head == draft.Proposition.Predicate) return at.Relation is "nsubj" or "obj" && steps > 1;
            at = draft.Sentence.HeadOf(at);
        }
        return false;
    }
}
