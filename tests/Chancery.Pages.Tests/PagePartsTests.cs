using Chancery.Pages.Html;

namespace Chancery.Pages.Tests;

/// <summary>Parts of a page that are its report's, and parts that look so.</summary>
public class PagePartsTests
{
    private const string One = "The foreign minister of Ruritania, Anna Rassendyll, said on Tuesday that talks with Graustark over the border crossing at Zenda would resume next week.";
    private const string Two = "“We have agreed on an agenda, and nothing stands in the way,” she told reporters in Strelsau after meeting the Graustark envoy, Karl Tarlenheim.";
    private const string Three = "Graustark closed the crossing in March after two of its customs officers had been detained. Ruritania called the closure “a hostile act” and recalled its ambassador.";
    private const string Sum = "Both governments want the crossing open before the harvest, envoys say";

    [Theory]
    [InlineData($"""<meta property="og:description" content="{Sum}">""", "<h2>{0}</h2>")]
    [InlineData($$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Zenda talks to resume","description":"{{Sum}}."}</script>""", "<div class=x><p>{0}</p></div>")]
    [InlineData("", "<p class=article-excerpt>{0}</p>")]
    public void WhatSumsTheReportUpBelowItsHeadlineIsText(string head, string line) =>
        Assert.StartsWith(Sum, Read($"<html><head>{head}</head><body><article><header><h1>Zenda talks to resume</h1>{string.Format(line, Sum)}<p>By Fritz Marner</p></header><div><p>{One}</p><p>{Two}</p><p>{Three}</p></div></article></body></html>").Text);

    [Theory]
    [InlineData("A watchtower above the river at Zenda. (Photo/Rudolf Sapt)")]
    [InlineData("Customs officers wait for the first lorry on Monday. (Rudolf Sapt/Associated Wire Press)")]
    [InlineData("The empty bridge. © AFP / RUDOLF SAPT")]
    public void WordsThatEndWithAPicturesCreditAreItsCaption(string caption) =>
        Assert.Equal($"{One}\n\n{Two}\n\n{Three}", Read($"<html><body><article><h1>Zenda talks to resume</h1><p>{One}</p><p><img src=a></p><p>{caption}</p><p>{Two}</p><p>{Three}</p></article></body></html>").Text);

    [Theory]
    [InlineData("The minister showed a photo: nobody was on it.")]
    [InlineData("Graustark handed over the list (names and ranks) on Friday.")]
    public void ASentenceAboutAPictureIsNone(string sentence) => Assert.False(Caption.EndsAsOne(sentence));

    [Fact]
    public void AListOfLinksToOtherReportsAmidTheTextIsNoneOfIt()
    {
        var page = Read($"<html><body><article><h1>Zenda talks to resume</h1><p>{One}</p><ul><li><a href=/1>How the crossing came to be closed</a></li><li><a href=/2>Five bridges that nobody may cross</a></li></ul><p>{Two}</p><ul><li>The crossing <a href=/3>opens</a> at six.</li><li>Lorries wait a day.</li></ul><p>{Three}</p></article></body></html>");
        Assert.Equal($"{One}\n\n{Two}\n\nThe crossing opens at six.\n\nLorries wait a day.\n\n{Three}", page.Text);
    }

    [Theory]
    [InlineData("<p><strong>ZENDANEWS.COM</strong></p>")]
    [InlineData("<p><span>Release Date:</span> Thursday, 28 April 2022 – 3:55pm</p>")]
    [InlineData("<div class='pum-container popmake'><div class='pum-content'><p>The Royal Guard of Ruritania invites young men and women to apply for its training, which begins in May at the castle.</p></div></div>")]
    public void ASitesNameALabelledDayAndAWindowAbovePageAreNoText(string part) =>
        Assert.Equal($"{One}\n\n{Two}\n\n{Three}", Read($"<html><body><article><h1>Zenda talks to resume</h1><div><p>{One}</p><p>{Two}</p>{part}<p>{Three}</p></div></article></body></html>").Text);

    private static Article Read(string html) => new PageReader().ReadBytes(System.Text.Encoding.UTF8.GetBytes(html), "page.html", kind: PageKind.Html).Article!;
}
