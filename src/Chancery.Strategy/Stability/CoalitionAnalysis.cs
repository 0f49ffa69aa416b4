namespace Chancery.Strategy;

/// <summary>Stability when parties act together: Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008.</summary>
/// <remarks>
/// A coalition improves on s where all its members prefer the end, whatever the steps on the way. The opponents' steps in SEQ
/// are their individual UIs (Inohara and Hipel also let them improve together). Offered for Nash, GMR, SMR and SEQ.
/// </remarks>
public sealed class CoalitionAnalysis
{
    /// <summary>The definitions that have a coalition form here.</summary>
    public static IReadOnlyList<Definition> Definitions { get; } = [Definition.Nash, Definition.GMR, Definition.SMR, Definition.SEQ];

    private readonly Dictionary<(PartySet, Definition), StateSet> _stable;

    private CoalitionAnalysis(IReadOnlyList<PartySet> coalitions, Dictionary<(PartySet, Definition), StateSet> stable, Dictionary<Definition,
        StateSet> equilibria)
    {
        Coalitions = coalitions;
        _stable = stable;
        Equilibria = equilibria;
    }

    /// <summary>Every coalition of two or more, smaller ones first, then in order of the parties.</summary>
    public IReadOnlyList<PartySet> Coalitions { get; }

    /// <summary>The states stable for every party and every coalition.</summary>
    public IReadOnlyDictionary<Definition, StateSet> Equilibria { get; }

    public StateSet Stable(PartySet coalition, Definition definition) => _stable[(coalition, definition)];

    /// <summary>How much work a solve would be, in visits of a state; a million takes some 10 ms.</summary>
    public static double WorkOf(Conflict conflict) =>
        Math.Pow(2, conflict.PartyCount) * conflict.PartyCount * 4.0 * conflict.StateCount * conflict.StateCount;

    /// <param name="individual">The parties' own stability under the four definitions.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CoalitionAnalysis Solve(Conflict conflict, StabilityTable individual, CancellationToken stop = default)
    {
        var coalitions = CoalitionsOf(conflict.PartyCount);
        var stable = new Dictionary<(PartySet, Definition), StateSet>();
        Parallel.For(0, coalitions.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop }, i =>
        {
            var sets = new CoalitionSolver(conflict, coalitions[i]).Solve(stop);
            lock (stable)
            {
                for (var d = 0; d < sets.Length; d++)
                    stable.Add((coalitions[i], Definitions[d]), sets[d]);
            }
        });
        var equilibria = new Dictionary<Definition, StateSet>();
        foreach (var definition in Definitions)
        {
            if (individual.Equilibria(definition) is not { } all)
                continue;
            foreach (var coalition in coalitions)
                all.IntersectWith(stable[(coalition, definition)]);
            equilibria.Add(definition, all);
        }
        return new CoalitionAnalysis(coalitions, stable, equilibria);
    }

    private static List<PartySet> CoalitionsOf(int parties)
    {
        var all = new List<PartySet>();
        for (ulong bits = 1; bits < 1UL << parties; bits++)
        {
            if (System.Numerics.BitOperations.PopCount(bits) > 1)
                all.Add(new PartySet(bits));
        }
        return [.. all.OrderBy(c => c.Count)
            .ThenBy(c => c, Comparer<PartySet>.Create((a, b) => a.ToArray().AsSpan().SequenceCompareTo(b.ToArray())))];
    }

    /// <summary>Equilibrium jumps: a coalition's joint improvement from one equilibrium to another.</summary>
    /// <param name="equilibria">The (non-cooperative) equilibria to look at.</param>
    public static IReadOnlyList<EquilibriumJump> Jumps(Conflict conflict, StateSet equilibria, CancellationToken stop = default)
    {
        var jumps = new List<EquilibriumJump>();
        foreach (var coalition in CoalitionsOf(conflict.PartyCount))
        {
            foreach (var from in equilibria)
            {
                var reach = conflict.Graph.SpreadFrom(from, coalition, improvements: false, stop);
                jumps.AddRange(equilibria
                    .Where(to => reach.DistanceTo(to) > 0 && Array.TrueForAll(coalition.ToArray(), i => conflict.Ranks[i].IsBetter(to, from)))
                    .Select(to => new EquilibriumJump(coalition, from, to, reach.PathTo(to))));
            }
        }
        return jumps;
    }
}

/// <summary>A coalition's move from one equilibrium to another that all its members prefer.</summary>
public sealed record EquilibriumJump(PartySet Coalition, int From, int To, IReadOnlyList<UnilateralMove> Path);
