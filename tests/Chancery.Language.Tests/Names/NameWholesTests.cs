using Chancery.Language.Names;

namespace Chancery.Language.Tests.Names;

public class NameWholesTests
{
    [Theory]
    [InlineData("the City of Zenda sued", "O B-LOC O B-LOC O", "O B-ORG I-ORG I-ORG O")]
    [InlineData("call Law Offices of Flavia Elphberg", "O O O O B-PER I-PER", "O B-ORG I-ORG I-ORG I-ORG I-ORG")]
    [InlineData("the Superior Court of the Duchy ruled", "O B-ORG I-ORG O O B-LOC O", "O B-ORG I-ORG I-ORG I-ORG I-ORG O")]
    [InlineData("the Zenda Bank of Ruritania", "O B-LOC O O B-LOC", "O B-LOC B-ORG I-ORG I-ORG")]
    [InlineData("School of Strelsau", "B-ORG I-ORG I-ORG", "B-ORG I-ORG I-ORG")]
    [InlineData("the city of Zenda", "O O O B-LOC", "O O O B-LOC")]
    [InlineData("the Board of five", "O O O O", "O O O O")]
    [InlineData("the Zenda Insurance Building burnt", "O B-ORG I-ORG O O", "O B-LOC I-LOC I-LOC O")]
    [InlineData("at Elphberg Airport", "O B-PER O", "O B-LOC I-LOC")]
    [InlineData("Zenda building", "B-ORG O", "B-ORG O")]
    [InlineData("Flavia 's Diner opened", "B-PER O O O", "B-LOC I-LOC I-LOC O")]
    [InlineData("Flavia 's diner opened", "B-PER O O O", "B-PER O O O")]
    [InlineData("Court of", "O O", "O O")]
    [InlineData("", "", "")]
    public void MakesOneNameOfItsParts(string words, string before, string after)
    {
        string[] forms = words.Split(' ', StringSplitOptions.RemoveEmptyEntries), tags = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        new NameWholes(forms, tags).Mend();
        Assert.Equal(after, string.Join(' ', tags));
    }
}
