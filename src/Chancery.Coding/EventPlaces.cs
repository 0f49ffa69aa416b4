using System.Collections.Immutable;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Where an act took place: a place named in a phrase of the act itself. Right or absent, never guessed.</summary>
internal static class EventPlaces
{
    public static void Assign(ImmutableArray<Draft> drafts, ReportReading reading)
    {
        if (reading.Places.IsEmpty) return;
        var places = reading.Places.ToLookup(p => (p.Sentence, p.Head));
        foreach (var draft in drafts)
        {
            if (draft.Type is null) continue;
            foreach (var argument in draft.Proposition.Arguments)
            {
                if (argument.Role is not ("in" or "at" or "near" or "outside" or "off" or "inside" or "around")) continue;
                if (places[(draft.Proposition.Sentence, argument.Head)].FirstOrDefault(p => p.Locative) is not { } place) continue;
                draft.Place = new(place.Name, place.Country, place.Latitude, place.Longitude);
                break;
            }
        }
    }
}
