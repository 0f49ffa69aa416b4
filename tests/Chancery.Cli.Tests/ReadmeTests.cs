using System.Text.RegularExpressions;
using Chancery.Testing;

namespace Chancery.Cli.Tests;

/// <summary>Every command shown in README.md runs, in the order shown, in the folder of the checkout.</summary>
public partial class ReadmeTests
{
    [Fact]
    public async Task TheCommandsShownInTheReadmeRun()
    {
        var record = Path.Combine(Directory.CreateTempSubdirectory("readme-").FullName, "crisis.db");
        var commands = File.ReadLines(Repository.Path("README.md")).Where(line => line.StartsWith("$ chancery ", StringComparison.Ordinal)).ToList();
        Assert.True(commands.Count >= 5, "README.md shows too few commands");
        foreach (var command in commands)
        {
            var args = Words().Matches(command["$ chancery ".Length..].Split(" > ")[0].Split(" | ")[0]).Select(m => m.Value.Trim('"')).ToList();
            for (var i = 0; i < args.Count; i++)
            {
                if (Directory.Exists(Repository.Path(args[i])) || File.Exists(Repository.Path(args[i]))) args[i] = Repository.Path(args[i]);
            }
            if (args[0] is "read" or "events" or "brief" or "talks" or "ledger") args.AddRange(["--record", record]);
            var run = await Run.Of([.. args]);
            Assert.True(run.Code == 0, $"{command}: {run.Error}");
            Assert.True(run.Out.Length > 0, $"{command} printed nothing");
        }
        Directory.Delete(Path.GetDirectoryName(record)!, recursive: true);
    }

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Words();
}
