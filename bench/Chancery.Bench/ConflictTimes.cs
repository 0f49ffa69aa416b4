using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Strategy;

namespace Chancery.Bench;

/// <summary>
/// Wall clock, processor time and peak memory of one solve, each in a process of its own: what BenchmarkDotNet does not tell of one cold run.
/// <c>dotnet run --project bench/Chancery.Bench -c Release -- conflicts [OPTIONS...]</c>
/// </summary>
public static class ConflictTimes
{
    private static readonly Definition[] Asked = [Definition.Nash, Definition.GMR, Definition.SMR, Definition.SEQ, Definition.SSEQ];

    public static void Run(string[] args)
    {
        if (args is ["one", var options, var only])
        {
            One(int.Parse(options, CultureInfo.InvariantCulture), only);
            return;
        }
        Console.WriteLine($"{Environment.ProcessorCount} processors, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}; 4 parties, strict ranks, Nash GMR SMR SEQ SSEQ");
        Console.WriteLine("kind      options   states  model ms  solve ms   cpu ms  peak MB  digest of the equilibria");
        int[] sizes = args.Length == 0 ? [12, 16, 20] : [.. args.Select(int.Parse)];
        foreach (var size in sizes)
        {
            foreach (var kind in new[] { "even", "ruled", "lopsided" })
            {
                using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!,
                    [.. Program.Self, "conflicts", "one", size.ToString(CultureInfo.InvariantCulture), kind]))!;
                process.WaitForExit();
            }
        }
    }

    private static void One(int options, string kind)
    {
        var watch = Stopwatch.StartNew();
        var conflict = Conflict.Resolve(ConflictModels.Make(options, kind));
        var made = watch.Elapsed;
        var table = StabilityAnalysis.Solve(conflict, Asked);
        var solved = watch.Elapsed - made;
        var process = Process.GetCurrentProcess();
        var bits = string.Concat(Asked.Select(d => table.Equilibria(d)!.ToBitString()));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(bits)))[..12];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind,-9} {options,7} {conflict.StateCount,8} {made.TotalMilliseconds,9:0} {solved.TotalMilliseconds,9:0} {process.TotalProcessorTime.TotalMilliseconds,8:0} {process.PeakWorkingSet64 / 1e6,8:0}  {digest}"));
    }
}
