using Chancery.Language.Conllu;
using Chancery.Language.Training;
using Chancery.Testing;

namespace Chancery.Language.Tests.Training;

public class PipelineTrainerTests
{
    private static readonly TrainingOptions Small = new() { Hidden = 32, Passes = 150, VectorPasses = 1, BatchWords = 40, InputDropout = 0, Dropout = 0 };

    [Fact]
    public void TheSameSeedGivesTheSameBytesAndAnotherSeedOthers()
    {
        var options = Small with { Passes = 2 };
        Assert.Equal(Train(options), Train(options));
        Assert.NotEqual(Train(options), Train(options with { Seed = 7 }));
    }

    [Fact]
    public void AFewSentencesAreLearnedByHeart()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, Train(Small));
        var gold = Gold();
        var score = Language.Scoring.ConlluScore.Compare(gold, Pipeline.Load(path).Reanalyse(gold));
        File.Delete(path);
        Assert.InRange(score.Single(m => m.Name == "LAS").F1, 0.9, 1);
    }

    [Fact]
    public void NamesAreLearnedFromSentencesWithoutTreesToo()
    {
        var named = new Dictionary<string, string[]>
        {
            ["Hentzau Steel sued Zenda Mills ."] = ["B-ORG", "I-ORG", "O", "B-ORG", "I-ORG", "O"],
            ["Zenda Mills bought Tarlenheim Gas ."] = ["B-ORG", "I-ORG", "O", "B-ORG", "I-ORG", "O"],
            ["He works for Tarlenheim Gas ."] = ["O", "O", "O", "B-ORG", "I-ORG", "O"],
        };
        Sentence[] sentences = [.. named.Select(n => EntityColumns.Sentence(n.Key, [.. n.Value])!)];
        Assert.Equal(["O", "O", "B-ORG", "I-ORG", "O"], Tags(Train(Small with { Passes = 0 }, sentences), "He sued Tarlenheim Gas."));
        Assert.DoesNotContain("B-ORG", Tags(Train(Small with { Passes = 0 }), "He sued Tarlenheim Gas."));
    }

    [Fact]
    public void ASentenceWithABlankInAWordCantBeToldFromItsKey() => Assert.Null(EntityColumns.Sentence("10 000 men", ["O", "O"]));

    [Fact]
    public void TheMeanOfAModelWithItselfIsThatModel()
    {
        var model = Train(Small with { Passes = 2 });
        var once = Train(Small with { Passes = 0 }, model);
        Assert.Equal(once, Train(Small with { Passes = 0 }, model, model));
    }

    [Fact]
    public void ModelsOfOtherSizesHaveNoMean()
    {
        var (small, large) = (Train(Small with { Passes = 1 }), Train(Small with { Passes = 1, Hidden = 64 }));
        Assert.Throws<InvalidDataException>(() => Train(Small with { Passes = 0 }, small, large));
    }

    private static Document Gold()
    {
        using var reader = new StreamReader(Repository.Path("gold", "language.conllu"));
        return ConlluReader.Read(reader);
    }

    private static byte[] Train(TrainingOptions options, params byte[][] start) => Train(options, [], start);

    private static byte[] Train(TrainingOptions options, Sentence[] named, params byte[][] start)
    {
        using var output = new MemoryStream();
        var material = new TrainingMaterial([Gold()], _ => true, _ => true, ["Graustark warned Ruritania. Ruritania did not answer."]) { Named = named };
        PipelineTrainer.Train(material, options, output, start: [.. start.Select(m => new MemoryStream(m))]);
        return output.ToArray();
    }

    private static string[] Tags(byte[] model, string text)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, model);
        var read = Pipeline.Load(path).Read(text);
        File.Delete(path);
        return [.. read.SelectMany(s => s.Tokens).Select(t => t.EntityTag)];
    }
}
