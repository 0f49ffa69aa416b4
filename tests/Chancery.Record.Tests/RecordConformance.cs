using Chancery.Coding;
using Chancery.Language;
using Chancery.Reading;
using static Chancery.Record.Tests.Made;

namespace Chancery.Record.Tests;

/// <summary>What every store of the record must do, whatever database lies under it.</summary>
public abstract class RecordConformance
{
    /// <summary>A record that holds nothing.</summary>
    protected abstract IRecord Empty();

    private static string[] Ids(IRecord record, EventQuery query) => [.. record.Events(query).Events.Select(e => e.Id)];

    [Fact]
    public void AnEventComesBackWithEveryField()
    {
        const string text = "Strelsau warned that, should Graustark cross the river, it would close the border by Friday, an insider said.";
        var entities = new Entity[] { new("E1", "Ruritania", EntityKind.State, "RTA", "GOV", null),
            new("E2", "an insider", EntityKind.Unknown, null, null, null) };
        var told = new CodedEvent(
            "e1", EventType.THREATEN, ["restrict"], ["military", "territory"], [new Party("RTA", "GOV", "E1", "Strelsau", new TextSpan(0, 8))],
            [new Party("GRK", null, null, "Graustark", new TextSpan(29, 38))], EventStatus.Conditional, new TextSpan(0, text.Length),
            new Quote("warned", new TextSpan(9, 15)), "acts/warn#2", 0.75)
        {
            Negated = true, Hearsay = true, Repeated = true, Background = true, SaidBy = "e9", Sentence = 3,
            Condition = new Quote("Graustark cross the river", new TextSpan(29, 54)),
            Consequence = new Quote("close the border", new TextSpan(65, 81)),
            Content = new Quote("the border", new TextSpan(71, 81)),
            Date = new EventDate(new DateOnly(2031, 5, 2), null, "by Friday", new TextSpan(82, 91)),
            Place = new EventPlace("Strelsau", "RTA", 50.5, 14.25),
            AlternativeTo = ["e4", "e5"], Written = new DateOnly(2031, 4, 30),
            Attribution = [new Speaker("an insider", new TextSpan(93, 103), "E2", null)],
        };
        using var record = Empty();
        record.Store(new FiledReport(Report("a", text), [.. entities], [], [], [told]), Coder);

        var found = Assert.Single(record.Events(new EventQuery()).Events);
        Assert.Equal(Shown(told), Shown(found.Event));
        Assert.Equal(("a#e1", text, "Ruritania"), (found.Id, found.Evidence, found.Names["E1"]));
    }

    [Fact]
    public void TheSameTextUnderTheSameIdIsStoredOnce()
    {
        using var record = Empty();
        Assert.Equal(Stored.New, record.Store(Told("a", "2031-05-01", Event("e1", EventType.AID, "RTA > GRK")), Coder));
        Assert.Equal(Stored.Known, record.Store(Told("a", "2031-05-01", Event("e1", EventType.AID, "RTA > GRK")), Coder));
        Assert.Equal(["a#e1"], Ids(record, new EventQuery()));
    }

    [Fact]
    public void TheSameTextUnderAnotherIdIsNotedAsACopy()
    {
        using var record = Empty();
        record.Store(Coded(Report("a", "One text.")), Coder);
        Assert.Equal(Stored.Copy, record.Store(Coded(Report("b", "One text.")), Coder));
        Assert.Equal(Stored.Copy, record.NoteAgain(Report("b", "One text.")));
        Assert.Equal(("a", 1), (record.Reports().Single().Report.Id, record.Reports().Single().Copies));
    }

    [Fact]
    public void ACopyInNearlyTheSameWordsIsNotedWithItsText()
    {
        using var record = Empty();
        record.Store(Coded(Report("a", "One text.")), Coder);
        Assert.Equal(Stored.Copy, record.NoteCopy(Report("b", "One more text."), "a", 0.75));
        Assert.Null(record.NoteCopy(Report("b", "One more text."), "none", 0.75));
        Assert.Equal(("a", 1), (record.Reports().Single().Report.Id, record.Reports().Single().Copies));
    }

