using Chancery.Language.Names;

namespace Chancery.Language.Tests.Names;

public class NameChainTests
{
    private const int Tags = 3, Words = 4;

    [Fact]
    public void LikelihoodsAreThoseOfAllSequencesCountedOut()
    {
        var random = new Random(5);
        float[] Drawn(int count) => [.. Enumerable.Range(0, count).Select(_ => (4 * random.NextSingle()) - 2)];
        var (scores, follows, starts, ends) = (Drawn(Words * Tags), Drawn(Tags * Tags), Drawn(Tags), Drawn(Tags));
        var powers = Array.ConvertAll(follows, MathF.Exp);
        // The third tag can't follow the first.
        powers[2] = 0;
        var (expected, pairs, all) = (new double[Words * Tags], new double[Tags * Tags], 0.0);
        for (var code = 0; code < (int)Math.Pow(Tags, Words); code++)
        {
            int[] tags = [.. Enumerable.Range(0, Words).Select(i => code / (int)Math.Pow(Tags, i) % Tags)];
            var weight = Math.Exp(starts[tags[0]] + ends[tags[^1]]);
            for (var i = 0; i < Words; i++) weight *= Math.Exp(scores[(i * Tags) + tags[i]]) * (i > 0 ? powers[(tags[i - 1] * Tags) + tags[i]] : 1);
            all += weight;
            for (var i = 0; i < Words; i++)
            {
                expected[(i * Tags) + tags[i]] += weight;
                if (i > 0) pairs[(tags[i - 1] * Tags) + tags[i]] += weight;
            }
        }
        var (likely, found) = ((float[])scores.Clone(), new float[Tags * Tags]);
        var chain = new NameChain(Tags, powers, Array.ConvertAll(starts, MathF.Exp), Array.ConvertAll(ends, MathF.Exp));
        Assert.Equal(Math.Log(all), chain.Read(likely), 3);
        chain.AddPairs(Words, found);
        for (var i = 0; i < likely.Length; i++) Assert.Equal(expected[i] / all, likely[i], 3);
        for (var i = 0; i < found.Length; i++) Assert.Equal(pairs[i] / all, found[i], 3);
    }
}
