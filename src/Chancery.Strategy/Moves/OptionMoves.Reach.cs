namespace Chancery.Strategy;

internal sealed partial class OptionMoves
{
    internal override int[] WorstReached(PartySet movers, bool improvements, int[] keys, int mostKey, Workspace work, CancellationToken stop)
    {
        var reached = work.Reached;
        reached.AsSpan().Fill(-1);
        var back = Array.ConvertAll(movers.ToArray(), mover => new Backward(this, mover, improvements, work));
        var queue = work.Queue;
        FallingOrder(keys, mostKey, work.Starts, work.Order);
        int head = 0, tail = 0, seeds = 0;
        foreach (var seed in work.Order)
        {
            if ((++seeds & 0x3FFF) == 0)
                stop.ThrowIfCancellationRequested();
            if (reached[seed] >= 0)
                continue;
            var key = keys[seed];
            reached[seed] = key;
            queue[tail++] = seed;
            while (head < tail)
            {
                var state = queue[head++];
                foreach (var mover in back)
                    tail = mover.Visit(state, key, reached, queue, tail);
            }
        }
        return reached;
    }

    internal override Spread SpreadFrom(int state, PartySet movers, bool improvements, CancellationToken stop)
    {
        var distance = new int[StateCount];
        distance.AsSpan().Fill(-1);
        var before = new int[StateCount];
        var last = new byte[StateCount];
        var forward = Array.ConvertAll(movers.ToArray(), mover => (Party: mover, Moves: new Forward(this, mover, improvements)));
        var queue = new int[StateCount];
        int head = 0, tail = 1;
        queue[0] = state;
        distance[state] = 0;
        while (head < tail)
        {
            if ((head & 0x3FFF) == 0)
                stop.ThrowIfCancellationRequested();
            var from = queue[head++];
            foreach (var (party, moves) in forward)
            {
                var first = tail;
                tail = moves.Visit(from, distance[from] + 1, distance, queue, tail);
                for (var i = first; i < tail; i++)
                    (before[queue[i]], last[queue[i]]) = (from, (byte)party);
            }
        }
        return new Spread(state, distance, to => Trace(state, to));

        UnilateralMove[] Trace(int from, int to)
        {
            var steps = new UnilateralMove[distance[to]];
            for (var i = steps.Length - 1; i >= 0; to = before[to], i--)
                steps[i] = new UnilateralMove(last[to], before[to], to);
            return steps;
        }
    }

    /// <summary>One mover's part in spreading backwards: each clique gives up each of its members once.</summary>
    private sealed class Backward
    {
        private readonly SubcubeMoves _moves;
        private readonly int[] _members;
        private readonly int[]? _memberRanks;
        private readonly int[] _next;
        private readonly int[] _lowest;
        private readonly Ranks _ranks;

        public Backward(OptionMoves graph, int mover, bool improvements, Workspace work)
        {
            _moves = graph._moves[mover];
            _ranks = graph.Ranks[mover];
            _members = graph._byRank[mover].Value.Members;
            _memberRanks = improvements ? graph._byRank[mover].Value.MemberRanks : null;
            _next = work.Array(Workspace.Use.Next, mover, _moves.CliqueCount);
            _moves.Start.AsSpan(0, _moves.CliqueCount).CopyTo(_next);
            _lowest = _moves.CubeMask == 0 ? [] : work.Filled(Workspace.Use.Threshold, mover, _moves.CliqueCount, int.MaxValue);
        }

        /// <summary>Queues the unvisited states from which the mover reaches this one, by a UI where asked.</summary>
        public int Visit(int state, int key, int[] reached, int[] queue, int tail) =>
            Open(_moves.CliqueOf[state], _memberRanks is null ? 0 : _ranks[state], key, reached, queue, tail);

        private int Open(int clique, int rank, int key, int[] reached, int[] queue, int tail)
        {
            if (_lowest.Length > 0)
            {
                if (_lowest[clique] <= rank)
                    return tail;
                _lowest[clique] = rank;
            }
            int next = _next[clique], end = _moves.Start[clique + 1];
            if (next < end)
            {
                for (; next < end && (_memberRanks is null || _memberRanks[next] > rank); next++)
                {
                    var member = _members[next];
                    if (reached[member] >= 0)
                        continue;
                    reached[member] = key;
                    queue[tail++] = member;
                }
                _next[clique] = next;
            }
            for (var left = clique & _moves.CubeMask; left != 0; left &= left - 1)
                tail = Open(clique ^ (left & -left), rank, key, reached, queue, tail);
            return tail;
        }
    }

    /// <summary>One mover's part in spreading forwards; the mirror image of <see cref="Backward"/>.</summary>
    private sealed class Forward
    {
        private readonly SubcubeMoves _moves;
        private readonly int[] _members;
        private readonly int[]? _memberRanks;
        private readonly int[] _next;
        private readonly int[] _highest;
        private readonly Ranks _ranks;

        public Forward(OptionMoves graph, int mover, bool improvements)
        {
            _moves = graph._moves[mover];
            _ranks = graph.Ranks[mover];
            _members = graph._byRank[mover].Value.Members;
            _memberRanks = improvements ? graph._byRank[mover].Value.MemberRanks : null;
            _next = _moves.Start.AsSpan(1, _moves.CliqueCount).ToArray();
            _highest = _moves.CubeMask == 0 ? [] : new int[_moves.CliqueCount];
        }

        public int Visit(int state, int far, int[] distance, int[] queue, int tail) =>
            Open(_moves.CliqueOf[state], _memberRanks is null ? int.MaxValue : _ranks[state], far, distance, queue, tail);

        private int Open(int clique, int rank, int far, int[] distance, int[] queue, int tail)
        {
            if (_highest.Length > 0)
            {
                if (_highest[clique] >= rank)
                    return tail;
                _highest[clique] = rank;
            }
            // Members stand worst first, so the better ones are taken off the end.
            int next = _next[clique], start = _moves.Start[clique];
            for (; next > start && (_memberRanks is null || _memberRanks[next - 1] < rank); next--)
            {
                var member = _members[next - 1];
                if (distance[member] >= 0)
                    continue;
                distance[member] = far;
                queue[tail++] = member;
            }
            _next[clique] = next;
            for (var left = ~clique & _moves.CubeMask; left != 0; left &= left - 1)
                tail = Open(clique | (left & -left), rank, far, distance, queue, tail);
            return tail;
        }
    }
}
