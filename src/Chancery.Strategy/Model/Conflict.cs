namespace Chancery.Strategy;

/// <summary>A checked model with its states, moves and ranks: what the analyses work on. Immutable, safe to share.</summary>
public sealed class Conflict
{
    internal Conflict(ConflictModel model, StateSpace states, MoveGraph graph, int? statusQuo, IReadOnlyList<ModelProblem> remarks)
    {
        Model = model;
        States = states;
        Graph = graph;
        StatusQuo = statusQuo;
        Remarks = remarks;
    }

    public ConflictModel Model { get; }

    public StateSpace States { get; }

    public MoveGraph Graph { get; }

    public int? StatusQuo { get; }

    /// <summary>What the model's author should look at; the model is solved all the same.</summary>
    public IReadOnlyList<ModelProblem> Remarks { get; }

    public int StateCount => States.Count;

    public int PartyCount => Model.Parties.Count;

    public IReadOnlyList<Ranks> Ranks => Graph.Ranks;

    public string NameOf(int party) => Model.Parties[party].Name;

    /// <summary>Checks a model and works out its states, moves and ranks.</summary>
    /// <exception cref="ConflictModelException">The model has problems; all that were found are in it.</exception>
    public static Conflict Resolve(ConflictModel model, CancellationToken stop = default) => new ModelResolver(model, stop).Resolve();

    /// <summary>The same conflict with other preferences, which are checked; states and moves are not worked out again.</summary>
    /// <exception cref="ConflictModelException">A preference has problems.</exception>
    public Conflict WithPreference(int party, Preference preference)
    {
        var parties = Model.Parties.ToArray();
        parties[party] = parties[party] with { Preference = preference };
        var ranker = new PreferenceResolver(Model, States);
        var ranks = Ranks.ToArray();
        if (ranker.Resolve(party, preference) is { } changed)
            ranks[party] = changed;
        if (ranker.Problems.Count > 0)
            throw new ConflictModelException(ranker.Problems);
        return new Conflict(Model with { Parties = parties }, States, Graph.With(ranks), StatusQuo, Remarks);
    }
}
