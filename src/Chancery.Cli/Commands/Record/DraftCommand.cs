using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Record;
using Chancery.Strategy;

namespace Chancery.Cli.Commands.Record;

/// <summary><c>chancery draft</c>: a conflict model drafted from the record, each element with what it rests on.</summary>
internal static class DraftCommand
{
    public static Verb Create()
    {
        var record = RecordOptions.Record();
        var parties = RecordOptions.Party("--parties",
            "Whose conflict: codes or names, several apart by commas; default: those that deal with each other most");
        var from = RecordOptions.Day("--from", "Only what was said or done on this day or later");
        var to = RecordOptions.Day("--to", "Only what was said or done up to this day, and known by then");
        return new Verb("draft",
            "Drafts a conflict model from the record: parties, options, status quo and preferences, each with the events it rests on",
            "chancery draft --parties RUS,USA --to 2022-02-01 > model.json",
            "chancery draft --record crisis.db > model.json && chancery solve model.json") { record, parties, from, to }
            .Does(call =>
            {
                using var file = RecordOptions.Open(call, record);
                var (first, last) = (RecordOptions.Day(call, from), RecordOptions.Day(call, to));
                var asked = RecordOptions.Parties(call, parties);
                var events = file.Events(new EventQuery { From = first, To = last, KnownBy = last }).Events;
                var facts = RecordedFacts.Of(events, last ?? file.LatestDay() ?? DateOnly.MaxValue,
                    new ActPhrases(LanguageModel.Load(null), RecordOptions.Names));
                var options = new DraftOptions { Name = Path.GetFileNameWithoutExtension(call.Value(record)!), Parties = asked,
                    NameOf = RecordOptions.Names.Of };
                if (ModelDrafter.Draft(facts, options) is not { } model)
                {
                    throw new CommandFailure(call.Value(record), asked.Count > 0
                        ? $"the record holds no threats, promises, demands or deeds between {string.Join(", ", asked)} that two of them could act on"
                        : "the record holds no two parties that threaten, promise, ask or do something to each other",
                        "see 'chancery ledger' for what there is, and name other --parties or days");
                }
                call.Out.WriteLine(ModelWriter.Write(model));
            });
    }
}
