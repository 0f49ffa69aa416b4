namespace Chancery.Coding.Tests;

/// <summary>On whose word an event is told.</summary>
public class SpeakerChainTests
{
    private static readonly Lazy<ReportCoder> Coder = new(ReportCoder.Load);

    [Theory]
    [InlineData("Tariq Aziz refused to accept the letter when he met James Baker in Geneva.", EventType.CONSULT, "")]
    [InlineData("Serbia wants to resume the exchange of prisoners after Kosovo bombed its border post.", EventType.ASSAULT, "")]
    [InlineData("Australia expelled two diplomats, Julie Anthony said.", EventType.SANCTION, "Julie Anthony")]
    public void TheOccasionOfAWishOrARefusalIsOnTheReportsOwnWord(string text, EventType type, string speakers) =>
        Assert.Equal(speakers,
            string.Join(", ", Assert.Single(Coder.Value.Code(text, new(1991, 1, 10)).Events, e => e.Type == type).Attribution.Select(s => s.Text)));
}
