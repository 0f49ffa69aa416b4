namespace Chancery.Language.Parsing;

/// <summary>The best tree over scored arcs, with exactly one child of the root.</summary>
internal static class TreeDecoder
{
    /// <param name="scores">One row a word: the root first, then the words as heads; rows are <paramref name="stride"/> apart.</param>
    /// <param name="heads">On return each word's head, 0 for the root.</param>
    public static void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var n = heads.Length;
        var roots = 0;
        for (var i = 0; i < n; i++)
        {
            var row = scores.Slice(i * stride, n + 1);
            var best = 0;
            for (var h = 1; h <= n; h++) if (h != i + 1 && row[h] > row[best]) best = h;
            heads[i] = best;
            if (best == 0) roots++;
        }
        // Each word's favourite head makes a tree nine times in ten.
        if (roots != 1 || !IsTree(heads)) SpanningTree(scores, stride, heads);
    }

    internal static bool IsTree(ReadOnlySpan<int> heads)
    {
        var seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at] - 1;
            }
            if (at >= 0 && seen[at] == i + 1) return false;
        }
        return true;
    }

    private static void SpanningTree(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var n = heads.Length + 1;
        var most = 1f;
        foreach (var s in scores) most = Math.Max(most, Math.Abs(s));
        // An arc from the root costs more than all others can gain, so that only one is taken.
        var penalty = 4.0 * most * n;
        var weights = new double[n * n];
        for (var d = 1; d < n; d++)
        for (var h = 0; h < n; h++)
            weights[(h * n) + d] = scores[((d - 1) * stride) + h] - (h == 0 ? penalty : 0);
        var found = MaximumArborescence.Heads(weights, n);
        for (var d = 1; d < n; d++) heads[d - 1] = found[d];
    }
}
