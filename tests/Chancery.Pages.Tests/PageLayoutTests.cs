using Chancery.Pages.Html;
using Chancery.Pages.PlainText;

namespace Chancery.Pages.Tests;

/// <summary>Pages as the kinds of sites that reports are saved from build them.</summary>
public class PageLayoutTests
{
    private const string One = "The foreign minister of Ruritania, Anna Rassendyll, said on Tuesday that talks with Graustark over the border crossing at Zenda would resume next week.";
    private const string Two = "“We have agreed on an agenda, and nothing stands in the way,” she told reporters in Strelsau after meeting the Graustark envoy, Karl Tarlenheim.";
    private const string Three = "Graustark closed the crossing in March after two of its customs officers had been detained. Ruritania called the closure “a hostile act” and recalled its ambassador.";

    [Fact]
    public void ElementsThatStyleSheetsSetApartAreWordsOfTheirOwn()
    {
        var page = Read($"<html><body><div><h1>Envoys meet at Zenda</h1><div><span>Fritz Marner</span><span>9 May 2023</span><span>4 min read</span></div><div>{One}</div><div>{Two}</div><div>{Three}</div></div></body></html>");
        Assert.Equal(("Fritz Marner", new DateTime(2023, 5, 9)), (page.Author, page.Published!.Value.Date));
        Assert.Equal("The iPhone of Jane Doe costs 4 May bugs",
            BlockReader.Read(MarkupParser.Parse("<p><span>T</span><span>he</span> i<b>Phone</b> of <a>Jane</a><a>Doe</a> costs <time>4</time>May<span> bugs</span></p>"))[0].Text);
    }

    [Fact]
    public void TheMonthOfTheDateBehindABylineIsNoName()
    {
        var page = Read($"<html><body><article><h1>Envoys meet at Zenda</h1><p>By Jane Hentzau and Rupert Sapt May 9, 2023</p><p>{One}</p><p>{Two}</p><p>{Three}</p></article></body></html>");
        Assert.Equal("Jane Hentzau; Rupert Sapt", page.Author);
    }

    [Fact]
    public void APageLaidOutInTablesGivesItsWriterAndNotItsHeadlineTwice()
    {
        var page = Read($"<HTML><HEAD><TITLE>Strelsau Daily - Ruritania, Graustark to talk</TITLE></HEAD><BODY><TABLE><TR><TD><FONT size=1>Tuesday, February 11, 2003</FONT></TD></TR><TR><TD><A href=a>News</A><BR><A href=b>Sports</A></TD>"
            + $"<TD><FONT size=5><B>Ruritania, Graustark to talk</B></FONT><BR><FONT size=1>By RUDOLF STRAKENCZ<BR>Staff Writer</FONT><P><FONT size=2>{One}<BR><BR>{Two}<BR><BR>{Three}</FONT></TD></TR></TABLE></BODY></HTML>");
        Assert.Equal(("Ruritania, Graustark to talk", "RUDOLF STRAKENCZ"), (page.Title, page.Author));
        Assert.StartsWith("The foreign minister", page.Text);
    }

    [Fact]
    public void OfTheNameOfADiaryAndTheHeadlineOfADayTheHeadlineIsTheTitle()
    {
        var page = Read($"<html><head><title>Border diary: Three days at Zenda</title></head><body><div><h1>Border diary</h1></div><div><h2>Wednesday, May 4, 2011</h2><h3><a>Three days at Zenda</a></h3><div>{One}<br><br>{Two}<br><br>{Three}</div></div></body></html>");
        Assert.Equal("Three days at Zenda", page.Title);
    }

    [Fact]
    public void LinesWithoutALetterAreNoParagraphs()
    {
        var page = Read($"<html><body><article><h1>Envoys meet at Zenda</h1><p>--</p><p>{One}</p><p>* * *</p><p>{Two}</p><p>{Three}</p></article></body></html>");
        Assert.Equal($"{One}\n\n{Two}\n\n{Three}", page.Text);
    }

