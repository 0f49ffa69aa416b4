using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Coding;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery explain</c>: what each step saw in a sentence, down to the row that coded an event.</summary>
internal static class ExplainCommand
{
    public static Verb Create()
    {
        var text = new Argument<string>("SENTENCE") { Description = "A sentence or a short text, or - for standard input" };
        var published = new Option<string?>("--published") { Description = "The date that relative times are read against, as 2021-12-31" };
        var lexicon = new Option<string?>("--lexicon") { Description = "A folder with actors/, places/ or acts/ of your own, laid over the built-in tables" };
        return new Verb("explain", "Shows what each step saw in a sentence: tree, parties, times, speakers, acts and the rows that coded them",
            "chancery explain \"Ankara warned Athens that any drilling off Cyprus would have consequences.\"") { text, published, lexicon }
            .Does(call =>
            {
                var words = call.Value(text)!;
                if (words == Inputs.Standard) words = new StreamReader(call.Terminal.In).ReadToEnd().Trim();
                if (words.Length == 0) throw CommandFailure.BadUsage("SENTENCE", "it is empty", "give a sentence in quotes");
                var coder = call.Value(lexicon) is { } folder ? ReportCoder.Load(folder) : ReportCoder.Load();
                var day = PublishedOption.Day(call.Value(published));
                var coded = coder.Code(words, day is { } d ? DateOnly.FromDateTime(d.DateTime) : null);
                new Explanation(call.Out, call.Terminal.Colour).Write(coded);
            });
    }
}
