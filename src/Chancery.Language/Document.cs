using System.Collections.Immutable;

namespace Chancery.Language;

/// <summary>A text and its sentences, in order; every span lies in the text.</summary>
public sealed record Document(string Text, ImmutableArray<Sentence> Sentences)
{
    /// <summary>The numbers of the sentences with which texts of their own begin, where there are several in one file; empty for a single text.</summary>
    public ImmutableArray<int> Starts { get; init; } = [];
}
