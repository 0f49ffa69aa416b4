using System.Collections.Immutable;
using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Record;

/// <summary>One published text as the record keeps it.</summary>
/// <param name="Id">The outlet's or file's id; a changed text under the same id is a new version.</param>
/// <param name="Source">The file or address it came from.</param>
/// <param name="Published">Null if the report has no date.</param>
/// <param name="HasTime">True if <paramref name="Published"/> has a time of day; else only its day counts.</param>
/// <param name="Text">The clean text that all spans go into; empty if nothing could be read.</param>
public sealed record Report(
    string Id, string Source, string? Title, DateTimeOffset? Published, bool HasTime, string? Publisher, string? Author, string? Url,
    string Language, string Text)
{
    public DateOnly? Day => Published is { } published ? DateOnly.FromDateTime(published.DateTime) : null;
}

/// <summary>A report with what was found in it.</summary>
public sealed record FiledReport(
    Report Report, ImmutableArray<Entity> Entities, ImmutableArray<Mention> Mentions, ImmutableArray<TimeExpression> Times,
    ImmutableArray<CodedEvent> Events);

/// <summary>What coded a report, so that a changed code can be traced to what changed.</summary>
/// <param name="Model">Name and hash of the language model's weights.</param>
/// <param name="Lexicon">Hash of the tables.</param>
public sealed record Provenance(string Program, string Model, string Lexicon);

/// <summary>A version of a report as the record holds it.</summary>
/// <param name="Version">1 for the first text of an id, 2 for the first change, ...</param>
/// <param name="Unread">Why it was not read; null if it was.</param>
/// <param name="Coder">Null for unread reports.</param>
/// <param name="Copies">How often the same text was met under another id.</param>
public sealed record RecordedReport(Report Report, int Version, bool IsCurrent, string? Unread, Provenance? Coder, int Events, int Copies);

/// <summary>What became of a report that was handed to the record.</summary>
public enum Stored
{
    /// <summary>It is in the record now.</summary>
    New,

    /// <summary>The record had another text of the same id; that one is kept as an older version.</summary>
    NewVersion,

    /// <summary>The record had this text under this id.</summary>
    Known,

    /// <summary>The record had this text under another id; only where it was met again is noted.</summary>
    Copy,
}
