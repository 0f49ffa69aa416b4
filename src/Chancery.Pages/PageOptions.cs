namespace Chancery.Pages;

/// <summary>How pages are read. The defaults suit a pile of press reports.</summary>
public sealed record PageOptions
{
    /// <summary>The date given to a report whose page has none; null leaves it undated.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>True if a text that is not English is handed back as unread (its article still attached); false to get every language.</summary>
    public bool EnglishOnly { get; init; } = true;

    public PageLimits Limits { get; init; } = PageLimits.Default;

    /// <summary>Tells today, so that a date in the future can be warned of.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>Bounds on one page, so that no page can hold up the pile or fill the memory.</summary>
/// <param name="Bytes">Most bytes of one page, one text file or one line of JSON; the largest honest news page seen has 6 MB.</param>
/// <param name="Tags">Most tags of one page; honest pages have up to about 30,000.</param>
/// <param name="Depth">Deepest nesting of elements; browsers stop at 512.</param>
/// <param name="Characters">Longest clean text; a book has about a million.</param>
public readonly record struct PageLimits(int Bytes, int Tags, int Depth, int Characters)
{
    public static PageLimits Default { get; } = new(Bytes: 16 << 20, Tags: 200_000, Depth: 512, Characters: 1_000_000);
}
