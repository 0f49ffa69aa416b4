using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>Actors, roles and places as the tables tell them. Immutable and safe to share between threads.</summary>
public sealed class LexiconTables
{
    private static readonly Lazy<LexiconTables> Builtin = new(() => Parse(LexiconFiles.Embedded));

    private readonly Lazy<NameIndex> _names;
    private readonly Lazy<NameIndex> _roles;
    private readonly Lazy<Dictionary<string, ImmutableArray<Actor>>> _holders;
    private readonly Lazy<Dictionary<string, Actor>> _byCode;
    private readonly Lazy<HashSet<string>> _roleLemmas;
    private readonly Lazy<Misspellings> _misspellings;
    private readonly Lazy<HashSet<string>> _givenNames;
    private readonly FrozenSet<string> _noSurnames;
    private readonly FrozenDictionary<string, FrozenSet<string>> _classes;
    private readonly Lazy<string> _version;

    private LexiconTables(LexiconFiles files, ImmutableArray<Actor> actors, ImmutableArray<Role> roles, ImmutableArray<Place> places,
        ImmutableDictionary<string, string> homes, ImmutableArray<SpeechCue> cues, FrozenSet<string> noSurnames,
        FrozenDictionary<string, FrozenSet<string>> classes)
    {
        _noSurnames = noSurnames;
        _classes = classes;
        Homes = homes;
        Cues = cues;
        Files = files;
        Actors = actors;
        Roles = roles;
        Places = places;
        _names = new(() => NameEntries.Names(this));
        _roles = new(() => NameEntries.Roles(this));
        _holders = new(() => Actors.Where(a => a.Kind == ActorKind.Person)
            .SelectMany(a => a.Terms.Select(t => t.Code).OfType<string>().Distinct(), (a, code) => (a, code))
            .GroupBy(p => p.code, p => p.a).ToDictionary(g => g.Key, g => g.ToImmutableArray()));
        _byCode = new(() => Actors.Where(a => a.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Movement).GroupBy(a =>
            a.Code!).ToDictionary(g => g.Key, Bearer));
        _roleLemmas = new(() => Roles.Select(r => r.Lemma).ToHashSet(StringComparer.OrdinalIgnoreCase));
        _misspellings = new(() => new(Actors));
        _givenNames = new(() => Actors.Where(a => a.Kind == ActorKind.Person && a.Name.Contains(' ')).Select(a => a.Name[..a.Name.IndexOf(' ')])
            .ToHashSet(StringComparer.Ordinal));
        _version = new(files.Version);
    }

    /// <summary>
    /// Who is called by a code that several rows share: regions and former states have that of their state, bodies that of their organisation.
    /// </summary>
    private static Actor Bearer(IEnumerable<Actor> rows) =>
        rows.FirstOrDefault(a => a.Official && a.Terms[0].Until is null)
        ?? rows.FirstOrDefault(a => a is { Kind: ActorKind.State, Sector: "GOV" } && a.Terms[0].Until is null)
        ?? rows.FirstOrDefault(a => IsCalled(a, a.Code!)) ?? rows.First();

    private static bool IsCalled(Actor actor, string name) =>
        string.Equals(actor.Name, name, StringComparison.OrdinalIgnoreCase) || actor.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The tables built into the program, read at first use.</summary>
    public static LexiconTables Embedded => Builtin.Value;

    /// <summary>The files the tables were read from; the acts are read from them too.</summary>
    public LexiconFiles Files { get; }

    /// <summary>Persons with all their offices, and everything else by row, in the order of the tables.</summary>
    public ImmutableArray<Actor> Actors { get; }

    public ImmutableArray<Role> Roles { get; }

    public ImmutableArray<Place> Places { get; }

    /// <summary>The state in which a movement with a code of its own is at home, by its code: "FARC" → "COL".</summary>
    public ImmutableDictionary<string, string> Homes { get; }

    /// <summary>The words of saying, thinking and wanting, in the order of the table.</summary>
    public ImmutableArray<SpeechCue> Cues { get; }

    /// <summary>Twelve hexadecimal digits that change with any byte of the tables; stored with each event.</summary>
    public string Version => _version.Value;

    /// <summary>The built-in tables with a folder of the user's laid over them, file by file.</summary>
    /// <exception cref="LexiconException">A row is wrong; all faults are listed and nothing is loaded.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static LexiconTables Load(string folder) => Parse(LexiconFiles.Embedded.Over(folder));

