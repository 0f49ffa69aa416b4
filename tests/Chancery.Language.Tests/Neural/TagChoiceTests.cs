using Chancery.Language.Neural;
using Chancery.Language.Tagging;

namespace Chancery.Language.Tests.Neural;

public class TagChoiceTests
{
    private static readonly TagSet[] Tags =
    [
        new("ADJ", "JJ", "Degree=Pos"), new("VERB", "VBN", "Tense=Past|VerbForm=Part"), new("VERB", "VBN", "Tense=Past|VerbForm=Part|Voice=Pass"),
        new("VERB", "VBD", "Tense=Past|VerbForm=Fin"), new("PROPN", "NNP", "Number=Sing"), new("NOUN", "NN", "Number=Sing"),
    ];

    private readonly TagChoice _choice = new(Tags);

    [Fact]
    public void ThePartOfSpeechWithMostBeliefOverAllItsAnalysesIsChosen() =>
        Assert.Equal(2, _choice.Best([new(0, 0.4f), new(1, 0.25f), new(2, 0.3f), new(3, 0.05f)]));

    [Fact]
    public void WithinItTheFinerTagWithMostBeliefIsChosen() => Assert.Equal(2, _choice.Best([new(1, 0.2f), new(2, 0.24f), new(3, 0.3f), new(0, 0.26f)]));

    [Fact]
    public void OneScoreFarAboveTheOthersLeavesNoDoubt() => Assert.Null(TagChoice.Doubts([9, 0, 1, 0.5f, -3, 0, 1, 1, 1, 1], 0));

    [Fact]
    public void DoubtsAreSharesOfBelief()
    {
        var doubts = TagChoice.Doubts([1, -20, -20, -20, -20, -20, -20, -20, 2, 1], 8)!;
        Assert.Equal([0, 8, 9], doubts.Select(d => d.Class));
        Assert.Equal(1, doubts.Sum(d => d.Belief), 5);
        Assert.Equal(Math.E, doubts[1].Belief / doubts[0].Belief, 4);
    }

    [Fact]
    public void AWordWithACapitalIsTheSameWhereItComesAgainInAText() =>
        Assert.Equal(["4", "4", "4"], Agree(("Zendox", 4, 0.9f), ("Zendox", 5, 0.6f), ("Zendox", 4, 0.9f)));

    [Fact]
    public void AWordWithoutOneStaysAsItWas() => Assert.Equal(["4", "5", "4"], Agree(("zendox", 4, 0.9f), ("zendox", 5, 0.6f), ("zendox", 4, 0.9f)));

    /// <summary>The tags of sentences of one word, given with its tag (a name or a noun) and the belief in it.</summary>
    private string[] Agree(params (string Form, int Tag, float Belief)[] words) =>
    [
        .. new TagAgreement(_choice).Agree([.. words.Select(w => ((IReadOnlyList<string>)[w.Form],
                new Analysis([w.Tag], [0], [0], [0], []) { Doubts = [[new(w.Tag, w.Belief), new(9 - w.Tag, 1 - w.Belief)]] }))])
            .Select(a => string.Join(' ', a.Tags)),
    ];
}
