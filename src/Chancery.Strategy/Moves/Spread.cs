namespace Chancery.Strategy;

/// <summary>What can be reached from one state by legal sequences, with a shortest path to each.</summary>
/// <remarks>Status-quo analysis: Li, Kilgour and Hipel 2005. Distances are taken over pairs (state, last mover).</remarks>
public sealed class Spread
{
    private readonly int[] _distance;
    private readonly Func<int, IReadOnlyList<UnilateralMove>> _path;

    internal Spread(int from, int[] distance, Func<int, IReadOnlyList<UnilateralMove>> path)
    {
        From = from;
        _distance = distance;
        _path = path;
    }

    public int From { get; }

    /// <summary>The fewest moves to the state, 0 for the start itself; null where it is out of reach.</summary>
    public int? DistanceTo(int state) => _distance[state] < 0 ? null : _distance[state];

    /// <summary>A shortest path, always the same one; empty for the start and for states out of reach.</summary>
    public IReadOnlyList<UnilateralMove> PathTo(int state) => _distance[state] <= 0 ? [] : _path(state);
}

/// <summary>A move of a party from a state to another.</summary>
public readonly record struct UnilateralMove(int Party, int From, int To);
