using System.Runtime.InteropServices;

namespace Chancery.Language.Neural;

/// <summary>Weights in a file: half precision for the layers, one byte a number with a scale per row for the two large tables.</summary>
internal static class NetworkFile
{
    public static void Write(BinaryWriter writer, Network net)
    {
        var s = net.Shape;
        foreach (var number in (ReadOnlySpan<int>)[s.Words, s.WordSize, s.PieceSize, s.Hidden, s.Tags, s.Relations, s.Entities]) writer.Write(number);
        WriteTable(writer, net.Words);
        WriteTable(writer, net.Pieces);
        foreach (var matrix in net.Weights) foreach (var weight in matrix.Values) writer.Write((Half)weight);
    }

    public static Network Read(BinaryReader reader)
    {
        var net = new Network(new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(),
            reader.ReadInt32(), reader.ReadInt32()));
        ReadTable(reader, net.Words);
        ReadTable(reader, net.Pieces);
        foreach (var matrix in net.Weights)
        {
            var halves = new Half[matrix.Values.Length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            System.Numerics.Tensors.TensorPrimitives.ConvertToSingle(halves, matrix.Values);
        }
        net.Pack();
        return net;
    }

    private static void WriteTable(BinaryWriter writer, Matrix table)
    {
        for (var i = 0; i < table.Rows; i++)
        {
            var row = table.Row(i);
            var scale = Math.Max(1e-12f, MathF.Abs(System.Numerics.Tensors.TensorPrimitives.MaxMagnitude<float>(row))) / 127;
            writer.Write(scale);
            foreach (var value in row) writer.Write((sbyte)MathF.Round(value / scale));
        }
    }

    private static void ReadTable(BinaryReader reader, Matrix table)
    {
        var bytes = new sbyte[table.Columns];
        for (var i = 0; i < table.Rows; i++)
        {
            var scale = reader.ReadSingle();
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
            var row = table.Row(i);
            for (var j = 0; j < bytes.Length; j++) row[j] = bytes[j] * scale;
        }
    }
}
