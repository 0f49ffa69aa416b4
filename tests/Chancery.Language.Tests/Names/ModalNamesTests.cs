using Chancery.Language.Names;
using Chancery.Language.Neural;
using Chancery.Language.Tagging;

namespace Chancery.Language.Tests.Names;

public class ModalNamesTests
{
    private static readonly TagSet[] Tags = [new("PROPN", "NNP", ""), new("AUX", "MD", ""), new("VERB", "VBD", ""), new("VERB", "VB", ""),
        new("VERB", "VBN", "")];
    private static readonly string[] Relations = ["root", "nsubj", "aux", "flat"], Entities = ["O", "B-PER", "I-PER"];

    [Theory]
    [InlineData("Flavia May blamed", 2, "flat 1 I-PER")]
    [InlineData("Flavia May blamed", 4, "flat 1 I-PER")]
    [InlineData("Flavia May blame", 3, "aux 3 O")]
    [InlineData("Flavia may blamed", 2, "aux 3 O")]
    [InlineData("Flavia May Blamed", 2, "aux 3 O")]
    public void TheModalBeforeAPastFormIsOfTheName(string words, int verb, string expected)
    {
        var read = new Analysis([0, 1, verb], [3, 3, 0], [1, 2, 0], [1, 0, 0], []);
        var mended = new ModalNames(Tags, Relations, Entities).Mend(words.Split(' '), read);
        Assert.Equal(expected, $"{Relations[mended.Relations[1]]} {mended.Heads[1]} {Entities[mended.Entities[1]]}");
    }
}
