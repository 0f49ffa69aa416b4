using System.Text;

namespace Chancery.Record.Sqlite;

/// <summary>Words as people type them, as a full-text query that can't be malformed.</summary>
internal static class FullText
{
    /// <summary>All words must be there; words between quotation marks must stand together. Null if there is no word.</summary>
    public static string? Query(string words)
    {
        var terms = new List<string>();
        var parts = words.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            // Every second part stood between quotation marks.
            if (i % 2 == 1) Add(parts[i]);
            else foreach (var word in parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) Add(word);
        }
        return terms.Count == 0 ? null : string.Join(' ', terms);

        void Add(string term)
        {
            if (term.Any(char.IsLetterOrDigit)) terms.Add($"\"{term.Replace('\0', ' ')}\"");
        }
    }
}
