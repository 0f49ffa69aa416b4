using Chancery.Cli.Frame;

namespace Chancery.Cli.Tests.Frame;

public class TableTests
{
    private sealed record Row(string? Who, int Times, string[] Marks);

    private static readonly Table<Row> Sample = new(
        new Column<Row>("who", r => r.Who, Wide: true), new Column<Row>("times", r => r.Times), new Column<Row>("marks", r => r.Marks));

    private static string Written(Format format, int? width, params Row[] rows)
    {
        var output = new StringWriter { NewLine = "\n" };
        Sample.Write(output, rows, format, width);
        return output.ToString();
    }

    [Fact]
    public void ATableLinesUpItsColumns() =>
        Assert.Equal("who        times  marks\n---------  -----  -----\nRuritania  2      a; b\n",
            Written(Format.Table, null, new Row("Ruritania", 2, ["a", "b"])));

    [Fact]
    public void ATableOnANarrowTerminalCutsItsWideColumnOnly() =>
        Assert.Contains("Ruritania and Graustar…  12", Written(Format.Table, 38, new Row("Ruritania and Graustark together", 12, [])));

    [Fact]
    public void CsvQuotesCommasQuotesAndLineBreaks() =>
        Assert.Equal("who,times,marks\r\n\"a \"\"b\"\", c\nd\",0,\r\n", Written(Format.Csv, null, new Row("a \"b\", c\nd", 0, [])));

    [Fact]
    public void MarkdownKeepsWordsFromBecomingMarkup() =>
        Assert.Contains("| &lt;b&gt; a\\|b \\*c\\* | 1 |  |", Written(Format.Md, null, new Row("<b> a|b *c*", 1, [])));

    [Fact]
    public void JsonKeepsTypes()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Written(Format.Json, null, new Row(null, 3, ["x"])));
        Assert.Equal("""{"who":null,"times":3,"marks":["x"]}""", System.Text.Json.JsonSerializer.Serialize(json.RootElement[0]));
    }
}
