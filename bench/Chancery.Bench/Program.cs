using BenchmarkDotNet.Running;

namespace Chancery.Bench;

public static class Program
{
    /// <summary>What has to stand between the running program and its arguments to start it again.</summary>
    internal static string[] Self { get; } =
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Program).Assembly.Location] : [];

    public static void Main(string[] args)
    {
        if (args is ["conflicts", .. var rest])
            ConflictTimes.Run(rest);
        else if (args is ["language", .. var texts])
            LanguageTimes.Run(texts);
        else
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }
}
