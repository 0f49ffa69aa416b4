using Chancery.Coding;
using static Chancery.Record.Tests.Following;
using static Chancery.Record.Tests.Made;

namespace Chancery.Record.Tests;

public class LedgerKeeperTests
{
    private static readonly DateOnly AsOf = new(2031, 6, 1);

    private static string Kept(params RecordedEvent[] events) => string.Join(" | ", LedgerKeeper.Keep(events, AsOf)
        .Select(e => $"{e.Kind} {string.Join(' ', e.By)}>{string.Join(' ', e.To)} '{e.Content}' {e.State} x{e.Statements.Length}"));

    private static RecordedEvent Threat(string day = "2031-05-01", string consequence = "close the border with Graustark") =>
        On(day, Event("e1", EventType.THREATEN, "RTA > GRK") with { Consequence = Quote(consequence), Condition = Quote("the envoys are not freed") });

    private static RecordedEvent Threatened(string day = "2031-05-01") =>
        On(day, Event("e2", EventType.SANCTION, "RTA > GRK", EventStatus.Threatened) with { SaidBy = "e1" });

    private static RecordedEvent Demand() =>
        On("2031-05-01", Event("e1", EventType.REQUEST, "RTA > GRK") with { Content = Quote("free the three envoys") });

    [Fact]
    public void AThreatIsOpenUntilItsOwnActFollows()
    {
        Assert.Equal("Threat RTA>GRK 'close the border with Graustark' Open x1", Kept(Threat(), Threatened()));
        Assert.Equal("Threat RTA>GRK 'close the border with Graustark' CarriedOut x1",
            Kept(Threat(), Threatened(), On("2031-05-09", Event("e1", EventType.SANCTION, "RTA > GRK"))));
    }

    [Theory]
    [InlineData("SANCTION", "GRK > RTA", "2031-05-09")]
    [InlineData("SANCTION", "RTA > BRD", "2031-05-09")]
    [InlineData("ACCUSE", "RTA > GRK", "2031-05-09")]
    [InlineData("SANCTION", "RTA > GRK", "2031-04-20")]
    public void AnotherActOfOthersOrOfEarlierDoesNotAnswerAThreat(string type, string who, string day) =>
        Assert.StartsWith("Threat RTA>GRK 'close the border with Graustark' Open",
            Kept(Threat(), Threatened(), On(day, Event("e1", Enum.Parse<EventType>(type), who))));

    [Fact]
    public void AnActThatWasOnlyDeniedOrThreatenedAgainAnswersNothing() =>
        Assert.Contains("Open",
            Kept(Threat(), Threatened(), On("2031-05-09", Event("e1", EventType.SANCTION, "RTA > GRK", EventStatus.Denied) with { SaidBy = "e0" })));

    [Fact]
    public void AThreatRepeatedInLikeWordsIsOneEntryWithTwoStatements() =>
        Assert.Equal("Threat RTA>GRK 'close the border with Graustark' Open x2",
            Kept(Threat(), Threat("2031-05-04", "the border would be closed to Graustark")));

    [Fact]
    public void AThreatOfSomethingElseIsAnotherEntry() =>
        Assert.Equal(2, LedgerKeeper.Keep([Threat(), Threat("2031-05-04", "recall its ambassador")], AsOf).Length);

    [Fact]
    public void ADemandIsMetByTheOneItIsPutTo() =>
        Assert.Equal("Demand RTA>GRK 'free the three envoys' Met x1",
            Kept(Demand(), On("2031-05-01", Event("e2", EventType.RETREAT, "GRK", EventStatus.Demanded) with { SaidBy = "e1" }),
                On("2031-05-05", Event("e1", EventType.RETREAT, "GRK"))));

    [Fact]
    public void ADemandIsRefusedByARefusalThatSpeaksOfIt()
    {
        var refusal = On("2031-05-03", Event("e1", EventType.REJECT, "GRK > RTA") with { Content = Quote("to free the envoys") });
        Assert.Equal("Demand RTA>GRK 'free the three envoys' Refused x1", Kept(Demand(), refusal));
        Assert.Contains("Open", Kept(Demand(), On("2031-05-03", Event("e1", EventType.REJECT, "GRK > RTA") with { Content = Quote("to lower its tariffs") })));
    }

    [Fact]
    public void ADemandWhoseDayHasPassedHasExpired() =>
        Assert.Contains("Expired",
            Kept(Demand(), On("2031-05-01", Event("e2", EventType.RETREAT, "GRK", EventStatus.Demanded, "2031-05-08") with { SaidBy = "e1" })));

    [Fact]
    public void APromisedActThatNoSpeechActCarriesIsAPromise() =>
        Assert.Equal("Promise RTA>GRK '' Open x1",
            Kept(On("2031-05-01", Event("e1", EventType.AID, "RTA > GRK", EventStatus.Promised), evidence: "Ruritania promised grain.")));

