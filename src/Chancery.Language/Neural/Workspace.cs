using System.Collections.Concurrent;

namespace Chancery.Language.Neural;

/// <summary>Matrices that one run needs, kept for the next: a run of ordinary size allocates nothing but its answers.</summary>
internal sealed class Workspace : IDisposable
{
    public enum Slot { Gates, Memory, First, Second, Heads, Sums, Before, Tags, Entities, Wanted, ArcScores, ArcHeads, ArcPacked, Pairs, Relations,
        Word, WordBytes, WordUnits, WordSums }

    /// <summary>Larger matrices are given back to the collector, so that one giant text does not hold memory for ever.</summary>
    private const int LargestKept = 1 << 20;

    private static readonly int Slots = Enum.GetValues<Slot>().Length;
    private readonly ConcurrentBag<Workspace> _home;
    private readonly Matrix?[] _matrices = new Matrix?[Slots];

    private Workspace(ConcurrentBag<Workspace> home) => _home = home;

    public static Workspace Rent(ConcurrentBag<Workspace> home) => home.TryTake(out var free) ? free : new(home);

    /// <summary>Room with whatever numbers stand in it.</summary>
    public Matrix Take(Slot slot, int rows, int columns)
    {
        ref var matrix = ref _matrices[(int)slot];
        if (matrix is null || matrix.Columns != columns || matrix.Rows < rows) matrix = new(rows + (rows / 4) + 8, columns);
        return matrix;
    }

    /// <summary>The same for bytes.</summary>
    /// <param name="columns">A multiple of four.</param>
    public unsafe byte* Bytes(Slot slot, int rows, int columns) => (byte*)Take(slot, rows, columns / sizeof(float)).Pointer;

    public void Dispose()
    {
        foreach (ref var matrix in _matrices.AsSpan()) if (matrix?.Capacity > LargestKept) matrix = null;
        _home.Add(this);
    }
}
