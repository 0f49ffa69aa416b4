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

    private static byte[] Train(TrainingOptions options, params byte[][] start)
    {
        using var output = new MemoryStream();
        PipelineTrainer.Train(new([Gold()], _ => true, _ => true, ["Graustark warned Ruritania. Ruritania did not answer."]), options, output, start: [.. start.Select(m => new MemoryStream(m))]);
        return output.ToArray();
    }
}