    [Fact]
    public void AThreatenedActInTheWordsOfTheThreatIsNoSecondEntry() =>
        Assert.Equal("Threat RTA>GRK 'close the border with Graustark' Open x1",
            Kept(Threat(), On("2031-05-01", Event("e2", EventType.SANCTION, "RTA > GRK", EventStatus.Threatened))));

    [Theory]
    [InlineData("RTA GRK", "2031-05-09", "CarriedOut")]
    [InlineData("RTA BRD", "2031-05-09", "Expired")]
    [InlineData("RTA GRK", "2031-05-30", "Expired")]
    public void APromiseToTalkIsKeptByTalksWithTheSamePartyInTime(string who, string day, string state)
    {
        var promise = On("2031-05-01", Event("e1", EventType.AGREE, "RTA > GRK") with { Content = Quote("speak with Graustark") });
        var talks = On("2031-05-01", Event("e2", EventType.CONSULT, "RTA GRK", EventStatus.Promised, "2031-05-08") with { SaidBy = "e1" });
        Assert.Contains(state, Kept(promise, talks, On(day, Event("e1", EventType.CONSULT, who))));
    }

    [Fact]
    public void ADenialOrAnOldThreatOpensNothing() => Assert.Equal("", Kept(
        On("2031-05-01", Event("e1", EventType.THREATEN, "RTA > GRK", EventStatus.Denied)),
        On("2031-05-01", Event("e2", EventType.THREATEN, "RTA > GRK") with { Negated = true })));

    [Fact]
    public void APromiseNotToDoItIsBrokenByDoingIt()
    {
        var promise = On("2031-05-01", Event("e1", EventType.AGREE, "RTA > GRK") with { Content = Quote("not attack Graustark again") });
        var attack = On("2031-05-01", Event("e2", EventType.ASSAULT, "RTA > GRK", EventStatus.Promised) with { SaidBy = "e1", Negated = true });
        Assert.Contains("Open", Kept(promise, attack));
        Assert.True(LedgerKeeper.Keep([promise, attack], AsOf).Single().IsRestraint);
        Assert.Contains("Broken", Kept(promise, attack, On("2031-05-09", Event("e1", EventType.ASSAULT, "RTA > GRK"))));
    }

    [Fact]
    public void TheActMayStandInTheWordsOfTheThreatWithoutALink()
    {
        var planned = On("2031-05-01", Event("e2", EventType.SANCTION, "RTA > GRK", EventStatus.Planned));
        Assert.Contains("CarriedOut", Kept(Threat(), planned, On("2031-05-09", Event("e1", EventType.SANCTION, "RTA > GRK"))));
    }

    [Theory]
    [InlineData("AID")]
    [InlineData("AGREE")]
    public void NeitherHelpNorWordsCarryOutAThreat(string type)
    {
        var linked = On("2031-05-01", Event("e2", Enum.Parse<EventType>(type), "RTA > GRK", EventStatus.Threatened) with { SaidBy = "e1" });
        Assert.DoesNotContain("CarriedOut", Kept(Threat(), linked, On("2031-05-09", Event("e1", Enum.Parse<EventType>(type), "RTA > GRK"))));
    }

    [Fact]
    public void ARefusalOfTheVeryDemandThatItNamesAnswersIt()
    {
        // "Graustark refused Ruritania's request to move its posts."
        var demand = Event("e2", EventType.REQUEST, "RTA") with { Content = new("move its posts", new(42, 56)), Trigger = new("request", new(31, 38)) };
        var refusal = Event("e1", EventType.REJECT, "GRK > RTA") with { Content = new("Ruritania's request to move its posts", new(18, 56)) };
        Assert.Equal("Demand RTA>GRK 'move its posts' Refused x1", Kept(On("2031-05-01", demand), On("2031-05-01", refusal)));
        Assert.Contains("Open", Kept(On("2031-05-01", demand), On("2031-05-01", refusal with { Content = new("to speak", new(60, 68)) })));
    }

    [Fact]
    public void ABareNounForADemandPointsBackToOneAndOpensNone()
    {
        Assert.Equal("", Kept(On("2031-05-01", Event("e1", EventType.REQUEST, "RTA > GRK") with { Trigger = Quote("demands") })));
        Assert.Equal("", Kept(On("2031-05-01", Event("e1", EventType.AGREE, "RTA") with { Content = Quote("the date") })));
    }

    [Fact]
    public void TheContentIsPutWithoutWhatStandsAroundIt() => Assert.Contains("'they will not attack Graustark'", Kept(
        On("2031-05-01", Event("e1", EventType.AGREE,
            "RTA > GRK") with { Content = Quote("Thursday that they will not attack Graustark, according to the palace") })));

    [Fact]
    public void TheConditionIsNotToldTwice() =>
        Assert.Contains("'it would close the border'", Kept(On("2031-05-01", Event("e1", EventType.THREATEN, "RTA > GRK") with
    {
        Consequence = Quote("that it would close the border if the envoys are not freed"), Condition = Quote("the envoys are not freed"),
    })));
}
