namespace Chancery.Pages;

/// <summary>How pages are read. The defaults suit a pile of press reports.</summary>
public sealed record PageOptions
{
    /// <summary>The date given to a report whose page has none; null leaves it undated.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>True if a text that is not English is handed back as unread (its article still attached); false to get every language.</summary>
    public bool EnglishOnly { get; init; } = true;

    /// <summary>True to get each page's own bytes beside its article, as evidence.</summary>
    public bool KeepOriginals { get; init; }

    /// <summary>How addresses among the inputs are fetched.</summary>
    public Fetching.FetchOptions Fetch { get; init; } = new();

    public PageLimits Limits { get; init; } = PageLimits.Default;

    /// <summary>Tells today, so that a date in the future can be warned of.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>Bounds on one page, so that no page can hold up the pile or fill the memory.</summary>
/// <param name="Bytes">Most bytes of one page, one text file, one mail, one line of JSON or one
/// entry of an archive; the largest honest news page seen has 6 MB.</param>
/// <param name="Tags">Most tags of one page; honest pages have up to about 30,000.</param>
/// <param name="Characters">Longest clean text; a book has about a million.</param>
/// <param name="Unpacked">Most bytes that one zip file, WACZ or packed file unpacks to.</param>
/// <param name="Entries">Most entries of one zip file, and of one feed.</param>
/// <param name="PdfSeconds">Longest that the pages of a PDF are taken apart.</param>
public readonly record struct PageLimits(int Bytes, int Tags, int Characters, long Unpacked, int Entries, int PdfSeconds)
{
    public static PageLimits Default { get; } = new(Bytes: 16 << 20, Tags: 200_000, Characters: 1_000_000, Unpacked: 8L << 30,
        Entries: 100_000, PdfSeconds: 30);
}