    /// <summary>Exactly the tables in these files.</summary>
    /// <exception cref="LexiconException">A row is wrong; all faults are listed and nothing is loaded.</exception>
    public static LexiconTables Parse(LexiconFiles files)
    {
        var errors = new List<LexiconError>();
        var actors = ActorTable.Read(files, errors);
        var roles = RoleTable.Read(files, errors);
        var places = PlaceTable.Read(files, errors);
        var homes = HomeTable.Read(files, errors);
        var cues = CueTable.Read(files, errors);
        var noSurnames = NoSurnames.Read(files, errors);
        var classes = WordClasses.Read(files, errors);
        if (errors.Count == 0) return new(files, actors, roles, places, homes, cues, noSurnames, classes);
        errors.Sort();
        throw new LexiconException([.. errors]);
    }

    /// <summary>All names in a sentence, the longest first at each place and none inside another, from left to right.</summary>
    public IReadOnlyList<NameMatch> FindNames(IReadOnlyList<string> words)
    {
        var pieces = _names.Value.Cut(words);
        var found = new List<NameMatch>();
        var values = new List<int>();
        for (var at = 0; at < pieces.Count;)
        {
            var length = _names.Value.Longest(pieces, at, values);
            if (length == 0)
            {
                at++;
                continue;
            }
            var (first, last) = (pieces[at], pieces[at + length - 1]);
            // "A U.S. strike" is not by the A.U.: initials end where their word does.
            if (first.Word != last.Word && !last.EndsWord && words[last.Word].Contains('.', StringComparison.Ordinal))
            {
                at++;
                continue;
            }
            found.Add(new(first.Word, last.Word, first.StartsWord && last.EndsWord, [.. values.Select(v => NameEntries.Candidate(this, v))]));
            at += length;
        }
        return found;
    }

    /// <summary>The state or people whose misspelt name a word is; null if none is near, or two are.</summary>
    public Actor? FindMisspelt(string word) => _misspellings.Value.Find(word);

    /// <summary>All roles in a sentence, given by its lemmas, the longest first at each place and none inside another.</summary>
    public IReadOnlyList<RoleMatch> FindRoles(IReadOnlyList<string> lemmas)
    {
        var pieces = _roles.Value.Cut(lemmas);
        var found = new List<RoleMatch>();
        var values = new List<int>();
        for (var at = 0; at < pieces.Count;)
        {
            var length = _roles.Value.Longest(pieces, at, values);
            if (length > 0 && pieces[at].StartsWord && pieces[at + length - 1].EndsWord)
                found.Add(new(pieces[at].Word, pieces[at + length - 1].Word, Roles[values[0]]));
            at += Math.Max(length, 1);
        }
        return found;
    }

    /// <summary>Those who hold an office of a state or organisation on a day, by the lexicon's name of the office.</summary>
    public IEnumerable<Actor> HoldersOf(string code, string office, DateOnly day) =>
        _holders.Value.TryGetValue(code, out var persons)
            ? persons.Where(p => p.Terms.Any(t => t.Code == code && t.Holds(day) && string.Equals(t.Office, office, StringComparison.OrdinalIgnoreCase)))
            : [];

    /// <summary>The name of the state with that code; null if no state has it.</summary>
    public string? StateName(string code) => _byCode.Value.TryGetValue(code, out var actor) && actor.Kind == ActorKind.State ? actor.Name : null;

    /// <summary>The row of the state with that code; null if no state has it.</summary>
    public Actor? StateOf(string code) => _byCode.Value.TryGetValue(code, out var actor) && actor.Kind == ActorKind.State ? actor : null;

    /// <summary>The row of a state by its name, a former one's too: "North Vietnam"; null if no row has it.</summary>
    public Actor? StateNamed(string name) => Actors.FirstOrDefault(a => a.Kind == ActorKind.State && a.Name == name);

    /// <summary>The organisation or movement with that code; null if none has it.</summary>
    public Actor? OrganisationOf(string code) => _byCode.Value.TryGetValue(code, out var actor) && actor.Kind != ActorKind.State ? actor : null;

    /// <summary>Whether a single word is a role too, so that a body named by it may be any state's: "Congress".</summary>
    public bool IsRole(string lemma) => _roleLemmas.Value.Contains(lemma);

    /// <summary>Whether a surname is a word, a place or a given name as well.</summary>
    public bool IsNoSurname(string word) => _noSurnames.Contains(word);

    /// <summary>The words, or states, of a class of classes.tsv; empty if there is no such class.</summary>
    public FrozenSet<string> Class(string name) => _classes.GetValueOrDefault(name, FrozenSet<string>.Empty);

    /// <summary>Whether a person of the tables has that first name.</summary>
    public bool IsGivenName(string word) => _givenNames.Value.Contains(word);

    /// <summary>All persons with an office of that state or organisation at any time.</summary>
    public ImmutableArray<Actor> PersonsOf(string code) => _holders.Value.GetValueOrDefault(code, []);
}
