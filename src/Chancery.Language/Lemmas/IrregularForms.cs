using System.Collections.Frozen;
using System.Reflection;

namespace Chancery.Language.Lemmas;

/// <summary>The irregular verbs and plurals of English, from irregular.tsv, with the prefixes and compounds that keep the irregularity (re-built,
/// policemen).</summary>
internal static class IrregularForms
{
    /// <summary>The columns of the table, by XPOS.</summary>
    private static readonly string[] Columns = ["VBD", "VBN", "NNS"];

    private static readonly FrozenSet<string> VerbsOfTheirOwn = FrozenSet.Create(
        "found", "saw", "felt", "fell", "lay", "ground", "wound", "bore", "rent", "bound", "dove", "wove", "shod", "spat", "trod", "stove", "left",
        "shot", "lit", "cleft", "clove");

    private static readonly FrozenDictionary<(string Form, string Xpos), string> Table = Read();

    /// <param name="form">In lower case.</param>
    /// <returns>Null where the form is not in the table.</returns>
    public static string? Lemma(string form, string xpos)
    {
        if (Table.GetValueOrDefault((form, xpos)) is { } lemma) return lemma;
        // A past form that was taken for a present one, unless it is a verb of its own.
        if (xpos is "VB" or "VBP" && !VerbsOfTheirOwn.Contains(form)
            && (Table.GetValueOrDefault((form, "VBD")) ?? Table.GetValueOrDefault((form, "VBN"))) is { } verb) return verb;
        return xpos == "NNS" && form.Length > 5 && (form.EndsWith("men", StringComparison.Ordinal) || form.EndsWith("children", StringComparison.Ordinal))
            ? form.EndsWith("men", StringComparison.Ordinal) ? form[..^2] + "an" : form[..^3]
            : null;
    }

    private static FrozenDictionary<(string, string), string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Chancery.Language.irregular.tsv")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<(string, string), string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.StartsWith("lemma\t", StringComparison.Ordinal)) continue;
            var cells = line.Split('\t');
            for (var i = 0; i < Columns.Length; i++)
            {
                foreach (var form in cells[i + 1].Split('|', StringSplitOptions.RemoveEmptyEntries)) table.TryAdd((form, Columns[i]), cells[0]);
            }
        }
        return table.ToFrozenDictionary();
    }
}
