using System.Text;
using Chancery.Record.Sqlite;
using Microsoft.Data.Sqlite;

namespace Chancery.Cli.Tests.Commands;

/// <summary>What goes wrong with inputs and records: each gets a message that names the file and what would be right, and nothing stored is lost.</summary>
public class ReadErrorsTests
{
    private static async Task Fails(Pile pile, string path, params string[] words)
    {
        var good = pile.Lines("good.jsonl", ("good", Pile.Text));
        var run = await pile.Read(path, good);
        Assert.Equal(1, run.Code);
        var line = Assert.Single(run.Error.Split('\n'), l => l.Contains(path));
        Assert.All(words, word => Assert.Contains(word, line));
        Assert.Contains("1 new report, 1 failed", run.Error);
        using var record = SqliteRecord.OpenExisting(pile.Record);
        Assert.Equal("good", record.Reports().Single(r => r.Unread is null).Report.Id);
    }

    [Fact]
    public async Task AMissingFileIsNamedAndMakesNoRecord()
    {
        using var pile = new Pile();
        var run = await pile.Read(pile.Path("none.html"));
        Assert.Equal(1, run.Code);
        Assert.Contains($"{pile.Path("none.html")}: there is no such file", run.Error);
        Assert.False(File.Exists(pile.Record));
        await Fails(pile, pile.Path("none.html"), "no such file");
    }

    [Fact]
    public async Task AnEmptyFile()
    {
        using var pile = new Pile();
        await Fails(pile, pile.With("empty.txt", ""), "nothing in it");
    }

    [Fact]
    public async Task AFileOf200Megabytes()
    {
        using var pile = new Pile();
        var file = pile.With("huge.html", "<p>");
        using (var stream = File.OpenWrite(file)) stream.SetLength(200 << 20);
        await Fails(pile, file, "200 MB", "the most for one page");
    }

    [Fact]
    public async Task BinaryGarbage()
    {
        using var pile = new Pile();
        var garbage = new byte[50_000];
        new Random(7).NextBytes(garbage);
        await Fails(pile, pile.With("garbage.txt", garbage), "not text but binary data");
    }

    [Fact]
    public async Task ADeeplyNestedPageIsReadAsAFlatOne()
    {
        using var pile = new Pile();
        var run = await pile.Read(pile.With("deep.html", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 90_000)) + $"<p>{Pile.Text}</p>"));
        Assert.Equal(0, run.Code);
        Assert.Contains("1 new report", run.Error);
    }

    [Fact]
    public async Task APageOfAMillionTags()
    {
        using var pile = new Pile();
        await Fails(pile, pile.With("tags.html", "<html><body>" + string.Concat(Enumerable.Repeat("<b>x</b>", 500_000))), "tags");
    }

    [Fact]
    public async Task OneLineOf5Megabytes()
    {
        using var pile = new Pile();
        await Fails(pile, pile.With("line.txt", string.Concat(Enumerable.Repeat("Russia warned Ukraine again and again of it. ", 120_000))),
            "characters", "split it");
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    public async Task ATextInAnotherEncodingIsReadWithItsLetters(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var pile = new Pile();
        var bytes = Encoding.GetEncoding(encoding)
            .GetBytes("Moscow said on Friday that the envoy, Sylvain Itté, had been “expelled” by Russia from the Élysée.");
        var file = pile.With("old.txt", encoding == "utf-16" ? [0xFF, 0xFE, .. bytes] : bytes);
        await Run.Of("read", file, "--record", pile.Record, "--published", "2022-02-18");
        using var record = SqliteRecord.OpenExisting(pile.Record);
        Assert.Contains("Itté, had been “expelled”", record.Reports().Single().Report.Text);
    }

    [Fact]
    public async Task AReportWithoutADateIsReadWithAWarning()
    {
        using var pile = new Pile();
        var run = await pile.Read(pile.With("undated.txt", Pile.Text));
        Assert.Equal(0, run.Code);
        Assert.Contains("undated.txt: no date of publication was found", run.Error);
        Assert.Contains("--published YYYY-MM-DD", run.Error);
    }

    [Fact]
    public async Task AReportFromTheFutureIsReadWithAWarning()
    {
        using var pile = new Pile();
        var run = await Run.Of("read", pile.With("future.txt", Pile.Text), "--published", "2999-01-01", "--record", pile.Record);
        Assert.Equal(0, run.Code);
        Assert.Contains("its date, 2999-01-01, is in the future", run.Error);
    }

    [Fact]
    public async Task AReportInAnotherLanguageIsKeptUnreadAndIsNoFailure()
    {
        using var pile = new Pile();
        var run = await pile.Read(pile.With("rapport.txt",
            "Le ministre des Affaires étrangères a déclaré mardi que la France refusait cette demande et qu'elle ne quitterait pas le pays dans ces conditions."));
        Assert.Equal(0, run.Code);
        Assert.Contains("rapport.txt: its text is French", run.Error);
        using var record = SqliteRecord.OpenExisting(pile.Record);
        Assert.Contains("French", record.Reports().Single().Unread);
    }

    [Fact]
    public async Task ARecordThatIsNoRecordIsLeftAlone()
    {
        using var pile = new Pile();
        pile.With("crisis.db", "my diary");
        var run = await pile.Read(pile.Lines("pile.jsonl", ("a", Pile.Text)));
        Assert.Equal(1, run.Code);
        Assert.Contains($"chancery: {pile.Record}: the file is not a Chancery record; give another --record FILE", run.Error);
        Assert.Equal("my diary", File.ReadAllText(pile.Record));
    }

    [Fact]
    public async Task ARecordThatAnotherProgramWritesToSaysSo()
    {
        using var pile = new Pile();
        await pile.Read(pile.Lines("pile.jsonl", ("a", Pile.Text)));
        using var other = new SqliteConnection($"Data Source={pile.Record};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        var run = await pile.Read(pile.Lines("more.jsonl", ("b", Pile.Text + " More.")));
        Assert.Equal(1, run.Code);
        Assert.Contains("another program is writing to the record; wait until it is done", run.Error);
        Assert.Contains("Russia expelled", (await pile.Ask("events")).Out);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("brief")]
    [InlineData("talks")]
    [InlineData("ledger")]
    public async Task AQuestionToARecordThatIsNotThereSaysHowToMakeOne(string question)
    {
        using var pile = new Pile();
        var run = await pile.Ask(question);
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Equal($"chancery: {pile.Record}: there is no such record; 'chancery read PATH' makes one, --record FILE names another\n", run.Error);
    }

    [Fact]
    public async Task AWrongDateIsBadUsage()
    {
        using var pile = new Pile();
        var run = await Run.Of("read", pile.With("a.txt", Pile.Text), "--published", "18.2.2022");
        Assert.Equal((2, "chancery: --published: '18.2.2022' is not a date; write it as 2021-12-31\n"), (run.Code, run.Error));
    }
}
