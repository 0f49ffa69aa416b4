using System.Globalization;
using System.Text;

namespace Chancery.Pages.Inputs;

/// <summary>Reads the pages of a web archive (ISO 28500, WARC 1.0 and 1.1), record by record.</summary>
/// <remarks>Pages that were answered with 200, resources and converted texts are read;
/// requests, redirects, pictures, styles and scripts are passed over.</remarks>
internal static class WebArchive
{
    public static IEnumerable<PageResult> Read(Stream stream, Origin origin, PageReader reader)
    {
        var most = reader.Options.Limits.Bytes;
        var bytes = new BufferedBytes(stream);
        var pages = 0;
        while (NextHeader(bytes) is { } header)
        {
            var length = long.TryParse(header.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var told)
                ? told : throw new InvalidDataException("a record does not tell its length");
            var address = header.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
            if (!IsPage(header) || address is null)
            {
                bytes.Skip(length);
                continue;
            }
            var part = origin with { Source = $"{origin.Source}!{address}", Name = address, Id = address, Url = address,
                Captured = Captured(header) ?? origin.Captured, Charset = null };
            if (length > most)
            {
                bytes.Skip(length);
                yield return reader.TooManyBytes(part, length);
                continue;
            }
            var block = bytes.Take((int)length);
            foreach (var page in Failures.Guard(() => ReadRecord(header, block, part, reader), part.Source, part.Name))
            {
                pages++;
                yield return page;
            }
        }
        if (pages == 0)
            yield return PageResult.Not(origin.Source, origin.Name, Unread.Empty,
                $"{origin.Source}: there is no page in this web archive that was answered with 200");
    }

    private static IEnumerable<PageResult> ReadRecord(Dictionary<string, string> header, byte[] block, Origin part, PageReader reader)
    {
        var mediaType = header.GetValueOrDefault("content-type");
        if (header["warc-type"] == "response" && part.Url!.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            if (HttpAnswer.Read(block, reader.Options.Limits.Bytes) is not { Status: 200 } answer)
                return [];
            (block, mediaType) = (answer.Body, answer.MediaType);
            part = part with { Charset = answer.Charset };
        }
        return ContentKind.OfMediaType(mediaType) is { } kind && kind is not (PageKind.Zip or PageKind.WebArchive)
            ? reader.Read(block, kind, part with { Within = part.Within + 1 })
            : [];
    }

    private static bool IsPage(Dictionary<string, string> header) =>
        header.GetValueOrDefault("warc-type") is "response" or "resource" or "conversion";

    private static DateTimeOffset? Captured(Dictionary<string, string> header) =>
        DateTimeOffset.TryParse(header.GetValueOrDefault("warc-date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
            out var date) ? date : null;

    /// <summary>The next record's header, its names in lower case; null at the end.</summary>
    private static Dictionary<string, string>? NextHeader(BufferedBytes bytes)
    {
        string? line;
        do
            line = bytes.Line();
        while (line is "");
        if (line is null)
            return null;
        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
            throw new InvalidDataException("a record does not begin with WARC/1");
        return HeaderLines.Read(bytes.Line);
    }
}

/// <summary>"Name: value" lines up to an empty one, as HTTP, WARC and mail have them.</summary>
internal static class HeaderLines
{
    private const int Most = 1000;

    /// <summary>Names in lower case; of a name that comes twice the first value counts, and a
    /// line that begins with a blank goes on with the one before.</summary>
    public static Dictionary<string, string> Read(Func<string?> nextLine)
    {
        var header = new Dictionary<string, string>();
        string? last = null;
        for (var i = 0; nextLine() is { Length: > 0 } line; i++)
        {
            if (i > Most)
                throw new InvalidDataException($"a header has more than {Most} lines");
            var colon = line.IndexOf(':');
            if (line[0] is ' ' or '\t' && last is not null)
                header[last] += " " + line.Trim();
            else if (colon > 0 && header.TryAdd(last = line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim())) { }
        }
        return header;
    }
}

/// <summary>Bytes of a stream by lines and by number.</summary>
internal sealed class BufferedBytes(Stream stream)
{
    private const int LongestLine = 1 << 16;

    private readonly byte[] _chunk = new byte[1 << 16];
    private int _at, _end;

    /// <summary>The next line without its end; null at the end of the stream.</summary>
    public string? Line()
    {
        var line = new StringBuilder();
        while (Fill())
        {
            var rest = _chunk.AsSpan(_at, _end - _at);
            var newline = rest.IndexOf((byte)'\n');
            line.Append(Encoding.UTF8.GetString(newline < 0 ? rest : rest[..newline]));
            _at += newline < 0 ? rest.Length : newline + 1;
            if (newline >= 0)
                return line.ToString().TrimEnd('\r');
            if (line.Length > LongestLine)
                throw new InvalidDataException("a line of a header has no end");
        }
        return line.Length == 0 ? null : line.ToString();
    }

    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public byte[] Take(int count)
    {
        // The length is a claim: memory grows with what is there, not with what is said.
        using var taken = new MemoryStream();
        while (taken.Length < count)
        {
            if (!Fill())
                throw new EndOfStreamException("a record is shorter than it says");
            var part = (int)Math.Min(count - taken.Length, _end - _at);
            taken.Write(_chunk, _at, part);
            _at += part;
        }
        return taken.ToArray();
    }

    public void Skip(long count)
    {
        while (count > 0)
        {
            if (!Fill())
                throw new EndOfStreamException("a record is shorter than it says");
            var part = (int)Math.Min(count, _end - _at);
            _at += part;
            count -= part;
        }
    }

    private bool Fill()
    {
        if (_at == _end)
            (_at, _end) = (0, stream.Read(_chunk));
        return _end > 0;
    }
}
