namespace Chancery.Language.Neural;

/// <summary>Row-major numbers at a fixed address.</summary>
internal sealed unsafe class Matrix
{
    private readonly float[] _data;

    public Matrix(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        _data = GC.AllocateArray<float>(Math.Max(16, checked(rows * columns)), pinned: true);
        Pointer = (float*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_data, 0);
    }

    public int Rows { get; }

    public int Columns { get; }

    public float* Pointer { get; }

    public Span<float> Values => _data.AsSpan(0, Rows * Columns);

    public Span<float> Row(int row) => _data.AsSpan(row * Columns, Columns);

    public float* At(int row) => Pointer + ((long)row * Columns);

    public int Capacity => _data.Length;
}
