using System.Text;

namespace Chancery.Pages.Tests.Inputs;

public class WebArchiveTests
{
    [Fact]
    public void EachAnsweredPageIsAnArticleWithItsAddressAndTimeOfCapture()
    {
        var archive = Samples.WarcRecord("warcinfo", "x", "software: test"u8.ToArray(), "application/warc-fields")
            .Concat(Samples.WarcRecord("request", "https://a.example/1", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()))
            .Concat(Samples.WarcRecord("response", "https://a.example/1",
                Samples.Http("200 OK", "Content-Type: text/html; charset=utf-8", Samples.Bytes(Samples.Page))))
            .Concat(Samples.WarcRecord("response", "https://a.example/2",
                Samples.Http("404 Not Found", "Content-Type: text/html", Samples.Bytes(Samples.Page))))
            .Concat(Samples.WarcRecord("response", "https://a.example/3.png", Samples.Http("200 OK", "Content-Type: image/png", [1, 2, 3])))
            .Concat(Samples.WarcRecord("resource", "https://a.example/4", Samples.Bytes(Samples.Both), "text/plain"))
            .ToArray();
        var results = Samples.Read(archive);
        Assert.Equal(["https://a.example/1", "https://a.example/4"], results.Select(result => result.Article!.Url));
        Assert.Equal("-!https://a.example/1", results[0].Source);
        Assert.Equal(Samples.Both, results[0].Article!.Text);
        Assert.Equal(new DateTimeOffset(2021, 5, 9, 12, 0, 0, TimeSpan.Zero), results[0].Original!.Captured);
        Assert.Equal(Samples.Page, Encoding.UTF8.GetString(results[0].Original!.Bytes.Span));
    }

    [Fact]
    public void ChunksAndPackedBodiesAreUndone()
    {
        var packed = Samples.Gzip(Samples.Bytes(Samples.Page));
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{10:x}\r\n"), .. packed[..10], .. Encoding.ASCII.GetBytes($"\r\n{packed.Length - 10:X}\r\n"),
            .. packed[10..], .. "\r\n0\r\n\r\n"u8];
        var archive = Samples.Gzip(Samples.WarcRecord("response", "https://a.example/1",
            Samples.Http("200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", chunked)));
        Assert.Equal(Samples.Both, Assert.Single(Samples.Read(archive)).Article!.Text);
    }

    [Fact]
    public void RecordsPackedOneByOneAreReadAsOneArchive()
    {
        var one = Samples.Gzip(Samples.WarcRecord("response", "https://a.example/1",
            Samples.Http("200 OK", "Content-Type: text/html", Samples.Bytes(Samples.Page))));
        var two = Samples.Gzip(Samples.WarcRecord("response", "https://a.example/2",
            Samples.Http("200 OK", "Content-Type: text/html", Samples.Bytes(Samples.Page))));
        Assert.Equal(["https://a.example/1", "https://a.example/2"], Samples.Read([.. one, .. two]).Select(result => result.Name));
    }

    [Fact]
    public void ALengthThatLiesCostsNoMemoryAndIsTold()
    {
        var archive = Samples.WarcRecord("response", "https://a.example/1", Samples.Http("200 OK", "Content-Type: text/html", Samples.Bytes(Samples.Page)))
            .Concat(Samples.WarcRecord("response", "https://a.example/2", [1, 2, 3], length: 15_000_000)).ToArray();
        var results = Samples.Read(archive);
        Assert.Equal([null, Unread.Damaged], results.Select(result => result.Reason));
        Assert.Contains("a record is shorter than it says", results[1].Explanation);
    }

    [Fact]
    public void APageOverTheBoundIsSkippedAndTheNextIsRead()
    {
        var archive = Samples.WarcRecord("response", "https://a.example/1", new byte[17 << 20])
            .Concat(Samples.WarcRecord("response", "https://a.example/2",
                Samples.Http("200 OK", "Content-Type: text/html", Samples.Bytes(Samples.Page)))).ToArray();
        Assert.Equal([Unread.TooLarge, null], Samples.Read(archive).Select(result => result.Reason));
    }

    [Fact]
    public void ABombInAnAnswerIsRefusedAndTheNextIsRead()
    {
        var archive = Samples.WarcRecord("response", "https://a.example/1",
            Samples.Http("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", Samples.Gzip(new byte[64 << 20])))
            .Concat(Samples.WarcRecord("response", "https://a.example/2",
                Samples.Http("200 OK", "Content-Type: text/html", Samples.Bytes(Samples.Page)))).ToArray();
        Assert.Equal([Unread.TooLarge, null], Samples.Read(archive).Select(result => result.Reason));
    }

    [Fact]
    public void AWebArchiveInAZipIsRead()
    {
        var warc = Samples.Gzip(Samples.WarcRecord("response", "https://a.example/1",
            Samples.Http("200 OK", "Content-Type: text/html", Samples.Bytes(Samples.Page))));
        var wacz = Samples.Zip(("archive/data.warc.gz", warc), ("pages/pages.jsonl", Samples.Bytes("{\"format\": \"json-pages-1.0\"}")),
            ("datapackage.json", "{}"u8.ToArray()), ("indexes/index.cdx.gz", [1]));
        Assert.Equal("https://a.example/1", Assert.Single(Samples.Read(wacz)).Article!.Url);
    }
}
