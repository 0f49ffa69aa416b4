namespace Chancery.Pages.Tests.Inputs;

public class FeedTests
{
    [Fact]
    public void AnRssFeedGivesAnArticleAnEntry()
    {
        var results = Samples.Read(Samples.Bytes($"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Strelsau Gazette</title><link>https://g.example/</link><language>en</language>
            <item><title>Talks &amp; tea</title><link>https://g.example/1</link><guid>g1</guid><pubDate>Sat, 08 May 2021 10:00:00 EST</pubDate><dc:creator>Anna Rassendyll</dc:creator>
            <description>Short.</description><content:encoded><![CDATA[<p>{Samples.First}</p><p>{Samples.Second}</p><p>The post Talks &amp; tea appeared first on The Strelsau Gazette.</p>]]></content:encoded></item>
            <item><title>Loose & ampersands&nbsp;here</title><guid isPermaLink="true">https://g.example/2</guid><description>&lt;p&gt;{Samples.First}&lt;/p&gt;</description></item>
            </channel></rss>
            """));
        var first = results[0].Article!;
        Assert.Equal(("Talks & tea", "The Strelsau Gazette", "Anna Rassendyll", "https://g.example/1"),
            (first.Title, first.Publisher, first.Author, first.Url));
        Assert.Equal(new DateTimeOffset(2021, 5, 8, 10, 0, 0, TimeSpan.FromHours(-5)), first.Published);
        Assert.Equal(Samples.Both, first.Text);
        Assert.Equal(("Loose & ampersands here", Samples.First, "https://g.example/2"),
            (results[1].Article!.Title, results[1].Article!.Text, results[1].Article!.Url));
    }

    [Fact]
    public void AnAtomFeedGivesAnArticleAnEntry()
    {
        var article = Assert.Single(Samples.Read(Samples.Bytes($"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><id>urn:1</id><title type="html">&lt;b&gt;Talks&lt;/b&gt; resume</title>
            <link rel="self" href="https://g.example/self"/><link href="https://g.example/1"/><published>2021-05-08T10:00:00+02:00</published><author><name>Anna Rassendyll</name><email>a@g.example</email></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Samples.First}</p><p>{Samples.Second}</p></div></content></entry></feed>
            """))).Article!;
        Assert.Equal(("Talks resume", "Anna Rassendyll", "https://g.example/1", Samples.Both), (article.Title, article.Author, article.Url, article.Text));
    }

    [Fact]
    public void AJsonFeedGivesAnArticleAnEntry()
    {
        var article = Assert.Single(Samples.Read(Samples.Bytes($$"""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "items": [{"id": "1", "url": "https://g.example/1", "title": "Talks", "content_text": "{{Samples.First}}", "date_published": "2021-05-08T10:00:00Z", "authors": [{"name": "Anna Rassendyll"}]}]}
            """))).Article!;
        Assert.Equal(("Talks", "Gazette", "Anna Rassendyll", Samples.First), (article.Title, article.Publisher, article.Author, article.Text));
    }

    [Fact]
    public void AFeedThatBreaksOffGivesWhatItHas()
    {
        var results = Samples.Read(Samples.Bytes($"<rss><channel><item><title>One</title><description>{Samples.First}</description></item><item><title>Two</ti"));
        Assert.Equal([null, Unread.Damaged], results.Select(result => result.Reason));
        Assert.Contains("the feed breaks off after 1 entries", results[1].Explanation);
    }

    [Fact]
    public void EntitiesThatGrowAreNotGrown()
    {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title><description>" + Samples.First + "</description></item></channel></rss>";
        var article = Samples.Read(Samples.Bytes(bomb)).First(result => result.Article is not null).Article!;
        Assert.Equal("&b;", article.Title);
    }

    /// <summary>Found by fuzzing: half a pair of surrogates in a page's JSON-LD or in a feed threw.</summary>
    [Theory]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\", \"title\": \"Talks\\ud800\", \"content_text\": \"BODY\"}]}")]
    [InlineData("<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\\udc00\",\"headline\":\"Talks\\ud800\"}</script></head><body><article><p>BODY</p></article></body></html>")]
    public void HalfAPairOfSurrogatesIsNoFault(string input) =>
        Assert.Equal(Samples.First, Assert.Single(Samples.Read(Samples.Bytes(input.Replace("BODY", Samples.First)))).Article!.Text);
}
