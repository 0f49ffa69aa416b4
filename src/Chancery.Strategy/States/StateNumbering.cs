namespace Chancery.Strategy;

/// <summary>From the value of a raw state to its number; a table where values are dense, a dictionary where not.</summary>
internal sealed class StateNumbering
{
    private readonly int[]? _table;
    private readonly Dictionary<ulong, int>? _numbers;

    public StateNumbering(ReadOnlySpan<ulong> values)
    {
        if (values.Length > 0 && values[^1] < 8UL * (ulong)values.Length + 1024)
        {
            _table = new int[values[^1] + 1];
            _table.AsSpan().Fill(-1);
            for (var state = 0; state < values.Length; state++)
                _table[values[state]] = state;
            return;
        }
        _numbers = new Dictionary<ulong, int>(values.Length);
        for (var state = 0; state < values.Length; state++)
            _numbers.Add(values[state], state);
    }

    /// <returns>-1 for an infeasible value.</returns>
    public int Of(ulong value)
    {
        if (_table is not null)
            return value < (ulong)_table.Length ? _table[value] : -1;
        return _numbers!.TryGetValue(value, out var state) ? state : -1;
    }
}
