using Chancery.Testing;

namespace Chancery.Coding.Tests;

/// <summary>gold/coding.txt and its sequels read with the pipeline: events, their status, participants and words, each against its floor.</summary>
public class CodingGoldTests
{
    private static readonly Lazy<ReportCoder> Coder = new(ReportCoder.Load);

    [Theory]
    [InlineData("coding")]
    [InlineData("coding-2")]
    [InlineData("coding-3")]
    [InlineData("coding-4")]
    [InlineData("coding-5")]
    [InlineData("coding-6")]
    [InlineData("reports")]
    [InlineData("coding-7")]
    public void TheGoldSentencesReachTheirFloors(string set)
    {
        var score = new GoldScore();
        foreach (var sentence in GoldSentence.Read($"{set}.txt")) score.Add(sentence, Coder.Value.Code(sentence.Text, sentence.Day));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join("  ", score.Measures.Select(m => $"{m.Key} {m.Value:F1}")));
        Assert.All(score.Measures, m => Assert.True(m.Value >= Floors.Of(set, m.Key), $"{m.Key} {m.Value:F1} is below its floor\n{score.Report}"));
    }

    [Fact]
    public void TheSameSentenceIsCodedTheSameTwice()
    {
        foreach (var sentence in GoldSentence.Read("coding.txt").Take(30))
        {
            var once = Coder.Value.Code(sentence.Text, sentence.Day).Events.Select(e => $"{e.Id} {e.Type} {e.Status} {e.Rule} {e.Confidence}");
            var twice = Coder.Value.Code(sentence.Text, sentence.Day).Events.Select(e => $"{e.Id} {e.Type} {e.Status} {e.Rule} {e.Confidence}");
            Assert.Equal(once, twice);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("))))((((\"\"''“”")]
    [InlineData("If if if unless unless should should threatened threatened to to to.")]
    [InlineData("Iran Iran Iran Iran attacked attacked attacked Israel Israel, Israel and and and Israel.")]
    public void OddTextDoesNoHarm(string text) => Assert.NotNull(Coder.Value.Code(text, null));
}
