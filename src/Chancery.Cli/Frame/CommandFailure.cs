namespace Chancery.Cli.Frame;

/// <summary>The command can't do what was asked, for a reason that is told in one line; no stack trace is shown.</summary>
/// <param name="where">The file, option or value that it is about; null if it is about none.</param>
/// <param name="what">What happened, with the value.</param>
/// <param name="right">What would be right, or what to do next; null if <paramref name="what"/> says it.</param>
internal sealed class CommandFailure(string? where, string what, string? right = null) : Exception(
    (where is null ? "" : where + ": ") + what + (right is null ? "" : "; " + right))
{
    /// <summary>1 = failed, 2 = the command line itself is wrong.</summary>
    public int ExitCode { get; private init; } = 1;

    /// <summary>The command line is wrong in a way that only the command can see.</summary>
    public static CommandFailure BadUsage(string? where, string what, string? right = null) => new(where, what, right) { ExitCode = 2 };
}
