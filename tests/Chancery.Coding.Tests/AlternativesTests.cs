namespace Chancery.Coding.Tests;

/// <summary>Two ways in which it may go on, told as alternatives, are linked.</summary>
public class AlternativesTests
{
    [Theory]
    [InlineData("Ruritania will either withdraw its troops or attack Graustark, an analyst said.")]
    [InlineData("Ruritania may sign a treaty with Graustark or invade it.")]
    [InlineData("If the talks fail, Ruritania will attack Graustark; otherwise it will sign a treaty with Graustark.")]
    public void TheyPointToEachOther(string sentence)
    {
        var events = Countries.Coder.Code(sentence, null).Events;
        Assert.Contains(events, e => e.AlternativeTo.Length > 0);
        Assert.All(events, e => Assert.All(e.AlternativeTo, other => Assert.Contains(e.Id, events.Single(o => o.Id == other).AlternativeTo)));
    }

    [Fact]
    public void WhatNobodyPlansIsHypothetical()
    {
        var events = Countries.Coder.Code("Ruritania will either withdraw its troops or attack Graustark, an analyst said.", null).Events;
        Assert.All(events, e => Assert.Equal(EventStatus.Hypothetical, e.Status));
    }

    [Fact]
    public void ActsThatBothHappenedAreNone() =>
        Assert.All(Countries.Coder.Code("Ruritania attacked Graustark and withdrew its ambassador from Graustark.", null).Events,
            e => Assert.Empty(e.AlternativeTo));
}
