namespace Chancery.Strategy;

/// <summary>One state in full: why it is stable or not for each party, what each would have to prefer, and what change would turn it.</summary>
/// <param name="Reasons">By party and definition.</param>
/// <param name="Required">The inverse question for each party, under each definition that has one.</param>
/// <param name="Turning">The least changes of preferences that make it an equilibrium where
/// it is none, or break it where it is one; by definition.</param>
public sealed record StateAnswer(int State, IReadOnlyList<Reason> Reasons, IReadOnlyList<RequiredPreference> Required,
    IReadOnlyList<GoalAnswer> Turning)
{
    // Conditions name every state that can be led to; beyond this they are of no use to a reader.
    private const int MostStatesForConditions = 4096;

    public static StateAnswer Of(Conflict conflict, int state, IReadOnlyCollection<Definition> definitions, CancellationToken stop = default)
    {
        var parties = Enumerable.Range(0, conflict.PartyCount).ToList();
        Definition[] asked = [.. definitions.Distinct().Order().Where(d => d != Definition.SIM || SimultaneousStability.AppliesTo(conflict))];
        var table = StabilityAnalysis.Solve(conflict, asked, stop: stop);
        return new StateAnswer(
            state,
            [.. from party in parties from definition in asked select Strategy.Reasons.Of(conflict, state, party, definition, stop)],
            conflict.StateCount > MostStatesForConditions ? []
                : [.. from party in parties from definition in asked where definition != Definition.SIM select RequiredPreference.Of(conflict,
                    state, party, definition, stop)],
            [.. from definition in asked
                where definition is Definition.Nash or Definition.SEQ
                let stable = table.Equilibria(definition)?.Contains(state) ?? false
                select GoalSeeking.Seek(conflict, definition, [new Demand(state, !stable)], stop)]);
    }
}
