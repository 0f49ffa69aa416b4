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
        "downstate", "new", "old", "great", "little", "the", "n.", "s.", "e.", "w.", "u.", "us", "u.s.", "republic", "rep.", "kingdom", "state",
        "gulf", "mainland",
        "british", "french", "american", "soviet", "imperial", "colonial", "modern", "ancient", "rural", "occupied", "free", "lake", "mount", "fort", "port",
    };

    /// <summary>Words that go with a place's name where they have a capital inside a sentence: "Greater Zenda".</summary>
    private static readonly HashSet<string> Sides = new(StringComparer.Ordinal)
    {
        "Greater", "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Upper", "Lower", "Central", "Downtown", "Inner", "Outer",
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
        "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof.", "Professor", "President", "Senator", "Sen.", "Rep.", "Gov.", "Governor",
        "General", "Gen.",
        "Colonel", "Col.", "Lt.", "Sgt.", "Minister", "Secretary", "Chancellor", "Ambassador", "Judge",
    };

    /// <summary>Titles that only persons have: who bears one is a person.</summary>
    private static readonly HashSet<string> OfPersons = new(StringComparer.Ordinal)
    {
        "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof.", "Rev.", "Sen.", "Aunt", "Uncle",
    };

    /// <summary>Offices that stand behind a title where their holder is spoken to: "Mr. Speaker".</summary>
    private static readonly HashSet<string> Addressed = new(StringComparer.Ordinal)
    {
        "Chief", "Speaker", "Justice", "Chairman", "Prime", "Vice", "Mayor", "Leader", "Attorney", "Commissioner", "Right",
    };

    /// <summary>Small words that a name may begin with; others before its first capital are no part of it ("historic Canyon Road").</summary>
    private static readonly HashSet<string> Beginnings = new(StringComparer.Ordinal)
    {
        "the", "al", "el", "la", "le", "de", "di", "da", "del", "van", "von", "bin", "ibn", "abu", "ul", "sheik", "sheikh", "north", "south", "east",
        "west", "republic", "metro",
    };

    /// <summary>The United States' postal codes: "Zenda, OH".</summary>
    private static readonly HashSet<string> PostalCodes =
    [
        .. ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC").Split(' '),
    ];

    private static readonly HashSet<string> OfFirms = new(StringComparer.OrdinalIgnoreCase)
    {
        "inc.", "inc", "llc", "ltd.", "ltd", "corp.", "corp", "plc", "gmbh", "co.",
    };

    private static readonly HashSet<string> NoEnds = new(StringComparer.Ordinal)
    {
        "of", "the", "a", "an", "in", "at", "on", "for", "from", "to", "and", "or", "with", "by", ",", "-", "(", ":",
    };

    /// <summary>Bodies of the sky, which the annotation does not count as places; the earth is one.</summary>
    private static readonly HashSet<string> OfTheSky = new(StringComparer.Ordinal)
    {
        "Mercury", "Venus", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune", "Pluto",
    };

    public void Mend()
    {
        var marks = lists.Marks(forms);
        Widen(marks);
        TurnAround(marks);
        Title();
        new NameWholes(forms, tags).Mend();
        for (var start = 0; start < tags.Length; start++)
        {
            if (tags[start][0] != 'B') continue;
            var kind = tags[start][2..];
            var end = EndOf(tags, start);
            if (First(start, end) is var first && first > start)
            {
                tags[start] = "O";
                for (var i = start + 1; i <= first; i++) tags[i] = i == first ? "B-" + kind : "O";
                continue;
            }
            // A letter that stands for anything ("Z happens after X") is nobody; one alone under a letter is.
            if ((kind == "LOC" && OfTheSky.Contains(forms[end - 1])) || (kind == "PER" && end == start + 1 && forms[start].Length == 1 && forms.Count > 3))
            {
                for (var i = start; i < end; i++) tags[i] = "O";
                continue;
            }
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
            if (kind == "LOC" && end + 1 < tags.Length && forms[end] == "," && tags[end + 1] != "B-LOC" && PostalCodes.Contains(forms[end + 1]))
                tags[end + 1] = "B-LOC";
            if (kind == "LOC" && start > 1 && tags[start - 1] == "O" && Sides.Contains(forms[start - 1]))
            {
                (tags[start - 1], tags[start]) = ("B-LOC", "I-LOC");
                start--;
            }
            if (kind == "LOC" && State(start, end) is var state and > 0)
            {
                tags[state] = "B-LOC";
                if (forms[state - 1] == ",") tags[state - 1] = "O";
            }
        }
    }

    /// <summary>Who bears a title is a person, whatever else the word can name: "Dr. Zenda". A capital before "Dr" makes it a street.</summary>
    private void Title()
    {
        for (var i = 0; i + 1 < tags.Length; i++)
        {
            if (!OfPersons.Contains(forms[i]) || tags[i] != "O" || tags[i + 1] == "B-PER" || (i > 0 && char.IsUpper(forms[i - 1][0]))) continue;
            if (Titles.Contains(forms[i + 1]) || Addressed.Contains(forms[i + 1]) || !IsName(forms[i + 1]) || !forms[i + 1].All(char.IsLetter)) continue;
            var end = tags[i + 1] == "O" ? i + 2 : EndOf(tags, i + 1);
            for (var j = i + 1; j < end; j++) tags[j] = j == i + 1 ? "B-PER" : "I-PER";
        }
    }

    /// <summary>Where a name begins that was found with small words before its first capital.</summary>
    private int First(int start, int end)
    {
        var first = start;
        while (first < end && char.IsLower(forms[first][0]) && !Beginnings.Contains(forms[first])) first++;
        return first < end && char.IsUpper(forms[first][0]) ? first : start;
    }

    /// <summary>The word behind the name that begins here.</summary>
    public static int EndOf(string[] tags, int start)
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
        if (kind == "ORG") for (var i = start + 1; i + 1 < cut; i++) if (OfFirms.Contains(forms[i]) && forms[i + 1] != ".") cut = i + 1;
        while (cut > start + 1 && (NoEnds.Contains(forms[cut - 1]) || forms[cut - 1] == "@")) cut--;
        for (var i = cut; i < end; i++) tags[i] = "O";
        // What stands behind a firm is where it sits: "Elphberg, Inc. of Strelsau".
        if (kind == "ORG" && cut + 1 < end && lists.HasPlace(forms, cut + 1, end)) for (var i = cut + 1; i < end; i++)
            tags[i] = i == cut + 1 ? "B-LOC" : "I-LOC";
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
    private static bool IsMailName(string form) => form.IndexOf('@') is > 1 and var at && char.IsUpper(form[0]) && char.IsUpper(form[^1])
        && !form.AsSpan(at).Contains('.');

    /// <summary>A name that the network found in part is what the lists have as a whole: "Zenda Post" where "Zenda" was found.</summary>
    private void Widen(NameMark[] marks)
    {
        for (var start = 0; start < tags.Length; start++)
        {
            var kind = marks[start].Organisation == (int)NamePart.First ? NameKind.Organisation : marks[start].Place == (int)NamePart.First
                ? NameKind.Place : NameKind.None;
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
            if (!capitals || (found == 0 && (words < 2 || forms[start].Equals("the", StringComparison.OrdinalIgnoreCase))) || found == end - first) continue;
            if (tags[first][0] == 'I' || (end < tags.Length && tags[end][0] == 'I')) continue;
            for (var i = first; i < end; i++) tags[i] = (i == first ? "B-" : "I-") + (kind == NameKind.Place ? "LOC" : "ORG");
            start = end - 1;
        }
    }

    /// <summary>A person whose family name comes first, as address books have it: "Elphberg, Flavia" in quotation marks or brackets is one name.</summary>
    private void TurnAround(NameMark[] marks)
    {
        for (var start = 1; start + 3 < tags.Length; start++)
        {
            if (forms[start - 1] is not ("\"" or "“" or "[" or "(") || forms[start + 1] != "," || !IsName(forms[start]) || !IsName(forms[start + 2])
                || !marks[start + 2].IsGiven) continue;
            var end = start + 3;
            if (end + 1 < tags.Length && forms[end].Length <= 2 && char.IsUpper(forms[end][0])) end++;
            if (forms[end] is not ("\"" or "”" or "]" or ")" or "(")) continue;
            for (var i = start; i < end; i++) tags[i] = i == start ? "B-PER" : "I-PER";
        }
    }

    private static bool IsName(string form) => form.Length > 1 && char.IsUpper(form[0]);

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
