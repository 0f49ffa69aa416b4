namespace Chancery.Language.Neural;

/// <summary>What the network says of one sentence, as numbers of the model's tables; heads are 1-based, 0 for the root.</summary>
/// <param name="EntityScores">One row a word, the scores that the entities were decided by.</param>
internal sealed record Analysis(int[] Tags, int[] Heads, int[] Relations, int[] Entities, float[] EntityScores)
{
    /// <summary>For each word the tag sets that can be meant with their shares of belief, null where there is but one.</summary>
    public Share[]?[] Doubts { get; init; } = new Share[]?[Tags.Length];

    /// <summary>One tree of several: the roots of the later ones hang on the first one's root.</summary>
    public static Analysis Join(ReadOnlySpan<Analysis> pieces, int relation)
    {
        if (pieces.Length == 1) return pieces[0];
        var scores = pieces.ToArray().SelectMany(p => p.EntityScores).ToArray();
        var (tags, heads, relations, entities) = (new List<int>(), new List<int>(), new List<int>(), new List<int>());
        var root = Array.IndexOf(pieces[0].Heads, 0) + 1;
        foreach (var piece in pieces)
        {
            var before = heads.Count;
            for (var i = 0; i < piece.Heads.Length; i++)
            {
                var joins = piece.Heads[i] == 0 && before > 0;
                heads.Add(joins ? root : piece.Heads[i] == 0 ? 0 : piece.Heads[i] + before);
                relations.Add(joins ? relation : piece.Relations[i]);
            }
            tags.AddRange(piece.Tags);
            entities.AddRange(piece.Entities);
        }
        return new([.. tags], [.. heads], [.. relations], [.. entities], scores) { Doubts = [.. pieces.ToArray().SelectMany(p => p.Doubts)] };
    }
}
