namespace Chancery.Strategy;

/// <summary>The conflict as each party sees it (Aljefri, Fang and Hipel 2014): stability for a party is judged in its own game.</summary>
/// <remarks>
/// A state that a party does not recognise is missing from its game with all that leads there; it stays in the games of the
/// others. Taking arcs out of one common game would also change what others can do to the party.
/// </remarks>
public sealed class Hypergame
{
    private readonly Conflict[] _games;
    private readonly Dictionary<(Definition, int), StateSet> _stable = [];

    private Hypergame(Conflict conflict, Conflict[] games)
    {
        Conflict = conflict;
        _games = games;
        Recognised = [.. games.Select(game => Common(game, Enumerable.Range(0, game.StateCount)))];
    }

    public Conflict Conflict { get; }

    /// <summary>By party, the states it knows of, in the numbering of the common conflict.</summary>
    public IReadOnlyList<StateSet> Recognised { get; }

    public static bool AppliesTo(Conflict conflict) => conflict.Model.Perceived.Count > 0;

    /// <summary>The game as the party sees it, with its own numbering of states.</summary>
    public Conflict GameOf(int party) => _games[party];

    /// <summary>The states stable for the party in its own game, in the numbering of the common conflict.</summary>
    public StateSet Stable(Definition definition, int party) => _stable[(definition, party)];

    /// <summary>The states that every party recognises and that are stable for each in its own game.</summary>
    public StateSet Equilibria(Definition definition)
    {
        var all = new StateSet(Conflict.StateCount, full: true);
        for (var party = 0; party < _games.Length; party++)
            all.IntersectWith(_stable[(definition, party)]);
        return all;
    }

    /// <exception cref="ConflictModelException">A perceived game cannot be made, for instance as
    /// a ranking leaves out states that its viewer recognises.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Hypergame Solve(Conflict conflict, IReadOnlyCollection<Definition> definitions, CancellationToken stop = default)
    {
        var games = Enumerable.Range(0, conflict.PartyCount).Select(party => Seen(conflict, party, stop)).ToArray();
        var hypergame = new Hypergame(conflict, games);
        for (var party = 0; party < games.Length; party++)
        {
            var table = StabilityAnalysis.Solve(games[party], definitions, stop: stop);
            stop.ThrowIfCancellationRequested();
            foreach (var definition in table.Definitions)
                hypergame._stable.Add((definition, party), hypergame.Common(games[party], table.Stable(definition, party)!));
        }
        return hypergame;
    }

    /// <summary>The game of a party: the common one unless the model says how it sees things.</summary>
    internal static Conflict Seen(Conflict conflict, int party, CancellationToken stop)
    {
        var model = conflict.Model;
        if (model.Perceived.FirstOrDefault(game => game.Party == model.Parties[party].Name) is not { } seen)
            return conflict;
        var missing = seen.Unrecognised.SelectMany(pattern => conflict.States.Select(pattern) ?? []).Select(conflict.States.NameOf)
            .ToHashSet(StringComparer.Ordinal);
        var parties = model.Parties.Select(p => p with
        {
            Preference = seen.Preferences.GetValueOrDefault(p.Name) ?? Without(p.Preference, missing),
            Moves = [.. p.Moves.Where(m => !missing.Contains(m.From) && !missing.Contains(m.To))],
        });
        return Conflict.Resolve(model with
        {
            Parties = [.. parties],
            States = model.States is null ? null : [.. model.States.Where(name => !missing.Contains(name))],
            Infeasible = model.IsGraphForm ? [] : [.. model.Infeasible, .. seen.Unrecognised.Select(pattern => new Infeasibility.Matching(pattern))],
            StatusQuo = model.StatusQuo is { } q && missing.Contains(q) ? null : model.StatusQuo,
            Perceived = [],
        }, stop);
    }

    private static Preference Without(Preference preference, HashSet<string> missing)
    {
        if (preference is not Preference.Ranked ranked)
            return preference;
        var tiers = new List<IReadOnlyList<string>>();
        var great = new List<int>();
        for (var i = 0; i < ranked.Tiers.Count; i++)
        {
            List<string> kept = [.. ranked.Tiers[i].Where(name => !missing.Contains(name))];
            if (kept.Count > 0)
                tiers.Add(kept);
            if (ranked.GreatAfter.Contains(i + 1) && tiers.Count > 0)
                great.Add(tiers.Count);
        }
        return ranked with { Tiers = tiers, GreatAfter = [.. great.Distinct().Where(g => g < tiers.Count)] };
    }

    private StateSet Common(Conflict game, IEnumerable<int> states)
    {
        var common = new StateSet(Conflict.StateCount);
        foreach (var state in states)
        {
            // A coalesced state that has lost members is known by the lowest that is left.
            var name = game.States is OptionStates options
                ? new OptionPattern(ulong.MaxValue, options.Values[state]).ToString(options.OptionCount) : game.States.NameOf(state);
            if (Conflict.States.Find(name) is { } found)
                common.Add(found);
        }
        return common;
    }
}
