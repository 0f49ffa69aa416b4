using System.Text.RegularExpressions;
using Chancery.Pages.Html;
using Chancery.Pages.PlainText;
using MimeKit;

namespace Chancery.Pages.Inputs;

/// <summary>Reads a mail with its attachments, or a page that a browser saved as one file (MHTML).</summary>
internal static partial class Mail
{
    private const int MostParts = 1000;

    public static IEnumerable<PageResult> Read(byte[] bytes, Origin origin, PageReader reader)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = 32 }, new MemoryStream(bytes, writable: false));
        }
        catch (FormatException failure)
        {
            return [PageResult.Not(origin.Source, origin.Name, Unread.Damaged,
                $"{origin.Source}: it is not a mail ({failure.Message.TrimEnd('.')}); save it anew as .eml or .mhtml")];
        }
        return SavedFrom(message) is { } address ? [ReadSavedPage(message, address, bytes, origin, reader)]
            : ReadMessage(message, bytes, origin, reader);
    }

    /// <summary>The address that a saved page came from; null if this is a mail.</summary>
    private static string? SavedFrom(MimeMessage message)
    {
        if (message.Headers["Snapshot-Content-Location"] is { Length: > 0 } snapshot)
            return snapshot;
        var root = message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml);
        return message.Body?.ContentType.IsMimeType("multipart", "related") == true
            || message.Headers["From"]?.Contains("<Saved by", StringComparison.Ordinal) == true
            ? root?.ContentLocation is { IsAbsoluteUri: true, Scheme: "http" or "https" } location ? location.AbsoluteUri : null
            : null;
    }

    private static PageResult ReadSavedPage(MimeMessage message, string address, byte[] bytes, Origin origin, PageReader reader)
    {
        if (message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml) is not { } page || Content(page, reader) is not { } content)
            return PageResult.Not(origin.Source, origin.Name, Unread.NoArticle,
                $"{origin.Source}: no page was found in it; save the page of one report");
        var captured = message.Date > DateTimeOffset.UnixEpoch ? message.Date : origin.Captured;
        var part = origin with { Url = Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? address
            : null, Captured = captured, Charset = page.ContentType.Charset };
        Decoding.TryDecode(content, isHtml: true, part.Charset, out var text, out _);
        return reader.WithOriginal(reader.ReadText(text, part, PageKind.Html), bytes, PageKind.Mail, null, part);
    }

    private static IEnumerable<PageResult> ReadMessage(MimeMessage message, byte[] bytes, Origin origin, PageReader reader)
    {
        yield return reader.WithOriginal(ReadBody(message, origin, reader), bytes, PageKind.Mail, null, origin);
        foreach (var attachment in message.Attachments.Take(MostParts).OfType<MimePart>())
        {
            if (attachment.FileName is not { Length: > 0 } name || InputFiles.KindOf(name) is not { } kind || origin.Within > 2)
                continue;
            var part = origin.Part(name);
            if (Content(attachment, reader) is not { } content)
            {
                yield return reader.TooManyBytes(part, -1);
                continue;
            }
            foreach (var result in Failures.Guard(() => reader.Read(content, kind, part with { Charset = attachment.ContentType.Charset }),
                part.Source, part.Name))
                yield return result;
        }
    }

    private static PageResult ReadBody(MimeMessage message, Origin origin, PageReader reader)
    {
        var (html, plain) = (message.HtmlBody, message.TextBody);
        var own = plain is { Length: > 0 } ? MailText.Of(plain, Forward().IsMatch(message.Subject ?? "")) : null;
        var subject = WithoutPrefix(own?.Subject ?? message.Subject);
        var sender = own?.Sender ?? PageHead.Clean(message.From.Mailboxes.FirstOrDefault()?.Name);
        var sent = own?.Sent ?? (message.Date > DateTimeOffset.UnixEpoch ? message.Date : null);
        Extracted Told(Extracted found) => found with
        {
            Title = subject.Length > 0 ? subject : found.Title,
            Published = sent ?? found.Published,
            HasTime = sent is not null || found.HasTime,
            Publisher = found.Publisher ?? sender,
        };
        var part = origin with { Id = origin.Id ?? message.MessageId };
        if (own is not null && !string.IsNullOrWhiteSpace(own.Text) && (html is null || plain!.Length > 400))
            return reader.ReadText(own.Text, part, PageKind.Text, Told);
        if (html is not null && reader.ReadText(html, part, PageKind.Html, Told) is { Article: not null } read)
            return read;
        return reader.ReadText(plain ?? html ?? subject, part, PageKind.Text, Told);
    }

    /// <summary>A subject without the signs of answers and forwarding; empty if there is none.</summary>
    internal static string WithoutPrefix(string? subject) => Prefix().Replace(PageHead.Clean(subject) ?? "", "");

    /// <summary>Null if it holds more than one page may.</summary>
    private static byte[]? Content(MimePart part, PageReader reader)
    {
        using var content = part.Content?.Open();
        return content is null ? [] : BoundedBytes.TryRead(content, reader.Options.Limits.Bytes, out var bytes) ? bytes : null;
    }

    [GeneratedRegex(@"^\s*(?:(?:re|aw)\s*:\s*)*(?:fwd?|wg|tr|rv)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Forward();

    [GeneratedRegex(@"^(?:(?:re|aw|fwd?|wg|tr)\s*:\s*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();
}
