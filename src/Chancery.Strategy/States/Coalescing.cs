namespace Chancery.Strategy;

/// <summary>Raw states drawn together into one; the drawn-together state stands where its lowest member would.</summary>
internal sealed class Coalescing
{
    private readonly Dictionary<ulong, int> _stateOf = [];

    private Coalescing(ulong[][] members)
    {
        Members = members;
        Lowest = [.. members.Select(m => m[0])];
        Differing = new ulong[members.Length];
        for (var state = 0; state < members.Length; state++)
        {
            foreach (var value in members[state])
            {
                Differing[state] |= value ^ members[state][0];
                _stateOf.Add(value, state);
            }
        }
    }

    public ulong[][] Members { get; }
    public ulong[] Lowest { get; }
    public ulong[] Differing { get; }

    public IReadOnlyDictionary<ulong, int> StateOf => _stateOf;

    /// <returns>Null when no pattern draws two feasible states together.</returns>
    public static Coalescing? Of(ulong[] values, IReadOnlyList<OptionPattern> patterns)
    {
        // Union by lowest index; overlapping patterns end in one set.
        var root = Enumerable.Range(0, values.Length).ToArray();
        var any = false;
        foreach (var pattern in patterns)
        {
            var first = -1;
            for (var i = 0; i < values.Length; i++)
            {
                if (!pattern.Matches(values[i]))
                    continue;
                if (first < 0)
                {
                    first = RootOf(root, i);
                    continue;
                }
                int a = RootOf(root, first), b = RootOf(root, i);
                (root[Math.Max(a, b)], first) = (Math.Min(a, b), Math.Min(a, b));
                any = true;
            }
        }
        if (!any)
            return null;
        var members = new SortedDictionary<int, List<ulong>>();
        for (var i = 0; i < values.Length; i++)
        {
            var group = RootOf(root, i);
            if (!members.TryGetValue(group, out var list))
                members.Add(group, list = []);
            list.Add(values[i]);
        }
        return new Coalescing([.. members.Values.Select(list => list.ToArray())]);
    }

    public int? Find(OptionPattern name, OptionStates states)
    {
        for (var state = 0; state < Members.Length; state++)
        {
            if (states.PatternOf(state) == name)
                return state;
        }
        var whole = (1UL << states.OptionCount) - 1;
        return name.Fixed == whole && _stateOf.TryGetValue(name.Taken, out var found) ? found : null;
    }

    private static int RootOf(int[] root, int i)
    {
        while (root[i] != i)
            i = root[i] = root[root[i]];
        return i;
    }
}
