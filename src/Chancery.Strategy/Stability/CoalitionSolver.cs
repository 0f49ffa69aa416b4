namespace Chancery.Strategy;

/// <summary>One coalition's stability, state by state, straight from the definitions.</summary>
internal sealed class CoalitionSolver(Conflict conflict, PartySet coalition)
{
    private readonly MoveGraph _graph = conflict.Graph;
    private readonly int[] _members = coalition.ToArray();
    private readonly Workspace _work = new(conflict.StateCount);
    private readonly PartySet _others = PartySet.All(conflict.PartyCount).Without(coalition);

    /// <returns>In the order of <see cref="CoalitionAnalysis.Definitions"/>.</returns>
    public StateSet[] Solve(CancellationToken stop)
    {
        StateSet nash = new(conflict.StateCount), gmr = new(conflict.StateCount), smr = new(conflict.StateCount), seq = new(conflict.StateCount);
        for (var state = 0; state < conflict.StateCount; state++)
        {
            stop.ThrowIfCancellationRequested();
            var better = BetterForAll(state);
            var improvements = ImprovementsOf(state, better, stop);
            if (improvements.Count == 0)
            {
                nash.Add(state);
                gmr.Add(state);
                smr.Add(state);
                seq.Add(state);
                continue;
            }
            if (_others.Count == 0)
                continue;
            var notBetter = Array.ConvertAll(better, b => 1 - b);
            if (!AllReach(notBetter, improvements, byImprovements: false, stop))
                continue;
            gmr.Add(state);
            if (AllReach(notBetter, improvements, byImprovements: true, stop))
                seq.Add(state);
            // The sanction must hold: no member better off for all of them may be reached from it.
            var escape = _graph.WorstReached(coalition, improvements: false, better, 1, _work, stop);
            var holding = new int[better.Length];
            for (var x = 0; x < holding.Length; x++)
                holding[x] = better[x] == 0 && escape[x] <= 0 ? 1 : 0;
            if (AllReach(holding, improvements, byImprovements: false, stop))
                smr.Add(state);
        }
        return [nash, gmr, smr, seq];
    }

    private int[] BetterForAll(int state)
    {
        var better = new int[conflict.StateCount];
        for (var t = 0; t < better.Length; t++)
            better[t] = Array.TrueForAll(_members, i => conflict.Ranks[i].IsBetter(t, state)) ? 1 : 0;
        return better;
    }

    private List<int> ImprovementsOf(int state, int[] better, CancellationToken stop)
    {
        var improvements = new List<int>();
        if (Array.IndexOf(better, 1) < 0)
            return improvements;
        var reach = _graph.SpreadFrom(state, coalition, improvements: false, stop);
        for (var t = 0; t < better.Length; t++)
        {
            if (better[t] == 1 && reach.DistanceTo(t) is not null)
                improvements.Add(t);
        }
        return improvements;
    }

    private bool AllReach(int[] goal, List<int> from, bool byImprovements, CancellationToken stop)
    {
        var reached = _graph.WorstReached(_others, byImprovements, goal, 1, _work, stop);
        return from.TrueForAll(t => reached[t] == 1);
    }
}
