using System.Numerics;

namespace Chancery.Strategy;

/// <summary>Some of the parties of a conflict, as bits; a model has at most 64.</summary>
public readonly record struct PartySet(ulong Bits)
{
    public static PartySet All(int parties) => new(parties == 64 ? ulong.MaxValue : (1UL << parties) - 1);

    public static PartySet Of(int party) => new(1UL << party);

    public int Count => BitOperations.PopCount(Bits);

    public bool Contains(int party) => (Bits >> party & 1) != 0;

    public PartySet Without(PartySet other) => new(Bits & ~other.Bits);

    /// <summary>The members, ascending.</summary>
    public int[] ToArray()
    {
        var members = new int[Count];
        var left = Bits;
        for (var i = 0; i < members.Length; i++, left &= left - 1)
            members[i] = BitOperations.TrailingZeroCount(left);
        return members;
    }
}
