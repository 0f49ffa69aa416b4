using Chancery.Language.Conllu;
using Chancery.Language.Training;

namespace Chancery.Language.Tests.Training;

public class HeadlinesTests
{
    private const string Announced = """
        1	The	the	DET	DT	_	2	det	_	_
        2	minister	minister	NOUN	NN	Number=Sing	3	nsubj	_	_
        3	announced	announce	VERB	VBD	Tense=Past	0	root	_	_
        4	that	that	SCONJ	IN	_	7	mark	_	_
        5	talks	talk	NOUN	NNS	Number=Plur	7	nsubj	_	_
        6	will	will	AUX	MD	VerbForm=Fin	7	aux	_	_
        7	resume	resume	VERB	VB	VerbForm=Inf	3	ccomp	_	_
        8	.	.	PUNCT	.	_	3	punct	_	_
        """;

    [Fact]
    public void ASentenceLosesItsArticlesAndItsPast()
    {
        var headline = Headlines.Of(Read(Announced), new Random(1))!;
        Assert.Equal("minister announces that talks to resume", string.Join(' ', headline.Tokens.Select(t => t.Form.ToLowerInvariant())));
        Assert.Equal([2, 0, 6, 6, 6, 2], headline.Tokens.Select(t => t.Head));
        Assert.Equal("VBZ", headline.Root!.Xpos);
    }

    [Fact]
    public void ASentenceAboutThemselvesIsNoHeadline() =>
        Assert.Null(Headlines.Of(Read(Announced.Replace("minister	minister	NOUN", "I	I	PRON")), new Random(1)));

    private static Sentence Read(string rows) => ConlluReader.Read(new StringReader(rows + "\n")).Sentences[0];
}
