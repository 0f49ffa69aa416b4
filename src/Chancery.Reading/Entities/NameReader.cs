using System.Collections.Frozen;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Decides what the names of one sentence stand for: Georgia the country or the state, Washington the city or the government.</summary>
internal sealed partial class NameReader(LexiconTables lexicon, ReportContext context)
{
    private static readonly FrozenSet<string> Honorifics = FrozenSet.ToFrozenSet(
        ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "lady", "madam", "madame", "sheikh", "sheik", "sayyid", "gen", "gen.", "lt",
        "lt.",
         "col", "col.", "maj", "maj.", "adm", "adm.", "sen", "sen.", "rep", "rep.", "gov", "gov.", "prof", "prof.", "pres", "pres.", "comrade", "herr"]);

    private readonly FrozenSet<string> _makers = lexicon.Class("makers of vehicles");
    private readonly FrozenSet<string> _backers = lexicon.Class("backers");

    /// <summary>US states and their matters, which tell the American Georgia from the other.</summary>
    private readonly FrozenSet<string> _americanGeorgia = lexicon.Class("american georgia");

    /// <summary>Common nouns by which bodies of many states are named alike.</summary>
    private readonly FrozenSet<string> _commonBodies = lexicon.Class("common bodies");

    /// <summary>Names of countries and cities that persons are called by.</summary>
    private readonly FrozenSet<string> _givenToo = lexicon.Class("given names too");

    private static readonly string[] NameParts = ["el-", "al-", "ul-", "bin-", "Al-", "El-"];

    public static bool IsHonorific(string lemma) => Honorifics.Contains(lemma);

    public void Read(SentenceView view, IReadOnlyList<NameMatch> matches)
    {
        var behind = new Dictionary<int, string>();
        foreach (var match in matches)
        {
            if (match.Whole && match.Candidates is [{ Actor: { Kind: ActorKind.State, Code: { } code } }, ..]) behind[match.First + 1] = code;
        }
        foreach (var match in matches)
        {
            if (Decide(view, match, behind) is not { } use) continue;
            for (var id = use.First; id <= use.Last; id++) view.Names[id] = use;
        }
        for (var id = 1; id <= view.Count; id++)
        {
            if (Misspelt(view, id) is { } meant) view.Names[id] = meant;
        }
        PlaceWithin(view);
        Peoples.Settle(view, context);
    }

    /// <summary>"Lebanon, Pennsylvania", "Columbus, Ohio": the region behind the comma tells where a place is.</summary>
    private static void PlaceWithin(SentenceView view)
    {
        for (var id = 1; id + 2 <= view.Count; id++)
        {
            if (view.Names[id] is not { Actor: null or { Kind: ActorKind.State or ActorKind.Capital } } use || use.Last != id
                || view.Forms[id] != ",") continue;
            if (view.Names[id + 2] is not { Actor: null, Place.Kind: PlaceKind.Region, Code: { } code } region || code == use.Code || region.First != id + 2
                || view.Relations[region.Head] == "conj") continue;
            if (use.Actor is { Kind: ActorKind.State } && view.OwnPreposition(use.Head) is null) continue;
            for (var at = use.First; at <= use.Last; at++) view.Names[at] = new(use.First, use.Last, use.Head) { Code = code, AsPlace = true };
        }
    }

    /// <summary>"The Ukranian ministry": a capitalised word on its own that is nearly a state's.</summary>
    private NameUse? Misspelt(SentenceView view, int id)
    {
        if (view[id].Upos is not ("PROPN" or "ADJ") || view.Names[id] is not null || view.Roles[id] is not null
            || !char.IsUpper(view.Forms[id - 1][0])) return null;
        if (IsUnknownName(view, id - 1) || IsUnknownName(view, id + 1) || lexicon.FindMisspelt(view.Forms[id - 1]) is not { } actor) return null;
        return new(id, id, id) { Actor = actor, Code = actor.Code };
    }

    private static bool IsUnknownName(SentenceView view, int id) =>
        id >= 1 && id <= view.Count && view[id].Upos == "PROPN" && view.Names[id] is null && view.Roles[id] is null && char.IsUpper(view.Forms[id - 1][0])
            && !NameRuns.IsCalendarWord(view.Forms[id - 1]);

    private NameUse? Decide(SentenceView view, NameMatch match, Dictionary<int, string> behind)
    {
        var (first, last) = (match.First + 1, match.Last + 1);
        var head = view.HeadOf(first, last);
        // "US$65,000" is money.
        if (first == last && view.Forms[first - 1].AsSpan().IndexOfAny('$', '€', '£') >= 0) return null;
        // "Central American", "Eastern European": of a continent, not of the United States or the Union.
        if (first > 1 && view.Forms[last - 1] is "American" or "Americans" or "European" or "Europeans"
            && view.Forms[first - 2] is "Central" or "South" or "Latin" or "North" or "Pan" or "Western" or "Eastern" or "Northern"
            or "Southern") return null;
        if (!match.Whole) return PartOfWord(view, match, first, head);
        // "A Dassault Falcon jet": who made it takes no part.
        if (_makers.Contains(view.Forms[last - 1]) && last < view.Count && view.Relations[last] is "compound" or "nmod" or "flat"
            && (view[last + 1].Upos is "NUM" or "NOUN" || char.IsDigit(view.Forms[last][0]) || view[last + 1].Upos == "PROPN")) return null;
        // "Independent polls suggest": an adjective that only the sentence's beginning makes a name.
        if (first == 1 && last == 1 && view[1].Upos == "ADJ" && match.Candidates.All(c => c.Actor is { Kind: ActorKind.Organisation })) return null;
        var person = BestPerson(view, match, first, last);
        var other = BestOther(match, view.Forms[match.First]);
        if (person is { Surname: false, Actor: { } known })
        {
            // "Cyrus Vance Jr.": the son.
            var junior = last < view.Count && view.Forms[last].TrimEnd('.') is "Jr" or "Jnr" or "II" or "III"
                && !known.Name.EndsWith(view.Forms[last].TrimEnd('.'), StringComparison.Ordinal);
            return junior ? null : Use(person.Value, head);
        }
        if (Elsewhere(view, match, last, behind) is { } there) return new(first, last, head) { Place = there, Code = there.Country, AsPlace = true };
        if (other is { } named && (person is null || !HasTitle(view, first)))
        {
            if (BelongsToLongerName(view, named, first, last) || EndsLongerName(view, named, first, last)
                || IsSomeonesElse(view, named, first, last, behind)) return null;
            if (named.Actor?.Code == "GEO" && view.Forms[last - 1] == "Georgia"
                && (IsAmericanGeorgia(view) || (last + 2 <= view.Count && view.Forms[last] == ","
                && view.Forms[last + 1] is "United" or "U.S." or "US" or "USA")))
                return new(first, last, head) { Code = "USA", AsPlace = true };
            // "May said", "Rice said": a surname that is no name elsewhere.
            return Use(named, head) with { AsPlace = named.Actor is null, Backer = IsBacker(view, first, last) };
        }
        return person is { } chosen ? Use(chosen, head) : null;

        NameUse Use(NameCandidate candidate, int at)
        {
            var place = candidate.Place ?? match.Candidates.Select(c => c.Place).FirstOrDefault(p => p is not null && p.Country == candidate.Actor?.Code)
                ?? (candidate.Actor?.Kind == ActorKind.Capital ? match.Candidates.Select(c => c.Place).FirstOrDefault(p => p is not null) : null);
            return new(first, last, at)
            {
                Actor = candidate.Actor, Place = place, Surname = candidate.Surname,
                Code = candidate.Actor is { } actor ? CodeOf(actor) : candidate.Place?.Country,
            };
        }
    }

    /// <summary>"Tripoli in northern Lebanon", "Cordoba, Argentina": a town of the country that stands behind it, and no capital of another.</summary>
    private static Place? Elsewhere(SentenceView view, NameMatch match, int last, Dictionary<int, string> behind)
    {
        if (last + 2 > view.Count || view.Forms[last] is not ("in" or ",") || !match.Candidates.Any(c => c.Actor is { Kind: ActorKind.Capital })) return null;
        for (var id = last + 2; id <= view.Count && id <= last + 3; id++)
        {
            if (behind.TryGetValue(id, out var country)) return match.Candidates.Select(c => c.Place).FirstOrDefault(p => p is not null
                && p.Country == country && match.Candidates.All(c => c.Actor is not { Kind: ActorKind.Capital } capital || capital.Code != country));
        }
        return null;
    }

    /// <summary>The code of an actor at the report's date.</summary>
    public string? CodeOf(Actor actor) =>
        actor.Kind != ActorKind.Person ? actor.Code
        : context.Published is { } day ? (actor.At(day, out _) ?? actor.Terms[0]).Code : actor.Terms[^1].Code;

    /// <summary>"pro-Russian", "Russian-backed" where the tokeniser leaves them whole.</summary>
    private NameUse? PartOfWord(SentenceView view, NameMatch match, int first, int head)
    {
        if (match.First != match.Last) return null;
        var form = view.Forms[match.First];
        if (BestOther(match, view.Forms[match.First]) is not { Actor: not null } named) return IsForOrAgainst(form) ? Follower(match, first, head) : null;
        if (named.Actor.Kind is not (ActorKind.Demonym or ActorKind.State or ActorKind.Organisation or ActorKind.Seat or ActorKind.Capital
            or ActorKind.Movement)) return null;
        var dash = form.IndexOfAny(['-', '‑', '–']);
        if (dash <= 0) return null;
        var backer = IsForOrAgainst(form) || _backers.Contains(form[(dash + 1)..].ToLowerInvariant());
        return new(first, first, head) { Actor = named.Actor, Code = named.Actor.Code, Backer = backer };
    }

    private static bool IsForOrAgainst(string form) => form.StartsWith("pro-", StringComparison.OrdinalIgnoreCase)
        || form.StartsWith("anti-", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Pro-Mubarak", "anti-Morsi": the one of that name who leads or led a state.</summary>
    private NameUse? Follower(NameMatch match, int first, int head)
    {
        Actor? leader = null;
        foreach (var candidate in match.Candidates)
        {
            if (candidate.Actor is not { Kind: ActorKind.Person } actor || !IsProminent(actor)
                || (context.Published is { } day && actor.At(day, out _) is null)) continue;
            if (leader is null || context.Weight(CodeOf(actor)) > context.Weight(CodeOf(leader))) leader = actor;
        }
        return leader is null ? null : new(first, first, head) { Actor = leader, Code = CodeOf(leader), Backer = true };
    }

    private bool IsBacker(SentenceView view, int first, int last)
    {
        var next = last < view.Count && view.Forms[last] is "-" or "‑" or "–" ? last + 1 : last;
        // "Russian-armed", but "the United States armed forces".
        if (next < view.Count && _backers.Contains(view.Forms[next]) && (next > last || view.Forms[next] != "armed")
            && (next > last || view.Relations[next + 1] is "amod" or "compound"
            || (next + 2 <= view.Count && view[next + 2].Upos == "NOUN" && view.Relations[next + 1] == "acl"))) return true;
        var before = first - 2;
        if (before > 0 && view.Forms[before] is "-" or "‑") before--;
        return before >= 0 && view.Forms[before].ToLowerInvariant().TrimEnd('-', '‑') is "pro" or "anti";
    }

    /// <summary>"NRA", "PLAN": letters that stood for a body decades before or after the report are somebody else's.</summary>
    private bool IsOfAnotherTime(Actor actor, string form)
    {
        if (actor.Kind is ActorKind.State or ActorKind.Demonym or ActorKind.Capital || context.Published is not { } day
            || !form.All(char.IsUpper)) return false;
        return actor.Terms[0].From > day.AddYears(2) || actor.Terms[0].Until < day.AddYears(-10);
    }

    private NameCandidate? BestOther(NameMatch match, string form)
    {
        NameCandidate? best = null;
        var bestScore = int.MinValue;
        var torn = false;
        for (var i = 0; i < match.Candidates.Length; i++)
        {
            var candidate = match.Candidates[i];
            if (candidate.Actor?.Kind == ActorKind.Person) continue;
            var score = candidate.Actor?.Kind switch
            {
                ActorKind.Organisation or ActorKind.Movement => 60,
                ActorKind.State => 50,
                ActorKind.Seat => 45,
                ActorKind.Demonym => 40,
                ActorKind.Capital => 40,
                ActorKind.Group => 30,
                _ => 10,
            };
            if (candidate.Actor is { } actor)
            {
                if (match.First == match.Last && IsOfAnotherTime(actor, form)) continue;
                if (context.Published is { } day && !actor.Terms[0].Holds(day)) score -= 25;
                // "Army of Islam", "NLA": of namesakes the one at home where the report is.
                score += Math.Min(context.Weight(actor.Code) + (actor is { Kind: ActorKind.Movement, Code: { } own }
                    && lexicon.Homes.TryGetValue(own, out var home) ? context.Weight(home) : 0), 5);
            }
            else score += Math.Min(context.Weight(candidate.Place?.Country), 5);
            // "Kurdish", "Hutu": a people of several states is nobody's where the report names none of them, or two alike.
            // So is "the Liberal Party", unless a row bears just that name.
            torn = score == bestScore
                ? torn || (candidate.Actor?.Kind == ActorKind.Demonym && best?.Actor?.Name == candidate.Actor.Name)
                || (candidate.Actor?.Sector == "PTY" && best?.Actor is { Sector: "PTY" } party && party.Name.Contains(" of ", StringComparison.Ordinal))
                : torn && score < bestScore;
            if (score <= bestScore) continue;
            bestScore = score;
            best = candidate;
        }
        return torn ? null : best;
    }
}
