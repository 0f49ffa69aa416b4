using Chancery.Language.Neural;
using Chancery.Language.Parsing;
using Chancery.Language.Tagging;

namespace Chancery.Language.Tests.Parsing;

public class AttachmentsTests
{
    private static readonly TagSet[] Tags = [new("NOUN", "NN", ""), new("VERB", "VBD", ""), new("ADP", "RP", ""), new("AUX", "VBZ", ""),
        new("ADJ", "JJ", ""), new("SCONJ", "IN", ""), new("ADV", "WRB", ""), new("PROPN", "NNP", ""), new("PUNCT", ",", "")];

    private static readonly string[] Relations = ["root", "csubj", "nsubj", "compound:prt", "cop", "ccomp", "case", "mark", "advmod", "advcl", "obl",
        "appos", "punct", "parataxis", "obj", "nsubj:pass", "aux:pass"];

    /// <summary>Each word as "form PART head relation"; the answer in the same form, from head on.</summary>
    private static string[] Mended(params string[] words)
    {
        string[][] cells = [.. words.Select(w => w.Split(' '))];
        var analysis = new Analysis(
            [.. cells.Select(c => Array.FindIndex(Tags, t => t.Xpos == c[1]))], [.. cells.Select(c => int.Parse(c[2]))],
            [.. cells.Select(c => Array.IndexOf(Relations, c[3]))], new int[words.Length], []);
        var mended = new Attachments(Tags, Relations).Mend([.. cells.Select(c => c[0])], analysis);
        return [.. mended.Heads.Zip(mended.Relations, (h, r) => $"{h} {Relations[r]}")];
    }

    [Fact]
    public void ANounWithNothingOfAClauseIsASubject() => Assert.Equal("2 nsubj", Mended("Fighting NN 2 csubj", "broke VBD 0 root", "out RP 2 compound:prt")[0]);

    [Fact]
    public void ANounWithACopulaStaysAClause() => Assert.Equal("3 csubj", Mended("is VBZ 2 cop", "treason NN 3 csubj", "mattered VBD 0 root")[1]);

    [Fact]
    public void ThanBeforeWhenMarksTheClause() =>
        Assert.Equal("5 mark", Mended("dearer JJ 0 root", "than IN 3 case", "when WRB 5 advmod", "Zenda NN 5 nsubj", "fell VBD 1 advcl")[1]);

    [Fact]
    public void TheCopulaOfAQuestionIsNotOfTheVerbOfAsking() =>
        Assert.Equal("3 cop", Mended("Is VBZ 5 cop", "Zenda NN 3 nsubj", "ready JJ 5 ccomp", "he NN 5 nsubj", "asked VBD 0 root")[0]);

    [Fact]
    public void WhoBearsATitleBetweenCommasIsTheSubjectOfWhatFollows()
    {
        var mended = Mended("Zenda NNP 2 nsubj", "fired VBD 0 root", "after IN 4 case", "Elphberg NNP 2 obl", ", , 6 punct", "chancellor NN 4 appos",
            ", , 8 punct", "met VBD 2 parataxis", "him NN 8 obj");
        Assert.Equal(["8 mark", "8 nsubj"], mended[2..4]);
        Assert.Equal("2 advcl", mended[7]);
    }

    [Fact]
    public void WhoHasASubjectOfItsOwnTakesNoOther()
    {
        var mended = Mended("Zenda NNP 2 nsubj", "fired VBD 0 root", "after IN 4 case", "Elphberg NNP 2 obl", ", , 6 punct", "chancellor NN 4 appos",
            ", , 8 punct", "said VBD 2 parataxis", "he NN 8 nsubj");
        Assert.Equal("2 parataxis", mended[7]);
    }

    [Fact]
    public void BeforeAFinitePastNobodyIsDoneSomethingTo() => Assert.Equal("2 nsubj", Mended("Zenda NNP 2 nsubj:pass", "prepared VBD 0 root")[0]);

    [Fact]
    public void ASecondSubjectBehindTheVerbIsOfWhatIsSaid()
    {
        string[] said = ["Zenda NNP 2 nsubj", "said VBD 0 root", "Elphberg NNP 2 nsubj", "fled VBD 2 ccomp"];
        Assert.Equal("4 nsubj", Mended(said)[2]);
        Assert.Equal("2 nsubj", Mended([.. said, "he NN 4 nsubj"])[2]);
    }
}
