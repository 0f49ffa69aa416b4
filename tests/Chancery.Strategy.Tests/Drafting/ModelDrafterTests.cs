namespace Chancery.Strategy.Tests;

public class ModelDrafterTests
{
    private static readonly CrisisFact[] Facts =
    [
        new(FactKind.Demand, "RTA", "GRK") { Act = ActType.Withdraw, Words = "withdraw its troops from the border", Events = ["r1#e1"] },
        new(FactKind.Threat, "RTA", "GRK") { Act = ActType.Sanction, Words = "close its ports to Graustark", Condition = "if Graustark attacks",
            Events = ["r1#e2"] },
        new(FactKind.Refusal, "GRK", "RTA") { Act = ActType.Withdraw, Words = "withdraw its troops from the border", Events = ["r2#e1"] },
        new(FactKind.Deed, "GRK", "RTA") { Act = ActType.Mobilise, Events = ["r2#e2"], IsDone = true },
        new(FactKind.Threat, "GRK", "RTA") { Act = ActType.Attack, Words = "attack Ruritania", IsHearsay = true, Events = ["r3#e1"] },
        new(FactKind.Promise, "RTA", "GRK") { Act = ActType.Talk, Words = "receive an envoy", Events = ["r3#e2"] },
        new(FactKind.Deed, "BHM", "KHF") { Act = ActType.Talk, Events = ["r4#e1"], IsDone = true },
    ];

    [Fact]
    public void PartiesAreThoseThatDealWithEachOtherMost() =>
        Assert.Equal(["GRK", "RTA"], Draft().Parties.Select(p => p.Name));

    [Fact]
    public void OptionsAreWhatWasThreatenedAskedPromisedAndDone() => Assert.Equal(
        ["GRK: Withdraw as RTA asks", "GRK: Attack RTA", "GRK: Mobilise forces against RTA", "RTA: Impose sanctions on GRK", "RTA: Hold talks with GRK"],
        Draft().Parties.SelectMany(p => p.Options.Select(o => $"{p.Name}: {o.Name}")));

    [Fact]
    public void TheStatusQuoIsWhatHasBeenDone() => Assert.Equal("NNYNN", Draft().StatusQuo);

    [Fact]
    public void OnlyContradictoryOptionsOfOnePartyAreRuledOut() =>
        Assert.Equal([[1, 2], [1, 3]], Draft().Infeasible.Cast<Infeasibility.Exclusive>().Select(e => e.Options));

    [Fact]
    public void WantsComeFromDemandsRefusalsAndThreats()
    {
        var model = Draft();
        Assert.Equal(["-1", "-4", "2 IFF 4", "5", "-2", "-3"], Statements(model, "GRK"));
        Assert.Equal(["1", "-2", "-3", "4 IFF 2", "5", "-4"], Statements(model, "RTA"));
    }

    [Fact]
    public void EachElementSaysWhatItRestsOn()
    {
        var model = Draft();
        var attack = model.Parties[0].Options[1].Grounds!;
        Assert.Equal((Basis.Attributed, "r3#e1"), (attack.Basis, Assert.Single(attack.Events)));
        var wants = ((Preference.Prioritised)model.Parties[1].Preference).Statements;
        Assert.Equal(Basis.Stated, wants[0].Grounds!.Basis);
        Assert.Equal(["r1#e1"], wants[0].Grounds!.Events);
        Assert.All(model.Parties.SelectMany(p => p.Options), o => Assert.NotEmpty(o.Grounds!.Events));
    }

    [Fact]
    public void ADraftCanBeReadAndSolved()
    {
        var conflict = Models.Resolve(ModelWriter.Write(Draft()));
        Assert.True(ConflictAnswer.Solve(conflict).Table.IsComplete);
    }

    [Fact]
    public void AnOptionIsCalledByThePhraseOfItsAct()
    {
        var model = ModelDrafter.Draft([.. Facts,
            new CrisisFact(FactKind.Demand, "RTA", "GRK") { Words = "Graustark free three envoys", Phrase = "free three envoys" }])!;
        Assert.Contains("Free three envoys", model.Parties[0].Options.Select(o => o.Name));
    }

    [Fact]
    public void WhatIsSaidToNobodyInAnotherCrisisStaysOut()
    {
        CrisisFact Said(params string[] among) =>
            new(FactKind.Promise, "RTA", null) { Words = "visit the far islands", Phrase = "visit the far islands", Among = among };
        Assert.DoesNotContain("Visit the far islands", ModelDrafter.Draft([.. Facts, Said("RTA", "BHM")])!.Parties[1].Options.Select(o => o.Name));
        Assert.Contains("Visit the far islands", ModelDrafter.Draft([.. Facts, Said("RTA", "GRK")])!.Parties[1].Options.Select(o => o.Name));
    }

    [Fact]
    public void OneWhoTalksMuchDoesNotFillTheModel()
    {
        var talk = new[] { "close the northern ports", "recall every merchant", "double customs duties", "stop the evening ferries", "cancel summer festivals" }
            .Select((words, i) => new CrisisFact(FactKind.Threat, "RTA", "GRK") { Words = words, Phrase = words, Events = [$"t{i}"] });
        Assert.Equal(4, ModelDrafter.Draft([.. Facts, .. talk])!.Parties.Single(p => p.Name == "RTA").Options.Count);
    }

    [Fact]
    public void FromFactsWithoutTwoPartiesThereIsNoDraft()
    {
        Assert.Null(ModelDrafter.Draft([]));
        Assert.Null(ModelDrafter.Draft([new CrisisFact(FactKind.Demand, "RTA", null) { Words = "an end to it all" }]));
    }

    [Fact]
    public void WordsThatSayNothingMakeNoOption() =>
        Assert.Null(ModelDrafter.Draft([new CrisisFact(FactKind.Demand, "RTA", "GRK") { Words = "Graustark" },
            new CrisisFact(FactKind.Demand, "GRK", "RTA") { Words = "it" }], new DraftOptions { NameOf = code => code == "GRK" ? "Graustark" : "Ruritania" }));

    private static ConflictModel Draft() => ModelDrafter.Draft(Facts)!;

    private static IEnumerable<string> Statements(ConflictModel model, string party) =>
        ((Preference.Prioritised)model.Parties.Single(p => p.Name == party).Preference).Statements.Select(s => s.Text);
}
