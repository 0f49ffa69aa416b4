using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary><c>chancery ledger</c>: threats, promises, offers and demands, and what came of them.</summary>
internal static class LedgerCommand
{
    public static Verb Create()
    {
        var record = RecordOptions.Record();
        var kind = new Option<string[]>("--kind") { Description = "threat, promise, offer, demand", HelpName = "KIND",
            Arity = ArgumentArity.OneOrMore };
        var state = new Option<string[]>("--state") { Description = "open, carried-out, met, refused, broken, expired", HelpName = "STATE",
            Arity = ArgumentArity.OneOrMore };
        var party = RecordOptions.Party("--party", "By or to whom: a code, a country or words of the name");
        var asOf = RecordOptions.Day("--as-of", "The record as it was known on that day; default is the day of the latest report");
        var format = Formats.Option(Format.Table, Format.Json, Format.Csv, Format.Md);
        return new Verb("ledger",
            "Prints what was threatened, promised, offered and demanded, on which condition and until when, and what came of it",
            "chancery ledger --kind threat --state open,carried-out --format md") { record, kind, state, party, asOf, format }
            .Does(call =>
            {
                var kinds = RecordOptions.Among(call, kind, Enum.GetValues<LedgerKind>(), k => k.ToString().ToLowerInvariant());
                var states = RecordOptions.Among(call, state, Enum.GetValues<LedgerState>(), s => Wording.State(s).Replace(' ', '-'));
                using var file = RecordOptions.Open(call, record);
                var day = RecordOptions.Day(call, asOf) ?? file.LatestDay() ?? DateOnly.MaxValue;
                var events = file.Events(new EventQuery { KnownBy = RecordOptions.Day(call, asOf) }).Events;
                var parties = RecordOptions.Parties(call, party);
                var found = LedgerKeeper.Keep(events, day).Where(e =>
                    (kinds.Count == 0 || kinds.Contains(e.Kind)) && (states.Count == 0 || states.Contains(e.State))
                    && (parties.Count == 0 || e.By.Concat(e.To).Any(parties.Contains))).ToList();
                Columns(RecordOptions.Names, call.Value(format)).Write(call.Out, found, call.Value(format), call.Terminal.Width);
                if (found.Count == 0) call.Error.WriteLine("chancery: no entry answers to that");
            });
    }

    private static Table<LedgerEntry> Columns(CodeNames names, Format format)
    {
        var forPeople = format is Format.Table or Format.Md;
        var columns = new List<Column<LedgerEntry>>
        {
            new("first said", e => Wording.Iso(e.First.Day ?? e.First.Published) is { Length: > 0 } day ? day : null),
            new("kind", e => e.Kind.ToString().ToLowerInvariant()), new("state", e => Wording.State(e.State)),
            new("by", e => forPeople ? Wording.Codes(e.By, names) : e.By), new("to", e => forPeople ? Wording.Codes(e.To, names) : e.To),
            new("what", e => e.Content ?? e.Latest.Evidence, Wide: true),
            new("if", e => e.Condition is { } condition && forPeople ? Short(condition) : e.Condition),
            new("until", e => e.Deadline is { } day ? Wording.Iso(day) : null),
            new("said", e => e.Statements.Length),
        };
        if (format == Format.Md) columns.Add(new("words", e => $"{Wording.Quoted(e.Latest.Evidence)} {Wording.Source(e.Latest)}"));
        if (!forPeople)
        {
            columns.Add(new("act", e => e.IsRestraint ? $"not {e.Act}" : e.Act?.ToString()));
            columns.Add(new("words", e => e.Latest.Evidence));
            columns.Add(new("statements", e => e.Statements.Select(s => s.Id)));
            columns.Add(new("answered_by", e => e.Steps.Select(s => $"{Wording.State(s.State)} {s.Event.Id}")));
        }
        return new Table<LedgerEntry>(columns);
    }

    private static string Short(string words) => words.Length <= 40 ? words : words[..39] + "…";
}
