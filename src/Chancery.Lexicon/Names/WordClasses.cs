using System.Collections.Frozen;

namespace Chancery.Lexicon;

/// <summary>Reads classes.tsv: words, and states, that the reading treats alike.</summary>
internal static class WordClasses
{
    public const string Path = "classes.tsv";

    public const string Header = "class\tmembers";

    public static FrozenDictionary<string, FrozenSet<string>> Read(LexiconFiles files, List<LexiconError> errors)
    {
        if (!files.Has(Path)) return FrozenDictionary<string, FrozenSet<string>>.Empty;
        var classes = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        new TableReader(Path, 2, errors).Read(files.Read(Path), Header, table =>
        {
            if (table[0].Length == 0 || table[1].Length == 0) table.Report(0, "LEX005", "the row lacks its class or its members");
            else if (!classes.TryAdd(table[0], FrozenSet.ToFrozenSet(table[1].Split('|'), StringComparer.Ordinal)))
                table.Report(0, "LEX010", $"'{table[0]}' stands above already; keep one row");
        });
        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
