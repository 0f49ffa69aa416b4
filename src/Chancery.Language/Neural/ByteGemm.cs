using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Neural;

/// <summary>
/// Products of bytes, summed as whole numbers, which have one right answer: every machine gives the same bits, whatever instructions it has.
/// Inputs are without sign, weights with one.
/// </summary>
internal static unsafe class ByteGemm
{
    /// <summary>A packed matrix is in panels of 16 columns, and these in groups of four rows: for each column its four numbers side by side.</summary>
    public const int Panel = 16, Group = 4;

    /// <summary>C = A·B.</summary>
    /// <param name="k">A multiple of <see cref="Group"/>.</param>
    /// <param name="packed">B, its columns a multiple of <see cref="Panel"/>.</param>
    public static void Multiply(byte* a, int strideA, int m, int k, sbyte* packed, int n, int* c, int strideC)
    {
        for (var j = 0; j < n; j += Panel, packed += k * Panel)
        {
            var i = 0;
            for (; i + 6 <= m; i += 6) Six(a + ((long)i * strideA), strideA, k, packed, c + ((long)i * strideC) + j, strideC);
            for (; i + 3 <= m; i += 3) Three(a + ((long)i * strideA), strideA, k, packed, c + ((long)i * strideC) + j, strideC);
            for (; i < m; i++) One(a + ((long)i * strideA), k, packed, c + ((long)i * strideC) + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(byte* a, int lda, int k, sbyte* b, int* c, int ldc)
    {
        byte* a1 = a + lda, a2 = a1 + lda, a3 = a2 + lda, a4 = a3 + lda, a5 = a4 + lda;
        Vector256<int> x0 = default, x1 = default, x2 = default, x3 = default, x4 = default, x5 = default;
        Vector256<int> y0 = default, y1 = default, y2 = default, y3 = default, y4 = default, y5 = default;
        for (var p = 0; p < k; p += Group, b += Panel * Group)
        {
            Vector256<sbyte> l = Vector256.Load(b), r = Vector256.Load(b + 32);
            var v = Four(a + p); x0 = AddProducts(x0, v, l); y0 = AddProducts(y0, v, r);
            v = Four(a1 + p); x1 = AddProducts(x1, v, l); y1 = AddProducts(y1, v, r);
            v = Four(a2 + p); x2 = AddProducts(x2, v, l); y2 = AddProducts(y2, v, r);
            v = Four(a3 + p); x3 = AddProducts(x3, v, l); y3 = AddProducts(y3, v, r);
            v = Four(a4 + p); x4 = AddProducts(x4, v, l); y4 = AddProducts(y4, v, r);
            v = Four(a5 + p); x5 = AddProducts(x5, v, l); y5 = AddProducts(y5, v, r);
        }
        x0.Store(c); y0.Store(c + 8); c += ldc;
        x1.Store(c); y1.Store(c + 8); c += ldc;
        x2.Store(c); y2.Store(c + 8); c += ldc;
        x3.Store(c); y3.Store(c + 8); c += ldc;
        x4.Store(c); y4.Store(c + 8); c += ldc;
        x5.Store(c); y5.Store(c + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three(byte* a, int lda, int k, sbyte* b, int* c, int ldc)
    {
        byte* a1 = a + lda, a2 = a1 + lda;
        Vector256<int> x0 = default, x1 = default, x2 = default, y0 = default, y1 = default, y2 = default;
        for (var p = 0; p < k; p += Group, b += Panel * Group)
        {
            Vector256<sbyte> l = Vector256.Load(b), r = Vector256.Load(b + 32);
            var v = Four(a + p); x0 = AddProducts(x0, v, l); y0 = AddProducts(y0, v, r);
            v = Four(a1 + p); x1 = AddProducts(x1, v, l); y1 = AddProducts(y1, v, r);
            v = Four(a2 + p); x2 = AddProducts(x2, v, l); y2 = AddProducts(y2, v, r);
        }
        x0.Store(c); y0.Store(c + 8); c += ldc;
        x1.Store(c); y1.Store(c + 8); c += ldc;
        x2.Store(c); y2.Store(c + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(byte* a, int k, sbyte* b, int* c)
    {
        Vector256<int> x = default, y = default;
        for (var p = 0; p < k; p += Group, b += Panel * Group)
        {
            var v = Four(a + p);
            x = AddProducts(x, v, Vector256.Load(b));
            y = AddProducts(y, v, Vector256.Load(b + 32));
        }
        x.Store(c);
        y.Store(c + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(byte* a) => Vector256.Create(*(int*)a).AsByte();

    /// <summary>Adds to each number the four products that stand in its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> AddProducts(Vector256<int> sums, Vector256<byte> a, Vector256<sbyte> b)
    {
        if (AvxVnni.IsSupported) return AvxVnni.MultiplyWideningAndAdd(sums, a, b);
        // The numbers in even places and those in odd ones, each as 16 bits; a product of a byte with and one without a sign fits.
        var (evenA, oddA) = (a.AsInt16() & Vector256.Create((short)0xFF), Vector256.ShiftRightLogical(a.AsInt16(), 8));
        var (evenB, oddB) = (Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(b.AsInt16(), 8), 8), Vector256.ShiftRightArithmetic(b.AsInt16(), 8));
        if (Avx2.IsSupported) return sums + Avx2.MultiplyAddAdjacent(evenA, evenB) + Avx2.MultiplyAddAdjacent(oddA, oddB);
        return sums + PairSums(evenA * evenB) + PairSums(oddA * oddB);
    }

    private static Vector256<int> PairSums(Vector256<short> products) =>
        Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(products.AsInt32(), 16), 16) + Vector256.ShiftRightArithmetic(products.AsInt32(), 16);
}
