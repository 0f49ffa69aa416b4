using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Chancery.Pages.Inputs;

/// <summary>A server's answer as an archive keeps it, its body without transfer and content codings.</summary>
internal sealed record HttpAnswer(int Status, string? MediaType, string? Charset, byte[] Body)
{
    /// <summary>Null if the bytes are no answer.</summary>
    /// <exception cref="TooMuchDataException">The body, unpacked, has more than <paramref name="most"/> bytes.</exception>
    public static HttpAnswer? Read(byte[] bytes, int most)
    {
        var source = new BufferedBytes(new MemoryStream(bytes, writable: false));
        var at = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var body = at >= 0 ? at + 4 : bytes.AsSpan().IndexOf("\n\n"u8) is >= 0 and var bare ? bare + 2 : bytes.Length;
        if (source.Line() is not { } first || !first.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            || first.Split(' ') is not [_, var code, ..]
            || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            return null;
        var header = HeaderLines.Read(source.Line);
        var content = bytes.AsSpan(body).ToArray();
        // Many archives take the codings away and leave the header; what does not begin as a chunk or a packed body is taken as it is.
        if (header.GetValueOrDefault("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            content = Unchunk(content) ?? content;
        content = Unpack(content, header.GetValueOrDefault("content-encoding")?.ToLowerInvariant(), most);
        return new(status, header.GetValueOrDefault("content-type"), CharsetOf(header.GetValueOrDefault("content-type")), content);
    }

    public static string? CharsetOf(string? mediaType)
    {
        var at = mediaType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : mediaType![(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    private static byte[]? Unchunk(ReadOnlySpan<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        while (body.Length > 0)
        {
            var end = body.IndexOf((byte)'\n');
            if (end is < 1 or > 200)
                return whole.Length > 0 ? whole.ToArray() : null;
            var size = Encoding.ASCII.GetString(body[..end]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return whole.Length > 0 ? whole.ToArray() : null;
            body = body[(end + 1)..];
            if (length == 0)
                break;
            var taken = Math.Min(length, body.Length);
            whole.Write(body[..taken]);
            body = body[taken..];
            body = body.StartsWith("\r\n"u8) ? body[2..] : body.StartsWith("\n"u8) ? body[1..] : body;
        }
        return whole.ToArray();
    }

    private static byte[] Unpack(byte[] body, string? coding, int most)
    {
        Func<Stream, Stream>? open = coding switch
        {
            "gzip" or "x-gzip" when ContentKind.IsGzip(body) => packed => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" when body is [0x78, ..] => packed => new ZLibStream(packed, CompressionMode.Decompress),
            "br" => packed => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (open is null)
            return body;
        try
        {
            using var unpacked = open(new MemoryStream(body, writable: false));
            return BoundedBytes.TryRead(unpacked, most, out var whole) ? whole
                : throw new TooMuchDataException($"it holds more than {most >> 20} MB, unpacked, the most for one page");
        }
        catch (InvalidDataException) when (coding == "br")
        {
            return body;
        }
    }
}
