using Chancery.Pages.Inputs;

namespace Chancery.Pages.Fetching;

/// <summary>Reads what an address gives: a page, a feed with its entries or (if asked for) their pages, a file of another kind.</summary>
internal static class Addresses
{
    public static bool IsOne(string input) => input.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<PageResult> Read(string input, PageReader reader)
    {
        if (!Uri.TryCreate(input, UriKind.Absolute, out var address))
            return [PageResult.Not(input, input, Unread.Missing, $"{input}: this is no address; write it as a browser shows it")];
        return Fetch(address, reader);
    }

    private static IEnumerable<PageResult> Fetch(Uri address, PageReader reader)
    {
        var options = reader.Options.Fetch;
        using var fetcher = new PageFetcher(options, reader.Options.Limits, reader.Options.Clock);
        var (first, problem) = Try(fetcher, address);
        if (first is null)
        {
            yield return problem!;
            yield break;
        }
        var kind = KindOf(first);
        if (kind != PageKind.Feed || !options.FeedPages)
        {
            foreach (var result in ReadOne(first, kind, address, reader))
                yield return result;
            yield break;
        }
        var isFirst = true;
        foreach (var target in Feeds.Addresses(first.Bytes, reader.Options.Limits).Take(options.MostFeedPages))
        {
            if (!Uri.TryCreate(first.Address, target, out var page) || page.Scheme is not ("http" or "https"))
                continue;
            if (!fetcher.IsAllowedByRobots(page))
            {
                yield return PageResult.Not(page.AbsoluteUri, page.AbsoluteUri, Unread.NotFetched,
                    $"{page.AbsoluteUri}: the site's robots.txt asks programs not to fetch this page; save it and give the file");
                continue;
            }
            if (!isFirst)
                Thread.Sleep(options.Pause);
            isFirst = false;
            var (got, why) = Try(fetcher, page);
            if (got is null)
                yield return why!;
            else
                foreach (var result in ReadOne(got, KindOf(got), page, reader))
                    yield return result;
        }
    }

    private static (Fetched? Got, PageResult? Problem) Try(PageFetcher fetcher, Uri address)
    {
        try
        {
            return (fetcher.Get(address), null);
        }
        catch (FetchException failure)
        {
            return (null, PageResult.Not(address.AbsoluteUri, address.AbsoluteUri, failure.Reason, $"{address.AbsoluteUri}: {failure.Message}"));
        }
    }

    private static IEnumerable<PageResult> ReadOne(Fetched got, PageKind kind, Uri named, PageReader reader) =>
        got.MediaType?.Split('/')[0].ToLowerInvariant() is "image" or "video" or "audio" or "font"
            ? [PageResult.Not(named.AbsoluteUri, named.AbsoluteUri, Unread.NotText,
                $"{named.AbsoluteUri}: the server gave no page but {got.MediaType.Split(';')[0]}; give the address of the page that shows it")]
            : Failures.Guard(() =>
                reader.Read(got.Bytes, kind,
                new(named.AbsoluteUri, named.AbsoluteUri, named.AbsoluteUri, got.Address.AbsoluteUri, got.At, got.Charset)),
                named.AbsoluteUri, named.AbsoluteUri);

    /// <summary>What the server says, unless it says nothing of use; feeds are often sent as plain XML or as pages.</summary>
    private static PageKind KindOf(Fetched got) =>
        ContentKind.OfBinary(got.Bytes)
            ?? (ContentKind.IsFeed(got.Bytes) ? PageKind.Feed : ContentKind.OfMediaType(got.MediaType)
            ?? InputFiles.KindOf(got.Address.AbsolutePath, () => got.Bytes) ?? ContentKind.Of(got.Bytes));
}
