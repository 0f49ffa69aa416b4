namespace Chancery.Pages.Fetching;

/// <summary>How addresses that the user names are fetched. Nothing else is ever fetched: no pictures, no scripts, no links.</summary>
public sealed record FetchOptions
{
    /// <summary>From the first byte asked for to the last one there, redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public int MostRedirects { get; init; } = 5;

    /// <summary>True to let addresses of the own machine and the own network be fetched.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>True to fetch the pages that a feed names too, as far as their sites'
    /// robots.txt lets us; false to take what the feed holds.</summary>
    public bool FeedPages { get; init; }

    /// <summary>Most pages fetched for one feed.</summary>
    public int MostFeedPages { get; init; } = 100;

    /// <summary>Between two pages of one feed.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What we call ourselves; robots.txt is searched for its first word.</summary>
    public string Agent { get; init; } = "Chancery/0.1";

    /// <summary>What servers said of pages that were fetched before, by address, so that
    /// unchanged ones are not sent again; it is kept up to date.</summary>
    public IFetchMemory? Memory { get; init; }
}

/// <summary>What a server gave to ask with the next time.</summary>
public readonly record struct Validators(string? Tag, DateTimeOffset? Modified);

/// <summary>Remembers each address's <see cref="Validators"/> from one run to the next.</summary>
public interface IFetchMemory
{
    Validators? Of(string address);

    void Set(string address, Validators validators);
}
