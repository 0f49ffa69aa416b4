using Chancery.Pages;

namespace Chancery.Cli.Commands.Record;

/// <summary>Waits for files that are new or changed in watched folders. It looks rather than listens: that works on network folders too.</summary>
internal sealed class Watch(IReadOnlyList<string> folders)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly EnumerationOptions Within = new() { RecurseSubdirectories = true, IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, MaxRecursionDepth = 64 };

    private readonly Dictionary<string, (long Size, DateTime Written)> _read = Files(folders), _seen = [];

    /// <summary>The files that have stopped growing since they came or changed, in ordinal
    /// order; empty when the wait is over or time is up.</summary>
    public IReadOnlyList<string> Next(TimeSpan longest, CancellationToken stop)
    {
        for (var left = longest; left > TimeSpan.Zero && !stop.WaitHandle.WaitOne(Look); left -= Look)
        {
            var ready = new List<string>();
            foreach (var (path, state) in Files(folders))
            {
                if (_read.TryGetValue(path, out var read) && read == state) continue;
                // A file that is still being written looks different the next time.
                if (_seen.TryGetValue(path, out var seen) && seen == state) ready.Add(path);
                _seen[path] = state;
            }
            foreach (var path in ready) _read[path] = _seen[path];
            if (ready.Count > 0) return [.. ready.Where(PageReader.IsReport).Order(StringComparer.Ordinal)];
        }
        return [];
    }

    private static Dictionary<string, (long, DateTime)> Files(IReadOnlyList<string> folders)
    {
        var files = new Dictionary<string, (long, DateTime)>();
        foreach (var file in folders.Where(Directory.Exists).SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", Within)))
            files[file.FullName] = (file.Length, file.LastWriteTimeUtc);
        return files;
    }
}
