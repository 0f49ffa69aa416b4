namespace Chancery.Lexicon;

/// <summary>Which spellings of the rows are looked up, and how an entry leads back to its row.</summary>
/// <remarks>An entry's value is 3 × index + what it is: 0 an actor by name, 1 a person by surname, 2 a place.</remarks>
internal static class NameEntries
{
    /// <summary>States whose people put the family name first.</summary>
    private static readonly HashSet<string> FamilyFirst = ["CHN", "TWN", "PRK", "KOR", "HKG", "SGP", "VNM", "KHM"];

    /// <summary>Words before a name that are no part of it: "King Salman", "Pope Francis".</summary>
    private static readonly HashSet<string> Styles = ["King", "Queen", "Pope", "Prince", "Princess", "Emir", "Sultan", "Sheikh", "Sheikha", "Emperor",
        "Ayatollah", "Sayyid", "Seyed", "Hojatoleslam", "Cardinal", "Archbishop"];

    private static readonly HashSet<string> Particles = new(
        ["al", "el", "bin", "ben", "ibn", "van", "von", "der", "den", "de", "da", "dos", "do", "di", "du", "del", "della", "la", "le", "ould", "abu", "abd",
        "ter", "ten", "st", "san"],
        StringComparer.OrdinalIgnoreCase);

    public static NameIndex Names(LexiconTables tables)
    {
        var index = new NameIndex();
        for (var i = 0; i < tables.Actors.Length; i++)
        {
            var actor = tables.Actors[i];
            var person = actor.Kind == ActorKind.Person;
            index.Add(actor.Name, 3 * i);
            foreach (var alias in actor.Aliases) index.Add(alias, 3 * i + (person && !alias.Contains(' ') ? 1 : 0));
            if (!person) continue;
            foreach (var surname in Surnames(actor)) index.Add(surname, 3 * i + 1);
        }
        for (var i = 0; i < tables.Places.Length; i++)
        {
            var place = tables.Places[i];
            index.Add(place.Name, 3 * i + 2);
            foreach (var alias in place.Aliases) index.Add(alias, 3 * i + 2);
        }
        return index;
    }

    public static NameIndex Roles(LexiconTables tables)
    {
        var index = new NameIndex();
        for (var i = 0; i < tables.Roles.Length; i++) index.Add(tables.Roles[i].Lemma, i);
        return index;
    }

    public static NameCandidate Candidate(LexiconTables tables, int value) => (value % 3) switch
    {
        2 => new(null, tables.Places[value / 3], false),
        var kind => new(tables.Actors[value / 3], null, kind == 1),
    };

    /// <summary>The family name with and without its particles ("von der Leyen", "Leyen"); the first word where that is the custom.</summary>
    public static IEnumerable<string> Surnames(Actor person)
    {
        foreach (var name in person.Aliases.Prepend(person.Name))
        {
            if (name.Any(char.IsDigit)) continue;
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            while (words.Length > 1 && Styles.Contains(words[0])) words = words[1..];
            if (words.Length < 2) continue;
            // A family name that stands last all the same ("Carrie Lam") is given as an alias of its own.
            if (FamilyFirst.Contains(person.Code ?? "") && char.IsUpper(words[0][0]) && !person.Aliases.Contains(words[^1]))
            {
                yield return words[0];
                // "Tsai Ing-wen" but "Ing-wen Tsai" and "Lee Hsien Loong": two-word names in the western order are rare enough to leave.
                continue;
            }
            var last = words.Length - 1;
            // "Luiz Inácio Lula da Silva II": a numeral or "Jr." is no surname.
            if (words[last].TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" && last > 1) last--;
            if (words[last].Length < 2) continue;
            yield return words[last];
            if (words[last].StartsWith("al-", StringComparison.OrdinalIgnoreCase) || words[last].StartsWith("el-", StringComparison.OrdinalIgnoreCase))
                yield return words[last][3..];
            var first = last;
            while (first > 1 && Particles.Contains(words[first - 1])) first--;
            if (first < last) yield return string.Join(' ', words[first..(last + 1)]);
        }
    }
}
