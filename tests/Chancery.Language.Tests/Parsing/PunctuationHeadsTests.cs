using Chancery.Language.Parsing;

namespace Chancery.Language.Tests.Parsing;

public class PunctuationHeadsTests
{
    [Theory]
    [InlineData("She left , and he stayed .", "2 0 2 6 6 2 1", "2 0 6 6 6 2 2")]
    [InlineData("Rupert ( of Zenda ) left .", "6 1 4 1 1 0 6", "6 4 4 1 4 0 6")]
    [InlineData("\" Peace \" reigns .", "4 4 4 0 4", "2 4 2 0 4")]
    [InlineData(". . .", "0 1 1", "0 1 1")]
    [InlineData("Peace !", "0 1", "0 1")]
    public void AMarkHangsOnWhatItEnclosesOrAsHighAsItCrossesNothing(string words, string before, string after) => Assert.Equal(after, Mend(words, before));

    [Fact]
    public void AHeadThatTheNetworkIsSureOfStaysWhereItIsOnTheWayUp() =>
        Assert.Equal("2 0 2 6 6 2 2", Mend("She left , and he stayed .", "2 0 2 6 6 2 2", (2, 2)));

    [Fact]
    public void AWordUnderAMarkKeepsTheTreeATree() => Assert.Equal("3 1 0", Mend("left ( now", "3 1 0"));

    /// <summary>The heads, words numbered from 1, after mending; all heads are as likely as each other, but for one of one mark.</summary>
    private static string Mend(string words, string before, (int Mark, int Head)? sure = null)
    {
        var forms = words.Split(' ');
        int[] heads = [.. before.Split(' ').Select(int.Parse)];
        var scores = new float[forms.Length * (forms.Length + 1)];
        if (sure is var (mark, head)) scores[(mark * (forms.Length + 1)) + head] = 5;
        PunctuationHeads.Mend(forms, Array.ConvertAll(forms, f => !char.IsLetter(f[0])), scores, forms.Length + 1, heads);
        return string.Join(' ', heads);
    }
}
