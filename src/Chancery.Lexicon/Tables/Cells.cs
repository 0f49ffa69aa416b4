using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>Cells that several tables share, with their checks.</summary>
internal static class Cells
{
    public static string Name(TableReader table, int column)
    {
        var name = table[column];
        if (name.Length == 0) table.Report(column, "LEX008", "the row has no name");
        else CheckSpelling(table, column, name);
        return name;
    }

    public static ImmutableArray<string> Aliases(TableReader table, int column, string name)
    {
        var cell = table[column];
        if (cell.Length == 0) return [];
        var aliases = cell.Split('|', StringSplitOptions.TrimEntries);
        for (var i = 0; i < aliases.Length; i++)
        {
            if (aliases[i].Length == 0) table.Report(column, "LEX008", $"'{name}' has an empty alias; remove a '|'");
            else if (aliases[i] == name || Array.IndexOf(aliases, aliases[i]) < i)
                table.Report(column, "LEX008", $"'{name}' has the alias '{aliases[i]}' twice; remove one");
            else CheckSpelling(table, column, aliases[i]);
        }
        return ImmutableArray.Create(aliases);
    }

    public static string? Sector(TableReader table, int column)
    {
        var cell = table[column];
        if (cell.Length == 0) return null;
        if (!Sectors.All.Contains(cell))
            table.Report(column, "LEX009", $"'{cell}' is no sector; PLOVER has {string.Join(' ', Sectors.All.Order(StringComparer.Ordinal))}");
        return cell;
    }

    /// <summary>A name must have a letter, and no combining marks: those would make two spellings of one name.</summary>
    private static void CheckSpelling(TableReader table, int column, string name)
    {
        if (!name.Any(char.IsLetterOrDigit)) table.Report(column, "LEX008", $"'{name}' has no letter");
        if (name.Any(c => c is >= '\u0300' and <= '\u036F'))
            table.Report(column, "LEX008", $"'{name}' is written with combining accents; write it with composed letters (NFC)");
    }
}
