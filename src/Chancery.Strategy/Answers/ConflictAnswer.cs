namespace Chancery.Strategy;

/// <summary>What is to be worked out, beyond what costs next to nothing.</summary>
public sealed record AnswerOptions
{
    /// <summary>Null: all that apply; SIM then only up to 4,096 states.</summary>
    public IReadOnlyCollection<Definition>? Definitions { get; init; }

    /// <summary>Null: where it takes a few seconds at most.</summary>
    public bool? Coalitions { get; init; }

    /// <summary>Null: where the definitions apply and it is quick.</summary>
    public bool? LimitedMoves { get; init; }
}

/// <summary>All that follows from a model on one set of definitions. Parts are missing where they do not apply, were not asked for, or the solve was stopped.</summary>
public sealed record ConflictAnswer(Conflict Conflict, StabilityTable Table)
{
    private const int MostStatesForSimultaneous = 4096, MostStatesForLimited = 4096;

    // In visits of a state, see CoalitionAnalysis.WorkOf: some seconds.
    private const double MostCoalitionWork = 3e8;

    public LimitedMoves? Limited { get; private init; }

    public CoalitionAnalysis? Coalitions { get; private init; }

    /// <summary>Moves of coalitions between Nash equilibria.</summary>
    public IReadOnlyList<EquilibriumJump> Jumps { get; private init; } = [];

    /// <summary>What all parties can reach from the status quo; null where the model has none.</summary>
    public Spread? ByMoves { get; private init; }

    /// <summary>The same by improvements only.</summary>
    public Spread? ByImprovements { get; private init; }

    /// <summary>Whether the work was stopped before its end.</summary>
    public bool WasStopped { get; private init; }

    /// <summary>Works everything out; when <paramref name="stop"/> fires, what is known by then is returned.</summary>
    public static ConflictAnswer Solve(Conflict conflict, AnswerOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken stop = default)
    {
        options ??= new AnswerOptions();
        var definitions = options.Definitions
            ?? [.. Enum.GetValues<Definition>().Where(d => d != Definition.SIM || conflict.StateCount <= MostStatesForSimultaneous)];
        var answer = new ConflictAnswer(conflict, StabilityAnalysis.Solve(conflict, definitions, progress, stop));
        if (stop.IsCancellationRequested)
            return answer with { WasStopped = true };
        try
        {
            if (conflict.StatusQuo is { } from)
            {
                var all = PartySet.All(conflict.PartyCount);
                answer = answer with
                {
                    ByMoves = conflict.Graph.SpreadFrom(from, all, improvements: false, stop),
                    ByImprovements = conflict.Graph.SpreadFrom(from, all, improvements: true, stop),
                };
            }
            if (options.LimitedMoves ?? conflict.StateCount <= MostStatesForLimited)
                answer = answer with { Limited = LimitedMoves.Solve(conflict, stop) };
            if (conflict.PartyCount > 1 && (options.Coalitions ?? CoalitionAnalysis.WorkOf(conflict) <= MostCoalitionWork))
                answer = answer.WithCoalitions(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            answer = answer with { WasStopped = true };
        }
        return answer;
    }

    private ConflictAnswer WithCoalitions(CancellationToken stop)
    {
        var coalitions = CoalitionAnalysis.Solve(Conflict, Table, stop);
        return this with
        {
            Coalitions = coalitions,
            Jumps = Table.Equilibria(Definition.Nash) is { } nash ? CoalitionAnalysis.Jumps(Conflict, nash, stop) : [],
        };
    }
}
