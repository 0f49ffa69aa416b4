using System.Collections.Frozen;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>"The bloc", "the two leaders", "both sides", "the country": descriptions that stand for what was named before.</summary>
internal sealed partial class Descriptions(Discourse discourse, EntityRegistry registry)
{
    private readonly FrozenSet<string> _countries = registry.Class("country words");

    private readonly FrozenSet<string> _parties = registry.Class("party words");

    private readonly FrozenSet<string> _bodies = registry.Class("body words");

    private readonly FrozenSet<string> _movements = registry.Class("movement words");

    private readonly FrozenSet<string> _companies = registry.Class("company words");

    public bool IsDescription(string lemma) => _countries.Contains(lemma) || _parties.Contains(lemma) || _bodies.Contains(lemma)
        || _movements.Contains(lemma) || _companies.Contains(lemma);

    public bool IsCountryWord(string lemma) => _countries.Contains(lemma);

    /// <summary>The entity a definite noun without an owner of its own stands for; null if it is no such description.</summary>
    public EntityDraft? Resolve(SentenceView view, int head, string lemma, string text)
    {
        var number = Number(view, head);
        var plural = view[head].Feature("Number") == "Plur" || view[head].Xpos is "NNS" or "NNPS";
        if (number is { } count && (plural || count == 2) && _parties.Contains(lemma)) return Several(view, head, count, text, IsPersonWord(lemma),
            lemma is "country" or "nation" or "state" or "government" or "capital" or "army" or "military" or "korea");
        // "The neighbours accused each other": both that were named.
        if (plural && number is null && lemma is "neighbour" or "neighbor" or "rival" or "foe" or "adversary" or "belligerent"
            && IsDefinite(view, head)) return Several(view, head, 2, text, persons: false);
        if (!IsDefinite(view, head) || (plural && !_movements.Contains(lemma))) return null;
        if ((_countries.Contains(lemma) || lemma == "state") && RegionOf(view, head) is { Count: > 0 } region)
            return Latest(view, head, e => e is { Code: { } code, Thing: false } && region.Contains(code) && !IsOfSubject(view, head, code)
                ? (e.Kind == EntityKind.State ? 4 : 0) : null) is { Code: { } there } ? registry.State(there, there) : null;
        if (lemma is "island" or "kingdom" or "emirate" or "sultanate")
            return Latest(view, head, e => e is { Kind: EntityKind.State or EntityKind.Place, Code: { } code } && IsSuch(code, lemma)
                && !IsOfSubject(view, head, code) ? (e.Kind == EntityKind.State ? 2 : 0) : null) is { Code: { } such } ? registry.State(such, such) : null;
        if (lemma == "mainland") return Latest(view, head, e => e.Code == "CHN" ? 0 : null) is not null ? registry.State("CHN", "CHN") : null;
        if (_countries.Contains(lemma)) return Abroad(view, head) ?? Latest(view, head, e => e.Kind == EntityKind.State
            && !(IsOther(view, head) && IsOfClauseSubject(view, head, e)) ? 0 : null, OfSubject(view)) ?? CountryOfOthers(view, head);
        if (_bodies.Contains(lemma)) return Latest(view, head, e => BodyFits(e, lemma)) ?? registry.OnlyBody(lemma);
        if (_movements.Contains(lemma)) return Latest(view, head, e => e.Actor?.Kind == ActorKind.Movement ? 4 : plural
            && e is { Kind: EntityKind.Group, Sector: "REB", Plural: true, HasCode: true } ? 2
            : e is { Kind: EntityKind.Organisation, Sector: "REB" or "IMG" or "PTY" or null, Actor: null } ? 0 : null);
        return _companies.Contains(lemma) ? Latest(view, head, e => e is { Kind: EntityKind.Organisation, Sector: "BUS" or "MNC" } ? 4
            : e is { Kind: EntityKind.Unknown, Thing: false } ? 0 : null) : null;
    }

    /// <summary>"The four states accused the emirate": none of the four.</summary>
    private static bool IsOfSubject(SentenceView view, int head, string code)
    {
        if (view.Relations[head] is not ("obj" or "iobj" or "obl")) return false;
        foreach (var child in view.Sentence.Children(view[view[head].Head]))
        {
            if (view.Relations[child.Id] == "nsubj" && child.Id < head && view.EntityAt(child.Id) is { Kind: EntityKind.State or EntityKind.Group } doer
                && doer.Codes.Contains(code)) return true;
        }
        return false;
    }

    /// <summary>"The West African country", "the Pacific island nation": the states that may be meant; null if no region is named.</summary>
    private IReadOnlySet<string>? RegionOf(SentenceView view, int head)
    {
        for (var first = Math.Max(1, head - 3); first < head; first++)
        for (var last = head - 1; last >= first; last--)
        {
            var words = string.Join(' ', view.Lemmas[(first - 1)..last]).Replace(" - ", "-", StringComparison.Ordinal);
            if (registry.StatesOf(words) is { Count: > 0 } states) return states;
        }
        return null;
    }

