namespace Chancery.Record;

/// <summary>A page as it came, kept as evidence beside the report that was taken from it.</summary>
/// <param name="Kind">What it is, in a word: html, text, pdf, mail, feed, jsonlines, table.</param>
/// <param name="Captured">When it was saved or fetched; null if not known.</param>
/// <param name="Encoding">What its bytes were read in; null where they are no text.</param>
/// <param name="Places">From each listed offset of the report's text on, the distance to the
/// offset in the decoded page stays the same. Empty if not known.</param>
public sealed record Original(ReadOnlyMemory<byte> Bytes, string Kind, DateTimeOffset? Captured, string? Encoding,
    IReadOnlyList<(int Text, int Page)> Places);

/// <summary>The wording of a report's text in small, by which copies of it are told.</summary>
public readonly record struct Wording(string ReportId, ReadOnlyMemory<byte> Sketch);
