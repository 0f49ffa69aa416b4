using System.CommandLine;

namespace Chancery.Cli.Frame;

/// <summary>One call of a command: what was asked, and where the answer goes.</summary>
internal sealed class Call(ParseResult parsed, Terminal terminal)
{
    public Terminal Terminal => terminal;

    /// <summary>Results, and nothing else. Buffered: it is flushed when the command ends.</summary>
    public TextWriter Out => terminal.Out;

    /// <summary>Progress and messages.</summary>
    public TextWriter Error => terminal.Error;

    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>True if the option was written on the command line, rather than left at its default.</summary>
    public bool Given(Option option) => parsed.GetResult(option) is { Implicit: false };
}
