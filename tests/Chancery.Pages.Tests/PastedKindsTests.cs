using Chancery.Pages.PlainText;

namespace Chancery.Pages.Tests;

/// <summary>Texts as they come out of the programs that they were copied from.</summary>
public class PastedKindsTests
{
    private const string One = "The foreign minister of Ruritania, Anna Rassendyll, said on Tuesday that talks with Graustark over the border crossing at Zenda would resume next week.";
    private const string Two = "“We have agreed on an agenda, and nothing stands in the way,” she told reporters in Strelsau after meeting the Graustark envoy, Karl Tarlenheim.";
    private const string Three = "Graustark closed the crossing in March after two of its customs officers had been detained. Ruritania called the closure “a hostile act” and recalled its ambassador.";

    [Fact]
    public void OfTwoColumnsTheLeftOneIsReadFirst()
    {
        string[] left = ["The panel visited the mine at Hentzau on", "14 and 15 May 2018 and found that armed",
            "men taxed each digger a third of what he", "had found. The manager said that he had", "asked the army for help and got none, as",
            "the road was closed by order of the"];
        string[] right = ["governor of the province, who feared for", "the diggers. Two traders in Zenda bought",
            "the ore from a captain of the guard, and", "his lorries were seen at the depot there", "on three days. The panel recommends that",
            "the committee consider naming him."];
        var text = PastedText.Clean("Report on the mine\n\n" + string.Join('\n', left.Zip(right, static (one, other) => one.PadRight(46) + other)))!.Text;
        Assert.Contains("visited the mine at Hentzau on 14 and 15 May 2018 and found that armed men taxed", text);
        Assert.Contains("was closed by order of the governor of the province, who feared for the diggers.", text);
    }

    [Fact]
    public void ATableOfFiguresIsNoTwoColumns()
    {
        var table = string.Join('\n', Enumerable.Range(1, 8).Select(i => $"District {i} of the province".PadRight(40) + $"{i * 311}"));
        Assert.Contains("District 3 of the province 933", PastedText.Clean($"{One}\n\n{table}\n\n{Two}\n\n{Three}")!.Text);
    }

    [Theory]
    [InlineData("Comments (2)")]
    [InlineData("2 comments")]
    [InlineData("Discussion about this post")]
    [InlineData("Leave a Reply")]
    public void WhatReadersSayBelowIsNoneOfTheText(string heading)
    {
        var read = PastedText.Clean($"Zenda talks to resume\n\nFritz Marner\n9 May 2023\n\n{One}\n\n{Two}\n\n{Three}\n\n{heading}\n\nbluewater\nGood on them, it was about time that somebody opened that bridge for the people who live there.\nReply\n\nOldSapt\nI crossed it every day for twenty years and never saw a customs officer awake, so who needs them.\nReply\n")!;
        Assert.Equal($"{One}\n\n{Two}\n\n{Three}", read.Text);
        Assert.Equal("Fritz Marner", read.Author);
    }

    [Fact]
    public void AReportOnCommentsIsReadToItsEnd() =>
        Assert.EndsWith(Three,
            PastedText.Clean($"Comments on the crossing\n9 May 2023\n\n{One}\n\nThe ministry received comments from both sides.\n\n{Two}\n\n{Three}")!.Text);

    [Fact]
    public void AMailPastedWithItsHeadIsTheReportThatItForwards()
    {
        var read = new PageReader()
            .ReadBytes(System.Text.Encoding.UTF8.GetBytes($"From: Desk <desk@zenda.example>\nSent: Tuesday, 9 May 2023 13:05\nTo: All\nSubject: FW: Zenda talks to resume\n\n{One}\n\n{Two}\n\n(Reporting by Fritz Marner in Zenda; Editing by Rosa Holf)\n\n--\nNight desk\n"), "mail.txt", kind: PageKind.Text).Article!;
        Assert.Equal(("Zenda talks to resume", new DateTime(2023, 5, 9), "Fritz Marner"), (read.Title, read.Published!.Value.Date, read.Author));
        Assert.StartsWith(One, read.Text);
        Assert.DoesNotContain("Night desk", read.Text);
    }

    [Fact]
    public void MessagesCopiedFromAChannelAreEntriesWithTheirMoments()
    {
        var read = PastedText.Clean($"River Post, [09.02.2024 06:41]\nThe crossing at Zenda is closed.\n\nRiver Post, [09.02.2024 09:12]\n{One}")!;
        Assert.Equal($"The crossing at Zenda is closed.\n\n{One}", read.Text);
        Assert.Equal([(0, 6), (34, 9)], read.Entries.Select(entry => (entry.Start, entry.Published.Hour)));
        Assert.Equal(("River Post", null), (read.Publisher, read.Title));
    }

    [Theory]
    [InlineData("Fritz Marner and Rosa Holf\nMay 9, 202311:02 AM UTCUpdated 4 years ago", "Fritz Marner; Rosa Holf")]
    [InlineData("By Fritz Marner\n٩ أيار/مايو ٢٠٢٣", "Fritz Marner")]
    [InlineData("Fritz Marner in Zenda\nTue 9 May 2023 16.02 BST", "Fritz Marner")]
    [InlineData("Fritz Marner\nBorder Correspondent\n9 May 2023", "Fritz Marner")]
    public void WriterAndDayAreReadAsTheyAreCopied(string head, string author)
    {
        var read = PastedText.Clean($"Zenda talks to resume next week\n{head}\n\n{One}\n\n{Two}\n\n{Three}")!;
        Assert.Equal(("Zenda talks to resume next week", author, new DateTime(2023, 5, 9)), (read.Title, read.Author, read.Published!.Value.Date));
    }

    [Fact]
    public void OfHeadlineAndStandfirstTheUpperLineIsTheHeadline() =>
        Assert.Equal("Envoys leave Zenda without a text",
            PastedText.Clean($"Envoys leave Zenda without a text\nHost says a second round is possible after five hours of talks\nFritz Marner\n9 May 2023\n\n{One}\n\n{Two}\n\n{Three}")!.Title);

    [Fact]
    public void ADayInASentenceBelowIsNotThatOfTheReport() =>
        Assert.Null(PastedText.Clean($"HIGHLIGHTS\n• Some 4,000 people have left their homes by the river.\n• The government declared a state of emergency there on 10 September 2023.\n\n{One}\n\n{Two}")!.Published);
}
