using Chancery.Record.Sqlite;

namespace Chancery.Cli.Tests.Commands;

public class ReadWitnessesTests
{
    private const string Wire = "MOSCOW - Russia expelled two American diplomats on Tuesday, the foreign ministry in Moscow said. The United States condemned the decision and said that it would answer in kind within the week. "
        + "A spokeswoman for the ministry called the step a reply to the closing of a consulate in the spring, which had cost eleven people their posts. Neither side gave the names of those who have to leave.";

    [Fact]
    public async Task ASyndicatedCopyIsAWitnessAndNotReadTwice()
    {
        using var pile = new Pile();
        var run = await pile.Read(pile.Lines("pile.jsonl", ("wire", Wire), ("local", "Our readers may have heard of it. " + Wire),
            ("longer", Wire + " "
            + string.Join(' ', Enumerable.Range(1, 12).Select(i => $"Sentence {i} of a longer version tells matter number {i * 7} that nobody else had.")))));
        Assert.Contains("2 new reports, 1 copy of a known one", run.Error);
        using var record = SqliteRecord.OpenExisting(pile.Record);
        Assert.Equal([("wire", 1), ("longer", 0)], record.Reports().Select(report => (report.Report.Id, report.Copies)));
        Assert.Contains("1 copy of a known one", (await pile.Read(pile.Lines("again.jsonl", ("third", Wire.Replace("on Tuesday", "on 2 May"))))).Error);
    }

    [Fact]
    public async Task ThePageIsKeptBesideItsReport()
    {
        using var pile = new Pile();
        var path = pile.With("page.html",
            $"<html><body><article><h1>Two have to go</h1><p>{Wire}</p><p>{Wire.Replace("two", "three")}</p></article></body></html>");
        await pile.Read(path);
        using var record = SqliteRecord.OpenExisting(pile.Record);
        var report = record.Reports().Single().Report;
        var page = record.OriginalOf(report.Id)!;
        Assert.Equal(File.ReadAllBytes(path), page.Bytes.ToArray());
        var (text, offset) = page.Places[0];
        Assert.Equal(report.Text[text], File.ReadAllText(path)[offset]);
    }

    [Fact]
    public async Task OriginalsCanBeLeftOut()
    {
        using var pile = new Pile();
        await Run.Of(["read", pile.With("a.txt", Wire), "--record", pile.Record, "--no-originals"]);
        using var record = SqliteRecord.OpenExisting(pile.Record);
        Assert.Null(record.OriginalOf(record.Reports().Single().Report.Id));
    }
}
