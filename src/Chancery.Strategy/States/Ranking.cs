using System.Numerics;

namespace Chancery.Strategy;

/// <summary>Turns preferences into ranks.</summary>
internal static class Ranking
{
    /// <summary>Ranks by statements compared lexicographically.</summary>
    public static Ranks ByStatements(OptionStates states, IReadOnlyList<Statement> statements, int great)
    {
        var ranks = new int[states.Count];
        ranks.AsSpan().Fill(1);
        var worst = 1;
        int[]? levels = null;
        var columns = new OptionColumns(states.Values, states.OptionCount);
        for (var first = 0; first < statements.Count;)
        {
            // 32 statements at a time, refining the ranks of the more important ones.
            var stopAt = first < great ? Math.Min(great, statements.Count) : statements.Count;
            var next = Math.Min(first + 32, stopAt);
            var keys = new ulong[states.Count];
            for (var i = 0; i < keys.Length; i++)
                keys[i] = (ulong)ranks[i] << 32;
            for (var q = first; q < next; q++)
                columns.MarkFalse(statements[q], 1UL << (31 - (q - first)), keys);
            worst = Dense(keys, ranks);
            first = next;
            if (first == great)
                levels = [.. ranks];
        }
        return new Ranks(ranks, worst, levels);
    }

    /// <summary>Ranks by sums of weights.</summary>
    public static Ranks ByWeights(OptionStates states, long[] weights, long? great)
    {
        var sums = new long[states.Count];
        for (var i = 0; i < sums.Length; i++)
        {
            for (var left = states.Values[i]; left != 0; left &= left - 1)
                sums[i] += weights[BitOperations.TrailingZeroCount(left)];
        }
        var best = sums.Max();
        var keys = new ulong[sums.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (ulong)(best - sums[i]);
        var ranks = new int[sums.Length];
        var worst = Dense([.. keys], ranks);
        if (great is not { } step)
            return new Ranks(ranks, worst);
        for (var i = 0; i < keys.Length; i++)
            keys[i] /= (ulong)step;
        var levels = new int[sums.Length];
        Dense(keys, levels);
        return new Ranks(ranks, worst, levels);
    }

    /// <summary>Dense ranks of the keys, lowest key first; the keys are spent.</summary>
    /// <returns>The highest rank.</returns>
    public static int Dense(ulong[] keys, int[] ranks)
    {
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(keys, order);
        var rank = 0;
        for (var i = 0; i < order.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
                rank++;
            ranks[order[i]] = rank;
        }
        return rank;
    }

    /// <summary>For each option, in which of the states it is taken: 64 states a word.</summary>
    private sealed class OptionColumns
    {
        private readonly ulong[] _bits;
        private readonly int _options;
        private readonly int _states;

        public OptionColumns(ReadOnlySpan<ulong> values, int options)
        {
            _options = options;
            _states = values.Length;
            _bits = new ulong[(values.Length + 63) / 64 * options];
            for (var i = 0; i < values.Length; i++)
            {
                var block = (i >> 6) * options;
                for (var left = values[i]; left != 0; left &= left - 1)
                    _bits[block + BitOperations.TrailingZeroCount(left)] |= 1UL << (i & 63);
            }
        }

        public void MarkFalse(Statement statement, ulong mark, ulong[] keys)
        {
            var stack = new ulong[statement.MaxDepth];
            for (var block = 0; block * 64 < _states; block++)
            {
                var wrong = ~statement.Evaluate(stack, new Block(_bits, block * _options));
                if (block * 64 + 64 > _states)
                    wrong &= (1UL << (_states & 63)) - 1;
                for (; wrong != 0; wrong &= wrong - 1)
                    keys[block * 64 + BitOperations.TrailingZeroCount(wrong)] |= mark;
            }
        }

        private readonly struct Block(ulong[] bits, int start) : Statement.IOptionWords
        {
            public ulong Word(int option) => bits[start + option];
        }
    }
}
