using System.IO.Compression;
using System.Text;

namespace Chancery.Pages.Tests;

public sealed class PageReaderTests : IDisposable
{
    private const string English = "The envoy of Ruritania said on Monday that talks with Graustark would resume in Strelsau next week, after the two sides had agreed on an agenda.";
    private const string German = "Der Gesandte Ruritaniens sagte am Montag, dass die Gespräche mit Graustark in der nächsten Woche in Strelsau weitergehen, nachdem sich die beiden Seiten auf eine Tagesordnung geeinigt hatten.";
    private readonly string _folder = Directory.CreateTempSubdirectory("pages").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ATextOfAJsonLineIsTakenToTheCharacter()
    {
        var text = "  Doubled title\n\n" + English + " \u00a0 See also  ";
        var article = Assert.Single(Lines($$"""{"id":"a1","date":"2021-12-31","title":"T","publisher":"The Strelsau Gazette","text":{{Quote(text)}}}""")).Article!;
        Assert.Equal((text, "a1", "T", "The Strelsau Gazette", "en"), (article.Text, article.Id, article.Title, article.Publisher, article.Language));
        Assert.Equal(new DateTimeOffset(2021, 12, 31, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.False(article.HasTime);
    }

    [Fact]
    public void ABadLineIsAResultOfItsOwnAndTheRestIsRead()
    {
        var results = Lines("{\"id\":\"a\",\"text\":" + Quote(English) + "}\nnot json\n[1]\n{\"id\":\"b\"}\n\n{\"id\":\"c\",\"text\":" + Quote(English) + "}");
        Assert.Equal([null, Unread.BadLine, Unread.BadLine, Unread.BadLine, null], results.Select(result => result.Reason));
        Assert.StartsWith("-(2): it is not JSON; each line must be like", results[1].Explanation);
    }

    [Fact]
    public void ATextInAnotherLanguageIsUnreadButItsArticleIsKept()
    {
        var result = Assert.Single(Lines("{\"id\":\"d\",\"language\":\"en\",\"text\":" + Quote(German) + "}"));
        Assert.Equal(Unread.NotEnglish, result.Reason);
        Assert.Equal("de", result.Article!.Language);
        Assert.Equal("-(1): its text is German, and only English is read", result.Explanation);
    }

    [Fact]
    public void AFolderIsReadInTheOrderOfItsPaths()
    {
        Write("b.txt", English);
        Write("a.html", "<html><body><article><p>" + English + "</p><p>" + English + "</p></article></body></html>");
        Write("deep/c.md", English);
        Write("ignored.png", "x");
        var results = new PageReader().ReadPath(_folder).ToList();
        Assert.Equal(["a.html", "b.txt", "deep/c.md"], results.Select(result => result.Name));
        Assert.All(results, result => Assert.True(result.IsRead, result.Explanation));
        Assert.Equal(PageReader.Measure([_folder]), results.Sum(result => result.Bytes));
    }

    [Fact]
    public void PackedJsonLinesAreRead()
    {
        var path = Path.Combine(_folder, "r.jsonl.gz");
        using (var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":" + Quote(English) + "}\n"));
        Assert.Equal(English, Assert.Single(new PageReader().ReadPath(path)).Article!.Text);
    }

    [Theory]
    [InlineData("", Unread.Empty, "there is nothing in it")]
    [InlineData("  \n \t", Unread.Empty, "there is nothing in it")]
    [InlineData("\0\u0001\u0002\u0003binary\0\0\0\u0007\u0008", Unread.NotText, "this is not text but binary data")]
    public void AFileWithoutTextSaysWhatWouldBeRight(string content, Unread reason, string says)
    {
        Write("one.txt", content);
        var result = Assert.Single(new PageReader().ReadPath(Path.Combine(_folder, "one.txt")));
        Assert.Equal(reason, result.Reason);
        Assert.Contains("one.txt: " + says, result.Explanation);
    }

    [Theory]
    [InlineData("ftp://g.example/a.html", "ftp://g.example/a.html: only http and https addresses are fetched; save the page and give the file")]
    [InlineData("www.g.example/a.html", "www.g.example/a.html: there is no such file or folder; an address begins with https://")]
    public void AnAddressThatIsNoneSaysWhatOneIs(string input, string says) => Assert.Equal(says, Assert.Single(new PageReader().ReadAll([input])).Explanation);

    [Fact]
    public void AMissingFileIsNamed() =>
        Assert.Equal("no/such.html: there is no such file or folder; check the name", Assert.Single(new PageReader().ReadPath("no/such.html")).Explanation);

    [Fact]
    public void AnEmptyFolderSaysWhatIsRead() =>
        Assert.Contains("reports are .html, .htm, .txt", Assert.Single(new PageReader().ReadPath(_folder)).Explanation);

    [Fact]
    public void AHugeFileIsNotReadAtAll()
    {
        using (var file = File.Create(Path.Combine(_folder, "huge.html")))
            file.SetLength(200L << 20);
        var result = Assert.Single(new PageReader().ReadPath(Path.Combine(_folder, "huge.html")));
        Assert.Equal(Unread.TooLarge, result.Reason);
        Assert.Contains("it has 200 MB, the most for one page is 16 MB", result.Explanation);
    }

    [Fact]
    public void ALineWithoutEndIsSkippedAndTheNextIsRead()
    {
        var options = new PageOptions { Limits = PageLimits.Default with { Bytes = 1000 } };
        var lines = "{\"id\":\"a\",\"text\":\"" + new string('x', 300_000) + "\"}\n{\"id\":\"b\",\"text\":" + Quote(English) + "}";
        var results = new PageReader(options).ReadStream(new MemoryStream(Encoding.UTF8.GetBytes(lines))).ToList();
        Assert.Equal([Unread.TooLarge, null], results.Select(result => result.Reason));
    }

    [Fact]
    public void DeepMarkupIsFlattenedAndEndlessMarkupRefused()
    {
        var deep = "<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000));
        var wide = "<html>" + string.Concat(Enumerable.Repeat("<b>x</b>", 500_000));
        Assert.Equal(Unread.NoArticle, new PageReader().ReadBytes(Encoding.UTF8.GetBytes(deep), "deep.html").Reason);
        Assert.Equal(Unread.TooLarge, new PageReader().ReadBytes(Encoding.UTF8.GetBytes(wide), "wide.html").Reason);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void ATextIsReadInItsEncoding(string encoding)
    {
        var with = Encoding.GetEncoding(encoding == "windows-1252" ? "latin1" : encoding);
        var text = "The café in Strelsau was closed, and the naïve envoy said that he would not be there.";
        var bytes = with.GetPreamble().Concat(with.GetBytes(text)).ToArray();
        Assert.Equal(text, new PageReader().ReadBytes(bytes, "t.txt").Article!.Text);
    }

    [Fact]
    public void AReportWithoutADateTakesTheGivenOneOrWarns()
    {
        Assert.Contains("no date of publication was found", Assert.Single(new PageReader().ReadBytes(Encoding.UTF8.GetBytes(English), "t.txt").Warnings));
        var given = new PageOptions { Published = new DateTimeOffset(2021, 12, 31, 0, 0, 0, TimeSpan.Zero) };
        Assert.Equal(given.Published, new PageReader(given).ReadBytes(Encoding.UTF8.GetBytes(English), "t.txt").Article!.Published);
    }

    private static List<PageResult> Lines(string lines) => new PageReader().ReadStream(new MemoryStream(Encoding.UTF8.GetBytes(lines))).ToList();

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
