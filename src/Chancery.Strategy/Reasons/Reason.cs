namespace Chancery.Strategy;

/// <summary>Why a state is stable for a party under a definition, or why not: every improvement with what answers it.</summary>
/// <param name="Improvements">The party's UIs from the state, ascending; with none the state is stable under every definition.</param>
public sealed record Reason(int State, int Party, Definition Definition, IReadOnlyList<AnsweredImprovement> Improvements)
{
    public bool IsStable => Improvements.All(improvement => improvement.Sanction is not null);
}

/// <summary>A UI and the sanction that deters from it; no sanction makes the state unstable.</summary>
public sealed record AnsweredImprovement(int To, Sanction? Sanction);

/// <summary>What the others can do about an improvement.</summary>
/// <param name="Path">Their moves one after the other, a shortest such path; under SIM their moves made at the same time.</param>
/// <param name="End">Where it ends: no better for the improving party than the state it left.</param>
/// <param name="BestEscape">For SMR and SSEQ the best state the party can still move to, no better either; else null.</param>
public sealed record Sanction(IReadOnlyList<UnilateralMove> Path, int End, int? BestEscape);

/// <summary>Finds reasons, one state at a time.</summary>
public static class Reasons
{
    /// <summary>The reason for one state, party and definition.</summary>
    public static Reason Of(Conflict conflict, int state, int party, Definition definition, CancellationToken stop = default)
    {
        var ranks = conflict.Ranks[party];
        var moves = new List<int>();
        conflict.Graph.ListMoves(party, state, moves);
        var improvements = moves.Where(t => ranks.IsBetter(t, state)).ToList();
        return new Reason(state, party, definition,
            [.. improvements.Select(t => new AnsweredImprovement(t, SanctionOf(conflict, state, party, t, definition, stop)))]);
    }

    private static Sanction? SanctionOf(Conflict conflict, int state, int party, int to, Definition definition, CancellationToken stop)
    {
        switch (definition)
        {
            case Definition.Nash: return null;
            case Definition.SIM: return SimultaneousStability.SanctionOf(conflict, state, party, to);
        }
        var others = PartySet.All(conflict.PartyCount).Without(PartySet.Of(party));
        var holds = definition is Definition.SMR or Definition.SSEQ;
        var spread = conflict.Graph.SpreadFrom(to, others, definition is Definition.SEQ or Definition.SSEQ, stop);
        var ranks = conflict.Ranks[party];
        var escapes = new List<int>();
        Sanction? best = null;
        for (var x = 0; x < conflict.StateCount; x++)
        {
            if (spread.DistanceTo(x) is not > 0 || ranks.IsBetter(x, state) || (best is not null && best.Path.Count <= spread.DistanceTo(x)))
                continue;
            if (!holds)
            {
                best = new Sanction(spread.PathTo(x), x, null);
                continue;
            }
            conflict.Graph.ListMoves(party, x, escapes);
            if (escapes.TrueForAll(y => !ranks.IsBetter(y, state)))
                best = new Sanction(spread.PathTo(x), x, escapes.Count == 0 ? null : escapes.MinBy(y => ranks[y]));
        }
        return best;
    }
}
