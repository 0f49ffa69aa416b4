using Chancery.Coding;
using static Chancery.Record.Tests.Following;
using static Chancery.Record.Tests.Made;

namespace Chancery.Record.Tests;

public class HappeningsTests
{
    private const string Words = "Ruritania expelled two envoys of Graustark.";

    private static RecordedEvent Expulsion(string day, string? date = null, string who = "RTA > GRK", string words = Words, string? report = null) =>
        On(day, Event("e1", EventType.SANCTION, who, date: date), report, words);

    private static int Count(params RecordedEvent[] events) => Happenings.Of(events).Length;

    [Fact]
    public void TheSameActInTwoReportsIsOneHappening()
    {
        Assert.Equal(1, Count(Expulsion("2031-05-01"), Expulsion("2031-05-02", words: "Two envoys were expelled by Ruritania.")));
        Assert.Equal(2, Happenings.Of([Expulsion("2031-05-01"), Expulsion("2031-05-02")])[0].Reports);
    }

    [Theory]
    [InlineData("2031-05-01", null, "GRK > RTA", Words)]
    [InlineData("2031-05-09", null, "RTA > GRK", Words)]
    [InlineData("2031-05-01", "2031-04-12", "RTA > GRK", Words)]
    [InlineData("2031-05-01", null, "RTA > GRK", "It then froze the accounts of three ministers.")]
    public void AnotherDirectionDayOrThingIsAnotherHappening(string day, string? date, string who, string words) =>
        Assert.Equal(2, Count(Expulsion("2031-05-01"), Expulsion(day, date, who, words, "other")));

    [Fact]
    public void TwoActsOfOneReportStayApart() => Assert.Equal(2, Count(Expulsion("2031-05-01"), Expulsion("2031-05-01")));

    [Fact]
    public void AReportThatGivesTheDayJoinsOneThatGivesNone()
    {
        var happening = Happenings.Of([Expulsion("2031-05-03"), Expulsion("2031-05-04", "2031-05-02")]).Single();
        Assert.Equal((new DateOnly(2031, 5, 2), "2031-05-04"), (happening.Day, happening.Best.ReportId));
    }

    [Fact]
    public void WithinOneReportOnlyTheSameWordsAreOneHappening()
    {
        Assert.Equal(1, Count(Expulsion("2031-05-01", words: "Ruritania expels envoys"),
            Later(Expulsion("2031-05-01", words: "Ruritania expels two envoys of Graustark from Strelsau."))));
        Assert.Equal(2, Count(Expulsion("2031-05-01"), Later(Expulsion("2031-05-01", words: "Two consuls of Graustark must leave Ruritania too."))));

        static RecordedEvent Later(RecordedEvent told) => told with { Event = told.Event with { Sentence = 1 } };
    }
}
