using System.Text;
using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>Where a command reads and writes, and what the other side can show.</summary>
/// <param name="OutIsTerminal">A person sees the results as they come; else they go to a file or another program and stay plain.</param>
/// <param name="ErrorIsTerminal">A progress bar may be drawn on <paramref name="Error"/>.</param>
/// <param name="Colour">False under NO_COLOR, TERM=dumb or where the output is not a terminal.</param>
/// <param name="Width">Columns that a table may take; null if it need not be cut.</param>
internal sealed record Terminal(
    Stream In, TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal, bool Colour, int? Width)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Terminal OfThisProcess()
    {
        var output = new StreamWriter(StandardOutput.Open(), Utf8, bufferSize: 1 << 15) { AutoFlush = false };
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var outIsTerminal = !Console.IsOutputRedirected;
        return new Terminal(
            Console.OpenStandardInput(), output, error, outIsTerminal, !Console.IsErrorRedirected, outIsTerminal && !plain,
            outIsTerminal ? WidthOfWindow() : null);
    }

    /// <summary>The error side as Spectre sees it: bars and colours on a terminal, plain lines elsewhere.</summary>
    public IAnsiConsole ErrorConsole() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Error),
        Ansi = ErrorIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = Colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = ErrorIsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
    });

    /// <summary>Hands on what is buffered, if somebody still listens.</summary>
    public void Flush()
    {
        try
        {
            Out.Flush();
        }
        catch (IOException)
        {
            // The message that follows matters more than a result nobody can receive.
        }
    }

    private static int? WidthOfWindow()
    {
        try
        {
            return Console.WindowWidth is > 20 and var width ? width : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
