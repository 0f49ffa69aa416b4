namespace Chancery.Pages.Tests;

public class PlaceholderTests
{
    [Fact]
    public void TheCheckoutIsFound() => Assert.True(File.Exists(Chancery.Testing.Repository.Path("Chancery.slnx")));
}
