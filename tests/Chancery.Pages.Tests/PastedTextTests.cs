using Chancery.Pages.Tests.Inputs;

using System.Text;

namespace Chancery.Pages.Tests;

public class PastedTextTests
{
    private const string Lead = "The envoys of Ruritania and Graustark met in the old mill of Strelsau on Tuesday, as both governments had announced, and agreed to meet again.";
    private const string Second = "Neither side would say how long the second round is going to take, but officials spoke of a businesslike tone and of three open questions.";
    private const string Third = "The chancellor of Graustark told the parliament that his country would keep its troops at the border until the agreement had been signed.";
    private const string Fourth = "“We are not in a hurry,” he said, and added that the miller had been paid for the whole of the week, with breakfast.";

    [Fact]
    public void DateBylineAndOutletAreToldApartFromTheText()
    {
        var article = Read($"Envoys meet in the mill of Strelsau\n\nThe Strelsau Gazette\n8 May 2021\nBy Anna Rassendyll and Bela Tarlenheim\n\n{Lead}\n\n{Second}\n\n{Third}");
        Assert.Equal("Envoys meet in the mill of Strelsau", article.Title);
        Assert.Equal("The Strelsau Gazette", article.Publisher);
        Assert.Equal("Anna Rassendyll; Bela Tarlenheim", article.Author);
        Assert.Equal($"{Lead}\n\n{Second}\n\n{Third}", article.Text);
    }

    [Fact]
    public void AWholePastedPageLosesItsFurniture()
    {
        var article = Read($"""
            Envoys meet in the mill of Strelsau - The Strelsau Gazette
            Skip to main content
            Home
            World
            Business
            Sport
            Subscribe
            Sign in
            Envoys meet in the mill of Strelsau
            By Anna Rassendyll
            8 May 2021
            Share on Facebook
            Share on Twitter
            {Lead}
            {Second}
            Read more: What the envoys want
            {Third}
            {Fourth}
            Related stories
            Five things to know about the mill
            Leave a Reply
            Your email address will not be published.
            Back To Top
            © 2021 The Strelsau Gazette. All rights reserved.
            """);
        Assert.Equal("Envoys meet in the mill of Strelsau", article.Title);
        Assert.Equal("Anna Rassendyll", article.Author);
        Assert.Equal(new DateTimeOffset(2021, 5, 8, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal($"{Lead}\n\n{Second}\n\n{Third}\n\n{Fourth}", article.Text);
    }

    [Fact]
    public void ADatelineNamesTheAgency()
    {
        var article = Read($"Envoys meet\n\n8 May 2021\n\nSTRELSAU, May 8 (RNA) - {Lead}\n\n{Second}\n\n{Third}");
        Assert.Equal("RNA", article.Publisher);
        Assert.Equal(("STRELSAU", 5, 8), (Dateline.Read(article.Text)!.Place, Dateline.Read(article.Text)!.Month, Dateline.Read(article.Text)!.Day));
    }

    [Fact]
    public void LinesWrappedByHandAreJoinedAndCutWordsMadeWhole()
    {
        var wrapped = """
            The envoys of Ruritania and Graustark met in the old mill of
            Strelsau on Tuesday, as both governments had announced, and agreed
            to meet again. Neither side would say how long the second round of ne-
            gotiations is going to take, but officials spoke of a businesslike tone
            and of three open questions that had been left for the autumn.

            The chancellor of Graustark told the parliament that his country would
            keep its troops at the border until the agreement had been signed.
            """;
        var paragraphs = Read(wrapped).Text.Split("\n\n");
        Assert.Equal(2, paragraphs.Length);
        Assert.Contains("the second round of negotiations is going to take", paragraphs[0]);
    }

    [Theory]
    [InlineData("The envoy said that he donâ€™t know, and his cafÃ© in MÃ¼nchen was closed on the day of the talks.",
        "The envoy said that he don’t know, and his café in München was closed on the day of the talks.")]
    [InlineData("The envoy’s cafÃ© was closed on the day of the talks, and so he went to the one in the town of Zenda.",
        "The envoy’s café was closed on the day of the talks, and so he went to the one in the town of Zenda.")]
    [InlineData("Ângela’s café was open on the day of the talks, so that the envoys of both countries went there to eat.",
        "Ângela’s café was open on the day of the talks, so that the envoys of both countries went there to eat.")]
    public void TextThatWasDecodedWronglyIsReadBack(string broken, string right) => Assert.Equal(right, Read(broken).Text);

    [Theory]
    [InlineData("2021-05-08-talks.txt", "2021-05-08")]
    [InlineData("wire_20210508.txt", "2021-05-08")]
    [InlineData("a120210508.txt", null)]
    [InlineData("2021-13-08.txt", null)]
    public void ADayInTheNameOfAFileIsTheLastResort(string name, string? day)
    {
        var result = new PageReader().ReadBytes(Encoding.UTF8.GetBytes($"{Lead}\n\n{Second}"), name);
        Assert.Equal(day, result.Article!.Published?.ToString("yyyy-MM-dd"));
        Assert.Contains(day is null ? "no date of publication was found" : $"the one in its name, {day}, was taken", Assert.Single(result.Warnings));
    }

    private static Article Read(string text) => new PageReader().ReadBytes(Encoding.UTF8.GetBytes(text), "paste.txt").Article!;

    [Theory]
    [InlineData("By Anna Rassendyll", "Anna Rassendyll")]
    [InlineData("ByAnna Rassendyll", "Anna Rassendyll")]
    [InlineData("By Anna Rassendyll On 8 May 2021", "Anna Rassendyll")]
    [InlineData("Von Anna Rassendyll und Fritz von Tarlenheim", "Anna Rassendyll; Fritz von Tarlenheim")]
    [InlineData("8. Mai 2021 | 13:10 Uhr | Anna Rassendyll", "Anna Rassendyll")]
    [InlineData("Anna Rassendyll, 8. Mai 2021", "Anna Rassendyll")]
    [InlineData("Posted on 8 May 2021 by anna_r", "anna_r")]
    [InlineData("Ein Artikel von Anna Rassendyll | 08.05.2021 - 12:45", "Anna Rassendyll")]
    [InlineData("Por Anna Rassendyll", "Anna Rassendyll")]
    [InlineData("Monday, 8 May 2021, World News", null)]
    [InlineData("8 May 2021", null)]
    public void TheWriterIsToldFromTheLinesAroundTheDate(string line, string? author) =>
        Assert.Equal(author, Samples.Read(Samples.Bytes($"Talks to resume in Strelsau\n\n{line}\n\n{Samples.Both}\n"))[0].Article!.Author);

    [Fact]
    public void ANameAloneBesideTheDateIsTheWriter() =>
        Assert.Equal("Anna Rassendyll",
            Samples.Read(Samples.Bytes($"Talks to resume in Strelsau\n\nAnna Rassendyll\n8 May 2021\n\n{Samples.Both}\n"))[0].Article!.Author);
}