    [Fact]
    public void LinesOfADayAndATimeHeadTheEntriesOfALivePage()
    {
        var page = Read($"<html><body><article><h1>Zenda live: what happened</h1><p>November 02 2023 20:51 (IST)</p><p>{One}</p><p>November 02 2023 20:39 (IST)</p><p>{Two}</p><p>November 01 2023 23:12 (IST)</p><p>{Three}</p></article></body></html>");
        Assert.Equal([20, 20, 23], page.Entries.Select(entry => entry.Published.Hour));
        Assert.Equal([2, 2, 1], page.Entries.Select(entry => entry.Published.Day));
    }

    [Fact]
    public void OfAChannelEachMessageIsReadHoweverShort()
    {
        string[] said = ["Sirens in Zenda.", One, "Two drones were shot down over Hofbau overnight.", "The president has signed the decree."];
        var page = Read("<html><head><title>Strelsau Now – Telegram</title><meta property=\"og:title\" content=\"Strelsau Now\"><meta property=\"og:site_name\" content=\"Telegram\"></head><body><header><div class=\"tgme_channel_info_description\">News from the frontier, every day and hour of the year.</div></header><section>"
            + string.Concat(said.Select((text, i) =>
                $"<div class=\"tgme_widget_message_wrap\"><div class=\"tgme_widget_message\"><div class=\"tgme_widget_message_author\"><a><span>Strelsau Now</span></a></div><div class=\"tgme_widget_message_text js-message_text\">{text}</div>"
                + $"<div class=\"tgme_widget_message_footer\"><span>4.1K</span> views <a><time datetime=\"2023-06-0{i + 1}T08:12:04+00:00\">08:12</time></a></div></div></div>")) + "</section></body></html>");
        Assert.Equal(string.Join("\n\n", said), page.Text);
        Assert.Equal("Strelsau Now", page.Publisher);
        Assert.Equal([1, 2, 3, 4], page.Entries.Select(entry => entry.Published.Day));
    }

    [Fact]
    public void AReportThatShowsAMessageIsNoChannel()
    {
        var page = Read($"<html><body><article><h1>Envoys meet at Zenda</h1><p>{One}</p><div class=\"tgme_widget_message_text\">Sirens in Zenda.</div><p>{Two}</p><p>{Three}</p></article></body></html>");
        Assert.Contains(One, page.Text);
        Assert.Contains(Three, page.Text);
    }

    [Fact]
    public void AChannelMayComeAsItsProgramExportsIt()
    {
        string[] said = ["Sirens in Zenda.", "Two drones were shot down over Hofbau overnight.", "The president has signed the decree."];
        var page = Read("<html><head><title>Exported Data</title></head><body><div class=\"history\">" + string.Concat(said.Select((text, i) =>
            $"<div class=\"message default clearfix\"><div class=\"body\"><div class=\"pull_right date details\" title=\"0{i + 1}.06.2023 08:12:04 UTC+03:00\">08:12</div><div class=\"from_name\">Strelsau Now</div><div class=\"text\">{text}</div></div></div>")) + "</div></body></html>");
        Assert.Equal(string.Join("\n\n", said), page.Text);
        Assert.Equal(new DateTimeOffset(2023, 6, 2, 8, 12, 0, TimeSpan.FromHours(3)), page.Entries[1].Published);
    }

    [Fact]
    public void PartsThatPublishingSystemsNameAreKnownByTheirNames()
    {
        var page = Read($"<html><body><article><h1>Envoys meet at Zenda</h1><div class=\"entry-content\"><p>{One}</p><p>{Two}</p><div class=\"wp-caption\"><p class=\"wp-caption-text\">The crossing at Zenda in the summer of 1998, when it was open.</p></div><p>{Three}</p><div id=\"jp-relatedposts\"><div>A history of Zenda June 3, 2020 In \"History\"</div></div></div></article></body></html>");
        Assert.Equal($"{One}\n\n{Two}\n\n{Three}", page.Text);
    }

    [Fact]
    public void TheLineAboveTheBylineOfAPasteIsItsHeadline()
    {
        var lines = new[] { "Skip to main content", "The Strelsau Post", "Sections", "Search", "Subscribe Log In", "World",
            "Envoys meet at Zenda for talks", "By Fritz Marner", "May 9, 2023", "Listen", "Share", "Add to your saved stories", "Save", One, Two,
            "Advertisement", Three, "12 Comments", "MOST READ", "Snow closes pass" };
        Assert.Equal("Envoys meet at Zenda for talks", PastedText.Clean(string.Join('\n', lines))!.Title);
    }

