using Chancery.Record;
using Chancery.Record.Sqlite;

namespace Chancery.Cli.Tests.Commands;

public class ReadCommandTests
{
    private static (string Id, string Text) Report(int number) =>
        ($"r{number}", $"In the town of Zenda number {number}, Russia expelled {number + 2} American diplomats on Tuesday, the ministry in Moscow said.");

    private static IReadOnlyList<RecordedReport> Reports(Pile pile)
    {
        using var record = SqliteRecord.OpenExisting(pile.Record);
        return record.Reports();
    }

    [Fact]
    public async Task ReadingStoresReportsAndSaysWhatWasFound()
    {
        using var pile = new Pile();
        var run = await pile.Read(pile.Lines("pile.jsonl", ("a", Pile.Text)));
        Assert.Equal(0, run.Code);
        Assert.Contains("1 new report; ", run.Error);
        Assert.StartsWith("Brief as of 18 February 2022, from 1 report", run.Out);
        Assert.Contains("Russia expelled two American diplomats", run.Out);
    }

    [Fact]
    public async Task ReadingTheSamePileAgainStoresNothingTwice()
    {
        using var pile = new Pile();
        var lines = pile.Lines("pile.jsonl", Report(1), Report(2));
        await pile.Read(lines);
        var again = await pile.Read(lines);
        Assert.Contains("0 new reports, 2 known already", again.Error);
        Assert.Equal(2, Reports(pile).Count);
    }

    [Fact]
    public async Task FilesOfOtherKindsInAFolderAreNamed()
    {
        using var pile = new Pile();
        var folder = Path.GetDirectoryName(pile.With("pile/a.txt", Pile.Text))!;
        pile.With("pile/map.docx", "x");
        pile.With("pile/README.doc", "x");
        pile.With("pile/talks.html", $"<html><body><h1>Talks</h1><p>{Pile.Text}</p></body></html>");
        pile.With("pile/talks_files/style.css", "x");
        pile.With("pile/talks_files/saved_resource.html", "<html><body><p>Buy now</p></body></html>");
        var run = await pile.Read(folder);
        Assert.Contains("1 file of another kind was left out: map.docx", run.Error);
        Assert.DoesNotContain("saved_resource", run.Error);
    }

    [Fact]
    public async Task AChangedTextOfTheSameIdIsANewVersion()
    {
        using var pile = new Pile();
        await pile.Read(pile.Lines("pile.jsonl", ("a", Pile.Text)));
        var changed = await pile.Read(pile.Lines("pile.jsonl", ("a", Pile.Text + " Moscow denied it.")));
        Assert.Contains("1 changed", changed.Error);
        Assert.Equal([1, 2], Reports(pile).Select(r => r.Version));
    }

    [Fact]
    public async Task ThePileIsStoredInItsOrderHoweverManyAreReadAtOnce()
    {
        using var pile = new Pile();
        var reports = Enumerable.Range(1, 30).Select(Report).ToArray();
        await Run.Of("read", pile.Lines("pile.jsonl", reports), "--record", pile.Record, "--threads", "4");
        Assert.Equal(reports.Select(r => r.Id), Reports(pile).Select(r => r.Report.Id));

        var alone = pile.Path("alone.db");
        await Run.Of("read", pile.Path("pile.jsonl"), "--record", alone, "--threads", "1");
        Assert.Equal((await Run.Of("events", "--record", alone, "--format", "json")).Out, (await pile.Ask("events", "--format", "json")).Out);
    }

    [Fact]
    public async Task TwoPastesAreTwoReports()
    {
        using var pile = new Pile();
        await Run.Of(Pile.Text, ["read", "-", "--published", "2022-02-18", "--record", pile.Record]);
        await Run.Of(Report(1).Text, ["read", "-", "--published", "2022-02-18", "--record", pile.Record]);
        Assert.Equal([1, 1], Reports(pile).Select(r => r.Version));
    }

    [Fact]
    public async Task EachReportSaysWhichProgramModelAndLexiconCodedIt()
    {
        using var pile = new Pile();
        await pile.Read(pile.Lines("pile.jsonl", ("a", Pile.Text)));
        var coder = Reports(pile).Single().Coder!;
        Assert.Equal(Chancery.Cli.Frame.CommandLine.Version, coder.Program);
        Assert.Matches("^english-[0-9a-f]{12}$", coder.Model);
        Assert.Matches("^[0-9a-f]{12}$", coder.Lexicon);
    }

    [Fact]
    public async Task AKilledRunLeavesAWholeRecordAndTheNextRunGoesOn()
    {
        using var pile = new Pile();
        var reports = Enumerable.Range(1, 400).Select(Report).ToArray();
        var lines = pile.Lines("pile.jsonl", reports);
        using (var process = ProgramFile.Start(_ => { }, "read", lines, "--record", pile.Record))
        {
            while (!process.HasExited && Stored(pile.Record) < 10) await Task.Delay(10);
            process.Kill();
            await process.WaitForExitAsync();
        }
        var stored = Stored(pile.Record);
        Assert.InRange(stored, 10, reports.Length);

        var next = await pile.Read(lines);
        Assert.Equal(0, next.Code);
        Assert.Equal(reports.Select(r => r.Id), Reports(pile).Select(r => r.Report.Id));
        Assert.All(Reports(pile), r => Assert.True(r.Events > 0, $"{r.Report.Id} has no events"));
    }

    [Fact]
    public async Task AReaderThatClosesThePipeEndsTheProgramQuietly()
    {
        using var pile = new Pile();
        await pile.Read(pile.Lines("pile.jsonl", [.. Enumerable.Range(1, 200).Select(Report)]));
        var run = await ProgramFile.Shell($"$CHANCERY events --record '{pile.Record}' --format csv | head -n 1; echo ${{PIPESTATUS[0]}}");
        Assert.Equal("", run.Error);
        Assert.EndsWith("\n0\n", run.Out);
        Assert.StartsWith("id,date_from", run.Out);
    }

    [Fact]
    public async Task AFullDiskIsSaidAndWhatIsStoredIsKept()
    {
        using var pile = new Pile();
        var lines = pile.Lines("pile.jsonl", [.. Enumerable.Range(1, 400).Select(Report)]);
        await pile.Read(pile.Lines("first.jsonl", Report(0)));
        // No file may grow beyond 256 KiB. The runtime's own double mapping of code would meet that limit first.
        var run = await ProgramFile.Shell($"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 256; $CHANCERY read '{lines}' --record '{pile.Record}'");
        Assert.Equal(1, run.Code);
        Assert.Contains($"{pile.Record}: ", run.Error);
        Assert.Contains("what was stored before is kept", run.Error);
        Assert.Contains("r0", Reports(pile).Select(r => r.Report.Id));
        Assert.Equal(0, (await pile.Read(lines)).Code);
        Assert.Equal(401, Reports(pile).Count);
    }

    private static int Stored(string file)
    {
        try
        {
            using var record = SqliteRecord.OpenExisting(file);
            return record.Reports().Count;
        }
        catch (RecordException)
        {
            return 0; // Not made yet, or just being made.
        }
    }
}
