using Chancery.Cli.Commands;
using Chancery.Cli.Commands.Record;
using Chancery.Cli.Frame;

namespace Chancery.Cli;

/// <summary>The contents page of the program: one file per command under Commands/, in the order of a report's way.</summary>
internal static class Program
{
    internal static IEnumerable<Verb> Verbs() =>
    [
        ReadCommand.Create(),
        RereadCommand.Create(),
        CorrectCommand.Create(),
        ExtractCommand.Create(),
        AnnotateCommand.Create(),
        ExplainCommand.Create(),
        ParseCommand.Create(),
        TrainCommand.Create(),
        ScoreCommand.Create(),
        EventsCommand.Create(),
        BriefCommand.Create(),
        TalksCommand.Create(),
        LedgerCommand.Create(),
        DraftCommand.Create(),
        SolveCommand.Create(),
    ];

    private static Task<int> Main(string[] args) => CommandLine.Run(args, Verbs, Terminal.OfThisProcess());
}
