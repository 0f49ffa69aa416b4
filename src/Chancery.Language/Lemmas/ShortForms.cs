using System.Collections.Frozen;
using System.Reflection;

namespace Chancery.Language.Lemmas;

/// <summary>Short forms and phonetic spellings ("b/c", "hrs", "Sept."), from short.tsv: their lemma is the word in full.</summary>
internal static class ShortForms
{
    private static readonly FrozenDictionary<string, (string[] Tags, string Lemma)> Table = Read();

    /// <param name="form">In lower case.</param>
    /// <returns>Null where the form is not in the table, or not with this tag.</returns>
    public static string? Lemma(string form, ReadOnlySpan<char> upos)
    {
        if (!Table.TryGetValue(form, out var entry)) return null;
        foreach (var tag in entry.Tags) if (tag == "*" || upos.SequenceEqual(tag)) return entry.Lemma;
        return null;
    }

    private static FrozenDictionary<string, (string[], string)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Chancery.Language.short.tsv")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, (string[], string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.StartsWith("form\t", StringComparison.Ordinal)) continue;
            var cells = line.Split('\t');
            table.Add(cells[0], (cells[1].Split('|'), cells[2]));
        }
        return table.ToFrozenDictionary();
    }
}
