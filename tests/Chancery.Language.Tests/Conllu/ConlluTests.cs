using Chancery.Language.Conllu;

namespace Chancery.Language.Tests.Conllu;

public class ConlluTests
{
    private const string Sample =
        "# newpar\n# sent_id = 1\n# text = Ruritania's envoy left.\n" +
        "1-2\tRuritania's\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "1\tRuritania\tRuritania\tPROPN\tNNP\tNumber=Sing\t3\tnmod:poss\t_\tNER=B-LOC\n" +
        "2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_\n" +
        "3\tenvoy\tenvoy\tNOUN\tNN\tNumber=Sing\t4\tnsubj\t_\t_\n" +
        "4\tleft\tleave\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No\n" +
        "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    [Fact]
    public void WhatIsReadIsWrittenAgain()
    {
        var document = ConlluReader.Read(new StringReader(Sample));
        var written = new StringWriter();
        ConlluWriter.Write(written, document.Sentences[0], document.Text, 1, newParagraph: true);
        Assert.Equal(Sample, written.ToString());
    }

    [Fact]
    public void WordsOfAMultiwordTokenDivideItsSpan()
    {
        var document = ConlluReader.Read(new StringReader(Sample));
        Assert.Equal("Ruritania's envoy left.", document.Text);
        Assert.Equal(["Ruritania", "'s", "envoy", "left", "."], document.Sentences[0].Tokens.Select(t => t.Span.In(document.Text)));
    }

    [Theory]
    [InlineData("1\t\t_\t_\t_\t_\t0\t_\t_\t_\n", "a word without letters, line 1")]
    [InlineData("1\tno\n", "2 columns where CoNLL-U has 10, line 1")]
    [InlineData("2\ta\ta\tDET\tDT\t_\t0\troot\t_\t_\n", "id 2 where 1 was expected, line 1")]
    [InlineData("1\ta\ta\tDET\tDT\t_\t7\tdet\t_\t_\n", "head 7 in a sentence of 1 words, line 1")]
    public void AFaultNamesItsLine(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => ConlluReader.Read(new StringReader(text))).Message);
}
