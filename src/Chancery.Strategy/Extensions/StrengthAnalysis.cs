namespace Chancery.Strategy;

/// <summary>Strong stability where preferences tell great from mild differences: Hamouda, Kilgour and Hipel 2004, 2006.</summary>
/// <remarks>
/// A state that is GMR, SMR or SEQ stable is strongly so if every improvement has a sanction ending greatly worse than the
/// state (for SMR with every escape staying greatly worse), and weakly so otherwise. Improvements are both kinds.
/// </remarks>
public sealed class StrengthAnalysis
{
    /// <summary>The definitions that are split into strong and weak.</summary>
    public static IReadOnlyList<Definition> Definitions { get; } = [Definition.GMR, Definition.SMR, Definition.SEQ];

    private readonly Dictionary<(Definition, int), StateSet> _strong = [];
    private readonly int _parties;

    private StrengthAnalysis(int parties) => _parties = parties;

    public static bool AppliesTo(Conflict conflict) => conflict.Ranks.Any(ranks => ranks.HasGreat);

    /// <summary>The states strongly stable for the party.</summary>
    public StateSet StronglyStable(Definition definition, int party) => _strong[(definition, party)];

    /// <summary>The states strongly stable for every party.</summary>
    public StateSet StrongEquilibria(Definition definition)
    {
        var all = _strong[(definition, 0)].Copy();
        for (var party = 1; party < _parties; party++)
            all.IntersectWith(_strong[(definition, party)]);
        return all;
    }

    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static StrengthAnalysis Solve(Conflict conflict, CancellationToken stop = default)
    {
        var analysis = new StrengthAnalysis(conflict.PartyCount);
        var work = new Workspace(conflict.StateCount);
        for (var party = 0; party < conflict.PartyCount; party++)
        {
            // The same search as for plain stability, with levels for ranks and a floor one level lower.
            var levels = conflict.Ranks[party].Levels ?? Enumerable.Repeat(1, conflict.StateCount).ToArray();
            var floor = Array.ConvertAll(levels, level => level + 1);
            var others = PartySet.All(conflict.PartyCount).Without(PartySet.Of(party));
            conflict.Graph.FindBestWithin(party, levels, work.Escape, work);
            foreach (var definition in Definitions)
            {
                var keys = definition == Definition.SMR ? work.Escape : levels;
                var reached = conflict.Graph.WorstReached(others, definition == Definition.SEQ, keys, levels.Max(), work, stop);
                analysis._strong.Add((definition, party), conflict.Graph.Deterred(party, reached, floor, work));
            }
        }
        return analysis;
    }
}
