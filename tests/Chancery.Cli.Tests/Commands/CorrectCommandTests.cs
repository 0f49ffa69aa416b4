using Chancery.Record.Sqlite;

namespace Chancery.Cli.Tests.Commands;

public class CorrectCommandTests
{
    private const string Page = "<html><head><title>Two have to go</title><meta property='article:published_time' content='2022-02-18'></head><body><article><h1>Two have to go</h1><p>" + Pile.Text + "</p><p>Talks were held in Geneva yesterday, and the two foreign ministers shook hands before the cameras for the first time in a year.</p></article></body></html>";

    [Fact]
    public async Task ADatePutRightDatesTheEventsAnewAndStaysWhenThePageIsReadAgain()
    {
        using var pile = new Pile();
        await pile.Read(pile.With("page.html", Page));
        Assert.Contains("2022-02-15", (await pile.Ask("events", "--format", "csv")).Out);
        var run = await pile.Ask("correct", "page.html", "--date", "2022-03-10", "--outlet", "The Gazette");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("page.html: \"Two have to go\", 2022-03-10, The Gazette, no author", run.Out);
        var events = (await pile.Ask("events", "--format", "csv")).Out;
        Assert.Contains("2022-03-08", events);
        Assert.DoesNotContain("2022-02-15", events);

        var again = await pile.Ask("reread");
        Assert.StartsWith("chancery: 1 report read again, 0 with another text;", again.Error);
        Assert.Equal(events, (await pile.Ask("events", "--format", "csv")).Out);

        // The page comes again with a changed text: a new version, and still of the day that was put right.
        await pile.Read(pile.With("page.html", Page.Replace("shook hands", "spoke at length")));
        using (var record = SqliteRecord.OpenExisting(pile.Record))
            Assert.Equal([(1, new DateOnly(2022, 3, 10), "The Gazette"), (2, new DateOnly(2022, 3, 10), "The Gazette")],
                record.Reports().Select(r => (r.Version, r.Report.Day!.Value, r.Report.Publisher!)));

        Assert.Contains("2022-02-18, no outlet", (await pile.Ask("correct", "page.html", "--undo")).Out);
    }

    [Fact]
    public async Task WithoutAnythingPutRightItSaysWhatCouldBe()
    {
        using var pile = new Pile();
        await pile.Read(pile.With("page.html", Page));
        Assert.Equal((2, "chancery: nothing to put right was given; give --title, --date, --outlet or --author, or --undo\n"),
            await Told("correct", "page.html"));
        Assert.Equal((1, "chancery: none.html: no report of the record has this id; 'chancery events --format json' shows the ids\n"),
            await Told("correct", "none.html", "--title", "T"));

        async Task<(int, string)> Told(params string[] args) => await pile.Ask(args) is var run ? (run.Code, run.Error) : default;
    }
}
