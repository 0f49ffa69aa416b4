using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary><c>chancery talks</c>: meetings and calls, and how it stands with each.</summary>
internal static class TalksCommand
{
    public static Verb Create()
    {
        var record = RecordOptions.Record();
        var party = RecordOptions.Party("--party", "One of those who meet: a code, a country or words of the name");
        var state = new Option<string[]>("--state") { Description = "proposed, agreed, held, moved, cancelled", HelpName = "STATE",
            Arity = ArgumentArity.OneOrMore };
        var coming = new Option<bool>("--coming") { Description = "Only those that lie ahead on the day of --as-of" };
        var asOf = RecordOptions.Day("--as-of", "The record as it was known on that day; default is the day of the latest report");
        var format = Formats.Option(Format.Table, Format.Json, Format.Csv, Format.Md);
        return new Verb("talks",
            "Prints meetings and calls between the parties: who, where, when, and whether proposed, agreed, held, moved or cancelled",
            "chancery talks --party RUS --as-of 2022-01-01 --coming") { record, party, state, coming, asOf, format }
            .Does(call =>
            {
                var states = RecordOptions.Among(call, state, Enum.GetValues<TalksState>(), s => s.ToString().ToLowerInvariant());
                using var file = RecordOptions.Open(call, record);
                var day = RecordOptions.Day(call, asOf) ?? file.LatestDay() ?? DateOnly.MaxValue;
                var events = file.Events(new EventQuery { KnownBy = RecordOptions.Day(call, asOf),
                    Parties = RecordOptions.Parties(call, party) }).Events;
                var found = TalksFinder.Find(events, RecordOptions.Names)
                    .Where(t => (states.Count == 0 || states.Contains(t.State)) && (!call.Value(coming) || t.IsComing(day))).ToList();
                Columns(RecordOptions.Names, day, call.Value(format)).Write(call.Out, found, call.Value(format), call.Terminal.Width);
                if (found.Count == 0) call.Error.WriteLine("chancery: no talks answer to that");
            });
    }

    private static Table<Talks> Columns(CodeNames names, DateOnly asOf, Format format)
    {
        var forPeople = format is Format.Table or Format.Md;
        var columns = new List<Column<Talks>>
        {
            new("date", t => forPeople ? Wording.Days(t.From, t.To) + (t.DayIsReports ? "?" : "") : t.From is { } from ? Wording.Iso(from) : null),
        };
        if (!forPeople) columns.Add(new("date_to", t => t.To is { } to ? Wording.Iso(to) : null));
        columns.AddRange(
        [
            new("parties", t => forPeople ? Wording.Codes(t.Parties, names) : t.Parties), new("level", t => t.Level), new("place", t => t.Place),
            new("state", t => Wording.State(t, asOf)), new("reports", t => t.History.Select(s => s.Event.ReportId).Distinct().Count()),
            new("latest words", t => format == Format.Md ? Wording.Quoted(t.Latest.Evidence) : t.Latest.Evidence, Wide: true),
        ]);
        if (format == Format.Md) columns.Add(new("source", t => Wording.Source(t.Latest)));
        if (!forPeople)
        {
            columns.Add(new("event", t => t.Latest.Id));
            columns.Add(new("history",
                t => t.History.Select(s => $"{Wording.Iso(s.Event.Published)} {s.State.ToString().ToLowerInvariant()} {s.Event.Id}")));
        }
        return new Table<Talks>(columns);
    }
}
