namespace Chancery.Strategy;

/// <summary>A rule on which states cannot be; the four usual ways to say one. Options count from 1.</summary>
/// <remarks>After the GMCR II elicitation of infeasible states (Hipel, Kilgour, Fang and Peng 1997).</remarks>
public abstract record Infeasibility
{
    private Infeasibility() { }

    /// <summary>States matching a pattern over Y, N and - are impossible.</summary>
    public sealed record Matching(string Pattern) : Infeasibility;

    /// <summary>At most one of the options can be taken.</summary>
    public sealed record Exclusive(IReadOnlyList<int> Options) : Infeasibility;

    /// <summary>At least one of the options is taken.</summary>
    public sealed record AtLeastOne(IReadOnlyList<int> Options) : Infeasibility;

    /// <summary>The option can be taken only together with another.</summary>
    public sealed record OnlyIf(int Option, int Condition) : Infeasibility;
}
