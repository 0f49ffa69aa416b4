using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>"Russian officials", "the army", "its troops", "the president": nouns that stand for an actor, and for whose.</summary>
internal sealed partial class Nominals(LexiconTables lexicon, EntityRegistry registry, Discourse discourse, Descriptions descriptions, ReportContext context)
{
    /// <summary>Sectors of people that act at home as a rule: where it happens tells whose they are.</summary>
    private static readonly FrozenSet<string> AtHome = FrozenSet.ToFrozenSet(["COP", "CVL", "REB", "MIL", "JUD", "LEG", "OPP", "PRM", "CRM", "LAB", "EDU",
        "MED", "REL", "UAF", "UNK", "PTY"]);

    /// <summary>Nouns that are nobody's unless the text says whose.</summary>
    private readonly FrozenSet<string> _nobodys = lexicon.Class("nobodys");

    /// <summary>Nouns whose possessor is somebody else: "its neighbours" are not it.</summary>
    private static readonly FrozenSet<string> Relational = FrozenSet.ToFrozenSet(
        ["neighbour", "neighbor", "ally", "rival", "opponent", "partner", "enemy", "foe", "critic", "counterpart", "host", "adversary", "creditor", "donor",
        "sponsor", "mediator",
         "guarantor", "invader", "occupier", "competitor", "challenger"]);

    public static bool IsRelational(string lemma) => Relational.Contains(lemma);

