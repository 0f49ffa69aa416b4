using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Names that no table knows: whose they are, and which titles and abbreviations go with them.</summary>
internal sealed partial class MentionReader
{
    /// <summary>A name gets the state that its title, its apposition or the adjective before it tells.</summary>
    private void Locate(SentenceView view, NameRun run, EntityDraft entity)
    {
        var title = Titles.Before(view, run.First) ?? NameRuns.Appositive(view, run) ?? Titles.Taken(view, run.Head);
        var owner = title is not null ? Belonging.Of(view, title.Head, title.First, title.Role.Lemma) : Owner.None;
        if (owner is { Codes.IsEmpty: true, Possessor: 0 } && title is not null && Titles.Beside(view, title) is { } first)
            owner = Belonging.Of(view, first.Head, first.First, first.Role.Lemma);
        if (owner is { Codes.IsEmpty: true, Possessor: 0 }) owner = Belonging.Of(view, run.Head, run.First, "");
        // "An Australian-British academic": of the state named last.
        var codes = owner.Codes is [.., var second] && owner.Names is [{ } one, { } two] && one.Last + 2 == two.First && view.Forms[one.Last] is "-" or "–"
            ? [second] : owner.Codes;
        if (codes.IsEmpty && owner.Possessor > 0 && view.EntityAt(owner.Possessor) is { HasCode: true } possessor) codes = possessor.Codes;
        var former = title is not null && Nominals.IsFormer(view, title);
        if (codes.IsEmpty && title is { Role: { Kind: RoleKind.Office,
            Sector: "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "SPY" or "OPP" or "PTY" or "REB" or "CRM" or "PRM" } role }
            && !(role.Note?.Contains("weak", StringComparison.Ordinal) ?? false))
            codes = _nominals.FromContext(view, run.Head, role.Sector);
        // "Col Maj X said on television", in a report on a junta.
        if (codes.IsEmpty && title is null && entity.Kind == EntityKind.Person && run.First > 1
            && view.Lemma(run.First - 1).TrimEnd('.') is "gen" or "col" or "maj" or "lt" or "adm" or "capt" or "brig")
            (codes, entity.Sector) = (_nominals.FromContext(view, run.Head, "MIL"), "MIL");
        if (codes.IsEmpty && entity.Kind == EntityKind.Organisation && (entity.Sector == "PTY" || NameRuns.IsPartyName(run.Text))
            && _registry.OnlyState() is { } land) codes = [land];
        if (codes.Length == 1) entity.Code = codes[0];
        // "Chairman of the Freedom Party": of its kind, and no businessman.
        var kin = title is { Role.Lemma: "chairman" or "chairwoman" or "chairperson" or "leader" or "head" or "director" or "president" or "chief"
            or "spokesman" or "spokeswoman" or "spokesperson" or "member" or "founder" or "official" or "candidate" or "secretary-general"
            or "general secretary" or "commander" or "deputy" }
            && owner.Names is [{ Actor: { Kind: ActorKind.Organisation or ActorKind.Movement or ActorKind.Seat, Sector: { } own } }] ? own : null;
        entity.Sector ??= former ? "ELI" : kin ?? title?.Role.Sector;
        entity.Office ??= former ? null : title is { Role: { Kind: RoleKind.Office } office } ? office.Lemma : null;
        entity.Open = entity.Code is null ? $"{entity.Name}: the text names no state" : null;
    }

    /// <summary>"Kunduz, Afghanistan", "Jalpaiguri district, West Bengal, India": the country that closes a list of places.</summary>
    private static string? CountryBehind(SentenceView view, int last)
    {
        for (var id = last + 1; id <= view.Count && id <= last + 6; id++)
        {
            if (view.Names[id] is { Actor: { Kind: ActorKind.State } or null, Code: { } code } place
                && (place.Actor is not null || place.Place?.Kind == PlaceKind.Region)) return view.Forms[id - 2] == "," ? code : null;
            if (view.Forms[id - 1] != "," && view[id].Upos is not ("PROPN" or "NOUN")) return null;
        }
        return null;
    }

    private void Name(SentenceView view, NameRun run)
    {
        var (kind, sector, sure) = NameRuns.Classify(view, run, _isGivenName);
        if (kind == EntityKind.Person || (kind == EntityKind.Unknown && !sure))
        {
            if (_registry.PersonNamed(run.Text) is { } known)
            {
                run.Entity = known;
                if (run.Text.Length > known.Name.Length && known.Actor is null) known.Name = run.Text;
                return;
            }
        }
        run.Entity = kind == EntityKind.Person
            ? _registry.NewPerson(run.Text)
            : _registry.Keyed($"name {run.Text}", () => new(run.Text, kind) { Sector = sector });
        run.Entity.Open ??= run.Entity.HasCode ? null : $"{run.Text}: the text names no state";
    }

    /// <summary>"Martin Luther King", "Meredith Baker": a title's word as the last part of a name.</summary>
    private static bool IsSurname(SentenceView view, int first, int last) =>
        first == last && first > 1 && view[first].Upos == "PROPN" && view.Relations[first] == "flat" && view[first].Head < first
            && view[first - 1].Upos == "PROPN"
        && view.Roles[first - 1] is null && view[first - 1].Xpos == "NNP"
        && (last == view.Count || view[last + 1].Upos != "PROPN" || view.Forms[last].StartsWith("Jr", StringComparison.Ordinal));

    /// <summary>"ABUJA (SNA) -": the agency of a dateline acts nowhere in the report.</summary>
    private static void DropDateline(SentenceView view, ReportContext context)
    {
        if (view.Index == 0 && view.Names[1] is { Actor.Kind: ActorKind.Capital, Code: { } seat } && view.Forms[0].Length > 3
            && view.Forms[0].All(char.IsUpper)) context.Seat = seat;
        for (var id = 3; id < view.Count - 1 && id < 12; id++)
        {
            if (view.Index == 0 && view.Forms[id - 2] == "(" && view.Names[id] is { Actor: { Sector: "JRN", Code: { } sender } }
                && view.Names[1] is { Actor.Kind: ActorKind.Capital, Code: { } city } && city == sender)
                context.Dateline = city;
            if (view.Forms[id - 2] == "(" && view.Forms[id] == ")" && view.Forms[id + 1] is "-" or "–" or "—" or "--" && view.Names[id] is { } agency
                && agency.First == agency.Last) view.Names[id] = null;
        }
        for (var id = 2; id < view.Count; id++)
        {
            if (view.Forms[id - 2] == "(" && view.Names[id] is { Actor.Sector: "JRN" }) DropOutlet(view, id);
        }
    }

    /// <summary>"(BBC News)": who printed it, in brackets.</summary>
    private static void DropOutlet(SentenceView view, int first)
    {
        var last = first;
        while (last < view.Count && last < first + 4 && view.Forms[last] != ")" && view[last + 1].Upos is "PROPN" or "NOUN" or "ADJ") last++;
        if (last >= view.Count || view.Forms[last] != ")") return;
        for (var id = first; id <= last; id++)
        {
            view.Names[id] = null;
            view.Outlets.Add(id);
        }
    }

    /// <summary>"Free Syrian Front (FSF)": the letters in brackets are the name before them, here and further down.</summary>
    private void Abbreviate(SentenceView view)
    {
        foreach (var run in view.Runs)
        {
            if (!run.Single || run.First < 3 || run.Last >= view.Count || view.Forms[run.First - 2] != "(" || view.Forms[run.Last] != ")"
                || run.Text.Any(char.IsLower)) continue;
            var named = view.Names[run.First - 2]?.Entity ?? view.Runs.Find(r => r.Last == run.First - 2)?.Entity;
            if (named is null || named.Kind is EntityKind.State or EntityKind.Place) continue;
            run.Entity = named;
            _registry.Alias(run.Text, named);
        }
    }

    /// <summary>"Reporters Without Borders (RSF)": letters in brackets are the known name before them, whatever else they stand for.</summary>
    private static void AbbreviateKnown(SentenceView view)
    {
        for (var id = 3; id < view.Count; id++)
        {
            if (view.Forms[id - 2] != "(" || view.Forms[id] != ")" || view.Names[id] is not { } letters || letters.First != letters.Last
                || view.Forms[id - 1].Any(char.IsLower) || view.Forms[id - 1].Length < 2) continue;
            if (view.Names[id - 2] is not { Entity: { Kind: EntityKind.Organisation } body } || letters.Entity is null
                || ReferenceEquals(letters.Entity, body) || letters.Entity.Code == body.Code) continue;
            if (body.Name.Length > 0 && letters.Entity.Kind == EntityKind.Organisation) letters.Entity = body;
        }
    }

    /// <summary>"International Labor Office (ILO)": the long name is what the tables know by the letters behind it.</summary>
    private static void Expand(SentenceView view)
    {
        foreach (var run in view.Runs)
        {
            if (run.Single || run.Last + 3 > view.Count || view.Forms[run.Last] != "(" || view.Forms[run.Last + 2] != ")") continue;
            if (view.Names[run.Last + 2] is not { Entity: { Kind: EntityKind.Organisation } body } use || use.First != use.Last) continue;
            var letters = view.Forms[run.Last + 1];
            if (letters.Length >= 2 && letters.All(char.IsUpper) && run.Text[0] == letters[0]) run.Entity = body;
        }
    }

    /// <summary>Ties the role right before a name, or in apposition to it, to its bearer.</summary>
    private static void Entitle(SentenceView view, int first, int head, EntityDraft? entity)
    {
        if (entity is null) return;
        var person = entity.Kind == EntityKind.Person;
        if (Titles.Before(view, first) is { Title: null } before
            && (person ? before.Role.Kind == RoleKind.Office : (before.Role.Kind != RoleKind.Office || view[before.Head].Upos == "ADJ"
            || before.Role.Lemma == "paramilitary") && !Nominals.IsPlural(view[before.Head])))
        {
            Give(view, before, entity);
            if (person && Titles.Beside(view, before) is { Title: null } too) Give(view, too, entity);
        }
        foreach (var child in view.Sentence.Children(view[head]))
        {
            if (view.Relations[child.Id] == "appos" && view.Roles[child.Id] is { Title: null } below && below.Head == child.Id && !Nominals.IsPlural(child)
                && (!person || below.Role.Kind == RoleKind.Office)) Give(view, below, entity);
        }
        if (person && Titles.Taken(view, head) is { Title: null } office) Give(view, office, entity);
        var above = view[head].Head;
        if (above > 0 && view.Relations[head] is "appos" or "flat" && view.Roles[above] is { Title: null } role && role.Head == above
            && !Nominals.IsPlural(view[above])
            && (person ? role.Role.Kind == RoleKind.Office : role.Last >= first - 2)) Give(view, role, entity);
    }

    private static void Give(SentenceView view, RoleUse role, EntityDraft entity)
    {
        role.Title = entity;
        // The report's own "Prime Minister X" outweighs a table by which the term is over by a few weeks.
        if (entity is { Sector: "ELI", Actor: { } actor } && role.Role is { Kind: RoleKind.Office, Sector: "GOV" or "MIL" or "LEG" }
            && !Nominals.IsFormer(view, role) && (role.First == 1 || view.Lemma(role.First - 1) is not ("then" or "-"))
            && actor.Terms.LastOrDefault(t => t.Office is { } held && held.EndsWith(role.Role.Lemma, StringComparison.OrdinalIgnoreCase)) is { } term)
            (entity.Sector, entity.Office) = (term.Sector ?? role.Role.Sector, role.Role.Lemma);
        // "The UN envoy X": the office that the text gives a former minister outweighs the one he had.
        if (entity is { Sector: "ELI", Actor: not null } && role.Role.Kind == RoleKind.Office
            && role.Role.Lemma is "envoy" or "special envoy" or "mediator" or "chief" or "head" or "commissioner" or "secretary-general" or "representative"
            or "special representative"
            && Belonging.Of(view, role.Head, role.First, role.Role.Lemma) is { Codes: [var code], Names: [{ Actor.Kind: ActorKind.Organisation }] }
            && code != entity.Code)
            (entity.Code, entity.Sector, entity.Office) = (code, "IGO", role.Role.Lemma);
        if (entity.Titles.Count < 6 && !entity.Titles.Contains(role.Role.Lemma)) entity.Titles.Add(role.Role.Lemma);
    }
}
