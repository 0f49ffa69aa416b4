using System.CommandLine;

namespace Chancery.Cli.Frame;

/// <summary>One command of the program. It says what it does in one sentence and shows at least one example that works.</summary>
internal sealed class Verb : Command
{
    /// <param name="name">One word, a verb or the thing asked for: "read", "events".</param>
    /// <param name="does">One sentence without a full stop at the end of a heading: what goes in, what comes out.</param>
    /// <param name="examples">Whole command lines, printed at the end of <c>--help</c>.</param>
    public Verb(string name, string does, params ReadOnlySpan<string> examples) : base(name, does) => Examples = [.. examples];

    public IReadOnlyList<string> Examples { get; }

    /// <summary>What the command does. To fail, throw <see cref="CommandFailure"/>; to return is exit code 0.</summary>
    public Verb Does(Action<Call> body) => Does((call, _) => { body(call); return Task.FromResult(0); });

    /// <summary>As above, for what takes long: look at the token between reports, so that Ctrl-C is heard.</summary>
    /// <returns>The exit code: 0, or 1 if the work was done but something in it failed.</returns>
    public Verb Does(Func<Call, CancellationToken, Task<int>> body)
    {
        SetAction((parsed, stop) => body(new Call(parsed, CommandLine.TerminalOf(parsed)), stop));
        return this;
    }
}
