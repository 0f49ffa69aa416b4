namespace Chancery.Strategy;

/// <summary>The graph as listed arcs: graph form, and option form with coalesced states.</summary>
/// <remarks>
/// Arcs need not be transitive here, so sequences are searched over pairs (state, last mover) and nobody moves twice in a row.
/// </remarks>
internal sealed class ArcMoves : MoveGraph
{
    /// <summary>More arcs than this are refused; each takes eight bytes.</summary>
    public const long MostArcs = 1L << 26;

    private readonly Arcs[] _out;
    private readonly Arcs[] _in;

    /// <param name="arcs">By party, from each state, ascending and without the state itself.</param>
    public ArcMoves(int states, IReadOnlyList<Arcs> arcs, IReadOnlyList<Ranks> ranks) : base(states, ranks)
    {
        _out = [.. arcs];
        _in = [.. arcs.Select(a => a.Reversed())];
    }

    private ArcMoves(ArcMoves other, IReadOnlyList<Ranks> ranks) : base(other.StateCount, ranks)
    {
        _out = other._out;
        _in = other._in;
    }

    public override MoveGraph With(IReadOnlyList<Ranks> ranks) => new ArcMoves(this, ranks);

    public override void ListMoves(int party, int state, List<int> into)
    {
        into.Clear();
        into.AddRange(_out[party].From(state));
    }

    public override long CountMoves(int party) => _out[party].Count;

    internal override void FindBestWithin(int party, int[] keys, int[] best, Workspace work)
    {
        for (var state = 0; state < best.Length; state++)
        {
            best[state] = keys[state];
            foreach (var to in _out[party].From(state))
                best[state] = Math.Min(best[state], keys[to]);
        }
    }

    internal override StateSet Deterred(int party, int[] reached, int[] floor, Workspace work)
    {
        var deterred = new StateSet(StateCount);
        var ranks = Ranks[party];
        for (var state = 0; state < StateCount; state++)
        {
            var stays = true;
            foreach (var to in _out[party].From(state))
                stays &= ranks[to] >= ranks[state] || reached[to] >= floor[state];
            if (stays)
                deterred.Add(state);
        }
        return deterred;
    }

    internal override int[] WorstReached(PartySet movers, bool improvements, int[] keys, int mostKey, Workspace work, CancellationToken stop)
    {
        var reached = work.Reached;
        reached.AsSpan().Fill(-1);
        var parties = movers.ToArray();
        var arrived = new bool[parties.Length * StateCount];
        var queue = new Queue<(int Mover, int State)>();
        FallingOrder(keys, mostKey, work.Starts, work.Order);
        foreach (var seed in work.Order)
        {
            stop.ThrowIfCancellationRequested();
            for (var i = 0; i < parties.Length; i++)
                Arrive(i, seed);
            while (queue.TryDequeue(out var at))
            {
                var mover = parties[at.Mover];
                var rank = Ranks[mover][at.State];
                foreach (var from in _in[mover].From(at.State))
                {
                    if (improvements && Ranks[mover][from] <= rank)
                        continue;
                    reached[from] = Math.Max(reached[from], keys[seed]);
                    for (var i = 0; i < parties.Length; i++)
                    {
                        if (i != at.Mover)
                            Arrive(i, from);
                    }
                }
            }
        }
        return reached;

        void Arrive(int mover, int state)
        {
            ref var known = ref arrived[mover * StateCount + state];
            if (!known)
                queue.Enqueue((mover, state));
            known = true;
        }
    }

    internal override Spread SpreadFrom(int state, PartySet movers, bool improvements, CancellationToken stop)
    {
        var parties = movers.ToArray();
        var distance = new int[StateCount];
        distance.AsSpan().Fill(-1);
        distance[state] = 0;
        var firstArrival = new int[StateCount];
        // By (mover, state): the arrival (mover * states + state) it came from; -1 for the start, -2 for none yet.
        var before = new int[parties.Length * StateCount];
        before.AsSpan().Fill(-2);
        var queue = new Queue<(int Arrival, int Moves)>();
        Leave(state, -1, -1, 0);
        while (queue.TryDequeue(out var at))
        {
            stop.ThrowIfCancellationRequested();
            Leave(at.Arrival % StateCount, at.Arrival / StateCount, at.Arrival, at.Moves);
        }
        return new Spread(state, distance, Trace);

        void Leave(int from, int lastMover, int arrival, int moves)
        {
            for (var i = 0; i < parties.Length; i++)
            {
                if (i == lastMover)
                    continue;
                var ranks = Ranks[parties[i]];
                foreach (var to in _out[parties[i]].From(from))
                {
                    var next = i * StateCount + to;
                    if (before[next] != -2 || (improvements && ranks[to] >= ranks[from]))
                        continue;
                    before[next] = arrival;
                    if (distance[to] < 0)
                        (distance[to], firstArrival[to]) = (moves + 1, next);
                    queue.Enqueue((next, moves + 1));
                }
            }
        }

        UnilateralMove[] Trace(int to)
        {
            var steps = new UnilateralMove[distance[to]];
            var arrival = firstArrival[to];
            for (var i = steps.Length - 1; i >= 0; i--)
            {
                var from = before[arrival] < 0 ? state : before[arrival] % StateCount;
                steps[i] = new UnilateralMove(parties[arrival / StateCount], from, arrival % StateCount);
                arrival = before[arrival];
            }
            return steps;
        }
    }
}

/// <summary>One party's arcs, packed.</summary>
internal sealed class Arcs(int[] start, int[] to)
{
    public long Count => to.Length;

    public ReadOnlySpan<int> From(int state) => to.AsSpan(start[state], start[state + 1] - start[state]);

    public static Arcs Of(IReadOnlyList<IReadOnlyCollection<int>> lists)
    {
        var start = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++)
            start[i + 1] = start[i] + lists[i].Count;
        var to = new int[start[^1]];
        for (var i = 0; i < lists.Count; i++)
        {
            var place = start[i];
            foreach (var end in lists[i].Order())
                to[place++] = end;
        }
        return new Arcs(start, to);
    }

    public Arcs Reversed()
    {
        var back = new int[start.Length];
        foreach (var end in to)
            back[end + 1]++;
        for (var i = 1; i < back.Length; i++)
            back[i] += back[i - 1];
        var next = back.AsSpan().ToArray();
        var from = new int[to.Length];
        for (var state = 0; state + 1 < start.Length; state++)
        {
            foreach (var end in From(state))
                from[next[end]++] = state;
        }
        return new Arcs(back, from);
    }
}
