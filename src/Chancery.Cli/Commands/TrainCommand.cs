using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Language.Training;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery train</c>: gold trees in, a model file out.</summary>
internal static class TrainCommand
{
    public static Verb Create()
    {
        var files = new Argument<string[]>("CONLLU") { Description = "Gold trees to learn from", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "The model file to write", Required = true };
        var seed = new Option<int>("--seed") { Description = "Start of the random numbers; the same seed and data give the same bytes", DefaultValueFactory = _ => 1 };
        var passes = new Option<int>("--passes") { Description = "Passes of the parser over the data", DefaultValueFactory = _ => new TrainingOptions().ParserPasses };
        return new Verb("train", "Trains a language model from gold trees in CoNLL-U",
            "chancery train ewt/train.conllu gum/train.conllu --output english.model") { files, output, seed, passes }
            .Does((call, stop) =>
            {
                var sentences = call.Value(files)!.SelectMany(f => LanguageModel.ReadConllu(call, f).Sentences).ToList();
                var options = new TrainingOptions { Seed = call.Value(seed), ParserPasses = call.Value(passes) };
                var unfinished = call.Value(output)! + ".part";
                using (var stream = File.Create(unfinished))
                {
                    PipelineTrainer.Train(sentences, options, stream, new Report(call, stop));
                }
                File.Move(unfinished, call.Value(output)!, overwrite: true);
                return Task.FromResult(0);
            });
    }

    private sealed class Report(Call call, CancellationToken stop) : IProgress<string>
    {
        void IProgress<string>.Report(string value)
        {
            call.Error.WriteLine(value);
            stop.ThrowIfCancellationRequested();
        }
    }
}
