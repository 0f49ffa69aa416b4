namespace Chancery.Coding.Tests;

/// <summary>To whom an act is done when only an earlier sentence tells.</summary>
public class EchoTests
{
    private static readonly Lazy<ReportCoder> Coder = new(ReportCoder.Load);

    [Theory]
    [InlineData("Serbia gave Montenegro two days to hand over the men. Montenegro rejected the ultimatum.", EventType.REJECT, "SRB")]
    [InlineData("North Korea fired a ballistic missile on Sunday. Australia condemned the launch.", EventType.ACCUSE, "PRK")]
    [InlineData("Mali has given Ivory Coast a week to apologise over the soldiers. Ivory Coast said on Monday: \"We will not apologise.\"",
        EventType.REJECT, "MLI")]
    [InlineData("The European Union extended its monitoring mission in Georgia. Russia criticised the mission.", EventType.ACCUSE, "EU")]
    [InlineData("North Korea fired a ballistic missile on Sunday. Japan lodged a strong protest.", EventType.ACCUSE, "PRK")]
    public void AnActAnswersWhatWasToldBefore(string text, EventType type, string recipient) =>
        Assert.Equal(recipient,
            Assert.Single(Coder.Value.Code(text, new(2024, 3, 4)).Events, e => e.Type == type && e.Recipients.Any(r => r.Code is not null)).Recipients[0].Code);

    [Theory]
    [InlineData("North Korea fired a ballistic missile on Sunday. Australia condemned a launch by unknown rebels.", "PRK")]
    [InlineData("North Korea fired a ballistic missile on Sunday. North Korea condemned the launch of a rival rocket.", "PRK")]
    public void ADifferentActIsNotAnswered(string text, string notThis) =>
        Assert.DoesNotContain(Coder.Value.Code(text, new(2024, 3, 4)).Events, e => e.Type == EventType.ACCUSE && e.Recipients.Any(r => r.Code == notThis));
}
