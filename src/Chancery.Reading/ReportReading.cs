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
    /// <summary>The entries of a live page or channel, in the order of the text; none for other reports.</summary>
    public ImmutableArray<EntryDay> Entries { get; init; } = [];

    /// <summary>The day on which the words at a place were written: that of their entry, else the report's.</summary>
    public DateOnly? WrittenAt(int offset) => Entries.LastOrDefault(entry => entry.Start <= offset) is { Day: var day } && day != default ? day : Published;

    /// <summary>Names that tell where, in the order of the text.</summary>
    public ImmutableArray<PlaceMention> Places { get; init; } = [];
}
