using Chancery.Language.Conllu;
using Chancery.Language.Training;
using Chancery.Language.Training.Neural;

namespace Chancery.Language.Tests.Training;

public class NameSwapsTests
{
    private const string Words = "1\tRudolf\tRudolf\tPROPN\tNNP\t_\t4\tnsubj\t_\tNER=B-PER\n2\tRassendyll\tRassendyll\tPROPN\tNNP\t_\t1\tflat\t_\tNER=I-PER\n"
        + "3\tnever\tnever\tADV\tRB\t_\t4\tadvmod\t_\t_\n4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n5\tzenda\tzenda\tPROPN\tNNP\t_\t4\tobj\t_\tNER=B-LOC\n\n";

    [Fact]
    public void NamesAreExchangedForOthersOfTheSameLengthAndNothingElseIs()
    {
        var (data, sentence) = Read();
        var swapped = new NameSwaps(data).Swap(sentence, 1, new Random(1));
        Assert.Equal(["never", "left"], swapped.Forms[2..4]);
        Assert.NotEqual(sentence.Forms, swapped.Forms);
        Assert.Equal(sentence.Entities, swapped.Entities);
        Assert.Equal(swapped.Forms[4].ToLowerInvariant(), swapped.Forms[4]);
    }

    [Fact]
    public void ASentenceStaysAsItIsWhereNoNameIsToBeExchanged()
    {
        var (data, sentence) = Read();
        Assert.Same(sentence, new NameSwaps(data).Swap(sentence, 0, new Random(1)));
    }

    private static (TrainingData Data, TrainingSentence Sentence) Read()
    {
        var gold = ConlluReader.Read(new StringReader(Words)).Sentences;
        var data = new TrainingData(gold, []);
        return (data, data.InNumbers(gold[0], hasEntities: true));
    }
}
