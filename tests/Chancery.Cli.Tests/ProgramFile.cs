using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Chancery.Cli.Tests;

/// <summary>The program as a process of its own, for what only a process can show: signals, limits, pipes.</summary>
internal static class ProgramFile
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "chancery.dll");

    /// <param name="told">Gets each line of standard error.</param>
    public static Process Start(Action<string> told, params string[] args)
    {
        var process = new Process { StartInfo = new ProcessStartInfo("dotnet", [Path, .. args]) { RedirectStandardOutput = true,
            RedirectStandardError = true } };
        process.ErrorDataReceived += (_, line) => told(line.Data ?? "");
        process.Start();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a line of bash, in which $CHANCERY is the program.</summary>
    public static async Task<Run> Shell(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", line]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CHANCERY"] = $"dotnet {Path}";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, output, await error);
    }

    /// <summary>As Ctrl-C does; where the tests were started in the background, whose children do not hear it, as an end of the session does.</summary>
    public static void Interrupt(Process process) => Kill(process.Id, IsDeafToInterruptions() ? Termination : Interruption);

    private const int Interruption = 2, Termination = 15;

    /// <summary>A shell starts what it puts in the background with SIGINT ignored, and that is inherited.</summary>
    private static bool IsDeafToInterruptions() =>
        File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status")
            .FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & (1UL << (Interruption - 1))) != 0;

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
