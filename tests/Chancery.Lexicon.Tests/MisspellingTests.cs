namespace Chancery.Lexicon.Tests;

public class MisspellingTests
{
    [Theory]
    [InlineData("Ukranian", "UKR")]
    [InlineData("Isreal", "ISR")]
    [InlineData("Afganistan", "AFG")]
    [InlineData("Russsian", "RUS")]
    [InlineData("Kyrgystan", "KGZ")]
    public void AStateThatIsNearlyNamedIsFound(string word, string code) => Assert.Equal(code, LexiconTables.Embedded.FindMisspelt(word)?.Code);

    [Theory]
    [InlineData("Columbia")]
    [InlineData("Germain")]
    [InlineData("Ukrainian")]
    [InlineData("Finish")]
    [InlineData("")]
    public void WhatIsANameOfItsOwnIsNoSlip(string word) => Assert.Null(LexiconTables.Embedded.FindMisspelt(word));
}
