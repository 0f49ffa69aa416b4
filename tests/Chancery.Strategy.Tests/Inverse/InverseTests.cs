using CsCheck;

namespace Chancery.Strategy.Tests;

public class InverseTests
{
    private static readonly Definition[] Invertible = [Definition.Nash, Definition.GMR, Definition.SMR, Definition.SEQ, Definition.SSEQ];

    [Fact]
    public void TheConditionsHoldExactlyWhereTheStateIsStable() => RandomModels.Any.Sample(model =>
    {
        var conflict = Conflict.Resolve(model);
        var table = StabilityAnalysis.Solve(conflict, Invertible);
        for (var s = 0; s < Math.Min(conflict.StateCount, 6); s++)
        {
            for (var i = 0; i < conflict.PartyCount; i++)
                Assert.All(Invertible, d => Assert.Equal(table.Stable(d, i)!.Contains(s), RequiredPreference.Of(conflict, s, i, d).IsMetBy(conflict.Ranks[i])));
        }
    }, iter: RandomModels.Count / 2);

    [Fact]
    public void RankingsAreCountedAsIfEachWereTried() => RandomModels.Any.Sample(model =>
    {
        var conflict = Conflict.Resolve(model);
        if (conflict.StateCount is > 5 or < 2)
            return;
        var counts = Invertible.ToDictionary(d => d, _ => 0);
        var names = Enumerable.Range(0, conflict.StateCount).Select(conflict.States.NameOf).ToList();
        foreach (var order in Permutations([.. names]))
        {
            var changed = conflict.WithPreference(0, new Preference.Ranked([.. order.Select(name => new[] { name })]));
            var table = StabilityAnalysis.Solve(changed, Invertible);
            foreach (var definition in Invertible)
                counts[definition] += table.Stable(definition, 0)!.Contains(0) ? 1 : 0;
        }
        Assert.All(Invertible, d => Assert.Equal(counts[d], (int)RequiredPreference.Of(conflict, 0, 0, d).CountRankings()!.Value));
    }, iter: RandomModels.Count / 2);

    [Fact]
    public void AnExplanationAgreesWithTheTable() => RandomModels.Any.Sample(model =>
    {
        var conflict = Conflict.Resolve(model);
        var table = StabilityAnalysis.Solve(conflict, Enum.GetValues<Definition>());
        for (var s = 0; s < Math.Min(conflict.StateCount, 6); s++)
        {
            for (var i = 0; i < conflict.PartyCount; i++)
            {
                foreach (var definition in table.Definitions)
                {
                    var reason = Reasons.Of(conflict, s, i, definition);
                    Assert.Equal(table.Stable(definition, i)!.Contains(s), reason.IsStable);
                    Assert.All(reason.Improvements, t => Assert.True(t.Sanction is null || !conflict.Ranks[i].IsBetter(t.Sanction.End, s)));
                }
            }
        }
    }, iter: RandomModels.Count / 2);

    [Fact]
    public void TheLeastChangeDoesWhatIsAsked() => RandomModels.OptionForm.Sample(model =>
    {
        var conflict = Conflict.Resolve(model);
        if (conflict.StateCount > 8)
            return;
        var stable = StabilityAnalysis.Solve(conflict, [Definition.Nash]).Equilibria(Definition.Nash)!.Contains(0);
        var answer = GoalSeeking.Seek(conflict, Definition.Nash, [new Demand(0, !stable)]);
        foreach (var change in answer.Changes)
        {
            var changed = change.Edits.Aggregate(conflict, (c, e) => c.WithPreference(e.Party, e.Apply(c.Model.Parties[e.Party].Preference)));
            Assert.NotEqual(stable, StabilityAnalysis.Solve(changed, [Definition.Nash]).Equilibria(Definition.Nash)!.Contains(0));
        }
        Assert.Single(answer.Changes.Select(c => c.Edits.Count).Distinct().DefaultIfEmpty());
    }, iter: RandomModels.Count / 10);

    [Fact]
    public void RobustnessOverAllOrdersCountsEachOrderOnce()
    {
        var conflict = Models.Resolve(Models.PrisonersDilemma);
        var robustness = Sensitivity.OverOrders(conflict, Definition.SEQ);
        Assert.Equal([(0, 0, 2, 2), (3, 0, 1, 2), (0, 1, 2, 2), (3, 1, 1, 2)], robustness.Select(r => (r.State, r.Party, r.Stays, r.Orders)));
    }

    private static IEnumerable<string[]> Permutations(string[] names) =>
        names.Length <= 1 ? [names] : names.SelectMany(first => Permutations([.. names.Where(n => n != first)]).Select(rest => (string[])[first, .. rest]));
}
