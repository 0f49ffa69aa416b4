using Chancery.Language.Lemmas;

namespace Chancery.Language.Tests.Lemmas;

public class LemmatiserTests
{
    private static readonly Lemmatiser Bare = new Lemmatiser([], new() { [("", "VERB VBD")] = new(2, ""), [("ian", "ADJ JJ")] = new(4, "Indian") }).Knowing(
        new Dictionary<string, int> { ["postpone"] = 1, ["attack"] = 2, ["plan"] = 3, ["vary"] = 4 });

    [Theory]
    [InlineData("shot", "VERB VBD", "shoot")]
    [InlineData("shot", "VERB VBN", "shoot")]
    [InlineData("fled", "VERB VBD", "flee")]
    [InlineData("policemen", "NOUN NNS", "policeman")]
    [InlineData("schoolchildren", "NOUN NNS", "schoolchild")]
    [InlineData("crises", "NOUN NNS", "crisis")]
    public void IrregularFormsComeFromTheirTable(string form, string tag, string lemma) => Assert.Equal(lemma, Bare.Find(form, tag));

    [Theory]
    [InlineData("postponed", "postpone")]
    [InlineData("attacked", "attack")]
    [InlineData("planned", "plan")]
    [InlineData("varied", "vary")]
    [InlineData("zorbed", "zorb")]
    public void WhatAnEndingGivesMustBeAWordWhereAnotherReadingIs(string form, string lemma) => Assert.Equal(lemma, Bare.Find(form, "VERB VBD"));

    [Theory]
    [InlineData("Lavrov", "Lavrov")]
    [InlineData("IAEA", "IAEA")]
    [InlineData("DAMASCUS", "Damascus")]
    public void NamesStayAsTheyAreAndAreNotShouted(string form, string lemma) => Assert.Equal(lemma, Bare.Find(form, "PROPN NNP"));

    [Theory]
    [InlineData("Ethiopian", "Ethiopian")]
    [InlineData("civilian", "civilian")]
    public void AnAdjectiveOfAPeopleKeepsItsCapital(string form, string lemma) => Assert.Equal(lemma, Bare.Find(form, "ADJ JJ"));

    [Theory]
    [InlineData("b/c", "NOUN NN", "because")]
    [InlineData("hrs", "NOUN NNS", "hour")]
    [InlineData("Sept.", "PROPN NNP", "September")]
    [InlineData("u", "PRON PRP", "you")]
    [InlineData("u", "NOUN NN", "u")]
    [InlineData("HRS", "NOUN NN", "hrs")]
    public void ShortFormsOfEverydayWritingAreReadInFull(string form, string tag, string lemma) => Assert.Equal(lemma, Bare.Find(form, tag));

    [Theory]
    [InlineData("wing", "VERB VBG")]
    [InlineData("laden", "VERB VBN")]
    public void WhatCannotBeTheFormThatItsTagSaysStays(string form, string tag) =>
        Assert.Equal(form, new Lemmatiser([], new() { [("ing", tag)] = new(3, ""), [("en", tag)] = new(3, "e") })
            .Knowing(new Dictionary<string, int> { ["w"] = 1, ["lae"] = 2 }).Find(form, tag));

    [Theory]
    [InlineData("Mi", "Mi")]
    [InlineData("mi", "MI")]
    [InlineData("MI", "MI")]
    public void ANameInSmallLettersAfterACapitalIsMeantSo(string form, string lemma) =>
        Assert.Equal(lemma, new Lemmatiser(new() { [("mi", "PROPN NNP")] = "MI" }, []).Find(form, "PROPN NNP"));

    [Theory]
    [InlineData("12,000", "12000")]
    [InlineData("1,200,000", "1200000")]
    [InlineData("3,40", "3.40")]
    [InlineData("3,", "3")]
    public void FiguresLoseTheirCommasButForDecimals(string form, string lemma) => Assert.Equal(lemma, Bare.Find(form, "NUM CD"));
}
