using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Coding;
using Chancery.Pages;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery annotate</c>: everything found in each report, as JSON lines with offsets.</summary>
internal static class AnnotateCommand
{
    /// <summary>Short reports go through the network together, which is faster; more would keep the first one waiting.</summary>
    private const int ParsedTogether = 16;

    public static Verb Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Saved pages, texts, JSON lines, folders of them, or - for standard input",
            Arity = ArgumentArity.OneOrMore };
        var published = new Option<string?>("--published") { Description = "The date for reports that have none, as 2021-12-31" };
        var whyNot = new Option<bool>("--why-not") { Description = "Also say for each sentence without events why there are none" };
        var lexicon = new Option<string?>("--lexicon") { Description = "A folder with actors/, places/ or acts/ of your own, laid over the built-in tables" };
        var codes = new Option<string>("--codes") { Description = "Codes of actors: own (NATO, HAMAS) or plover (IGO, PSE)",
            DefaultValueFactory = _ => "own" }.AcceptOnlyFromAmong("own", "plover");
        return new Verb("annotate", "Prints everything found in each report as JSON lines with offsets; no record is touched",
            "chancery annotate samples/ > annotated.jsonl", "chancery annotate --why-not report.html")
        { paths, published, whyNot, lexicon, codes }.Does((call, stop) => Task.FromResult(
            Run(call, call.Value(paths)!, PublishedOption.Day(call.Value(published)), call.Value(whyNot), call.Value(lexicon),
                call.Value(codes) == "plover", stop)));
    }

    private static int Run(Call call, string[] paths, DateTimeOffset? published, bool whyNot, string? lexicon, bool plover, CancellationToken stop)
    {
        var reader = new PageReader(new PageOptions { Published = published });
        var coder = lexicon is null ? ReportCoder.Load() : ReportCoder.Load(lexicon);
        var failed = false;
        foreach (var together in Articles().Chunk(ParsedTogether))
        {
            var coded = CodedTogether.Of(coder, [.. together.Select(r => (r.Article.Text,
                r.Article.Published is { } day ? DateOnly.FromDateTime(day.DateTime) : (DateOnly?)null, Record.Rereading.EntriesOf(r.Article)))]);
            foreach (var ((source, article), (report, fault)) in together.Zip(coded))
            {
                if (report is not null) call.Out.WriteLine(AnnotatedReport.AsJson(article, report, whyNot, plover ? coder.Plover.Of : null));
                if (fault is null) continue;
                failed = true;
                call.Error.WriteLine($"chancery: {CodedTogether.Told(source, fault)}");
            }
        }
        return failed ? 1 : 0;

        IEnumerable<(string Source, Article Article)> Articles()
        {
            foreach (var result in reader.ReadAll(paths, call.Terminal.In))
            {
                stop.ThrowIfCancellationRequested();
                foreach (var warning in result.Warnings) call.Error.WriteLine($"chancery: {warning}");
                if (result is { IsRead: true, Article: { } article })
                {
                    yield return (result.Source, article);
                    continue;
                }
                failed = true;
                call.Error.WriteLine($"chancery: {result.Explanation}");
            }
        }
    }
}
