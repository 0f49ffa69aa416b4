using System.Collections.Concurrent;

namespace Chancery.Strategy;

/// <summary>Individual stability of every state for every party.</summary>
public static class StabilityAnalysis
{
    // Below this a second thread costs more than it brings.
    private const long MostVisitsAlone = 2000;

    /// <summary>Solves for the definitions that apply to the conflict; parties are worked on at the same time.</summary>
    /// <param name="progress">Told of each cell as it is done; may be called from several threads.</param>
    /// <param name="stop">When it fires, the table is returned with what is known by then.</param>
    public static StabilityTable Solve(
        Conflict conflict, IReadOnlyCollection<Definition> definitions, IProgress<SolveProgress>? progress = null, CancellationToken stop = default)
    {
        Definition[] asked = [.. definitions.Distinct().Order().Where(d => d != Definition.SIM || SimultaneousStability.AppliesTo(conflict))];
        var table = new StabilityTable(conflict.PartyCount, asked);
        var workspaces = new ConcurrentBag<Workspace>();
        var done = 0;
        var total = asked.Length * conflict.PartyCount;
        try
        {
            if ((long)conflict.StateCount * conflict.PartyCount < MostVisitsAlone)
            {
                for (var party = 0; party < conflict.PartyCount; party++)
                    SolveFor(party);
                return table;
            }
            Parallel.For(0, conflict.PartyCount,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop }, SolveFor);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The cells done so far are the answer.
        }
        return table;

        void SolveFor(int party)
        {
            stop.ThrowIfCancellationRequested();
            var work = workspaces.TryTake(out var free) ? free : new Workspace(conflict.StateCount);
            var solver = new PartySolver(conflict.Graph, party, work, stop);
            foreach (var definition in asked)
            {
                stop.ThrowIfCancellationRequested();
                table.Set(definition, party,
                    definition == Definition.SIM ? SimultaneousStability.Stable(conflict, party, stop) : solver.Stable(definition));
                progress?.Report(new SolveProgress(Interlocked.Increment(ref done), total, definition, party));
            }
            workspaces.Add(work);
        }
    }

    /// <summary>The five definitions of one party, in terms of what the graph can say at once for all states.</summary>
    private sealed class PartySolver
    {
        private readonly MoveGraph _graph;
        private readonly int _party;
        private readonly Workspace _work;
        private readonly CancellationToken _stop;
        private readonly PartySet _others;
        private readonly int[] _ranks;

        public PartySolver(MoveGraph graph, int party, Workspace work, CancellationToken stop)
        {
            (_graph, _party, _work, _stop) = (graph, party, work, stop);
            _others = PartySet.All(graph.PartyCount).Without(PartySet.Of(party));
            _ranks = graph.Ranks[party].Array;
            graph.FindBestWithin(party, _ranks, work.Escape, work);
        }

        /// <summary>For each state the best rank the party can secure by staying or by one move.</summary>
        private int[] Escape => _work.Escape;

        public StateSet Stable(Definition definition) => definition switch
        {
            Definition.Nash => Nash(),
            // Of all that the others can do after t, the worst for the party decides; for the symmetric definitions
            // a state counts for what the party can make of it.
            Definition.GMR => Sanctioned(improvements: false, _ranks),
            Definition.SMR => Sanctioned(improvements: false, Escape),
            Definition.SEQ => Sanctioned(improvements: true, _ranks),
            Definition.SSEQ => Sanctioned(improvements: true, Escape),
            _ => throw new ArgumentOutOfRangeException(nameof(definition)),
        };

        private StateSet Nash()
        {
            var stable = new StateSet(_graph.StateCount);
            for (var state = 0; state < _ranks.Length; state++)
            {
                if (Escape[state] == _ranks[state])
                    stable.Add(state);
            }
            return stable;
        }

        private StateSet Sanctioned(bool improvements, int[] keys)
        {
            var reached = _graph.WorstReached(_others, improvements, keys, _graph.Ranks[_party].Worst, _work, _stop);
            return _graph.Deterred(_party, reached, floor: _ranks, _work);
        }
    }
}

/// <summary>How far a solve has come.</summary>
/// <param name="Done">Cells of definition and party done, of <paramref name="Total"/>.</param>
public readonly record struct SolveProgress(int Done, int Total, Definition Definition, int Party);
