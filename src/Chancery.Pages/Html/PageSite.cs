namespace Chancery.Pages.Html;

/// <summary>The outlet and the page's own address, as the page gives them.</summary>
internal static class PageSite
{
    public static string? NameOf(PageHead head)
    {
        var name = head.First("og:site_name") ?? head.Linked.Publisher
            ?? head.First("publisher", "dc.publisher", "dcterms.publisher", "application-name", "article:publisher_name", "copyright");
        // A channel is an outlet of its own.
        if (name == "Telegram" && head.First("og:title") is { } channel)
            return channel;
        return name is { Length: > 1 and < 80 } && !name.Contains("http", StringComparison.OrdinalIgnoreCase) ? name : null;
    }

    /// <summary>The canonical address, if it is whole and names more than the site.</summary>
    public static string? AddressOf(PageHead head)
    {
        foreach (var claim in (ReadOnlySpan<string?>)[head.Canonical, head.First("og:url"), head.Linked.Url])
            if (Uri.TryCreate(claim, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery.Length > 1)
                return address.AbsoluteUri;
        return null;
    }
}
