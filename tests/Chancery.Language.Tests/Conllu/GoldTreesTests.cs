using Chancery.Language.Conllu;
using Chancery.Testing;

namespace Chancery.Language.Tests.Conllu;

/// <summary>gold/trees.conllu is corrected by hand, and hands slip: what a machine can check of it is checked here.</summary>
public sealed class GoldTreesTests
{
    private static readonly HashSet<string> Tags =
        ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    /// <summary>The relations of UD English that a finished tree may have; "dep" would be a tree left unfinished.</summary>
    private static readonly HashSet<string> Relations =
    [
        "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound",
        "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat",
        "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl",
        "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "root", "vocative", "xcomp",
    ];

    private sealed record Row(int Id, string[] Columns)
    {
        public int Head { get; } = int.Parse(Columns[6]);

        public string Relation => Columns[7];
    }

    private sealed record Tree(string Id, string Text, IReadOnlyList<string[]> Lines)
    {
        public IReadOnlyList<Row> Words { get; } = [.. Lines.Where(c => !c[0].Contains('-')).Select(c => new Row(int.Parse(c[0]), c))];
    }

    private static readonly IReadOnlyList<Tree> Trees = Read();

    [Fact]
    public void EachSentenceHasAnIdOfItsOwn() => Assert.Distinct(Trees.Select(t => t.Id));

    [Fact]
    public void NoSentenceStandsTwice() => Assert.Distinct(Trees.Select(t => t.Text));

    [Fact]
    public void WordsAreNumberedFromOne() => AssertAll(t => t.Words.Select(w => w.Id).SequenceEqual(Enumerable.Range(1, t.Words.Count)));

    [Fact]
    public void EachTreeHasOneRoot() => AssertAll(t => t.Words.Count(w => w.Head == 0) == 1 && t.Words.All(w => w.Head == 0 == (w.Relation == "root")));

    [Fact]
    public void EveryWordHangsOnTheRoot() => AssertAll(t => t.Words.All(w => ReachesRoot(t, w)));

    [Fact]
    public void TagsAndRelationsAreThoseOfUniversalDependencies() =>
        AssertAll(t => t.Words.All(w => Tags.Contains(w.Columns[3]) && Relations.Contains(w.Relation)));

    [Fact]
    public void EveryWordHasALemmaAndATagOfTheTreebank() =>
        AssertAll(t => t.Words.All(w => w.Columns[2] is not ("_" or "") && w.Columns[4] is not ("_" or "")));

    [Fact]
    public void AuxiliariesAreTaggedSo() => AssertAll(t => t.Words.All(w => w.Relation is not ("aux" or "aux:pass" or "cop") || w.Columns[3] == "AUX"));

    /// <summary>A headline drops the auxiliary of the passive, and so do words like "many of them led by": the participle is left.</summary>
    [Fact]
    public void ASubjectOfAPassiveStandsBesideItsAuxiliaryOrABareParticiple() =>
        AssertAll(t => t.Words.All(w => w.Relation is not ("nsubj:pass" or "csubj:pass")
            || t.Words.Any(a => a.Head == w.Head && a.Relation == "aux:pass")
            || (t.Words[w.Head - 1].Columns[4] == "VBN" && !t.Words.Any(a => a.Head == w.Head && a.Relation == "aux"))));

    [Fact]
    public void MarksOfPunctuationAndOnlyTheyHangByPunct() => AssertAll(t => t.Words.All(w => w.Relation == "punct" == (w.Columns[3] == "PUNCT")));

    [Fact]
    public void NothingHangsOnAMarkOfPunctuation() => AssertAll(t => t.Words.All(w => w.Head == 0 || t.Words[w.Head - 1].Columns[3] != "PUNCT"));

    /// <summary>Parts of names, fixed expressions, conjuncts and appositions hang on what stands before them.</summary>
    [Fact]
    public void LaterPartsHangOnEarlierOnes() =>
        AssertAll(t => t.Words.All(w => w.Relation is not ("flat" or "fixed" or "conj" or "appos") || w.Head < w.Id));

    [Fact]
    public void NoWordHasTwoSubjectsOrTwoObjects() =>
        AssertAll(t => t.Words.All(w => Count(t, w, "nsubj", "nsubj:pass", "csubj", "csubj:pass") <= 1 && Count(t, w, "obj") <= 1 && Count(t, w, "iobj") <= 1));

    [Fact]
    public void NamesOfEntitiesGoOnWhereTheyBegan() => AssertAll(t => t.Words.All(w =>
    {
        var label = Entity(w);
        return label is null || (label[2..] is "PER" or "ORG" or "LOC" && (label[0] == 'B' || Entity(t.Words[w.Id - 2])?[2..] == label[2..]));
    }));

    [Fact]
    public void FormsAndSpacesGiveBackTheText()
    {
        using var reader = new StringReader(File.ReadAllText(Repository.Path("gold", "trees.conllu")));
        var document = ConlluReader.Read(reader);
        Assert.Equal(string.Join(' ', Trees.Select(t => t.Text)), document.Text);
        Assert.Equal(Trees.Count, document.Sentences.Length);
    }

    private static int Count(Tree tree, Row head, params string[] relations) => tree.Words.Count(w => w.Head == head.Id && relations.Contains(w.Relation));

    private static string? Entity(Row word) => word.Columns[9].Split('|').FirstOrDefault(m => m.StartsWith("NER=", StringComparison.Ordinal))?[4..];

    private static void AssertAll(Func<Tree, bool> holds) => Assert.Empty(Trees.Where(t => !holds(t)).Select(t => $"{t.Id}: {t.Text}"));

    private static bool ReachesRoot(Tree tree, Row word)
    {
        var steps = 0;
        for (var at = word; at.Head != 0; at = tree.Words[at.Head - 1])
        {
            if (at.Head > tree.Words.Count || ++steps > tree.Words.Count) return false;
        }
        return true;
    }

    private static List<Tree> Read()
    {
        var trees = new List<Tree>();
        foreach (var block in File.ReadAllText(Repository.Path("gold", "trees.conllu")).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (lines.Length == 0) continue;
            trees.Add(new(Comment(lines, "# sent_id = "), Comment(lines, "# text = "), [.. lines.Where(l => l[0] != '#').Select(l => l.Split('\t'))]));
        }
        return trees;
    }

    private static string Comment(string[] lines, string start) => lines.Single(l => l.StartsWith(start, StringComparison.Ordinal))[start.Length..];
}
