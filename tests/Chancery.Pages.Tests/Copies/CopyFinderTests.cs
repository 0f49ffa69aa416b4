using Chancery.Pages.Copies;

namespace Chancery.Pages.Tests.Copies;

public class CopyFinderTests
{
    private static readonly string[] Sentences =
    [
        "The envoy of Ruritania said on Monday that talks with Graustark would resume in Strelsau next week, after the two sides had agreed on an agenda.",
        "The chancellor of Graustark answered that his country would come to the talks, but would not withdraw its troops from the border before they had ended.",
        "Neither of the governments wanted to say who would lead the delegations, or whether the question of the river would be among those that are spoken of.",
        "Observers in Zenda pointed out that the last round had been broken off within an hour, when the Ruritanian side put a new map of the border on the table.",
        "The harbour of Hentzau has been closed since the beginning of the month, and insurance companies ask ten times what they asked for a passage in the spring.",
        "In the capital some two thousand people walked through the old town on Sunday to ask for an end of the mobilisation that was decreed two weeks ago.",
    ];

    private const string Lead = "Merchants in our town have followed the quarrel with some worry, as a good part of the timber comes down that river.";

    private static Copy? Find(params string[] sentences)
    {
        var finder = new CopyFinder();
        finder.Add("known", TextSketch.Of(string.Join(' ', Sentences)));
        return finder.Find(TextSketch.Of(string.Join(' ', sentences)));
    }

    [Fact]
    public void ACutTailALocalLeadAndOtherSpacingAreCopies()
    {
        Assert.Equal("known", Find(Sentences[..3])?.Id);
        Assert.Equal("known", Find([Lead, .. Sentences])?.Id);
        Assert.Equal("known", Find(string.Join("\n\n", Sentences).ToUpperInvariant())?.Id);
    }

    [Fact]
    public void WhatIsToldInOtherWordsOrRepeatsALittleIsNone()
    {
        Assert.Null(Find("Talks between Ruritania and Graustark are to go on in Strelsau, both countries announced; the troops stay where they are for now, the chancellor made clear, and nobody says who will come or what of the river.", Lead));
        Assert.Null(Find([Lead, Lead.Replace("timber", "grain"),
            "Nothing of this was new to the millers, who had heard it in the autumn and did not believe it then either, so that they went on as before.", Sentences[4]]));
    }

    [Fact]
    public void ALongerVersionHasMuchOfItsOwn()
    {
        var finder = new CopyFinder();
        finder.Add("short", TextSketch.Of(string.Join(' ', Sentences[..3])));
        var copy = finder.Find(TextSketch.Of(string.Join(' ', Sentences)))!.Value;
        Assert.InRange(copy.Containment, 0.85, 1);
        Assert.InRange(copy.Own, 0.4, 0.6);
    }

    [Fact]
    public void AFormOfWordsWithOtherNumbersIsAnotherReport()
    {
        var finder = new CopyFinder();
        finder.Add("1", TextSketch.Of("In the town of Zenda number 1, Ruritania expelled 3 diplomats of Graustark on Tuesday, the ministry in Strelsau said."));
        Assert.Null(finder.Find(TextSketch.Of("In the town of Zenda number 2, Ruritania expelled 4 diplomats of Graustark on Tuesday, the ministry in Strelsau said.")));
    }

    [Fact]
    public void ASketchComesBackFromItsBytes()
    {
        var sketch = TextSketch.Of(Sentences[0]);
        var back = TextSketch.FromBytes(sketch.ToBytes())!;
        Assert.Equal((sketch.Size, 1.0), (back.Size, back.Likeness(sketch)));
        Assert.Null(TextSketch.FromBytes([1, 2, 3]));
    }
}
