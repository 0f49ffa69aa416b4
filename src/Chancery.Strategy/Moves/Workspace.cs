namespace Chancery.Strategy;

/// <summary>Arrays that one thread uses over and over, so that a large solve leaves no garbage behind; a million states take 20 MB.</summary>
internal sealed class Workspace(int states)
{
    private readonly Dictionary<(Use, int), int[]> _byUse = [];

    public enum Use { Next, Threshold, Least }

    public int[] Reached { get; } = new int[states];
    public int[] Order { get; } = new int[states];
    public int[] Queue { get; } = new int[states];
    public int[] Escape { get; } = new int[states];

    /// <summary>Two longer than the states, so that ranks from 1 fit as keys.</summary>
    public int[] Starts { get; } = new int[states + 2];

    /// <summary>An array of at least the length, kept for this use; it comes with what the last user left in it.</summary>
    public int[] Array(Use use, int party, int length)
    {
        if (!_byUse.TryGetValue((use, party), out var array) || array.Length < length)
            _byUse[(use, party)] = array = new int[length];
        return array;
    }

    public int[] Filled(Use use, int party, int length, int value)
    {
        var array = Array(use, party, length);
        array.AsSpan(0, length).Fill(value);
        return array;
    }
}