    [Fact]
    public void ThePageAReportWasTakenFromIsKept()
    {
        using var record = Empty();
        var page = new Original("<p>One text.</p>"u8.ToArray(), "html", new DateTimeOffset(2031, 5, 2, 10, 0, 0, TimeSpan.FromHours(2)), "utf-8",
            [(0, 3), (4, 9)]);
        record.Keep(Report("a", "One text."), page);
        Assert.Null(record.OriginalOf("a"));
        record.Store(Coded(Report("a", "One text.")), Coder);
        record.NoteCopy(Report("b", "One text more."), "a", 0.75);
        record.Keep(Report("a", "One text."), page);
        record.Keep(Report("a", "One text."), page);
        record.Keep(Report("b", "One text more."), page with { Kind = "text", Captured = null, Encoding = null, Places = [] });
        var kept = record.OriginalOf("a")!;
        Assert.Equal(page.Bytes.ToArray(), kept.Bytes.ToArray());
        Assert.Equal(("html", page.Captured, "utf-8"), (kept.Kind, kept.Captured, kept.Encoding));
        Assert.Equal(page.Places, kept.Places);
        Assert.Equal("text", record.OriginalOf("b")!.Kind);
    }

    [Fact]
    public void WordingsAreThoseOfCurrentReports()
    {
        using var record = Empty();
        record.Store(Coded(Report("a", "One text.")), Coder);
        record.Keep(Report("a", "One text."), [1, 2]);
        record.Store(Coded(Report("a", "Another text.")), Coder);
        record.Keep(Report("a", "Another text."), [3]);
        Assert.Equal(("a", (byte)3), (record.Wordings().Single().ReportId, record.Wordings().Single().Sketch.Span[0]));
    }

    [Fact]
    public void WhatAServerSaidIsRemembered()
    {
        using var record = Empty();
        Assert.Null(record.Fetched("https://a.example/"));
        record.NoteFetched("https://a.example/", "\"1\"", null);
        record.NoteFetched("https://a.example/", "\"2\"", new DateTimeOffset(2031, 5, 2, 10, 0, 0, TimeSpan.Zero));
        Assert.Equal(("\"2\"", new DateTimeOffset(2031, 5, 2, 10, 0, 0, TimeSpan.Zero)), record.Fetched("https://a.example/"));
    }

    [Fact]
    public void AChangedTextOfTheSameIdIsANewVersionAndTheOldOneIsKept()
    {
        using var record = Empty();
        record.Store(Coded(Report("a", "First text."), Event("e1", EventType.AID, "RTA > GRK")), Coder);
        Assert.Equal(Stored.NewVersion, record.Store(Coded(Report("a", "Second text."), Event("e1", EventType.REJECT, "RTA > GRK")), Coder));
        Assert.Equal([(1, false, "First text."), (2, true, "Second text.")], record.Reports().Select(r => (r.Version, r.IsCurrent, r.Report.Text)));
        Assert.Equal(["a@2#e1"], Ids(record, new EventQuery()));
        Assert.Equal(["a#e1", "a@2#e1"], Ids(record, new EventQuery { WithOldVersions = true }));
        Assert.Equal(Stored.Known, record.Store(Coded(Report("a", "First text.")), Coder));
    }

    [Fact]
    public void ATextReadAnewKeepsItsPlaceAndGetsItsNewFindings()
    {
        using var record = Empty();
        record.Store(Coded(Report("a", "One text.", title: "Tlaks"), Event("e1", EventType.AID, "RTA > GRK")), Coder);
        Assert.True(record.StoreAnew(Coded(Report("a", "One text.", "2031-05-02", "Talks"), Event("e1", EventType.REJECT, "RTA > GRK"),
            Event("e2", EventType.AID, "GRK > RTA")), Coder));
        var report = record.Reports().Single();
        Assert.Equal((1, "Talks", new DateOnly(2031, 5, 2), 2), (report.Version, report.Report.Title, report.Report.Day, report.Events));
        Assert.Equal([EventType.REJECT, EventType.AID], record.Events(new EventQuery()).Events.Select(e => e.Event.Type));
        Assert.Equal(("a", 0), (record.Search("talks", 5).Single().Report.Id, record.Search("tlaks", 5).Count));
        Assert.False(record.StoreAnew(Coded(Report("a", "Another text.")), Coder));
        Assert.False(record.StoreAnew(Coded(Report("b", "One text.")), Coder));
    }

    [Fact]
    public void WhatAPersonPutRightIsKeptUntilItIsTakenBack()
    {
        using var record = Empty();
        Assert.Null(record.CorrectionOf("a"));
        record.Correct("a", new Correction("Talks", new DateOnly(2031, 5, 2), Author: "Anna Rassendyll"));
        Assert.Equal(new Correction("Talks", new DateOnly(2031, 5, 2), null, "Anna Rassendyll"), record.CorrectionOf("a"));
        record.Correct("a", null);
        Assert.Null(record.CorrectionOf("a"));
    }

