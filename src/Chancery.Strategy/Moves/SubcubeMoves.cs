using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Strategy;

/// <summary>One party's moves in option form, without listing a single arc.</summary>
/// <remarks>
/// States that agree on everybody else's options and on the party's own irreversible ones form a clique: all its members
/// reach each other. The cliques that differ only in irreversible options form a small cube, one bit an irreversible option,
/// 1 for the choice that cannot be taken back; a state reaches the members of its clique and of those above it.
/// Clique numbers are (which options of the others) &lt;&lt; (irreversible options) | (bits of the cube).
/// </remarks>
internal sealed class SubcubeMoves
{
    private SubcubeMoves(int[] cliqueOf, int cliques, int irreversible)
    {
        CliqueOf = cliqueOf;
        CliqueCount = cliques;
        Irreversible = irreversible;
        Start = new int[cliques + 1];
        foreach (var clique in cliqueOf)
            Start[clique + 1]++;
        for (var i = 1; i <= cliques; i++)
            Start[i] += Start[i - 1];
    }

    public int[] CliqueOf { get; }
    public int CliqueCount { get; }

    /// <summary>The number of irreversible options, so of bits in the cube.</summary>
    public int Irreversible { get; }

    /// <summary>Where each clique begins when the states are listed by clique; one more at the end.</summary>
    public int[] Start { get; }

    public int CubeMask => (1 << Irreversible) - 1;

    /// <param name="own">The party's options.</param>
    /// <param name="onlyTaken">Those that can only go from N to Y.</param>
    /// <param name="onlyGivenUp">Those that can only go from Y to N.</param>
    /// <returns>Null where the cubes would take more than 2^25 cliques; the arcs then have to be listed.</returns>
    public static SubcubeMoves? Of(ReadOnlySpan<ulong> values, int optionCount, ulong own, ulong onlyTaken, ulong onlyGivenUp)
    {
        var all = (1UL << optionCount) - 1;
        ulong others = all & ~own, fixedOnce = onlyTaken | onlyGivenUp;
        int otherBits = BitOperations.PopCount(others), irreversible = BitOperations.PopCount(fixedOnce);
        var cliqueOf = new int[values.Length];
        int classes;
        if (otherBits <= 24 && 1L << otherBits <= 4L * values.Length)
        {
            classes = 1 << otherBits;
            for (var state = 0; state < values.Length; state++)
                cliqueOf[state] = (int)Extract(values[state], others);
        }
        else
        {
            var numbers = new Dictionary<ulong, int>();
            for (var state = 0; state < values.Length; state++)
            {
                var key = values[state] & others;
                if (!numbers.TryGetValue(key, out var number))
                    numbers.Add(key, number = numbers.Count);
                cliqueOf[state] = number;
            }
            classes = numbers.Count;
        }
        if ((long)classes << irreversible > 1 << 25)
            return null;
        for (var state = 0; irreversible > 0 && state < values.Length; state++)
            cliqueOf[state] = cliqueOf[state] << irreversible | (int)Extract(values[state] ^ onlyGivenUp, fixedOnce);
        return new SubcubeMoves(cliqueOf, classes << irreversible, irreversible);
    }

    /// <summary>The bits of the value where the mask has ones, drawn together.</summary>
    private static ulong Extract(ulong value, ulong mask)
    {
        if (Bmi2.X64.IsSupported)
            return Bmi2.X64.ParallelBitExtract(value, mask);
        ulong packed = 0;
        for (var place = 0; mask != 0; mask &= mask - 1, place++)
        {
            if ((value & mask & (~mask + 1)) != 0)
                packed |= 1UL << place;
        }
        return packed;
    }
}
