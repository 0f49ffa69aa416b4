namespace Chancery.Strategy;

/// <summary>Individual stability of every state for every party.</summary>
public static class StabilityAnalysis
{
    /// <summary>Solves for the definitions that apply to the conflict; parties are worked on at the same time.</summary>
    /// <param name="progress">Told of each cell as it is done; may be called from several threads.</param>
    /// <param name="stop">When it fires, the table is returned with what is known by then.</param>
    public static StabilityTable Solve(
        Conflict conflict, IReadOnlyCollection<Definition> definitions, IProgress<SolveProgress>? progress = null, CancellationToken stop = default)
    {
        Definition[] asked = [.. definitions.Distinct().Order().Where(d => d != Definition.SIM || SimultaneousStability.AppliesTo(conflict))];
        var table = new StabilityTable(conflict.PartyCount, asked);
        var done = 0;
        var total = asked.Length * conflict.PartyCount;
        try
        {
            Parallel.For(0, conflict.PartyCount, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop }, party =>
            {
                var solver = new PartySolver(conflict.Graph, party, stop);
                foreach (var definition in asked)
                {
                    stop.ThrowIfCancellationRequested();
                    table.Set(definition, party, definition == Definition.SIM
                        ? SimultaneousStability.Stable(conflict, party, stop) : solver.Stable(definition));
                    progress?.Report(new SolveProgress(Interlocked.Increment(ref done), total, definition, party));
                }
            });
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The cells done so far are the answer.
        }
        return table;
    }

    /// <summary>The five definitions of one party, in terms of what the graph can say at once for all states.</summary>
    private sealed class PartySolver(MoveGraph graph, int party, CancellationToken stop)
    {
        private readonly PartySet _others = PartySet.All(graph.PartyCount).Without(PartySet.Of(party));
        private readonly int[] _ranks = graph.Ranks[party].Array;
        private readonly Workspace _work = new(graph.StateCount);
        private int[]? _escape;

        /// <summary>For each state the best rank the party can secure by staying or by one move.</summary>
        private int[] Escape
        {
            get
            {
                if (_escape is null)
                    graph.FindBestWithin(party, _ranks, _escape = new int[_ranks.Length]);
                return _escape;
            }
        }

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
            var stable = new StateSet(graph.StateCount);
            for (var state = 0; state < _ranks.Length; state++)
            {
                if (Escape[state] == _ranks[state])
                    stable.Add(state);
            }
            return stable;
        }

        private StateSet Sanctioned(bool improvements, int[] keys)
        {
            var reached = graph.WorstReached(_others, improvements, keys, graph.Ranks[party].Worst, _work, stop);
            return graph.Deterred(party, reached, floor: _ranks);
        }
    }
}

/// <summary>How far a solve has come.</summary>
/// <param name="Done">Cells of definition and party done, of <paramref name="Total"/>.</param>
public readonly record struct SolveProgress(int Done, int Total, Definition Definition, int Party);
