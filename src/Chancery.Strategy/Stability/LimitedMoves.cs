using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Chancery.Strategy;

/// <summary>Limited-move stability L_h and non-myopic stability, for two parties with strict rankings.</summary>
/// <remarks>
/// Zagare 1984; Kilgour 1985; Fang, Hipel and Kilgour 1989. G_h(i, s) is the state that i expects to end in when it may move
/// first from s and h moves are looked ahead. The pair of maps repeats sooner or later; NM asks for stability on the whole cycle.
/// With ties the expected state is not unique, and for more parties the extensions are disputed, so neither is offered.
/// </remarks>
public sealed class LimitedMoves
{
    /// <summary>How far L_h is told: L1 to L6.</summary>
    public const int Horizon = 6;

    private const long MostArcs = 1 << 24;

    // Cycles are short in practice; a longer one would be told as not found rather than waited for.
    private const int MostSteps = 20_000;

    private readonly StateSet[][] _stable;
    private readonly StateSet[]? _nonMyopic;

    private LimitedMoves(StateSet[][] stable, StateSet[]? nonMyopic, int period, int preperiod)
    {
        _stable = stable;
        _nonMyopic = nonMyopic;
        Period = period;
        Preperiod = preperiod;
    }

    /// <summary>The length of the cycle in which the anticipation maps end; 0 where none was found in 20,000 steps.</summary>
    public int Period { get; }

    /// <summary>The number of maps before the cycle, G_0 counted.</summary>
    public int Preperiod { get; }

    public static bool AppliesTo(Conflict conflict) =>
        conflict.PartyCount == 2 && conflict.Ranks[0].IsStrict && conflict.Ranks[1].IsStrict
        && conflict.Graph.CountMoves(0) + conflict.Graph.CountMoves(1) <= MostArcs;

    /// <summary>The states L_h stable for the party, h from 1 to <see cref="Horizon"/>.</summary>
    public StateSet Stable(int horizon, int party) => _stable[horizon - 1][party];

    /// <summary>The states stable for the party at every far enough horizon; null where no cycle was found.</summary>
    public StateSet? NonMyopic(int party) => _nonMyopic?[party];

    /// <returns>Null where the definitions do not apply to the conflict.</returns>
    public static LimitedMoves? Solve(Conflict conflict, CancellationToken stop = default)
    {
        if (!AppliesTo(conflict))
            return null;
        var step = new Anticipation(conflict);
        var history = new Dictionary<UInt128, List<int>>();
        var maps = new List<int[]>();
        var stable = new List<StateSet[]>();
        var now = step.Start();
        (int Start, int End)? cycle = null;
        for (var h = 0; h <= (cycle is null ? MostSteps : Horizon); h++)
        {
            stop.ThrowIfCancellationRequested();
            stable.Add(step.StableIn(now));
            cycle ??= Seen(h);
            now = step.Next(now);
        }
        var told = stable[1..(Horizon + 1)];
        return cycle is { } found
            ? new LimitedMoves([.. told], NonMyopicOf(stable, found.Start, found.End), found.End - found.Start, found.Start)
            : new LimitedMoves([.. told], null, 0, 0);

        (int, int)? Seen(int h)
        {
            var print = FingerprintOf(now);
            if (!history.TryGetValue(print, out var same))
                history.Add(print, same = []);
            // A map is kept while memory allows; beyond that its 128-bit fingerprint stands for it.
            var first = same.FindIndex(g => g >= maps.Count || maps[g].AsSpan().SequenceEqual(now));
            if (first >= 0)
                return (same[first], h);
            same.Add(h);
            if ((long)maps.Count * now.Length < 1 << 24)
                maps.Add(now);
            return null;
        }
    }

    private static StateSet[] NonMyopicOf(List<StateSet[]> stable, int from, int to)
    {
        var always = new[] { stable[from][0].Copy(), stable[from][1].Copy() };
        for (var h = from + 1; h < to; h++)
        {
            always[0].IntersectWith(stable[h][0]);
            always[1].IntersectWith(stable[h][1]);
        }
        return always;
    }

    private static UInt128 FingerprintOf(int[] map) =>
        MemoryMarshal.Read<UInt128>(SHA256.HashData(MemoryMarshal.AsBytes(map.AsSpan())));

    /// <summary>Both parties' maps in one array: party 0's expected states, then party 1's.</summary>
    private sealed class Anticipation
    {
        private readonly Conflict _conflict;
        private readonly List<int>[][] _moves;
        private readonly int _states;

        public Anticipation(Conflict conflict)
        {
            _conflict = conflict;
            _states = conflict.StateCount;
            _moves = new List<int>[2][];
            for (var party = 0; party < 2; party++)
            {
                _moves[party] = new List<int>[_states];
                for (var state = 0; state < _states; state++)
                    conflict.Graph.ListMoves(party, state, _moves[party][state] = []);
            }
        }

        public int[] Start()
        {
            var maps = new int[2 * _states];
            for (var i = 0; i < maps.Length; i++)
                maps[i] = i % _states;
            return maps;
        }

        public int[] Next(int[] maps)
        {
            var next = new int[maps.Length];
            for (var party = 0; party < 2; party++)
            {
                var ranks = _conflict.Ranks[party];
                var others = maps.AsSpan((1 - party) * _states, _states);
                for (var state = 0; state < _states; state++)
                {
                    // Best of what the other would make of each own move, kept only if better than staying.
                    var best = state;
                    foreach (var to in _moves[party][state])
                    {
                        if (ranks.IsBetter(others[to], best))
                            best = others[to];
                    }
                    next[party * _states + state] = best;
                }
            }
            return next;
        }

        public StateSet[] StableIn(int[] maps)
        {
            var stable = new[] { new StateSet(_states), new StateSet(_states) };
            for (var i = 0; i < maps.Length; i++)
            {
                if (maps[i] == i % _states)
                    stable[i / _states].Add(i % _states);
            }
            return stable;
        }
    }
}
