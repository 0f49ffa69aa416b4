using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Pages.Inputs;

/// <summary>Tells from the first bytes what a nameless input is.</summary>
internal static partial class ContentKind
{
    private static readonly string[] Markup = ["<!doctype html", "<html", "<head", "<body", "<!--", "<article", "<div", "<meta", "<title", "<p"];

    /// <summary>Whether the bytes are those of a gzip file.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    public static PageKind Of(ReadOnlySpan<byte> bytes)
    {
        if (OfBinary(bytes) is { } binary)
            return binary;
        var text = Head(bytes);
        if (text.StartsWith('{') && text.Contains('"'))
            return IsJsonFeed(text) ? PageKind.Feed : PageKind.JsonLines;
        if (text.StartsWith("WARC/", StringComparison.Ordinal))
            return PageKind.WebArchive;
        if (IsXmlFeed(text))
            return PageKind.Feed;
        if (MailHeader().IsMatch(text)
            && Regex.Count(text, @"^(?:From|To|Subject|Date|MIME-Version|Message-ID|Received|Content-Type):",
            RegexOptions.Multiline | RegexOptions.IgnoreCase) >= 3)
            return PageKind.Mail;
        return text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            || Markup.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            || text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            ? PageKind.Html
            : PageKind.Text;
    }

    /// <summary>Kinds that no name can talk away: a .html that begins as a PDF is a PDF.</summary>
    public static PageKind? OfBinary(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? PageKind.Pdf : bytes.StartsWith("PK\u0003\u0004"u8) ? PageKind.Zip : null;

    /// <summary>What a server or an archive says that it holds; null for what is no report (pictures, scripts).</summary>
    public static PageKind? OfMediaType(string? mediaType) => mediaType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => PageKind.Html,
        "text/plain" or "text/markdown" => PageKind.Text,
        "application/pdf" => PageKind.Pdf,
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/feed+json" => PageKind.Feed,
        "message/rfc822" or "multipart/related" => PageKind.Mail,
        "application/x-ndjson" or "application/jsonl" => PageKind.JsonLines,
        "text/csv" => PageKind.Table,
        "application/zip" => PageKind.Zip,
        _ => null,
    };

    /// <summary>True if the first line names a column with texts, so that a folder's other tables are left alone.</summary>
    public static bool HasTextColumn(ReadOnlySpan<byte> bytes) =>
        WithoutSeparator(Head(bytes)) is var text && TableColumns.Delimiter(text) is var delimiter
            && TableColumns.Of([.. text.Split('\n')[0].Split(delimiter).Select(name => name.Trim('"', '\r', ' '))]).HasText;

    /// <summary>Spreadsheets may say before the names how the columns are parted: "sep=;".</summary>
    private static string WithoutSeparator(string text) => text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
        && text.IndexOf('\n') is > 0 and var end ? text[(end + 1)..] : text;

    public static bool IsFeed(ReadOnlySpan<byte> bytes) => Head(bytes) is var text && (text.StartsWith('{') ? IsJsonFeed(text) : IsXmlFeed(text));

    /// <summary>The format asks for its version's address at the top.</summary>
    private static bool IsJsonFeed(string text) => text.Contains("jsonfeed.org/version", StringComparison.Ordinal);

    private static bool IsXmlFeed(string text) => FeedRoot().IsMatch(text);

    private static string Head(ReadOnlySpan<byte> bytes) =>
        Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]).Replace("\0", "")
            .TrimStart('\u00ef', '\u00bb', '\u00bf', '\u00ff', '\u00fe').TrimStart();

    [GeneratedRegex(@"\A(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*|<!DOCTYPE\s+rss[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex FeedRoot();

    [GeneratedRegex(@"\A(?:From [^\n]*\n)?[A-Za-z][A-Za-z\-]{1,40}:[ \t]?[^\n]*\r?\n")]
    private static partial Regex MailHeader();
}
