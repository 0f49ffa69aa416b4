using Chancery.Language.Neural;

namespace Chancery.Language.Tests.Neural;

public class ActivationTests
{
    [Theory]
    [InlineData(1e-6f)]
    [InlineData(0.3f)]
    [InlineData(1)]
    [InlineData(1.999f)]
    [InlineData(12345)]
    public void TheLogarithmIsTheLibrarysNearly(float x) => Assert.Equal(MathF.Log(x), Activation.Log(x), 1e-4f);

    [Theory]
    [InlineData(-20f)]
    [InlineData(0f)]
    [InlineData(3f)]
    public void SoIsTheExponential(float x) => Assert.Equal(1, Activation.Exp(x) / MathF.Exp(x), 1e-5f);
}
