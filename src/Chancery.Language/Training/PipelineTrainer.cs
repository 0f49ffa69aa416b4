using System.IO.Compression;
using Chancery.Language.Learning;
using Chancery.Language.Lemmas;
using Chancery.Language.Parsing;
using Chancery.Language.Tagging;

namespace Chancery.Language.Training;

/// <summary>Trains a pipeline from gold trees. The same sentences and options give the same bytes.</summary>
public static class PipelineTrainer
{
    /// <param name="progress">Told of each finished pass.</param>
    public static void Train(IReadOnlyList<Sentence> sentences, TrainingOptions options, Stream output, IProgress<string>? progress = null)
    {
        var tags = sentences.SelectMany(s => s.Tokens).Select(t => new TagSet(t.Upos, t.Xpos, t.Feats)).Distinct().ToArray();
        var relations = sentences.SelectMany(s => s.Tokens).Where(t => t.Head != 0).Select(t => t.Deprel).Distinct().Order(StringComparer.Ordinal).ToArray();
        // Tags for the parser's training come from taggers that have not seen the sentence.
        var predicted = new int[sentences.Count][];
        for (var fold = 0; fold < options.Folds; fold++)
        {
            var outside = sentences.Where((_, i) => i % options.Folds != fold).ToList();
            var trainer = TrainTagger(outside, tags, options, passes: 4);
            var tagger = Frozen(trainer, tags);
            for (var i = fold; i < sentences.Count; i += options.Folds) predicted[i] = tagger.Tag(Hashes(sentences[i]));
            progress?.Report($"tagger for part {fold + 1} of {options.Folds}");
        }
        var whole = TrainTagger(sentences, tags, options, options.TaggerPasses);
        progress?.Report("tagger");
        var parser = ParserTrainer.Train(sentences, predicted, tags, relations, options, progress);
        output.Write(Pipeline.Magic);
        using var writer = new BinaryWriter(new BufferedStream(new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true), 1 << 16));
        WriteTags(writer, tags);
        whole.Write(writer, Step);
        LemmaTrainer.Train(sentences).Write(writer);
        writer.Write(relations.Length);
        foreach (var relation in relations) writer.Write(relation);
        parser.Write(writer, Step);
    }

    internal const float Step = 1.5f;

    private static void WriteTags(BinaryWriter writer, TagSet[] tags)
    {
        writer.Write(tags.Length);
        foreach (var tag in tags)
        {
            writer.Write(tag.Upos);
            writer.Write(tag.Xpos);
            writer.Write(tag.Feats);
        }
    }

    private static Tagger Frozen(PerceptronTrainer trainer, TagSet[] tags)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true)) trainer.Write(writer, Step);
        bytes.Position = 0;
        return new(Perceptron.Read(new BinaryReader(bytes)), tags);
    }

    internal static TagFeatures.Hashes[] Hashes(Sentence sentence) => [.. sentence.Tokens.Select(t => TagFeatures.Of(t.Form))];

    private static PerceptronTrainer TrainTagger(IReadOnlyList<Sentence> sentences, TagSet[] tags, TrainingOptions options, int passes)
    {
        var index = tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        var gold = sentences.Select(s => s.Tokens.Select(t => index[new(t.Upos, t.Xpos, t.Feats)]).ToArray()).ToArray();
        var hashes = sentences.Select(Hashes).ToArray();
        var trainer = new PerceptronTrainer(tags.Length);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(options.Seed);
        var features = new ulong[TagFeatures.Most];
        var scores = new float[tags.Length];
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var s in order)
            {
                var (previous, beforePrevious) = (-1, -1);
                for (var i = 0; i < gold[s].Length; i++)
                {
                    var count = TagFeatures.Fill(hashes[s], i, previous, beforePrevious, features);
                    Array.Clear(scores);
                    trainer.Score(features.AsSpan(0, count), scores);
                    var best = 0;
                    for (var t = 1; t < scores.Length; t++) if (scores[t] > scores[best]) best = t;
                    trainer.Tick();
                    if (best != gold[s][i]) trainer.Update(features.AsSpan(0, count), gold[s][i], best);
                    (previous, beforePrevious) = (best, previous);
                }
            }
        }
        return trainer;
    }
}
