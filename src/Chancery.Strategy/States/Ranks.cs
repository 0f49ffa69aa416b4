namespace Chancery.Strategy;

/// <summary>One party's order over the states as dense ranks: 1 is best, ties share a rank, no gaps.</summary>
public sealed class Ranks
{
    private readonly int[] _ranks;
    private readonly int[]? _levels;

    /// <param name="levels">By state, 1 for the best; a state is greatly worse than those of lower level. Null: nothing is great.</param>
    internal Ranks(int[] ranks, int worst, int[]? levels = null)
    {
        _ranks = ranks;
        _levels = levels;
        Worst = worst;
    }

    public int this[int state] => _ranks[state];

    /// <summary>The highest rank given, so the number of distinct ranks.</summary>
    public int Worst { get; }

    /// <summary>Whether no two states tie.</summary>
    public bool IsStrict => Worst == _ranks.Length;

    /// <summary>Whether any difference is marked as great (strength of preference).</summary>
    public bool HasGreat => _levels is not null;

    public bool IsBetter(int state, int than) => _ranks[state] < _ranks[than];

    /// <summary>Whether the state is greatly worse than the other (Hamouda, Kilgour and Hipel 2004).</summary>
    public bool IsGreatlyWorse(int state, int than) => _levels is not null && _levels[state] > _levels[than];

    internal ReadOnlySpan<int> Span => _ranks;

    internal int[] Array => _ranks;

    internal int[]? Levels => _levels;
}
