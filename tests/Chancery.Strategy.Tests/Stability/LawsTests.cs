using CsCheck;

namespace Chancery.Strategy.Tests;

/// <summary>What must hold of every conflict.</summary>
public class LawsTests
{
    [Theory]
    [InlineData(Definition.Nash, Definition.SMR)]
    [InlineData(Definition.SMR, Definition.GMR)]
    [InlineData(Definition.Nash, Definition.SSEQ)]
    [InlineData(Definition.SSEQ, Definition.SEQ)]
    [InlineData(Definition.SEQ, Definition.GMR)]
    [InlineData(Definition.SSEQ, Definition.SMR)]
    [InlineData(Definition.Nash, Definition.SIM)]
    public void TheNarrowerDefinitionImpliesTheWider(Definition narrow, Definition wide) => RandomModels.Any.Sample(model =>
    {
        var conflict = Conflict.Resolve(model);
        var table = StabilityAnalysis.Solve(conflict, [narrow, wide]);
        for (var i = 0; table.Definitions.Count == 2 && i < conflict.PartyCount; i++)
            Assert.Subset(table.Stable(wide, i)!.ToHashSet(), table.Stable(narrow, i)!.ToHashSet());
    }, iter: RandomModels.Count);

    [Fact]
    public void AloneEveryDefinitionIsNash() => RandomModels.GraphForm.Sample(model =>
    {
        var conflict = Conflict.Resolve(model with { Parties = [model.Parties[0]] });
        var table = StabilityAnalysis.Solve(conflict, Enum.GetValues<Definition>());
        Assert.All(table.Definitions, definition => Assert.Equal(table.Stable(Definition.Nash, 0), table.Stable(definition, 0)));
    }, iter: RandomModels.Count);

    [Fact]
    public void WhereNobodyCaresEverythingIsStable() => RandomModels.OptionForm.Sample(model =>
    {
        var indifferent = model with { Parties = [.. model.Parties.Select(p => p with { Preference = new Preference.Prioritised([]) })] };
        var answer = ConflictAnswer.Solve(Conflict.Resolve(indifferent), new AnswerOptions { Sensitivity = false });
        Assert.All(answer.Table.Definitions, d => Assert.Equal(answer.Conflict.StateCount, answer.Table.Equilibria(d)!.Count));
        Assert.All(answer.Coalitions!.Equilibria.Values, set => Assert.Equal(answer.Conflict.StateCount, set.Count));
    }, iter: RandomModels.Count);

    [Fact]
    public void ForTheCoalitionOfAllNobodyIsLeftToSanction() => RandomModels.Any.Where(m => m.Parties.Count > 1).Sample(model =>
    {
        var answer = ConflictAnswer.Solve(Conflict.Resolve(model), new AnswerOptions { Sensitivity = false });
        var all = answer.Coalitions!.Coalitions[^1];
        Assert.All(CoalitionAnalysis.Definitions, d => Assert.Equal(answer.Coalitions.Stable(all, Definition.Nash), answer.Coalitions.Stable(all, d)));
    }, iter: RandomModels.Count);

    [Fact]
    public void TheSameModelGivesTheSameBytes() => RandomModels.Any.Sample(model =>
        Assert.Equal(AnswerJson.Write(ConflictAnswer.Solve(Conflict.Resolve(model))), AnswerJson.Write(ConflictAnswer.Solve(Conflict.Resolve(model)))),
        iter: RandomModels.Count / 5);

    [Fact]
    public void RenamingChangesNamesOnly() => RandomModels.Any.Sample(model =>
    {
        var renamed = model with { Parties = [.. model.Parties.Select(p =>
            p with { Name = "The party of " + p.Name, Options = [.. p.Options.Select(o => new ConflictOption(o.Name + "!"))] })] };
        Assert.Equal(
            AnswerJson.Write(ConflictAnswer.Solve(Conflict.Resolve(model))),
            AnswerJson.Write(ConflictAnswer.Solve(Conflict.Resolve(renamed))).Replace("The party of ", "", StringComparison.Ordinal)
                .Replace("!", "", StringComparison.Ordinal));
    }, iter: RandomModels.Count / 5);

    [Fact]
    public void ReorderingPartiesAndOptionsChangesNoAnswer() =>
        Gen.Select(Gen.OneOf(RandomModels.OptionForm, RandomModels.Coalesced), Gen.Int).Sample((model, seed) =>
    {
        var other = Reordering.Of(model, new Random(seed));
        var (first, second) = (Conflict.Resolve(model), Conflict.Resolve(other.Model));
        var options = new AnswerOptions { Sensitivity = false };
        var (before, after) = (ConflictAnswer.Solve(first, options), ConflictAnswer.Solve(second, options));
        Assert.Equal(before.Table.Definitions, after.Table.Definitions);
        for (var s = 0; s < first.StateCount; s++)
        {
            var t = second.States.Find(other.Translate(first.States.NameOf(s)))!.Value;
            Assert.All(before.Table.Definitions, d => Assert.Equal(before.Table.Equilibria(d)!.Contains(s), after.Table.Equilibria(d)!.Contains(t)));
            Assert.All(CoalitionAnalysis.Definitions,
                d => Assert.Equal(before.Coalitions!.Equilibria[d].Contains(s), after.Coalitions!.Equilibria[d].Contains(t)));
            Assert.Equal(before.ByImprovements!.DistanceTo(s), after.ByImprovements!.DistanceTo(t));
        }
    }, iter: RandomModels.Count);
}
