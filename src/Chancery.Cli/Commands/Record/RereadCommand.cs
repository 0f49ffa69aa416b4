using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Coding;
using Chancery.Lexicon;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary><c>chancery reread</c>: all reports of a record again, with this version's extractor, model and tables.</summary>
internal static class RereadCommand
{
    public static Verb Create()
    {
        var record = RecordOptions.Record();
        var lexicon = Lexicon();
        return new Verb("reread",
            "Reads all reports of a record again, from the pages kept with them, with this version's extractor, model and tables; what was put right by 'correct' stays",
            "chancery reread --record crisis.db")
        { record, lexicon }.Does((call, stop) => Task.FromResult(Run(call, record, call.Value(lexicon), stop)));
    }

    internal static Option<string?> Lexicon() =>
        new("--lexicon") { Description = "A folder with actors/, places/ or acts/ of your own, laid over the built-in tables", HelpName = "FOLDER" };

    internal static Rereading Start(IRecord record, string? lexicon)
    {
        var tables = lexicon is null ? LexiconTables.Embedded : LexiconTables.Load(lexicon);
        return new(record, lexicon is null ? ReportCoder.Load() : ReportCoder.Load(lexicon),
            new Provenance(CommandLine.Version, ModelVersion.OfBuiltIn, tables.Version));
    }

    private static int Run(Call call, Option<string> file, string? lexicon, CancellationToken stop)
    {
        using var record = RecordOptions.Open(call, file);
        var reports = record.Reports().Where(report => report is { IsCurrent: true, Unread: null }).ToList();
        var rereading = Start(record, lexicon);
        var (changed, events) = (0, 0);
        foreach (var known in reports)
        {
            stop.ThrowIfCancellationRequested();
            var read = rereading.Read(known.Report, keepText: false);
            events += read.Events;
            changed += read.IsNewText ? 1 : 0;
        }
        call.Error.WriteLine($"chancery: {reports.Count} {(reports.Count == 1 ? "report" : "reports")} read again, {changed} with another text; {events} events stored in {call.Value(file)}");
        return 0;
    }
}
