namespace Chancery.Coding.Tests;

/// <summary>Words that name an act by the way tell none of today's.</summary>
public class AsidesTests
{
    [Theory]
    [InlineData("Ruritania warned that it is no business of Graustark's.")]
    [InlineData("Ruritania warned Belgium that Graustark could attack it.")]
    public void WhoWarnsOfOthersThreatensNobody(string sentence) => Assert.DoesNotContain(EventType.THREATEN, Types(sentence));

    [Theory]
    [InlineData("Ruritania warned Graustark that it would attack.")]
    [InlineData("Ruritania warned Graustark that it is ready to attack.")]
    public void WhoWarnsOfHimselfThreatens(string sentence) => Assert.Contains(EventType.THREATEN, Types(sentence));

    [Fact]
    public void APrivatePersonsJourneyIsNoVisit() =>
        Assert.DoesNotContain(EventType.CONSULT, Types("Rudolf Rassendyll, a Ruritanian singer, travelled to Graustark."));

    [Fact]
    public void WhatIsCountedAmongOthersIsNoSecondDeed() =>
        Assert.Single(Types("A Ruritanian journalist was shot dead by gunmen in Strelsau. She is the twelfth journalist murdered in Ruritania this year."));

    [Fact]
    public void TheResultOfABlowIsNoSecondBlow()
    {
        var blow = Assert.Single(Countries.Coder.Code("Ruritania's navy sank a Graustarkian ship, killing eight people.", null).Events);
        Assert.Equal("GRK", Assert.Single(blow.Recipients).Code);
    }

    [Fact]
    public void WhoIsReadyToAttackThreatensTheAttack()
    {
        var events = Countries.Coder.Code("Ruritania's army is ready to attack Graustark.", null).Events;
        Assert.Contains(events, e => e.Type == EventType.ASSAULT && e.Status == EventStatus.Threatened);
    }

    [Fact]
    public void ShotDeadIsOneDeed() => Assert.Single(Types("A Ruritanian gang leader was shot dead by police in Strelsau."));

    [Fact]
    public void WhatIsProtestedAgainstHasHappened() => Assert.All(
        Countries.Coder.Code("Thousands gathered in Ruritania to protest Graustark's attacks on the island.", null).Events,
        e => Assert.Equal(EventStatus.Occurred, e.Status));

    [Fact]
    public void WhatStandsInAConditionIsNoEvent() =>
        Assert.DoesNotContain(EventType.AID, Types("Ruritania threatened that in case of deliveries of arms to Graustark it would answer."));

    private static List<EventType> Types(string sentence) => [.. Countries.Coder.Code(sentence, null).Events.Select(e => e.Type)];
}
