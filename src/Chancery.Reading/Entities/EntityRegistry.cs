using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>The entities of one report, so that one thing gets one entity.</summary>
internal sealed class EntityRegistry(LexiconTables lexicon, ReportContext context)
{
    private readonly Dictionary<string, EntityDraft> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<Actor, EntityDraft> _byActor = [];
    private readonly List<EntityDraft> _persons = [];

    public ReportContext Context => context;

    public EntityDraft State(string code, string name)
    {
        if (_byKey.TryGetValue("state " + code, out var known)) return known;
        var full = lexicon.StateName(code) ?? name;
        return _byKey["state " + code] = new(full, EntityKind.State) { Code = code, Sector = "GOV" };
    }

    /// <summary>The words of a class of classes.tsv.</summary>
    public FrozenSet<string> Class(string name) => lexicon.Class(name);

    /// <summary>The states of a region by its adjective ("west african"); empty if no class tells them.</summary>
    public IReadOnlySet<string> StatesOf(string region) => lexicon.Class("region " + region);

    public bool IsState(string code) => lexicon.StateName(code) is not null;

    public EntityDraft Keyed(string key, Func<EntityDraft> make) =>
        _byKey.TryGetValue(key, out var known) ? known : _byKey[key] = make();

    public EntityDraft Person(Actor actor)
    {
        if (_byActor.TryGetValue(actor, out var known)) return known;
        var former = false;
        var term = context.Published is { } day ? actor.At(day, out former) : actor.Terms[^1];
        // A term that the tables end with a month, and whoever left a few days ago: still in office for the report.
        if (former && term?.Until is { } until && context.Published is { } today
            && today < (until.Day == 1 ? until.AddMonths(1) : until.AddDays(4))) former = false;
        var draft = new EntityDraft(actor.Name, EntityKind.Person)
        {
            Actor = actor, Code = (term ?? actor.Terms[0]).Code, Sector = term is null ? null : former ? "ELI" : term.Sector ?? "GOV", Office = former ? null
                : term?.Office,
        };
        if (term?.Office is { } office) draft.Titles.Add(office.ToLowerInvariant());
        _byActor[actor] = draft;
        _persons.Add(draft);
        return draft;
    }

    public EntityDraft NewPerson(string name)
    {
        var draft = new EntityDraft(name, EntityKind.Person);
        _persons.Add(draft);
        return draft;
    }

    /// <summary>The one state that the report names; null if it names none or several.</summary>
    public string? OnlyState()
    {
        var states = context.Codes.Where(c => lexicon.StateName(c.Key) is not null).Select(c => c.Key).Take(2).ToArray();
        return states is [var only] ? only : null;
    }

    /// <summary>An actor of the tables that is no person, no state and no demonym.</summary>
    public EntityDraft Body(Actor actor)
    {
        var key = actor.Kind == ActorKind.Group ? "group " + actor.Name : $"body {actor.Code} {actor.Name}";
        return Keyed(key, () => new(actor.Name, actor.Kind == ActorKind.Group ? EntityKind.Group : EntityKind.Organisation)
        {
            Actor = actor, Code = actor.Code, Sector = actor.Sector, Plural = actor.Kind == ActorKind.Group,
            Members = actor.Members,
            Open = actor.Code is null && actor.Members.IsEmpty ? $"{actor.Name}: a group of states without a code" : null,
        });
    }

    /// <summary>"The bloc", before or without its name: the one body of states that the report names, or the Union where it names Brussels.</summary>
    public EntityDraft? OnlyBody(string lemma)
    {
        EntityDraft? only = null;
        foreach (var (code, _) in context.Codes.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (lexicon.StateName(code) is not null || lexicon.OrganisationOf(code) is not { Kind: ActorKind.Organisation } actor) continue;
            var body = new EntityDraft(actor.Name, EntityKind.Organisation) { Actor = actor, Code = actor.Code, Sector = actor.Sector };
            if (Descriptions.BodyFits(body, lemma) is not > 5) continue;
            if (only is not null) return null;
            only = Body(actor);
        }
        return only ?? (lemma is "bloc" && context.NamesPlace("Brussels") && lexicon.OrganisationOf("EU") is { } union ? Body(union) : null);
    }

    /// <summary>The person of the report that a name without a row belongs to: the same name, or the same family name.</summary>
    public EntityDraft? PersonNamed(string name)
    {
        foreach (var person in _persons)
        {
            if (string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase)) return person;
        }
        var words = name.Split(' ');
        foreach (var person in _persons)
        {
            if (words.Length == 1 ? EndsWithWord(person.Name, name) || (person.Actor?.Aliases.Any(a => EndsWithWord(a, name)) ?? false)
                : EndsWithWord(person.Name, words[^1]) && SameGivenName(person.Name, words[0]))
                return person;
        }
        // "Daniel" after "Daniel Montalvo", if no second Daniel was named.
        return words.Length == 1 && name.Length > 2 && _persons.Where(p =>
            p.Name.StartsWith(name + " ", StringComparison.Ordinal)).Take(2).ToArray() is [var only] ? only : null;
    }

    /// <summary>Somebody the report names in full whom no table knows, where the one the tables know by that surname is named nowhere in full.</summary>
    public EntityDraft? Namesake(string surname, Actor? known) =>
        known is not { Kind: ActorKind.Person } || context.NamesInFull(known) ? null
            : _persons.FindLast(p => p.Actor is null && EndsWithWord(p.Name, surname));

    /// <summary>From now on that name stands for this entity.</summary>
    public void Alias(string name, EntityDraft entity) => _byKey.TryAdd($"name {name}", entity);

    private static bool EndsWithWord(string name, string word) =>
        name.Length > word.Length && name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && name[name.Length - word.Length - 1] is ' ' or '-';

    /// <summary>"Sergey" and "Sergei", "S." and "Sergei"; not "Hunter" and "Joe".</summary>
    private static bool SameGivenName(string name, string given) =>
        given.Length > 0 && name[0] == given[0] && (given.Length <= 2 || given[1] == '.'
            || name.StartsWith(given[..Math.Min(3, given.Length)], StringComparison.OrdinalIgnoreCase));
}
