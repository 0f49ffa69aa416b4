namespace Chancery.Strategy;

/// <summary>Who can take the conflict where, and what each party thinks of it: the graph model itself.</summary>
/// <remarks>
/// Kilgour, Hipel and Fang 1987. The solver asks only what is declared here, so that the option form, where each R_i(s) is a
/// subcube, need never list its arcs. Instances are immutable and safe to share.
/// </remarks>
public abstract class MoveGraph
{
    private protected MoveGraph(int states, IReadOnlyList<Ranks> ranks)
    {
        StateCount = states;
        Ranks = ranks;
    }

    public int StateCount { get; }

    public int PartyCount => Ranks.Count;

    /// <summary>By party.</summary>
    public IReadOnlyList<Ranks> Ranks { get; }

    /// <summary>The same moves with other preferences.</summary>
    public abstract MoveGraph With(IReadOnlyList<Ranks> ranks);

    /// <summary>Puts R_i(s), ascending, in place of what the list holds.</summary>
    public abstract void ListMoves(int party, int state, List<int> into);

    /// <summary>How many pairs (s, t) with t in R_i(s) there are.</summary>
    public abstract long CountMoves(int party);

    /// <summary>For each state the least key among the state itself and R_i of it.</summary>
    internal abstract void FindBestWithin(int party, int[] keys, int[] within, Workspace work);

    /// <summary>
    /// For each state t the greatest key (all at least 0) found on R_H(t), or on R⁺_H(t) for improvements; it may count t itself.
    /// -1 where the list is empty. The result is <see cref="Workspace.Reached"/>, so it holds until the workspace is used again.
    /// </summary>
    internal abstract int[] WorstReached(PartySet movers, bool improvements, int[] keys, int mostKey, Workspace work, CancellationToken stop);

    /// <summary>The states s all of whose UIs t by the party have reached[t] at least floor[s].</summary>
    internal abstract StateSet Deterred(int party, int[] reached, int[] floor, Workspace work);

    /// <summary>What legal sequences of the movers reach from a state, in the fewest moves.</summary>
    internal abstract Spread SpreadFrom(int state, PartySet movers, bool improvements, CancellationToken stop);

    /// <summary>Puts the states in order of falling key, with keys from 0 to <paramref name="mostKey"/>.</summary>
    /// <param name="starts">At least two longer than the highest key; it need not be clear.</param>
    internal static void FallingOrder(int[] keys, int mostKey, int[] starts, int[] order)
    {
        starts.AsSpan(0, mostKey + 2).Clear();
        foreach (var key in keys)
            starts[mostKey - key + 1]++;
        for (var i = 1; i <= mostKey; i++)
            starts[i] += starts[i - 1];
        for (var state = 0; state < keys.Length; state++)
            order[starts[mostKey - keys[state]]++] = state;
    }
}
