using System.Collections.Immutable;

namespace Chancery.Language.Conllu;

/// <summary>Named entities in IOB2: number, form and tag in three columns, an empty line after each sentence.</summary>
public static class EntityColumns
{
    /// <summary>Entity tags by the words of the sentence. Where the same words come twice, the first time counts.</summary>
    /// <exception cref="InvalidDataException">A line has fewer than three columns.</exception>
    public static Dictionary<string, ImmutableArray<string>> Read(TextReader reader)
    {
        var found = new Dictionary<string, ImmutableArray<string>>();
        var (forms, tags, number) = (new List<string>(), new List<string>(), 0);
        while (true)
        {
            var line = reader.ReadLine();
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (forms.Count > 0) found.TryAdd(Key(forms), [.. tags]);
                forms.Clear();
                tags.Clear();
                if (line is null) return found;
            }
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                if (columns.Length < 3) throw new InvalidDataException($"{columns.Length} columns where number, form and tag were expected, line {number}");
                forms.Add(columns[1]);
                tags.Add(columns[2]);
            }
        }
    }

    /// <summary>A sentence that <see cref="Read"/> has found, of which no more is known than its words and their entity tags; null where a word has a
    /// blank in it.</summary>
    public static Sentence? Sentence(string key, ImmutableArray<string> tags) =>
        key.Split(' ') is var forms && forms.Length == tags.Length
            ? new(default, [.. forms.Select((form, i) => new Token(i + 1, default, form, "_", "", "", "", 0, "", tags[i]))])
            : null;

    /// <summary>What <see cref="Read"/> files a sentence under.</summary>
    public static string Key(IEnumerable<string> forms) => string.Join(' ', forms);
}
