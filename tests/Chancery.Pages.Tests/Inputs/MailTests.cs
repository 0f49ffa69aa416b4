using System.Text;

namespace Chancery.Pages.Tests.Inputs;

public class MailTests
{
    private static byte[] Mail(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    [Fact]
    public void AMailIsAReportWithItsSubjectDateAndSender()
    {
        var article = Assert.Single(Samples.Read(Mail($"""
            From: The Strelsau Gazette <news@g.example>
            To: desk@example.org
            Subject: Fwd: =?utf-8?q?Talks_resume_=E2=80=93_at_last?=
            Date: Sat, 08 May 2021 10:00:00 +0200
            Message-ID: <1@g.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            {Samples.First}

            {Samples.Second}
            """))).Article!;
        Assert.Equal(("Talks resume – at last", "The Strelsau Gazette", Samples.Both, "1@g.example"),
            (article.Title, article.Publisher, article.Text, article.Id));
        Assert.Equal(new DateTimeOffset(2021, 5, 8, 10, 0, 0, TimeSpan.FromHours(2)), article.Published);
    }

    [Fact]
    public void AForwardedReportIsOfTheDayAndTheHandItCameFrom()
    {
        var article = Assert.Single(Samples.Read(Mail($"""
            From: Hilda <hilda@g.example>
            To: desk@example.org
            Subject: Fwd: FW: for the file
            Date: Wed, 10 May 2023 09:15:00 +0000
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Have a look at this, it belongs in the file.

            ---------- Forwarded message ---------
            From: Otto Krafstein <otto@g.example>
            Date: Tue, May 9, 2023 at 6:02 PM
            Subject: FW: Ruritania says talks to resume
            To: Hilda <hilda@g.example>

            > -----Original Message-----
            > From: Agency Desk [mailto:desk@g.example]
            > Sent: 09 May 2023 15:30
            > To: Otto
            > Subject: Ruritania says talks to resume
            >
            > STRELSAU, May 9 (Agency) - The foreign minister of Ruritania, Anna
            > Rassendyll, said on Tuesday that talks with Graustark over the border
            > crossing at Zenda would resume next week, and that nobody stood in
            > the way of them.
            >
            > The United Nations welcomed the announcement.

            --
            Hilda Strofzin
            Desk editor | Tel +00 123
            """))).Article!;
        Assert.Equal(("Ruritania says talks to resume", "Agency", new DateTimeOffset(2023, 5, 9, 15, 30, 0, TimeSpan.Zero)),
            (article.Title, article.Publisher, article.Published));
        Assert.Equal("STRELSAU, May 9 (Agency) - The foreign minister of Ruritania, Anna Rassendyll, said on Tuesday that talks with Graustark over the border crossing at Zenda would resume next week, and that nobody stood in the way of them.\n\nThe United Nations welcomed the announcement.", article.Text);
    }

    [Fact]
    public void OfAnAnswerItsOwnWordsAreRead()
    {
        var article = Assert.Single(Samples.Read(Mail($"""
            From: Hilda <hilda@g.example>
            To: desk@example.org
            Subject: Re: talks
            Date: Wed, 10 May 2023 09:15:00 +0000
            Content-Type: text/plain; charset=utf-8

            {Samples.First}

            {Samples.Second}

            On Tue, 9 May 2023 at 18:02, Otto Krafstein <otto@g.example> wrote:
            > Is there anything new about the crossing at Zenda, and who told you so?
            """))).Article!;
        Assert.Equal(("talks", Samples.Both), (article.Title, article.Text));
    }

    [Fact]
    public void HowToBeRidOfANewsletterIsNoneOfIt()
    {
        var article = Assert.Single(Samples.Read(Mail($"""
            From: Frontier Briefing <b@g.example>
            To: me@example.org
            Subject: Frontier Briefing
            Date: Wed, 10 May 2023 09:15:00 +0000
            Content-Type: text/plain; charset=utf-8

            View in browser: https://g.example/v

            {Samples.First}

            {Samples.Second}

            Unsubscribe: https://g.example/u
            Frontier Media, 1 Palace Square, Strelsau
            """))).Article!;
        Assert.Equal(Samples.Both, article.Text);
    }

    [Fact]
    public void AttachmentsAreReportsOfTheirOwn()
    {
        var results = Samples.Read(Mail($"""
            From: a@g.example
            To: b@g.example
            Subject: Two texts
            Date: Sat, 08 May 2021 10:00:00 +0200
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=cut

            --cut
            Content-Type: text/plain

            {Samples.First}
            --cut
            Content-Type: text/html; name=page.html
            Content-Disposition: attachment; filename=page.html
            Content-Transfer-Encoding: base64

            {Convert.ToBase64String(Samples.Bytes(Samples.Page))}
            --cut--
            """));
        Assert.Equal(["Two texts", "Talks to resume"], results.Select(result => result.Article!.Title));
        Assert.Equal("-!page.html", results[1].Name);
    }

    [Fact]
    public void APageThatABrowserSavedAsOneFileIsAPage()
    {
        var result = Assert.Single(Samples.Read(Mail($"""
            From: <Saved by Blink>
            Snapshot-Content-Location: https://g.example/talks
            Subject: Talks to resume
            Date: Sun, 9 May 2021 12:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="----cut"

            ------cut
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://g.example/talks

            {Samples.Page.Replace("=", "=3D")}
            ------cut
            Content-Type: image/png
            Content-Location: https://g.example/p.png

            x
            ------cut--
            """)));
        Assert.Equal(("https://g.example/talks", Samples.Both), (result.Article!.Url, result.Article.Text));
        Assert.Equal(new DateTimeOffset(2021, 5, 8, 10, 0, 0, TimeSpan.FromHours(2)), result.Article.Published);
        Assert.Equal(new DateTimeOffset(2021, 5, 9, 12, 0, 0, TimeSpan.Zero), result.Original!.Captured);
    }

    [Fact]
    public void PartsWithinPartsWithoutEndDoNotHurt()
    {
        var deep = new StringBuilder("From: a@b.c\r\nTo: a@b.c\r\nSubject: deep\r\nMIME-Version: 1.0\r\n");
        for (var i = 0; i < 20_000; i++)
            deep.Append($"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        Assert.NotEmpty(Samples.Read(Encoding.ASCII.GetBytes(deep.ToString())));
    }
}
