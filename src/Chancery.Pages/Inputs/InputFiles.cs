using System.IO.Compression;

namespace Chancery.Pages.Inputs;

/// <summary>One file to read, or the problem that stands in its place.</summary>
internal sealed record InputFile(string Path, string Name, PageKind Kind, long Size, bool IsPacked, PageResult? Problem = null)
{
    /// <summary>Opens the file, unpacked, and turns the system's refusals into reasons.</summary>
    public PageResult Open(Func<Stream, PageResult> read)
    {
        try
        {
            using var stream = OpenStream();
            return read(stream);
        }
        catch (Exception failure) when (Failures.Explain(failure, Path, Name) is { } result)
        {
            return result;
        }
    }

    public Stream OpenStream()
    {
        var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        return IsPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}

/// <summary>What the system says when a file can't be read, as a reason.</summary>
internal static class Failures
{
    public static PageResult? Explain(Exception failure, string path, string name) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException =>
            PageResult.Not(path, name, Unread.Missing, $"{path}: there is no such file or folder; check the name"),
        InvalidDataException => PageResult.Not(path, name, Unread.Damaged, $"{path}: it is not a whole gzip file; pack it again, or give it unpacked"),
        UnauthorizedAccessException => PageResult.Not(path, name, Unread.Unreadable, $"{path}: you may not read it; change its permissions"),
        IOException => PageResult.Not(path, name, Unread.Unreadable, $"{path}: it can't be read ({failure.Message})"),
        _ => null,
    };
}

/// <summary>Finds the files behind a path that the user named.</summary>
internal static partial class InputFiles
{
    /// <summary>The day that a file is named after, as archives do (2022-01-21-talks.txt, wire_20220121.txt); the last resort for a report without a date.</summary>
    public static DateTimeOffset? DayInName(string name) =>
        NamedDay().Match(System.IO.Path.GetFileName(name)) is { Success: true } match
        && DateOnly.TryParseExact($"{match.Groups[1].Value}-{match.Groups[3].Value}-{match.Groups[4].Value}", "yyyy-MM-dd", out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : null;

    [System.Text.RegularExpressions.GeneratedRegex(@"(?<![\p{L}\d])((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![\p{L}\d])")]
    private static partial System.Text.RegularExpressions.Regex NamedDay();

    /// <summary>A file gives itself whatever its name; a folder gives what it holds of known kinds, folders within too, in ordinal order.</summary>
    /// <remarks>Notes that say what a folder holds (README) are no reports.</remarks>
    public static IEnumerable<InputFile> Find(string path)
    {
        if (Directory.Exists(path))
            return InFolder(path);
        if (!File.Exists(path))
            return [Missing(path, $"{path}: there is no such file or folder; check the name")];
        var packed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var name = Unpacked(System.IO.Path.GetFileName(path));
        return KindOf(path) is { } kind
            ? [new(path, name, kind, new FileInfo(path).Length, packed)]
            : [new(path, name, Sniff(path, packed), new FileInfo(path).Length, packed)];
    }

    private static IEnumerable<InputFile> InFolder(string folder)
    {
        var within = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, MaxRecursionDepth = 64 };
        var paths = Directory.EnumerateFiles(folder, "*", within).Where(path => KindOf(path) is not null && !System.IO.Path.GetFileName(path).StartsWith("README", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).ToArray();
        if (paths.Length == 0)
            return [Missing(folder, $"{folder}: this folder holds nothing to read; reports are .html, .htm, .txt, .md, .jsonl or .jsonl.gz files")];
        return paths.Select(path => new InputFile(path.Replace('\\', '/'), Unpacked(System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/')), KindOf(path)!.Value,
            SizeOf(path), path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)));
    }

    private static PageKind? KindOf(string path) => System.IO.Path.GetExtension(Unpacked(path)).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => PageKind.Html,
        ".txt" or ".md" => PageKind.Text,
        ".jsonl" or ".ndjson" => PageKind.JsonLines,
        _ => null,
    };

    private static PageKind Sniff(string path, bool packed)
    {
        try
        {
            using var stream = new InputFile(path, path, PageKind.Text, 0, packed).OpenStream();
            return ContentKind.Of(new PeekedStream(stream).Head);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return PageKind.Text;
        }
    }

    private static string Unpacked(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;

    private static long SizeOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static InputFile Missing(string path, string explanation) =>
        new(path, path, PageKind.Text, 0, false, PageResult.Not(path, path, Unread.Missing, explanation));
}
