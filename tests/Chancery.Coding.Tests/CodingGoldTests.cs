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
    [InlineData("reports-2")]
    [InlineData("reports-3")]
    [InlineData("reports-4")]
    [InlineData("reports-5")]
    [InlineData("coding-7")]
    [InlineData("coding-10")]
    [InlineData("coding-8")]
    [InlineData("coding-11")]
    [InlineData("coding-9")]
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
    [InlineData("Speaking in Paris, he denied.")]
    [InlineData("The troops left the town, he said,")]
    [InlineData("If if if unless unless should should threatened threatened to to to.")]
    [InlineData("Iran Iran Iran Iran attacked attacked attacked Israel Israel, Israel and and and Israel.")]
    public void OddTextDoesNoHarm(string text) => Assert.NotNull(Coder.Value.Code(text, null));

    /// <summary>What no rule was written for: words left out, put in and out of order.</summary>
    [Fact]
    public void SentencesOutOfOrderDoNoHarm()
    {
        var random = new Random(7);
        string[] more = ["if", "unless", "neither", "both sides", "he said,", "\"", "with", "saying", "asked", "only", "that", "about to", "it",
            "the ultimatum", "which", "-in"];
        foreach (var sentence in GoldSentence.Read("coding-6.txt").Concat(GoldSentence.Read("coding-7.txt")))
        {
            for (var turn = 0; turn < 6; turn++)
            {
                var words = sentence.Text.Split(' ').ToList();
                for (var i = random.Next(5); i > 0; i--) words.Insert(random.Next(words.Count), more[random.Next(more.Length)]);
                var shuffled = words.ToArray();
                if (turn % 2 == 0) random.Shuffle(shuffled);
                Assert.NotNull(Coder.Value.Code(string.Join(' ', shuffled.Take(random.Next(4, 40))), sentence.Day));
            }
        }
    }
}
