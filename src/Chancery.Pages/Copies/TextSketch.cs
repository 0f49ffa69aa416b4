using System.Buffers.Binary;
using System.Numerics;

namespace Chancery.Pages.Copies;

/// <summary>A text in small: enough to tell how much of its wording another text shares, without either at hand.</summary>
/// <remarks>
/// MinHash with one permutation (Li, Owen and Zhang 2012; empty bins filled as Shrivastava and Li 2014) over runs of four words.
/// Two sketches agree in about as many bins as the texts share of all their runs. The size, a number of distinct runs, turns that into containment:
/// a cut copy lies within the longer text though they share less than half of all.
/// </remarks>
public sealed class TextSketch
{
    /// <summary>Bins; the error of a likeness is about 1/sqrt(Bins) = 0.06.</summary>
    public const int Bins = 256;

    /// <summary>Words to a run: copies share nearly all runs of four, texts on the same matter few.</summary>
    private const int Run = 4;

    private readonly uint[] _least;

    private TextSketch(uint[] least, int size) => (_least, Size) = (least, size);

    /// <summary>How many different runs of four words the text has.</summary>
    public int Size { get; }

    internal ReadOnlySpan<uint> Numbers => _least;

    public static TextSketch Of(string text)
    {
        var least = new uint[Bins];
        Array.Fill(least, uint.MaxValue);
        var seen = new HashSet<ulong>();
        Span<ulong> last = stackalloc ulong[Run];
        var words = 0;
        foreach (var word in WordHashes(text))
        {
            last[words++ % Run] = word;
            if (words >= Run)
                Add(Combine(last, words), seen, least);
        }
        if (words is > 0 and < Run)
            Add(Combine(last, words), seen, least);
        Fill(least);
        return new(least, seen.Count);
    }

    /// <summary>The sketch as bytes, to be stored; the same on every machine.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[(Bins + 1) * sizeof(uint)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Size);
        for (var i = 0; i < Bins; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan((i + 1) * sizeof(uint)), _least[i]);
        return bytes;
    }

    /// <summary>Null if the bytes are no sketch of this form.</summary>
    public static TextSketch? FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != (Bins + 1) * sizeof(uint))
            return null;
        var least = new uint[Bins];
        for (var i = 0; i < Bins; i++)
            least[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[((i + 1) * sizeof(uint))..]);
        return new(least, BinaryPrimitives.ReadInt32LittleEndian(bytes));
    }

    /// <summary>The share of all runs of both texts that both have, between 0 and 1; an estimate.</summary>
    public double Likeness(TextSketch other)
    {
        if (Size == 0 || other.Size == 0)
            return 0;
        var same = 0;
        for (var i = 0; i < Bins; i++)
            same += _least[i] == other._least[i] ? 1 : 0;
        return same / (double)Bins;
    }

    /// <summary>The share of the shorter text's runs that stand in the longer one; an estimate.</summary>
    public double Containment(TextSketch other)
    {
        var likeness = Likeness(other);
        var shared = likeness / (1 + likeness) * (Size + other.Size);
        return Math.Min(1, shared / Math.Max(1, Math.Min(Size, other.Size)));
    }

    private static void Add(ulong hash, HashSet<ulong> seen, uint[] least)
    {
        if (!seen.Add(hash))
            return;
        var bin = (int)(hash >> 56);
        var value = (uint)hash;
        least[bin] = Math.Min(least[bin], value);
    }

    /// <summary>An empty bin takes its value from the next full one, changed by the distance so that chance agreements stay rare.</summary>
    private static void Fill(uint[] least)
    {
        if (Array.TrueForAll(least, value => value == uint.MaxValue))
            return;
        var full = (uint[])least.Clone();
        for (var i = 0; i < Bins; i++)
            for (var distance = 1; least[i] == uint.MaxValue && distance < Bins; distance++)
                if (full[(i + distance) % Bins] is < uint.MaxValue and var value)
                    least[i] = value + ((uint)distance * 0x9E3779B1u);
    }

    /// <summary>Case, punctuation and spaces do not matter.</summary>
    private static IEnumerable<ulong> WordHashes(string text)
    {
        var hash = 14695981039346656037ul;
        var any = false;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                hash = (hash ^ char.ToLowerInvariant(letter)) * 1099511628211ul;
                any = true;
            }
            else if (any)
            {
                yield return hash;
                (hash, any) = (14695981039346656037ul, false);
            }
        }
        if (any)
            yield return hash;
    }

    private static ulong Combine(ReadOnlySpan<ulong> last, int words)
    {
        var hash = 0x2545F4914F6CDD1Dul;
        for (var i = 0; i < Run; i++)
            hash = (BitOperations.RotateLeft(hash, 23) ^ last[(words + i) % Run]) * 0x9E3779B97F4A7C15ul;
        hash ^= hash >> 32;
        return (hash * 0xD6E8FEB86659FD93ul) ^ (hash >> 29);
    }
}
