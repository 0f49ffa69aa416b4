namespace Chancery.Strategy;

/// <summary>A conflict as an analyst writes it down: who decides, over what, wanting what.
/// Plain data; <see cref="Conflict.Resolve"/> checks it.</summary>
/// <remarks>
/// Option form (Howard 1971; Fraser and Hipel 1984) where the parties have options; graph form (Kilgour, Hipel and Fang 1987)
/// where <see cref="States"/> is given. Options are numbered from 1 through all parties in order.
/// </remarks>
public sealed record ConflictModel
{
    public required string Name { get; init; }
    public string? Title { get; init; }

    /// <summary>Where the model comes from; a reader must be able to look it up.</summary>
    public string? Source { get; init; }
    public string? Notes { get; init; }
    public required IReadOnlyList<DecisionMaker> Parties { get; init; }

    /// <summary>The names of the states in graph form; null in option form.</summary>
    public IReadOnlyList<string>? States { get; init; }
    public IReadOnlyList<Infeasibility> Infeasible { get; init; } = [];

    /// <summary>Patterns whose feasible states count as one state; patterns that overlap make one state together.</summary>
    public IReadOnlyList<string> Coalesced { get; init; } = [];
    public IReadOnlyList<IrreversibleOption> Irreversible { get; init; } = [];

    /// <summary>The state the conflict is in: a Y/N string, or a name in graph form.</summary>
    public string? StatusQuo { get; init; }

    /// <summary>The games as single parties see them; a party that is not named sees the model as it stands.</summary>
    public IReadOnlyList<PerceivedGame> Perceived { get; init; } = [];

    public bool IsGraphForm => States is not null;

    /// <summary>How many options all parties have together.</summary>
    public int OptionCount => Parties.Sum(party => party.Options.Count);
}

/// <summary>One who decides. In graph form it has moves instead of options; without either it is an observer.</summary>
public sealed record DecisionMaker(string Name, IReadOnlyList<ConflictOption> Options, Preference Preference)
{
    /// <summary>Graph form only: the arcs, as names of states.</summary>
    public IReadOnlyList<StatedMove> Moves { get; init; } = [];

    /// <summary>What the party's presence in the model rests on; null where nobody said.</summary>
    public Grounds? Grounds { get; init; }
}

/// <summary>Something a party can do or leave.</summary>
public sealed record ConflictOption(string Name, Grounds? Grounds = null);

/// <summary>An arc of the graph form.</summary>
public sealed record StatedMove(string From, string To);

/// <summary>An option that can be taken or given up, but not both ways. <paramref name="Option"/> counts from 1.</summary>
public sealed record IrreversibleOption(int Option, Direction Only);

/// <summary>The one way in which an irreversible option may change.</summary>
public enum Direction
{
    /// <summary>Once taken it stays taken: N to Y.</summary>
    Taken,

    /// <summary>Once given up it is gone: Y to N.</summary>
    GivenUp,
}

/// <summary>How one party sees the conflict: states it does not know of, and what it believes the others want.</summary>
/// <param name="Party">Whose view this is.</param>
/// <param name="Unrecognised">Patterns (names in graph form) of the states missing from its game.</param>
/// <param name="Preferences">By party, what the viewer takes that party to want; its own may be among them.</param>
public sealed record PerceivedGame(
    string Party, IReadOnlyList<string> Unrecognised, IReadOnlyDictionary<string, Preference> Preferences);

/// <summary>How firmly an element of a drafted model stands, and on which events.</summary>
public sealed record Grounds(Basis Basis, IReadOnlyList<string> Events, string? Words = null);

/// <summary>Where an element of a model comes from.</summary>
public enum Basis
{
    /// <summary>The party itself said or did it.</summary>
    Stated,

    /// <summary>Others say so of the party.</summary>
    Attributed,

    /// <summary>Nobody said it; the draft needs it.</summary>
    Assumed,
}
