using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chancery.PageModels;

/// <summary>One gold row: what a page's clean text must hold and must not, or is.</summary>
internal sealed record GoldPage(string File, string? Url, string? Language, string[] With, string[] Without, string[] Comments, string? Text, string? Title)
{
    /// <summary>Rows of the segments file and of the full-text file; a page in both is one.</summary>
    public static List<GoldPage> Read(string segments, string fullText)
    {
        var pages = new Dictionary<string, GoldPage>();
        foreach (var line in Rows(segments).Concat(Rows(fullText)))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            var file = row.GetProperty("file").GetString()!;
            var page = new GoldPage(file, One(row, "url"), One(row, "language"), Many(row, "with"), Many(row, "without"), Many(row, "comments"),
                One(row, "text"), One(row, "title"));
            pages[file] = pages.TryGetValue(file, out var known) ? known with { Text = known.Text ?? page.Text } : page;
        }
        return [.. pages.Values.OrderBy(page => page.File, StringComparer.Ordinal)];
    }

    public bool HasSegments => With.Length + Without.Length > 0;

    /// <summary>The saved page (FILE.gz or FILE) or text of this row.</summary>
    public byte[] Load(string folder)
    {
        var packed = Path.Combine(folder, File + ".gz");
        if (!System.IO.File.Exists(packed))
            return System.IO.File.ReadAllBytes(Path.Combine(folder, File));
        using var gzip = new GZipStream(System.IO.File.OpenRead(packed), CompressionMode.Decompress);
        using var held = new MemoryStream();
        gzip.CopyTo(held);
        return held.ToArray();
    }

    /// <summary>The fold a page belongs to, from its address's host (pages of one outlet stay together) or its name.</summary>
    public int Fold(int folds, bool byHost, string salt)
    {
        if (folds == 0)
            return 0;
        var key = byHost && Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address.Host.Replace("www.", "") : File;
        var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(salt + key));
        return ((hash[0] << 8) | hash[1]) % folds;
    }

    public static string Even(string text) => Regex.Replace(text, @"\s+", " ").Trim();

    private static IEnumerable<string> Rows(string path) => System.IO.File.ReadLines(path).Where(line => line.Length > 0);

    private static string? One(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        ? value.GetString() : null;

    private static string[] Many(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => Even(item.GetString() ?? "")).Where(item => item.Length > 0)] : [];
}
