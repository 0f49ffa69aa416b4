using CsCheck;

namespace Chancery.Strategy.Tests;

public class ExtensionTests
{
    [Fact]
    public void WithNothingUnknownAllAttitudesAreThePlainDefinitions() => RandomModels.Any.Sample(model =>
    {
        var conflict = Conflict.Resolve(model);
        var uncertain = UncertaintyAnalysis.Solve(conflict);
        var table = StabilityAnalysis.Solve(conflict, UncertaintyAnalysis.Definitions.ToArray());
        foreach (var attitude in Enum.GetValues<Attitude>())
        {
            foreach (var definition in UncertaintyAnalysis.Definitions)
                Assert.All(Enumerable.Range(0, conflict.PartyCount), i => Assert.Equal(table.Stable(definition, i), uncertain.Stable(attitude, definition, i)));
        }
    }, iter: RandomModels.Count / 2);

    [Fact]
    public void ATemptationThatIsOnlyPossibleMovesTheBoldAndNotTheCareful()
    {
        var conflict = Models.Resolve("""
            {"dms": [{"name": "A", "options": ["x"], "preference": {"ranking": [["N"], ["Y"]], "unknown": [["N", "Y"]]}}]}
            """);
        var uncertain = UncertaintyAnalysis.Solve(conflict);
        Assert.Equal(["", "1 2", "", "1 2"], Enum.GetValues<Attitude>().Select(a => Models.Numbers(uncertain.Equilibria(a, Definition.Nash))));
    }

    [Fact]
    public void WhereEveryDifferenceIsGreatStrongIsStableWithoutTies() => RandomModels.GraphForm.Sample(model =>
    {
        var parties = model.Parties.Select(p =>
            p with { Preference = ((Preference.Ranked)p.Preference) with { GreatAfter = [.. Enumerable.Range(1,
            ((Preference.Ranked)p.Preference).Tiers.Count - 1)] } });
        var conflict = Conflict.Resolve(model with { Parties = [.. parties] });
        if (!conflict.Ranks.All(r => r.IsStrict))
            return;
        var (strength, table) = (StrengthAnalysis.Solve(conflict), StabilityAnalysis.Solve(conflict, StrengthAnalysis.Definitions.ToArray()));
        // A sanction may end in the state itself, which is no worse: the strong ones are among the stable.
        Assert.All(StrengthAnalysis.Definitions,
            d => Assert.All(Enumerable.Range(0, conflict.PartyCount),
            i => Assert.Subset(table.Stable(d, i)!.ToHashSet(), strength.StronglyStable(d, i).ToHashSet())));
    }, iter: RandomModels.Count);

    [Fact]
    public void StrongStabilityIsWhatTheDefinitionSays() => RandomModels.GraphForm.Sample(model =>
    {
        var parties = model.Parties.Select(p =>
            p with { Preference = ((Preference.Ranked)p.Preference) with { GreatAfter = [.. Enumerable.Range(1,
            ((Preference.Ranked)p.Preference).Tiers.Count - 1).Where(t => t % 2 == 1)] } });
        var conflict = Conflict.Resolve(model with { Parties = [.. parties] });
        var plain = new PlainModel(model);
        var solver = new PlainSolver(plain);
        var strength = StrengthAnalysis.Solve(conflict);
        for (var i = 0; i < plain.N; i++)
        {
            int[] others = [.. Enumerable.Range(0, plain.N).Where(j => j != i)];
            for (var s = 0; s < plain.M; s++)
            {
                var improvements = plain.Improvements(i, s).ToList();
                Assert.Equal(improvements.TrueForAll(t => solver.Reach(others, t, plain.R).Keys.Any(x => Far(x))),
                    strength.StronglyStable(Definition.GMR, i).Contains(s));
                Assert.Equal(improvements.TrueForAll(t => solver.Reach(others, t, plain.R).Keys.Any(x => Far(x) && plain.R(i, x).All(Far))),
                    strength.StronglyStable(Definition.SMR, i).Contains(s));
                Assert.Equal(improvements.TrueForAll(t => solver.Reach(others, t, plain.Improvements).Keys.Any(x => Far(x))),
                    strength.StronglyStable(Definition.SEQ, i).Contains(s));

                bool Far(int x) => conflict.Ranks[i].IsGreatlyWorse(x, s);
            }
        }
    }, iter: RandomModels.Count);

    [Fact]
    public void IfAllSeeTheSameTheHypergameIsTheGame() => RandomModels.Any.Sample(model =>
    {
        var seen = model with { Perceived = [new PerceivedGame(model.Parties[0].Name, [], new Dictionary<string, Preference>())] };
        var conflict = Conflict.Resolve(seen);
        var (hypergame, table) = (Hypergame.Solve(conflict, [Definition.Nash, Definition.SEQ]),
            StabilityAnalysis.Solve(conflict, [Definition.Nash, Definition.SEQ]));
        Assert.All(table.Definitions, d => Assert.Equal(table.Equilibria(d), hypergame.Equilibria(d)));
    }, iter: RandomModels.Count / 2);

    [Fact]
    public void AnUnrecognisedStateIsMissingForItsViewerOnly()
    {
        var conflict = Models.Sample("fall-of-france-1940");
        var hypergame = Hypergame.Solve(conflict, [Definition.Nash]);
        Assert.Equal(6, hypergame.Recognised[0].Count);
        Assert.Equal("1 2 4 5", Models.Numbers(hypergame.Recognised[1]));
        Assert.Empty(hypergame.Equilibria(Definition.Nash));
    }
}
