using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>The entity that a name of the tables stands for, and whether it acts or only modifies.</summary>
internal sealed partial class MentionReader
{
    private EntityDraft? EntityOf(SentenceView view, NameUse use)
    {
        if (use.Actor is null)
        {
            var name = NameRuns.Text(view, use.First, use.Last);
            return _registry.Keyed($"place {name} {use.Code}", () => new(name, EntityKind.Place) { Code = use.Code, Place = use.Place });
        }
        var actor = use.Actor;
        if (use.People)
        {
            var people = actor.Name;
            return _registry.Keyed($"people {people} {use.Code}", () =>
                new("ethnic " + people, EntityKind.Group) { Code = use.Code, Sector = "CVL", Plural = true });
        }
        switch (actor.Kind)
        {
            case ActorKind.Person:
                return _registry.Person(actor);
            case ActorKind.State when IsBehindPlace(view, use):
                use.AsPlace = true;
                return _registry.Keyed($"place {actor.Name} {actor.Code}", () => new(actor.Name, EntityKind.Place) { Code = actor.Code });
            case ActorKind.State when actor.Sector is not (null or "GOV") || (actor.Terms[0].Until is null && _lexicon.StateName(actor.Code!) != actor.Name):
                return _registry.Keyed("state " + actor.Name, () => new(actor.Name, EntityKind.State) { Code = actor.Code, Sector = actor.Sector });
            case ActorKind.State:
                return _registry.State(actor.Code!, actor.Name);
            case ActorKind.Demonym when Kind(view, use) != MentionKind.Modifier:
                return _registry.Keyed("people " + actor.Name, () => new(NameRuns.Text(view, use.First, use.Last), EntityKind.Group) { Code = actor.Code,
                    Sector = actor.Sector, Plural = true });
            case ActorKind.Demonym:
                return _registry.State(actor.Code!, actor.Name);
            case ActorKind.Capital when CityUse.IsPlace(view, use):
                use.AsPlace = true;
                var country = use.Place?.Country ?? actor.Code;
                return _registry.Keyed($"place {actor.Name} {country}", () =>
                    new(use.Place?.Name ?? (view.Forms[use.First - 1].Any(char.IsLower) ? NameRuns.Text(view, use.First, use.Last) : actor.Name),
                    EntityKind.Place) { Code = country, Place = use.Place });
            case ActorKind.Capital:
                return _lexicon.StateName(actor.Code!) is null ? _registry.Body(_lexicon.OrganisationOf(actor.Code!) ?? actor)
                    : _registry.State(actor.Code!, actor.Name);
            default:
                return _registry.Body(actor);
        }
    }

    /// <summary>"In Wana, Pakistan": the country behind a place of its own tells where, and not who.</summary>
    private static bool IsBehindPlace(SentenceView view, NameUse use)
    {
        var before = use.First - 2;
        if (before < 1 || view.Forms[before] != "," || view[use.Last].Deprel == "nmod:poss"
            || (use.Last < view.Count && view.Forms[use.Last] is "and" or "or" or "'s" or "’s")) return false;
        if (view.Names[before] is { } place) return place.Last == before && place.Code == use.Code
            && place is { Actor: null } or { AsPlace: true } or { Actor.Kind: ActorKind.Capital };
        return view.Runs.Find(r => r.Last == before) is { } run && view.Preposition(run.Head) is "in" or "at" or "near" or "outside" or "around" or "of";
    }

    /// <summary>Whether a name stands for itself or only modifies another noun.</summary>
    private static MentionKind Kind(SentenceView view, NameUse use)
    {
        if (use.Backer) return MentionKind.Modifier;
        var first = view.FirstConjunct(use.Head);
        // "Polish" before a noun is an adjective, whatever the tree says.
        if (use.Actor?.Kind == ActorKind.Demonym && use.Last < view.Count && view[use.Last + 1].Upos is "NOUN" or "PROPN" or "ADJ"
            && (view[use.Last].Upos == "ADJ" || !view.Forms[use.Last - 1].EndsWith('s')))
            return MentionKind.Modifier;
        var modifies = view.Relations[first] is "amod" or "compound" or "det" || view[first].Deprel is "nmod:poss" or "nmod:desc" or "obl:unmarked";
        return modifies && use.Actor?.Kind != ActorKind.Person ? MentionKind.Modifier : MentionKind.Name;
    }

    /// <summary>The noun of a role of several words: the one that hangs outside, the last if the tree is odd.</summary>
    private static int NounHead(SentenceView view, int first, int last)
    {
        var head = view.HeadOf(first, last);
        return view[head].Upos is "NOUN" or "PROPN" ? head : last;
    }
}
