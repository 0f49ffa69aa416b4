using System.Collections.Immutable;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Where an act took place: a place named in a phrase of the act itself. Right or absent, never guessed.</summary>
internal static class EventPlaces
{
    public static void Assign(ImmutableArray<Draft> drafts, PartyFinder parties, LexiconTables tables)
    {
        foreach (var draft in drafts)
        {
            if (draft.Type is null) continue;
            foreach (var argument in draft.Proposition.Arguments)
            {
                if (argument.Role is not ("in" or "at" or "near" or "outside" or "off" or "inside" or "around")) continue;
                if (parties.MentionAt(draft.Proposition.Sentence, argument.Head) is not { } mention || parties.EntityOf(mention.Entity) is not { } entity) continue;
                draft.Place = PlaceOf(entity, tables);
                if (draft.Place is not null) break;
            }
        }
    }

    private static EventPlace? PlaceOf(Entity entity, LexiconTables tables)
    {
        return entity.Kind is EntityKind.State or EntityKind.Place ? new(entity.Name, entity.Code, null, null) : null;
    }
}
