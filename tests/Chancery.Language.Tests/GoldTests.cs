using Chancery.Language.Conllu;
using Chancery.Language.Scoring;
using Chancery.Testing;

namespace Chancery.Language.Tests;

/// <summary>The built-in model against hand-checked news sentences; it may not fall below gold/floors.json.</summary>
public class GoldTests
{
    [Theory]
    [InlineData("UPOS")]
    [InlineData("Lemma")]
    [InlineData("UAS")]
    [InlineData("LAS")]
    public void GivenWordsAreReadAsWellAsTheFloorAsks(string measure) =>
        AssertFloor("language", measure, gold => Pipeline.Load().Reanalyse(gold));

    [Theory]
    [InlineData("Tokens")]
    [InlineData("Sentences")]
    [InlineData("LAS")]
    public void TextIsReadAsWellAsTheFloorAsks(string measure) =>
        AssertFloor("language-raw", measure, gold => new(gold.Text, Pipeline.Load().Read(gold.Text)));

    [Theory]
    [InlineData("UPOS")]
    [InlineData("Lemma")]
    [InlineData("UAS")]
    [InlineData("LAS")]
    public void NewsIsReadAsWellAsTheFloorAsks(string measure) =>
        AssertFloor("trees", measure, gold => Pipeline.Load().Reanalyse(gold), "trees.conllu");

    [Fact]
    public void NamesInNewsAreFoundAsWellAsTheFloorAsks()
    {
        var gold = Gold("trees.conllu");
        Assert.InRange(100 * ConlluScore.CompareEntities(gold, Pipeline.Load().Reanalyse(gold)).F1, Floors.Of("trees", "Entities"), 100);
    }

    [Fact]
    public void NamesAreFoundAsWellAsTheFloorAsks()
    {
        var gold = Gold();
        Assert.InRange(100 * ConlluScore.CompareEntities(gold, Pipeline.Load().Reanalyse(gold)).F1, Floors.Of("language", "Entities"), 100);
    }

    private static void AssertFloor(string set, string measure, Func<Document, Document> read, string file = "language.conllu")
    {
        var gold = Gold(file);
        Assert.InRange(100 * ConlluScore.Compare(gold, read(gold)).Single(m => m.Name == measure).F1, Floors.Of(set, measure), 100);
    }

    private static Document Gold(string file = "language.conllu")
    {
        using var reader = new StreamReader(Repository.Path("gold", file));
        return ConlluReader.Read(reader);
    }
}
