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
            if (trace is { Kind: MentionKind.Nominal, Entity: { Sector: "COP", Kind: not EntityKind.Person } entity } && entity.Titles.Any(t => t is "police officer" or "police" or "policeman")) return entity;
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
        var home = (sector is not null && AtHome.Contains(sector)) || view.Lemma(head) is "palace" or "ministry" or "headquarters" or "hall" or "residence" or "barracks" or "building";
        if (view.Lemma(head) is "junta" or "government" or "regime" && sector is "MIL" or "GOV" && view.OwnPreposition(head) is "with" && Addressed(view, head) is { } addressed) return [addressed];
        if (view.Lemma(head) is "coalition" or "alliance" or "force" && view[head].Head > 0 && view.Lemma(view[head].Head) is "lead" or "head" or "command"
            && OwnSubject(view, head) is { } leader) return [leader];
        // "Asked for troops": whose they would be is not told.
        if (sector == "MIL" && view.OwnPreposition(head) == "for" && view[head].Head > 0 && view.Lemma(view[head].Head) is "ask" or "appeal" or "call" or "request" or "plead" or "beg") return [];
        if (sector == "MIL" && OwnBody(view, head) is { } owning) return [owning];
        if (sector == "MIL" && Accused(view, head) is { } accused) return [accused];
        if (sector == "MIL" && (Decider(view, head) ?? OwnSubject(view, head) ?? SubjectCode(view, head)) is { } army) return [army];
        if (sector is "REB" or "OPP" or "PRM" && Opposite(view, head, Location(view, head)) is { } opposed) return [opposed];
        // Settlers in the Palestinian territories are Israel's.
        if (view.Lemma(head) is "settler" && Location(view, head) is "PSE") return ["ISR"];
        if (home && Topic(view) is { } topic) return [topic];
        if (home && Location(view, head) is { } place) return ActsElsewhere(view, head, place) ? [] : [place];
        if (sector is null || !OfTheState.Contains(sector) || (sector == "REB" && Everywhere.Any(view.Lemma(head).StartsWith))) return [];
        if (sector is "REB" or "OPP" && view.OwnPreposition(head) is "to" or "for" && SubjectCode(view, head) is { } giver && Addressed(view, head) is { } those && those != giver) return [those];
        if (SubjectCode(view, head, sector) is { } subject) return sector == "REB" && HasJointSubjects(view, head) ? [] : [subject];
        if (context.Dateline is { } dateline && sector is "GOV" or "MIL") return [dateline];
        if (sector is "JUD" or "LEG" or "COP" && LastOrgan(view) is { } organ) return [organ];
        if ((LastState(view, nested: false, oblique: false) ?? LastState(view, nested: false, oblique: true) ?? LastState(view, nested: true, oblique: true)) is { } last) return [Dominant(last) ?? last];
        if (OnlyCode(view) is { } only && !backers.Contains(only)) return [only];
        var ranked = context.Codes.Where(c => !backers.Contains(c.Key) && lexicon.StateName(c.Key) is not null).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(2).ToList();
        return ranked.Count == 1 || (ranked.Count == 2 && ranked[0].Value > 2 * ranked[1].Value) ? [ranked[0].Key] : [];
    }

    /// <summary>Sectors of people who act in crowds where they live.</summary>
    private static readonly FrozenSet<string> InCrowds = FrozenSet.ToFrozenSet(["CVL", "REL", "EDU", "MED", "LAB", "AGR", "OPP", "PTY"]);

    /// <summary>"Police and protesters", "pro-government supporters", "the monks": people told by who stands beside them, by whom they follow, or by the report's scene.</summary>
    private ImmutableArray<string> OfCrowd(SentenceView view, int head, RoleUse use, int first, bool plural, bool weak)
    {
        var role = use.Role;
        if (Follows(view, first, use.First) is { } leader) return [leader];
        if (IsOfRegime(view, first, use.First) && FromContext(view, head, "OPP") is { IsEmpty: false } home) return home;
        var many = plural || role.Kind == RoleKind.Group;
        if (many && role.Sector is not ("GOV" or "IGO" or "JRN" or "BUS") && view.Relations[head] == "conj" && view.EntityAt(view.FirstConjunct(head)) is { HasCode: true, Kind: EntityKind.Group, Members.IsEmpty: true } beside
            && registry.IsState(beside.Code!)) return [beside.Code!];
        if (role.Lemma.StartsWith("state ", StringComparison.Ordinal) || role.Lemma.StartsWith("state-", StringComparison.Ordinal)) return FromContext(view, head, "GOV");
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
            if (view.Lemma(id) is "government" or "regime" or "coup" or "junta" or "democracy" || view.Lemma(id).StartsWith("pro-gov", StringComparison.Ordinal) || view.Lemma(id).StartsWith("anti-gov", StringComparison.Ordinal)
                || view.Lemma(id) is "pro-regime" or "anti-regime" or "anti-coup" or "pro-democracy" or "anti-junta") return true;
        }
        return false;
    }

    /// <summary>The state in which the sentences before this one play, where this sentence names no other.</summary>
    private string? Scene(SentenceView view)
    {
        string? scene = null;
        // "Students demonstrate at the embassy. Protesters demand ...": the crowd spoken of.
        foreach (var trace in discourse.Back(view.Index - 1, 0))
        {
            if (trace is { Subject: true, Entity: { Kind: EntityKind.Group, Plural: true, Sector: { } crowd, Code: { Length: 3 } same } } && InCrowds.Contains(crowd) && registry.IsState(same)) return same;
        }
        foreach (var trace in discourse.Back(view.Index - 1, 3))
        {
            if (trace.Sentence >= view.Index || trace.Entity is not { Code: { Length: 3 } code } || !registry.IsState(code)) continue;
            if (trace.Entity.Kind == EntityKind.Place)
            {
                scene = code;
                break;
            }
            if (trace.Oblique || trace.Nested || !ActsForState(trace.Entity)) continue;
            if (scene is not null && scene != code) return null;
            scene = code;
        }
        if (scene is null) return null;
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is { Backer: false, Code: { Length: 3 } other } && registry.IsState(other) && other != scene) return null;
        }
        return scene;
    }

    /// <summary>"Seventeen ministers met in Ruritania": so many are of many states.</summary>
    private static bool AreMany(SentenceView view, int head, Role role)
    {
        if (role.Lemma is not ("minister" or "foreign minister" or "leader" or "head of state" or "ambassador" or "finance minister" or "defence minister" or "diplomat") || !IsPlural(view[head])) return false;
        foreach (var child in view.Sentence.Children(view[head]))
        {
            if (view.Relations[child.Id] == "nummod" && child.Form is not ("two" or "Two" or "2") && view.Preposition(head) is null or "of" or "by") return true;
        }
        return false;
    }

    /// <summary>"Ruritania's president accused the generals": those of the other state spoken of before.</summary>
    private string? Accused(SentenceView view, int head)
    {
        if (view.Relations[head] != "obj" || view.Lemma(view[head].Head) is not ("accuse" or "blame" or "condemn" or "denounce" or "criticise" or "criticize" or "warn")) return null;
        string? own = null;
        foreach (var child in view.Sentence.Children(view[view[head].Head]))
        {
            if (view.Relations[child.Id] == "nsubj" && view.EntityAt(child.Id) is { Kind: EntityKind.State or EntityKind.Person, Sector: "GOV", Code: { } code }) own = code;
        }
        if (own is null) return null;
        foreach (var trace in discourse.Back(view.Index, 2))
        {
            if (trace.Kind != MentionKind.Modifier && trace.Entity is { Sector: "MIL", Code: { Length: 3 } code } && code != own && registry.IsState(code)) return code;
        }
        return null;
    }

    /// <summary>"KFOR, which has 3,700 troops on the ground": an organisation's own.</summary>
    private static string? OwnBody(SentenceView view, int head)
    {
        if (view.Relations[head] != "obj" || view.Lemma(view[head].Head) is not ("have" or "send" or "deploy" or "station" or "withdraw" or "pull" or "lose" or "keep" or "command")) return null;
        foreach (var child in view.Sentence.Children(view[view[head].Head]))
        {
            if (view.Relations[child.Id] == "nsubj" && child.Id < head && view.EntityAt(child.Id) is { Kind: EntityKind.Organisation, Code: { } code, Sector: "IGO" or "MIL" or "REB" }) return code;
        }
        return null;
    }

    /// <summary>The state that the whole report is about, where the one spoken of last is named in passing only; else null.</summary>
    private string? Dominant(string last)
    {
        string? top = null;
        foreach (var (code, weight) in context.Codes)
        {
            if (weight < 4 || lexicon.StateName(code) is null || weight <= context.Weight(top)) continue;
            top = code;
        }
        if (top is null || context.Weight(last) > 2 || context.Weight(top) < 3 * Math.Max(context.Weight(last), 1)) return null;
        return context.Codes.Any(c => c.Key != top && c.Key.Length == 3 && lexicon.StateName(c.Key) is not null && 2 * c.Value > context.Weight(top)) ? null : top;
    }

    /// <summary>"2012 Ruritanian uprising: Troops storm a town": the topic before the colon tells whose.</summary>
    private static string? Topic(SentenceView view)
    {
        string? code = null;
        for (var id = 1; id <= view.Count && id <= 10; id++)
        {
            if (view.Names[id] is { Code: { Length: 3 } here } use && use.Head == id && use.Actor?.Kind is ActorKind.State or ActorKind.Demonym or null)
            {
                if (code is not null && code != here) return null;
                code = here;
            }
            if (view.Forms[id - 1] == ":") return code;
            if (view[id].Upos is "VERB" or "AUX" && view.Relations[id] is "root") return null;
        }
        return null;
    }

    /// <summary>"Lebanon's decision to deploy troops": they are of whoever decides.</summary>
    private static string? Decider(SentenceView view, int head)
    {
        var verb = view[head].Head;
        if (verb == 0 || view.Relations[head] != "obj" || view.Relations[verb] != "acl" || view[verb].Head == 0) return null;
        foreach (var child in view.Sentence.Children(view[view[verb].Head]))
        {
            if (child.Deprel == "nmod:poss" && view.Names[child.Id] is { Code: { Length: 3 } code }) return code;
        }
        return null;
    }

    /// <summary>"Washington is to send an envoy to Burma for talks with the government": the host's, not the subject's own.</summary>
    private static string? Addressed(SentenceView view, int head)
    {
        if (view.OwnPreposition(head) is not ("with" or "to" or "for") || SubjectCode(view, head) is not { } subject) return null;
        string? host = null;
        for (var id = 1; id < (view.OwnPreposition(head) is "with" ? head : view.Count + 1); id++)
        {
            if (view.Names[id] is not { Backer: false, Code: { Length: 3 } code } use || use.Head != id || code == subject || use.Actor?.Kind is not (ActorKind.State or ActorKind.Capital) and not null) continue;
            if (host is not null && host != code) return null;
            host = code;
        }
        return host;
    }

    /// <summary>"The Guatemalan government and rebels": coordinated with a government or army, they are its own.</summary>
    private static string? Opposite(SentenceView view, int head, string? place)
    {
        if (view.Relations[head] != "conj" || view[head].Head >= head) return null;
        if (view.EntityAt(view[head].Head) is not { Code: { Length: 3 } code, Sector: "GOV" or "MIL" or "COP", Kind: EntityKind.Organisation or EntityKind.Group } beside) return null;
        // "British marines and militiamen fought in Basra": foreign soldiers, and the people of the place.
        return beside.Sector == "MIL" && place is not null && place != code ? null : code;
    }

    /// <summary>"Protesters stormed the embassy in Tehran after Riyadh executed a cleric": the place is of another clause, which has its own doer.</summary>
    private static bool ActsElsewhere(SentenceView view, int head, string place)
    {
        var clause = view.Clause(head);
        if (view.Relations[head] != "obj" || view.Relations[clause] != "advcl") return false;
        foreach (var child in view.Sentence.Children(view[clause]))
        {
            if (view.Relations[child.Id] == "nsubj" && (view.EntityAt(child.Id)?.Code ?? view.Names[child.Id]?.Code) is { Length: 3 } doer && doer != place) return true;
        }
        return false;
    }

    /// <summary>"Egypt and Jordan urge him to stop the rebels": whose they are is not told.</summary>
    private static bool HasJointSubjects(SentenceView view, int head)
    {
        foreach (var mention in view.Mentions)
        {
            if (mention.Head >= head || mention.Kind == MentionKind.Modifier || !view.IsSubject(mention.Head) || mention.Entity.Kind != EntityKind.State) continue;
            foreach (var child in view.Sentence.Children(view[mention.Head]))
            {
                if (view.Relations[child.Id] == "conj" && view.Names[child.Id] is { Code: { Length: 3 } other } && other != mention.Entity.Code) return true;
            }
        }
        return false;
    }

    private bool IsForeign(SentenceView view, int first, RoleUse use)
    {
        for (var id = first; id < use.First; id++)
        {
            if (_foreign.Contains(view.Lemma(id)) && (IsPlural(view[use.Head]) || view.Lemma(id) is "foreign" or "multinational" or "coalition" or "allied" or "regional" or "international")) return true;
        }
        return false;
    }

    /// <summary>"Islamic State seized a base. Militants executed ...": fighters without an owner are of the one movement named before.</summary>
    private EntityDraft? MovementBefore(SentenceView view)
    {
        EntityDraft? only = null;
        foreach (var trace in discourse.Back(view.Index, 2))
        {
            if (trace.Entity is not { Sector: "REB" or "IMG", Code: { } code } movement || registry.IsState(code)) continue;
            if (movement is not ({ Kind: EntityKind.Organisation, Actor.Kind: ActorKind.Movement } or { Kind: EntityKind.Group })) continue;
            if (only is not null && only.Code != code) return null;
            only = movement;
        }
        return only;
    }

    /// <summary>"The leaders asked ...", after a body of states was named as the one who acts.</summary>
    private ImmutableArray<string> OfTheBody(SentenceView view)
    {
        foreach (var trace in discourse.Back(view.Index - 1, 1))
        {
            if (trace is { Subject: true, Kind: not MentionKind.Modifier, Entity: { Thing: false, HasCode: true } } && trace.Sentence < view.Index) return trace.Entity is { Kind: EntityKind.Organisation, Sector: "IGO", Code: { } code } ? [code] : [];
        }
        return [];
    }

    /// <summary>"X of Ruritania and Y of Graustark met. The ministers agreed ...": both, named in one breath.</summary>
    private ImmutableArray<string> OfBoth(SentenceView view)
    {
        foreach (var group in discourse.Back(view.Index - 1, 1).Where(t => t.Entity is { Kind: EntityKind.Person, Code.Length: 3 } && t.Kind == MentionKind.Name).GroupBy(t => t.Sentence))
        {
            var codes = group.Select(t => t.Entity.Code!).Distinct().Reverse().ToImmutableArray();
            return codes.Length is > 1 and < 6 ? codes : [];
        }
        return [];
    }

    /// <summary>"Ruritanian police cleared a camp near a Graustark town. The court ...": of the state whose courts and police were the last to act.</summary>
    private string? LastOrgan(SentenceView view)
    {
        foreach (var trace in discourse.Back(view.Index - 1, 1))
        {
            if (trace is { Subject: true, Entity: { Sector: "COP" or "JUD" or "LEG", Code: { Length: 3 } code } } && registry.IsState(code)) return code;
        }
        return null;
    }

    /// <summary>The state spoken of last in the sentences before: as a party of its own, or also within another's name ("a former ruler of Nigeria").</summary>
    private string? LastState(SentenceView view, bool nested, bool oblique)
    {
        foreach (var trace in discourse.Back(view.Index - 1, 3))
        {
            if (trace.Sentence < view.Index && (nested || !trace.Nested) && (oblique || !trace.Oblique) && trace.Entity is { Code: { Length: 3 } code, Sector: not "ELI" } && lexicon.StateName(code) is not null
                && (trace.Subject || trace.Kind != MentionKind.Modifier) && ActsForState(trace.Entity))
                return code;
        }
        return null;
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

    /// <summary>The one country that the sentence says it happens in.</summary>
    private static string? Location(SentenceView view, int noun)
    {
        string? code = null;
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is not { Code: { Length: 3 } here } use || use.Head != id) continue;
            // "In the Ethiopian capital of Addis Ababa": the capital's preposition counts.
            // "In central Mali's Mopti region": the region's.
            var owns = view[id].Deprel is "nmod:poss" or "compound" or "amod";
            var at = (owns || view.Preposition(id) == "of") && view[id].Head > 0 && PlaceFinder.IsKindOfPlace(view.Lemma(view[id].Head)) ? view[id].Head : id;
            if (view.Preposition(at) is not ("in" or "at" or "near" or "across" or "outside" or "throughout" or "around" or "inside")
                && !(use.Actor?.Kind == ActorKind.Seat && view.Preposition(at) is "into" or "towards" or "to")) continue;
            if (IsOfAnothersAct(view, at, noun, here)) continue;
            if (code is not null && code != here) return null;
            code = here;
        }
        return code;
    }

    /// <summary>"Students in Manila demand an end to Saudi strikes in Yemen": where another's act is, and not where the students are.</summary>
    private static bool IsOfAnothersAct(SentenceView view, int place, int noun, string here)
    {
        var above = view[place].Head;
        if (above == 0 || above == noun || view[above].Upos != "NOUN" || view.Roles[above] is not null || view.IsSubject(above) || view.Relations[place] != "nmod") return false;
        foreach (var child in view.Sentence.Children(view[above]))
        {
            if (child.Id < above && view.Names[child.Id] is { Code: { Length: 3 } whose } && whose != here) return true;
        }
        return false;
    }

    /// <summary>"He refused to go; Senegal massed troops": the state that does it in their own clause.</summary>
    private static string? OwnSubject(SentenceView view, int head)
    {
        if (view.Relations[head] != "obj") return null;
        var verb = view[head].Head;
        if (ActingState(view, verb, "nsubj", head) is { } subject) return subject;
        // "Accuses Belarus of building up troops": the accused does it.
        return view.Relations[verb] is "advcl" or "acl" or "xcomp" && view[verb].Head > 0 && view[view[verb].Head].Upos == "VERB" && !view.HasChild(verb, "nsubj")
            ? ActingState(view, view[verb].Head, "obj", head) ?? ActingState(view, view[verb].Head, "iobj", head) : null;
    }

    private static string? ActingState(SentenceView view, int verb, string relation, int before)
    {
        foreach (var child in view.Sentence.Children(view[verb]))
        {
            if (view.Relations[child.Id] == relation && child.Id < before
                && view.Names[child.Id] is { Actor.Kind: ActorKind.State or ActorKind.Capital, AsPlace: false, Code: { Length: 3 } code }) return code;
        }
        return null;
    }

    /// <summary>
    /// The subject of the nearest clause above that has a code ("a reporter says Russia expels her after authorities told her to leave"), else
    /// the first of the sentence: "Israel closed the crossing, the army said".
    /// </summary>
    private static string? SubjectCode(SentenceView view, int head, string? sector = null)
    {
        for (int at = view.Clause(head), steps = 0; steps < 5; steps++)
        {
            foreach (var child in view.Sentence.Children(view[at]))
            {
                if (view.Relations[child.Id] != "nsubj" || child.Id == head || child.Id >= head) continue;
                if (IsOnlySpeaker(view, child.Id, at, head, sector)) continue;
                if (view.EntityAt(child.Id) is { Code: { Length: 3 } nearest, Kind: not EntityKind.Place } doer
                    && !(doer.Kind == EntityKind.Organisation && doer.Actor?.Kind is ActorKind.Organisation or ActorKind.Movement)) return nearest;
            }
            if (view[at].Head == 0) break;
            at = view.Clause(view[at].Head);
        }
        return FirstSubject(view, head, main: true, sector) ?? FirstSubject(view, head, main: false, sector);
    }

    /// <summary>The first subject with a code, of a clause of its own rather than of a condition ("unless Kabul yields, Iran will strike, the army warned").</summary>
    private static string? FirstSubject(SentenceView view, int head, bool main, string? sector)
    {
        foreach (var mention in view.Mentions)
        {
            if (mention.Head == head || mention.Kind == MentionKind.Modifier || mention.Entity.Code is not { Length: 3 } code
                || mention.Entity.Kind == EntityKind.Place) continue;
            if (mention.Entity.Kind == EntityKind.Organisation && mention.Entity.Actor?.Kind is ActorKind.Organisation or ActorKind.Movement) continue;
            if (!view.IsSubject(mention.Head) || mention.Head >= head) continue;
            var clause = view.Clause(mention.Head);
            if (main && view.Relations[clause] is "advcl" or "acl") continue;
            if (IsOnlySpeaker(view, mention.Head, clause, head, sector)) continue;
            return code;
        }
        return null;
    }

    /// <summary>
    /// "Obama said ... separatists whom Moscow supports": rebels are not the speaker's own where other states are named, unless he claims to have
    /// done it himself ("the army claims to have killed 18 militants").
    /// </summary>
    private static bool IsOnlySpeaker(SentenceView view, int speaker, int verb, int head, string? sector)
    {
        var clause = view.Clause(head);
        if (sector is not ("REB" or "OPP") || verb == clause || !Pronouns.IsSpeech(view.Lemma(verb)) || view.Relations[clause] == "xcomp") return false;
        var own = view.EntityAt(speaker)?.Code;
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is { AsPlace: false, Code: { Length: 3 } code } && code != own && view.Preposition(id) is not ("near" or "in" or "at" or "along")) return true;
        }
        return false;
    }

    private static string? OnlyCode(SentenceView view)
    {
        string? code = null;
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is not { Backer: false, Code: { Length: 3 } here } || view.Names[id]!.Actor?.Kind is ActorKind.Organisation or ActorKind.Movement) continue;
            if (code is not null && code != here) return null;
            code = here;
        }
        return code;
    }
}
