using Chancery.Language.Names;

namespace Chancery.Language.Tests.Names;

public class NameListsTests
{
    private static readonly NameLists Lists = new(["Rudolf", "Flavia"], ["Hentzau"], ["Strelsau", "New Strelsau", "Upper New Strelsau"], ["Ruritania"],
        ["Bank of Elphberg", "Zenda's"]);

    [Theory]
    [InlineData("Rudolf Hentzau left", "given family -")]
    [InlineData("RUDOLF left strelsau", "given - place:Whole")]
    [InlineData("in New Strelsau today", "- place:First place:Last -")]
    [InlineData("Upper New Strelsau", "place:First place:Inner place:Last")]
    [InlineData("Upper New Town", "- - -")]
    [InlineData("the Bank of Elphberg", "- organisation:First organisation:Inner organisation:Last")]
    [InlineData("Zenda 's is open", "organisation:First organisation:Last - -")]
    public void Marks(string words, string marks) => Assert.Equal(marks, string.Join(' ', Lists.Marks(words.Split(' ')).Select(Say)));

    [Fact]
    public void HyphensStandAloneAsInTheTreebanks() => Assert.Equal(["al", "-", "Zenda"], NameLists.Words("al-Zenda"));

    [Fact]
    public void NamesStandBetweenCommasAndCommentsAreLeftOut() =>
        Assert.Equal(["Strelsau", "New Strelsau", "Zenda"], NameLists.Parse("# towns, of Ruritania\nStrelsau, New Strelsau,\nZenda # a castle"));

    [Theory]
    [InlineData("given")]
    [InlineData("family")]
    [InlineData("places")]
    [InlineData("organisations")]
    public void EachListThatComesWithTheLibraryHasThousandsOfNames(string list) => Assert.InRange(NameLists.Names(list).Count(), 2000, 20_000);

    [Fact]
    public void LongFormsAndEmptyOnesAreNoNames() => Assert.All(NameLists.Known.Marks(["", new string('x', 10_000), "\ud800"]), m => Assert.Equal(default, m));

    private static string Say(NameMark mark) =>
        mark.Place > 0 ? $"place:{(NamePart)mark.Place}"
        : mark.Organisation > 0 ? $"organisation:{(NamePart)mark.Organisation}"
        : mark.IsGiven ? "given" : mark.IsFamily ? "family" : "-";
}
