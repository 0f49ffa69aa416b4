using Chancery.Language.Names;
using Chancery.Language.Neural;

namespace Chancery.Language.Tests.Names;

public class NamesOfTextTests
{
    private static readonly string[] Tags = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

    private readonly NamesOfText _names = new(
        Tags, new Dictionary<string, int> { ["note"] = 90, ["visit"] = 700, ["jill"] = 9_000 }, new(["Jill"], [], [], [], []));

    [Fact]
    public void ABodyWhoseShortFormIsGivenIsOneWhereverTheShortFormComes() => Assert.Equal(
        ["O B-ORG I-ORG I-ORG O B-ORG O", "B-ORG O"],
        Settle(("the Strelsau Relief Society ( SRS )", "O O B-ORG I-ORG O O O"), ("SRS waits", "B-PER O")));

    [Fact]
    public void ABodyThatWasTakenForAPlaceInPartIsOne() => Assert.Equal(
        ["B-ORG I-ORG I-ORG I-ORG I-ORG O B-ORG O"], Settle(("Greater Zenda Housing and Aid ( GZHA )", "O B-LOC I-LOC I-LOC I-LOC O O O")));

    [Theory]
    [InlineData("United Ruritanian Emirates ( URE )", "B-LOC I-LOC I-LOC O O O")]
    [InlineData("Crew Exploration Vehicle ( CEV )", "O O O O O O")]
    [InlineData("Strelsau Relief Society ( NATO )", "B-ORG I-ORG I-ORG O O O")]
    [InlineData("Rupert Hentzau ( RH )", "B-PER I-PER O O O")]
    public void OthersStayAsTheyWere(string words, string tags) => Assert.Equal([tags], Settle((words, tags)));

    [Theory]
    [InlineData("Tana ,", "B-PER O")]
    [InlineData("Jill -", "B-PER O")]
    [InlineData("Note -", "O O")]
    public void WhoIsGreetedAloneIsAPerson(string words, string tags) => Assert.Equal([tags], Settle((words, "O O")));

    [Theory]
    [InlineData("Thanks ,", "dp", "B-PER")]
    [InlineData("Regards", "Jill", "B-PER")]
    [InlineData("Thanks", "Visit", "O")]
    [InlineData("She left .", "dp", "O")]
    public void WhoSignsAloneIsAPerson(string before, string words, string tags) =>
        Assert.Equal(tags, Settle((before, string.Join(' ', before.Split(' ').Select(_ => "O"))), (words, "O"))[1]);

    [Theory]
    [InlineData("Hentzau fled .", "B-PER O O")]
    [InlineData("near Hentzau Street", "O O O")]
    [InlineData("the Visit ended", "O O O")]
    public void WhoBearsAloneTheFamilyNameOfSomebodyNamedInFullIsAPerson(string words, string tags) =>
        Assert.Equal(tags, Settle(("Rupert Hentzau met Flavia Visit", "B-PER I-PER O B-PER I-PER"), (words, "O O O"))[1]);

    private string[] Settle(params (string Words, string Tags)[] sentences)
    {
        var read = sentences.Select(s =>
        {
            var entities = s.Tags.Split(' ').Select(t => Array.IndexOf(Tags, t)).ToArray();
            return ((IReadOnlyList<string>)s.Words.Split(' '), new Analysis([], [], [], entities, new float[entities.Length * Tags.Length]));
        }).ToList();
        return [.. _names.Settle(read).Select(a => string.Join(' ', a.Entities.Select(e => Tags[e])))];
    }
}