    [Fact]
    public void ACorrectionGoesBeforeWhatWasFoundAndLeavesTheRest()
    {
        var found = Report("a", "One text.") with { Published = new DateTimeOffset(2031, 5, 1, 10, 30, 0, TimeSpan.Zero), HasTime = true, Author = "A. R." };
        var right = new Correction(Day: new DateOnly(2031, 5, 2), Publisher: "The Herald").On(found);
        Assert.Equal((new DateOnly(2031, 5, 2), false, "The Herald", "A. R."), (right.Day, right.HasTime, right.Publisher, right.Author));
        Assert.Equal(found, new Correction(Day: new DateOnly(2031, 5, 1)).On(found));
        var off = new Correction(Day: new DateOnly(2031, 5, 2), Publisher: "The Herald").Off(right);
        Assert.Equal((null, null, "A. R."), (off.Day, off.Publisher, off.Author));
    }

    [Fact]
    public void HoldsTellsWhetherATextIsThere()
    {
        using var record = Empty();
        Assert.False(record.Holds("One text."));
        record.Store(Coded(Report("a", "One text.")), Coder);
        Assert.True(record.Holds("One text."));
        Assert.False(record.Holds(""));
    }

    [Fact]
    public void AnUnreadReportIsKeptOnceWithItsReasonAndText()
    {
        using var record = Empty();
        Assert.Equal(Stored.New, record.StoreUnread(Report("a", "Une phrase."), "the text is French"));
        Assert.Equal(Stored.Known, record.StoreUnread(Report("a", "Une phrase."), "the text is French"));
        Assert.Equal(Stored.New, record.StoreUnread(Report("b", ""), "the file is empty"));
        Assert.Equal(Stored.Known, record.StoreUnread(Report("b", ""), "the file is empty"));
        Assert.Equal([("a", "the text is French", "Une phrase."), ("b", "the file is empty", "")],
            record.Reports().Select(r => (r.Report.Id, r.Unread!, r.Report.Text)));
    }

    [Fact]
    public void EachReportSaysWhatCodedIt()
    {
        using var record = Empty();
        record.Store(Coded(Report("a", "One.")), Coder);
        record.Store(Coded(Report("b", "Two.")), Coder with { Lexicon = "newer" });
        Assert.Equal([Coder, Coder with { Lexicon = "newer" }], record.Reports().Select(r => r.Coder!));
    }

    [Fact]
    public void EventsComeInTheOrderOfTheirDaysAndUndatedPlansLast()
    {
        using var record = Empty();
        record.Store(Told("b", "2031-05-03", Event("e1", EventType.AID, "RTA"), Event("e2", EventType.CONSULT, "RTA GRK", EventStatus.Planned)), Coder);
        record.Store(Told("a", "2031-05-02", Event("e1", EventType.AID, "RTA", date: "2031-05-04"), Event("e2", EventType.AID, "RTA")), Coder);
        Assert.Equal(["a#e2", "b#e1", "a#e1", "b#e2"], Ids(record, new EventQuery()));
    }

    [Theory]
    [InlineData("actor RTA", "a#e1 a#e2")]
    [InlineData("actor BRD,GRK", "b#e1")]
    [InlineData("actor RTA:MIL", "a#e2")]
    [InlineData("recipient RTA", "b#e1")]
    [InlineData("party GRK", "a#e1 b#e1")]
    [InlineData("actor grk", "b#e1")]
    [InlineData("type THREATEN", "a#e1")]
    [InlineData("status planned", "b#e2")]
    [InlineData("from 2031-05-08", "b#e2")]
    [InlineData("to 2031-05-01", "a#e1 a#e2")]
    [InlineData("known 2031-05-02", "a#e1 a#e2")]
    [InlineData("report b", "b#e1 b#e2")]
    [InlineData("words bridge", "a#e2")]
    [InlineData("words the \"long bridges\"", "a#e2")]
    [InlineData("words \"bridges long\"", "")]
    [InlineData("words NEAR( * OR ", "")]
    [InlineData("words \"", "")]
    public void FiltersNarrow(string asked, string expected)
    {
        using var record = Empty();
        var bridges = Coded(Report("a", "It warned. They left the long bridges.", "2031-05-01"),
            Event("e1", EventType.THREATEN, "RTA > GRK") with { Evidence = new TextSpan(0, 10) },
            Event("e2", EventType.MOBILIZE, "RTA:MIL") with { Evidence = new TextSpan(11, 38) });
        record.Store(bridges, Coder);
        record.Store(Told("b", "2031-05-07", Event("e1", EventType.REJECT, "GRK > RTA"),
            Event("e2", EventType.CONSULT, "", EventStatus.Planned, "2031-05-09")), Coder);
        Assert.Equal(expected, string.Join(' ', Ids(record, Query(asked))));
    }

