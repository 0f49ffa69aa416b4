using System.Collections.Frozen;

namespace Chancery.Lexicon;

/// <summary>Reads no-surnames.tsv: surnames of the tables that are words, places or given names as well.</summary>
internal static class NoSurnames
{
    public const string Path = "no-surnames.tsv";

    public const string Header = "word\tbecause";

    public static FrozenSet<string> Read(LexiconFiles files, List<LexiconError> errors)
    {
        if (!files.Has(Path)) return [];
        var words = new HashSet<string>(StringComparer.Ordinal);
        new TableReader(Path, 2, errors).Read(files.Read(Path), Header, table =>
        {
            if (table[0].Length == 0) table.Report(0, "LEX005", "the row has no word");
            else if (!words.Add(table[0])) table.Report(0, "LEX010", $"'{table[0]}' stands above already; keep one row");
        });
        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
