using Chancery.Language.Neural;
using Chancery.Language.Training.Neural;

namespace Chancery.Language.Training;

/// <summary>What a pipeline is trained from.</summary>
/// <param name="Treebanks">Gold sentences, each treebank with its text; those with an entity annotation have it in their tokens.</param>
/// <param name="HasEntities">Whether a gold sentence was annotated for entities at all.</param>
/// <param name="Texts">Plain text for the word vectors, and for the second stage to read.</param>
public sealed record TrainingMaterial(IReadOnlyList<Document> Treebanks, Func<Sentence, bool> HasEntities, IReadOnlyList<string> Texts);

/// <summary>Trains a pipeline. The same material and options on the same machine give the same bytes.</summary>
public static class PipelineTrainer
{
    /// <param name="start">A model trained on the same material, whose network is trained on; null begins anew.</param>
    /// <param name="progress">Told of each finished pass; an exception from it ends the training.</param>
    public static void Train(TrainingMaterial material, TrainingOptions options, Stream output, IProgress<string>? progress = null, Stream? start = null)
    {
        List<Sentence> trees = [.. material.Treebanks.SelectMany(t => t.Sentences)];
        var (tokens, ends) = BoundaryTrainer.Train(material.Treebanks, options.Seed, progress);
        var data = new TrainingData(trees, material.Texts);
        progress?.Report($"{trees.Count} sentences, {data.WordList.Length} words known, {data.TagSets.Length} analyses, {data.Relations.Length} relations");
        var gold = trees.Select(s => data.InNumbers(s, material.HasEntities(s))).ToList();
        var network = NetworkTraining.Train(data, gold, options, start is null ? null : ModelFile.Read(start, "the model to start from").Network, progress);
        ModelFile.Write(output, new(data.WordList, data.TagSets, data.Relations, TrainingData.Entities, network, LemmaTrainer.Train(trees), new(tokens, ends)));
    }
}
