using System.CommandLine;
using System.Text;
using Chancery.Cli.Frame;
using Chancery.Language;
using Chancery.Language.Conllu;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery parse</c>: text in, CoNLL-U out.</summary>
internal static class ParseCommand
{
    private enum Input { Text, Conllu }

    public static Verb Create()
    {
        var path = new Argument<string>("PATH") { Description = "A text file, or - for standard input", DefaultValueFactory = _ => Inputs.Standard };
        var input = new Option<Input>("--input") { Description = "text, or conllu to keep the given sentences and words",
            DefaultValueFactory = _ => Input.Text };
        var model = new Option<string?>("--model") { Description = "A model file from 'chancery train' instead of the built-in one" };
        return new Verb("parse", "Cuts text into sentences and words and prints their tags, lemmas and trees as CoNLL-U",
            "chancery parse < text.txt", "chancery parse --input conllu words.conllu") { path, input, model }
            .Does((call, stop) =>
            {
                var pipeline = LanguageModel.Load(call.Value(model));
                using var reader = LanguageModel.Open(call, call.Value(path) ?? Inputs.Standard);
                var number = 0;
                if (call.Value(input) == Input.Conllu)
                {
                    var given = LanguageModel.ReadConllu(reader, call.Value(path) ?? Inputs.Standard);
                    foreach (var sentence in pipeline.Reanalyse(given).Sentences) ConlluWriter.Write(call.Out, sentence, given.Text, ++number);
                    return Task.FromResult(0);
                }
                foreach (var batch in Batches(reader, call.Value(path) ?? Inputs.Standard))
                {
                    stop.ThrowIfCancellationRequested();
                    foreach (var (paragraph, sentences) in batch.Zip(pipeline.ReadMany(batch)))
                    {
                        var first = true;
                        foreach (var sentence in sentences)
                        {
                            ConlluWriter.Write(call.Out, sentence, paragraph, ++number, newParagraph: first);
                            first = false;
                        }
                    }
                }
                return Task.FromResult(0);
            });
    }

    /// <summary>Paragraphs of a file go through the network several at a time, which is
    /// faster; a stream is answered one by one, as it comes.</summary>
    private static IEnumerable<string[]> Batches(TextReader reader, string path) => Paragraphs(reader).Chunk(path == Inputs.Standard ? 1 : 32);

    /// <summary>The stretches between empty lines, a very long one cut at a line end.</summary>
    private static IEnumerable<string> Paragraphs(TextReader reader)
    {
        var paragraph = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                paragraph.Append(line).Append('\n');
                if (paragraph.Length < 1 << 20) continue;
            }
            if (paragraph.Length > 0) yield return paragraph.ToString();
            paragraph.Clear();
        }
        if (paragraph.Length > 0) yield return paragraph.ToString();
    }
}