    [Fact]
    public void ALimitTellsHowManyThereAreInAll()
    {
        using var record = Empty();
        record.Store(Told("a", "2031-05-01", Event("e1", EventType.AID, "RTA"), Event("e2", EventType.AID, "RTA"), Event("e3", EventType.AID, "RTA")), Coder);
        var answer = record.Events(new EventQuery { Limit = 2 });
        Assert.Equal((2, 3), (answer.Events.Count, answer.Total));
    }

    [Fact]
    public void FullTextSearchFindsTitlesAndTexts()
    {
        using var record = Empty();
        record.Store(Coded(Report("a", "The envoys met at the mill.", title: "Talks")), Coder);
        record.Store(Coded(Report("b", "Nothing of note.", title: "Weather")), Coder);
        Assert.Equal(["a"], record.Search("envoy mill", 10).Select(r => r.Report.Id));
        Assert.Equal(["b"], record.Search("weather", 10).Select(r => r.Report.Id));
        Assert.Empty(record.Search("!!", 10));
    }

    [Fact]
    public void AnEventInAnEntryOfALivePageIsOfTheEntrysDay()
    {
        using var record = Empty();
        record.Store(Told("a", "2031-05-01", Event("e1", EventType.AID, "RTA > GRK"),
            Event("e2", EventType.COERCE, "GRK > RTA") with { Written = new DateOnly(2031, 5, 3) }), Coder);
        Assert.Equal([new DateOnly(2031, 5, 1), new DateOnly(2031, 5, 3)], record.Events(new EventQuery()).Events.Select(e => e.Day!.Value));
        Assert.Equal(["a#e1"], Ids(record, new EventQuery { KnownBy = new DateOnly(2031, 5, 2) }));
        Assert.Equal(["a#e2"], Ids(record, new EventQuery { From = new DateOnly(2031, 5, 2) }));
        Assert.Equal(new DateOnly(2031, 5, 3), record.LatestDay());
    }

    [Fact]
    public void TheLatestDayIsThatOfTheLatestReport()
    {
        using var record = Empty();
        Assert.Null(record.LatestDay());
        record.Store(Coded(Report("a", "One.", "2031-05-03")), Coder);
        record.Store(Coded(Report("b", "Two.", "2031-05-02")), Coder);
        record.Store(Coded(Report("c", "Three.", null)), Coder);
        Assert.Equal(new DateOnly(2031, 5, 3), record.LatestDay());
    }

    private static EventQuery Query(string asked)
    {
        var (key, value) = (asked[..asked.IndexOf(' ')], asked[(asked.IndexOf(' ') + 1)..]);
        return key switch
        {
            "actor" => new() { Actors = value.Split(',') },
            "recipient" => new() { Recipients = value.Split(',') },
            "party" => new() { Parties = value.Split(',') },
            "type" => new() { Types = [Enum.Parse<EventType>(value)] },
            "status" => new() { Statuses = [Enum.Parse<EventStatus>(value, true)] },
            "from" => new() { From = DateOnly.Parse(value) },
            "to" => new() { To = DateOnly.Parse(value) },
            "known" => new() { KnownBy = DateOnly.Parse(value) },
            "report" => new() { Report = value },
            _ => new() { Words = value },
        };
    }

    /// <summary>All fields in words, since arrays inside a record compare by reference.</summary>
    private static string Shown(CodedEvent e) => string.Join('\n',
        e with { Modes = [], Contexts = [], Actors = [], Recipients = [], Attribution = [], AlternativeTo = [] }, string.Join(',', e.Modes),
        string.Join(',', e.Contexts),
        string.Join(',', e.Actors), string.Join(',', e.Recipients), string.Join(',', e.Attribution), string.Join(',', e.AlternativeTo));
}
