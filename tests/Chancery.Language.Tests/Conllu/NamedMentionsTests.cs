using Chancery.Language.Conllu;

namespace Chancery.Language.Tests.Conllu;

public class NamedMentionsTests
{
    [Fact]
    public void NamesAreCutOutOfMentions() => Assert.Equal(
        ["O", "O", "B-PER", "I-PER", "O", "O", "B-ORG", "I-ORG", "I-ORG", "O"],
        new NamedMentions().Tags(
        [
            ("The", "DET", "Entity=(1-person-new-nnnnn-cf1-3,4-coref-Rudolf_V"), ("President", "PROPN", "_"), ("Rudolf", "PROPN", "_"),
            ("Elphberg", "PROPN", "Entity=1)"),
            ("joined", "VERB", "_"), ("the", "DET", "Entity=(2-organization-new-nnnnn-cf2-2,3,4-sgl"), ("University", "PROPN", "_"), ("of", "ADP", "_"),
            ("Strelsau", "PROPN", "Entity=(3-place-new-nnnnn-cf3-1-sgl)2)"), (".", "PUNCT", "_"),
        ]));

    [Fact]
    public void AMentionByACommonNounIsNoName() => Assert.Equal(
        ["O", "O"], new NamedMentions().Tags([("the", "DET", "Entity=(1-person-new-nnnnn-cf1-2-coref"), ("envoy", "NOUN", "Entity=1)")]));

    [Fact]
    public void EntityColumnsAreFoundByTheirWords()
    {
        var found = EntityColumns.Read(new StringReader("# sent_id = a\n1\tRudolf\tB-PER\n2\tleft\tO\n\n"));
        Assert.Equal(["B-PER", "O"], found[EntityColumns.Key(["Rudolf", "left"])]);
    }
}
