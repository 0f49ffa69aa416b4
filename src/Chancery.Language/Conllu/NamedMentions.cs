using System.Collections.Frozen;
using System.Globalization;

namespace Chancery.Language.Conllu;

/// <summary>
/// Makes entity tags from the bracketed "Entity=" mentions of coreference treebanks such as GUM: a mention of a person, place or
/// organization whose head is a proper noun gives the name in it, without article and title.
/// </summary>
internal sealed class NamedMentions
{
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr", "Prof.", "Professor", "President", "Prime", "Minister", "Senator", "Sen.", "Rep.", "Judge",
        "Justice", "Chief", "Governor", "Secretary", "General", "Gen.", "Vice", "King", "Queen", "Prince", "Princess", "Sir", "Lord",
        "Representative", "Captain",
        "Mayor", "Chancellor", "Congressman", "Congresswoman", "Director", "Chairman", "Attorney", "Speaker");

    private readonly List<(string Group, string Kind, string Head, int Start)> _open = [];
    private readonly List<(int Start, int End, string Kind)> _found = [];

    public static bool Is(string misc) => misc.Contains("Entity=", StringComparison.Ordinal);

    /// <summary>Tags of one sentence; mentions do not run over its end.</summary>
    public string[] Tags(IReadOnlyList<(string Form, string Upos, string Misc)> words)
    {
        _open.Clear();
        _found.Clear();
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var part in words[i].Misc.Split('|'))
            {
                if (part.StartsWith("Entity=", StringComparison.Ordinal)) Follow(part.AsSpan(7), i, words);
            }
        }
        var tags = Enumerable.Repeat("O", words.Count).ToArray();
        // The longer name wins where two overlap: "University of Ruritania", not "Ruritania".
        foreach (var (start, end, kind) in _found.OrderByDescending(f => f.End - f.Start).ThenBy(f => f.Start))
        {
            if (tags.AsSpan(start, end - start).ContainsAnyExcept("O")) continue;
            for (var i = start; i < end; i++) tags[i] = (i == start ? "B-" : "I-") + kind;
        }
        return tags;
    }

    private void Follow(ReadOnlySpan<char> brackets, int word, IReadOnlyList<(string Form, string Upos, string Misc)> words)
    {
        for (var at = 0; at < brackets.Length;)
        {
            if (brackets[at] == '(')
            {
                var end = at + 1;
                while (end < brackets.Length && brackets[end] is not ('(' or ')')) end++;
                var fields = brackets[(at + 1)..end].ToString().Split('-');
                if (fields.Length > 5) _open.Add((fields[0], fields[1], fields[5], word));
                else _open.Add((fields[0], "", "", word));
                // "(...)" closes at once.
                if (end < brackets.Length && brackets[end] == ')') { Close(_open.Count - 1, word, words); end++; }
                at = end;
                continue;
            }
            var stop = at;
            while (stop < brackets.Length && brackets[stop] is not ('(' or ')')) stop++;
            var group = brackets[at..stop].ToString();
            var last = _open.FindLastIndex(o => o.Group == group);
            if (last >= 0) Close(last, word, words);
            at = Math.Max(stop, at + 1);
            if (stop < brackets.Length && brackets[stop] == ')') at = stop + 1;
        }
    }

    private void Close(int index, int word, IReadOnlyList<(string Form, string Upos, string Misc)> words)
    {
        var (_, type, head, start) = _open[index];
        _open.RemoveAt(index);
        var kind = type switch { "person" => "PER", "place" => "LOC", "organization" => "ORG", _ => null };
        if (kind is null) return;
        var places = head.Split(',').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? start + n - 1 : -1)
            .Where(p => p >= start && p <= word).ToArray();
        if (places.Length == 0 || words[places[0]].Upos != "PROPN") return;
        var (from, to) = (places.Min(), places.Max() + 1);
        while (from < to && (words[from].Upos is not "PROPN" || (kind == "PER" && Titles.Contains(words[from].Form)))) from++;
        while (to > from && words[to - 1].Upos is not ("PROPN" or "NUM")) to--;
        if (from < to) _found.Add((from, to, kind));
    }
}
