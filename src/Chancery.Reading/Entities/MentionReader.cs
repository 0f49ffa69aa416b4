using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Makes the mentions of one report, sentence by sentence.</summary>
internal sealed partial class MentionReader
{
    private readonly FrozenSet<string> _timesAndMeasures;

    private readonly LexiconTables _lexicon;
    private readonly EntityRegistry _registry;
    private readonly NameReader _names;
    private readonly Func<string, bool> _isGivenName;
    private readonly Discourse _discourse;
    private readonly Pronouns _pronouns;
    private readonly Descriptions _descriptions;
    private readonly Nominals _nominals;

    public MentionReader(LexiconTables lexicon, EntityRegistry registry, ReportContext context, NameReader names, Func<string, bool> isGivenName)
    {
        _lexicon = lexicon;
        _timesAndMeasures = lexicon.Class("times and measures");
        _discourse = new(lexicon.Class("verbs of outsiders"));
        _registry = registry;
        _names = names;
        _isGivenName = isGivenName;
        _pronouns = new(_discourse);
        _descriptions = new(_discourse, registry);
        _nominals = new(lexicon, registry, _discourse, _descriptions, context);
    }

    /// <summary>Roles, names of the tables, and names no table knows.</summary>
    public void ReadNames(SentenceView view, IReadOnlyList<NameMatch> matches)
    {
        var taken = 0;
        foreach (var match in _lexicon.FindRoles(WithoutStates(view, matches)))
        {
            var (first, last) = (match.First + 1, match.Last + 1);
            if (first <= taken || IsSurname(view, first, last)) continue;
            if (view[last].Upos is not ("NOUN" or "PROPN" or "ADJ" or "X")
                || (match.Role.Lemma is "national" or "local" && !Nominals.IsPlural(view[last])
                && (view.Relations[last] is "amod" or "compound" || match.Role.Lemma == "local"))) continue;
            last = taken = Portfolio.EndOf(view, last);
            var use = new RoleUse(first, last, view[last].Upos is "NOUN" or "PROPN" ? NounHead(view, first, last) : view.HeadOf(first, last), match.Role);
            for (var id = first; id <= last; id++) view.Roles[id] = use;
        }
        _names.Read(view, matches);
        for (var id = 1; id <= view.Count; id++)
        {
            // A name that holds a role word is one name: "Security Council", "State Department".
            if (view.Roles[id] is { } role && view.Names[id] is not null)
            {
                for (var at = role.First; at <= role.Last; at++) view.Roles[at] = null;
                // "President of the European Council": the office stays, without what it is for.
                var last = role.First + role.Role.Lemma.AsSpan().Count(' ');
                if (id <= last || view.Roles[id] is not null) continue;
                var rest = new RoleUse(role.First, last, last, role.Role);
                for (var at = rest.First; at <= rest.Last; at++) view.Roles[at] = rest;
            }
        }
        DropDateline(view, _registry.Context);
        Halves.Name(view, _lexicon, _registry.Context);
        view.Runs = NameRuns.Find(view);
        view.Runs.RemoveAll(r => view.Roles[r.First] is { } role && ReferenceEquals(role, view.Roles[r.Last]) && role.Role.Kind != RoleKind.Office);
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is { } use && use.Head == id) use.Entity = EntityOf(view, use);
        }
    }

    /// <summary>"United States Secretary of State": the last word of a country's name is no part of a role.</summary>
    private static IReadOnlyList<string> WithoutStates(SentenceView view, IReadOnlyList<NameMatch> matches)
    {
        string[]? lemmas = null;
        foreach (var match in matches)
        {
            if (!match.Whole || match.First == match.Last || !match.Candidates.Any(c => c.Actor is { Kind: ActorKind.State })) continue;
            lemmas ??= [.. view.Lemmas];
            for (var at = match.First; at <= match.Last; at++) lemmas[at] = "";
        }
        return lemmas ?? view.Lemmas;
    }

    /// <summary>Gives names without a row their entities, the fuller names of the whole report first.</summary>
    public void NamePersons(SentenceView view)
    {
        Expand(view);
        foreach (var run in view.Runs)
        {
            if (!run.Single && run.Entity is null) Name(view, run);
        }
        Abbreviate(view);
        AbbreviateKnown(view);
        for (var id = 1; id <= view.Count; id++)
        {
            // A surname of somebody the report names in full, whom no table knows, is his and not that of a namesake.
            if (view.Names[id] is not { } use || use.Head != id || use.First != use.Last || use.Actor?.Kind is ActorKind.State or ActorKind.Demonym) continue;
            if (view.Relations[id] is "compound" or "amod" || (_registry.Namesake(view.Forms[id - 1], use.Actor)
                ?? _registry.PersonNamed(view.Forms[id - 1])) is not { Actor: null } namesake) continue;
            view.Names[id] = null;
            view.Runs.Add(new(id, id, id, view.Forms[id - 1]) { Entity = namesake });
        }
        foreach (var run in view.Runs)
        {
            if (run.Single && run.Entity is null && _registry.PersonNamed(run.Text) is { } known) run.Entity = known;
        }
        foreach (var run in view.Runs) Entitle(view, run.First, run.Head, run.Entity);
    }

    public void ReadMentions(SentenceView view)
    {
        var runs = view.Runs;
        foreach (var run in runs)
        {
            if (run.Entity is null) Name(view, run);
            Entitle(view, run.First, run.Head, run.Entity);
        }
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is { Actor.Kind: ActorKind.Person or ActorKind.Organisation or ActorKind.Movement } use && use.Head == id) Entitle(view,
                use.First, use.Head, use.Entity);
        }
        var later = new List<int>();
        var late = new List<RoleUse>();
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is { } use)
            {
                if (use.Head == id && use.Entity is { } named) Add(view, named, Kind(view, use), use.First, use.Last, id);
            }
            else if (runs.Find(r => r.Head == id) is { Entity: { } entity } run) AddRun(view, run, entity);
            else if (view.Roles[id] is { } role)
            {
                if (role.Head != id) continue;
                if (IsSpeakers(view, id)) late.Add(role);
                else AddRole(view, role);
            }
            else if (Pronouns.IsSpeaker(view[id])) later.Add(id);
            else if (IsThing(view, id)) _discourse.NoteThing(view, id, Nominals.IsPlural(view[id]));
            else if (view[id].Upos is "PRON" or "DET" or "ADJ" or "NUM" or "NOUN") AddPronoun(view, view[id]);
        }
        // "We are ready," the minister said: whoever speaks may stand behind.
        foreach (var id in later) AddPronoun(view, view[id]);
        foreach (var role in late) AddRole(view, role);
    }

    /// <summary>"Our troops": whose they are is told where the speaker is.</summary>
    private static bool IsSpeakers(SentenceView view, int head)
    {
        foreach (var child in view.Sentence.Children(view[head]))
        {
            if (child.Deprel == "nmod:poss" && Pronouns.IsSpeaker(child)) return true;
        }
        return false;
    }

    /// <summary>A common noun that names no party and is no mere measure or time.</summary>
    private bool IsThing(SentenceView view, int id) =>
        view[id].Upos == "NOUN" && view.Covered[id] == 0 && view.Relations[id] is "nsubj" or "obj" or "obl" or "root" or "nmod" or "conj"
            && !_timesAndMeasures.Contains(view.Lemma(id))
        && !_descriptions.IsDescription(view.Lemma(id));

    private void AddRun(SentenceView view, NameRun run, EntityDraft entity)
    {
        if (!entity.HasCode && entity.Kind is EntityKind.Person or EntityKind.Organisation) Locate(view, run, entity);
        if (!entity.HasCode && entity.Kind is EntityKind.Place or EntityKind.Unknown && CountryBehind(view, run.Last) is { } country) entity.Code = country;
        Add(view, entity, MentionKind.Name, run.First, run.Last, run.Head);
    }

    private void AddRole(SentenceView view, RoleUse role, int depth = 0)
    {
        if (role.Title is { } titled)
        {
            // The title's words belong to the person's mention; where the tree hangs the name on the title they are its head.
            Add(view, titled, MentionKind.Nominal, role.First, role.Last, role.Head);
            return;
        }
        if (view.Covered[role.Head] != 0 || IsAdjective(view, role) || (role.Role.Lemma == "capital" && !view.IsSubject(role.Head))
            || IsRegion(view, role)) return;
        if (depth < 8)
        {
            // "the army chiefs of the bloc": what stands behind is needed to tell whose.
            foreach (var child in view.Sentence.Children(view[role.Head]))
            {
                if (child.Id <= role.Last || view.Relations[child.Id] != "nmod" || view.Covered[child.Id] != 0) continue;
                if (view.Roles[child.Id] is { } inner && inner.Head == child.Id) AddRole(view, inner, depth + 1);
                else if (view.Names[child.Id] is null && child.Upos == "NOUN") AddPronoun(view, child);
            }
        }
        if (view.Covered[role.Head] != 0 || _nominals.Read(view, role) is not { } entity) return;
        var (first, last) = Nominals.Extent(view, role);
        if (entity.Titles.Count < 6 && entity.Kind == EntityKind.Person && !entity.Titles.Contains(role.Role.Lemma)) entity.Titles.Add(role.Role.Lemma);
        var modifies = view.Relations[view.FirstConjunct(role.Head)] is "compound" or "amod";
        Add(view, entity, modifies ? MentionKind.Modifier : MentionKind.Nominal, first, last, role.Head);
    }

    /// <summary>"military offensive", "government troops", "national unity": no actor of its own.</summary>
    private static bool IsAdjective(SentenceView view, RoleUse role)
    {
        if (view.Relations[role.Head] is not ("amod" or "compound")) return false;
        var above = view[role.Head].Head;
        return view[role.Head].Upos == "ADJ" || (role.Role.Note?.Contains("weak", StringComparison.Ordinal) ?? false)
            || role.Role.Lemma is "military" or "national" || (above > 0 && view.Roles[above] is not null);
    }

    /// <summary>"In Deir Ezzor province": where, and not who.</summary>
    private static bool IsRegion(SentenceView view, RoleUse role) =>
        role.Role.Lemma is "province" or "state" or "municipality" && role.First > 1
            && view.Preposition(role.Head) is "in" or "at" or "near" or "across" or "outside" or "into" or "from" or "through"
        && (view.Names[role.First - 1] is { Actor: null } || view[role.First - 1].Upos == "PROPN");

    private void AddPronoun(SentenceView view, Token token)
    {
        var form = token.Form.ToLowerInvariant();
        EntityDraft? entity;
        if (token.Upos == "PRON" || Pronouns.IsReciprocal(view, token)) entity = _pronouns.Resolve(view, token);
        else if (view.Relations[token.Id] is "nsubj" or "obj" or "obl"
            && (form is "both" || (form is "two" or "pair" && token.Id > 1 && view.Lemma(token.Id - 1) == "the")))
            entity = _descriptions.ResolveBoth(view, token.Id);
        else if (token.Upos == "NOUN") entity = _descriptions.Resolve(view, token.Id, view.Lemma(token.Id), token.Form);
        else return;
        if (entity is not null) Add(view, entity, token.Upos == "NOUN" ? MentionKind.Nominal : MentionKind.Pronoun, token.Id, token.Id, token.Id);
    }

    private void Add(SentenceView view, EntityDraft entity, MentionKind kind, int first, int last, int head)
    {
        if (view.Add(new(entity, first, last, head, kind))) _discourse.Note(view, entity, head, kind);
    }
}
