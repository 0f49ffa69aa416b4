namespace Chancery.Coding.Tests;

/// <summary>Threats and demands without a word of their own.</summary>
public class ImpliedActsTests
{
    [Theory]
    [InlineData("\"We will sink every ship of Graustark,\" Ruritania's admiral said.")]
    [InlineData("\"If Graustark closes the strait, I will destroy its economy,\" Ruritania's president said.")]
    [InlineData("An attack on the island would have massive consequences, Ruritania's minister told Graustark.")]
    [InlineData("Ruritania reserved the right to attack Graustark.")]
    [InlineData("Ruritania told Graustark to leave the island or face sanctions.")]
    public void AThreat(string sentence)
    {
        var threat = Assert.Single(Countries.Coder.Code(sentence, null).Events, e => e.Type == EventType.THREATEN);
        Assert.Equal("RTA", Assert.Single(threat.Actors).Code);
        Assert.Equal("GRK", Assert.Single(threat.Recipients).Code);
        Assert.NotNull(threat.Consequence);
    }

    [Fact]
    public void WhatOneExpectsOfAnotherIsDemanded()
    {
        var events = Countries.Coder.Code("Ruritania expects Graustark to withdraw its troops.", null).Events;
        Assert.Contains(events, e => e.Type == EventType.REQUEST);
        Assert.Contains(events, e => e.Type == EventType.RETREAT && e.Status == EventStatus.Demanded);
    }

    [Theory]
    [InlineData("Will Ruritania attack Graustark?")]
    [InlineData("Is Ruritania ready to withdraw from Graustark, a senator of Graustark asked.")]
    public void AQuestionTellsNothing(string sentence) => Assert.Empty(Countries.Coder.Code(sentence, null).Events);

    [Fact]
    public void WhatProtestersDemandBelongsToTheProtest() =>
        Assert.Equal(EventType.PROTEST,
            Assert.Single(Countries.Coder.Code("Thousands of protesters gather in Ruritania to demand the resignation of its president.", null).Events).Type);

    [Fact]
    public void WhyOneIsArrestedIsNoSecondEvent() =>
        Assert.DoesNotContain(Countries.Coder.Code("Ruritania asked Graustark to arrest a Graustarkian banker on the accusation that he stole.",
            null).Events, e => e.Type == EventType.ACCUSE);
}
