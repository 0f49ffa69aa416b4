namespace Chancery.Language.Learning;

/// <summary>A trained linear classifier over hashed features: sparse rows of quantised weights. Immutable, so it can be shared.</summary>
internal sealed class Perceptron
{
    private readonly ulong[] _keys;      // open addressing; 0 marks a free place
    private readonly int[] _rows;        // row of each key
    private readonly int[] _starts;      // row → first weight; one more than there are rows
    private readonly ushort[] _classes;
    private readonly short[] _weights;

    public int Classes { get; }

    private Perceptron(int classes, ulong[] features, int[] starts, ushort[] classIds, short[] weights)
    {
        (Classes, _starts, _classes, _weights) = (classes, starts, classIds, weights);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        (_keys, _rows) = (new ulong[size], new int[size]);
        for (var i = 0; i < features.Length; i++)
        {
            var place = (int)(features[i] & (uint)(size - 1));
            while (_keys[place] != 0) place = (place + 1) & (size - 1);
            (_keys[place], _rows[place]) = (features[i], i);
        }
    }

    /// <summary>Adds each feature's weights to the scores, which the caller has cleared.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        var mask = _keys.Length - 1;
        foreach (var feature in features)
        {
            var key = Key(feature);
            for (var place = (int)(key & (uint)mask); _keys[place] != 0; place = (place + 1) & mask)
            {
                if (_keys[place] != key) continue;
                var row = _rows[place];
                for (var i = _starts[row]; i < _starts[row + 1]; i++) scores[_classes[i]] += _weights[i];
                break;
            }
        }
    }

    /// <summary>Keys have 48 bits in the model file; 0 is kept free.</summary>
    internal static ulong Key(ulong feature) => Math.Max(1, feature >> 16);

    internal static Perceptron Read(BinaryReader reader)
    {
        var (classes, rows, weights) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var (features, starts) = (new ulong[rows], new int[rows + 1]);
        for (var i = 0; i < rows; i++) features[i] = (i == 0 ? 0 : features[i - 1]) + (ulong)reader.Read7BitEncodedInt64();
        for (var i = 0; i < rows; i++) starts[i + 1] = starts[i] + reader.Read7BitEncodedInt();
        var classIds = new ushort[weights];
        for (var i = 0; i < weights; i++) classIds[i] = reader.ReadUInt16();
        var values = new short[weights];
        for (var i = 0; i < weights; i++) values[i] = reader.ReadInt16();
        return new(classes, features, starts, classIds, values);
    }

    internal static void Write(BinaryWriter writer, int classes, SortedDictionary<ulong, (ushort Class, short Weight)[]> rows)
    {
        writer.Write(classes);
        writer.Write(rows.Count);
        writer.Write(rows.Values.Sum(r => r.Length));
        var last = 0UL;
        foreach (var key in rows.Keys)
        {
            writer.Write7BitEncodedInt64((long)(key - last));
            last = key;
        }
        foreach (var row in rows.Values) writer.Write7BitEncodedInt(row.Length);
        foreach (var row in rows.Values) foreach (var (id, _) in row) writer.Write(id);
        foreach (var row in rows.Values) foreach (var (_, weight) in row) writer.Write(weight);
    }
}
