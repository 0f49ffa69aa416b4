namespace Chancery.Strategy;

/// <summary>How a party deals with preferences that are not known: Li, Hipel, Kilgour and Fang 2004, attitudes a to d.</summary>
public enum Attitude
{
    /// <summary>Tempted by uncertain improvements, deterred only by certain sanctions.</summary>
    A,

    /// <summary>Moves only to certain improvements, deterred only by certain sanctions.</summary>
    B,

    /// <summary>Tempted by uncertain improvements, deterred by uncertain sanctions too.</summary>
    C,

    /// <summary>Moves only to certain improvements, deterred by uncertain sanctions too.</summary>
    D,
}

/// <summary>Stability where some preferences are unknown. Sanctioners under SEQ move along improvements that are certain or unknown.</summary>
public sealed class UncertaintyAnalysis
{
    /// <summary>Beyond this many states the analysis is not offered: relations are kept for every pair.</summary>
    public const int MostStates = 1024;

    /// <summary>The definitions that the four attitudes are told for.</summary>
    public static IReadOnlyList<Definition> Definitions { get; } = [Definition.Nash, Definition.GMR, Definition.SMR, Definition.SEQ];

    private readonly Dictionary<(Attitude, Definition, int), StateSet> _stable = [];
    private readonly int _parties;

    private UncertaintyAnalysis(int parties) => _parties = parties;

    public static bool AppliesTo(Conflict conflict) =>
        conflict.StateCount <= MostStates && conflict.Model.Parties.Any(party => party.Preference.Unknown.Count > 0);

    public StateSet Stable(Attitude attitude, Definition definition, int party) => _stable[(attitude, definition, party)];

    /// <summary>The states stable for every party when all have the attitude.</summary>
    public StateSet Equilibria(Attitude attitude, Definition definition)
    {
        var all = _stable[(attitude, definition, 0)].Copy();
        for (var party = 1; party < _parties; party++)
            all.IntersectWith(_stable[(attitude, definition, party)]);
        return all;
    }

    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static UncertaintyAnalysis Solve(Conflict conflict, CancellationToken stop = default)
    {
        var analysis = new UncertaintyAnalysis(conflict.PartyCount);
        var relations = Enumerable.Range(0, conflict.PartyCount).Select(party => new Relation(conflict, party)).ToArray();
        var hopeful = HopefulMoves(conflict, relations);
        for (var party = 0; party < conflict.PartyCount; party++)
        {
            var others = PartySet.All(conflict.PartyCount).Without(PartySet.Of(party));
            var byMoves = ReachFromEach(conflict, conflict.Graph, others, stop);
            var byHope = ReachFromEach(conflict, hopeful, others, stop);
            foreach (var attitude in Enum.GetValues<Attitude>())
            {
                foreach (var definition in Definitions)
                    analysis._stable.Add((attitude, definition, party),
                        Stable(conflict, relations[party], party, attitude, definition, definition == Definition.SEQ ? byHope : byMoves));
            }
        }
        return analysis;
    }

    private static StateSet Stable(Conflict conflict, Relation relation, int party, Attitude attitude, Definition definition, List<int>[] reach)
    {
        var stable = new StateSet(conflict.StateCount);
        List<int> moves = [], escapes = [];
        for (var s = 0; s < conflict.StateCount; s++)
        {
            conflict.Graph.ListMoves(party, s, moves);
            var state = s;
            if (moves.TrueForAll(t => !Tempts(t) || (definition != Definition.Nash && reach[t].Exists(Sanctions))))
                stable.Add(s);

            bool Tempts(int t) => attitude is Attitude.A or Attitude.C ? relation.MayBeBetter(t, state) : relation.IsBetter(t, state);
            bool Deters(int x) => attitude is Attitude.A or Attitude.B ? relation.IsNoBetter(x, state) : relation.MayBeNoBetter(x, state);
            bool Sanctions(int x)
            {
                if (!Deters(x) || definition != Definition.SMR)
                    return Deters(x);
                conflict.Graph.ListMoves(party, x, escapes);
                return escapes.TrueForAll(Deters);
            }
        }
        return stable;
    }

    /// <summary>Everybody's moves to what is or may be better, as arcs of their own: along them every move is allowed.</summary>
    private static ArcMoves HopefulMoves(Conflict conflict, Relation[] relations)
    {
        var moves = new List<int>();
        var arcs = new List<Arcs>();
        for (var party = 0; party < relations.Length; party++)
        {
            var ends = new List<IReadOnlyCollection<int>>();
            for (var s = 0; s < conflict.StateCount; s++)
            {
                conflict.Graph.ListMoves(party, s, moves);
                ends.Add([.. moves.Where(t => relations[party].MayBeBetter(t, s))]);
            }
            arcs.Add(Arcs.Of(ends));
        }
        return new ArcMoves(conflict.StateCount, arcs, conflict.Ranks);
    }

    private static List<int>[] ReachFromEach(Conflict conflict, MoveGraph graph, PartySet movers, CancellationToken stop)
    {
        var reach = new List<int>[conflict.StateCount];
        for (var t = 0; t < reach.Length; t++)
        {
            var spread = graph.SpreadFrom(t, movers, improvements: false, stop);
            reach[t] = [.. Enumerable.Range(0, reach.Length).Where(x => spread.DistanceTo(x) is > 0)];
        }
        return reach;
    }

    /// <summary>One party's ranks with the pairs taken out that are not known.</summary>
    private sealed class Relation
    {
        private readonly Ranks _ranks;
        private readonly HashSet<(int, int)> _unknown = [];

        public Relation(Conflict conflict, int party)
        {
            _ranks = conflict.Ranks[party];
            foreach (var (first, second) in conflict.Model.Parties[party].Preference.Unknown)
            {
                foreach (var a in conflict.States.Select(first) ?? [])
                {
                    foreach (var b in conflict.States.Select(second) ?? [])
                    {
                        _unknown.Add((a, b));
                        _unknown.Add((b, a));
                    }
                }
            }
        }

        public bool IsBetter(int state, int than) => _ranks.IsBetter(state, than) && !_unknown.Contains((state, than));

        public bool MayBeBetter(int state, int than) => state != than && (_ranks.IsBetter(state, than) || _unknown.Contains((state, than)));

        public bool IsNoBetter(int state, int than) => state == than || (!_ranks.IsBetter(state, than) && !_unknown.Contains((state, than)));

        public bool MayBeNoBetter(int state, int than) => !_ranks.IsBetter(state, than) || _unknown.Contains((state, than));
    }
}
