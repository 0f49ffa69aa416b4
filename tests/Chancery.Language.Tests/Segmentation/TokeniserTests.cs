namespace Chancery.Language.Tests.Segmentation;

public class TokeniserTests
{
    [Theory]
    [InlineData("Graustark won't sign.", "Graustark|wo|n't|sign|.")]
    [InlineData("They can't and didn’t.", "They|ca|n't|and|did|n’t|.")]
    [InlineData("Ruritania's envoy", "Ruritania|'s|envoy")]
    [InlineData("the rebels' leader", "the|rebels|'|leader")]
    [InlineData("It cannot stand", "It|can|not|stand")]
    [InlineData("Ive said its not his; dunno", "I|ve|said|it|s|not|his|;|du|nno")]
    [InlineData("its own and its not-so-secret plan", "its|own|and|its|not|-|so|-|secret|plan")]
    [InlineData("the IM of IVE", "the|IM|of|IVE")]
    [InlineData("a five-year-old deal", "a|five|-|year|-|old|deal")]
    [InlineData("an anti-government e-mail", "an|anti-government|e-mail")]
    [InlineData("$3.5bn (1,200 men)", "$|3.5|bn|(|1,200|men|)")]
    [InlineData("the U.S. Navy", "the|U.S.|Navy")]
    [InlineData("Mr. Smith met Gen. Brown", "Mr.|Smith|met|Gen.|Brown")]
    [InlineData("\"No,\" he said.", "\"|No|,|\"|he|said|.")]
    [InlineData("see https://example.org/a-b?c=d.", "see|https://example.org/a-b?c=d|.")]
    [InlineData("write to desk@example.org, please", "write|to|desk@example.org|,|please")]
    [InlineData("#PeaceNow or the #1 plan", "#PeaceNow|or|the|#|1|plan")]
    [InlineData("wait... what?!", "wait|...|what|?!")]
    [InlineData("Graustark—and Ruritania", "Graustark|—|and|Ruritania")]
    public void Cuts(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Pipeline.Load().Read(text).SelectMany(s => s.Tokens).Select(t => t.Form)));

    [Theory]
    [InlineData("Graustark attacked. Ruritania fled.", 2)]
    [InlineData("\"We will attack.\" Ruritania fled.", 2)]
    [InlineData("\"Will you attack?\" asked the envoy.", 1)]
    [InlineData("Mr. Rassendyll met Gen. Sapt in Strelsau.", 1)]
    [InlineData("He met J. R. Black of the U.S. Navy on Monday.", 1)]
    [InlineData("The talks begin at 5 p.m. The envoys are there.", 2)]
    [InlineData("It costs 3.5 million.\n\nThat is all", 2)]
    [InlineData("A title without an end\n\nThe text begins.", 2)]
    [InlineData("This line is\nwrapped hard.", 1)]
    public void EndsSentences(string text, int expected) => Assert.Equal(expected, Pipeline.Load().Read(text).Length);
}
