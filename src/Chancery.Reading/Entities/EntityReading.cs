using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Who and what a report names, with the way from a word to its entity.</summary>
public sealed class EntityReading
{
    private readonly Dictionary<string, Entity> _byId;
    private readonly int[][] _covered;

    internal EntityReading(ImmutableArray<Entity> entities, ImmutableArray<Mention> mentions, ImmutableArray<PlaceMention> places, int[][] covered)
    {
        Entities = entities;
        Mentions = mentions;
        Places = places;
        _covered = covered;
        _byId = entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    /// <summary>In the order of first mention: "E1", "E2", ...</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Names that tell where, in the order of the text.</summary>
    public ImmutableArray<PlaceMention> Places { get; }

    public Entity this[string id] => _byId[id];

    /// <summary>The mention that a word heads, or else the one whose words it is among; null if none.</summary>
    /// <param name="sentence">0-based index.</param>
    /// <param name="token">1-based id in that sentence.</param>
    public Mention? MentionAt(int sentence, int token) =>
        (uint)sentence < (uint)_covered.Length && (uint)token < (uint)_covered[sentence].Length && _covered[sentence][token] is var at and >= 0
            ? Mentions[at] : null;

    /// <summary>The entity of <see cref="MentionAt"/>; null if none.</summary>
    public Entity? EntityAt(int sentence, int token) => MentionAt(sentence, token) is { } mention ? _byId[mention.Entity] : null;
}
