using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Tells whether a capital's name says where (fighting in Kiev) or who (Kiev rejected the plan), by what it hangs on.</summary>
internal static class CityUse
{
    private static readonly FrozenSet<string> Motion = FrozenSet.ToFrozenSet(
        ["travel", "go", "fly", "head", "come", "return", "arrive", "move", "drive", "march", "flee", "escape", "bring", "visit", "trip", "flight", "tour",
        "road",
         "ambassador", "envoy", "way", "mission", "journey", "depart", "leave", "deport", "fly", "land", "pilgrimage", "evacuate", "route", "train", "rush",
         "sail",
         "delegation", "advance", "airlift", "dispatch", "transfer", "relocate", "stopover", "withdraw", "withdrawal", "retreat", "pull", "expel", "close",
         "road", "highway"]);

    private static readonly FrozenSet<string> DoneToPlaces = FrozenSet.ToFrozenSet(
        ["bomb", "bombard", "shell", "hit", "strike", "attack", "capture", "seize", "surround", "besiege", "rock", "shake", "evacuate", "visit", "reach",
        "liberate",
         "occupy", "take", "enter", "leave", "flee", "fall", "burn", "storm", "raid", "overrun", "encircle", "retake", "recapture", "pound", "devastate",
         "flood", "tour"]);

    private static readonly FrozenSet<string> AttackNouns = FrozenSet.ToFrozenSet(
        ["attack", "march", "advance", "assault", "raid", "strike", "offensive", "bombardment", "fire", "bombing", "siege", "shelling"]);

    private static readonly FrozenSet<string> PartsOfCities = FrozenSet.ToFrozenSet(
        ["city", "capital", "street", "fall", "suburb", "outskirt", "outskirts", "south", "north", "east", "west", "northeast", "northwest", "southeast",
        "southwest",
         "bombing", "siege", "capture", "battle", "airport", "mayor", "university", "town", "port", "centre", "center", "square", "district", "neighbourhood",
         "neighborhood", "hospital", "hotel", "resident", "people", "metro", "stadium", "mosque", "church", "cathedral", "prison", "court", "market", "zoo",
         "subway",
         "station", "bridge", "museum", "cemetery", "hour", "time", "area", "region", "shelling", "evacuation", "control", "occupation", "liberation",
         "surroundings", "km",
         "kilometre", "kilometer", "mile"]);

    private static readonly FrozenSet<string> AskedOf = FrozenSet.ToFrozenSet(
        ["demand", "seek", "want", "receive", "get", "obtain", "request", "buy", "hear", "expect", "await", "secure", "win", "ask", "need", "extract",
        "purchase", "distance"]);

    public static bool IsPlace(SentenceView view, NameUse use)
    {
        var head = use.Head;
        var first = view.FirstConjunct(head);
        var relation = view.Relations[first];
        var governor = view[first].Head;
        var above = governor > 0 ? view.Lemma(governor) : "";
        var verb = governor > 0 && view[governor].Upos is "VERB" or "AUX";
        if (IsDateline(view, use) || (use.First > 1 && view.Lemma(use.First - 1) is "capital" or "city" or "town" or "port")) return true;
        if (view[head].Deprel == "nmod:poss" || (head < view.Count && view.Forms[head] is "'s" or "’s")) return PartsOfCities.Contains(above);
        if (relation == "appos" && PartsOfCities.Contains(above)) return true;
        // "Brussels police": those of the city, and not those of whoever acts there.
        if (relation is "compound" or "amod") return governor > 0 && view.Roles[governor] is null
            or { Role.Sector: "COP" or "MED" or "EDU" or "CVL" or "LAB" or "CRM" or "REL" or "JUD" };
        if (view.Preposition(head) is { } preposition) return ByPreposition(preposition, above, verb);
        return relation switch
        {
            "nsubj" when view[first].Deprel.StartsWith("nsubj:pass", StringComparison.Ordinal) => DoneToPlaces.Contains(above),
            "nsubj" => above is "fall" or "burn" or "host" && view.HasChild(governor, "obj") is var has && (above == "host" ? !has : !has),
            "obj" or "iobj" => DoneToPlaces.Contains(above),
            "obl" or "advmod" or "list" or "dep" => true,
            _ => false,
        };
    }

    private static bool ByPreposition(string preposition, string above, bool verb) => preposition switch
    {
        "in" or "at" or "near" or "outside" or "around" or "inside" or "across" or "through" or "throughout" or "over" or "within" or "via" or "into"
        or "onto"
            or "out" or "above" or "beyond" or "off" or "along" or "past" => true,
        "to" or "toward" or "towards" or "for" => Motion.Contains(above),
        "from" => verb ? !AskedOf.Contains(above) : Motion.Contains(above) || PartsOfCities.Contains(above),
        "on" or "upon" => AttackNouns.Contains(above),
        "of" => PartsOfCities.Contains(above) || above is "evacuation" or "visit" or "defence" or "defense",
        _ => false,
    };

    /// <summary>"GENEVA (Reuters) -", "Kiev, 3 March:".</summary>
    private static bool IsDateline(SentenceView view, NameUse use)
    {
        if (use.First != 1 || use.Last >= view.Count) return false;
        return view.Forms[use.Last] is "(" or "-" or "–" or "—" or "--" && (use.Last + 1 >= view.Count || !char.IsLower(view.Forms[use.Last + 1][0]))
            && view[use.Last + 1].SpaceAfter | view.Forms[use.Last] == "(";
    }
}
