using System.Text;
using Chancery.Cli.Frame;

namespace Chancery.Cli.Tests;

/// <summary>One run of the program inside the test, with what it wrote.</summary>
internal sealed record Run(int Code, string Out, string Error)
{
    public static Task<Run> Of(params string[] args) => Of("", args);

    public static async Task<Run> Of(string input, string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var terminal = new Terminal(stdin, output, error, OutIsTerminal: false, ErrorIsTerminal: false, Colour: false, Width: null);
        var code = await CommandLine.Run(args, Program.Verbs, terminal);
        return new Run(code, output.ToString(), error.ToString());
    }
}
