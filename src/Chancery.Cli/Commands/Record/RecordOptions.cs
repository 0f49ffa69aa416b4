using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Frame;
using Chancery.Lexicon;
using Chancery.Record;
using Chancery.Record.Sqlite;

namespace Chancery.Cli.Commands.Record;

/// <summary>The options that all questions to the record share, and how their values are read.</summary>
internal static class RecordOptions
{
    public const string DefaultFile = "crisis.db";

    private static readonly Lazy<CodeNames> BuiltinNames = new(() => new CodeNames(LexiconTables.Embedded));

    public static CodeNames Names => BuiltinNames.Value;

    public static Option<string> Record() =>
        new("--record") { Description = "The record's file", HelpName = "FILE", DefaultValueFactory = _ => DefaultFile };

    public static Option<string?> Day(string name, string description) => new(name) { Description = description, HelpName = "DATE" };

    public static Option<string[]> Party(string name, string description) =>
        new(name) { Description = description, HelpName = "CODE|NAME", Arity = ArgumentArity.OneOrMore };

    public static IRecord Open(Call call, Option<string> record) => SqliteRecord.OpenExisting(call.Value(record)!);

    /// <exception cref="CommandFailure">The value is no day.</exception>
    public static DateOnly? Day(Call call, Option<string?> option)
    {
        if (call.Value(option) is not { } value) return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        throw CommandFailure.BadUsage(option.Name, $"'{value}' is not a date", "write it as 2021-12-31");
    }

    /// <summary>"RUS", "rus" and "Russia" are all RUS; what no table knows is looked for in names and words.</summary>
    public static IReadOnlyList<string> Parties(Call call, Option<string[]> option) =>
        [.. (call.Value(option) ?? []).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(PartyOf)];

    /// <summary>Values of an enum in any case, several apart by commas.</summary>
    /// <exception cref="CommandFailure">There is no such value; the message lists those that exist.</exception>
    public static IReadOnlyList<T> Among<T>(Call call, Option<string[]> option, IReadOnlyList<T> all, Func<T, string> word) =>
        [.. (call.Value(option) ?? []).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(asked =>
        {
            foreach (var value in all)
            {
                if (string.Equals(word(value), asked, StringComparison.OrdinalIgnoreCase)) return value;
            }
            throw CommandFailure.BadUsage(option.Name, $"there is no '{asked}'", $"it is one of {string.Join(", ", all.Select(word))}");
        })];

    private static string PartyOf(string asked)
    {
        var upper = asked.ToUpperInvariant();
        if (upper == asked || Names.Of(upper) != upper) return upper;
        return Names.CodeOf(asked) ?? asked;
    }
}