    [Theory]
    [InlineData("AUTOR/IN\nJulius Richter\n09.05.2023", "Julius Richter")]
    [InlineData("Von\nDieter Sieckmeyer\n9.05.2023, 11:29 Uhr", "Dieter Sieckmeyer")]
    [InlineData("September 17, 2019 Helmut Rubik 0", "Helmut Rubik")]
    [InlineData("Veröffentlicht: 05.01.2020 | Autor: gnaddrig | Abgelegt unter: Zenda", "gnaddrig")]
    public void TheWriterOfAPasteMayStandUnderALabelOrBesideTheDay(string head, string author) =>
        Assert.Equal(author, PastedText.Clean($"Menu\nHome\nWorld\nEnvoys meet at Zenda for talks\n{head}\n{One}\n{Two}\n{Three}\nShare\nMost read\nSnow closes the pass\nOpera reopens\nImprint\nPrivacy\n")!.Author);

    [Fact]
    public void WhatAPageSaysTwiceIsReadOnce()
    {
        var page = Read($"<html><body><article><h1>Envoys meet at Zenda</h1><p>{One}</p><p>{Two}</p><p>{Three}</p></article><div class=\"article-body\"><p>{One} {Two} {Three}</p></div></body></html>");
        Assert.Equal($"{One}\n\n{Two}\n\n{Three}", page.Text);
        Assert.Equal($"{One}\n\n{Two}",
            Read($"<html><body><article><h1>Envoys meet at Zenda</h1><p>{One}</p><p>{Two}</p><p>{One}</p></article></body></html>").Text);
    }

    [Fact]
    public void BeginningsOfOtherReportsAreNoText()
    {
        var teasers = string.Concat(new[] { "Snow closes the pass", "Opera reopens in Strelsau", "Central bank holds its rates" }
            .Select(title => $"<li><a href=\"/{title[..4]}\">{title}</a> <span>STRELSAU: After four years of waiting and a winter of repairs the people of the town are told that...</span></li>"));
        var page = Read($"<html><body><article><h1>Envoys meet at Zenda</h1><p>{One}</p><p>{Two}</p><ul>{teasers}</ul><p>{Three}</p></article></body></html>");
        Assert.Equal($"{One}\n\n{Two}\n\n{Three}", page.Text);
    }

    [Theory]
    [InlineData("The Daily Frontier newsletter has all the news you need to start your day. Sign up here.")]
    [InlineData("Frontier Letter is a reader-supported publication. To receive new posts, consider becoming a free or paid subscriber.")]
    [InlineData("Thank you for reading Frontier Letter. This post is public so feel free to share it.")]
    [InlineData("Follow The Ledger on Twitter and Instagram, or email us at desk@ledger.example.")]
    [InlineData("This article contains affiliate links. We may earn a small commission if you buy something.")]
    [InlineData("Already a subscriber? Log in")]
    [InlineData("The post Envoys meet at Zenda appeared first on The Strelsau Post.")]
    [InlineData("Find this article at: http://ledger.example/1")]
    public void WhatTheSiteAsksOfItsReadersIsNoneOfTheText(string plea)
    {
        Assert.True(ReaderPlea.IsOne(plea));
        var page = Read($"<html><body><article><h1>Envoys meet at Zenda</h1><p>{One}</p><p>{plea}</p><p>{Two}</p><p>{Three}</p></article></body></html>");
        Assert.DoesNotContain(plea, page.Text);
    }

    [Theory]
    [InlineData("The minister said the newspaper's newsletter had told its readers to sign up here and now, and that all rights reserved to the state were broken.")]
    [InlineData("Graustark follows the treaty of 1894, and subscribers to it have met each year.")]
    [InlineData("“Find this man,” the king told his officers.")]
    public void WhatAReportSaysOfSuchThingsIs(string sentence) => Assert.False(ReaderPlea.IsOne(sentence));

    private static Article Read(string markup) =>
        new PageReader(new PageOptions { EnglishOnly = false }).ReadBytes(System.Text.Encoding.UTF8.GetBytes(markup), "page.html").Article!;
}
