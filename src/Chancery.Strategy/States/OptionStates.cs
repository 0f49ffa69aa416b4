namespace Chancery.Strategy;

/// <summary>The feasible states of a model in option form, by increasing value Σ 2^(j-1) over the options j taken.</summary>
public sealed class OptionStates : StateSpace
{
    private readonly ulong[] _values;
    private readonly Coalescing? _coalescing;
    private readonly Lazy<StateNumbering> _numbering;

    internal OptionStates(int optionCount, ulong[] values, Coalescing? coalescing)
    {
        OptionCount = optionCount;
        _values = coalescing?.Lowest ?? values;
        _coalescing = coalescing;
        _numbering = new Lazy<StateNumbering>(() => new StateNumbering(_values));
    }

    public int OptionCount { get; }

    public override int Count => _values.Length;

    /// <summary>By state, bit j-1 for option j; of a coalesced state its member of lowest value.</summary>
    public ReadOnlySpan<ulong> Values => _values;

    public bool HasCoalesced => _coalescing is not null;

    /// <summary>Of states that are not coalesced.</summary>
    internal StateNumbering Numbering => _numbering.Value;

    /// <summary>The options on which all members of the state agree, and how.</summary>
    public OptionPattern PatternOf(int state)
    {
        var all = (1UL << OptionCount) - 1;
        var known = _coalescing is null ? all : all & ~_coalescing.Differing[state];
        return new OptionPattern(known, _values[state] & known);
    }

    /// <summary>The raw states that count as this one; itself alone unless it is coalesced.</summary>
    public IReadOnlyList<ulong> MembersOf(int state) => _coalescing?.Members[state] ?? [_values[state]];

    public override string NameOf(int state) => PatternOf(state).ToString(OptionCount);

    /// <inheritdoc/>
    /// <remarks>A coalesced state is found by its own string and by that of each member.</remarks>
    public override int? Find(string name)
    {
        if (name.Length != OptionCount || !OptionPattern.TryParse(name, out var pattern))
            return null;
        if (_coalescing is not null)
            return _coalescing.Find(pattern, this);
        if (name.Contains('-', StringComparison.Ordinal))
            return null;
        var found = _numbering.Value.Of(pattern.Taken);
        return found < 0 ? null : found;
    }

    public override IReadOnlyList<int>? Select(string pattern)
    {
        if (pattern.Length != OptionCount || !OptionPattern.TryParse(pattern, out var parsed))
            return null;
        var found = new List<int>();
        for (var state = 0; state < Count; state++)
        {
            if (_coalescing is null ? parsed.Matches(_values[state]) : MembersOf(state).Any(parsed.Matches))
                found.Add(state);
        }
        return found;
    }
}
