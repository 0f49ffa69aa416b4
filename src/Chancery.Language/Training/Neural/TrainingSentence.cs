using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>A sentence to learn from, in numbers. Heads are 0 for the root; relations of the root are the number of "root".</summary>
/// <param name="Entities">Null where the sentence is not annotated for entities.</param>
/// <param name="Weight">How much its errors count; less for sentences that a model has annotated.</param>
internal sealed record TrainingSentence(string[] Forms, WordFeatures[] Words, int[] Tags, int[] Heads, int[] Relations, int[]? Entities, float Weight = 1)
{
    /// <summary>Whether people have annotated it.</summary>
    public bool IsGold => Weight >= 1;

    /// <summary>Whether people have annotated its names, if nothing else.</summary>
    public bool HasGoldNames { get; init; }

    /// <summary>What teachers say of each word, which is learned in place of the single answers; null for gold sentences.</summary>
    public SoftLabels? Soft { get; init; }

    /// <summary>The sentence without its last word if that is a full stop, as headlines have it.</summary>
    public TrainingSentence WithoutFullStop() =>
        Forms.Length < 3 || Forms[^1] != "." || Heads.Contains(Forms.Length) || Soft?.Heads.Any(h => h.Any(o => o.Class == Forms.Length)) == true
            ? this
            : this with
            {
                Forms = Forms[..^1], Words = Words[..^1], Tags = Tags[..^1], Heads = Heads[..^1], Relations = Relations[..^1], Entities = Entities?[..^1],
                Soft = Soft is null ? null : new(Soft.Tags[..^1], Soft.Heads[..^1], Soft.Relations[..^1], Soft.Entities[..^1]),
            };
}

/// <summary>For each word of a sentence the answers that teachers think possible; the shares of one word add up to one.</summary>
internal sealed record SoftLabels(Share[][] Tags, Share[][] Heads, Share[][] Relations, Share[][] Entities);
