namespace Chancery.Language.Tests.Segmentation;

public class LinesTests
{
    [Theory]
    [InlineData("Envoy recalled\nThe envoy of Ruritania left the capital of Graustark on Monday after a quarrel.", 2)]
    [InlineData("The envoy of Ruritania left the capital of Graustark on Monday after a\nquarrel with the president of the republic over the northern border.", 1)]
    [InlineData("The envoy of Ruritania left the capital of the republic on Monday with\nPresident Elphberg in a special train to the northern border of the land.", 1)]
    [InlineData("Graustark Recalls Its Envoy From Ruritania After Quarrel Over the Border\nThe envoy of Ruritania left the capital of Graustark on Monday after a quarrel.", 2)]
    [InlineData("Graustark recalls its envoy from Ruritania after the quarrel over the northern border\nThe envoy of Ruritania left the capital of the republic on Monday after a quarrel that had begun in the spring, the ministry said, and took the train.", 2)]
    [InlineData("The envoys left Kyiv. The talks in Tel Aviv. Several guests stayed in Lviv.", 3)]
    [InlineData("STRELSAU, 3 March\r\nThe envoy of Ruritania left the capital of the republic on Monday.", 2)]
    public void AShortLineEndsASentenceAndAFullOneDoesNot(string text, int sentences) => Assert.Equal(sentences, Pipeline.Load().Read(text).Length);
}
