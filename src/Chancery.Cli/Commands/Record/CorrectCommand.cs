using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary><c>chancery correct</c>: puts right what was taken from a page for a report's title, date, outlet or author.</summary>
internal static class CorrectCommand
{
    public static Verb Create()
    {
        var id = new Argument<string>("REPORT") { Description = "The report's id, as 'chancery events --format json' names it, or an end of it that no other has" };
        var title = new Option<string?>("--title") { Description = "Its headline", HelpName = "WORDS" };
        var date = RecordOptions.Day("--date", "The day that it was published");
        var outlet = new Option<string?>("--outlet") { Description = "Who published it", HelpName = "NAME" };
        var author = new Option<string?>("--author") { Description = "Who wrote it", HelpName = "NAME" };
        var undo = new Option<bool>("--undo") { Description = "Take back what was put right before" };
        var record = RecordOptions.Record();
        var lexicon = RereadCommand.Lexicon();
        return new Verb("correct",
            "Puts right a report's title, date, outlet or author; its events are dated anew, and later readings of its page keep the correction",
            "chancery correct talks.html --date 2022-01-10 --outlet \"The Gazette\"", "chancery correct talks.html --undo")
        { id, title, date, outlet, author, undo, record, lexicon }
            .Does(call => Run(call, call.Value(id)!, record, call.Value(lexicon), call.Value(undo),
            new Correction(Word(call, title), RecordOptions.Day(call, date), Word(call, outlet), Word(call, author))));
    }

    private static string? Word(Call call, Option<string?> option) => call.Value(option)?.Trim() is { Length: > 0 } word ? word : null;

    private static void Run(Call call, string id, Option<string> file, string? lexicon, bool undo, Correction given)
    {
        if (!undo && given == new Correction())
            throw CommandFailure.BadUsage(null, "nothing to put right was given", "give --title, --date, --outlet or --author, or --undo");
        using var record = RecordOptions.Open(call, file);
        var known = Find(record, id);
        var earlier = record.CorrectionOf(known.Id);
        if (undo && earlier is null)
            throw new CommandFailure(known.Id, "nothing was put right in it");
        if (undo && record.OriginalOf(known.Id) is null)
            throw new CommandFailure(known.Id, "no page was kept that could tell again what it said",
                "give what is right with --title, --date, --outlet or --author");
        if (undo)
            known = earlier!.Off(known);
        record.Correct(known.Id, undo ? null : given.Over(earlier));
        var report = RereadCommand.Start(record, lexicon).Read(known, keepText: true).Report;
        call.Out.WriteLine($"{report.Id}: \"{report.Title}\", {report.Day?.ToString("yyyy-MM-dd") ?? "no date"}, {report.Publisher ?? "no outlet"}, {report.Author ?? "no author"}");
    }

    private static Report Find(IRecord record, string id)
    {
        var all = record.Reports().Where(report => report is { IsCurrent: true, Unread: null }).Select(report => report.Report).ToList();
        if (all.FirstOrDefault(report => report.Id == id) is { } exact) return exact;
        var ending = all.Where(report => report.Id.EndsWith(id, StringComparison.Ordinal)).ToList();
        return ending.Count switch
        {
            1 => ending[0],
            0 => throw new CommandFailure(id, "no report of the record has this id", "'chancery events --format json' shows the ids"),
            _ => throw new CommandFailure(id, $"{ending.Count} reports end like this",
                $"it is one of {string.Join(", ", ending.Take(5).Select(report => report.Id))}"),
        };
    }
}
