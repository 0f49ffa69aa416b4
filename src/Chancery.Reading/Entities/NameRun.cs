using System.Collections.Frozen;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Capitalised words that are a name no table knows.</summary>
internal sealed class NameRun(int first, int last, int head, string text)
{
    public int First { get; } = first;

    public int Last { get; } = last;

    public int Head { get; } = head;

    public string Text { get; } = text;

    public EntityDraft? Entity { get; set; }

    public bool Single => !Text.Contains(' ');
}

/// <summary>Finds them, and says what kind of thing the words around tell them to be.</summary>
internal static class NameRuns
{
    private static readonly FrozenSet<string> NoNames = FrozenSet.ToFrozenSet(
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
         "wednesday", "thursday", "friday", "saturday", "sunday", "jan", "jan.", "feb", "feb.", "mar.", "apr.", "jun.", "jul.", "aug", "aug.", "sept",
         "sept.", "sep.", "oct", "oct.",
         "nov", "nov.", "dec", "dec.", "christmas", "easter", "ramadan", "gmt", "utc", "i", "internet", "twitter", "facebook", "telegram", "youtube", "x",
         "covid", "covid-19", "coronavirus"]);

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["al", "el", "bin", "ben", "ibn", "van", "von", "der", "den", "de", "da", "dos", "di", "du", "del", "la", "ould", "abu", "bint", "-", "'", "’"]);

    private static readonly FrozenDictionary<string, string?> OrganisationWords = new Dictionary<string, string?>
    {
        ["front"] = null, ["party"] = "PTY", ["movement"] = null, ["union"] = null, ["council"] = null, ["committee"] = null, ["agency"] = "GOV",
        ["ministry"] = "GOV",
        ["corp"] = "BUS", ["corp."] = "BUS", ["inc"] = "BUS", ["inc."] = "BUS", ["ltd"] = "BUS", ["ltd."] = "BUS", ["plc"] = "BUS", ["company"] = "BUS",
        ["group"] = null,
        ["bank"] = "BUS", ["airline"] = "BUS", ["airlines"] = "BUS", ["airways"] = "BUS", ["motors"] = "BUS", ["institute"] = "EDU", ["university"] = "EDU",
        ["college"] = "EDU",
        ["foundation"] = "NGO", ["association"] = "NGO", ["organisation"] = null, ["organization"] = null, ["federation"] = null, ["alliance"] = null,
        ["army"] = "MIL",
        ["brigade"] = "REB", ["brigades"] = "REB", ["forces"] = "MIL", ["force"] = "MIL", ["news"] = "JRN", ["post"] = "JRN", ["times"] = "JRN",
        ["journal"] = "JRN", ["herald"] = "JRN",
        ["tv"] = "JRN", ["radio"] = "JRN", ["daily"] = "JRN", ["television"] = "JRN", ["tribune"] = "JRN", ["telegraph"] = "JRN", ["court"] = "JUD",
        ["league"] = null,
        ["congress"] = "LEG", ["assembly"] = "LEG", ["commission"] = null, ["department"] = "GOV", ["office"] = "GOV", ["bureau"] = "GOV",
        ["authority"] = "GOV",
        ["church"] = "REL", ["coalition"] = null, ["centre"] = null, ["center"] = null, ["network"] = null, ["conference"] = null, ["service"] = null,
        ["fund"] = null, ["watch"] = "NGO",
        ["observatory"] = "NGO", ["campaign"] = "NGO",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> PlaceWords = FrozenSet.ToFrozenSet(
        ["province", "district", "county", "oblast", "governorate", "region", "valley", "island", "islands", "river", "lake", "mountains", "peninsula",
        "airport", "airbase", "square", "street", "desert", "strait", "prefecture",
         "municipality", "village", "camp", "crossing", "highway", "bridge", "raion", "voivodeship", "canton", "hills"]);

    private static readonly FrozenSet<string> SayingVerbs = FrozenSet.ToFrozenSet(
        ["say", "tell", "add", "warn", "announce", "claim", "insist", "note", "argue", "accuse", "deny", "urge", "vow", "pledge", "write", "tweet", "state",
        "believe",
         "reject", "condemn", "criticise", "criticize", "praise", "meet", "resign", "die", "arrive", "visit", "call", "reply", "declare", "speak", "explain",
         "describe"]);

    /// <summary>Months, days and other capitalised words that are nobody's name.</summary>
    public static bool IsCalendarWord(string form) => NoNames.Contains(form.ToLowerInvariant());

    public static List<NameRun> Find(SentenceView view)
    {
        var runs = new List<NameRun>();
        for (var id = 1; id <= view.Count; id++)
        {
            if (!Starts(view, id)) continue;
            var first = WithFront(view, id);
            var last = id;
            for (var next = id + 1; next <= view.Count; next++)
            {
                if (Starts(view, next) || IsTied(view, next)) last = next;
                else if (!Particles.Contains(view.Forms[next - 1].ToLowerInvariant()) || view.Names[next] is not null || next - last > 2
                    || (view.Forms[next - 1] is "'" or "’" && view[next].SpaceAfter))
                    break;
            }
            last = WithTail(view, first, last);
            // "Taiz Governorate": what kind of place it is, and no name of its own.
            if (first == last && first > 1 && view.Names[first - 1] is not null && PlaceWords.Contains(view.Forms[first - 1].ToLowerInvariant())) continue;
            // "Tripoli International Airport": the airport is where the city is.
            if (first > 1 && view.Names[first - 1] is { Actor: null or { Kind: ActorKind.Capital } } && view[first - 1].SpaceAfter
                && PlaceWords.Contains(view.Forms[last - 1].ToLowerInvariant()) && first != last)
            {
                id = last;
                continue;
            }
            runs.Add(new(first, last, view.HeadOf(first, last), Text(view, first, last)));
            id = last;
        }
        return runs;
    }

    /// <summary>"New York", "Free Patriotic Movement": capitalised adjectives before a name belong to it.</summary>
    private static int WithFront(SentenceView view, int first)
    {
        while (first > 1 && view[first - 1] is { Upos: "ADJ" or "NOUN" } front && char.IsUpper(front.Form[0]) && front.Form.Length > 1
            && view.Names[first - 1] is null && view.Roles[first - 1] is null
            && view.Relations[first - 1] is "amod" or "compound" or "flat" && !IsCalendarWord(front.Form) && !NameReader.IsHonorific(view.Lemma(first - 1))
            && (first > 2 || front.Form is "New" or "South" or "North" or "West" or "East" or "Saint" or "Great" or "Upper" or "Lower" or "Central"))
            first--;
        return first;
    }

    /// <summary>"Cheuk-ting": what a hyphen ties to a name.</summary>
    private static bool IsTied(SentenceView view, int id) =>
        view.Forms[id - 2] == "-" && !view[id - 1].SpaceAfter && id > 2 && !view[id - 2].SpaceAfter && char.IsLower(view.Forms[id - 1][0])
            && view[id].Upos is "PROPN" or "X";

    /// <summary>"Front for the Liberation of ...", "Movement for Democratic Change": an organisation's name runs on over "of" and "for".</summary>
    private static int WithTail(SentenceView view, int first, int last)
    {
        while (last + 2 <= view.Count && last - first < 10 && view.Forms[last] is "of" or "for")
        {
            if (!OrganisationWords.ContainsKey(view.Forms[last - 1].ToLowerInvariant())
                && !OrganisationWords.ContainsKey(view.Forms[first - 1].ToLowerInvariant())) return last;
            var next = last + 2;
            if (view.Forms[next - 1] is "the" or "a" && next < view.Count) next++;
            while (next <= view.Count && view[next].Upos == "ADJ" && char.IsUpper(view.Forms[next - 1][0]) && view.Names[next] is null) next++;
            if (next > view.Count || !Starts(view, next)) return last;
            last = next;
            while (last < view.Count && Starts(view, last + 1)) last++;
        }
        return last;
    }

    /// <summary>The words as they stand, put together again.</summary>
    public static string Text(SentenceView view, int first, int last)
    {
        var text = new System.Text.StringBuilder();
        for (var id = first; id <= last; id++)
        {
            text.Append(view.Forms[id - 1]);
            if (id < last && view[id].SpaceAfter) text.Append(' ');
        }
        return text.ToString();
    }

    /// <summary>The kind, the sector where the words tell it, and whether the evidence is good.</summary>
    public static (EntityKind Kind, string? Sector, bool Sure) Classify(SentenceView view, NameRun run, Func<string, bool> isGivenName)
    {
        if (view.OwnPreposition(run.Head) == "of" && view[run.Head].Head is > 0 and var kind && view.Relations[run.Head] == "nmod"
            && view.Lemma(kind) is "city" or "town" or "village" or "province" or "district" or "region" or "port") return (EntityKind.Place, null, true);
        var tag = view[run.Head].EntityTag;
        if (tag.EndsWith("PER", StringComparison.Ordinal)) return (EntityKind.Person, null, true);
        var before = Titles.Before(view, run.First);
        if (before is { Role.Kind: RoleKind.Office } && before.Role.Lemma is not ("public" or "metropolitan" or "national" or "local"
            or "general")) return (EntityKind.Person, null, true);
        if (run.First > 1 && NameReader.IsHonorific(view.Lemma(run.First - 1))) return (EntityKind.Person, null, true);
        // "Baltimore Police Department", "Southern Police Service".
        if (!run.Single && run.Text.Contains("Police", StringComparison.Ordinal)
            && !run.Text.EndsWith("Police Officer", StringComparison.Ordinal)) return (EntityKind.Organisation, "COP", true);
        if (!run.Single && PlaceWords.Contains(view.Forms[run.Last - 1].ToLowerInvariant())) return (EntityKind.Place, null, true);
        if (OrganisationWords.TryGetValue(view.Forms[run.Last - 1].ToLowerInvariant(), out var sector) && !run.Single) return (EntityKind.Organisation,
            sector ?? SectorBeside(view, run, before), true);
        if (!run.Single && view.Forms[run.First - 1].ToLowerInvariant() is "ministry" or "department" or "observatory" or "office"
            && OrganisationWords.TryGetValue(view.Forms[run.First - 1].ToLowerInvariant(), out sector)) return (EntityKind.Organisation, sector, true);
        if (view.Roles[run.Last] is { Role.Kind: not RoleKind.Office } tail) return (EntityKind.Organisation, tail.Role.Sector, true);
        if (tag.EndsWith("ORG", StringComparison.Ordinal)) return (EntityKind.Organisation, null, true);
        if (tag.EndsWith("LOC", StringComparison.Ordinal)) return (EntityKind.Place, null, true);
        var given = view.Forms[run.First - 1];
        if (!run.Single && isGivenName(given)) return (EntityKind.Person, null, true);
        if (before is { Role.Kind: RoleKind.Body or RoleKind.Group }) return (EntityKind.Organisation, before.Role.Sector, true);
        if (run.Single && IsAcronym(run.Text)) return (EntityKind.Organisation, null, false);
        if (view.Preposition(run.Head) is "in" or "at" or "near" or "outside" or "around" or "inside" or "across" or "throughout" or "over" or "into")
            return (EntityKind.Place, null, false);
        if (Appositive(view, run) is { } role)
            return (role.Role.Kind == RoleKind.Office ? EntityKind.Person : EntityKind.Organisation, role.Role.Kind == RoleKind.Office ? null
                : role.Role.Sector, true);
        var governor = view[view.FirstConjunct(run.Head)].Head;
        if (governor > 0 && view.IsSubject(run.Head) && SayingVerbs.Contains(view.Lemma(governor)) && run.Last - run.First is >= 1 and <= 4)
            return (EntityKind.Person, null, false);
        return (EntityKind.Unknown, null, false);
    }

    /// <summary>"Patriotic Front", "Union for Progress": names by which parties go.</summary>
    public static bool IsPartyName(string name) => name.Contains("Party", StringComparison.Ordinal) || name.EndsWith("Front", StringComparison.Ordinal)
        || name.EndsWith("Brigades", StringComparison.Ordinal) || name.EndsWith("Congress", StringComparison.Ordinal)
        || name.StartsWith("Union for ", StringComparison.Ordinal) || name.StartsWith("Movement for ", StringComparison.Ordinal)
        || name.StartsWith("Alliance for ", StringComparison.Ordinal) || name.StartsWith("Front for ", StringComparison.Ordinal);

    /// <summary>"The governing party, the United Front", "the rebel Liberation Front": what the words beside a name of no clear kind tell.</summary>
    private static string? SectorBeside(SentenceView view, NameRun run, RoleUse? before) =>
        (before is { Role.Kind: not RoleKind.Office } ? before : Appositive(view, run))?.Role.Sector
            ?? (view.Forms[run.Last - 1].Equals("Front", StringComparison.OrdinalIgnoreCase) && run.Text.Contains("Liberation", StringComparison.Ordinal)
            ? "REB" : null);

    /// <summary>The role in apposition to a name: "Ushakov, an adviser to Putin".</summary>
    public static RoleUse? Appositive(SentenceView view, NameRun run)
    {
        foreach (var child in view.Sentence.Children(view[run.Head]))
        {
            if (view.Relations[child.Id] == "appos" && view.Roles[child.Id] is { } below && below.Head == child.Id) return below;
        }
        var above = view[run.Head].Head;
        return above > 0 && (view.Relations[run.Head] is "appos" or "flat" || (view.Relations[run.Head] == "compound" && above < run.First))
            && view.Roles[above] is { } role && role.Head == above ? role : null;
    }

    private static bool Starts(SentenceView view, int id)
    {
        var token = view[id];
        if (token.Upos != "PROPN" || view.Names[id] is not null || view.Outlets.Contains(id) || !char.IsLetter(token.Form[0])
            || !char.IsUpper(token.Form[0])) return false;
        if (view.Roles[id] is { Role.Kind: RoleKind.Office }) return false;
        return !NoNames.Contains(token.Form.ToLowerInvariant()) && !NameReader.IsHonorific(view.Lemma(id));
    }

    private static bool IsAcronym(string text) => text.Length is >= 2 and <= 8 && text.All(c => char.IsUpper(c) || c == '.');
}
