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

    /// <summary>Sensitivity to single statements and robustness over their orders. Null: up to 256 states.</summary>
    public bool? Sensitivity { get; init; }

    /// <summary>The states to be explained in full.</summary>
    public IReadOnlyList<int> Explained { get; init; } = [];

    /// <summary>Demands to seek changes of preferences for, under each of <see cref="GoalDefinitions"/>.</summary>
    public IReadOnlyList<Demand> Goal { get; init; } = [];

    /// <summary>What the demands are judged by.</summary>
    public static IReadOnlyList<Definition> GoalDefinitions { get; } = [Definition.Nash, Definition.SEQ];
}

/// <summary>All that follows from a model on one set of definitions. Parts are missing where they
/// do not apply, were not asked for, or the solve was stopped.</summary>
public sealed record ConflictAnswer(Conflict Conflict, StabilityTable Table)
{
    private const int MostStatesForSimultaneous = 4096, MostStatesForLimited = 4096, MostStatesForSensitivity = 256;

    // In visits of a state, see CoalitionAnalysis.WorkOf: some seconds.
    private const double MostCoalitionWork = 3e8;

    public LimitedMoves? Limited { get; private init; }

    public CoalitionAnalysis? Coalitions { get; private init; }

    /// <summary>Moves of coalitions between SEQ equilibria (Nash ones where SEQ was not asked for).</summary>
    public IReadOnlyList<EquilibriumJump> Jumps { get; private init; } = [];

    /// <summary>What all parties can reach from the status quo; null where the model has none.</summary>
    public Spread? ByMoves { get; private init; }

    /// <summary>The same by improvements only.</summary>
    public Spread? ByImprovements { get; private init; }

    /// <summary>The single edits of preferences that change the Nash, SMR or SEQ equilibria; null where not worked out.</summary>
    public IReadOnlyList<SensitiveEdit>? SensitiveEdits { get; private init; }

    /// <summary>Whether every single edit was tried.</summary>
    public bool AllEditsTried { get; private init; }

    /// <summary>How the Nash and SEQ equilibria fare over all orders of each party's statements; null where not worked out.</summary>
    public IReadOnlyList<Robustness>? Robustness { get; private init; }

    /// <summary>Null where no preference is marked as great.</summary>
    public StrengthAnalysis? Strength { get; private init; }

    /// <summary>Null where no preference is unknown.</summary>
    public UncertaintyAnalysis? Uncertainty { get; private init; }

    /// <summary>Null where all parties see the same conflict.</summary>
    public Hypergame? Hypergame { get; private init; }

    /// <summary>The states asked for, explained.</summary>
    public IReadOnlyList<StateAnswer> Explained { get; private init; } = [];

    /// <summary>The least changes of preferences that meet the demands; empty where none were made.</summary>
    public IReadOnlyList<GoalAnswer> Goals { get; private init; } = [];

    /// <summary>Whether the work was stopped before its end.</summary>
    public bool WasStopped { get; private init; }

    /// <summary>Works everything out; when <paramref name="stop"/> fires, what is known by then is returned.</summary>
    public static ConflictAnswer Solve(Conflict conflict, AnswerOptions? options = null, IProgress<SolveProgress>? progress = null,
        CancellationToken stop = default)
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
            answer = answer.WithExtensions(definitions, stop);
            answer = answer with { Explained = [.. options.Explained.Select(state => StateAnswer.Of(conflict, state, definitions, stop))] };
            if (options.Goal.Count > 0)
                answer = answer with { Goals = [.. AnswerOptions.GoalDefinitions.Select(d => GoalSeeking.Seek(conflict, d, options.Goal, stop))] };
            if (options.Sensitivity ?? conflict.StateCount <= MostStatesForSensitivity)
                answer = answer.WithSensitivity(stop);
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
            Jumps = (Table.Equilibria(Definition.SEQ) ?? Table.Equilibria(Definition.Nash)) is { } equilibria
                ? CoalitionAnalysis.Jumps(Conflict, equilibria, stop) : [],
        };
    }

    private ConflictAnswer WithExtensions(IReadOnlyCollection<Definition> definitions, CancellationToken stop) => this with
    {
        Strength = StrengthAnalysis.AppliesTo(Conflict) ? StrengthAnalysis.Solve(Conflict, stop) : null,
        Uncertainty = UncertaintyAnalysis.AppliesTo(Conflict) ? UncertaintyAnalysis.Solve(Conflict, stop) : null,
        Hypergame = Hypergame.AppliesTo(Conflict) ? Hypergame.Solve(Conflict, definitions, stop) : null,
    };

    private ConflictAnswer WithSensitivity(CancellationToken stop)
    {
        var edits = Sensitivity.ToSingleEdits(Conflict, [Definition.Nash, Definition.SMR, Definition.SEQ], out var all, stop);
        return this with
        {
            SensitiveEdits = edits,
            AllEditsTried = all,
            Robustness = [.. Sensitivity.OverOrders(Conflict, Definition.Nash, stop), .. Sensitivity.OverOrders(Conflict, Definition.SEQ, stop)],
        };
    }
}
