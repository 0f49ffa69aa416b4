using Chancery.Coding;
using Chancery.Record.Sqlite;
using static Chancery.Record.Tests.Following;
using static Chancery.Record.Tests.Made;

namespace Chancery.Record.Tests;

public sealed class BriefTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brief-").FullName;
    private readonly SqliteRecord _record;

    public BriefTests() => _record = SqliteRecord.OpenOrCreate(Path.Combine(_folder, "crisis.db"));

    public void Dispose()
    {
        _record.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Tell(string id, string day, params ReadOnlySpan<CodedEvent> events) => _record.Store(Told(id, day, events), Coder);

    [Fact]
    public void AsOfADayCountsWhatWasKnownThen()
    {
        Tell("a", "2031-05-01", Event("e1", EventType.SANCTION, "RTA > GRK"));
        Tell("b", "2031-05-09", Event("e1", EventType.AID, "RTA > BRD"));
        var brief = Brief.Of(_record, Names, new BriefRequest(AsOf: new DateOnly(2031, 5, 2)));
        Assert.Equal((1, EventType.SANCTION), (brief.Reports, Assert.Single(brief.Happenings).Best.Event.Type));
    }

    [Fact]
    public void DoubtfulCodingsAndHistoryAreNoNews()
    {
        Tell("a", "2031-05-01", Event("e1", EventType.SANCTION, "RTA > GRK") with { Confidence = 0.42 },
            Event("e2", EventType.AID, "RTA > GRK") with { Background = true },
            Event("e3", EventType.ASSAULT, "RTA > GRK", EventStatus.Denied));
        Assert.Empty(Brief.Of(_record, Names, new BriefRequest()).Happenings);
    }

    [Fact]
    public void OfTooManyTheWeightiestStandInTheOrderOfTheirDays()
    {
        Tell("a", "2031-05-01", Event("e1", EventType.ASSAULT, "RTA > GRK"));
        Tell("b", "2031-05-02", Event("e1", EventType.ACCUSE, "GRK > RTA"));
        Tell("c", "2031-05-03", Event("e1", EventType.SANCTION, "GRK > RTA"));
        var brief = Brief.Of(_record, Names, new BriefRequest(Most: 2));
        Assert.Equal([EventType.ASSAULT, EventType.SANCTION], brief.Happenings.Select(h => h.Best.Event.Type));
        Assert.Equal(3, brief.HappeningsInAll);
    }

    [Fact]
    public void OfLedgerEntriesThoseThatSayMostWeighMost()
    {
        var full = On("2031-05-01",
            Event("e1", EventType.THREATEN, "RTA > GRK") with { Consequence = Quote("close the border with Graustark"),
            Condition = Quote("the envoys are not freed") });
        var vague = On("2031-05-02", Event("e1", EventType.THREATEN, "GRK") with { Consequence = Quote("answer in due course") });
        var entries = LedgerKeeper.Keep([vague, full], new DateOnly(2031, 6, 1));
        Assert.Equal(["RTA"], Brief.Weightiest(entries, 1).Single().By);
    }

    [Fact]
    public void WhatNobodySpeaksOfForHalfAYearIsCountedOnly()
    {
        Tell("a", "2031-01-01", Event("e1", EventType.THREATEN, "RTA > GRK") with { Consequence = Quote("close the border with Graustark") });
        Assert.Single(Brief.Of(_record, Names, new BriefRequest(AsOf: new DateOnly(2031, 6, 1))).Open);
        var later = Brief.Of(_record, Names, new BriefRequest(AsOf: new DateOnly(2031, 9, 1)));
        Assert.Equal((0, 1), (later.Open.Length, later.Older));
    }

    [Fact]
    public void ThisWeekOfWhatHasHappenedEndsWithTheReport()
    {
        var told = On("2031-05-03", Event("e1", EventType.AID, "RTA > GRK", date: "2031-05-01/2031-05-07"));
        Assert.Equal(new DateOnly(2031, 5, 3), told.LastDay);
        Assert.Equal(new DateOnly(2031, 5, 7), (told with { Event = told.Event with { Status = EventStatus.Planned } }).LastDay);
    }
}
