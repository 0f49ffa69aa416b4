using Chancery.Pages.Languages;

namespace Chancery.Pages.Tests.Languages;

public class TextLanguageTests
{
    [Theory]
    [InlineData("A Bulgarian border guard shoots a Turkish smuggler in Burgas's old harbour.")]
    [InlineData("U.S. Senator John McCain visits Hanoi.")]
    [InlineData("Former Brazilian president Itamar Franco dies in São Paulo.")]
    [InlineData("Hapoel Be'er Sheva captain de la Cruz sells a bar in El Paso.")]
    public void AShortEnglishTextWithForeignNamesIsNotForeign(string text) => Assert.Contains(TextLanguage.Of(text), (string[])["en", "und"]);

    [Theory]
    [InlineData("de", "Die Bundesregierung hat den Botschafter einbestellt.")]
    [InlineData("fr", "Le ministre des Affaires étrangères a rencontré son homologue à Genève.")]
    [InlineData("es", "El presidente de Venezuela rechazó las sanciones de Estados Unidos.")]
    [InlineData("tr", "Cumhurbaşkanı, Rusya ve Ukrayna ile görüşmeler için yeni bir tarih verdi.")]
    [InlineData("ru", "Россия и Украина не смогли договориться на переговорах в Стамбуле.")]
    public void AShortTextInAnotherLanguageIsToldByItsFunctionWords(string language, string text) => Assert.Equal(language, TextLanguage.Of(text));
}
