using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Whose a bare noun is ("the army", "militants"), by the place, the clause's subject and what was spoken of before.</summary>
internal sealed partial class Nominals
{
    /// <summary>"Three more officers", after police officers: police too.</summary>
    private EntityDraft? OfficersBefore(SentenceView view)
    {
        foreach (var trace in discourse.Back(view.Index, 3))
        {
            if (trace is { Kind: MentionKind.Nominal, Entity: { Sector: "COP", Kind: not EntityKind.Person } entity }
                && entity.Titles.Any(t => t is "police officer" or "police" or "policeman")) return entity;
        }
        return null;
    }

    /// <summary>"Ambush a police convoy, killing 20 officers".</summary>
    private static bool IsOfPolice(SentenceView view, int first)
    {
        for (var id = first - 1; id >= 1; id--)
        {
            if (view.Lemma(id) is "police") return true;
            if (view.Lemma(id) is "army" or "military" or "soldier" or "troops") return false;
        }
        return false;
    }

    /// <summary>The codes the report lets one take for a bare "the army": the place, the clause's subject, the one state spoken of.</summary>
    public ImmutableArray<string> FromContext(SentenceView view, int head, string? sector)
    {
        var backers = Backers(view);
        var home = (sector is not null && AtHome.Contains(sector)) || view.Lemma(head) is "palace" or "ministry" or "headquarters" or "hall" or "residence"
            or "barracks" or "building";
        if (view.Lemma(head) is "junta" or "government" or "regime" && sector is "MIL" or "GOV" && view.OwnPreposition(head) is "with"
            && Addressed(view, head) is { } addressed) return [addressed];
        if (view.Lemma(head) is "coalition" or "alliance" or "force" && view[head].Head > 0 && view.Lemma(view[head].Head) is "lead" or "head" or "command"
            && OwnSubject(view, head) is { } leader) return [leader];
        // "Asked for troops": whose they would be is not told.
        if (sector == "MIL" && view.OwnPreposition(head) == "for" && view[head].Head > 0
            && view.Lemma(view[head].Head) is "ask" or "appeal" or "call" or "request" or "plead" or "beg") return [];
        if (sector == "MIL" && OwnBody(view, head) is { } owning) return [owning];
        if (sector == "MIL" && Accused(view, head) is { } accused) return [accused];
        if (sector == "MIL" && (Decider(view, head) ?? OwnSubject(view, head) ?? SubjectCode(view, head)) is { } army) return [army];
        if (sector is "REB" or "OPP" or "PRM" && Opposite(view, head, Location(view, head)) is { } opposed) return [opposed];
        // Settlers in the Palestinian territories are Israel's.
        if (view.Lemma(head) is "settler" && Location(view, head) is "PSE") return ["ISR"];
        if (home && Topic(view) is { } topic) return [topic];
        if (home && Location(view, head) is { } place) return ActsElsewhere(view, head, place) ? [] : [place];
        if (sector is null || !OfTheState.Contains(sector) || (sector == "REB" && Everywhere.Any(view.Lemma(head).StartsWith))) return [];
        if (sector is "REB" or "OPP" && view.OwnPreposition(head) is "to" or "for" && SubjectCode(view, head) is { } giver
            && Addressed(view, head) is { } those && those != giver) return [those];
        if (SubjectCode(view, head, sector) is { } subject) return sector == "REB" && HasJointSubjects(view, head) ? [] : [subject];
        if (context.Dateline is { } dateline && sector is "GOV" or "MIL") return [dateline];
        if (sector is "JUD" or "LEG" or "COP" && LastOrgan(view) is { } organ) return [organ];
        if (sector is "JUD" or "COP" && context.Seat is { } seat && context.Weight(seat) > 2) return [seat];
        if ((LastState(view, nested: false, oblique: false) ?? LastState(view, nested: false, oblique: true)
            ?? LastState(view, nested: true, oblique: true)) is { } last) return [Dominant(last) ?? last];
        if (OnlyCode(view) is { } only && !backers.Contains(only)) return [only];
        var ranked = context.Codes.Where(c => !backers.Contains(c.Key) && lexicon.StateName(c.Key) is not null).OrderByDescending(c => c.Value).ThenBy(c =>
            c.Key, StringComparer.Ordinal).Take(2).ToList();
        return ranked.Count == 1 || (ranked.Count == 2 && ranked[0].Value > 2 * ranked[1].Value) ? [ranked[0].Key] : [];
    }

