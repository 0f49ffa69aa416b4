using System.Collections;
using System.Numerics;

namespace Chancery.Strategy;

/// <summary>A set of states of one conflict. Equal by content; enumerates in ascending order.</summary>
public sealed class StateSet : IEnumerable<int>, IEquatable<StateSet>
{
    private readonly ulong[] _words;

    internal StateSet(int stateCount, bool full = false)
    {
        StateCount = stateCount;
        _words = new ulong[(stateCount + 63) / 64];
        if (!full)
            return;
        _words.AsSpan().Fill(ulong.MaxValue);
        if ((stateCount & 63) != 0)
            _words[^1] = (1UL << (stateCount & 63)) - 1;
    }

    private StateSet(StateSet other)
    {
        StateCount = other.StateCount;
        _words = [.. other._words];
    }

    /// <summary>How many states the conflict has, in the set or not.</summary>
    public int StateCount { get; }

    /// <summary>How many states the set has.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool Contains(int state) => (_words[state >> 6] >> (state & 63) & 1) != 0;

    /// <summary>One character a state, in order: 1 for a member, else 0.</summary>
    public string ToBitString() => string.Create(StateCount, this, static (text, set) =>
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = set.Contains(i) ? '1' : '0';
    });

    internal void Add(int state) => _words[state >> 6] |= 1UL << (state & 63);

    internal void Remove(int state) => _words[state >> 6] &= ~(1UL << (state & 63));

    internal StateSet Copy() => new(this);

    internal StateSet IntersectWith(StateSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] &= other._words[i];
        return this;
    }

    internal StateSet UnionWith(StateSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] |= other._words[i];
        return this;
    }

    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(StateSet? other) =>
        other is not null && other.StateCount == StateCount && other._words.AsSpan().SequenceEqual(_words);

    public override bool Equals(object? obj) => Equals(obj as StateSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in _words)
            hash.Add(word);
        return hash.ToHashCode();
    }
}
