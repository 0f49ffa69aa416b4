namespace Chancery.Strategy;

/// <summary>The graph of a model in option form without coalesced states.</summary>
/// <remarks>
/// Moves are transitive here, and so are UIs: two successive moves of one party are one move or none. The rule that nobody
/// moves twice in a row then changes nothing, and plain reachability is exact. Each question is answered for all states at
/// once, by visiting them worst first and spreading backwards; every state is visited once for each mover, so the work
/// grows with states times parties, not with arcs.
/// </remarks>
internal sealed partial class OptionMoves : MoveGraph
{
    private readonly SubcubeMoves[] _moves;
    private readonly Lazy<ByRank>[] _byRank;

    public OptionMoves(int states, SubcubeMoves[] moves, IReadOnlyList<Ranks> ranks) : base(states, ranks)
    {
        _moves = moves;
        _byRank = new Lazy<ByRank>[moves.Length];
        for (var i = 0; i < moves.Length; i++)
        {
            var party = i;
            _byRank[i] = new Lazy<ByRank>(() => new ByRank(_moves[party], Ranks[party]));
        }
    }

    public override MoveGraph With(IReadOnlyList<Ranks> ranks) => new OptionMoves(StateCount, _moves, ranks);

    public override void ListMoves(int party, int state, List<int> into)
    {
        into.Clear();
        var moves = _moves[party];
        var members = _byRank[party].Value.Members;
        int own = moves.CliqueOf[state], free = moves.CubeMask & ~own;
        for (var bits = free; ; bits = (bits - 1) & free)
        {
            var clique = own | bits;
            for (var i = moves.Start[clique]; i < moves.Start[clique + 1]; i++)
            {
                if (members[i] != state)
                    into.Add(members[i]);
            }
            if (bits == 0)
                break;
        }
        into.Sort();
    }

    public override long CountMoves(int party)
    {
        var moves = _moves[party];
        var above = new long[moves.CliqueCount];
        for (var clique = 0; clique < above.Length; clique++)
            above[clique] = moves.Start[clique + 1] - moves.Start[clique];
        for (var bit = 1; bit <= moves.CubeMask; bit <<= 1)
        {
            for (var clique = 0; clique < above.Length; clique++)
            {
                if ((clique & bit) == 0)
                    above[clique] += above[clique | bit];
            }
        }
        long count = 0;
        foreach (var clique in moves.CliqueOf)
            count += above[clique] - 1;
        return count;
    }

    internal override void FindBestWithin(int party, int[] keys, int[] within, Workspace work)
    {
        var moves = _moves[party];
        var least = work.Filled(Workspace.Use.Least, 0, moves.CliqueCount, int.MaxValue);
        for (var state = 0; state < keys.Length; state++)
        {
            ref var best = ref least[moves.CliqueOf[state]];
            best = Math.Min(best, keys[state]);
        }
        for (var bit = 1; bit <= moves.CubeMask; bit <<= 1)
        {
            for (var clique = 0; clique < moves.CliqueCount; clique++)
            {
                if ((clique & bit) == 0)
                    least[clique] = Math.Min(least[clique], least[clique | bit]);
            }
        }
        for (var state = 0; state < within.Length; state++)
            within[state] = least[moves.CliqueOf[state]];
    }

    internal override StateSet Deterred(int party, int[] reached, int[] floor, Workspace work)
    {
        // Best states first: when a tier is asked, the least "reached" of every better state is known by clique.
        var moves = _moves[party];
        var ranks = Ranks[party];
        var least = work.Filled(Workspace.Use.Least, 0, moves.CliqueCount, int.MaxValue);
        var order = _byRank[party].Value.WorstFirst;
        var deterred = new StateSet(StateCount);
        for (var end = order.Length; end > 0;)
        {
            var start = end;
            while (start > 0 && ranks[order[start - 1]] == ranks[order[end - 1]])
                start--;
            for (var i = start; i < end; i++)
            {
                if (least[moves.CliqueOf[order[i]]] >= floor[order[i]])
                    deterred.Add(order[i]);
            }
            for (var i = start; i < end; i++)
                Lower(least, moves.CliqueOf[order[i]], reached[order[i]], moves.CubeMask);
            end = start;
        }
        return deterred;
    }

    private static void Lower(int[] least, int clique, int value, int cube)
    {
        if (least[clique] <= value)
            return;
        least[clique] = value;
        for (var left = clique & cube; left != 0; left &= left - 1)
            Lower(least, clique ^ (left & -left), value, cube);
    }

    /// <summary>One party's cliques with their members sorted, worst first.</summary>
    private sealed class ByRank
    {
        public ByRank(SubcubeMoves moves, Ranks ranks)
        {
            WorstFirst = new int[moves.CliqueOf.Length];
            FallingOrder(ranks.Array, ranks.Worst, new int[ranks.Worst + 2], WorstFirst);
            Members = new int[WorstFirst.Length];
            MemberRanks = new int[WorstFirst.Length];
            var next = moves.Start.AsSpan(0, moves.CliqueCount).ToArray();
            foreach (var state in WorstFirst)
            {
                var place = next[moves.CliqueOf[state]]++;
                Members[place] = state;
                MemberRanks[place] = ranks[state];
            }
        }

        public int[] WorstFirst { get; }
        public int[] Members { get; }
        public int[] MemberRanks { get; }
    }
}
