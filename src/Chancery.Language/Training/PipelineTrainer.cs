using Chancery.Language.Segmentation;
using Chancery.Language.Training.Neural;

namespace Chancery.Language.Training;

/// <summary>What a pipeline is trained from.</summary>
/// <param name="Treebanks">Gold sentences, each treebank with its text; those with an entity annotation have it in their tokens.</param>
/// <param name="HasEntities">Whether a gold sentence was annotated for entities at all.</param>
/// <param name="HasNames">Whether it was annotated for names as such: mentions of coreference follow other conventions.</param>
/// <param name="Texts">Plain text for the word vectors, and for the second stage to read.</param>
public sealed record TrainingMaterial(
    IReadOnlyList<Document> Treebanks, Func<Sentence, bool> HasEntities, Func<Sentence, bool> HasNames, IReadOnlyList<string> Texts)
{
    /// <summary>Sentences in which only names are annotated; the network learns their trees from its teachers, or does without them.</summary>
    public IReadOnlyList<Sentence> Named { get; init; } = [];
}

/// <summary>Trains a pipeline. The same material and options on the same machine give the same bytes.</summary>
public static class PipelineTrainer
{
    /// <param name="start">A model trained on the same material, whose network is trained on; of several the mean of their weights; none begins anew.</param>
    /// <param name="teachers">Models trained on the same trees; what they say of the plain text is learned too.</param>
    /// <param name="progress">Told of each finished pass; an exception from it ends the training.</param>
    public static void Train(
        TrainingMaterial material, TrainingOptions options, Stream output, IProgress<string>? progress = null, IReadOnlyList<Stream>? start = null,
        IReadOnlyList<Stream>? teachers = null)
    {
        List<Sentence> trees = [.. material.Treebanks.SelectMany(t => t.Sentences)];
        var (tokens, ends) = BoundaryTrainer.Train(material.Treebanks, options.Seed, progress);
        var begun = start is { Count: > 0 } ? MeanNetwork.Of([.. start.Select(s => ModelFile.Read(s, "the model to start from"))]) : null;
        var data = new TrainingData(trees, material.Texts, begun?.Words);
        progress?.Report($"{trees.Count} sentences, {data.WordList.Length} words known, {data.TagSets.Length} analyses, {data.Relations.Length} relations");
        var gold = trees.Select(s => data.InNumbers(s, material.HasEntities(s))).ToList();
        gold.AddRange(Headlines.From(trees, options.Headlines, options.Seed).Select(h => data.InNumbers(h.Headline, material.HasEntities(h.Of))));
        List<TrainingSentence> silver = [];
        if (teachers is { Count: > 0 })
        {
            var wise = new Teachers([.. teachers.Select(t => ModelFile.Read(t, "a teacher"))], data);
            gold = [.. wise.Reread(gold, options.GoldTrust), .. wise.Read(material.Named, data)];
            silver = Silver(wise, data, material.Texts, new(tokens, ends), options, progress);
        }
        var network = NetworkTraining.Train(data, gold, silver, options, begun?.Network, progress);
        var lemmatiser = LemmaTrainer.Train(trees, data.WordList, data.Capitalised);
        var segmenter = new Segmenter(tokens, ends);
        ModelFile.Write(output, new(data.WordList, data.TagSets, data.Relations, TrainingData.Entities, network, lemmatiser, segmenter, KnowsNames: true)
        {
            Opinions = OpinionTrainer.Train(trees, material.HasNames, material.Named, data, network.Words, options.Seed, progress),
        });
    }

    /// <summary>Sentences of the plain text, drawn at random, as the teachers read them.</summary>
    private static List<TrainingSentence> Silver(
        Teachers teachers, TrainingData data, IReadOnlyList<string> texts, Segmenter segmenter, TrainingOptions options, IProgress<string>? progress)
    {
        const int shortest = 4, longest = 60;
        var sentences = texts.SelectMany(segmenter.Split).Select(s => Array.ConvertAll(s.Words, w => w.Form))
            .Where(f => f.Length is >= shortest and <= longest).DistinctBy(f => string.Join(' ', f)).ToArray();
        new Random(options.Seed).Shuffle(sentences);
        var read = teachers.Read(sentences[..Math.Min(sentences.Length, options.Silver)], data, options.SilverWeight).ToList();
        progress?.Report($"{read.Count} of {sentences.Length} sentences of plain text read by the teachers");
        return read;
    }
}
