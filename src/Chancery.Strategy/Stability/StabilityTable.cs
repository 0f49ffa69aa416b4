namespace Chancery.Strategy;

/// <summary>Which states are stable for whom, by definition. A cell is missing where the solve was stopped before it.</summary>
public sealed class StabilityTable
{
    private readonly Dictionary<(Definition, int), StateSet> _cells = [];

    internal StabilityTable(int parties, IReadOnlyList<Definition> definitions)
    {
        PartyCount = parties;
        Definitions = definitions;
    }

    public int PartyCount { get; }

    /// <summary>The definitions that were asked for and apply to the model.</summary>
    public IReadOnlyList<Definition> Definitions { get; }

    /// <summary>Whether every cell is known.</summary>
    public bool IsComplete => Definitions.All(IsKnown);

    /// <summary>Whether the definition is known for every party.</summary>
    public bool IsKnown(Definition definition) => Enumerable.Range(0, PartyCount).All(party => _cells.ContainsKey((definition, party)));

    /// <summary>The states stable for the party; null where not asked for or not reached before a stop.</summary>
    public StateSet? Stable(Definition definition, int party) => _cells.GetValueOrDefault((definition, party));

    /// <summary>The states stable for every party; null where a cell is missing.</summary>
    public StateSet? Equilibria(Definition definition)
    {
        if (!IsKnown(definition))
            return null;
        var all = _cells[(definition, 0)].Copy();
        for (var party = 1; party < PartyCount; party++)
            all.IntersectWith(_cells[(definition, party)]);
        return all;
    }

    internal void Set(Definition definition, int party, StateSet stable)
    {
        lock (_cells)
            _cells[(definition, party)] = stable;
    }
}
