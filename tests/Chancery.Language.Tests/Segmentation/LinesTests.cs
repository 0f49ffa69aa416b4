namespace Chancery.Language.Tests.Segmentation;

public class LinesTests
{
    [Theory]
    [InlineData("Envoy recalled\nThe envoy of Ruritania left the capital of Graustark on Monday after a quarrel.", 2)]
    [InlineData("The envoy of Ruritania left the capital of Graustark on Monday after a\nquarrel with the president of the republic over the northern border.", 1)]
    [InlineData("The envoy of Ruritania left the capital of the republic on Monday with\nPresident Elphberg in a special train to the northern border of the land.", 1)]
    public void AShortLineEndsASentenceAndAFullOneDoesNot(string text, int sentences) => Assert.Equal(sentences, Pipeline.Load().Read(text).Length);
}
