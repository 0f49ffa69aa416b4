using Chancery.Language.Names;
using Chancery.Language.Tagging;

namespace Chancery.Language.Tests.Tagging;

public class WordHintsTests
{
    private static readonly NameLists Lists = new(["Flavia"], ["Elphberg"], ["Zenda"], ["Ruritania"], ["Strelsau Relief Society"]);

    private static uint[] Hints(int word, params string[] forms)
    {
        Span<uint> room = stackalloc uint[WordHints.Most];
        return room[..new WordHints(forms, new Dictionary<string, int>(), [], Lists).Fill(word, room).Count].ToArray();
    }

    [Fact]
    public void HintsFitTheirRoomHoweverMuchIsKnownOfAWord() =>
        Assert.InRange(Hints(1, "the", "Strelsau", "Relief", "Society", "of", "Zenda").Length, 1, WordHints.Most);

    [Fact]
    public void TheSameWordAmongTheSameNeighboursHasTheSameHints() =>
        Assert.Equal(Hints(3, "a", "b", "in", "Zenda", "now", "."), Hints(3, "c", "b", "in", "Zenda", "now", "."));

    [Fact]
    public void AWordBeyondTheWindowIsNotSeenButANeighbourIs()
    {
        var hints = Hints(1, "in", "Zenda", "and", "here", "now");
        Assert.Equal(hints, Hints(1, "in", "Zenda", "and", "here", "later"));
        Assert.NotEqual(hints, Hints(1, "near", "Zenda", "and", "here", "now"));
    }

    [Theory]
    [InlineData("\ud800")]
    [InlineData("ﷺ")]
    [InlineData("a\u0301\u200b")]
    [InlineData("Rrrrrrrr-0000.0/#x")]
    public void AnyWordHasHints(string form) => Assert.NotEmpty(Hints(0, form));
}
