using System.Runtime.InteropServices;

namespace Chancery.Language.Segmentation;

/// <summary>Yes or no from hashed features: a table of weights, one byte each.</summary>
internal sealed class BoundaryModel(sbyte[] weights, float bias)
{
    public const int Size = 1 << 19;

    /// <summary>The number that one unit of a weight stands for.</summary>
    public const float Unit = 1 / 16f;

    /// <param name="least">The sum that is asked for; less than 0 says yes more often.</param>
    public bool Says(ReadOnlySpan<uint> features, float least = 0)
    {
        var sum = 0;
        foreach (var feature in features) sum += weights[feature & (Size - 1)];
        return (sum * Unit) + bias > least;
    }

    public static BoundaryModel Read(BinaryReader reader)
    {
        var bias = reader.ReadSingle();
        var weights = new sbyte[Size];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(weights, bias);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(bias);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }
}

/// <summary>A list of features being made; each kind has a number of its own.</summary>
internal ref struct FeatureList(Span<uint> room)
{
    private readonly Span<uint> _room = room;
    private uint _kind;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<uint> Values => _room[..Count];

    public void Clear() => (Count, _kind) = (0, 0);

    public void Add(uint a, uint b = 0, uint c = 0)
    {
        var hash = (++_kind * 0x9E3779B1u) ^ a;
        hash = (hash ^ (hash >> 15)) * 0x85EBCA77u;
        hash = ((hash ^ (hash >> 13)) + b) * 0xC2B2AE3Du;
        hash = ((hash ^ (hash >> 16)) + c) * 0x27D4EB2Fu;
        _room[Count++] = hash ^ (hash >> 15);
    }
}
