using Chancery.Language.Lemmas;

namespace Chancery.Language.Tests.Lemmas;

public class SlipsTests
{
    private static readonly Dictionary<string, int> Known = new()
    {
        ["the"] = 1, ["so"] = 20, ["good"] = 40, ["work"] = 300, ["appear"] = 900, ["length"] = 1_500, ["recommend"] = 3_000, ["form"] = 400,
        ["from"] = 12, ["brigand"] = 30_000,
    };

    [Theory]
    [InlineData("lenght", "length")]
    [InlineData("wrok", "work")]
    [InlineData("recomend", "recommend")]
    [InlineData("apppear", "appear")]
    [InlineData("apear", "appear")]
    [InlineData("sooooo", "so")]
    [InlineData("gooood", "good")]
    public void ACommonSlipIsReadAsTheWordThatWasMeant(string form, string meant) => Assert.Equal(meant, Slips.Meant(form, Known));

    [Theory]
    [InlineData("form")]
    [InlineData("briggand")]
    [InlineData("teh")]
    [InlineData("lengths")]
    [InlineData("b-52")]
    public void WordsThatAreKnownOrLikeNoCommonWordStay(string form) => Assert.Null(Slips.Meant(form, Known));
}
