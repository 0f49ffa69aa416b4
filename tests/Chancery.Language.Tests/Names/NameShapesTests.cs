using Chancery.Language.Names;

namespace Chancery.Language.Tests.Names;

public class NameShapesTests
{
    private static readonly NameLists Lists = new(["Flavia"], [], ["New York", "Strelsau"], ["Ruritania", "West Ruritania", "York"],
        ["Strelsau Post", "the Zenda Herald"]);

    [Theory]
    [InlineData("Zenda Ruritania", "B-LOC I-LOC", "B-LOC B-LOC")]
    [InlineData("lower zenda ruritania", "B-LOC I-LOC I-LOC", "B-LOC I-LOC I-LOC")]
    [InlineData("Castle Zenda West Ruritania", "B-LOC I-LOC I-LOC I-LOC", "B-LOC I-LOC B-LOC I-LOC")]
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
    [InlineData("in Zenda district today", "O B-LOC O O", "O B-LOC I-LOC O")]
    [InlineData("Elphberg , Inc. paid", "B-ORG O O O", "B-ORG I-ORG I-ORG O")]
    [InlineData("lunch at Flavia 's", "O O B-LOC O", "O O B-LOC I-LOC")]
    [InlineData("Elphberg Inc. of New York", "B-ORG I-ORG I-ORG I-ORG I-ORG", "B-ORG I-ORG O B-LOC I-LOC")]
    [InlineData("he reads Strelsau Post", "O O O O", "O O B-ORG I-ORG")]
    [InlineData("he reads the Zenda Herald", "O O O O O", "O O O O O")]
    [InlineData("Ms Elphberg spoke", "B-PER I-PER O", "O B-PER O")]
    [InlineData("West Ruritania signed", "B-ORG I-ORG O", "B-LOC I-LOC O")]
    [InlineData("after Zenda falls", "O B-LOC O", "O B-LOC O")]
    [InlineData("\" Elphberg , Flavia \" <", "O B-LOC O B-PER O O", "O B-PER I-PER I-PER O O")]
    [InlineData("[ Elphberg , Flavia M. ]", "O O O O O O", "O B-PER I-PER I-PER I-PER O")]
    [InlineData("Mr. Zenda spoke", "O B-LOC O", "O B-PER O")]
    [InlineData("Mr. Speaker , thanks", "O O O O", "O O O O")]
    [InlineData("Zenda Dr Strelsau", "B-LOC O B-LOC", "B-LOC O B-LOC")]
    [InlineData("Venus and Zenda", "B-LOC O B-LOC", "O O B-LOC")]
    [InlineData("if Z follows X", "O B-PER O B-PER", "O O O O")]
    [InlineData("- Z", "O B-PER", "O B-PER")]
    [InlineData("near Greater Zenda", "O O B-LOC", "O B-LOC I-LOC")]
    [InlineData("in Zenda , OH 44501", "O B-LOC O O O", "O B-LOC O B-LOC O")]
    [InlineData("Elphberg , OH my", "B-PER O O O", "B-PER O O O")]
    [InlineData("on historic Zenda Road", "O B-LOC I-LOC I-LOC", "O O B-LOC I-LOC")]
    [InlineData("Elphberg Inc. Phone 5", "B-ORG I-ORG I-ORG O", "B-ORG I-ORG O O")]
    [InlineData("", "", "")]
    public void Mends(string words, string before, string after)
    {
        string[] forms = words.Split(' ', StringSplitOptions.RemoveEmptyEntries), tags = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        new NameShapes(forms, tags, _ => true, _ => false, Lists).Mend();
        Assert.Equal(after, string.Join(' ', tags));
    }

    [Fact]
    public void AHyphenWithinANameStays()
    {
        string[] tags = ["B-PER", "I-PER", "I-PER"];
        new NameShapes(["Abdul", "-", "Zenda"], tags, _ => false, _ => false, Lists).Mend();
        Assert.Equal(["B-PER", "I-PER", "I-PER"], tags);
    }

    [Fact]
    public void ThePossessiveMarkIsOutsideWhereSomethingIsPossessed()
    {
        string[] tags = ["B-LOC", "O", "O"];
        new NameShapes(["Zenda", "'s", "castle"], tags, _ => true, _ => true, Lists).Mend();
        Assert.Equal(["B-LOC", "O", "O"], tags);
    }
}
