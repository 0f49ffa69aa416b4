namespace Chancery.Language.Parsing;

/// <summary>The heaviest directed tree from node 0 in a dense graph (Chu and Liu 1965, Edmonds 1967), in time of order n² to n³.</summary>
internal static class MaximumArborescence
{
    /// <param name="w">Row-major n×n: the arc from row to column. Changed by the work: a cycle is merged into its first node in place.</param>
    /// <returns>The head of each node; that of node 0 means nothing.</returns>
    public static int[] Heads(double[] w, int n)
    {
        // Which real arc stands behind a weight, as cycles are merged.
        var (tail, tip) = (new int[n * n], new int[n * n]);
        for (var h = 0; h < n; h++) for (var d = 0; d < n; d++) (tail[(h * n) + d], tip[(h * n) + d]) = (h, d);
        var alive = new bool[n];
        Array.Fill(alive, true);
        var merges = new List<(int[] Cycle, int[] Tails, int[] Tips)>();
        int[] heads;
        while (Cycle(heads = Greedy(w, n, alive), alive) is { } cycle) merges.Add(Merge(w, n, alive, heads, cycle, tail, tip));
        var result = new int[n];
        for (var d = 1; d < n; d++) if (alive[d]) result[tip[(heads[d] * n) + d]] = tail[(heads[d] * n) + d];
        // Undone from the last: each cycle keeps its own arcs but the one into the node that was entered from outside.
        var entered = new bool[n];
        for (var d = 1; d < n; d++) if (alive[d]) entered[tip[(heads[d] * n) + d]] = true;
        for (var m = merges.Count - 1; m >= 0; m--)
        {
            var (cycle, tails, tips) = merges[m];
            for (var i = 0; i < cycle.Length; i++)
            {
                if (Holds(merges, m, cycle[i], entered)) continue;
                result[tips[i]] = tails[i];
                entered[tips[i]] = true;
            }
        }
        return result;
    }

    /// <summary>Whether an arc that was chosen later already enters the node, or one merged into it before.</summary>
    private static bool Holds(List<(int[] Cycle, int[] Tails, int[] Tips)> merges, int before, int node, bool[] entered)
    {
        var open = new Stack<(int Node, int Before)>([(node, before)]);
        while (open.TryPop(out var next))
        {
            if (entered[next.Node]) return true;
            for (var m = next.Before - 1; m >= 0; m--)
            {
                if (merges[m].Cycle[0] != next.Node) continue;
                foreach (var inner in merges[m].Cycle) open.Push((inner, m));
                break;
            }
        }
        return false;
    }

    private static int[] Greedy(double[] w, int n, bool[] alive)
    {
        var heads = new int[n];
        for (var d = 1; d < n; d++)
        {
            if (!alive[d]) continue;
            for (var h = 1; h < n; h++) if (alive[h] && h != d && w[(h * n) + d] > w[(heads[d] * n) + d]) heads[d] = h;
        }
        return heads;
    }

    private static (int[] Cycle, int[] Tails, int[] Tips) Merge(double[] w, int n, bool[] alive, int[] heads, int[] cycle, int[] tail, int[] tip)
    {
        var at = cycle[0];
        var tails = Array.ConvertAll(cycle, v => tail[(heads[v] * n) + v]);
        var tips = Array.ConvertAll(cycle, v => tip[(heads[v] * n) + v]);
        var inside = new bool[n];
        foreach (var v in cycle) inside[v] = true;
        var own = Array.ConvertAll(cycle, v => w[(heads[v] * n) + v]);
        for (var o = 0; o < n; o++)
        {
            if (!alive[o] || inside[o]) continue;
            // Into the cycle: what it gains over the arc that it replaces. Out of it: the best there is.
            var (into, outOf) = (0, 0);
            for (var i = 1; i < cycle.Length; i++)
            {
                if (w[(o * n) + cycle[i]] - own[i] > w[(o * n) + cycle[into]] - own[into]) into = i;
                if (w[(cycle[i] * n) + o] > w[(cycle[outOf] * n) + o]) outOf = i;
            }
            var (from, to) = ((o * n) + cycle[into], (cycle[outOf] * n) + o);
            var (enter, leave) = ((w[from] - own[into], tail[from], tip[from]), (w[to], tail[to], tip[to]));
            (w[(o * n) + at], tail[(o * n) + at], tip[(o * n) + at]) = enter;
            (w[(at * n) + o], tail[(at * n) + o], tip[(at * n) + o]) = leave;
        }
        for (var i = 1; i < cycle.Length; i++) alive[cycle[i]] = false;
        return (cycle, tails, tips);
    }

    private static int[]? Cycle(int[] heads, bool[] alive)
    {
        var seen = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            if (!alive[start]) continue;
            var at = start;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = start;
                at = heads[at];
            }
            if (at == 0 || seen[at] != start) continue;
            var cycle = new List<int> { at };
            for (var v = heads[at]; v != at; v = heads[v]) cycle.Add(v);
            return [.. cycle];
        }
        return null;
    }
}
