using Chancery.Pages.Tests.Inputs;

namespace Chancery.Pages.Tests;

public class PageDateTests
{
    private static string? Day(string head, string aboveText, string? below = null) =>
        Samples.Read(Samples.Bytes($"<html lang='en'><head><title>Talks to resume</title>{head}</head><body><h1>Talks to resume</h1>{aboveText}<article><p>{Samples.First}</p><p>{Samples.Second}</p></article>{below}</body></html>"))[0]
            .Article!.Published?.ToString("yyyy-MM-dd");

    private const string Told = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Talks\",\"datePublished\":\"2019-08-21T13:09:00Z\",\"dateModified\":\"2021-05-08T08:04:00Z\"}</script>";

    [Fact]
    public void APageWrittenAnewIsOfTheOneDayThatItShows() =>
        Assert.Equal("2021-05-08", Day(Told, "<div class='date'>8 May 2021</div>"));

    [Fact]
    public void APageThatShowsItsFirstDayTooIsOfThat() =>
        Assert.Equal("2019-08-21", Day(Told, "<div class='date'>21 August 2019</div><div class='date'>8 May 2021</div>"));

    [Fact]
    public void AnotherDayThanThatOfTheLastChangeIsNotBelieved() =>
        Assert.Equal("2019-08-21", Day(Told, "<div class='date'>30 May 2020</div>"));

    [Fact]
    public void APageOfAWikiIsOfItsLastEdit() =>
        Assert.Equal("2020-04-07",
            Day("<meta name='generator' content='MediaWiki 1.35'>" + Told, "",
            "<ul><li id='footer-info-lastmod'> This page was last edited on 7 April 2020, at 05:33.</li></ul>"));

    [Fact]
    public void AYearOfCopyrightIsNoDay() => Assert.Null(Day("", "", "<footer>© 2021 The Strelsau Gazette</footer>"));

    [Theory]
    [InlineData("Posted on 8 May 2021")]
    [InlineData("Samstag, 8. Mai 2021, 10:30 Uhr")]
    [InlineData("Publié le 8 mai 2021 à 10h30")]
    [InlineData("sábado, 8 de mayo de 2021")]
    [InlineData("8 maja 2021, 10:30")]
    [InlineData("8 мая 2021")]
    [InlineData("May 8th, 2021")]
    [InlineData("2021年5月8日")]
    public void ADayIsReadInManyLanguages(string line) => Assert.Equal("2021-05-08", Day("", $"<p>{line}</p>"));
}
