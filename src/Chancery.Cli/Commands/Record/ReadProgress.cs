using Chancery.Cli.Frame;
using Spectre.Console;

namespace Chancery.Cli.Commands.Record;

/// <summary>A bar on standard error while a person watches; only the messages elsewhere.</summary>
internal sealed class ReadProgress : IDisposable
{
    private readonly TextWriter _error;
    private readonly TaskCompletionSource _done = new();
    private readonly Task? _drawing;
    private readonly IAnsiConsole? _console;
    private ProgressTask? _bar;

    private ReadProgress(Terminal terminal, long bytes)
    {
        _error = terminal.Error;
        if (!terminal.ErrorIsTerminal || bytes == 0) return;
        _console = terminal.ErrorConsole();
        var ready = new TaskCompletionSource();
        _drawing = _console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                _bar = context.AddTask("reading", maxValue: bytes);
                ready.SetResult();
                await _done.Task;
            });
        ready.Task.Wait();
    }

    /// <param name="bytes">What will be read; 0 if it can't be told, and no bar is drawn.</param>
    public static ReadProgress Start(Terminal terminal, long bytes) => new(terminal, bytes);

    public void Advance(long bytes) => _bar?.Increment(bytes);

    /// <summary>A message, above the bar if there is one.</summary>
    public void Say(string message)
    {
        if (_console is null) _error.WriteLine(message);
        else _console.WriteLine(message);
    }

    public void Dispose()
    {
        _done.TrySetResult();
        _drawing?.Wait();
    }
}
