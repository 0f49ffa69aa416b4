using System.Text.Json;
using Chancery.Testing;

namespace Chancery.Cli.Tests.Commands;

/// <summary>The samples, read once for all questions.</summary>
public sealed class SamplesRecord : IAsyncLifetime
{
    private readonly Pile _pile = new();

    internal Run Reading { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Reading = await _pile.Read(Repository.Path("samples"));

    public ValueTask DisposeAsync()
    {
        _pile.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task<Run> Ask(params string[] question) => _pile.Ask(question);
}

public class QuestionsTests(SamplesRecord samples) : IClassFixture<SamplesRecord>
{
    private async Task<Run> Answered(params string[] question)
    {
        var run = await samples.Ask(question);
        Assert.True(run.Code == 0, run.Error);
        return run;
    }

    [Fact]
    public void AllSamplesAreReadButTheFrenchOne()
    {
        Assert.Equal(0, samples.Reading.Code);
        Assert.Contains("32 new reports, 1 not in English; ", samples.Reading.Error);
    }

    [Fact]
    public async Task EveryEventOfTheSamplesQuotesItsReport()
    {
        using var json = JsonDocument.Parse((await Answered("events", "--format", "json")).Out);
        Assert.True(json.RootElement.GetArrayLength() > 100);
        Assert.All(json.RootElement.EnumerateArray(), e =>
        {
            Assert.NotEmpty(e.GetProperty("evidence").GetString()!);
            Assert.Contains(e.GetProperty("trigger").GetString()!, e.GetProperty("evidence").GetString()!);
            Assert.Contains('#', e.GetProperty("id").GetString()!);
        });
    }

    [Fact]
    public async Task ACodeItsLowerCaseAndTheNameOfTheCountryAskTheSame()
    {
        var code = (await Answered("events", "--actor", "RUS", "--format", "csv")).Out;
        Assert.True(code.Split("\r\n").Length > 10);
        Assert.Equal(code, (await Answered("events", "--actor", "rus", "--format", "csv")).Out);
        Assert.Equal(code, (await Answered("events", "--actor", "Russia", "--format", "csv")).Out);
    }

    [Fact]
    public async Task AnUnknownStatusNamesThoseThatExist()
    {
        var run = await samples.Ask("events", "--status", "done");
        Assert.Equal(2, run.Code);
        Assert.Contains("--status: there is no 'done'; it is one of occurred, ongoing, planned, threatened", run.Error);
    }

    [Fact]
    public async Task ALimitSaysHowManyThereAre()
    {
        var run = await Answered("events", "--limit", "3", "--format", "csv");
        Assert.Equal(5, run.Out.Split("\r\n").Length);
        Assert.Matches("3 of [0-9]+ events shown", run.Error);
    }

    [Fact]
    public async Task NothingFoundIsSaidAndIsNoFailure()
    {
        var run = await Answered("events", "--actor", "Ruritania");
        Assert.Equal("", run.Out);
        Assert.Contains("no event answers to that", run.Error);
    }

    [Fact]
    public async Task OnTheLastDayOf2021TheTalksOfGenevaLieAhead()
    {
        var run = await Answered("talks", "--as-of", "2021-12-31", "--coming", "--party", "RUS");
        Assert.Matches("2022-01-10 +Russia, United States", run.Out);
    }

    [Fact]
    public async Task TheSamplesHoldTheThreatOfSanctionsOnRussia()
    {
        var run = await Answered("ledger", "--kind", "threat", "--party", "RUS", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        Assert.Contains(json.RootElement.EnumerateArray(),
            e => e.GetProperty("by")[0].GetString() == "USA" && e.GetProperty("to").EnumerateArray().Any(t => t.GetString() == "RUS"));
    }

    [Fact]
    public async Task TheMarkdownBriefNumbersItsSources()
    {
        var run = await Answered("brief", "--format", "md", "--as-of", "2022-03-04");
        Assert.StartsWith("# Brief as of 4 March 2022\n", run.Out);
        Assert.Contains("## What happened", run.Out);
        Assert.Contains("## Sources\n\n1. ", run.Out);
        Assert.Contains(" [1]\n", run.Out);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("talks")]
    [InlineData("ledger")]
    public async Task TheSameQuestionHasTheSameAnswerInEveryForm(string question)
    {
        using var json = JsonDocument.Parse((await Answered(question, "--format", "json")).Out);
        var rows = json.RootElement.GetArrayLength();
        Assert.True(rows > 0);
        Assert.Equal(rows + 2, (await Answered(question, "--format", "table")).Out.TrimEnd().Split('\n').Length);
        Assert.Equal(rows + 2, (await Answered(question, "--format", "md")).Out.TrimEnd().Split('\n').Length);
    }
}
