using System.Text;

namespace Chancery.Pages.Tests.Inputs;

public class TableTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void ColumnsAreKnownByTheirNames(string sign)
    {
        var rows = $"Article ID,Headline,Publication Date,Outlet,Body\n7,\"Talks, again\",2021-05-08,Gazette,\"{Samples.First}\n\nHe said \"\"no\"\".\"\n".Replace(",Headline", sign + "Headline").Replace(",Publ", sign + "Publ").Replace(",Outlet", sign + "Outlet").Replace(",Body", sign + "Body")
            .Replace("7,", "7" + sign).Replace("again\",", "again\"" + sign).Replace("08,", "08" + sign).Replace("Gazette,", "Gazette" + sign);
        var article = Assert.Single(Table(Samples.Bytes(rows))).Article!;
        Assert.Equal(("7", "Talks, again", "Gazette", Samples.First + "\n\nHe said \"no\"."), (article.Id, article.Title, article.Publisher, article.Text));
        Assert.Equal(new DateTimeOffset(2021, 5, 8, 0, 0, 0, TimeSpan.Zero), article.Published);
    }

    [Fact]
    public void ATableWithoutATextColumnSaysWhichItHas() =>
        Assert.Contains("no column is named text, body, content or html; its first line has name, size. Let the first line name the columns",
            Assert.Single(Table("name,size\na,1"u8.ToArray())).Explanation);

    [Fact]
    public void AnOldEncodingIsTold()
    {
        var bytes = Encoding.Latin1.GetBytes("id;text\n1;The café in Strelsau was closed on the day of the talks, and the envoys were not amused.\n");
        Assert.StartsWith("The café in", Assert.Single(Table(bytes)).Article!.Text);
    }

    [Fact]
    public void AQuotationMarkWithoutEndIsTold()
    {
        var reader = new PageReader(new PageOptions { Limits = PageLimits.Default with { Bytes = 1 << 20 } });
        var bytes = Samples.Bytes("id,text\n1,\"" + Samples.First + "\"\n2,\"" + new string('x', 3 << 20));
        var results = reader.Read(bytes, PageKind.Table, new("t.csv", "t.csv"));
        Assert.Equal([null, Unread.Damaged], Pages.Inputs.Failures.Guard(() => results, "t.csv", "t.csv").Select(result => result.Reason));
    }

    private static List<PageResult> Table(byte[] bytes) => [.. new PageReader().Read(bytes, PageKind.Table, new("t.csv", "t.csv"))];

    [Fact]
    public void ATableMaySayFirstHowItsColumnsAreParted()
    {
        var bytes = Samples.Bytes($"sep=;\ndate;title;text\n2023-05-09;Envoys meet;{Samples.First}\n");
        Assert.True(Pages.Inputs.ContentKind.HasTextColumn(bytes));
        Assert.Equal("Envoys meet", Assert.Single(Table(bytes)).Article!.Title);
    }
}
