using System.Collections.Immutable;

namespace Chancery.Pages;

/// <summary>A report's clean text with what its page says about it.</summary>
/// <param name="Id">The report's id: given by the input, else made from the file name or address.</param>
/// <param name="Source">The file, address or "-" that it came from.</param>
/// <param name="Title">Headline without the site's name and section; null if there is none.</param>
/// <param name="Published">The day (and, where the page tells it, the time) of publication; null if the page has no date.</param>
/// <param name="Publisher">The outlet; null if unknown.</param>
/// <param name="Author">Who wrote it; null if the page does not say.</param>
/// <param name="Url">Canonical address; null if unknown.</param>
/// <param name="Language">ISO 639-1 code of the text itself, whatever the page claims; "und" if it can't be told.</param>
/// <param name="Text">Title apart, the clean text: paragraphs with an empty line between them. All offsets of Chancery go into it.</param>
public sealed record Article(
    string Id, string Source, string? Title, DateTimeOffset? Published, string? Publisher, string? Author, string? Url,
    string Language, string Text)
{
    /// <summary>True if the date has a time of day; else <see cref="Published"/> is midnight UTC of the day.</summary>
    public bool HasTime { get; init; }

    /// <summary>The entries of a live page in the order of the text, which may be the newest first; empty for other articles.</summary>
    public ImmutableArray<ArticleEntry> Entries { get; init; } = [];
}
