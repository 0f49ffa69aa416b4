using System.Collections.Frozen;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>"The bloc", "the two leaders", "both sides", "the country": descriptions that stand for what was named before.</summary>
internal sealed class Descriptions(Discourse discourse, EntityRegistry registry)
{
    private readonly FrozenSet<string> _countries = registry.Class("country words");

    private readonly FrozenSet<string> _parties = registry.Class("party words");

    private readonly FrozenSet<string> _bodies = registry.Class("body words");

    private readonly FrozenSet<string> _movements = registry.Class("movement words");

    private readonly FrozenSet<string> _companies = registry.Class("company words");

    public bool IsDescription(string lemma) => _countries.Contains(lemma) || _parties.Contains(lemma) || _bodies.Contains(lemma) || _movements.Contains(lemma) || _companies.Contains(lemma);

    public bool IsCountryWord(string lemma) => _countries.Contains(lemma);

    /// <summary>The entity a definite noun without an owner of its own stands for; null if it is no such description.</summary>
    public EntityDraft? Resolve(SentenceView view, int head, string lemma, string text)
    {
        var number = Number(view, head);
        var plural = view[head].Feature("Number") == "Plur" || view[head].Xpos is "NNS" or "NNPS";
        if (number is { } count && (plural || count == 2) && _parties.Contains(lemma)) return Several(view, head, count, text, IsPersonWord(lemma), lemma is "country" or "nation" or "state" or "government" or "capital" or "army" or "military" or "korea");
        // "The neighbours accused each other": both that were named.
        if (plural && number is null && lemma is "neighbour" or "neighbor" or "rival" or "foe" or "adversary" or "belligerent" && IsDefinite(view, head)) return Several(view, head, 2, text, persons: false);
        if (!IsDefinite(view, head) || (plural && !_movements.Contains(lemma))) return null;
        if ((_countries.Contains(lemma) || lemma == "state") && RegionOf(view, head) is { Count: > 0 } region)
            return Latest(view, head, e => e is { Code: { } code, Thing: false } && region.Contains(code) && !IsOfSubject(view, head, code) ? (e.Kind == EntityKind.State ? 4 : 0) : null) is { Code: { } there } ? registry.State(there, there) : null;
        if (lemma is "island" or "kingdom" or "emirate" or "sultanate")
            return Latest(view, head, e => e is { Kind: EntityKind.State or EntityKind.Place, Code: { } code } && IsSuch(code, lemma) && !IsOfSubject(view, head, code) ? (e.Kind == EntityKind.State ? 2 : 0) : null) is { Code: { } such } ? registry.State(such, such) : null;
        if (lemma == "mainland") return Latest(view, head, e => e.Code == "CHN" ? 0 : null) is not null ? registry.State("CHN", "CHN") : null;
        if (_countries.Contains(lemma)) return Abroad(view, head) ?? Latest(view, head, e => e.Kind == EntityKind.State && !(IsOther(view, head) && IsOfClauseSubject(view, head, e)) ? 0 : null, OfSubject(view)) ?? CountryOfOthers(view, head);
        if (_bodies.Contains(lemma)) return Latest(view, head, e => BodyFits(e, lemma)) ?? registry.OnlyBody(lemma);
        if (_movements.Contains(lemma)) return Latest(view, head, e => e.Actor?.Kind == ActorKind.Movement ? 4 : plural && e is { Kind: EntityKind.Group, Sector: "REB", Plural: true, HasCode: true } ? 2 : e is { Kind: EntityKind.Organisation, Sector: "REB" or "IMG" or "PTY" or null, Actor: null } ? 0 : null);
        return _companies.Contains(lemma) ? Latest(view, head, e => e is { Kind: EntityKind.Organisation, Sector: "BUS" or "MNC" } ? 4 : e is { Kind: EntityKind.Unknown, Thing: false } ? 0 : null) : null;
    }

