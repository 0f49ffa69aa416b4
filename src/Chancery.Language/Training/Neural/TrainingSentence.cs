using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>A gold sentence in numbers. Heads are 0 for the root; relations of the root are the number of "root".</summary>
/// <param name="Entities">Null where the sentence is not annotated for entities.</param>
/// <param name="Weight">How much its errors count; less for sentences that a model has annotated.</param>
internal sealed record TrainingSentence(string[] Forms, WordFeatures[] Words, int[] Tags, int[] Heads, int[] Relations, int[]? Entities, float Weight = 1)
{
    /// <summary>The sentence without its last word if that is a full stop, as headlines have it.</summary>
    public TrainingSentence WithoutFullStop() =>
        Forms.Length < 3 || Forms[^1] != "." || Heads.Contains(Forms.Length)
            ? this
            : this with { Forms = Forms[..^1], Words = Words[..^1], Tags = Tags[..^1], Heads = Heads[..^1], Relations = Relations[..^1], Entities = Entities?[..^1] };
}
