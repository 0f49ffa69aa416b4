using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary><c>chancery brief</c>: the state of the crisis on one day, for forwarding.</summary>
internal static class BriefCommand
{
    public static Verb Create()
    {
        var record = RecordOptions.Record();
        var asOf = RecordOptions.Day("--as-of", "The record as it was known on that day; default is the day of the latest report");
        var from = RecordOptions.Day("--from", "First day of what happened");
        var to = RecordOptions.Day("--to", "Last day of what happened");
        var party = RecordOptions.Party("--party", "Only what this party takes part in: a code, a country or words of the name");
        var most = new Option<int>("--most") { Description = "How many happenings, the weightiest chosen", HelpName = "NUMBER",
            DefaultValueFactory = _ => 40 };
        var format = Formats.Option(Format.Text, Format.Md);
        return new Verb("brief",
            "Prints what happened, which talks are coming, and which threats, promises and demands are open, each with the words it rests on",
            "chancery brief --as-of 2021-12-31 --party RUS", "chancery brief --format md > brief.md") { record, asOf, from, to, party, most, format }
            .Does(call =>
            {
                if (call.Value(most) < 1) throw CommandFailure.BadUsage("--most", $"'{call.Value(most)}' is too small", "give 1 or more");
                using var file = RecordOptions.Open(call, record);
                var request = new BriefRequest(
                    RecordOptions.Day(call, asOf), RecordOptions.Day(call, from), RecordOptions.Day(call, to),
                    RecordOptions.Parties(call, party), call.Value(most));
                var brief = Chancery.Record.Brief.Of(file, RecordOptions.Names, request);
                if (call.Value(format) == Format.Md) new MarkdownBrief(call.Out, RecordOptions.Names).Write(brief);
                else new TextBrief(call.Out, RecordOptions.Names, call.Terminal.Width ?? TextBrief.PlainWidth).Write(brief, TextBrief.Whole);
            });
    }
}
