using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Chancery.Pages.Inputs;

/// <summary>One file to read, or the problem that stands in its place.</summary>
internal sealed record InputFile(string Path, string Name, PageKind Kind, long Size, bool IsPacked, PageResult? Problem = null)
{
    public FileStream Open() =>
        new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);

    /// <summary>When the file was last written: for a page that somebody saved, when it was captured.</summary>
    public DateTimeOffset? Written()
    {
        try
        {
            var written = File.GetLastWriteTimeUtc(Path);
            return written.Year < 1980 ? null : new DateTimeOffset(written, TimeSpan.Zero);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>Finds the files behind a path that the user named.</summary>
internal static partial class InputFiles
{
    /// <summary>What the kinds' files are called, for messages.</summary>
    public const string Known = "reports are .html, .htm, .txt, .md, .pdf, .eml, .mhtml, .jsonl, .csv, .warc, .wacz, .zip or feed files, packed (.gz) or not";

    /// <summary>A file gives itself whatever its name; a folder gives what it holds of known kinds, folders within too, in ordinal order.</summary>
    /// <remarks>Notes that say what a folder holds (README) are no reports.</remarks>
    public static IEnumerable<InputFile> Find(string path)
    {
        if (Directory.Exists(path))
            return InFolder(path);
        if (!File.Exists(path))
            return [Missing(path,
                path.Contains("://", StringComparison.Ordinal) ? $"{path}: only http and https addresses are fetched; save the page and give the file"
                : path.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                    ? $"{path}: there is no such file or folder; an address begins with https://"
                : $"{path}: there is no such file or folder; check the name")];
        var packed = IsGz(path);
        var name = Unpacked(System.IO.Path.GetFileName(path));
        var size = SizeOf(path);
        return [new(path, name, KindOf(path) ?? Sniff(path, packed), size, packed)];
    }

    /// <summary>What a name says of its content; null if it says nothing. A name that may also be
    /// something else is told apart by <paramref name="head"/>.</summary>
    public static PageKind? KindOf(string path, Func<byte[]>? head = null) => System.IO.Path.GetExtension(Unpacked(path)).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => PageKind.Html,
        ".txt" or ".md" => PageKind.Text,
        ".jsonl" or ".ndjson" => PageKind.JsonLines,
        ".pdf" => PageKind.Pdf,
        ".eml" or ".mht" or ".mhtml" => PageKind.Mail,
        ".warc" => PageKind.WebArchive,
        ".zip" or ".wacz" => PageKind.Zip,
        ".rss" or ".atom" => PageKind.Feed,
        ".csv" or ".tsv" => head is null || ContentKind.HasTextColumn(head()) ? PageKind.Table : null,
        ".xml" or ".rdf" or ".json" => head is not null && ContentKind.IsFeed(head()) ? PageKind.Feed : null,
        _ => null,
    };

    public static bool IsReport(string path) => !IsNote(path) && KindOf(path, () => HeadOf(path, IsGz(path))) is not null;

    public static bool IsNote(string name) => System.IO.Path.GetFileName(name).StartsWith("README", StringComparison.OrdinalIgnoreCase);

    public static bool IsGz(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    public static string Unpacked(string path) => IsGz(path) ? path[..^3] : path;

    /// <summary>The day that a file is named after, as archives do (2022-01-21-talks.txt,
    /// wire_20220121.txt); the last resort for a report without a date.</summary>
    public static DateTimeOffset? DayInName(string name) =>
        NamedDay().Match(System.IO.Path.GetFileName(name)) is { Success: true } match
        && DateOnly.TryParseExact($"{match.Groups[1].Value}-{match.Groups[3].Value}-{match.Groups[4].Value}", "yyyy-MM-dd", out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : null;

    /// <summary>What a folder holds of no known kind, notes and hidden files aside, in ordinal order.</summary>
    public static IEnumerable<string> OfOtherKinds(string folder) =>
        All(folder).Where(file => file.Kind is null).Select(file => System.IO.Path.GetRelativePath(folder, file.Path).Replace('\\', '/'));

    private static IEnumerable<(string Path, PageKind? Kind)> All(string folder)
    {
        var within = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, MaxRecursionDepth = 64 };
        return Directory.EnumerateFiles(folder, "*", within).Where(path => !IsNote(path) && !IsBesidePage(path)).Order(StringComparer.Ordinal)
            .Select(path => (path, KindOf(path, () => HeadOf(path, IsGz(path)))));
    }

    /// <summary>Pictures, styles and frames that a browser saved beside a page, in a folder named after it.</summary>
    private static bool IsBesidePage(string path) =>
        SavedFolder().Match(path) is { Success: true } match
            && (File.Exists(path[..match.Index] + ".html") || File.Exists(path[..match.Index] + ".htm"));

    private static IEnumerable<InputFile> InFolder(string folder)
    {
        var files = All(folder).Where(file => file.Kind is not null).ToArray();
        if (files.Length == 0)
            return [Missing(folder, $"{folder}: this folder holds nothing to read; {Known}")];
        return files.Select(file =>
            new InputFile(file.Path.Replace('\\', '/'), Unpacked(System.IO.Path.GetRelativePath(folder, file.Path).Replace('\\', '/')),
            file.Kind!.Value,
            SizeOf(file.Path), IsGz(file.Path)));
    }

    private static PageKind Sniff(string path, bool packed) => ContentKind.Of(HeadOf(path, packed));

    private static byte[] HeadOf(string path, bool packed)
    {
        try
        {
            using var file = new InputFile(path, path, PageKind.Text, 0, packed).Open();
            using Stream stream = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
            return new PeekedStream(stream).Head.ToArray();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return [];
        }
    }

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

    [GeneratedRegex(@"[_\-.](?:files|Dateien|fichiers|archivos|arquivos|bestanden|pliki|файлы)(?=[/\\])", RegexOptions.IgnoreCase)]
    private static partial Regex SavedFolder();

    [GeneratedRegex(@"(?<![\p{L}\d])((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![\p{L}\d])")]
    private static partial Regex NamedDay();
}
