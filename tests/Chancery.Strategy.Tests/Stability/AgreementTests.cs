using CsCheck;

namespace Chancery.Strategy.Tests;

/// <summary>The fast solver and the plain one on random models. CHANCERY_MODELS sets how many.</summary>
public class AgreementTests
{
    private static readonly Definition[] All = Enum.GetValues<Definition>();

    [Fact]
    public void StatesRanksAndMovesAgree() => RandomModels.Any.Sample(model =>
    {
        var (plain, conflict) = (new PlainModel(model), Conflict.Resolve(model));
        Assert.Equal(plain.States.Select(s => s.Name), Enumerable.Range(0, conflict.StateCount).Select(conflict.States.NameOf));
        var moves = new List<int>();
        for (var i = 0; i < plain.N; i++)
        {
            Assert.Equal(plain.Ranks[i], conflict.Ranks[i].Array);
            for (var s = 0; s < plain.M; s++)
            {
                conflict.Graph.ListMoves(i, s, moves);
                Assert.Equal(plain.R(i, s), moves);
            }
            Assert.Equal(Enumerable.Range(0, plain.M).Sum(s => plain.R(i, s).Count()), conflict.Graph.CountMoves(i));
        }
    }, iter: RandomModels.Count);

    [Fact]
    public void IndividualStabilityAgrees() => RandomModels.Any.Sample(model =>
    {
        var (plain, conflict) = (new PlainSolver(new PlainModel(model)), Conflict.Resolve(model));
        var table = StabilityAnalysis.Solve(conflict, All);
        foreach (var definition in table.Definitions)
        {
            for (var i = 0; i < conflict.PartyCount; i++)
                Assert.Equal(plain.Stable(definition, i), table.Stable(definition, i)!.ToBitString());
        }
        Assert.Equal(!model.IsGraphForm && !((OptionStates)conflict.States).HasCoalesced, table.Definitions.Contains(Definition.SIM));
    }, iter: RandomModels.Count);

    [Fact]
    public void ListedArcsGiveTheSameAsSubcubes() => RandomModels.OptionForm.Sample(model =>
    {
        var conflict = Conflict.Resolve(model);
        var states = (OptionStates)conflict.States;
        var listed = new ArcMoves(states.Count, [.. OptionMasks.Of(model).Select(m => OptionArcs.TryList(states, m, long.MaxValue, default)!)], conflict.Ranks);
        var other = new Conflict(model, states, listed, conflict.StatusQuo, []);
        Definition[] definitions = [.. All.Where(d => d != Definition.SIM)];
        var (fast, slow) = (StabilityAnalysis.Solve(conflict, definitions), StabilityAnalysis.Solve(other, definitions));
        foreach (var definition in definitions)
        {
            for (var i = 0; i < conflict.PartyCount; i++)
                Assert.Equal(slow.Stable(definition, i), fast.Stable(definition, i));
        }
    }, iter: RandomModels.Count);

    [Fact]
    public void CoalitionStabilityAgrees() => RandomModels.Any.Sample(model =>
    {
        var (plain, conflict) = (new PlainSolver(new PlainModel(model)), Conflict.Resolve(model));
        if (conflict.StateCount > 24)
            return;
        var answer = CoalitionAnalysis.Solve(conflict, StabilityAnalysis.Solve(conflict, All));
        foreach (var coalition in answer.Coalitions)
        {
            foreach (var definition in CoalitionAnalysis.Definitions)
            {
                Assert.Equal(
                    string.Concat(Enumerable.Range(0, conflict.StateCount).Select(s => plain.IsStable(definition, coalition.ToArray(), s) ? '1' : '0')),
                    answer.Stable(coalition, definition).ToBitString());
            }
        }
    }, iter: RandomModels.Count);

    [Fact]
    public void WhatIsReachedAndHowSoonAgrees() => RandomModels.Any.Sample(model =>
    {
        var plain = new PlainModel(model);
        var solver = new PlainSolver(plain);
        var conflict = Conflict.Resolve(model);
        int[] all = [.. Enumerable.Range(0, plain.N)];
        foreach (var improvements in new[] { false, true })
        {
            var expected = solver.Reach(all, plain.StatusQuo, improvements ? plain.Improvements : plain.R);
            var spread = conflict.Graph.SpreadFrom(plain.StatusQuo, PartySet.All(plain.N), improvements, default);
            for (var s = 0; s < plain.M; s++)
            {
                if (s == plain.StatusQuo)
                    continue;
                Assert.Equal(expected.TryGetValue(s, out var distance) ? distance : null, spread.DistanceTo(s));
                AssertLegal(plain, spread.PathTo(s), plain.StatusQuo, s, spread.DistanceTo(s), improvements);
            }
        }
    }, iter: RandomModels.Count);

    [Fact]
    public void LimitedMovesAgreeWithTheRecursion() => RandomModels.Any.Sample(model =>
    {
        var conflict = Conflict.Resolve(model);
        if (LimitedMoves.Solve(conflict) is not { } limited || conflict.StateCount > 12)
            return;
        var plain = new PlainSolver(new PlainModel(model));
        for (var h = 1; h <= 3; h++)
        {
            for (var i = 0; i < 2; i++)
                Assert.Equal(Enumerable.Range(0, conflict.StateCount).Where(s => plain.Anticipated(h, i, s) == s), limited.Stable(h, i));
        }
    }, iter: 4 * RandomModels.Count);

    private static void AssertLegal(PlainModel model, IReadOnlyList<UnilateralMove> path, int from, int to, int? length, bool improvements)
    {
        Assert.Equal(length ?? 0, path.Count);
        var (at, last) = (from, -1);
        foreach (var move in path)
        {
            Assert.Equal(at, move.From);
            Assert.NotEqual(last, move.Party);
            Assert.True(model.Moves[move.Party][at, move.To]);
            Assert.True(!improvements || model.Ranks[move.Party][move.To] < model.Ranks[move.Party][at]);
            (at, last) = (move.To, move.Party);
        }
        Assert.Equal(length is null ? from : to, at);
    }
}
