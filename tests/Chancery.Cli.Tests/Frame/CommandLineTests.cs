using System.CommandLine;
using Chancery.Cli.Frame;

namespace Chancery.Cli.Tests.Frame;

public class CommandLineTests
{
    private static async Task<Run> Running(Verb verb, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(Stream.Null, output, error, false, false, false, null);
        var code = await CommandLine.Run(args, () => [verb], terminal);
        return new Run(code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task VersionAnswersWithoutBuildingACommand()
    {
        var output = new StringWriter();
        var terminal = new Terminal(Stream.Null, output, new StringWriter(), false, false, false, null);
        Assert.Equal(0, await CommandLine.Run(["--version"], () => throw new InvalidOperationException("built"), terminal));
        Assert.StartsWith("chancery 0.", output.ToString());
    }

    [Fact]
    public async Task EveryCommandShowsAnExampleInItsHelp()
    {
        foreach (var verb in Program.Verbs())
        {
            Assert.NotEmpty(verb.Examples);
            var help = await Run.Of(verb.Name, "--help");
            Assert.Equal(0, help.Code);
            Assert.All(verb.Examples, example => Assert.Contains(example, help.Out));
            Assert.All(verb.Examples, example => Assert.Contains($"chancery {verb.Name}", example));
        }
    }

    [Fact]
    public async Task AWrongOptionIsBadUsageAndPointsToTheHelp()
    {
        var run = await Running(new Verb("draw", "Draws", "chancery draw"), "draw", "--colour");
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("'--colour'", run.Error);
        Assert.EndsWith("Try 'chancery draw --help'.\n", run.Error);
    }

    [Fact]
    public async Task AFailureIsOneLineThatSaysWhereWhatAndWhatWouldBeRight()
    {
        var verb = new Verb("draw", "Draws", "chancery draw").Does(_ => throw new CommandFailure("map.txt", "the file is empty", "give one with a line"));
        var run = await Running(verb, "draw");
        Assert.Equal((1, "", "chancery: map.txt: the file is empty; give one with a line\n"), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public async Task AnOptionOutsideItsFormatsNamesThoseThatExist()
    {
        var verb = new Verb("draw", "Draws", "chancery draw") { Formats.Option(Format.Table, Format.Json) };
        var run = await Running(verb.Does(_ => { }), "draw", "--format", "yaml");
        Assert.Equal(2, run.Code);
        Assert.Contains("'yaml' is not one of table, json", run.Error);
    }

    [Fact]
    public async Task AClosedPipeEndsQuietly()
    {
        var run = await Running(new Verb("draw", "Draws", "chancery draw").Does(_ => throw new ClosedPipeException()), "draw");
        Assert.Equal((0, "", ""), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public async Task AStopKeepsWhatWasWritten()
    {
        var verb = new Verb("draw", "Draws", "chancery draw").Does(call => { call.Out.WriteLine("half"); throw new OperationCanceledException(); });
        var run = await Running(verb, "draw");
        Assert.Equal((130, "half\n"), (run.Code, run.Out));
    }
}
