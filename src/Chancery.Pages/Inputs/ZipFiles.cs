using System.IO.Compression;

namespace Chancery.Pages.Inputs;

/// <summary>Reads the reports of a zip file, WACZ too: each entry of a known kind, in ordinal order of their names.</summary>
internal static class ZipFiles
{
    /// <summary>A WACZ in a zip is read; what is packed deeper is not.</summary>
    private const int Deepest = 2;

    public static IEnumerable<PageResult> Read(Stream stream, Origin origin, PageReader reader)
    {
        var limits = reader.Options.Limits;
        if (origin.Within >= Deepest)
            return [PageResult.Not(origin.Source, origin.Name, Unread.TooLarge,
                $"{origin.Source}: it lies more than {Deepest} zip files deep; unpack it")];
        if (!stream.CanSeek)
        {
            // The list of a zip's entries stands at its end, so that one from a stream must be held.
            var most = limits.Bytes * 8;
            if (!BoundedBytes.TryRead(stream, most, out var held))
                throw new TooMuchDataException($"a zip file that is not a file of its own may have {most >> 20} MB at most; save it and give its path");
            stream = new MemoryStream(held, writable: false);
        }
        return ReadEntries(stream, origin, reader);
    }

    private static IEnumerable<PageResult> ReadEntries(Stream stream, Origin origin, PageReader reader)
    {
        var limits = reader.Options.Limits;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > limits.Entries)
            throw new TooMuchDataException($"it has {zip.Entries.Count} entries, the most is {limits.Entries}; split it");
        var left = limits.Unpacked;
        var found = 0;
        foreach (var entry in zip.Entries.Where(IsReport).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var part = origin.Part(entry.FullName) with { Captured = Written(entry) ?? origin.Captured };
            if (entry.IsEncrypted)
            {
                found++;
                yield return PageResult.Not(part.Source, part.Name, Unread.Unreadable,
                    $"{part.Source}: it is locked with a password; unpack it and give what it holds");
                continue;
            }
            Counted? opened = null;
            foreach (var result in Failures.Guard(() =>
            {
                opened = new Counted(entry.Open());
                var unpacked = new BoundedStream(opened, left);
                return ReadEntry(InputFiles.IsGz(entry.FullName)
                    ? new BoundedStream(new GZipStream(unpacked, CompressionMode.Decompress), left) : unpacked, entry.FullName, part, reader);
            }, part.Source, part.Name))
            {
                found++;
                yield return result;
            }
            left -= opened?.Position ?? 0;
            opened?.Dispose();
            if (left <= 0)
                throw new TooMuchDataException($"it holds more than {limits.Unpacked >> 20} MB, unpacked; unpack it and give its parts");
        }
        if (found == 0)
            yield return PageResult.Not(origin.Source, origin.Name, Unread.Missing,
                $"{origin.Source}: this zip file holds nothing to read; {InputFiles.Known}");
    }

    private static IEnumerable<PageResult> ReadEntry(Stream stream, string name, Origin part, PageReader reader)
    {
        var start = new PeekedStream(stream);
        var head = start.Head.ToArray();
        return InputFiles.KindOf(name, () => head) is { } kind ? reader.Read(start, ContentKind.OfBinary(head) ?? kind, part) : [];
    }

    /// <summary>Web archives have indexes and lists of pages beside the captures: in a WACZ only the captures are reports.</summary>
    private static bool IsReport(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        return entry.Length > 0 && !name.EndsWith('/') && !InputFiles.IsNote(name)
            && !name.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX")
            && InputFiles.KindOf(name, () => []) is not null | Path.GetExtension(InputFiles.Unpacked(name))
                .ToLowerInvariant() is ".csv" or ".tsv" or ".xml" or ".rdf" or ".json"
            && name is not ("pages/pages.jsonl" or "pages/extraPages.jsonl" or "datapackage.json" or "datapackage-digest.json");
    }

    private static DateTimeOffset? Written(ZipArchiveEntry entry) => entry.LastWriteTime.Year > 1980
        ? new DateTimeOffset(entry.LastWriteTime.DateTime, TimeSpan.Zero) : null;

    private sealed class Counted(Stream inner) : ForwardStream
    {
        protected override int Take(Span<byte> buffer) => inner.Read(buffer);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
