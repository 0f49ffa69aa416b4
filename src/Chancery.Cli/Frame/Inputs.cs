namespace Chancery.Cli.Frame;

/// <summary>The files that the paths on a command line stand for.</summary>
internal static class Inputs
{
    /// <summary>Standard input.</summary>
    public const string Standard = "-";

    private static readonly string[] Kinds = [".html", ".htm", ".txt", ".md", ".jsonl", ".jsonl.gz"];

    /// <summary>Each path as it is, each folder as the reports below it, in an order that is the same on every machine.</summary>
    /// <exception cref="CommandFailure">A path is not there, or a folder holds no report.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (path == Standard || File.Exists(path))
            {
                files.Add(path);
                continue;
            }
            if (!Directory.Exists(path))
                throw new CommandFailure(path, "there is no such file or folder", "give a report, a folder of reports, or - for standard input");
            var below = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => IsReport(Path.GetRelativePath(path, file)))
                .Order(StringComparer.Ordinal).ToList();
            if (below.Count == 0)
                throw new CommandFailure(path, "the folder holds no report", $"reports are files that end in {string.Join(", ", Kinds)}");
            files.AddRange(below);
        }
        return files;
    }

    /// <summary>Notes that say what a folder holds (README) are no reports, nor is anything hidden.</summary>
    private static bool IsReport(string file) =>
        Kinds.Any(kind => file.EndsWith(kind, StringComparison.OrdinalIgnoreCase))
        && !Path.GetFileName(file).StartsWith("README", StringComparison.OrdinalIgnoreCase)
        && !file.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'));
}
