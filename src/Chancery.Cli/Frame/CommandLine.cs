using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Chancery.Cli.Frame;

/// <summary>What all commands share: help with examples, errors, exit codes, Ctrl-C, a closed pipe.</summary>
internal static class CommandLine
{
    /// <summary>Ended by Ctrl-C or SIGTERM, as shells count it.</summary>
    public const int Stopped = 130;

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<InvocationConfiguration, Terminal> Terminals = [];

    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Runs one command line and returns its exit code: 0, 1 (failed), 2 (bad usage), 130 (stopped).</summary>
    /// <param name="verbs">Called only if a command is needed: <c>--version</c> answers without building them.</param>
    public static async Task<int> Run(string[] args, Func<IEnumerable<Verb>> verbs, Terminal terminal)
    {
        try
        {
            if (args is ["--version"])
            {
                terminal.Out.WriteLine($"chancery {Version}");
                terminal.Out.Flush();
                return 0;
            }
            var code = await Invoke(args, verbs(), terminal);
            terminal.Out.Flush();
            return code;
        }
        catch (CommandFailure failure)
        {
            terminal.Flush();
            terminal.Error.WriteLine($"chancery: {failure.Message}");
            return failure.ExitCode;
        }
        catch (Chancery.Record.RecordException failure)
        {
            terminal.Flush();
            terminal.Error.WriteLine($"chancery: {failure.Message}");
            return 1;
        }
        catch (ClosedPipeException)
        {
            return 0; // The reader has seen enough (head, less): that is no failure.
        }
        catch (OperationCanceledException)
        {
            terminal.Flush();
            terminal.Error.WriteLine("chancery: stopped; what was stored so far is kept");
            return Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Flush();
            terminal.Error.WriteLine($"chancery: {e.Message}");
            return 1;
        }
    }

    internal static Terminal TerminalOf(ParseResult parsed) =>
        Terminals.TryGetValue(parsed.InvocationConfiguration, out var terminal) ? terminal
            : throw new InvalidOperationException("Run a command through CommandLine.Run.");

    private static async Task<int> Invoke(string[] args, IEnumerable<Verb> verbs, Terminal terminal)
    {
        var root = new RootCommand("Reads what the press reports about an international crisis and keeps the file on it.");
        foreach (var verb in verbs) root.Add(verb);
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        var parsed = root.Parse(args);
        // '--help' beside a missing argument is no error.
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
        {
            foreach (var error in parsed.Errors) terminal.Error.WriteLine($"chancery: {error.Message}");
            var name = parsed.CommandResult.Command is Verb asked ? $"chancery {asked.Name}" : "chancery";
            terminal.Error.WriteLine($"Try '{name} --help'.");
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = StopOn(PosixSignal.SIGINT, stop);
        using var terminate = StopOn(PosixSignal.SIGTERM, stop);
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
        };
        Terminals.Add(configuration, terminal);
        return await parsed.InvokeAsync(configuration, stop.Token);
    }

    /// <summary>The first signal asks the command to stop between two reports, the second ends the process at once.</summary>
    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            if (stop.IsCancellationRequested) return;
            context.Cancel = true;
            stop.Cancel();
        });

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parsed)
        {
            var code = help.Invoke(parsed);
            if (parsed.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
            {
                var output = parsed.InvocationConfiguration.Output;
                output.WriteLine(verb.Examples.Count == 1 ? "Example:" : "Examples:");
                foreach (var example in verb.Examples) output.WriteLine("  " + example);
                output.WriteLine();
            }
            return code;
        }
    }
}
