using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading.Tests.Attributions;

public class AttributionFinderTests
{
    /// <summary>Whatever tree a parser makes of words out of order must be readable.</summary>
    [Fact]
    public void AnInfinitivesToMayStandBehindIt()
    {
        const string text = "Strelsau announce to";
        ImmutableArray<Sentence> sentences =
        [
            new(new(0, text.Length),
            [
                new(1, new(0, 8), "Strelsau", "Strelsau", "PROPN", "NNP", "", 2, "nsubj"),
                new(2, new(9, 17), "announce", "announce", "VERB", "VB", "", 0, "root"),
                new(3, new(18, 20), "to", "to", "PART", "TO", "", 2, "mark"),
            ]),
        ];
        var entities = new EntityFinder(LexiconTables.Embedded).Find(sentences, null);
        Assert.All(new AttributionFinder(LexiconTables.Embedded).Find(sentences, text, entities), a => Assert.Equal("announce", Assert.Single(a.Cue).In(text)));
    }
}
