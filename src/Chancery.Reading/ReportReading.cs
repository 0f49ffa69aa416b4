using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading;

/// <summary>What was understood of one report, before anything is coded.</summary>
/// <param name="Text">The article's clean text, which all spans go into.</param>
/// <param name="Published">The day that relative times are read against; null leaves them unresolved.</param>
public sealed record ReportReading(
    string Text,
    DateOnly? Published,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<Entity> Entities,
    ImmutableArray<Mention> Mentions,
    ImmutableArray<TimeExpression> Times,
    ImmutableArray<Attribution> Attributions,
    ImmutableArray<Proposition> Propositions)
{
    /// <summary>Names that tell where, in the order of the text.</summary>
    public ImmutableArray<PlaceMention> Places { get; init; } = [];
}
