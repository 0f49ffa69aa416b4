namespace Chancery.Pages.Inputs;

/// <summary>Where a page came from, and what its wrapping tells of it.</summary>
/// <param name="Source">The file, address or entry, for messages.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Id">The article's id; null to make it from the source.</param>
/// <param name="Url">The address that it was captured from; the page's own canonical address goes before it.</param>
/// <param name="Captured">When it was saved or fetched.</param>
/// <param name="Charset">The encoding that a header names.</param>
/// <param name="Within">How many containers it lies in.</param>
internal sealed record Origin(string Source, string Name, string? Id = null, string? Url = null, DateTimeOffset? Captured = null,
    string? Charset = null, int Within = 0)
{
    /// <summary>A part of it: an entry of an archive, an attachment.</summary>
    public Origin Part(string part) =>
        this with { Source = $"{Source}!{part}", Name = $"{Name}!{part}", Id = null, Charset = null, Within = Within + 1 };
}
