using BenchmarkDotNet.Attributes;
using Chancery.Strategy;

namespace Chancery.Bench;

/// <summary>Solving a warm conflict, over and over; <see cref="ConflictTimes"/> tells of a cold one.</summary>
[MemoryDiagnoser]
public class ConflictSolving
{
    private Conflict _conflict = null!;

    [Params(8, 12, 16)]
    public int Options { get; set; }

    [GlobalSetup]
    public void Resolve() => _conflict = Conflict.Resolve(ConflictModels.Make(Options, "even"));

    [Benchmark]
    public StabilityTable Solve() =>
        StabilityAnalysis.Solve(_conflict, [Definition.Nash, Definition.GMR, Definition.SMR, Definition.SEQ, Definition.SSEQ]);
}
