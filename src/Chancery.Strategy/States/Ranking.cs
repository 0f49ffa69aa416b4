using System.Numerics;

namespace Chancery.Strategy;

/// <summary>Turns preferences over options into ranks; one instance does all parties of a model, one after the other.</summary>
internal sealed class Ranking(OptionStates states)
{
    // 2,048 counters stay in the first cache.
    private const int DigitBits = 11;

    private readonly Lazy<OptionColumns> _columns = new(() => new OptionColumns(states.Values, states.OptionCount));
    private readonly int[] _counts = new int[1 << DigitBits];
    private ulong[] _keys = [];
    private int[] _order = [];
    private int[] _spare = [];

    /// <summary>Ranks by statements compared lexicographically.</summary>
    public Ranks ByStatements(IReadOnlyList<Statement> statements, int great)
    {
        MakeRoom();
        var ranks = new int[states.Count];
        ranks.AsSpan().Fill(1);
        var worst = 1;
        int[]? levels = null;
        for (var first = 0; first < statements.Count;)
        {
            // 32 statements at a time, refining the ranks of the more important ones.
            var stopAt = first < great ? Math.Min(great, statements.Count) : statements.Count;
            var next = Math.Min(first + 32, stopAt);
            for (var i = 0; i < _keys.Length; i++)
                _keys[i] = (ulong)ranks[i] << (next - first);
            for (var q = first; q < next; q++)
                _columns.Value.MarkFalse(statements[q], 1UL << (next - 1 - q), _keys);
            worst = Dense(ranks);
            first = next;
            if (first == great)
                levels = [.. ranks];
        }
        return new Ranks(ranks, worst, levels);
    }

    /// <summary>Ranks by sums of weights.</summary>
    public Ranks ByWeights(long[] weights, long? great)
    {
        MakeRoom();
        var sums = new long[states.Count];
        for (var i = 0; i < sums.Length; i++)
        {
            for (var left = states.Values[i]; left != 0; left &= left - 1)
                sums[i] += weights[BitOperations.TrailingZeroCount(left)];
        }
        var best = sums.Max();
        for (var i = 0; i < sums.Length; i++)
            _keys[i] = (ulong)(best - sums[i]);
        var ranks = new int[sums.Length];
        var worst = Dense(ranks);
        if (great is not { } step)
            return new Ranks(ranks, worst);
        for (var i = 0; i < sums.Length; i++)
            _keys[i] = (ulong)(best - sums[i]) / (ulong)step;
        var levels = new int[sums.Length];
        Dense(levels);
        return new Ranks(ranks, worst, levels);
    }

    private void MakeRoom()
    {
        if (_keys.Length == 0)
            (_keys, _order, _spare) = (new ulong[states.Count], new int[states.Count], new int[states.Count]);
    }

    /// <summary>Dense ranks of the keys, lowest key first, by a radix sort of the states.</summary>
    /// <returns>The highest rank.</returns>
    private int Dense(int[] ranks)
    {
        ulong used = 0;
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
            used |= _keys[i];
        }
        for (var shift = 0; shift < 64 && used >> shift != 0; shift += DigitBits)
            SortBy(shift);
        var rank = 0;
        for (var i = 0; i < _order.Length; i++)
        {
            if (i == 0 || _keys[_order[i]] != _keys[_order[i - 1]])
                rank++;
            ranks[_order[i]] = rank;
        }
        return rank;
    }

    private void SortBy(int shift)
    {
        const int digit = (1 << DigitBits) - 1;
        Array.Clear(_counts);
        foreach (var key in _keys)
            _counts[(int)(key >> shift) & digit]++;
        var start = 0;
        for (var i = 0; i < _counts.Length; i++)
            (_counts[i], start) = (start, start + _counts[i]);
        foreach (var state in _order)
            _spare[_counts[(int)(_keys[state] >> shift) & digit]++] = state;
        (_order, _spare) = (_spare, _order);
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
