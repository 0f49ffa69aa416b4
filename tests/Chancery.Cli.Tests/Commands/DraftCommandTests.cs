using System.Text.Json;

namespace Chancery.Cli.Tests.Commands;

public class DraftCommandTests(SamplesRecord samples) : IClassFixture<SamplesRecord>
{
    private async Task<JsonElement> Drafted(params string[] options)
    {
        var run = await samples.Ask(["draft", .. options]);
        Assert.True(run.Code == 0, run.Error);
        return JsonDocument.Parse(run.Out).RootElement;
    }

    private static IEnumerable<JsonElement> Options(JsonElement model) =>
        model.GetProperty("dms").EnumerateArray().SelectMany(d => d.GetProperty("options").EnumerateArray());

    [Fact]
    public async Task EachOptionSaysWhatItRestsOn()
    {
        var options = Options(await Drafted("--parties", "RUS,USA,NATO")).ToList();
        Assert.InRange(options.Count, 3, 8);
        Assert.All(options, o =>
        {
            Assert.Contains(o.GetProperty("basis").GetString(), new[] { "stated", "attributed", "assumed" });
            Assert.All(o.GetProperty("events").EnumerateArray(), e => Assert.Contains("#e", e.GetString()));
        });
    }

    [Fact]
    public async Task OptionsAreCalledByVerbPhrases()
    {
        var names = Options(await Drafted("--parties", "RUS,USA,NATO")).Select(o => o.GetProperty("name").GetString()).ToList();
        Assert.Contains("Impose sanctions on Russia", names);
        Assert.All(names, name => Assert.Matches(@"^\p{Lu}[^.;]{3,89}$", name));
    }

    [Fact]
    public async Task WithoutPartiesTheOptionsAreThoseOfOneCrisis()
    {
        var reports = Options(await Drafted()).SelectMany(o => o.GetProperty("events").EnumerateArray()).Select(e => e.GetString()!).ToList();
        Assert.Single(reports.Select(r => r.Contains("niger-2023") ? "Niger" : r.Contains("essequibo") || r.Contains("cw-") ? "Essequibo" : "Ukraine")
            .Distinct());
    }

    [Fact]
    public async Task DaysNarrowTheCrisis()
    {
        var model = await Drafted("--from", "2023-07-26", "--to", "2023-09-30");
        Assert.Contains("Niger", model.GetProperty("dms").EnumerateArray().Select(d => d.GetProperty("name").GetString()));
        Assert.All(Options(model).SelectMany(o => o.GetProperty("events").EnumerateArray()), e => Assert.Contains("niger-2023", e.GetString()));
    }

    [Fact]
    public async Task ADraftIsSolvedAsItStands()
    {
        using var pile = new Pile();
        var run = await Run.Of("solve", "--json", pile.With("model.json", (await Drafted("--parties", "VEN,GUY")).GetRawText()));
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Fact]
    public async Task APromiseNotToUseForceIsNoOptionToAttack() =>
        Assert.DoesNotContain(Options(await Drafted("--parties", "VEN,GUY")),
            o => o.GetProperty("name").GetString()!.StartsWith("Attack", StringComparison.Ordinal));

    [Fact]
    public async Task PartiesThatDoNotDealWithEachOtherAreSaid()
    {
        var run = await samples.Ask("draft", "--parties", "JPN,PRY");
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Contains("the record holds no threats, promises, demands or deeds between JPN, PRY that two of them could act on; see 'chancery ledger'",
            run.Error);
    }
}
