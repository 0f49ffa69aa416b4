using System.Numerics;

namespace Chancery.Strategy;

/// <summary>The inverse question: what must a party prefer for a state to be stable for it? Exact conditions, not samples.</summary>
/// <remarks>
/// Kinsara, Kilgour and Hipel 2015; Wang, Hipel, Fang and Dang 2018. Nash, GMR and SMR depend on the party's own ranking only;
/// for SEQ and SSEQ the others' rankings are taken as given.
/// </remarks>
/// <param name="Clauses">One for each state the party can move to: all must hold.</param>
public sealed record RequiredPreference(int State, int Party, Definition Definition, IReadOnlyList<RequiredClause> Clauses, int StateCount)
{
    /// <summary>Subsets of more states than this are not counted one by one.</summary>
    public const int MostCounted = 20;

    /// <summary>The conditions under which the state is stable for the party; not for SIM.</summary>
    public static RequiredPreference Of(Conflict conflict, int state, int party, Definition definition, CancellationToken stop = default)
    {
        if (definition == Definition.SIM)
            throw new ArgumentOutOfRangeException(nameof(definition), "SIM has no inverse here; ask for Nash, GMR, SMR, SEQ or SSEQ.");
        var others = PartySet.All(conflict.PartyCount).Without(PartySet.Of(party));
        var moves = new List<int>();
        conflict.Graph.ListMoves(party, state, moves);
        var clauses = new List<RequiredClause>();
        foreach (var to in moves)
        {
            var sanctions = new List<IReadOnlyList<int>>();
            if (definition != Definition.Nash)
            {
                var spread = conflict.Graph.SpreadFrom(to, others, definition is Definition.SEQ or Definition.SSEQ, stop);
                for (var x = 0; x < conflict.StateCount; x++)
                {
                    if (spread.DistanceTo(x) is > 0)
                        sanctions.Add(MustBeNoBetter(conflict, party, x, definition));
                }
            }
            clauses.Add(new RequiredClause(to, Weakest(sanctions, to, state)));
        }
        return new RequiredPreference(state, party, definition, clauses, conflict.StateCount);
    }

    /// <summary>Whether a ranking meets the conditions.</summary>
    public bool IsMetBy(Ranks ranks) => Clauses.All(clause =>
        !ranks.IsBetter(clause.Move, State) || clause.Sanctions.Any(sanction => sanction.All(x => !ranks.IsBetter(x, State))));

    /// <summary>How many of the m! strict rankings make the state stable; null where too many states bear on it to count.</summary>
    public BigInteger? CountRankings()
    {
        if (Definition == Definition.Nash)
            return Factorial(StateCount) / (Clauses.Count + 1);
        var relevant = Clauses.SelectMany(c => c.Sanctions.SelectMany(s => s).Append(c.Move)).Where(x => x != State).Distinct().Order().ToList();
        if (relevant.Count > MostCounted)
            return null;
        // Only which of them stand below the state matters: of r relevant states u below leave u!(r-u)! orders of (r+1)!.
        var masks = Clauses.Select(c => c.Sanctions.Select(Mask).Append(Mask([c.Move])).ToArray()).ToArray();
        var bySize = new long[relevant.Count + 1];
        for (var below = 0; below < 1 << relevant.Count; below++)
        {
            if (Array.TrueForAll(masks, clause => Array.Exists(clause, mask => (mask & ~below) == 0)))
                bySize[BitOperations.PopCount((uint)below)]++;
        }
        BigInteger orders = 0;
        for (var u = 0; u <= relevant.Count; u++)
            orders += bySize[u] * Factorial(u) * Factorial(relevant.Count - u);
        return orders * (Factorial(StateCount) / Factorial(relevant.Count + 1));

        int Mask(IReadOnlyList<int> states) => states.Where(x => x != State).Aggregate(0, (mask, x) => mask | 1 << relevant.BinarySearch(x));
    }

    public static BigInteger Factorial(int n)
    {
        BigInteger product = 1;
        for (var i = 2; i <= n; i++)
            product *= i;
        return product;
    }

    private static List<int> MustBeNoBetter(Conflict conflict, int party, int x, Definition definition)
    {
        var states = new List<int>();
        if (definition is Definition.SMR or Definition.SSEQ)
            conflict.Graph.ListMoves(party, x, states);
        states.Add(x);
        states.Sort();
        return states;
    }

    /// <summary>Leaves out what another alternative makes needless: supersets, and sanctions that ask for the move itself to be no better.</summary>
    private static IReadOnlyList<IReadOnlyList<int>> Weakest(List<IReadOnlyList<int>> sanctions, int move, int state)
    {
        var sets = sanctions.Select(s => s.Where(x => x != state).ToHashSet()).Where(s => !s.Contains(move)).OrderBy(s => s.Count).ToList();
        var kept = new List<HashSet<int>>();
        foreach (var set in sets)
        {
            if (!kept.Exists(k => k.IsSubsetOf(set)))
                kept.Add(set);
        }
        return [.. kept.Select(s => (IReadOnlyList<int>)[.. s.Order()]).OrderBy(s => s.Count).ThenBy(s => s.Count == 0 ? -1 : s[0])];
    }
}

/// <summary>
/// The state must be at least as good as the one moved to, or at least as good as every state of one of the sanctions.
/// An empty sanction is the state itself: the others can always lead back, and the clause holds of itself.
/// </summary>
public sealed record RequiredClause(int Move, IReadOnlyList<IReadOnlyList<int>> Sanctions);
