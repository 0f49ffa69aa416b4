using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Language;
using Chancery.Language.Scoring;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery score</c>: how near an analysis comes to gold trees.</summary>
internal static class ScoreCommand
{
    public static Verb Create()
    {
        var gold = new Option<string>("--gold") { Description = "Gold trees in CoNLL-U", Required = true };
        var system = new Option<string?>("--system") { Description = "The analysis to score, in CoNLL-U; without it the model makes one" };
        var raw = new Option<bool>("--raw") { Description = "The model starts from the text instead of the gold words" };
        var model = new Option<string?>("--model") { Description = "A model file from 'chancery train' instead of the built-in one" };
        return new Verb("score", "Scores an analysis, or the model itself, against gold trees",
            "chancery score --gold dev.conllu", "chancery score --gold dev.conllu --raw", "chancery score --gold dev.conllu --system mine.conllu")
            { gold, system, raw, model }
            .Does(call =>
            {
                var right = LanguageModel.ReadConllu(call, call.Value(gold)!);
                var answer = call.Value(system) is { } file ? LanguageModel.ReadConllu(call, file)
                    : Answer(LanguageModel.Load(call.Value(model)), right, call.Value(raw));
                try
                {
                    Write(call.Out, ConlluScore.Compare(right, answer));
                    if (right.Sentences.Any(s => s.Tokens.Any(t => t.EntityTag != "O"))) Write(call.Out, ConlluScore.CompareEntities(right, answer));
                }
                catch (InvalidDataException e)
                {
                    throw new CommandFailure(call.Value(system) ?? call.Value(gold), e.Message);
                }
            });
    }

    private static Document Answer(Pipeline pipeline, Document gold, bool raw) =>
        raw ? new(gold.Text, pipeline.Read(gold.Text)) : pipeline.Reanalyse(gold);

    private static void Write(TextWriter output, IEnumerable<Measure> measures)
    {
        output.WriteLine($"{"Metric",-10} {"Precision",9} {"Recall",9} {"F1",9} {"correct",9} {"gold",9} {"system",9}");
        foreach (var measure in measures) Write(output, measure);
    }

    private static void Write(TextWriter output, Measure m) => output.WriteLine(FormattableString.Invariant(
        $"{m.Name,-10} {100 * m.Precision,9:F2} {100 * m.Recall,9:F2} {100 * m.F1,9:F2} {m.Correct,9} {m.Gold,9} {m.System,9}"));
}
