using Chancery.Language.Parsing;
using CsCheck;

namespace Chancery.Language.Tests.Parsing;

public class TreeDecoderTests
{
    [Fact]
    public void NoTreeWithOneRootScoresHigher() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, int.MaxValue]).Sample((words, seed) =>
        {
            var random = new Random(seed);
            var stride = words + 3;
            var scores = Enumerable.Range(0, words * stride).Select(_ => (float)random.Next(-20, 20)).ToArray();
            var heads = new int[words];
            TreeDecoder.Decode(scores, stride, heads);
            Assert.True(IsTreeWithOneRoot(heads));
            Assert.Equal(AllTrees(words).Max(t => Score(scores, stride, t)), Score(scores, stride, heads));
        }, iter: 3000);

    [Fact]
    public void LongSentencesGiveATreeToo()
    {
        var random = new Random(5);
        var scores = Enumerable.Range(0, 300 * 320).Select(_ => random.NextSingle()).ToArray();
        var heads = new int[300];
        TreeDecoder.Decode(scores, 320, heads);
        Assert.True(IsTreeWithOneRoot(heads));
    }

    private static float Score(float[] scores, int stride, int[] heads) => heads.Select((h, d) => scores[(d * stride) + h]).Sum();

    private static bool IsTreeWithOneRoot(int[] heads)
    {
        if (heads.Count(h => h == 0) != 1) return false;
        for (var d = 0; d < heads.Length; d++)
        {
            var (at, steps) = (d + 1, 0);
            while (at != 0 && steps++ <= heads.Length) at = heads[at - 1];
            if (at != 0) return false;
        }
        return true;
    }

    private static IEnumerable<int[]> AllTrees(int words)
    {
        var heads = new int[words];
        for (var code = 0; code < Math.Pow(words + 1, words); code++)
        {
            var rest = code;
            for (var d = 0; d < words; d++) (heads[d], rest) = (rest % (words + 1), rest / (words + 1));
            if (IsTreeWithOneRoot(heads)) yield return heads;
        }
    }
}
