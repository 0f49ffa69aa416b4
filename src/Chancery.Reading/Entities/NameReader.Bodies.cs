using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Names that are a part of another name, or another state's body of the same name.</summary>
internal sealed partial class NameReader
{
    /// <summary>"Chad Wolf", "Washington Post", "Jordan Henderson": a country's or city's name that is a part of another name.</summary>
    private bool BelongsToLongerName(SentenceView view, NameCandidate named, int first, int last)
    {
        if (named.Actor?.Kind is ActorKind.Organisation or ActorKind.Movement or ActorKind.Seat or ActorKind.Demonym or ActorKind.Group) return false;
        if (last >= view.Count || view.OwnPreposition(first) == "of") return false;
        var next = view[last + 1];
        // "Chad Wolf resigned": a country's name that people are given too, before a surname.
        if (first == last && _givenToo.Contains(view.Forms[first - 1]) && next.Upos == "PROPN" && char.IsUpper(next.Form[0]) && view.Roles[last + 1] is null
            && view.Names[last + 1] is null && !NameRuns.IsCalendarWord(next.Form)
            && view[last].SpaceAfter && (last + 2 > view.Count || view[last + 2].Upos != "PROPN"))
            return true;
        // "Lebanon Fuad Siniora": behind a country, two names are a person's.
        if (last + 2 <= view.Count && view[last + 2] is { Upos: "PROPN" } second && !NameRuns.IsCalendarWord(second.Form)
            && view.Names[last + 2] is null) return false;
        return next.Upos == "PROPN" && char.IsUpper(next.Form[0]) && view.Relations[last + 1] == "flat" && next.Head >= first && next.Head <= last
            && view.Roles[last + 1] is null && view.Names[last + 1] is null && next.Form.Length > 1 && !NameRuns.IsCalendarWord(next.Form);
    }

    /// <summary>"Jaques Wagner": an organisation's or city's name that is a person's surname here.</summary>
    private static bool EndsLongerName(SentenceView view, NameCandidate named, int first, int last)
    {
        if (first == 1 || last > first || named.Actor?.Kind is ActorKind.Demonym or null) return false;
        var before = view[first - 1];
        return before.Upos == "PROPN" && char.IsUpper(before.Form[0]) && view.Names[first - 1] is null && view.Roles[first - 1] is null
            && (view.Relations[first] == "flat" && view[first].Head == before.Id);
    }

    /// <summary>"Brazilian Congress", or a bare "Congress" in a report that never names the United States: a common noun that anyone's body bears.</summary>
    private bool IsSomeonesElse(SentenceView view, NameCandidate named, int first, int last, Dictionary<int, string> behind)
    {
        if (named.Actor is not { Kind: ActorKind.Seat or ActorKind.Organisation } seat) return false;
        if (IsAnotherStates(view, seat, first, last, behind)) return true;
        if (seat.Sector is not ("PTY" or "OPP") && !lexicon.IsRole(NameRuns.Text(view, first, last))) return false;
        for (var id = first - 1; id >= 1 && id >= first - 3; id--)
        {
            if (view.Names[id] is { Actor.Kind: ActorKind.Demonym or ActorKind.State } owner) return owner.Code != seat.Code;
            if (view.Forms[id - 1] is not ("'s" or "’s" or "'") && view[id].Upos is not ("ADJ" or "PROPN")) break;
        }
        // "International Whaling Commission": a part of a longer name.
        if (seat.Kind == ActorKind.Organisation && first > 1 && view[first - 1] is { Upos: "PROPN" or "ADJ", SpaceAfter: true } part
            && char.IsUpper(part.Form[0]) && view.Names[first - 1] is null && part.Form is not ("The" or "This" or "Its" or "Their")) return true;
        if (last + 2 <= view.Count && view.Forms[last] == "of")
        {
            var at = view.Forms[last + 1] is "the" && last + 3 <= view.Count ? last + 3 : last + 2;
            if (behind.TryGetValue(at, out var whose) && whose != seat.Code) return true;
        }
        // "The Chinese Communist Party" says whose it is.
        if (first < last && lexicon.FindNames([view.Forms[first - 1]]) is [{ Candidates: [{ Actor: { Kind: ActorKind.Demonym } people }, ..] }]
            && people.Code == seat.Code) return false;
        if (context.Weight(seat.Code) > 0) return false;
        // "Its Commission": of whichever body was named, and the Union's only where it or its city was.
        return seat.Kind == ActorKind.Organisation ? !context.NamesPlace("Brussels") && context.Codes.Any(c => c.Value > 0)
            : context.Codes.Any(c => c.Value > 0 && c.Key != seat.Code && lexicon.StateName(c.Key) is not null);
    }

    /// <summary>
    /// "The Philippine Department of Justice", "the Security Council of Kazakhstan": a body's common name with a state of its own beside it.
    /// </summary>
    private bool IsAnotherStates(SentenceView view, Actor seat, int first, int last, Dictionary<int, string> behind)
    {
        if (!_commonBodies.Overlaps(view.Lemmas[(first - 1)..last])) return false;
        var before = first > 1 && view.Forms[first - 2] is "'s" or "’s" ? first - 2 : first - 1;
        if (before >= 1 && view.Names[before] is { Actor.Kind: ActorKind.Demonym or ActorKind.State, Backer: false, Code: { } owner } use
            && owner != seat.Code && use.Last == before && lexicon.StateName(owner) is not null) return true;
        if (last + 2 > view.Count || view.Forms[last] != "of") return false;
        var at = view.Forms[last + 1] is "the" && last + 3 <= view.Count ? last + 3 : last + 2;
        return behind.TryGetValue(at, out var whose) && whose != seat.Code;
    }

    private bool IsAmericanGeorgia(SentenceView view)
    {
        for (var id = 3; id <= view.Count; id++)
        {
            // "The state of Georgia", where the country is no state of a federation.
            if (view.Forms[id - 1] == "Georgia" && view.Forms[id - 2] == "of" && view.Forms[id - 3] == "state") return true;
        }
        foreach (var lemma in view.Lemmas)
        {
            if (_americanGeorgia.Contains(lemma)) return true;
        }
        return false;
    }
}