    private static bool IsSuch(string code, string lemma) => lemma switch
    {
        "island" => code is "TWN" or "CYP" or "LKA" or "CUB" or "HTI" or "MLT" or "ISL" or "IRL" or "JAM" or "MDG" or "BHR" or "SGP" or "JPN" or "TLS"
        or "FJI" or "GRD" or "MUS" or "NZL" or "AUS" or "DOM" or "NRU" or "MDV" or "BRB" or "COM",
        "emirate" => code is "ARE" or "QAT" or "KWT",
        "sultanate" => code is "OMN" or "BRN",
        _ => code is "SAU" or "GBR" or "JOR" or "MAR" or "THA" or "BHR" or "BEL" or "NLD" or "ESP" or "SWE" or "NOR" or "DNK" or "KHM" or "SWZ" or "LSO"
            or "BTN" or "TON" or "NPL",
    };

    /// <summary>"That country", "sanctions against the country": not the one that speaks of it.</summary>
    private static bool IsOther(SentenceView view, int head) => view.OwnPreposition(head) == "against" || (head > 1 && view.Lemma(head - 1) == "that");

    private static bool IsOfClauseSubject(SentenceView view, int head, EntityDraft state)
    {
        var verb = head;
        for (var steps = 0; steps < 8 && verb > 0 && view[verb].Upos != "VERB"; steps++) verb = view[verb].Head;
        if (verb == 0) return false;
        foreach (var child in view.Sentence.Children(view[verb]))
        {
            if (child.Id >= head || view.Relations[child.Id] is not ("nsubj" or "obl" or "obj")) continue;
            if (view.EntityAt(child.Id) is { } doer && doer.Codes.Contains(state.Code!)) return true;
            if (HoldsCode(view, child.Id, state.Code!)) return true;
        }
        return false;
    }

    private static bool HoldsCode(SentenceView view, int noun, string code)
    {
        foreach (var child in view.Sentence.Children(view[noun]))
        {
            if (view.OwnPreposition(child.Id) == "of" && view.EntityAt(child.Id) is { } owner && owner.Codes.Contains(code)) return true;
        }
        return false;
    }

    /// <summary>"Ruritanian soldiers entered the country", "the withdrawal of French troops from the African country": another than theirs.</summary>
    private EntityDraft? Abroad(SentenceView view, int head)
    {
        var verb = view[head].Head;
        if (verb == 0 || !(view.Relations[head] is "obl" or "nmod" && view.OwnPreposition(head) is "from" or "into" or "to" || view.Relations[head] == "obj"
            && view.Lemma(verb) is "enter" or "invade" or "leave")) return null;
        EntityDraft? own = null;
        // "Called on its army to leave the country": whoever is called on leaves it.
        var bearer = view.Relations[verb] is "xcomp" or "ccomp" or "advcl" && !view.HasChild(verb, "nsubj") && view[verb].Head > 0 ? view[verb].Head : verb;
        foreach (var child in view.Sentence.Children(view[bearer]))
        {
            if (child.Id >= head || !(view.Relations[child.Id] is "nsubj" or "obj" or "iobj" || view.OwnPreposition(child.Id) is "of"
                || child.Deprel == "nmod:poss"
                || (bearer != verb && view.OwnPreposition(child.Id) is "on" or "to"))) continue;
            if (view.EntityAt(child.Id) is { Kind: EntityKind.Group or EntityKind.Organisation, Sector: "MIL", Code.Length: 3 } troops) own = troops;
        }
        return own is null ? null : Latest(view, head, e => e is { Kind: EntityKind.State } && e.Code != own.Code ? 0 : null);
    }

    /// <summary>"President Rassendyll left the country": no state was named, but somebody of one.</summary>
    private EntityDraft? CountryOfOthers(SentenceView view, int head) =>
        Latest(view, head, e => e is { Code.Length: 3, Kind: EntityKind.Person or EntityKind.Place or EntityKind.Organisation or EntityKind.Group }
            && registry.IsState(e.Code) ? 0 : null) is { Code: { } code } ? registry.State(code, code) : null;

    /// <summary>"Its neighbour": the other state spoken of last.</summary>
    public EntityDraft? Counterpart(SentenceView view, int head, EntityDraft owner)
    {
        foreach (var trace in discourse.Back(view.Index, 2))
        {
            if (trace.Sentence == view.Index && trace.Token >= head) continue;
            if (trace.Entity is { Kind: EntityKind.State, Code: { } code } other && !owner.Codes.Contains(code)) return other;
        }
        return null;
    }

