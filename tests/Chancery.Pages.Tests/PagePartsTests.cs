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
        Assert.StartsWith(Sum,
            Read($"<html><head>{head}</head><body><article><header><h1>Zenda talks to resume</h1>{string.Format(line, Sum)}<p>By Fritz Marner</p></header><div><p>{One}</p><p>{Two}</p><p>{Three}</p></div></article></body></html>").Text);

    [Theory]
    [InlineData("A watchtower above the river at Zenda. (Photo/Rudolf Sapt)")]
    [InlineData("Customs officers wait for the first lorry on Monday. (Rudolf Sapt/Associated Wire Press)")]
    [InlineData("The empty bridge. © AFP / RUDOLF SAPT")]
    public void WordsThatEndWithAPicturesCreditAreItsCaption(string caption) =>
        Assert.Equal($"{One}\n\n{Two}\n\n{Three}",
            Read($"<html><body><article><h1>Zenda talks to resume</h1><p>{One}</p><p><img src=a></p><p>{caption}</p><p>{Two}</p><p>{Three}</p></article></body></html>").Text);

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
        Assert.Equal($"{One}\n\n{Two}\n\n{Three}",
            Read($"<html><body><article><h1>Zenda talks to resume</h1><div><p>{One}</p><p>{Two}</p>{part}<p>{Three}</p></div></article></body></html>").Text);

    [Fact]
    public void WhereABeginningIsShownAndTheWholeIsToldToMachinesTheWholeIsRead()
    {
        var page = Read($$"""<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Zenda talks to resume","articleBody":"{{One}}\n\n{{Two}}\n\n{{Three}}"}</script></head><body><article><h1>Zenda talks to resume</h1><p>{{One}}</p><div class=paywall><h2>Continue reading with a subscription</h2><p>Cancel anytime during your trial.</p></div></article></body></html>""");
        Assert.Equal($"{One}\n\n{Two}\n\n{Three}", page.Text);
    }

    [Fact]
    public void HeadlinesOfEntriesThatALivePageListsAreText()
    {
        var page = Read($$"""<html><head><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Zenda talks live","datePublished":"2023-05-09T06:00:00Z","liveBlogUpdate":[{"headline":"Envoys leave","articleBody":"{{One}}","datePublished":"2023-05-09T12:00:00Z"},{"headline":"Doors close","articleBody":"{{Two}}","datePublished":"2023-05-09T09:00:00Z"}]}</script></head><body><main><h1>Zenda talks live</h1><div><div>20 minutes ago</div><h3>Envoys leave</h3><p>{{One}}</p></div><div><div>3 hours ago</div><h3>Doors close</h3><p>{{Two}}</p></div></main></body></html>""");
        Assert.Equal($"Envoys leave\n\n{One}\n\nDoors close\n\n{Two}", page.Text);
        Assert.Equal(2, page.Entries.Length);
    }

    [Theory]
    [InlineData("<title>Press corner | Commission</title>", "<h1>Statement on the crossing at Zenda</h1>", "Statement on the crossing at Zenda")]
    [InlineData("<title>Zenda crossing to open in June-新华网</title>", "<div>Zenda crossing to open in June</div>", "Zenda crossing to open in June")]
    [InlineData("<title>Zenda: Difference between revisions - Wiki</title>", "<h1>Zenda crossing: Difference between revisions</h1>", "Zenda crossing")]
    public void TheTitleIsTheReportsAndNotTheSites(string head, string heading, string title) =>
        Assert.Equal(title, Read($"<html><head>{head}</head><body><main>{heading}<p>{One}</p><p>{Two}</p><p>{Three}</p></main></body></html>").Title);

    [Theory]
    [InlineData("<p>Exclusive by <span>Fritz Marner</span>, Border Correspondent</p>", "Fritz Marner")]
    [InlineData("<div><time>9 May 2023</time> <a href=/news/topic/aid>Humanitarian Aid</a></div>", null)]
    [InlineData("<div class=author-date-wrapper><div>Written By <span class=author-name>Fritz Marner</span></div><time>May 9</time></div>", "Fritz Marner")]
    [InlineData("<ul><li><span data-hook=user-name>Fritz Marner</span></li><li>May 9, 2023</li></ul>", "Fritz Marner")]
    public void TheWriterIsFoundAsPagesShowThem(string byline, string? author) =>
        Assert.Equal(author, Read($"<html><body><article><h1>Zenda talks to resume</h1>{byline}<p>{One}</p><p>{Two}</p><p>{Three}</p></article></body></html>").Author);

    private static Article Read(string html) => new PageReader().ReadBytes(System.Text.Encoding.UTF8.GetBytes(html), "page.html", kind: PageKind.Html).Article!;
}
