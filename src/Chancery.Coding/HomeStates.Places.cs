using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>The place of an act, as its own words tell.</summary>
internal sealed partial class HomeStates
{
    /// <summary>The one state that the sentence speaks of; null if there are several or none.</summary>
    private Party? OnlyState(Draft draft)
    {
        var entities = reading.Entities.ToDictionary(e => e.Id);
        Party? only = null;
        foreach (var mention in reading.Mentions)
        {
            if (mention.Sentence != draft.Proposition.Sentence || entities[mention.Entity] is not { Code: { Length: 3 } code }) continue;
            if (only is not null && only.Code != code) return null;
            only ??= new(code, null, null, mention.Span.In(reading.Text), mention.Span);
        }
        return only;
    }

    /// <summary>"In a suburb of Strelsau": below a phrase that says where the act was.</summary>
    private static bool IsWhere(Draft draft, Party place)
    {
        var at = draft.Sentence.Tokens.FirstOrDefault(t => place.Span.Contains(t.Span));
        for (var steps = 0; at is not null && steps < 8; steps++)
        {
            if (at.Head == draft.Proposition.Predicate)
                return at.Relation is "obl" && draft.Sentence.Child(at, "case") is { } case_ && case_.Form.ToLowerInvariant() is "in" or "at" or "near";
            at = draft.Sentence.HeadOf(at);
        }
        return false;
    }

    /// <summary>The act's own words say where, not those of something below it.</summary>
    private static bool HangsOn(Draft draft, Party place)
    {
        foreach (var token in draft.Sentence.Tokens)
        {
            if (place.Span.Contains(token.Span) && token.Head == draft.Proposition.Predicate) return true;
        }
        return false;
    }

    /// <summary>A place named in the act's own clause after a preposition of place.</summary>
    private Party? PlaceOf(Draft draft)
    {
        PlaceMention? found = null;
        foreach (var place in reading.Places)
        {
            if (place.Sentence != draft.Proposition.Sentence || !place.Locative || place.Country is null || IsOfAnother(draft, place)) continue;
            if (draft.Proposition.Clause.Contains(place.Span) && (found is null
                || Math.Abs(place.Head - draft.Proposition.Predicate) < Math.Abs(found.Head - draft.Proposition.Predicate))) found = place;
        }
        return found is null ? NamelessPlace(draft) : new(found.Country, null, null, found.Span.In(reading.Text), found.Span);
    }

    /// <summary>"Would strike again after the bombing in Strelsau": where something else was.</summary>
    private static bool IsOfAnother(Draft draft, PlaceMention place)
    {
        if (place.Head < 1 || place.Head > draft.Sentence.Tokens.Length || draft.Type is not (EventType.ASSAULT or EventType.THREATEN)
            || draft.Proposition.Passive) return false;
        var at = draft.Sentence[place.Head];
        for (var steps = 0; at.Id != draft.Proposition.Predicate && steps < 8; steps++)
        {
            if (draft.Sentence.HeadOf(at) is not { } above) return false;
            if (above.Id == draft.Proposition.Predicate && at is { Relation: "obl", Upos: "NOUN" } && steps > 0
                && draft.Sentence.Child(at, "case") is { } when && when.Form.ToLowerInvariant() is "after" or "following" or "since" or "before") return true;
            at = above;
        }
        return false;
    }

    /// <summary>"In a Ruritanian village": a place without a name, but with a state.</summary>
    private Party? NamelessPlace(Draft draft)
    {
        foreach (var mention in reading.Mentions)
        {
            if (mention.Sentence != draft.Proposition.Sentence
                || draft.Sentence[mention.Head] is not { Relation: "amod" or "compound" or "nmod" } word
                || draft.Sentence.HeadOf(word) is not { } noun || noun.Id < word.Id) continue;
            if (noun.Head != draft.Proposition.Predicate || noun.Relation is not ("obl" or "nmod") || !IsPlaceNoun(RowMatcher.Lemma(noun))) continue;
            if (!draft.Sentence.Children(noun).Any(c => c.Relation == "case"
                && c.Form.ToLowerInvariant() is "in" or "at" or "near" or "outside" or "inside" or "across")) continue;
            if (reading.Entities.FirstOrDefault(e => e.Id == mention.Entity) is { Code: { Length: 3 } code }) return new(code, null, null,
                mention.Span.In(reading.Text), mention.Span);
        }
        return null;
    }

    /// <summary>"Attacked the city": the place last named in this sentence or the one before.</summary>
    private Party? NamedBefore(Draft draft)
    {
        if (draft.Proposition["object"] is not { } hit || draft.Sentence[hit.Head] is not { Upos: "NOUN" } noun
            || !IsPlaceNoun(RowMatcher.Lemma(noun))) return null;
        if (draft.Sentence.Child(noun, "det") is not { } article || article.Form.ToLowerInvariant() is not ("the" or "this" or "that")
            || draft.Sentence.Children(noun).Any(c => c.Relation is "nmod" or "amod" or "compound" or "acl")) return null;
        var hitNoun = RowMatcher.Lemma(noun);
        var place = reading.Places.LastOrDefault(p => p.Country is not null && p.Span.End <= noun.Span.Start
            && draft.Proposition.Sentence - p.Sentence is 0 or 1
            // "Seized the islands", after a town: not the town.
            && (!parties.Is("lands", hitNoun)
                || p.Span.In(reading.Text).Contains(hitNoun, StringComparison.OrdinalIgnoreCase)));
        return place is null ? null : new(place.Country, null, null, place.Span.In(reading.Text), place.Span);
    }

    private bool IsPlaceNoun(string lemma) => parties.Is("grounds", lemma);
}
