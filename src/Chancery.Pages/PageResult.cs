namespace Chancery.Pages;

/// <summary>Why a page gave no article that can be read on.</summary>
public enum Unread
{
    /// <summary>There is no such file or folder, or a folder without anything to read.</summary>
    Missing,

    /// <summary>The system does not let us read it.</summary>
    Unreadable,

    /// <summary>Nothing in it, or nothing but white space.</summary>
    Empty,

    /// <summary>Bytes that are no text in any encoding we know.</summary>
    NotText,

    /// <summary>A file of a kind that is not read.</summary>
    UnknownKind,

    /// <summary>Over <see cref="PageLimits.Bytes"/>, <see cref="PageLimits.Tags"/> or <see cref="PageLimits.Characters"/>.</summary>
    TooLarge,

    /// <summary>A line that should be a JSON object with a text, and is not.</summary>
    BadLine,

    /// <summary>A page without an article: a menu, a list of headlines, a wall.</summary>
    NoArticle,

    /// <summary>An article in another language than English; it is attached.</summary>
    NotEnglish,

    /// <summary>A file that breaks off or is damaged.</summary>
    Damaged,

    /// <summary>An address that is not fetched (private, forbidden by robots.txt) or that gave no page.</summary>
    NotFetched,

    /// <summary>The page at an address has not changed since it was fetched last.</summary>
    Unchanged,
}

/// <summary>What became of one page: an article, or the reason why there is none.</summary>
/// <param name="Source">The file or address as the user named it, with the line for a line of JSON; for messages.</param>
/// <param name="Name">The page's short name: relative to the folder that was named; a JSON line's id. What <c>extract</c> prints as "file".</param>
/// <param name="Article">The article; also there beside the reason <see cref="Unread.NotEnglish"/>, else null where there is a reason.</param>
/// <param name="Reason">Null if the page was read.</param>
/// <param name="Explanation">One sentence that names the file, what is wrong and what would be right; null if the page was read.</param>
public sealed record PageResult(string Source, string Name, Article? Article, Unread? Reason, string? Explanation)
{
    /// <summary>True if there is an article and nothing speaks against reading it.</summary>
    public bool IsRead => Reason is null;

    /// <summary>Things to tell the user about an article that was read all the same: no date, a date in the future.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>How many bytes of input this result used up, for a progress bar; they add up to <see cref="PageReader.Measure"/>.</summary>
    public long Bytes { get; init; }

    /// <summary>What the article was taken from; null unless <see cref="PageOptions.KeepOriginals"/> asks for it.</summary>
    public PageOriginal? Original { get; init; }

    internal static PageResult Not(string source, string name, Unread reason, string explanation) => new(source, name, null, reason, explanation);
}

/// <summary>A page as it came, and the way from its clean text back into it.</summary>
/// <param name="Bytes">As they were in the file, archive or answer, unpacked.</param>
/// <param name="Captured">When the page was saved or fetched, as far as the input tells.</param>
/// <param name="Encoding">The encoding that the bytes were read in; null for a PDF or another kind that is no text.</param>
/// <param name="Places">From each listed offset of the clean text on, the distance to the offset in the
/// decoded page stays the same, up to the next one. Empty if not known.</param>
public sealed record PageOriginal(ReadOnlyMemory<byte> Bytes, PageKind Kind, DateTimeOffset? Captured, string? Encoding,
    IReadOnlyList<(int Text, int Page)> Places)
{
    /// <summary>Where in the decoded page a character of the clean text stands; null if not known.</summary>
    public int? PageOffsetOf(int offset) => Places.Count == 0 ? null : new Html.SourcePlaces([.. Places]).SourceOf(offset);
}
