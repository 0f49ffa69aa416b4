using Chancery.Language.Names;

namespace Chancery.Language.Tests.Names;

public class NameShapesTests
{
    private static readonly NameLists Lists = new([], [], ["New York", "Strelsau"], ["Ruritania", "West Ruritania", "York"], ["Strelsau Post", "the Zenda Herald"]);

    [Theory]
    [InlineData("Zenda Ruritania", "B-LOC I-LOC", "B-LOC B-LOC")]
    [InlineData("lower zenda ruritania", "B-LOC I-LOC I-LOC", "B-LOC I-LOC I-LOC")]
    [InlineData("castle Zenda West Ruritania", "B-LOC I-LOC I-LOC I-LOC", "B-LOC I-LOC B-LOC I-LOC")]
    [InlineData("Zenda , Ruritania", "B-LOC I-LOC I-LOC", "B-LOC O B-LOC")]
    [InlineData("New York", "B-LOC I-LOC", "B-LOC I-LOC")]
    [InlineData("Northern Ruritania", "B-LOC I-LOC", "B-LOC I-LOC")]
    [InlineData("Gulf of Ruritania", "B-LOC I-LOC I-LOC", "B-LOC I-LOC I-LOC")]
    [InlineData("Ruritania Ruritania fell", "B-ORG I-ORG O", "B-ORG I-ORG O")]
    [InlineData("Flavia of the", "B-PER I-PER I-PER", "B-PER O O")]
    [InlineData("Rupert - Analyst", "B-PER I-PER I-PER", "B-PER O O")]
    [InlineData("Flavia Elphberg@STRELSAU", "B-PER O", "B-PER I-PER")]
    [InlineData("Flavia post@strelsau.example", "B-PER O", "B-PER O")]
    [InlineData("the Strelsau Post", "O B-LOC O", "O B-ORG I-ORG")]
    [InlineData("the Zenda Herald", "O B-LOC O", "O B-ORG I-ORG")]
    [InlineData("the Strelsau post", "O B-LOC O", "O B-LOC O")]
    [InlineData("", "", "")]
    public void Mends(string words, string before, string after)
    {
        string[] forms = words.Split(' ', StringSplitOptions.RemoveEmptyEntries), tags = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        NameShapes.Mend(forms, _ => true, tags, Lists);
        Assert.Equal(after, string.Join(' ', tags));
    }

    [Fact]
    public void AHyphenWithinANameStays()
    {
        string[] tags = ["B-PER", "I-PER", "I-PER"];
        NameShapes.Mend(["Abdul", "-", "Zenda"], _ => false, tags, Lists);
        Assert.Equal(["B-PER", "I-PER", "I-PER"], tags);
    }
}
