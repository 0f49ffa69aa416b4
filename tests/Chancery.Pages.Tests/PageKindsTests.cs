using Chancery.Pages.Tests.Inputs;

namespace Chancery.Pages.Tests;

/// <summary>Pages of many makes, as people save them.</summary>
public class PageKindsTests
{
    private const string Third = "Observers in the capital doubt that a paper can be signed this month; the question of the river crossings has been open since the spring, they say.";

    private static PageResult Read(string html) => Assert.Single(Samples.Read(Samples.Bytes(html)));

    [Theory]
    [InlineData("Just a moment...",
        "<h1>g.example</h1><h2>Checking your browser before accessing g.example.</h2><p>This process is automatic. Your browser will redirect to your requested content shortly.</p>")]
    [InlineData("Before you continue",
        "<h1>Before you continue to the Gazette</h1><p>We use cookies and data to deliver and maintain our services, track outages and protect against spam, fraud and abuse.</p>")]
    [InlineData("Page not found | Gazette", "<h1>404</h1><p>Sorry, the page you are looking for does not exist or has been moved.</p>")]
    public void APageInAReportsPlaceIsNoReport(string title, string body)
    {
        var result = Read($"<html lang='en'><head><title>{title}</title></head><body>{body}</body></html>");
        Assert.Equal(Unread.NoArticle, result.Reason);
        Assert.Contains("open the report in a browser and save it there", result.Explanation);
    }

    [Fact]
    public void TheNextReportOfAnEndlessPageIsLeftOut()
    {
        var article = Read($"""
            <html lang="en"><head><title>Talks to resume</title><meta property="article:published_time" content="2021-05-08T10:00:00Z"></head><body>
            <div><article><h1>Talks to resume</h1><p>{Samples.First}</p><p>{Samples.Second}</p></article></div>
            <div><article><h1>Harvest festival draws thousands</h1><time datetime="2021-05-07">7 May 2021</time><p>{Third}</p><p>Thousands of visitors came to the harvest festival in Zenda at the weekend, the town hall said, more than in any year before.</p></article></div></body></html>
            """).Article!;
        Assert.Equal(Samples.Both, article.Text);
        Assert.Equal(new DateTimeOffset(2021, 5, 8, 10, 0, 0, TimeSpan.Zero), article.Published);
    }

    [Fact]
    public void AFrontPageIsNoReport()
    {
        var teasers = string.Concat(Enumerable.Range(0, 12)
            .Select(i => $"<div class='teaser'><h3><a href='/{i}'>{Third[(i * 2)..(60 + (i * 2))]}</a></h3><p>{Samples.First[..(70 + i)]}…</p></div>"));
        Assert.Equal(Unread.NoArticle,
            Read($"<html lang='en'><head><title>The Strelsau Gazette</title></head><body><h1>The Strelsau Gazette</h1>{teasers}</body></html>").Reason);
    }

    [Fact]
    public void LinesOfPreformattedTextAreParagraphsAgain()
    {
        var article = Read($"<html><head><title>[border-l] Talks</title></head><body><h1>[border-l] Talks next week</h1><b>Anna Rassendyll</b><br><i>Sat May 8 10:12:33 CEST 2021</i><hr><pre>{string.Join("\n\n", new[] { Samples.First, Samples.Second, Third }.Select(Wrapped))}</pre></body></html>").Article!;
        Assert.Contains(Samples.First, article.Text);
        Assert.Contains("\n\n" + Samples.Second, article.Text);
        Assert.Equal(new DateTime(2021, 5, 8), article.Published!.Value.Date);
    }

    [Fact]
    public void APdfMadeIntoAPageWithAnElementALineIsJoined()
    {
        var lines = Wrapped(Samples.First + " " + Samples.Second + " " + Third).Split('\n');
        var article = Read($"<html><body><div class='page'>{string.Concat(lines.Select((line, i) => $"<div class='t y{i}'>{line}</div>"))}</div></body></html>").Article!;
        Assert.Contains(Samples.First + " " + Samples.Second, article.Text);
    }

    [Theory]
    [InlineData("<div class='byline'><a href='/a'>Anna Rassendyll</a><div>May 08, 2021</div><a>∙ Paid</a></div>")]
    [InlineData("<p>By Anna Rassendyll, Staff Writer</p>")]
    [InlineData("<p class='author'>Anna Rassendyll, Strelsau correspondent</p>")]
    public void TheWriterIsNamedWithoutWhatSheIs(string byline) =>
        Assert.Equal("Anna Rassendyll",
            Read($"<html lang='en'><head><title>Talks to resume</title></head><body><article><h1>Talks to resume</h1>{byline}<p>{Samples.First}</p><p>{Samples.Second}</p></article></body></html>").Article!.Author);

    [Fact]
    public void ATimeInUtcIsNotMovedByOtherTimesInUtc() =>
        Assert.Equal(new DateTimeOffset(2021, 5, 8, 10, 5, 0, TimeSpan.Zero),
            Read($"<html lang='en'><head><title>Talks</title></head><body><h1>Talks to resume</h1><time datetime='2021-05-08T10:05:00+00:00'>10:05</time><article><p>{Samples.First}</p><p>{Samples.Second}</p></article><time datetime='2021-05-08T11:05:00+00:00'>11:05</time></body></html>").Article!.Published);

    private static string Wrapped(string text)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length > 62)
                (lines, line) = ([.. lines, line], "");
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        return string.Join('\n', [.. lines, line]);
    }
}
