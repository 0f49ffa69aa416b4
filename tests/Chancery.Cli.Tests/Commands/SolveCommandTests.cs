using System.Diagnostics;
using System.Text.Json;
using Chancery.Testing;

namespace Chancery.Cli.Tests.Commands;

public class SolveCommandTests
{
    private const string Good = """{"format": "conflict-case/1", "name": "mine", "dms": [{"name": "A", "options": ["a"], "preference": {"statements": ["2"]}}, {"name": "B", "options": ["b"], "preference": {"statements": ["-2"]}}], "statusQuo": "NN"}""";

    // The second statement of A has an option too many.
    private const string Bad = """{"format": "conflict-case/1", "name": "yours", "dms": [{"name": "A", "options": ["a"], "preference": {"statements": ["3"]}}, {"name": "B", "options": ["b"], "preference": {"statements": ["1"]}}]}""";

    private static string Sample(string name) => Repository.Path("samples", "conflicts", name + ".json");

    [Fact]
    public async Task EverySampleIsSolved()
    {
        var samples = Directory.GetFiles(Repository.Path("samples", "conflicts"), "*.json").Order(StringComparer.Ordinal).ToArray();
        Assert.True(samples.Length >= 10);
        var run = await Run.Of(["solve", "--json", .. samples]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(samples.Length,
            run.Out.TrimEnd().Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("equilibria").GetProperty("SEQ").GetArrayLength()).Count());
    }

    [Fact]
    public async Task TheAnswerNamesStatesInWords()
    {
        var run = await Run.Of("solve", Sample("chicken"));
        Assert.Equal(0, run.Code);
        Assert.Contains("2 (YN)  Row: Swerve\n", run.Out);
        Assert.Contains("reached by improvements in 1 move: Row takes up “Swerve” (state 2)", run.Out);
    }

    [Fact]
    public async Task AStateIsExplainedByNumberOrString()
    {
        var number = await Run.Of("solve", "--state", "4", Sample("chicken"));
        var name = await Run.Of("solve", "--state", "YY", Sample("chicken"));
        Assert.Equal(number.Out, name.Out);
        Assert.Contains("Row", number.Out[number.Out.IndexOf("(YY)", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task LinesOfModelsGiveLinesOfAnswersTheRefusedOnesToo()
    {
        using var pile = new Pile();
        var file = pile.With("cases.jsonl", Good + "\n" + Bad + "\n" + Good + "\n");
        var run = await Run.Of("solve", "--json", file);
        Assert.Equal(1, run.Code);
        var answers = run.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["mine", "yours", "mine"], answers.Select(a => a.GetProperty("name").GetString()));
        Assert.Equal("unknown-option", answers[1].GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.StartsWith($"{file}(2,", run.Error);
    }

    [Fact]
    public async Task AFaultIsToldWithItsPlaceAndWhatWouldBeRight()
    {
        using var pile = new Pile();
        var file = pile.With("bad.json", Bad.Replace("[{", "[\n{"));
        var run = await Run.Of("solve", file);
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Equal($"{file}(2,63): unknown-option: in the statement '3' of A, at character 1: there is no option 3; the model has options 1 to 2\n",
            run.Error);
    }

    [Theory]
    [InlineData("", "json")]
    [InlineData("{\"dms\": [", "json")]
    [InlineData("my diary", "json")]
    [InlineData("[1, 2]", "")]
    public async Task WhatIsNoModelIsRefused(string content, string code)
    {
        using var pile = new Pile();
        var file = pile.With("model.json", content);
        var run = await Run.Of("solve", file);
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.StartsWith($"{file}(", run.Error);
        Assert.Contains(code, run.Error);
    }

    [Fact]
    public async Task AMissingFileIsNamed()
    {
        var run = await Run.Of("solve", "none.json");
        Assert.Equal((1, "", "chancery: none.json: there is no such file; give a conflict model as JSON\n"), (run.Code, run.Out, run.Error));
    }

    [Theory]
    [InlineData("--state", "YYY", "'YYY' is no state of chicken; give a number from 1 to 4, or a state's string such as NN")]
    [InlineData("--definitions", "Nosh", "'Nosh' is not a definition; use Nash, ")]
    [InlineData("--goal", "YY", "'YY' is not a demand; write it as YNNN=stable or YNNN=unstable")]
    public async Task AWrongValueIsBadUsage(string option, string value, string message)
    {
        var run = await Run.Of("solve", option, value, Sample("chicken"));
        Assert.Equal(2, run.Code);
        Assert.StartsWith($"chancery: {option}: {message}", run.Error);
    }

    [Fact]
    public async Task DrawingsAreWrittenToFilesThatNeedNoOther()
    {
        using var pile = new Pile();
        var run = await Run.Of("solve", "--svg", pile.Path("a.svg"), "--html", pile.Path("a.html"), Sample("elmira"));
        Assert.Equal(0, run.Code);
        var (svg, html) = (File.ReadAllText(pile.Path("a.svg")), File.ReadAllText(pile.Path("a.html")));
        Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(svg).Root!.Name.LocalName);
        Assert.Contains("Uniroyal", html);
        Assert.DoesNotContain("src=\"http", html);
    }

    [Fact]
    public async Task OnlyOneModelCanBeDrawnAtATime()
    {
        using var pile = new Pile();
        var run = await Run.Of("solve", "--svg", pile.Path("a.svg"), Sample("elmira"), Sample("chicken"));
        Assert.Equal(2, run.Code);
        Assert.Contains("--svg: there is more than one model; give one model at a time to draw", run.Error);
    }

    [Fact]
    public async Task CtrlCEndsALongSolveWithWhatIsKnown()
    {
        using var pile = new Pile();
        var file = pile.With("large.json", Large(options: 21));
        var errors = new List<string>();
        Process? started = null;
        using var ready = new ManualResetEventSlim();
        using var process = started = ProgramFile.Start(line =>
        {
            lock (errors) errors.Add(line);
            if (!line.Contains("done, 1 of")) return;
            ready.Wait();
            ProgramFile.Interrupt(started!);
        }, "solve", file);
        ready.Set();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains($"chancery: {file}: stopped; what was known by then is told", errors);
        Assert.Contains("2097152 states of 21 options", await output);
        Assert.Contains("not known for every party", await output);
    }

    /// <summary>Four parties who want all options one way or the other.</summary>
    private static string Large(int options)
    {
        var parties = Enumerable.Range(0, 4).Select(p => new
        {
            name = $"P{p + 1}",
            options = Enumerable.Range(0, (options + p) / 4).Select(o => $"option {o}"),
            preference = new { statements = Enumerable.Range(0, options)
                .Select(o => $"{((o * 7 + p) % 3 == 0 ? "-" : "")}{(o * 3 + p * 5) % options + 1} IFF {(o + p + 1) % options + 1}") },
        });
        return JsonSerializer.Serialize(new { format = "conflict-case/1", name = "large", dms = parties, statusQuo = new string('N', options) });
    }
}
