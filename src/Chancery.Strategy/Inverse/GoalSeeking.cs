namespace Chancery.Strategy;

/// <summary>Asks of a state to be, or not to be, an equilibrium.</summary>
public readonly record struct Demand(int State, bool Stable);

/// <summary>Looks for the least changes of preferences that meet demands on equilibria.</summary>
/// <remarks>
/// Wang, Hipel, Fang and Dang 2018 for the question. A cheapest change is NP-hard to find, so only changes of one or two edits
/// are tried, all of them where the budget allows.
/// </remarks>
public static class GoalSeeking
{
    private const int MostEdits = 2;

    // Visits of a state by the solver: a second or two.
    private const long Budget = 100_000_000;

    /// <summary>All least changes, those of a single edit first; none where two edits do not do or the budget is spent.</summary>
    public static GoalAnswer Seek(Conflict conflict, Definition definition, IReadOnlyList<Demand> demands, CancellationToken stop = default)
    {
        var tried = 0;
        var most = (int)Math.Clamp(Budget / Math.Max(1, (long)conflict.StateCount * conflict.PartyCount * conflict.PartyCount + 200), 50, 20_000);
        if (IsMet(conflict))
            return new GoalAnswer(definition, demands, [new PreferenceChange([])], true);
        List<(Conflict Conflict, PreferenceEdit[] Edits)> layer = [(conflict, [])];
        for (var depth = 1; depth <= MostEdits; depth++)
        {
            var found = new List<PreferenceChange>();
            var next = new List<(Conflict, PreferenceEdit[])>();
            foreach (var (from, edits) in layer)
            {
                foreach (var edit in EditsOf(from, edits))
                {
                    stop.ThrowIfCancellationRequested();
                    if (++tried > most)
                        return new GoalAnswer(definition, demands, found, false);
                    var changed = from.WithPreference(edit.Party, edit.Apply(from.Model.Parties[edit.Party].Preference));
                    PreferenceEdit[] all = [.. edits, edit];
                    if (IsMet(changed))
                        found.Add(new PreferenceChange(all));
                    else
                        next.Add((changed, all));
                }
            }
            if (found.Count > 0)
                return new GoalAnswer(definition, demands, found, true);
            layer = next;
        }
        return new GoalAnswer(definition, demands, [], true);

        bool IsMet(Conflict candidate)
        {
            var equilibria = StabilityAnalysis.Solve(candidate, [definition], stop: stop).Equilibria(definition);
            return equilibria is not null && demands.All(d => equilibria.Contains(d.State) == d.Stable);
        }
    }

    /// <summary>Edits of parties in order, so that two edits of two parties are tried in one order only.</summary>
    private static IEnumerable<PreferenceEdit> EditsOf(Conflict conflict, PreferenceEdit[] before) =>
        Enumerable.Range(before.Length == 0 ? 0 : before[^1].Party, conflict.PartyCount - (before.Length == 0 ? 0 : before[^1].Party))
            .SelectMany(party => PreferenceEdit.Of(party, conflict.Model.Parties[party].Preference, reversals: true));
}

/// <summary>Edits that, made one after the other, meet the demands; places count in the preference as the edits before have left it.</summary>
public sealed record PreferenceChange(IReadOnlyList<PreferenceEdit> Edits);

/// <param name="Changes">All of the same least number of edits; one without edits where the demands are met as things stand.</param>
/// <param name="IsComplete">False where the budget ended the search: there may be more,
/// or smaller ones were all tried and larger ones were not.</param>
public sealed record GoalAnswer(Definition Definition, IReadOnlyList<Demand> Demands, IReadOnlyList<PreferenceChange> Changes, bool IsComplete);
