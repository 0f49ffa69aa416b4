namespace Chancery.Language.Names;

/// <summary>
/// Where the names of one sentence begin and end by the convention of the annotation, where it is so regular that it need not be left to chance:
/// what the network found is made longer, shorter or two, and only what the lists have whole gets another kind.
/// </summary>
/// <param name="forms">The words.</param>
/// <param name="tags">Their entity tags, "O" or "B-" and "I-" with the kind; changed in place.</param>
/// <param name="free">Whether a blank stands before and after the word.</param>
/// <param name="possesses">Whether something in the sentence belongs to the name that ends in this possessive mark.</param>
internal sealed class NameShapes(IReadOnlyList<string> forms, string[] tags, Func<int, bool> free, Func<int, bool> possesses, NameLists lists)
{
    /// <summary>Words that begin a name with a state in it, which is one name: "Northern Ruritania", "New Ruritania".</summary>
    private static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest", "southeast", "southwest",
        "northeastern", "northwestern", "southeastern", "southwestern", "central", "mid", "middle", "upper", "lower", "inner", "outer", "greater", "upstate",
        "downstate", "new", "old", "great", "little", "the", "n.", "s.", "e.", "w.", "u.", "us", "u.s.", "republic", "rep.", "kingdom", "state", "gulf", "mainland",
        "british", "french", "american", "soviet", "imperial", "colonial", "modern", "ancient", "rural", "occupied", "free", "lake", "mount", "fort", "port",
    };

    /// <summary>Common nouns that a place's name takes with it, with a capital or without: "Zenda district".</summary>
    private static readonly HashSet<string> OfPlaces = new(StringComparer.Ordinal)
    {
        "district", "province", "county", "parish", "peninsula", "island", "islands", "river", "valley", "canal", "delta", "strip", "straits", "hotel",
        "District", "Province", "County", "Parish", "Peninsula", "Island", "Islands", "River", "Valley", "Canal", "Delta", "Strip", "Straits", "Hotel", "Bay",
        "Lake", "Mountain", "Mountains", "Hills", "Falls", "Inn", "Park", "Station", "Hospital", "Cafe", "Road", "Street", "Avenue", "Ave", "Square", "Bridge",
    };

    /// <summary>Titles, which are no part of a person's name.</summary>
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof.", "Professor", "President", "Senator", "Sen.", "Rep.", "Gov.", "Governor", "General", "Gen.",
        "Colonel", "Col.", "Lt.", "Sgt.", "Minister", "Secretary", "Chancellor", "Ambassador", "Judge",
    };

    private static readonly HashSet<string> OfFirms = new(StringComparer.OrdinalIgnoreCase) { "inc.", "inc", "llc", "ltd.", "ltd", "corp.", "corp", "plc", "gmbh", "co." };

    private static readonly HashSet<string> NoEnds = new(StringComparer.Ordinal) { "of", "the", "a", "an", "in", "at", "on", "for", "from", "to", "and", "or", "with", "by", ",", "-", "(", ":" };

    public void Mend()
    {
        Widen(lists.Marks(forms));
        for (var start = 0; start < tags.Length; start++)
        {
            if (tags[start][0] != 'B') continue;
            var kind = tags[start][2..];
            var end = EndOf(start);
            if (kind == "PER" && end > start + 1 && Titles.Contains(forms[start]))
            {
                (tags[start], tags[start + 1]) = ("O", "B-PER");
                continue;
            }
            end = Shorten(start, end, kind);
            end = Lengthen(start, end, kind);
            // States act, but their names are places'.
            if (kind == "ORG" && lists.HasState(forms, start, end))
            {
                for (var i = start; i < end; i++) tags[i] = (i == start ? "B-" : "I-") + "LOC";
            }
            if (kind == "LOC" && State(start, end) is var state and > 0)
            {
                tags[state] = "B-LOC";
                if (forms[state - 1] == ",") tags[state - 1] = "O";
            }
        }
    }

    private int EndOf(int start)
    {
        var end = start + 1;
        while (end < tags.Length && tags[end][0] == 'I') end++;
        return end;
    }

    /// <summary>A name ends before "of", "the" and the like, and a person's before a dash that stands free ("Rupert Hentzau - Analyst").</summary>
    private int Shorten(int start, int end, string kind)
    {
        var cut = end;
        if (kind == "PER") for (var i = start + 1; i < cut; i++) if (forms[i] is "-" or "–" or "—" && free(i)) cut = i;
        if (kind == "ORG") for (var i = start + 1; i + 1 < cut; i++) if (OfFirms.Contains(forms[i]) && NoEnds.Contains(forms[i + 1])) cut = i + 1;
        while (cut > start + 1 && NoEnds.Contains(forms[cut - 1])) cut--;
        for (var i = cut; i < end; i++) tags[i] = "O";
        // What stands behind a firm is where it sits: "Elphberg, Inc. of Strelsau".
        if (kind == "ORG" && cut + 1 < end && lists.HasPlace(forms, cut + 1, end)) for (var i = cut + 1; i < end; i++) tags[i] = i == cut + 1 ? "B-LOC" : "I-LOC";
        return cut;
    }

    private int Lengthen(int start, int end, string kind)
    {
        if (kind == "PER" && end == start + 1 && IsFree(end) && IsMailName(forms[end])) return Take(end, kind);
        if (kind == "PER") return end;
        // The possessive mark is of the name itself where nothing is possessed: "lunch at Flavia's".
        if (IsFree(end) && forms[end] is "'s" or "’s" or "s" && !possesses(end)) end = Take(end, kind);
        if (kind == "LOC" && IsFree(end) && OfPlaces.Contains(forms[end])) end = Take(end, kind);
        if (kind == "ORG" && IsFree(end) && OfFirms.Contains(forms[end])) end = Take(end, kind);
        if (kind == "ORG" && IsFree(end) && forms[end] == "," && IsFree(end + 1) && OfFirms.Contains(forms[end + 1])) end = Take(Take(end, kind), kind);
        return end;
    }

    private bool IsFree(int word) => word < tags.Length && tags[word] == "O";

    private int Take(int word, string kind)
    {
        tags[word] = "I-" + kind;
        return word + 1;
    }

    /// <summary>A family name with the mail system that its bearer is on, as old mail headers have it: "Flavia Elphberg@STRELSAU".</summary>
    private static bool IsMailName(string form) => form.IndexOf('@') is > 1 and var at && char.IsUpper(form[0]) && char.IsUpper(form[^1]) && !form.AsSpan(at).Contains('.');

    /// <summary>A name that the network found in part is what the lists have as a whole: "Zenda Post" where "Zenda" was found.</summary>
    private void Widen(NameMark[] marks)
    {
        for (var start = 0; start < tags.Length; start++)
        {
            var kind = marks[start].Organisation == (int)NamePart.First ? NameKind.Organisation : marks[start].Place == (int)NamePart.First ? NameKind.Place : NameKind.None;
            if (kind == NameKind.None) continue;
            var end = start + 1;
            while ((kind == NameKind.Place ? marks[end].Place : marks[end].Organisation) != (int)NamePart.Last) end++;
            end++;
            var first = tags[start] == "O" && (forms[start] == "the" || (start == 0 && forms[start] == "The")) ? start + 1 : start;
            var (capitals, words, found) = (true, 0, 0);
            for (var i = first; i < end; i++)
            {
                if (tags[i] != "O") found++;
                if (forms[i].Length <= 3 || !char.IsLetter(forms[i][0])) continue;
                words++;
                capitals &= char.IsUpper(forms[i][0]);
            }
            // Names with an article and short ones may be common nouns: the network has seen them and said no.
            if (!capitals || (found == 0 && (words < 2 || forms[start].Equals("the", StringComparison.OrdinalIgnoreCase))) || found == end - first || tags[first][0] == 'I' || (end < tags.Length && tags[end][0] == 'I')) continue;
            for (var i = first; i < end; i++) tags[i] = (i == first ? "B-" : "I-") + (kind == NameKind.Place ? "LOC" : "ORG");
            start = end - 1;
        }
    }

    /// <summary>The first word of the state that ends the name of a town: these are two names. 0 where the name is one.</summary>
    private int State(int start, int end)
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
