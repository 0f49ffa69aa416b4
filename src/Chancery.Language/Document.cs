using System.Collections.Immutable;

namespace Chancery.Language;

/// <summary>A text and its sentences, in order; every span lies in the text.</summary>
public sealed record Document(string Text, ImmutableArray<Sentence> Sentences);
