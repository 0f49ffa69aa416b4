using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Coding;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary><c>chancery events</c>: the events of the record, filtered, in a fixed order.</summary>
internal static class EventsCommand
{
    public static Verb Create()
    {
        var record = RecordOptions.Record();
        var actor = RecordOptions.Party("--actor", "Who did it: a code (RUS, RUS:MIL), a country or words of the name");
        var recipient = RecordOptions.Party("--recipient", "To whom");
        var party = RecordOptions.Party("--party", "On either side");
        var type = new Option<string[]>("--type") { Description = "PLOVER type: THREATEN, CONSULT, ...", HelpName = "TYPE",
            Arity = ArgumentArity.OneOrMore };
        var status = new Option<string[]>("--status") { Description = "occurred, ongoing, planned, threatened, promised, demanded, conditional, denied, hypothetical", HelpName = "STATUS", Arity = ArgumentArity.OneOrMore };
        var from = RecordOptions.Day("--from", "First day; an act without a day of its own counts by its report's");
        var to = RecordOptions.Day("--to", "Last day");
        var text = new Option<string?>("--text") { Description = "Words that the quoted evidence must hold; \"a phrase\" in quotation marks",
            HelpName = "WORDS" };
        var report = new Option<string?>("--report") { Description = "Id of a report", HelpName = "ID" };
        var confidence = new Option<double>("--confidence") { Description = "Least confidence, 0 to 1", HelpName = "NUMBER" };
        var noBackground = new Option<bool>("--no-background") { Description = "Leave out what the reports tell as history" };
        var oldVersions = new Option<bool>("--old-versions") { Description = "Also events of texts that a newer version has replaced" };
        var limit = new Option<int?>("--limit") { Description = "How many at most", HelpName = "NUMBER" };
        var format = Formats.Option(Format.Table, Format.Json, Format.Csv, Format.Md);
        return new Verb("events", "Prints the events of the record: date, actor, act, recipient, status and the words they rest on",
            "chancery events --actor RUS --from 2021-12-01 --status threatened --format csv",
            "chancery events --party \"European Union\" --type SANCTION,THREATEN --text \"gas pipeline\"")
        {
            record, actor, recipient, party, type, status, from, to, text, report, confidence, noBackground, oldVersions, limit, format,
        }.Does(call =>
        {
            if (call.Value(limit) is < 1) throw CommandFailure.BadUsage("--limit", $"'{call.Value(limit)}' is too small", "give 1 or more");
            if (call.Value(confidence) is < 0 or > 1) throw CommandFailure.BadUsage("--confidence", $"'{call.Value(confidence)}' is outside 0 to 1");
            var query = new EventQuery
            {
                Actors = RecordOptions.Parties(call, actor), Recipients = RecordOptions.Parties(call, recipient),
                Parties = RecordOptions.Parties(call, party),
                Types = RecordOptions.Among(call, type, Enum.GetValues<EventType>(), t => t.ToString()),
                Statuses = RecordOptions.Among(call, status, Enum.GetValues<EventStatus>(), s => s.ToString().ToLowerInvariant()),
                From = RecordOptions.Day(call, from), To = RecordOptions.Day(call, to), Words = call.Value(text), Report = call.Value(report),
                LeastConfidence = call.Value(confidence), WithBackground = !call.Value(noBackground), WithOldVersions = call.Value(oldVersions),
                Limit = call.Value(limit),
            };
            using var file = RecordOptions.Open(call, record);
            var answer = file.Events(query);
            var form = call.Value(format);
            (form is Format.Table or Format.Md ? EventColumns.ForPeople(RecordOptions.Names, withSource: form == Format.Md) : EventColumns.All())
                .Write(call.Out, answer.Events, form, call.Terminal.Width);
            if (answer.Total == 0) call.Error.WriteLine("chancery: no event answers to that");
            else if (answer.Total > answer.Events.Count)
                call.Error.WriteLine($"chancery: {answer.Events.Count} of {answer.Total} events shown; --limit sets how many");
        });
    }
}
