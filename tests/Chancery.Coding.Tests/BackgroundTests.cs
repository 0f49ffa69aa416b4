namespace Chancery.Coding.Tests;

/// <summary>What is history in a sentence is told from its news.</summary>
public class BackgroundTests
{
    [Fact]
    public void TheGoldSentencesTellHistoryFromNews()
    {
        var faults = new List<string>();
        foreach (var sentence in GoldSentence.Read("coding-5.txt"))
        {
            foreach (var found in Countries.Coder.Code(sentence.Text, sentence.Day).Events.Where(e => e.Status is EventStatus.Occurred or EventStatus.Ongoing))
            {
                var gold = sentence.Events.Where(g => g.Type == found.Type.ToString()).ToList();
                if (gold.Count == 0 || gold.Any(g => g.Background == found.Background)) continue;
                faults.Add($"{sentence.Text} [{found.Trigger.Text}] is {(found.Background ? "news" : "history")}");
            }
        }
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("Ruritania is arrested by nobody, but its police arrested two Graustarkians last year.", true)]
    [InlineData("Graustarkian police arrest two Ruritanians over a plot last year.", false)]
    [InlineData("Ruritania, which had invaded Graustark, praised Graustark's king.", true)]
    [InlineData("Ruritania once invaded Graustark.", true)]
    [InlineData("Ruritania invaded Graustark.", false)]
    [InlineData("More Belgians now trust the army than before Ruritania invaded Graustark.", true)]
    public void AnActIsHistoryOrNews(string sentence, bool background) =>
        Assert.Contains(Countries.Coder.Code(sentence, new DateOnly(2020, 5, 1)).Events,
            e => e.Type is EventType.ASSAULT or EventType.COERCE && e.Background == background);
}
