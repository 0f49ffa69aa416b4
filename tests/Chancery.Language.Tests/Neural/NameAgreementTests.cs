using Chancery.Language.Neural;

namespace Chancery.Language.Tests.Neural;

public class NameAgreementTests
{
    private static readonly string[] Tags = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"];
    private readonly NameAgreement _agreement = new(Tags);

    [Theory]
    [InlineData("Zenda waits", "PER")]
    [InlineData("zenda waits", "")]
    public void AWordThatIsSurelyAPlaceFourTimesIsOneWhereThatIsInDoubt(string words, string kind) =>
        Assert.Equal(["B-LOC O", "B-LOC O", "B-LOC O", "B-LOC O", "B-LOC O"], Agree(Sure, Sure, (words, kind, 0.3f), Sure, Sure));

    [Fact]
    public void WhatIsSureStaysAgainstOneThatIsNot() => Assert.Equal(["B-PER O", "B-LOC O"], Agree(("Zenda spoke", "PER", 7), ("Zenda fell", "LOC", 2)));

    [Fact]
    public void WhatComesOnceStaysAsItWas() => Assert.Equal(["B-PER O", "B-LOC O"], Agree(("Rupert spoke", "PER", 1), ("Zenda fell", "LOC", 1)));

    private static (string Words, string Kind, float Margin) Sure => ("Zenda fell", "LOC", 6);

    /// <summary>Sentences whose first word is of a kind ("" for none) by such a margin; the others are no names.</summary>
    private string[] Agree(params (string Words, string Kind, float Margin)[] sentences)
    {
        var read = sentences.Select(s =>
        {
            var forms = s.Words.Split(' ');
            var scores = new float[forms.Length * Tags.Length];
            var tag = s.Kind.Length == 0 ? 0 : Array.IndexOf(Tags, "B-" + s.Kind);
            scores[tag] = s.Margin;
            for (var i = 1; i < forms.Length; i++) scores[i * Tags.Length] = 9;
            return ((IReadOnlyList<string>)forms, new Analysis([], [], [], new EntityRules(Tags).Best(scores), scores));
        }).ToList();
        return [.. _agreement.Agree(read).Select(a => string.Join(' ', a.Entities.Select(e => Tags[e])))];
    }
}