    /// <summary>"The four states accused the emirate": none of the four.</summary>
    private static bool IsOfSubject(SentenceView view, int head, string code)
    {
        if (view.Relations[head] is not ("obj" or "iobj" or "obl")) return false;
        foreach (var child in view.Sentence.Children(view[view[head].Head]))
        {
            if (view.Relations[child.Id] == "nsubj" && child.Id < head && view.EntityAt(child.Id) is { Kind: EntityKind.State or EntityKind.Group } doer && doer.Codes.Contains(code)) return true;
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
        "island" => code is "TWN" or "CYP" or "LKA" or "CUB" or "HTI" or "MLT" or "ISL" or "IRL" or "JAM" or "MDG" or "BHR" or "SGP" or "JPN" or "TLS" or "FJI" or "GRD" or "MUS" or "NZL" or "AUS" or "DOM" or "NRU" or "MDV" or "BRB" or "COM",
        "emirate" => code is "ARE" or "QAT" or "KWT",
        "sultanate" => code is "OMN" or "BRN",
        _ => code is "SAU" or "GBR" or "JOR" or "MAR" or "THA" or "BHR" or "BEL" or "NLD" or "ESP" or "SWE" or "NOR" or "DNK" or "KHM" or "SWZ" or "LSO" or "BTN" or "TON" or "NPL",
    };

    /// <summary>"That country": not the one that speaks of it.</summary>
    private static bool IsOther(SentenceView view, int head) => head > 1 && view.Lemma(head - 1) == "that";

    private static bool IsOfClauseSubject(SentenceView view, int head, EntityDraft state)
    {
        foreach (var child in view.Sentence.Children(view[view.Clause(head)]))
        {
            if (child.Id < head && view.Relations[child.Id] is "nsubj" or "obl" or "obj" && (view.EntityAt(child.Id) is { } doer && doer.Codes.Contains(state.Code!) || HoldsCode(view, child.Id, state.Code!))) return true;
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
        if (verb == 0 || !(view.Relations[head] is "obl" or "nmod" && view.OwnPreposition(head) is "from" or "into" or "to" || view.Relations[head] == "obj" && view.Lemma(verb) is "enter" or "invade" or "leave")) return null;
        EntityDraft? own = null;
        // "Called on its army to leave the country": whoever is called on leaves it.
        var bearer = view.Relations[verb] is "xcomp" or "ccomp" or "advcl" && !view.HasChild(verb, "nsubj") && view[verb].Head > 0 ? view[verb].Head : verb;
        foreach (var child in view.Sentence.Children(view[bearer]))
        {
            if (child.Id >= head || !(view.Relations[child.Id] is "nsubj" or "obj" or "iobj" || view.OwnPreposition(child.Id) is "of" || child.Deprel == "nmod:poss"
                || (bearer != verb && view.OwnPreposition(child.Id) is "on" or "to"))) continue;
            if (view.EntityAt(child.Id) is { Kind: EntityKind.Group or EntityKind.Organisation, Sector: "MIL", Code.Length: 3 } troops) own = troops;
        }
        return own is null ? null : Latest(view, head, e => e is { Kind: EntityKind.State } && e.Code != own.Code ? 0 : null);
    }

    /// <summary>"President Rassendyll left the country": no state was named, but somebody of one.</summary>
    private EntityDraft? CountryOfOthers(SentenceView view, int head) =>
        Latest(view, head, e => e is { Code.Length: 3, Kind: EntityKind.Person or EntityKind.Place or EntityKind.Organisation or EntityKind.Group } && registry.IsState(e.Code) ? 0 : null) is { Code: { } code } ? registry.State(code, code) : null;

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

    /// <summary>"Both", "the two" or "the pair" alone.</summary>
    public EntityDraft? ResolveBoth(SentenceView view, int id) => Several(view, id, 2, view.Forms[id - 1], false);

    /// <summary>"the adviser": the person who was given that title before.</summary>
    public EntityDraft? ByTitle(SentenceView view, int head, string lemma, IReadOnlyCollection<string> codes) => discourse.Best(view.Index, 12, trace =>
        trace.Entity is { Kind: EntityKind.Person, Plural: false } person && (codes.Count == 0 || person.Codes.Intersect(codes).Any())
            && person.Titles.Any(t => t == lemma || IsRank(lemma, person, t) || t.EndsWith(" " + lemma, StringComparison.Ordinal) || (t.StartsWith(lemma + " of", StringComparison.Ordinal)))
            ? 12 - view.Index + trace.Sentence - (IsTeller(view, head, person) ? 30 : 0) : null)?.Entity;

    /// <summary>"X said the ambassador was lying": another ambassador than X, if one was named.</summary>
    private static bool IsTeller(SentenceView view, int head, EntityDraft person)
    {
        var clause = view.Clause(head);
        if (!view.IsSubject(head) || view.Relations[clause] != "ccomp" || view[clause].Head == 0) return false;
        foreach (var child in view.Sentence.Children(view[view[clause].Head]))
        {
            if (view.Relations[child.Id] == "nsubj" && (ReferenceEquals(view.EntityAt(child.Id), person) || ReferenceEquals(view.Names[child.Id]?.Entity, person))) return true;
        }
        return false;
    }

    /// <summary>"The general" for an army chief, "the leader" for whoever heads a state.</summary>
    private static bool IsRank(string lemma, EntityDraft person, string title) => lemma switch
    {
        "general" or "commander" or "officer" => person.Sector == "MIL" && title is "army chief" or "commander" or "general" or "military chief" or "chief of staff" or "army commander" or "commander-in-chief",
        "official" or "politician" => person.Sector is "GOV" or "MIL" or "LEG" or "PTY" or "IGO",
        "mandatary" => title == "president",
        "leader" => person.Kind == EntityKind.Person && title is "president" or "prime minister" or "chancellor" or "king" or "premier" or "emir" or "supreme leader" or "ruler" or "dictator",
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

    private static bool IsPersonWord(string lemma) => lemma is "leader" or "president" or "minister" or "man" or "premier" or "prime minister" or "foreign minister" or "statesman" or "diplomat" or "negotiator";

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
        discourse.Best(view.Index, 5, trace => trace.Sentence == view.Index && trace.Token > head ? null : fits(trace.Entity) + (more?.Invoke(trace) ?? 0))?.Entity;

    /// <summary>"The Belarusian president says American citizens were arrested before the country votes": his country rather than theirs.</summary>
    private static Func<Discourse.Trace, int> OfSubject(SentenceView view) => trace =>
    {
        if (trace.Kind != MentionKind.Modifier || trace.Sentence != view.Index) return 0;
        var id = trace.Token;
        for (var steps = 0; steps < 4 && id > 0 && view.Relations[id] is "amod" or "compound" or "nmod" or "flat"; steps++) id = view[id].Head;
        return id > 0 && id != trace.Token && view.IsSubject(id) ? 6 : 0;
    };

    /// <summary>The last parties named, as many as the number says, each with a code of its own.</summary>
    private EntityDraft Several(SentenceView view, int head, int count, string text, bool persons, bool states = false)
    {
        if ((count > 2 || (persons || states)) && Joined(view, count) is { } joined) return registry.Keyed("parties " + string.Join(' ', joined.Select(p => p.Code).Order(StringComparer.Ordinal)), () => Pronouns.Together(joined)!);
        var parties = new List<EntityDraft>();
        var clause = view.Clause(head);
        var subject = view.IsSubject(head);
        var speakers = Speakers(view, head);
        // First those of the kind the noun asks for, then all that have names, then any.
        for (var pass = persons ? 0 : 1; pass < 3; pass++)
        {
            parties.Clear();
            foreach (var trace in discourse.Back(view.Index, 4))
            {
                var entity = trace.Entity;
                if (entity.Code is null || entity.Kind == EntityKind.Place || (pass == 0 && entity.Kind != EntityKind.Person) || (states && pass == 1 && entity.Kind != EntityKind.State)) continue;
                if (pass == 1 && (entity.Kind == EntityKind.Group || (entity.Kind == EntityKind.Organisation && entity.Actor is null))) continue;
                // "Brazil called on both sides": Brazil is neither.
                if (trace.Sentence == view.Index && (trace.Token == head || (trace.Subject && !subject && trace.Clause == clause))) continue;
                if (speakers.Contains(entity.Code) || parties.Any(p => p.Code == entity.Code)) continue;
                parties.Add(entity);
                if (parties.Count == count) break;
            }
            if (parties.Count == count) break;
        }
        if (count == 2 && !AreNamedAlone(view, parties) && OpposedPair.Of(discourse, view.Index, speakers) is { } pair) parties = [.. pair];
        if (parties.Count < count)
        {
            return new(text, EntityKind.Group) { Plural = true, Open = $"{text}: {(parties.Count == 0 ? "none" : $"only {parties[0].Name}")} named before" };
        }
        parties.Reverse();
        var key = "parties " + string.Join(' ', parties.Select(p => p.Code).Order(StringComparer.Ordinal));
        return registry.Keyed(key, () => Pronouns.Together(parties)!);
    }

    /// <summary>The sentence that speaks of them, or the one before it, names these two and no third.</summary>
    private bool AreNamedAlone(SentenceView view, List<EntityDraft> parties)
    {
        if (parties.Count < 2) return false;
        foreach (var told in discourse.Back(view.Index, 1).Where(t => t.Entity is { Code: not null, Thing: false } && t.Entity.Members.IsEmpty).GroupBy(t => t.Sentence))
        {
            var codes = told.Select(t => t.Entity.Code!).Distinct().ToList();
            if (codes.Count == 2 && parties.All(p => codes.Contains(p.Code!))) return told.Key == view.Index || !told.All(t => t.Outsider || !t.Subject);
            // Who speaks of the two here is a third; the pair may stand in the sentence before.
            if (told.Key != view.Index) return false;
        }
        return false;
    }

    /// <summary>Codes of the subjects before a word that is none, with what stands in their noun phrase: "the US president phoned both leaders".</summary>
    private HashSet<string> Speakers(SentenceView view, int head)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        // "He played down a war between the two countries": his may be one.
        if (view.IsSubject(head) || view.OwnPreposition(head) is "between" or "of" or "in" or "among") return codes;
        foreach (var trace in discourse.Back(view.Index, 0))
        {
            if (trace.Token >= head || trace.Entity.Code is not { } code) continue;
            for (int at = trace.Token, steps = 0; at > 0 && steps < 6; at = view[at].Head, steps++)
            {
                if (view.IsSubject(at) && IsAbove(view, view[at].Head, head)) codes.Add(code);
                // "The United States, which the king visited, appealed to both sides": the king is no speaker.
                if (view.Relations[at] is not ("amod" or "compound" or "nmod" or "flat" or "appos")) break;
            }
        }
        return codes;
    }

    private static bool IsAbove(SentenceView view, int upper, int lower)
    {
        for (var steps = 0; lower > 0 && steps < 20; lower = view[lower].Head, steps++)
        {
            if (lower == upper) return true;
        }
        return false;
    }

    /// <summary>"A, B, C and D cut ties. The four states ...": as many as were named in one breath.</summary>
    private List<EntityDraft>? Joined(SentenceView view, int count)
    {
        foreach (var group in discourse.Back(view.Index - 1, 3).Where(t => t.Entity is { Code: not null, Kind: EntityKind.State or EntityKind.Organisation }).GroupBy(t => (t.Sentence, t.Joint)))
        {
            // Two alone must have done something together; who speaks to the pair is not it.
            if (count == 2 && (group.Any(t => !t.Subject || t.Outsider) || group.Key.Sentence != view.Index - 1)) continue;
            var members = group.Select(t => t.Entity).DistinctBy(e => e.Code).Reverse().ToList();
            if (members.Count == count) return members;
        }
        return null;
    }

    private static int? Number(SentenceView view, int head)
    {
        foreach (var child in view.Sentence.Children(view[head]))
        {
            var number = child.Form.ToLowerInvariant() switch { "two" or "both" or "2" => 2, "three" or "3" => 3, "four" or "4" => 4, _ => 0 };
            if (number == 0) continue;
            // "two officials" are not "the two officials".
            if (child.Form.Equals("both", StringComparison.OrdinalIgnoreCase) || HasArticle(view, head)) return number;
        }
        return null;
    }

    private static bool HasArticle(SentenceView view, int head)
    {
        foreach (var child in view.Sentence.Children(view[head]))
        {
            if (view.Relations[child.Id] == "det" && child.Form.ToLowerInvariant() is "the" or "these" or "those") return true;
        }
        return false;
    }
}
