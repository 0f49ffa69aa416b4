namespace Chancery.Language.Names;

/// <summary>
/// Where names end by the convention of the annotation, whatever the network says: a town and the state written after it are two names, a name ends
/// before "of", "the" and the like, and a person's before a dash that stands free ("Rupert Hentzau - Analyst").
/// </summary>
internal static class NameShapes
{
    /// <summary>Words that begin a name with a state in it, which is one name: "Northern Ruritania", "New Ruritania".</summary>
    private static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest", "southeast", "southwest",
        "northeastern", "northwestern", "southeastern", "southwestern", "central", "mid", "middle", "upper", "lower", "inner", "outer", "greater", "upstate",
        "downstate", "new", "old", "great", "little", "the", "n.", "s.", "e.", "w.", "u.", "us", "u.s.", "republic", "rep.", "kingdom", "state", "gulf", "mainland",
        "british", "french", "american", "soviet", "imperial", "colonial", "modern", "ancient", "rural", "occupied", "free", "lake", "mount", "fort", "port",
    };

    private static readonly HashSet<string> NoEnds = new(StringComparer.Ordinal) { "of", "the", "a", "an", "in", "at", "on", "for", "from", "to", "and", "or", "with", "by", ",", "-", "(", ":" };

    /// <param name="free">Whether a blank stands before and after the word.</param>
    /// <param name="tags">Entity tags, "O" or "B-" and "I-" with the kind; changed in place.</param>
    public static void Mend(IReadOnlyList<string> forms, Func<int, bool> free, string[] tags, NameLists lists)
    {
        Widen(forms, tags, lists.Marks(forms));
        for (var start = 0; start < tags.Length; start++)
        {
            if (tags[start][0] != 'B') continue;
            var end = start + 1;
            while (end < tags.Length && tags[end][0] == 'I') end++;
            var cut = end;
            if (tags[start] == "B-PER")
            {
                for (var i = start + 1; i < cut; i++) if (forms[i] is "-" or "–" or "—" && free(i)) cut = i;
            }
            if (cut == end && cut < tags.Length && tags[start] == "B-PER" && cut == start + 1 && IsMailName(forms[cut])) tags[cut++] = "I-PER";
            while (cut > start + 1 && NoEnds.Contains(forms[cut - 1])) cut--;
            for (var i = cut; i < end; i++) tags[i] = "O";
            if (tags[start] == "B-LOC" && State(forms, start, cut, lists) is var state and > 0)
            {
                tags[state] = "B-LOC";
                if (forms[state - 1] == ",") tags[state - 1] = "O";
            }
        }
    }

    /// <summary>A family name with the mail system that its bearer is on, as old mail headers have it: "Flavia Elphberg@STRELSAU".</summary>
    private static bool IsMailName(string form) => form.IndexOf('@') is > 1 and var at && char.IsUpper(form[0]) && char.IsUpper(form[^1]) && !form.AsSpan(at).Contains('.');

    /// <summary>A name that the network found in part is what the lists have as a whole: "Zenda Post" where "Zenda" was found.</summary>
    private static void Widen(IReadOnlyList<string> forms, string[] tags, NameMark[] marks)
    {
        for (var start = 0; start < tags.Length; start++)
        {
            var kind = marks[start].Organisation == (int)NamePart.First ? NameKind.Organisation : marks[start].Place == (int)NamePart.First ? NameKind.Place : NameKind.None;
            if (kind == NameKind.None) continue;
            var end = start + 1;
            while (Part(marks[end], kind) != (int)NamePart.Last) end++;
            end++;
            var first = tags[start] == "O" && forms[start].Equals("the", StringComparison.OrdinalIgnoreCase) ? start + 1 : start;
            var (tag, capitals, found) = (kind == NameKind.Place ? "LOC" : "ORG", true, 0);
            for (var i = first; i < end; i++)
            {
                if (tags[i] != "O") found++;
                if (forms[i].Length > 3 && char.IsLetter(forms[i][0]) && !char.IsUpper(forms[i][0])) capitals = false;
            }
            if (!capitals || found == 0 || found == end - first || tags[first][0] == 'I' || (end < tags.Length && tags[end][0] == 'I')) continue;
            for (var i = first; i < end; i++) tags[i] = (i == first ? "B-" : "I-") + tag;
            start = end - 1;
        }
    }

    private static int Part(NameMark mark, NameKind kind) => kind == NameKind.Place ? mark.Place : mark.Organisation;

    /// <summary>The first word of the state that ends the name of a town; 0 where the name is one.</summary>
    private static int State(IReadOnlyList<string> forms, int start, int end, NameLists lists)
    {
        if (end - start < 2 || Parts.Contains(forms[start]) || lists.HasPlace(forms, start, end)) return 0;
        for (var i = start; i < end; i++) if (forms[i] is "of" or "and" or "&" or "-" or "–") return 0;
        for (var at = start + 1; at < end; at++)
        {
            if (lists.HasState(forms, at, end) && (forms[at - 1].Length > 1 || forms[at - 1] == ",")) return at;
        }
        return 0;
    }
}
