using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Lexicon;

/// <summary>The files the tables are read from: those built into the program, and a folder of the user's laid over them.</summary>
/// <remarks>
/// A file in the folder takes the place of the built-in file of the same path ("actors/persons.tsv"); any other file is read beside
/// them. Reading is deferred until a file is asked for.
/// </remarks>
public sealed class LexiconFiles
{
    private readonly ImmutableSortedDictionary<string, Func<byte[]>> _files;

    private LexiconFiles(ImmutableSortedDictionary<string, Func<byte[]>> files) => _files = files;

    /// <summary>The tables built into the program.</summary>
    public static LexiconFiles Embedded { get; } = FromAssembly(typeof(LexiconFiles).Assembly);

    /// <summary>Paths with forward slashes, in ordinal order.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Files given as text, for tests and tools.</summary>
    public static LexiconFiles FromText(IEnumerable<KeyValuePair<string, string>> files) => new(
        files.ToImmutableSortedDictionary(f => f.Key, f => (Func<byte[]>)(() => Encoding.UTF8.GetBytes(f.Value)), StringComparer.Ordinal));

    /// <summary>These files with those of a folder laid over them.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public LexiconFiles Over(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder '{folder}'; give one that holds actors/, places/, acts/ or speech/.");
        var files = _files.ToBuilder();
        foreach (var step in (string[])["", "actors/", "places/", "acts/", "speech/"])
        {
            var below = Path.Combine(folder, step);
            if (!Directory.Exists(below)) continue;
            foreach (var file in Directory.EnumerateFiles(below)
                .Where(f => f.EndsWith(".tsv", StringComparison.Ordinal) || f.EndsWith(".yaml", StringComparison.Ordinal)))
                files[step + Path.GetFileName(file)] = () => File.ReadAllBytes(file);
        }
        return new(files.ToImmutable());
    }

    public bool Has(string path) => _files.ContainsKey(path);

    public byte[] Read(string path) => _files[path]();

    /// <summary>The paths in a folder with that ending: Under("actors", ".tsv").</summary>
    public IEnumerable<string> Under(string folder, string ending) =>
        _files.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal) && p.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Twelve hexadecimal digits of a SHA-256 over all paths and bytes: the same tables give the same version.</summary>
    public string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, read) in _files)
        {
            var bytes = read();
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{bytes.Length}\0"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static LexiconFiles FromAssembly(Assembly assembly) => new(assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".tsv", StringComparison.Ordinal) || n.EndsWith(".yaml", StringComparison.Ordinal))
        .ToImmutableSortedDictionary(n => n.Replace('\\', '/'), n => (Func<byte[]>)(() => ReadResource(assembly, n)), StringComparer.Ordinal));

    private static byte[] ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