    /// <summary>"On Friday hackers attacked": the day is not theirs.</summary>
    private static readonly FrozenSet<string> DayNames = FrozenSet.ToFrozenSet(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
        "Sunday"]);

    /// <summary>"Western governments", "regional powers": several states', of which none is the report's own.</summary>
    private readonly FrozenSet<string> _foreign = lexicon.Class("of other states");

    /// <summary>Sectors whose bare nouns ("the army", "the opposition") the report's own state may be given to.</summary>
    private static readonly FrozenSet<string> OfTheState = FrozenSet.ToFrozenSet(["GOV", "MIL", "COP", "LEG", "JUD", "SPY", "REB", "OPP", "PTY", "PRM"]);

    /// <summary>Weak nouns that are people even without an owner.</summary>
    private readonly FrozenSet<string> _crowds = lexicon.Class("crowds");

    /// <summary>Fighters of no country: a bare "terrorists" is not the subject's.</summary>
    private static readonly string[] Everywhere = ["terror", "jihad", "extremis", "islamis"];

    /// <summary>The entity; null for a noun that is nobody's without an owner ("house", "state").</summary>
    public EntityDraft? Read(SentenceView view, RoleUse use)
    {
        var (role, head) = (use.Role, use.Head);
        var owner = Belonging.Of(view, head, use.First, role.Lemma);
        var codes = owner.Codes;
        // "Allies of NATO" are its members.
        if (role.Lemma == "ally" && codes is ["NATO"]) { }
        else if (Relational.Contains(role.Lemma) && owner.Names.All(n => view[n.Head].Deprel == "nmod:poss" || n.Head > head)) (owner, codes) = (Owner.None,
            []);
        else if (codes.IsEmpty && owner.Possessor > 0 && view.EntityAt(owner.Possessor) is { HasCode: true } possessor) codes = possessor.Codes;
        if (Relational.Contains(role.Lemma) && owner.Possessor == 0 && !IsPlural(view[head]) && Possessor(view, head) is { } whose
            && descriptions.Counterpart(view, head, whose) is { } counterpart)
            return counterpart;
        if (role.Sector == "JUD" && owner.Names is [{ Place.Name: "The Hague" } seat] && (seat.Head < head || Descriptions.IsDefinite(view, head))
            && CourtInTheHague(role.Lemma) is { } court) return court;
        if (!owner.Strong && AreMany(view, head, role)) codes = [];
        var (first, last) = Extent(view, use);
        var text = NameRuns.Text(view, first, last);
        var plural = IsPlural(view[head]);
        var former = IsFormer(view, use);
        // "The Albanian population of Montenegro": of the state it lives in.
        if (role.Lemma is "population" or "minority" or "community" && owner.Names is [{ Actor.Kind: ActorKind.Demonym }]
            && Location(view, head) is { } land) codes = [land];
        // "Peace talks with the rebels in Havana": the town is where they talk.
        if (!owner.Strong && role.Sector is "REB" && view.OwnPreposition(head) is "with"
            && owner.Names is [{ AsPlace: true, Actor: null or { Kind: ActorKind.Capital } }]
            && SubjectCode(view, head) is { } foe) codes = [foe];
        if (codes.IsEmpty && owner.Possessor == 0 && SharedOwner(view, head, use.First) is { IsEmpty: false } shared) codes = shared;
        if (codes.IsEmpty && (owner.Possessor == 0 || Pronouns.IsSpeaker(view[owner.Possessor])) && OfUnitedNations(view, use, head)) codes = ["UN"];
        if (codes.IsEmpty && CopulaSubject(view, head) is { } subject && !plural) return subject;
        if (codes.IsEmpty && owner.Possessor == 0 && descriptions.Resolve(view, head, role.Lemma, text) is { } described) return described;
        if (codes.Length == 1 && owner.Possessor == 0 && owner.Names is [{ Actor.Kind: ActorKind.Demonym }] && descriptions.IsCountryWord(role.Lemma)
            && !plural)
            return registry.State(codes[0], codes[0]);
        if (role.Kind == RoleKind.Office && !plural && !IsIndefinite(view, head) && !former)
        {
            if (descriptions.ByTitle(view, head, role.Lemma, codes) is { } titled) return titled;
        }
        var weak = role.Note?.Contains("weak", StringComparison.Ordinal) ?? false;
        if (codes.IsEmpty && weak && !plural && (role.Kind == RoleKind.Body || role.Lemma == "head"
            || (role.Kind == RoleKind.Group && !_crowds.Contains(role.Lemma)))) return null;
        if (codes.IsEmpty && owner.Possessor == 0 && (role.Kind != RoleKind.Office || plural) && first == use.First && Descriptions.IsDefinite(view, head)
            && SaidBefore(view, role.Lemma, role.Kind == RoleKind.Office) is { } before)
        {
            if (before.Plural == plural) return before;
            codes = before.Codes;
        }
        if (codes.IsEmpty && owner.Possessor == 0 && plural && first == use.First
            && (role.Is("of-movement") || (role.Is("of-movement-spoken-of") && Descriptions.IsDefinite(view, head)))
            && MovementBefore(view) is { } movement)
            codes = movement.Codes;
        if (codes.IsEmpty && owner.Possessor == 0 && plural && role.Lemma is "leader" or "minister" or "foreign minister" or "defence minister"
            or "defense minister" or "head of state" or "ambassador" or "member" or "president" or "prime minister" or "premier" or "diplomat" or "official"
            && Descriptions.IsDefinite(view, head))
            codes = OfTheBody(view) is { IsEmpty: false } body ? body : OfBoth(view);
        // "Leaders could impose new sanctions", after the bloc has spoken.
        if (codes.IsEmpty && owner.Possessor == 0 && plural && role.Lemma == "leader" && first == head && view.IsSubject(head)) codes = OfTheBody(view);
        if (codes.IsEmpty && owner.Possessor == 0 && !weak && !_nobodys.Contains(role.Lemma) && !IsForeign(view, first, use)
            && !AreMany(view, head, role)) codes = FromContext(view, head, role.Sector);
        if (codes.IsEmpty && owner.Possessor == 0 && !_nobodys.Contains(role.Lemma) && !IsForeign(view, first, use)) codes = OfCrowd(view, head, use, first,
            plural, weak);
        if (codes.IsEmpty && owner.Possessor == 0 && role.Kind == RoleKind.Office && !plural && !former && Descriptions.IsDefinite(view, head)
            && OnlyHolder(role.Lemma) is { } crowned) return crowned;
        if (role.Kind == RoleKind.Office && !plural && !former && codes.Length == 1 && !IsIndefinite(view, head)
            && owner.Names.All(n => n.Actor is not { Kind: ActorKind.State, Sector: "PRE" }) && Holder(role.Lemma, codes[0]) is { } holder) return holder;
        return registry.Keyed($"role {role.Lemma} {plural} {former} {string.Join(' ', codes)} {(codes.IsEmpty ? text : "")}", () =>
            Make(view, use, codes, owner, text, plural, former));
    }

    /// <summary>Whose neighbour, ally or rival it is, where a pronoun says so.</summary>
    private static EntityDraft? Possessor(SentenceView view, int head)
    {
        foreach (var child in view.Sentence.Children(view[head]))
        {
            if (child.Deprel == "nmod:poss" && child.Upos == "PRON") return view.EntityAt(child.Id);
        }
        return null;
    }

    /// <summary>"Kosovo's police, courts and parliament": the owner before the first goes for all that have no word of their own before them.</summary>
    private static ImmutableArray<string> SharedOwner(SentenceView view, int head, int first)
    {
        if (view.Relations[head] != "conj" || first > 1 && view.Forms[first - 2] is not ("," or "and" or "or")) return [];
        var beside = view.FirstConjunct(head);
        if (beside >= head || view.Roles[beside] is null || view.EntityAt(beside) is not { HasCode: true } entity) return [];
        foreach (var child in view.Sentence.Children(view[beside]))
        {
            if (child.Id < beside && child.Deprel == "nmod:poss" && child.Upos == "PROPN" && view.Names[child.Id] is { Code: not null }) return entity.Codes;
        }
        return [];
    }

    /// <summary>"The Secretary-General", in a report that names no other body with one.</summary>
    private bool OfUnitedNations(SentenceView view, RoleUse use, int head) =>
        use.Role.Lemma == "blue helmet"
        || (use.Role.Lemma is "peacekeeper" or "peacekeeping force" or "peacekeeping mission" && context.Weight("UN") > 0 && context.Weight("NATO") == 0
        && context.Weight("AU") == 0 && context.Weight("ECOWAS") == 0 && context.Weight("CSTO") == 0)
        || use.Role.Lemma is "secretary-general" or "secretary general" or "deputy secretary-general" or "under-secretary-general"
        && (Descriptions.IsDefinite(view, head) || view[head].Deprel == "nmod:poss") && char.IsUpper(view.Forms[use.First - 1][0])
        && context.NamesNoSecretariat;

    /// <summary>"The court in The Hague": the Criminal Court since it sits there, before it the tribunals of the United Nations.</summary>
    private EntityDraft? CourtInTheHague(string lemma)
    {
        var code = lemma == "tribunal" || context.Published < new DateOnly(2003, 3, 11) ? "UN" : "ICC";
        return lexicon.OrganisationOf(code) is { } body ? registry.Body(body) : null;
    }

    /// <summary>"the junta": the one spoken of before.</summary>
    private EntityDraft? SaidBefore(SentenceView view, string lemma, bool people)
    {
        foreach (var trace in discourse.Back(view.Index - (people ? 1 : 0), people ? 1 : 12))
        {
            if (people && (trace.Sentence == view.Index || !trace.Entity.Plural)) continue;
            if (trace is { Kind: MentionKind.Nominal, Entity: { Kind: not EntityKind.Person, HasCode: true, Sector: not "ELI" } entity }
                && (entity.Titles.Contains(lemma) || (IsJunta(lemma) && (entity.Titles.Any(IsJunta)
                || (entity.Plural && entity.Titles.Contains("general")))))) return entity;
        }
        return null;
    }

    private static bool IsJunta(string lemma) => lemma is "junta" or "military junta" or "military government" or "coup leader" or "putschist"
        or "coup plotter" or "military ruler";

    /// <summary>A state, its place or its officers tell whose "the police" are; a former president or a bystander does not.</summary>
    private static bool ActsForState(EntityDraft entity) => entity.Kind is EntityKind.State or EntityKind.Place
        || (entity.Sector is { } sector && OfTheState.Contains(sector));

    /// <summary>From the first adjective or compound to the last word of the role.</summary>
    public static (int First, int Last) Extent(SentenceView view, RoleUse use)
    {
        var first = use.First;
        for (var id = first - 1; id >= 1; id--)
        {
            var token = view[id];
            var part = token.Upos is "ADJ" or "NOUN" or "PROPN" or "NUM" or "VERB"
                && view.Relations[id] is "amod" or "compound" or "nummod" or "nmod" or "conj" or "flat";
            if (id > 1 && !part && token.Upos is "VERB" or "ADJ" && token.Form is "led" or "backed" or "based" or "held" or "run"
                && view.Forms[id - 2] is "-" or "‑" or "–") part = true;
            if (!part && id < view.Count && view.Names[id] is not null && view.Forms[id] is "-" or "‑" or "–" && !view[id].SpaceAfter) part = true;
            var joint = token.Form is "-" or "‑" or "'s" or "’s" or "'" or "’"
                || (token.Upos == "CCONJ" && id > 1 && view.Names[id - 1] is not null && view.Names[id + 1] is not null);
            if (!part && !joint) break;
            if (part && (DayNames.Contains(view[id].Form) || (!LeadsInto(view, id, use.Head) && view.Forms[id] is not ("-" or "‑" or "–"))
                || view.Lemma(id) is "least" or "most")) break;
            if (part) first = id;
        }
        return (first, use.Last);
    }

    public static bool IsPlural(Token token) => token.Xpos is "NNS" or "NNPS" || token.Feature("Number") == "Plur";

    /// <summary>Whether "former", "ex-" or "ousted" stands before a role.</summary>
    public static bool IsFormer(SentenceView view, RoleUse use)
    {
        for (var id = use.First - 1; id >= 1 && id >= use.First - 4; id--)
        {
            if (view.Lemma(id) is "former" or "ex" or "ousted" or "deposed" or "toppled" or "late" or "exiled" or "erstwhile" or "one-time") return true;
            if (view[id].Upos is not ("ADJ" or "PROPN" or "NOUN" or "PUNCT")) return false;
        }
        return false;
    }

    private EntityDraft Make(SentenceView view, RoleUse use, ImmutableArray<string> codes, Owner owner, string text, bool plural, bool former)
    {
        var role = use.Role;
        var kind = role.Kind switch
        {
            RoleKind.Office when !plural => EntityKind.Person,
            RoleKind.Body when !plural => EntityKind.Organisation,
            _ => EntityKind.Group,
        };
        var body = owner.Possessor > 0 && view.EntityAt(owner.Possessor) is { Kind: EntityKind.Organisation, Sector: "IGO" } igo ? igo.Sector : null;
        var movement = body ?? (owner.Names is [{ Actor: { Kind: ActorKind.Movement or ActorKind.Organisation } owning }] ? owning.Sector : null);
        var draft = new EntityDraft(text, kind)
        {
            Sector = former ? "ELI" : role.Lemma == "officer" && owner.Names.IsEmpty && (OfficersBefore(view) is not null || IsOfPolice(view, use.First))
                ? "COP" : movement is not null && (role.Sector is "GOV" or "MIL" or "REB" or null || movement is not "IGO") ? movement : role.Sector,
            Plural = plural || role.Lemma is "police" or "people" or "personnel",
            Open = codes.IsEmpty ? $"{text}: the text does not say whose" : null,
        };
        draft.TakeCodes(codes);
        draft.Titles.Add(role.Lemma);
        return draft;
    }

    private EntityDraft? Holder(string lemma, string code)
    {
        if (context.Published is not { } day) return null;
        Actor? only = null;
        foreach (var actor in lexicon.HoldersOf(code, lemma, day))
        {
            if (only is not null) return null;
            only = actor;
        }
        return only is null ? null : registry.Person(only);
    }

    /// <summary>"The emir fled", in a report that names one state with an emir.</summary>
    private EntityDraft? OnlyHolder(string lemma)
    {
        if (context.Published is not { } day || lemma is not ("king" or "queen" or "emir" or "sultan" or "emperor" or "shah" or "crown prince"
            or "chancellor" or "supreme leader")) return null;
        Actor? only = null;
        foreach (var (code, _) in context.Codes)
        {
            foreach (var actor in lexicon.HoldersOf(code, lemma, day))
            {
                if (only is not null) return null;
                only = actor;
            }
        }
        return only is null ? null : registry.Person(only);
    }

    private static bool IsIndefinite(SentenceView view, int head)
    {
        foreach (var child in view.Sentence.Children(view[head]))
        {
            if (view.Relations[child.Id] == "nummod") return true;
            if (view.Relations[child.Id] == "det") return child.Form.ToLowerInvariant() is "a" or "an" or "any" or "some" or "another" or "no" or "each"
                or "every" or "one";
            if (view.Relations[child.Id] == "amod" && view.Lemma(child.Id) is "senior" or "top" or "high" or "unnamed" or "anonymous"
                or "leading") return true;
        }
        return false;
    }

    private static EntityDraft? CopulaSubject(SentenceView view, int head)
    {
        if (!view.HasChild(head, "cop")) return null;
        foreach (var child in view.Sentence.Children(view[head]))
        {
            if (view.Relations[child.Id] == "nsubj" && child.Id < head) return view.EntityAt(child.Id);
        }
        return null;
    }

    private static bool LeadsInto(SentenceView view, int id, int head)
    {
        for (var steps = 0; steps < 5 && id > 0; steps++)
        {
            if (id == head) return true;
            id = view[id].Head;
        }
        return false;
    }
}
