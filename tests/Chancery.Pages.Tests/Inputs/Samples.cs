using System.IO.Compression;
using System.Text;

namespace Chancery.Pages.Tests.Inputs;

/// <summary>Texts and containers that the tests are built from.</summary>
internal static class Samples
{
    public const string First = "The envoy of Ruritania said on Monday that talks with Graustark would resume in Strelsau next week, after the two sides had agreed on an agenda.";
    public const string Second = "The chancellor of Graustark answered that his country would come to the talks, but would not withdraw its troops from the border before they had ended.";
    public const string Both = First + "\n\n" + Second;
    public const string Page = "<html><head><title>Talks to resume</title><meta property='article:published_time' content='2021-05-08T10:00:00+02:00'></head><body><h1>Talks to resume</h1><article><p>" + First + "</p><p>" + Second + "</p></article></body></html>";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));

    public static byte[] Zip(params ReadOnlySpan<(string Name, byte[] Content)> entries)
    {
        using var held = new MemoryStream();
        using (var zip = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        return held.ToArray();
    }

    public static byte[] Gzip(byte[] content)
    {
        using var held = new MemoryStream();
        using (var gzip = new GZipStream(held, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return held.ToArray();
    }

    public static byte[] WarcRecord(string type, string address, byte[] block, string mediaType = "application/http; msgtype=response", long? length = null) =>
        [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2021-05-09T12:00:00Z\r\nContent-Type: {mediaType}\r\nContent-Length: {length ?? block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    public static byte[] Http(string status, string headers, byte[] body) => [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n\r\n"), .. body];

    public static List<PageResult> Read(byte[] bytes, string source = "-") =>
        [.. new PageReader(new PageOptions { KeepOriginals = true }).ReadStream(new MemoryStream(bytes), source)];
}
