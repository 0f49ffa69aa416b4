using System.Text;
using Chancery.Pages.Tests.Inputs;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Chancery.Pages.Tests.Hostile;

/// <summary>Honest inputs of every kind that is read, for the fuzzer to break.</summary>
internal static class Seeds
{
    public static List<byte[]> All() => [.. Pages(), .. Texts(), .. Feeds(), .. Mails(), .. Archives(), Pdf()];

    private static IEnumerable<byte[]> Pages() =>
    [
        Samples.Bytes(Samples.Page),
        Samples.Bytes("<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Talks\",\"datePublished\":\"2021-05-08\",\"author\":[{\"name\":\"Anna\"}]}</script></head><body><nav><ul><li><a href='/'>Home</a></ul></nav><table><tr><td><p>" + Samples.First + "<div class='share'>Share</div><blockquote><p>" + Samples.Second + "</table><footer>©"),
        Encoding.Latin1.GetBytes($"<html lang=de><head><meta charset=iso-8859-1><title>Gespräche – Der Anzeiger</title></head><body><p class=date>Montag, 3. März 2021, 12:30 Uhr</p><p>Von Anna Rassendyll</p><div id=content>{Samples.First}<br><br>{Samples.Second}</div><div class=comments><h3>2 Kommentare</h3><p>Müller: {Samples.First}</p></div></body></html>"),
        [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Samples.Page)],
        Samples.Bytes($$"""
            <html><head><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"LiveBlogPosting","headline":"Talks live","datePublished":"2021-05-08T08:00:00Z","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Envoy arrives","datePublished":"2021-05-08T09:30:00+02:00","articleBody":"{{Samples.First}}"},{"@type":"BlogPosting","datePublished":"2021-05-08T08:15:00+02:00","articleBody":"{{Samples.Second}}"}]}]}</script></head>
            <body><h1>Talks live</h1><div class="entry"><time datetime="2021-05-08T09:30:00+02:00">9.30am</time><h3>Envoy arrives</h3><p>{{Samples.First}}</p></div><div class="entry"><time datetime="2021-05-08T08:15:00+02:00">8.15am</time><p>{{Samples.Second}}</p></div></body></html>
            """),
    ];

    private static IEnumerable<byte[]> Texts() =>
    [
        Samples.Bytes($"Talks resume\n\nThe Gazette\n8 May 2021\nBy Anna Rassendyll\n\n{Samples.Both}\n\nRead more\nShare"),
        Samples.Bytes("STRELSAU, May 8 (RNA) – The envoy of Ruritania said\non Monday that talks with Graustark would re-\nsume in Strelsau next week, after the two sides had\nagreed on an agenda, the ministryâ€™s spokesman told\nreporters who had waited outside for most of a day.\n\n9:30am\nShe said “no more” at last.\n"),
        Samples.Bytes("{\"id\":\"a\",\"date\":\"2021-05-08\",\"text\":\"" + Samples.First + "\"}\n{\"id\":\"b\",\"html\":\"<p>" + Samples.Second + "</p>\"}\n"),
        Samples.Gzip(Samples.Bytes("{\"id\":\"a\",\"date\":\"2021-05-08\",\"text\":\"" + Samples.First + "\"}\n")),
        Samples.Bytes($"id,title,date,text\n1,\"T, t\",2021-05-08,\"{Samples.Both}\"\n"),
        Samples.Bytes($"headline\tbody\nTalks\t{Samples.First}\n"),
    ];

    private static IEnumerable<byte[]> Feeds() =>
    [
        Samples.Bytes($"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>G</title><item><title>T</title><link>https://g.example/1</link><pubDate>Sat, 08 May 2021 10:00:00 GMT</pubDate><description><![CDATA[<p>{Samples.Both}</p>]]></description></item></channel></rss>"),
        Samples.Bytes($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Gazette</title><entry><id>urn:1</id><title type=\"html\">&lt;b&gt;Talks&lt;/b&gt;</title><link href=\"https://g.example/1\"/><published>2021-05-08T10:00:00+02:00</published><author><name>Anna</name></author><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{Samples.First}</p></div></content></entry></feed>"),
        Samples.Bytes($$"""{"version":"https://jsonfeed.org/version/1.1","title":"Gazette","items":[{"id":"1","url":"https://g.example/1","title":"Talks","content_html":"<p>{{Samples.First}}</p>","date_published":"2021-05-08T10:00:00Z","authors":[{"name":"Anna"}]},{"id":2,"content_text":"{{Samples.Second}}"}]}"""),
    ];

    private static byte[] Mail() =>
        Encoding.UTF8.GetBytes($"From: A <a@g.example>\r\nTo: b@g.example\r\nSubject: =?utf-8?q?Talks_=E2=80=93_at_last?=\r\nDate: Sat, 08 May 2021 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\n{Samples.Both}\r\n--cut\r\nContent-Type: text/html; name=p.html\r\nContent-Disposition: attachment; filename=p.html\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Samples.Bytes(Samples.Page))}\r\n--cut--\r\n");

    private static IEnumerable<byte[]> Mails() =>
    [
        Mail(),
        Encoding.UTF8.GetBytes($"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://g.example/talks\r\nSubject: Talks\r\nDate: Sun, 9 May 2021 12:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"----cut\"\r\n\r\n------cut\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://g.example/talks\r\n\r\n{Samples.Page.Replace("=", "=3D")}\r\n------cut\r\nContent-Type: image/png\r\n\r\nx\r\n------cut--\r\n"),
    ];

    private static IEnumerable<byte[]> Archives()
    {
        var http = Samples.Http("200 OK", "Content-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked",
            Samples.Bytes($"{Samples.Page.Length:x}\r\n{Samples.Page}\r\n0\r\n\r\n"));
        var packed = Samples.Http("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip", Samples.Gzip(Samples.Bytes(Samples.Page)));
        var warc = Samples.WarcRecord("response", "https://a.example/1", http);
        return
        [
            warc, Samples.Gzip(warc), Samples.WarcRecord("response", "https://a.example/2", packed),
            [.. Samples.WarcRecord("warcinfo", "", "software: x\r\n"u8.ToArray(), "application/warc-fields"),
                .. Samples.WarcRecord("resource", "https://a.example/3", Samples.Bytes(Samples.Page), "text/html")],
            Samples.Zip(("a.html", Samples.Bytes(Samples.Page)), ("b.warc.gz", Samples.Gzip(warc)), ("c.eml", Mail())),
            Samples.Zip(("datapackage.json", "{}"u8.ToArray()), ("archive/data.warc.gz", Samples.Gzip(warc)), ("indexes/index.cdx", "x"u8.ToArray()),
                ("pages/pages.jsonl",
                "{\"format\":\"json-pages-1.0\",\"id\":\"pages\"}\n{\"url\":\"https://a.example/1\",\"ts\":\"2021-05-09T12:00:00Z\",\"title\":\"T\"}\n"u8.ToArray())),
        ];
    }

    private static byte[] Pdf()
    {
        var builder = new PdfDocumentBuilder();
        var page = builder.AddPage(PageSize.A4);
        page.AddText("The envoy of Ruritania said on Monday that talks would resume.", 11, new PdfPoint(50, 700),
            builder.AddStandard14Font(Standard14Font.Helvetica));
        return builder.Build();
    }
}
