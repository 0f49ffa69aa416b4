using System.Collections.Immutable;

namespace Chancery.Pages;

/// <summary>What was found on a page, before it is given an id and a language.</summary>
internal sealed record Extracted(string Text)
{
    public string? Title { get; init; }
    public DateTimeOffset? Published { get; init; }
    public bool HasTime { get; init; }
    public string? Publisher { get; init; }
    public string? Author { get; init; }
    public string? Url { get; init; }
    public Html.SourcePlaces Places { get; init; }
    public ImmutableArray<ArticleEntry> Entries { get; init; } = [];

    public Article ToArticle(string id, string source) =>
        new(id, source, Title, Published, Publisher, Author, Url, "", Text) { HasTime = HasTime, Entries = Entries };
}
