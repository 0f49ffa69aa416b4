using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Collects the names that tell where, and finds the place of an act.</summary>
public static class PlaceFinder
{
    internal static ImmutableArray<PlaceMention> Find(SentenceView[] views, LexiconTables lexicon)
    {
        var places = ImmutableArray.CreateBuilder<PlaceMention>();
        foreach (var view in views)
        {
            for (var id = 1; id <= view.Count; id++)
            {
                if (view.Names[id] is { } use && use.Head == id && Place(view, use, lexicon) is { } place) places.Add(place);
            }
            foreach (var run in view.Runs)
            {
                if (run.Entity is not { Kind: EntityKind.Place } unknown) continue;
                places.Add(new(run.Text, unknown.Code, null, null, false, new(view[run.First].Span.Start, view[run.Last].Span.End), view.Index, run.Head,
                    IsLocative(view, run.Head)));
            }
        }
        return [.. places.OrderBy(p => p.Sentence).ThenBy(p => p.Span)];
    }

    /// <summary>Where the act of a predicate takes place: the city that a preposition of place ties to it, else the country; null if not said.</summary>
    /// <param name="sentence">0-based index of the sentence.</param>
    /// <param name="predicate">Id of the predicate's head word.</param>
    public static PlaceMention? Of(EntityReading reading, Sentence tree, int sentence, int predicate)
    {
        PlaceMention? best = null;
        foreach (var place in reading.Places)
        {
            if (place.Sentence != sentence || !place.Locative || !HangsOn(tree, place.Head, predicate)) continue;
            // "in Geneva, Switzerland": the point is the narrower one.
            if (best is null || (best.IsCountry && !place.IsCountry)) best = place;
        }
        return best;
    }

    private static PlaceMention? Place(SentenceView view, NameUse use, LexiconTables lexicon)
    {
        var locative = IsLocative(view, use.Head) || use is { AsPlace: true, Actor.Kind: ActorKind.State };
        var span = new TextSpan(view[use.First].Span.Start, view[use.Last].Span.End);
        if (use.Actor is { Kind: ActorKind.State } state)
            return locative ? new(lexicon.StateName(state.Code!) ?? state.Name, state.Code, null, null, true, span, view.Index, use.Head, true) : null;
        if (!use.AsPlace && use.Actor is not null) return null;
        if (use.Place is not { } place)
            return use.AsPlace ? new(NameRuns.Text(view, use.First, use.Last), use.Code, null, null, false, span, view.Index, use.Head, locative) : null;
        return new(place.Name, place.Country, place.Latitude, place.Longitude, false, span, view.Index, use.Head, locative);
    }

    private static bool IsLocative(SentenceView view, int head)
    {
        if (view.Preposition(head) is "in" or "at" or "near" or "outside" or "around" or "inside" or "across" or "throughout" or "within" or "over" or "off"
            or "on") return true;
        // "in the city of Jalalabad"
        var above = view[view.FirstConjunct(head)].Head;
        return view.Preposition(head) == "of" && above > 0 && view.Preposition(above) is "in" or "at" or "near" or "outside" or "around" or "inside"
            or "across" or "within" && IsKindOfPlace(view.Lemma(above));
    }

    private static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(
        ["city", "town", "village", "province", "region", "district", "capital", "port", "state", "area", "suburb", "island", "outskirt", "outskirts",
        "neighbourhood", "neighborhood",
         "county", "governorate", "republic", "valley"]);

    /// <summary>A noun that says what kind of place a name is: "the city of", "Mopti region".</summary>
    public static bool IsKindOfPlace(string lemma) => Kinds.Contains(lemma);

    /// <summary>The name hangs on the predicate itself, on a noun or name below it, but in no other clause.</summary>
    private static bool HangsOn(Sentence tree, int id, int predicate)
    {
        for (var steps = 0; steps < 6; steps++)
        {
            var token = tree[id];
            if (token.Head == predicate) return true;
            if (token.Head == 0 || token.Relation is not ("nmod" or "appos" or "conj" or "obl" or "flat" or "compound" or "obj")) return false;
            id = token.Head;
        }
        return false;
    }
}
