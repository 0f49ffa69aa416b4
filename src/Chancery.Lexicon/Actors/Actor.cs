using System.Collections.Immutable;

namespace Chancery.Lexicon;

public enum ActorKind
{
    /// <summary>The name of a country.</summary>
    State,
    /// <summary>An adjective or word for people: "Russian", "Russians".</summary>
    Demonym,
    /// <summary>A city that acts for its state where the context says so.</summary>
    Capital,
    /// <summary>A building or office that always acts for its state: "the Kremlin".</summary>
    Seat,
    Person,
    Organisation,
    /// <summary>An armed or political movement with a code of its own: "M23".</summary>
    Movement,
    /// <summary>A named group of states without a code of its own: "the Quad".</summary>
    Group,
}

/// <summary>One spell in an office, or the validity of a name.</summary>
/// <param name="Code">State or organisation code; null for a group without one.</param>
/// <param name="Sector">PLOVER sector; null if the row gives none.</param>
/// <param name="Office">The office in the table's words; null for all that are no persons.</param>
/// <param name="From">First day; null if open.</param>
/// <param name="Until">First day that no longer counts; null if open.</param>
/// <param name="Row">Where the row stands: "actors/persons.tsv:12".</param>
public sealed record Term(string? Code, string? Sector, string? Office, DateOnly? From, DateOnly? Until, string Row)
{
    public bool Holds(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);
}

/// <summary>Someone or something that the tables know by name.</summary>
/// <param name="Name">The fullest name.</param>
/// <param name="Terms">A person's offices, by first day; exactly one for all others.</param>
public sealed record Actor(string Name, ActorKind Kind, ImmutableArray<string> Aliases, ImmutableArray<Term> Terms)
{
    /// <summary>The row has its code from ISO 3166-1: a state by its own name, not a region or a former name.</summary>
    public bool Official { get; init; }

    /// <summary>The states that a named group always has: "the Baltic states". Empty for all others.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>The code of the first term; a person's may differ by date, see <see cref="At"/>.</summary>
    public string? Code => Terms[0].Code;

    public string? Sector => Terms[0].Sector;

    /// <summary>
    /// The term that holds on that day, the one begun last if several do; else the last one that had ended by then (with
    /// <paramref name="former"/> set); else null: nothing that the tables know had begun.
    /// </summary>
    public Term? At(DateOnly day, out bool former)
    {
        Term? held = null, past = null;
        foreach (var term in Terms)
        {
            if (term.Holds(day)) held = term;
            else if (term.Until is { } until && until <= day && (past is null || until >= past.Until)) past = term;
        }
        former = held is null && past is not null;
        return held ?? past;
    }
}

public enum RoleKind
{
    /// <summary>One person at a time: "president".</summary>
    Office,
    /// <summary>People: "protesters".</summary>
    Group,
    /// <summary>A body: "ministry", "army".</summary>
    Body,
}

/// <summary>A common noun that stands for an actor once a state stands beside it.</summary>
/// <param name="Lemma">Lower case; may be of several words ("prime minister").</param>
public sealed record Role(string Lemma, string? Sector, RoleKind Kind, string? Note, string Row)
{
    /// <summary>Whether the note column has that word: "weak", "from-elsewhere".</summary>
    public bool Is(string note) => Note is not null && Note.AsSpan().Contains(note, StringComparison.Ordinal)
        && Note.Split([' ', ',', ';', '|'], StringSplitOptions.RemoveEmptyEntries).Contains(note);
}

public enum PlaceKind { Capital, City, Venue, Region, Sea, Base, Conflict }

/// <summary>A place by name.</summary>
/// <param name="Country">ISO 3166-1 alpha-3; null for seas and what lies in several countries.</param>
/// <param name="Latitude">Degrees; null where a point would be a guess.</param>
public sealed record Place(
    string Name, ImmutableArray<string> Aliases, string? Country, PlaceKind Kind, double? Latitude, double? Longitude, string Row);