    /// <summary>"the adviser": the person who was given that title before.</summary>
    public EntityDraft? ByTitle(SentenceView view, int head, string lemma, IReadOnlyCollection<string> codes) => discourse.Best(view.Index, 12, trace =>
        trace.Entity is { Kind: EntityKind.Person, Plural: false } person && (codes.Count == 0 || person.Codes.Intersect(codes).Any())
            && person.Titles.Any(t => t == lemma || IsRank(lemma, person, t) || t.EndsWith(" " + lemma, StringComparison.Ordinal)
            || (t.StartsWith(lemma + " of", StringComparison.Ordinal)))
            ? 12 - view.Index + trace.Sentence - (IsTeller(view, head, person) ? 30 : 0) : null)?.Entity;

    /// <summary>"X said the ambassador was lying": another ambassador than X, if one was named.</summary>
    private static bool IsTeller(SentenceView view, int head, EntityDraft person)
    {
        var clause = view.Clause(head);
        if (!view.IsSubject(head) || view.Relations[clause] != "ccomp" || view[clause].Head == 0) return false;
        foreach (var child in view.Sentence.Children(view[view[clause].Head]))
        {
            if (view.Relations[child.Id] == "nsubj" && (ReferenceEquals(view.EntityAt(child.Id), person)
                || ReferenceEquals(view.Names[child.Id]?.Entity, person))) return true;
        }
        return false;
    }

    /// <summary>"The general" for an army chief, "the leader" for whoever heads a state.</summary>
    private static bool IsRank(string lemma, EntityDraft person, string title) => lemma switch
    {
        "general" or "commander" or "officer" => person.Sector == "MIL"
        && title is "army chief" or "commander" or "general" or "military chief" or "chief of staff" or "army commander" or "commander-in-chief",
        "official" or "politician" => person.Sector is "GOV" or "MIL" or "LEG" or "PTY" or "IGO",
        "mandatary" => title == "president",
        "leader" => person.Kind == EntityKind.Person && title is "president" or "prime minister" or "chancellor" or "king" or "premier" or "emir"
        or "supreme leader" or "ruler" or "dictator",
        "premier" => title == "prime minister",
        "rebel leader" or "guerrilla leader" or "insurgent leader" or "separatist leader" or "militia leader" or "warlord" => person.Sector is "REB" or "PRM",
        "diplomat" or "envoy" => title is "ambassador" or "envoy" or "foreign minister" or "special envoy" or "secretary of state",
        _ => false,
    };

    public static bool IsDefinite(SentenceView view, int head)
    {
        foreach (var child in view.Sentence.Children(view[head]))
        {
            if (view.Relations[child.Id] == "det") return child.Form.ToLowerInvariant() is "the" or "this" or "these" or "that" or "those" or "both";
        }
        return false;
    }

    internal static int? BodyFits(EntityDraft entity, string lemma)
    {
        if (entity.Kind != EntityKind.Organisation || entity.Code is null) return null;
        return (entity.Code, lemma) switch
        {
            ("NATO", "alliance" or "military alliance" or "pact") => 12,
            ("CSTO", "alliance" or "military alliance") => 8,
            ("EU", "bloc" or "union" or "trade bloc") => 12,
            ("ASEAN" or "ECOWAS" or "AU" or "BRICS" or "GCC" or "SADC" or "LAS", "bloc" or "regional bloc" or "regional body" or "grouping") => 14,
            ("AU", "union") => 12,
            ("UN", "world body" or "body" or "organisation" or "organization") => 12,
            ("IAEA", "agency" or "watchdog" or "nuclear watchdog" or "un nuclear watchdog") => 14,
            ("OPEC", "oil cartel" or "organisation" or "organization") => 12,
            ("NATO" or "EU" or "UN", "agency" or "watchdog" or "oil cartel" or "regional bloc" or "world body" or "trade bloc") => null,
            (_, "coalition") => entity.Name.Contains("coalition", StringComparison.OrdinalIgnoreCase) ? 8 : null,
            (_, "alliance") => entity.Sector == "IGO" ? 0 : 2,
            _ => entity.Sector is "IGO" or "NGO" ? 4 : entity.Actor is null ? 0 : null,
        };
    }

    private EntityDraft? Latest(SentenceView view, int head, Func<EntityDraft, int?> fits, Func<Discourse.Trace, int>? more = null) =>
        discourse.Best(view.Index, 5, trace => trace.Sentence == view.Index && trace.Token > head ? null
            : fits(trace.Entity) + (more?.Invoke(trace) ?? 0))?.Entity;

    /// <summary>"The Belarusian president says American citizens were arrested before the country votes": his country rather than theirs.</summary>
    private static Func<Discourse.Trace, int> OfSubject(SentenceView view) => trace =>
    {
        if (trace.Kind != MentionKind.Modifier || trace.Sentence != view.Index) return 0;
        var id = trace.Token;
        for (var steps = 0; steps < 4 && id > 0 && view.Relations[id] is "amod" or "compound" or "nmod" or "flat"; steps++) id = view[id].Head;
        return id > 0 && id != trace.Token && view.IsSubject(id) ? 6 : 0;
    };
}
