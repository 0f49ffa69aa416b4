namespace Chancery.Strategy;

/// <summary>Lists the raw states that match no pattern.</summary>
internal static class Feasibility
{
    /// <summary>More states than this are refused; the limit on memory is some 150 bytes a state for four parties.</summary>
    public const int MostStates = 1 << 22;

    // About five seconds of pattern tests: patterns can make the search for a single feasible state as hard as they like.
    private const long MostTests = 1L << 31;

    /// <param name="values">Ascending; null when the result is not <see cref="Outcome.Listed"/>.</param>
    public static Outcome TryList(int optionCount, IReadOnlyList<OptionPattern> infeasible, CancellationToken stop, out ulong[]? values)
    {
        values = null;
        OptionPattern[] patterns = [.. infeasible.Distinct()];
        if (Array.Exists(patterns, p => p.Fixed == 0))
            return Outcome.None;
        if (patterns.Length == 0 && optionCount > 22)
            return Outcome.TooMany;
        if (patterns.Length == 0)
        {
            values = new ulong[1 << optionCount];
            for (var value = 0; value < values.Length; value++)
                values[value] = (ulong)value;
            return Outcome.Listed;
        }
        // A pattern rules out the whole block below its lowest fixed option, so the search jumps behind the block.
        Array.Sort(patterns, (a, b) => Low(b).CompareTo(Low(a)));
        var last = (1UL << optionCount) - 1;
        var found = new List<ulong>();
        long tests = 0, steps = 0;
        for (ulong value = 0; ; value++)
        {
            var jump = -1;
            foreach (var pattern in patterns)
            {
                tests++;
                if (!pattern.Matches(value))
                    continue;
                jump = Low(pattern);
                break;
            }
            if (jump > 0)
                value |= (1UL << jump) - 1;
            else if (jump < 0)
                found.Add(value);
            if (found.Count > MostStates || tests > MostTests)
                return Outcome.TooMany;
            if (value == last)
                break;
            if ((++steps & 0xFFFF) == 0)
                stop.ThrowIfCancellationRequested();
        }
        values = [.. found];
        return found.Count == 0 ? Outcome.None : Outcome.Listed;
    }

    private static int Low(OptionPattern pattern) => System.Numerics.BitOperations.TrailingZeroCount(pattern.Fixed);

    public enum Outcome { Listed, None, TooMany }
}