    /// <summary>Sectors of people who act in crowds where they live.</summary>
    private static readonly FrozenSet<string> InCrowds = FrozenSet.ToFrozenSet(["CVL", "REL", "EDU", "MED", "LAB", "AGR", "OPP", "PTY"]);

    /// <summary>
    /// "Police and protesters", "pro-government supporters", "the monks": people told by who stands beside them, by whom they follow, or by
    /// the report's scene.
    /// </summary>
    private ImmutableArray<string> OfCrowd(SentenceView view, int head, RoleUse use, int first, bool plural, bool weak)
    {
        var role = use.Role;
        if (Follows(view, first, use.First) is { } leader) return [leader];
        if (IsOfRegime(view, first, use.First) && FromContext(view, head, "OPP") is { IsEmpty: false } home) return home;
        var many = plural || role.Kind == RoleKind.Group;
        if (many && role.Sector is not ("GOV" or "IGO" or "JRN" or "BUS") && view.Relations[head] == "conj"
            && view.EntityAt(view.FirstConjunct(head)) is { HasCode: true, Kind: EntityKind.Group, Members.IsEmpty: true } beside
            && registry.IsState(beside.Code!)) return [beside.Code!];
        if (role.Lemma.StartsWith("state ", StringComparison.Ordinal) || role.Lemma.StartsWith("state-", StringComparison.Ordinal)) return FromContext(view,
            head, "GOV");
        return many && !weak && role.Sector is { } sector && InCrowds.Contains(sector) && view.IsSubject(head) && Scene(view) is { } scene ? [scene] : [];
    }

    /// <summary>"Pro-Mubarak crowds": of the state that he leads or led.</summary>
    private static string? Follows(SentenceView view, int first, int last)
    {
        for (var id = first; id < last; id++)
        {
            if (view.Names[id] is { Backer: true, Actor.Kind: ActorKind.Person, Code: { Length: 3 } code }) return code;
        }
        return null;
    }

    /// <summary>"Pro-government", "anti-government", "anti-coup".</summary>
    private static bool IsOfRegime(SentenceView view, int first, int last)
    {
        for (var id = first; id < last; id++)
        {
            if (view.Lemma(id) is "government" or "regime" or "coup" or "junta" or "democracy"
                || view.Lemma(id).StartsWith("pro-gov", StringComparison.Ordinal) || view.Lemma(id).StartsWith("anti-gov", StringComparison.Ordinal)
                || view.Lemma(id) is "pro-regime" or "anti-regime" or "anti-coup" or "pro-democracy" or "anti-junta") return true;
        }
        return false;
    }

    /// <summary>"Seventeen ministers met in Ruritania": so many are of many states.</summary>
    private static bool AreMany(SentenceView view, int head, Role role)
    {
        if (role.Lemma is not ("minister" or "foreign minister" or "leader" or "head of state" or "ambassador" or "finance minister" or "defence minister"
            or "diplomat") || !IsPlural(view[head])) return false;
        foreach (var child in view.Sentence.Children(view[head]))
        {
            if (view.Relations[child.Id] == "nummod" && child.Form is not ("two" or "Two" or "2")
                && view.Preposition(head) is null or "of" or "by") return true;
        }
        return false;
    }

    private bool IsForeign(SentenceView view, int first, RoleUse use)
    {
        for (var id = first; id < use.First; id++)
        {
            if (_foreign.Contains(view.Lemma(id)) && (IsPlural(view[use.Head])
                || view.Lemma(id) is "foreign" or "multinational" or "coalition" or "allied" or "regional" or "international")) return true;
        }
        return false;
    }

    private static HashSet<string> Backers(SentenceView view)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in view.Names)
        {
            if (use is { Backer: true, Code: { } code }) codes.Add(code);
        }
        return codes;
    }
}
