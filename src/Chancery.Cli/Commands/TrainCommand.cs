using System.CommandLine;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Chancery.Cli.Frame;
using Chancery.Language;
using Chancery.Language.Conllu;
using Chancery.Language.Training;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery train</c>: gold trees in, a model file out.</summary>
internal static class TrainCommand
{
    public static Verb Create()
    {
        var defaults = new TrainingOptions();
        var files = new Argument<string[]>("CONLLU") { Description = "Gold trees to learn from", Arity = ArgumentArity.OneOrMore };
        var entities = new Option<string[]>("--entities") { Description = "Named entities in IOB2 (number, form, tag): of these trees, or of "
            + "further sentences that are learned for their names only", DefaultValueFactory = _ => [] };
        var texts = new Option<string[]>("--text") { Description = "Plain text (.txt, .jsonl, .jsonl.gz) to learn word vectors from",
            DefaultValueFactory = _ => [] };
        var output = new Option<string>("--output", "-o") { Description = "The model file to write", Required = true };
        var seed = new Option<int>("--seed") { Description = "Start of the random numbers; the same seed and data give the same bytes",
            DefaultValueFactory = _ => defaults.Seed };
        var passes = new Option<int>("--passes") { Description = "Passes over the trees", DefaultValueFactory = _ => defaults.Passes };
        var hidden = new Option<int>("--hidden") { Description = "Units per direction and layer, a multiple of 32",
            DefaultValueFactory = _ => defaults.Hidden };
        var start = new Option<string[]>("--start") { Description = "A model of the same data to go on from; of several the mean of their weights",
            DefaultValueFactory = _ => [] };
        var rate = new Option<float>("--rate") { Description = "The largest step", DefaultValueFactory = _ => defaults.Rate };
        var dropout = new Option<float>("--dropout") { Description = "The share of values that each step does without",
            DefaultValueFactory = _ => defaults.Dropout };
        var teachers = new Option<string[]>("--teacher") { Description = "Models trained on the same trees; what they say of the plain text is learned too", DefaultValueFactory = _ => [] };
        var silver = new Option<int>("--silver") { Description = "Sentences of the plain text that the teachers read",
            DefaultValueFactory = _ => defaults.Silver };
        var headlines = new Option<int>("--headlines") { Description = "Gold sentences to learn a second time, rewritten as headlines",
            DefaultValueFactory = _ => defaults.Headlines };
        var language = new Option<int>("--language-passes") { Description = "Passes over the plain text in which the first layer learns to tell the next word", DefaultValueFactory = _ => defaults.LanguagePasses };
        return new Verb("train", "Trains a language model from gold trees in CoNLL-U",
            "chancery train ewt/train.conllu gum/train.conllu --entities ner/train.iob2 --text news.jsonl.gz --output english.model",
            "chancery train ewt/train.conllu --start a.model --start b.model --passes 0 --output mean.model")
            { files, entities, texts, output, seed, passes, hidden, start, rate, dropout, teachers, silver, headlines, language }
            .Does((call, stop) =>
            {
                var material = Material(call, call.Value(files)!, call.Value(entities)!, call.Value(texts)!);
                var options = defaults with { Seed = call.Value(seed), Passes = call.Value(passes), Hidden = call.Value(hidden),
                    Rate = call.Value(rate), Dropout = call.Value(dropout), Silver = call.Value(silver), Headlines = call.Value(headlines),
                    LanguagePasses = call.Value(language) };
                var from = call.Value(start)!.Select(Stream (m) => File.OpenRead(m)).ToList();
                var unfinished = call.Value(output)! + ".part";
                var wise = call.Value(teachers)!.Select(Stream (t) => File.OpenRead(t)).ToList();
                try
                {
                    using var stream = File.Create(unfinished);
                    PipelineTrainer.Train(material, options, stream, new Progress(call, stop), from, wise);
                }
                catch (InvalidDataException e)
                {
                    File.Delete(unfinished);
                    throw new CommandFailure(null, e.Message, "give models that were trained on these files");
                }
                foreach (var read in (IEnumerable<Stream>)[.. from, .. wise]) read.Dispose();
                File.Move(unfinished, call.Value(output)!, overwrite: true);
                return Task.FromResult(0);
            });
    }

    private static TrainingMaterial Material(Call call, string[] trees, string[] entityFiles, string[] texts)
    {
        var named = new Dictionary<string, System.Collections.Immutable.ImmutableArray<string>>();
        foreach (var file in entityFiles)
        {
            using var reader = LanguageModel.Open(call, file);
            foreach (var (key, tags) in EntityColumns.Read(reader)) named.TryAdd(key, tags);
        }
        var (treebanks, annotated, withNames, alone) = (new List<Document>(), new HashSet<Sentence>(), new HashSet<Sentence>(), named.Keys.ToHashSet());
        foreach (var file in trees)
        {
            var document = LanguageModel.ReadConllu(call, file);
            var sentences = System.Collections.Immutable.ImmutableArray.CreateBuilder<Sentence>();
            var ownEntities = document.Sentences.Any(s => s.Tokens.Any(t => t.EntityTag != "O"));
            foreach (var sentence in document.Sentences)
            {
                var key = EntityColumns.Key(sentence.Tokens.Select(t => t.Form));
                var known = named.TryGetValue(key, out var tags);
                alone.Remove(key);
                var taken = known && !ownEntities
                    ? new Sentence(sentence.Span, [.. sentence.Tokens.Select((t, i) => t with { EntityTag = tags[i] })], sentence.Multiword)
                    : sentence;
                sentences.Add(taken);
                if (known || ownEntities) annotated.Add(taken);
                if (known && !ownEntities) withNames.Add(taken);
            }
            treebanks.Add(document with { Sentences = sentences.ToImmutable() });
        }
        return new(treebanks, annotated.Contains, withNames.Count > 0 ? withNames.Contains : annotated.Contains,
            [.. texts.SelectMany(f => Texts(call, f))])
        {
            Named = [.. named.Where(n => alone.Contains(n.Key)).Select(n => EntityColumns.Sentence(n.Key, n.Value)).OfType<Sentence>()],
        };
    }

    private static IEnumerable<string> Texts(Call call, string file)
    {
        if (!File.Exists(file)) throw new CommandFailure(file, "there is no such file");
        using var raw = File.OpenRead(file);
        using Stream stream = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        if (!file.Contains(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            yield return reader.ReadToEnd();
            yield break;
        }
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("text", out var text) && text.GetString() is { } value) yield return value;
        }
    }

    private sealed class Progress(Call call, CancellationToken stop) : IProgress<string>
    {
        public void Report(string value)
        {
            call.Error.WriteLine(value);
            stop.ThrowIfCancellationRequested();
        }
    }
}
