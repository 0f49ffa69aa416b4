using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Turns the drafts of a report into what is handed on: ids in the order of first mention, mentions in the order of the text.</summary>
internal static class EntityReadingBuilder
{
    public static EntityReading Build(SentenceView[] views, LexiconTables lexicon)
    {
        var ids = new Dictionary<EntityDraft, string>(ReferenceEqualityComparer.Instance);
        var entities = ImmutableArray.CreateBuilder<Entity>();
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        var covered = new int[views.Length][];
        for (var i = 0; i < views.Length; i++)
        {
            var view = views[i];
            var order = Enumerable.Range(0, view.Mentions.Count).OrderBy(m => Span(view, view.Mentions[m])).ThenBy(m => m).ToArray();
            var place = new int[order.Length];
            for (var at = 0; at < order.Length; at++)
            {
                var draft = view.Mentions[order[at]];
                place[order[at]] = mentions.Count;
                if (!ids.TryGetValue(draft.Entity, out var id))
                {
                    ids[draft.Entity] = id = $"E{ids.Count + 1}";
                    entities.Add(Finished(id, draft.Entity));
                }
                mentions.Add(new(id, Span(view, draft), view.Index, draft.Head, draft.Kind));
            }
            covered[i] = Array.ConvertAll(view.Covered, c => c == 0 ? -1 : place[c - 1]);
        }
        return new(entities.ToImmutable(), mentions.ToImmutable(), PlaceFinder.Find(views, lexicon), covered);
    }

    private static TextSpan Span(SentenceView view, MentionDraft mention) => new(view[mention.First].Span.Start, view[mention.Last].Span.End);

    private static Entity Finished(string id, EntityDraft draft) =>
        new(id, draft.Name, draft.Kind, draft.Code, draft.Sector, draft.Office, draft.HasCode ? null : draft.Open
            ?? $"{draft.Name}: the text names no state") { MemberCodes = draft.Members };
}
