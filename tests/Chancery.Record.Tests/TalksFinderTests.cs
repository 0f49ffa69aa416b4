using Chancery.Coding;
using static Chancery.Record.Tests.Following;
using static Chancery.Record.Tests.Made;

namespace Chancery.Record.Tests;

public class TalksFinderTests
{
    private static string Found(params RecordedEvent[] events) => string.Join(" | ",
        TalksFinder.Find(events, Names)
            .Select(t => $"{string.Join(' ', t.Parties)} {t.State} {t.From:yyyy-MM-dd}{(t.DayIsReports ? "?" : "")} x{t.History.Length}"));

    [Fact]
    public void AnAnnouncedMeetingIsAgreedUntilItIsHeld()
    {
        var announced = On("2031-05-01", Meet("RTA GRK", EventStatus.Planned, "2031-05-10", "Strelsau"));
        Assert.Equal("GRK RTA Agreed 2031-05-10 x1", Found(announced));
        Assert.Equal("GRK RTA Held 2031-05-10 x2", Found(announced, On("2031-05-11", Meet("RTA GRK", date: "2031-05-10"))));
        Assert.Equal("GRK RTA Held 2031-05-10 x2", Found(announced, On("2031-05-11", Meet("GRK > RTA"))));
    }

    [Fact]
    public void AMeetingOnAnotherDayIsAnotherMeeting() =>
        Assert.Equal("GRK RTA Held 2031-05-10 x1 | GRK RTA Held 2031-05-21 x1",
            Found(On("2031-05-11", Meet("RTA GRK", date: "2031-05-10")), On("2031-05-22", Meet("RTA GRK", date: "2031-05-21"))));

    [Fact]
    public void AMeetingOfOthersIsAnotherMeeting() =>
        Assert.Equal("GRK RTA Agreed 2031-05-10 x1 | BRD GRK Agreed 2031-05-10 x1",
            Found(On("2031-05-01", Meet("RTA GRK", EventStatus.Planned, "2031-05-10")), On("2031-05-02", Meet("BRD GRK", EventStatus.Planned, "2031-05-10"))));

    [Fact]
    public void ACallOfTwoIsNotTheMeetingOfFour() =>
        Assert.Equal("BRD GRK KHF RTA Agreed 2031-05-07 x1 | GRK RTA Held 2031-05-09 x1",
            Found(On("2031-05-01", Meet("RTA GRK BRD KHF", EventStatus.Planned, "2031-05-07/2031-05-14", "Zenda")),
                On("2031-05-09", Meet("RTA GRK", date: "2031-05-09"))));

    [Fact]
    public void WhoAgreeOnTheDayOfTheirTalksHaveMet()
    {
        var announced = On("2031-05-01", Meet("RTA GRK", EventStatus.Planned, "2031-05-10", "Strelsau"));
        Assert.Equal("GRK RTA Held 2031-05-10 x2", Found(announced, On("2031-05-11", Event("e1", EventType.AGREE, "RTA GRK", date: "2031-05-10"))));
        Assert.Equal("GRK RTA Agreed 2031-05-10 x1", Found(announced, On("2031-05-11", Event("e1", EventType.AGREE, "RTA GRK", date: "2031-05-11"))));
    }

    [Fact]
    public void ARefusalToMeetCancelsWhatWasAgreed() =>
        Assert.Equal("GRK RTA Cancelled 2031-05-10 x2",
            Found(On("2031-05-01", Meet("RTA GRK", EventStatus.Planned, "2031-05-10")), On("2031-05-08", Refuse("RTA > GRK", "cancelled"))));

    [Fact]
    public void ARefusalWithoutATalkInViewMakesNone() => Assert.Equal("", Found(On("2031-05-08", Refuse("RTA > GRK", "refused"))));

    [Fact]
    public void ADelayMovesTalksAndTheNewDayIsTakenWhenItIsTold()
    {
        var announced = On("2031-05-01", Meet("RTA GRK", EventStatus.Planned, "2031-05-10", "Strelsau"));
        var putOff = On("2031-05-08", Refuse("RTA GRK", "postponed"));
        Assert.Equal("GRK RTA Moved  x2", Found(announced, putOff));
        Assert.Equal("GRK RTA Held 2031-05-15 x3", Found(announced, putOff, On("2031-05-16", Meet("RTA GRK", date: "2031-05-15", place: "Strelsau"))));
    }

    [Fact]
    public void ANewDayAtTheSamePlaceMovesTalksThatLieAhead() =>
        Assert.Equal("GRK RTA Moved 2031-05-12 x2",
            Found(On("2031-05-01", Meet("RTA GRK", EventStatus.Planned, "2031-05-10", "Strelsau")),
                On("2031-05-05", Meet("RTA GRK", EventStatus.Planned, "2031-05-12", "Strelsau"))));

    [Fact]
    public void APlanToldAgainDoesNotUndoThatTheyWereHeld() =>
        Assert.Equal("GRK RTA Held 2031-05-10 x2",
            Found(On("2031-05-11", Meet("RTA GRK", date: "2031-05-10")), On("2031-05-11", Meet("RTA GRK", EventStatus.Planned, "2031-05-10"), "late")));

    [Fact]
    public void AStateAloneMakesNoMeetingButABodyOfSeveralDoes() =>
        Assert.Equal("LEAGUE Held 2031-05-10 x1", new CodeNames(Lexicon.LexiconTables.Parse(Lexicon.LexiconFiles.FromText([new("actors/states.tsv",
            "name\taliases\tcode\tkind\tsector\toffice\tfrom\tuntil\tsource\nRuritania\t\tRTA\tstate\tGOV\t\t\t\teditors\n")]))) is var names
            ? string.Join(" | ", TalksFinder.Find([On("2031-05-11", Meet("RTA", date: "2031-05-10")),
                On("2031-05-11", Meet("LEAGUE", date: "2031-05-10"), "b")], names)
                .Select(t => $"{string.Join(' ', t.Parties)} {t.State} {t.From:yyyy-MM-dd} x{t.History.Length}")) : "");

    [Fact]
    public void AnAgreementToMeetAgainIsAnotherMeeting() =>
        Assert.Equal("GRK RTA Held 2031-05-10 x1 | GRK RTA Agreed  x1",
            Found(On("2031-05-11", Meet("RTA GRK", date: "2031-05-10")), On("2031-05-11", Meet("RTA GRK", EventStatus.Planned))));

    [Fact]
    public void WhatIsOnlyAskedForIsProposed() => Assert.Equal("GRK RTA Proposed  x1", Found(On("2031-05-01", Meet("RTA > GRK", EventStatus.Demanded))));

    [Theory]
    [InlineData("2031-05-09", true, false)]
    [InlineData("2031-05-10", true, false)]
    [InlineData("2031-05-11", false, true)]
    public void AgreedTalksAreComingUntilTheirDayAndThenOverdue(string asOf, bool coming, bool overdue)
    {
        var talks = TalksFinder.Find([On("2031-05-01", Meet("RTA GRK", EventStatus.Planned, "2031-05-10"))], Names).Single();
        Assert.Equal((coming, overdue), (talks.IsComing(DateOnly.Parse(asOf)), talks.IsOverdue(DateOnly.Parse(asOf))));
    }

    [Fact]
    public void UndatedTalksThatNobodySpeaksOfAnyMoreAreNotComing()
    {
        var talks = TalksFinder.Find([On("2031-05-01", Meet("RTA GRK", EventStatus.Planned))], Names).Single();
        Assert.True(talks.IsComing(new DateOnly(2031, 5, 31)));
        Assert.False(talks.IsComing(new DateOnly(2031, 6, 1)));
    }
}
