using CsCheck;

namespace Chancery.Language.Tests;

public class PipelineTests
{
    private static readonly string[] Pieces =
    [
        "Graustark ", "attacked ", "the ", "U.S. ", "don't ", "\"", ". ", "! ", "\n", "\n\n", "\r\n", "(", ")", "5,000 ", "'s ", "https://a.b/c ", "😀 ",
        "\ud800", "\u202e", "שלום ", "\0", "\t", "\u2028", "é", "e\u0301 ", "--", "'", "’",
    ];

    private static readonly Gen<string> AnyText = Gen.Frequency(
        (4, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])),
        (1, Gen.Char.Select(c => c.ToString()))).Array[0, 60].Select(string.Concat);

    [Fact]
    public void WhoDidItHangsOnTheVerbAndNotOnTheOutcome() =>
        Assert.Equal(5, Pipeline.Load().Read("A Ruritanian journalist was shot dead by gunmen in Strelsau.")[0].Tokens[7].Head);

    [Fact]
    public void AnInfinitiveHangsOnTheNounThatItIsTheContentOf()
    {
        var token = Pipeline.Load().Read("Strelsau turned down a request from Zenda to let observers in.")[0].Tokens[8];
        Assert.Equal(("let", 5, "acl"), (token.Form, token.Head, token.Deprel));
    }

    [Theory]
    [InlineData("She's gone to Strelsau.", "have")]
    [InlineData("It's been a long war.", "have")]
    [InlineData("She's going to Strelsau.", "be")]
    [InlineData("He's often seen in Zenda.", "be")]
    public void AShortenedHasIsToldFromIs(string text, string lemma) => Assert.Equal(lemma, Pipeline.Load().Read(text)[0].Tokens[1].Lemma);

    [Fact]
    public void AnyTextGivesTreesOverItsOwnWords() => AnyText.Sample(text =>
    {
        var end = 0;
        foreach (var sentence in Pipeline.Load().Read(text))
        {
            Assert.NotEmpty(sentence.Tokens);
            Assert.Equal(1, sentence.Tokens.Count(t => t.Head == 0));
            Assert.All(sentence.Tokens, t => Assert.True(ReachesRoot(sentence, t)));
            foreach (var token in sentence.Tokens)
            {
                Assert.True(token.Span.Start >= end);
                Assert.False(token.Span.IsEmpty);
                Assert.True(sentence.Span.Contains(token.Span));
                Assert.DoesNotContain(text[end..token.Span.Start], c => !char.IsWhiteSpace(c));
                end = token.Span.End;
            }
        }
        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    }, iter: 2000);

    [Theory]
    [InlineData("STRELSAU (Gazette) - The envoy of Graustark left on Monday.", "STRELSAU (Gazette) -")]
    [InlineData("ZENDA, Ruritania, Jan 9 (RNA) – Two ministers met.", "ZENDA, Ruritania, Jan 9 (RNA) –")]
    [InlineData("Zenda (RNA) — Two ministers met.", "Zenda (RNA) —")]
    [InlineData("STRELSAU — Two ministers met.", "STRELSAU —")]
    [InlineData("NATO – the alliance of the west – met.", "NATO – the alliance of the west – met.")]
    [InlineData("The G7-led talks - on grain - ended.", "The G7-led talks - on grain - ended.")]
    public void ADatelineIsASentenceOfItsOwn(string text, string first) => Assert.Equal(first, Pipeline.Load().Read(text)[0].Span.In(text));

    [Fact]
    public void TheSameTextGivesTheSameTreesOnAllThreads()
    {
        const string text = "Graustark warned Ruritania on Monday that any attack would have consequences, its envoy said.";
        var expected = Pipeline.Load().Read(text)[0].Tokens;
        Parallel.For(0, 64, _ => Assert.Equal(expected, Pipeline.Load().Read(text)[0].Tokens));
    }

    [Fact]
    public void TenThousandWordsWithoutAFullStopAreCutAndReadInTime()
    {
        var text = string.Join(' ', Enumerable.Repeat("the envoy said that", 2500));
        var sentences = Pipeline.Load().Read(text);
        Assert.Equal(10_000, sentences.Sum(s => s.Tokens.Length));
        Assert.All(sentences, s => Assert.True(s.Tokens.Length <= 2 * Language.Segmentation.Segmenter.LongestSentence));
    }

    [Fact]
    public void TheCompanyOfASentenceDoesNotChangeItsTree()
    {
        string[] texts = ["Graustark warned Ruritania.", "Talks between the two countries, which began in March, have been suspended.", "",
            "He didn't know.\n\nShe did."];
        var together = Pipeline.Load().Read(string.Join("\n\n", texts));
        var apart = texts.SelectMany(t => Pipeline.Load().Read(t)).ToList();
        Assert.Equal(apart.SelectMany(s => s.Tokens).Select(Plain), together.SelectMany(s => s.Tokens).Select(Plain));
        Assert.Equal(texts.Select(t => Pipeline.Load().Read(t).Length), Pipeline.Load().ReadMany(texts).Select(r => r.Length));
        Assert.Equal(apart.SelectMany(s => s.Tokens), Pipeline.Load().ReadMany(texts).SelectMany(r => r).SelectMany(s => s.Tokens));

        static string Plain(Token t) => $"{t.Form} {t.Lemma} {t.Upos} {t.Xpos} {t.Feats} {t.Head} {t.Deprel} {t.EntityTag}";
    }

    [Fact]
    public void AGivenSentenceOfAnyLengthKeepsItsWordsAndGetsOneTree()
    {
        var line = string.Concat(Enumerable.Range(1, 1500).Select(i => $"{i}\tenvoy\t_\t_\t_\t_\t_\t_\t_\t_\n"));
        var read = Pipeline.Load().Reanalyse(Language.Conllu.ConlluReader.Read(new StringReader(line))).Sentences[0];
        Assert.Equal(1500, read.Tokens.Length);
        Assert.Equal(1, read.Tokens.Count(t => t.Head == 0));
        Assert.All(read.Tokens, t => Assert.True(ReachesRoot(read, t)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("a.B")]
    [InlineData("!a")]
    [InlineData("\" ")]
    [InlineData("Inc. ")]
    [InlineData("A\n")]
    [InlineData("- ")]
    [InlineData("\ud83d")]
    [InlineData("x-")]
    [InlineData("http://")]
    public void TheSameThingOverAndOverIsReadInTimeThatGrowsWithItsLength(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(Pipeline.Load().Read(text));
        Assert.NotEmpty(Pipeline.Load().Read(text + new string(' ', 200_000) + "end"));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    [Theory]
    [InlineData("From: Envoy <envoy@ruritania.example>\nTo: all\nSubject: Talks\n\nTalks begin on Monday.", "Talks begin on Monday.")]
    [InlineData("Read https://ruritania.example/talks?day=1&x=(2) before the talks. Then answer.", "Then answer.")]
    [InlineData("🇫🇷 Talks begin 👍🏽 on Monday. They end soon.", "They end soon.")]
    [InlineData("قال: Talks begin on Monday. They end soon.", "They end soon.")]
    public void WhatIsNoProseDoesNotKeepTheProseFromBeingRead(string text, string last)
    {
        var sentences = Pipeline.Load().Read(text);
        Assert.Equal(last, sentences[^1].Span.In(text));
    }

    [Theory]
    [InlineData("Ruritania Announces New Round of Talks", "announce")]
    [InlineData("Talks Postponed as Border Clashes Continue", "postpone", "continue")]
    [InlineData("Graustark Denies Plan to Attack", "deny")]
    [InlineData("Rebels Claim Capture of Strelsau", "claim")]
    [InlineData("Iran rejects demands, threatens response", "reject", "threaten")]
    [InlineData("Ministers met in Strelsau, spokesman told reporters", "meet", "tell")]
    public void HeadlinesHaveVerbs(string headline, params string[] verbs)
    {
        var found = Pipeline.Load().Read(headline).SelectMany(s => s.Tokens).Where(t => t.Upos == "VERB").Select(t => t.Lemma);
        Assert.Subset(found.ToHashSet(), verbs.ToHashSet());
    }

    [Theory]
    [InlineData("Lavrov met Blinken in Geneva.", "Lavrov")]
    [InlineData("PUTIN WARNS NATO", "Putin")]
    [InlineData("The talks were postponed.", "postpone")]
    [InlineData("The ministers fled the city.", "flee")]
    [InlineData("They planned an attack.", "plan")]
    public void LemmasAreWords(string text, string lemma) =>
        Assert.Contains(lemma, Pipeline.Load().Read(text).SelectMany(s => s.Tokens).Select(t => t.Lemma));

    [Fact]
    public void NothingGivesNoSentence() => Assert.Empty(Pipeline.Load().Read(" \n\n "));

    [Fact]
    public void AFileThatIsNoModelIsRefusedByName()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "not a model at all");
        var refused = Assert.Throws<InvalidDataException>(() => Pipeline.Load(path));
        Assert.Equal($"{path}: not a model of this version; make one with 'chancery train'", refused.Message);
        File.Delete(path);
    }

    [Fact]
    public void APassiveHasItsAgentAndASpeakerHasTheirWords()
    {
        var sentence = Pipeline.Load().Read("The envoy was summoned by the foreign ministry.")[0];
        Assert.Equal("summon", sentence.Root!.Lemma);
        Assert.Equal("envoy", sentence.Child(sentence.Root, "nsubj:pass")!.Form);
    }

    private static bool ReachesRoot(Sentence sentence, Token token)
    {
        for (var steps = 0; steps <= sentence.Tokens.Length; steps++)
        {
            if (token.Head == 0) return true;
            token = sentence[token.Head];
        }
        return false;
    }
}
