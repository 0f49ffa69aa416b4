using System.Text;

namespace Chancery.Pages.Inputs;

/// <summary>Turns a page's bytes into text: byte-order mark, then what the page names, then what the bytes themselves allow.</summary>
internal static class Decoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly EncodingProvider Old = CodePagesEncodingProvider.Instance;

    /// <summary>False if the bytes are no text.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, bool isHtml, out string text) => TryDecode(bytes, isHtml, header: null, out text, out _);

    /// <param name="header">The encoding that a server's or a mail's header names; it goes before what the page says of itself.</param>
    /// <param name="encoding">The encoding's name as the web writes it.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, bool isHtml, string? header, out string text, out string encoding)
    {
        var (with, mark) = EncodingOf(bytes, isHtml, header);
        text = with.GetString(bytes[mark..]);
        encoding = with.WebName;
        return !LooksBinary(text);
    }

    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes, bool isHtml, string? header)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return (Encoding.UTF8, 3);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return (Encoding.Unicode, 2);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return (Encoding.BigEndianUnicode, 2);
        if (IsUtf8(bytes))
            return (Encoding.UTF8, 0);
        if (header is not null && ByName(header) is { } told && told.CodePage != Encoding.UTF8.CodePage)
            return (told, 0);
        if (isHtml && Named(bytes) is { } named && named.CodePage != Encoding.UTF8.CodePage)
            return (named, 0);
        return (MostlyUtf8(bytes) ? Encoding.UTF8 : Old.GetEncoding(1252)!, 0);
    }

    /// <summary>The encoding that the page's meta element names, if it is one we have.</summary>
    private static Encoding? Named(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 32768)]);
        var at = -1;
        for (var meta = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); meta >= 0
            && at < 0; meta = head.IndexOf("<meta", meta + 5, StringComparison.OrdinalIgnoreCase))
        {
            var close = head.IndexOf('>', meta);
            at = head.IndexOf("charset=", meta, (close < 0 ? head.Length : close) - meta, StringComparison.OrdinalIgnoreCase);
        }
        if (at < 0)
            return null;
        var start = at + "charset=".Length;
        while (start < head.Length && head[start] is '"' or '\'' or ' ')
            start++;
        var end = start;
        while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_' or ':'))
            end++;
        return ByName(head[start..end]);
    }

    /// <summary>Null if there is no such encoding here. What calls itself Latin-1 is read as Windows-1252, as browsers do.</summary>
    public static Encoding? ByName(string name)
    {
        name = name.Trim('"', '\'', ' ').ToLowerInvariant();
        try
        {
            return name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? Old.GetEncoding(1252) : Old.GetEncoding(name)
                ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>A few broken sequences in a text that is otherwise UTF-8 do not make it another encoding.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (broken, high) = (0, 0);
        foreach (var rune in Encoding.UTF8.GetString(bytes).EnumerateRunes())
        {
            broken += rune == Rune.ReplacementChar ? 1 : 0;
            high += rune.Value > 127 ? 1 : 0;
        }
        return broken * 3 < high;
    }

    private static bool LooksBinary(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 1 << 16));
        var odd = 0;
        foreach (var letter in sample)
            odd += letter is '\uFFFD' or (< ' ' and not '\t' and not '\n' and not '\r' and not '\f')
                or (>= '\u007F' and < '\u00A0' and not '\u0085') ? 1 : 0;
        return odd * 50 > sample.Length;
    }
}
