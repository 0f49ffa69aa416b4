using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Pages.Html;
using Chancery.Pages.PlainText;

namespace Chancery.Pages.Inputs;

/// <summary>One entry of a feed, its content as the feed holds it.</summary>
/// <param name="Content">Markup or text; the summary where the feed has no more.</param>
internal sealed record FeedEntry(string? Id, string? Url, string? Title, string? Content, bool IsMarkup, DateTimeOffset? Published,
    bool HasTime, string? Author, string? Language);

/// <summary>Reads RSS 0.9 to 2.0, Atom and JSON Feed: an article an entry, with what the feed holds of it.</summary>
internal static class Feeds
{
    public static IEnumerable<PageResult> Read(byte[] bytes, Origin origin, PageReader reader)
    {
        if (!Decoding.TryDecode(bytes, isHtml: false, origin.Charset ?? XmlEncoding(bytes), out var text, out _))
        {
            yield return PageResult.Not(origin.Source, origin.Name, Unread.NotText,
                $"{origin.Source}: this is not text but binary data; a feed is XML or JSON");
            yield break;
        }
        var (publisher, entries, fault) = text.AsSpan().TrimStart().StartsWith("{") ? ReadJson(text)
            : FeedXml.Read(text, reader.Options.Limits.Entries);
        var number = 0;
        foreach (var entry in entries)
            yield return Article(entry, publisher, origin, ++number, reader);
        if (fault is not null)
            yield return PageResult.Not(origin.Source, origin.Name, Unread.Damaged,
                $"{origin.Source}: the feed breaks off after {entries.Count} entries ({fault}); get it anew");
        else if (number == 0)
            yield return PageResult.Not(origin.Source, origin.Name, Unread.Empty, $"{origin.Source}: this feed has no entries");
    }

    /// <summary>The addresses of a feed's entries, in order, each once.</summary>
    public static IReadOnlyList<string> Addresses(byte[] bytes, PageLimits limits)
    {
        if (!Decoding.TryDecode(bytes, isHtml: false, XmlEncoding(bytes), out var text, out _))
            return [];
        var (_, entries, _) = text.AsSpan().TrimStart().StartsWith("{") ? ReadJson(text) : FeedXml.Read(text, limits.Entries);
        return [.. entries.Select(entry => entry.Url).OfType<string>().Distinct()];
    }

    private static PageResult Article(FeedEntry entry, string? publisher, Origin origin, int number, PageReader reader)
    {
        var id = entry.Url ?? entry.Id ?? $"{origin.Id ?? origin.Source}#{number}";
        var part = origin with { Source = $"{origin.Source}({number})", Name = entry.Id ?? id, Id = id, Url = entry.Url };
        var text = TextOf(entry);
        // A headline without a summary is all that some agencies' feeds give; it is a report all the same.
        if (text.Length == 0)
            text = entry.Title ?? "";
        if (text.Length == 0)
            return PageResult.Not(part.Source, part.Name, Unread.Empty, $"{part.Source}: this entry has neither title nor content");
        var found = new Extracted(text)
        {
            Title = entry.Title, Published = entry.Published, HasTime = entry.HasTime, Publisher = publisher, Author = entry.Author, Url = entry.Url,
        };
        var read = reader.Finish(found, part);
        return reader.WithOriginal(read, Encoding.UTF8.GetBytes(entry.Content ?? entry.Title ?? ""), PageKind.Feed, "utf-8", part);
    }

    /// <summary>A feed's content is the article already: its paragraphs are kept but for lines that are furniture by their words.</summary>
    private static string TextOf(FeedEntry entry)
    {
        if (entry.Content is not { } content)
            return "";
        var lines = entry.IsMarkup && content.Contains('<')
            ? BlockReader.Read(MarkupParser.Parse(content)).Where(block => !block.IsHidden).Select(block => block.Text)
            : CharacterReferences.Decode(content).Split('\n')
                .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return string.Join("\n\n", lines.Where(line => line.Length > 0 && !FurnitureLine.IsOne(line) && !PageTitle.IsSame(line, entry.Title)));
    }

    private static (string? Publisher, List<FeedEntry> Entries, string? Fault) ReadJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(LoneSurrogates.Replaced(text), new JsonDocumentOptions { MaxDepth = 32 });
            var feed = document.RootElement;
            var items = feed.ValueKind == JsonValueKind.Object && feed.TryGetProperty("items", out var list)
                && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [];
            return (One(feed, "title"),
                [.. items.Where(item => item.ValueKind == JsonValueKind.Object).Select(item => OfJson(item, One(feed, "language")))], null);
        }
        catch (JsonException failure)
        {
            return (null, [], failure.Message);
        }
    }

    private static FeedEntry OfJson(JsonElement item, string? language)
    {
        var html = One(item, "content_html");
        var date = ReadDate(One(item, "date_published") ?? One(item, "date_modified"));
        return new(One(item, "id"), One(item, "url") ?? One(item, "external_url"), One(item, "title"),
            html ?? One(item, "content_text") ?? One(item, "summary"), html is not null,
            date?.Date, date?.HasTime ?? false, AuthorsOf(item), One(item, "language") ?? language);
    }

    private static string? AuthorsOf(JsonElement item)
    {
        var authors = item.TryGetProperty("authors", out var many) && many.ValueKind == JsonValueKind.Array
            ? many.EnumerateArray().Select(author => One(author, "name"))
            : item.TryGetProperty("author", out var one) ? [One(one, "name")] : [];
        var names = string.Join("; ", authors.Where(name => !string.IsNullOrWhiteSpace(name)));
        return names.Length == 0 ? null : names;
    }

    /// <summary>RFC 822 with zones by name or number, as RSS writes dates, or ISO 8601.</summary>
    public static (DateTimeOffset Date, bool HasTime)? ReadDate(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = text.Trim();
        if (text.Length < 4)
            return null;
        if (IsoDate.TryRead(text, out var date, out var hasTime))
            return (date, hasTime);
        if (text.Length < 60 && MimeKit.Utils.DateUtils.TryParse(text, out date) && date.Year is > 1969 and < 2100)
            return (date, true);
        return Dates.DateText.Read(text) is { } found ? (found.Value, found.HasTime) : null;
    }

    private static string? XmlEncoding(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(200, bytes.Length)]);
        var at = head.IndexOf("encoding=", StringComparison.OrdinalIgnoreCase);
        var end = at < 0 || at + 10 >= head.Length ? -1 : head.IndexOfAny(['"', '\''], at + 10);
        return end < 0 ? null : head[(at + 10)..end];
    }

    private static string? One(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;
}
