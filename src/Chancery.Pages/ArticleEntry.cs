namespace Chancery.Pages;

/// <summary>An entry of a live page: from <paramref name="Start"/> on, up to the next entry, the text is of this moment.</summary>
/// <param name="Start">Offset into the article's text.</param>
public sealed record ArticleEntry(int Start, DateTimeOffset Published);
