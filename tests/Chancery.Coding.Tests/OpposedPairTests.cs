namespace Chancery.Coding.Tests;

/// <summary>Whom "both sides" and "the two leaders" mean when others were named since.</summary>
public class OpposedPairTests
{
    private static readonly Lazy<ReportCoder> Coder = new(ReportCoder.Load);

    [Theory]
    [InlineData("China said the Philippine boat had entered its waters. Manila accused Beijing of lying. Japan, Canada and Australia voiced support for the Philippines. The two sides will hold talks in November.", EventType.CONSULT, "CHN PHL")]
    [InlineData("Pakistan expelled India's ambassador on Wednesday. India urged Islamabad to review the step. The United States, which Imran Khan visited last month, appealed to both sides for calm.", EventType.REQUEST, "IND PAK USA")]
    [InlineData("Armenia and Azerbaijan traded fire on Sunday. Russia, France and Turkey sent envoys. Antony Blinken planned to speak with both leaders.", EventType.CONSULT, "ARM AZE USA")]
    [InlineData("Mohammed bin Salman said on Friday that his country would go on with talks with Iran to reach an agreement between the two countries.",
        EventType.AGREE, "IRN SAU")]
    public void ThePairIsTheOneThatTheReportIsAbout(string text, EventType type, string codes) =>
        Assert.Contains(Coder.Value.Code(text, new(2023, 10, 23)).Events, e => e.Type == type
            && string.Join(' ', e.Actors.Concat(e.Recipients).Select(p => p.Code).Distinct().Order(StringComparer.Ordinal)) == codes);
}
