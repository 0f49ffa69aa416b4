using CsCheck;

namespace Chancery.Pages.Tests.Hostile;

/// <summary>Honest inputs of every kind, broken in many ways: letters changed, parts cut, repeated,
/// swapped between inputs, and words that parsers trip over put in.</summary>
internal static class Mutations
{
    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "<div>", "</div>", "<p", "<table><tr><td>", "<!--", "-->", "<script>", "</script", "<svg><title>", "&#x110000;", "&#0;", "&amp",
            "<a href=\"", "='", "<![CDATA[", "]]>", "<li><li><li>", "<h1>", "{\"@type\":\"NewsArticle\",\"articleBody\":\"",
            "\r\n\r\n", "\n", "Content-Length: 99999999999", "Content-Length: -1", "Transfer-Encoding: chunked\r\n", "ffffffff\r\n", "WARC/1.0\r\n",
            "--cut", "boundary=\"\"", "=?utf-8?q?=", "base64", "\"", "\"\"", ",", "\t", "{\"text\":", "[[[[[[", "}", "\\u0000", "\\ud800",
            "endobj", "stream", "endstream", "/Kids [1 0 R]", "/Parent 1 0 R", "/Length 999999999", "/Filter /FlateDecode", "xref", "trailer", "%%EOF",
            "<rss>", "<item>", "<entry>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "By ", "8 May 2021", "STRELSAU, May 8 (RNA) - ",
            "âÃ©", "\u202e", "\ufeff", "\0", "é", "漢字", " ", "99999999999999999999", "2021-02-31", "01.01.", "https://a.example/",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    private enum Kind { Change, Insert, Delete, Repeat, Cut, Splice, Word, Swap }

    public static Gen<byte[]> Of(IReadOnlyList<byte[]> seeds) =>
        Gen.Select(Gen.Int[0, seeds.Count - 1],
            Gen.Select(Gen.Enum<Kind>(), Gen.Int[0, 1 << 24], Gen.Int[0, 1 << 24], Gen.Byte.Array[0, 24]).List[0, 16], (seed, edits) =>
        {
            var bytes = seeds[seed];
            foreach (var (kind, one, other, noise) in edits)
                bytes = Apply(bytes, seeds, kind, one, other, noise);
            return bytes;
        });

    private static byte[] Apply(byte[] bytes, IReadOnlyList<byte[]> seeds, Kind kind, int one, int other, byte[] noise)
    {
        if (bytes.Length == 0)
            return noise;
        var at = one % bytes.Length;
        var length = Math.Min(other % 300, bytes.Length - at);
        return kind switch
        {
            Kind.Change => [.. bytes[..at], .. noise, .. bytes[Math.Min(bytes.Length, at + noise.Length)..]],
            Kind.Insert => [.. bytes[..at], .. noise, .. bytes[at..]],
            Kind.Delete => [.. bytes[..at], .. bytes[(at + length)..]],
            Kind.Repeat when bytes.Length < 200_000 =>
                [.. bytes[..at], .. Enumerable.Repeat(bytes[at..(at + length)], 1 + (one % 200)).SelectMany(part => part), .. bytes[(at + length)..]],
            Kind.Cut => bytes[..at],
            Kind.Splice => seeds[other % seeds.Count] is var from ? [.. bytes[..at], .. from[(one % from.Length)..]] : bytes,
            Kind.Word => [.. bytes[..at], .. Words[other % Words.Length], .. bytes[at..]],
            Kind.Swap => [.. bytes[(at + length)..], .. bytes[..(at + length)]],
            _ => bytes,
        };
    }
}
