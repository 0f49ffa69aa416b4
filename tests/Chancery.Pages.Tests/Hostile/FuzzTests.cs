using System.Diagnostics;
using System.Text;
using Chancery.Pages.Tests.Inputs;
using CsCheck;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Chancery.Pages.Tests.Hostile;

/// <summary>No input throws, hangs or gives a text that breaks the contract. A short run each time; CHANCERY_FUZZ_MINUTES makes it a long one.</summary>
public class FuzzTests
{
    private const double ShortSeconds = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public void NothingThatIsReadThrowsOrHangs()
    {
        var minutes = double.TryParse(Environment.GetEnvironmentVariable("CHANCERY_FUZZ_MINUTES"), System.Globalization.CultureInfo.InvariantCulture, out var told) ? told : ShortSeconds / 60;
        var reader = new PageReader(new PageOptions { EnglishOnly = false, KeepOriginals = true, Limits = PageLimits.Default with { Bytes = 4 << 20, Unpacked = 64 << 20, PdfSeconds = 5 } });
        var count = 0;
        Gen.OneOf(Mutations.Of(Seeds()), Gen.Byte.Array[0, 3000]).Sample(bytes => Check(reader, bytes, ref count), seed: minutes < 1 ? "0001Chancery00" : null, time: (int)Math.Ceiling(minutes * 60), threads: 1);
        Assert.True(count > 10, $"only {count} inputs were read");
    }

    private static void Check(PageReader reader, byte[] bytes, ref int count)
    {
        count++;
        var watch = Stopwatch.StartNew();
        try
        {
            foreach (var name in (ReadOnlySpan<string>)["-", "t.csv"])
            foreach (var result in name == "-" ? reader.ReadStream(new MemoryStream(bytes)) : bytes.Length % 3 == 0 ? Pages.Inputs.Failures.Guard(() => reader.Read(bytes, PageKind.Table, new(name, name)), name, name) : [])
            {
                Assert.Equal(result.Reason is null, result.Explanation is null);
                if (result.Article is not { } article)
                    continue;
                Assert.False(string.IsNullOrWhiteSpace(article.Text));
                Assert.InRange(article.Text.Length, 1, reader.Options.Limits.Characters);
                foreach (var (text, page) in result.Original?.Places ?? [])
                    Assert.True(text <= article.Text.Length && page >= 0);
            }
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{failure.GetType().Name}: {failure.Message} on {Convert.ToBase64String(bytes)}", failure);
        }
        if (watch.Elapsed > Longest)
            throw new InvalidOperationException($"{watch.Elapsed.TotalSeconds:0} s on {Convert.ToBase64String(bytes)}");
    }

    private static List<byte[]> Seeds()
    {
        var http = Samples.Http("200 OK", "Content-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked", Samples.Bytes($"{Samples.Page.Length:x}\r\n{Samples.Page}\r\n0\r\n\r\n"));
        var warc = Samples.WarcRecord("response", "https://a.example/1", http);
        var builder = new PdfDocumentBuilder();
        var page = builder.AddPage(PageSize.A4);
        page.AddText("The envoy of Ruritania said on Monday that talks would resume.", 11, new PdfPoint(50, 700), builder.AddStandard14Font(Standard14Font.Helvetica));
        var mail = Encoding.UTF8.GetBytes($"From: A <a@g.example>\r\nTo: b@g.example\r\nSubject: =?utf-8?q?Talks_=E2=80=93_at_last?=\r\nDate: Sat, 08 May 2021 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\n{Samples.Both}\r\n--cut\r\nContent-Type: text/html; name=p.html\r\nContent-Disposition: attachment; filename=p.html\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Samples.Bytes(Samples.Page))}\r\n--cut--\r\n");
        return
        [
            Samples.Bytes(Samples.Page), Samples.Bytes($"Talks resume\n\nThe Gazette\n8 May 2021\nBy Anna Rassendyll\n\n{Samples.Both}\n\nRead more\nShare"),
            Samples.Bytes("<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Talks\",\"datePublished\":\"2021-05-08\",\"author\":[{\"name\":\"Anna\"}]}</script></head><body><nav><ul><li><a href='/'>Home</a></ul></nav><table><tr><td><p>" + Samples.First + "<div class='share'>Share</div><blockquote><p>" + Samples.Second + "</table><footer>©"),
            Samples.Bytes("{\"id\":\"a\",\"date\":\"2021-05-08\",\"text\":\"" + Samples.First + "\"}\n{\"id\":\"b\",\"html\":\"<p>" + Samples.Second + "</p>\"}\n"),
            Samples.Bytes($"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>G</title><item><title>T</title><link>https://g.example/1</link><pubDate>Sat, 08 May 2021 10:00:00 GMT</pubDate><description><![CDATA[<p>{Samples.Both}</p>]]></description></item></channel></rss>"),
            warc, Samples.Gzip(warc), mail, builder.Build(),
            Samples.Zip(("a.html", Samples.Bytes(Samples.Page)), ("b.warc.gz", Samples.Gzip(warc)), ("c.eml", mail)),
            Samples.Bytes($"id,title,date,text\n1,\"T, t\",2021-05-08,\"{Samples.Both}\"\n"),
        ];
    }
}
