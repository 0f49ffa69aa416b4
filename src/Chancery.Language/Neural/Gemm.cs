using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>
/// C += A·B in single precision. Each output is summed by fused multiply-adds in the order of k, one lane per output,
/// so the result has the same bits whatever the width of the machine's vectors.
/// </summary>
internal static unsafe class Gemm
{
    /// <summary>Columns that stand together in a packed matrix; widths are rounded up to it.</summary>
    public const int Panel = 32;

    public static int Padded(int columns) => (columns + Panel - 1) & ~(Panel - 1);

    /// <summary>Row-major k×n to panels of 32 columns, zeros behind the last column.</summary>
    public static void Pack(float* b, int stride, int k, int n, float* packed)
    {
        for (var j = 0; j < n; j += Panel)
        {
            var width = Math.Min(Panel, n - j);
            for (var p = 0; p < k; p++)
            {
                var row = b + ((long)p * stride) + j;
                Unsafe.CopyBlockUnaligned(packed, row, (uint)(width * sizeof(float)));
                for (var x = width; x < Panel; x++) packed[x] = 0;
                packed += Panel;
            }
        }
    }

    /// <summary>The transpose of row-major n×k, packed as k×n.</summary>
    public static void PackTransposed(float* b, int stride, int k, int n, float* packed)
    {
        for (var j = 0; j < n; j += Panel)
        {
            var width = Math.Min(Panel, n - j);
            for (var p = 0; p < k; p++)
            {
                for (var x = 0; x < width; x++) packed[x] = b[((long)(j + x) * stride) + p];
                for (var x = width; x < Panel; x++) packed[x] = 0;
                packed += Panel;
            }
        }
    }

    /// <param name="n">A multiple of <see cref="Panel"/>; C has at least so many columns.</param>
    public static void Add(float* a, int strideA, int m, int k, float* packed, int n, float* c, int strideC)
    {
        for (var j = 0; j < n; j += Panel)
        {
            var panel = packed + ((long)j * k);
            var i = 0;
            if (Vector512.IsHardwareAccelerated)
            {
                for (; i + 8 <= m; i += 8) Wide8(a + ((long)i * strideA), strideA, k, panel, c + ((long)i * strideC) + j, strideC);
                for (; i + 4 <= m; i += 4) Wide4(a + ((long)i * strideA), strideA, k, panel, c + ((long)i * strideC) + j, strideC);
                for (; i < m; i++) Wide1(a + ((long)i * strideA), k, panel, c + ((long)i * strideC) + j);
                continue;
            }
            for (; i + 4 <= m; i += 4)
            {
                Narrow4(a + ((long)i * strideA), strideA, k, panel, c + ((long)i * strideC) + j, strideC);
                Narrow4(a + ((long)i * strideA), strideA, k, panel + 16, c + ((long)i * strideC) + j + 16, strideC);
            }
            for (; i < m; i++)
            {
                Narrow1(a + ((long)i * strideA), k, panel, c + ((long)i * strideC) + j);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide8(float* a, int lda, int k, float* b, float* c, int ldc)
    {
        float* a1 = a + lda, a2 = a1 + lda, a3 = a2 + lda, a4 = a3 + lda, a5 = a4 + lda, a6 = a5 + lda, a7 = a6 + lda;
        float* c1 = c + ldc, c2 = c1 + ldc, c3 = c2 + ldc, c4 = c3 + ldc, c5 = c4 + ldc, c6 = c5 + ldc, c7 = c6 + ldc;
        Vector512<float> x0 = Vector512.Load(c), y0 = Vector512.Load(c + 16), x1 = Vector512.Load(c1), y1 = Vector512.Load(c1 + 16);
        Vector512<float> x2 = Vector512.Load(c2), y2 = Vector512.Load(c2 + 16), x3 = Vector512.Load(c3), y3 = Vector512.Load(c3 + 16);
        Vector512<float> x4 = Vector512.Load(c4), y4 = Vector512.Load(c4 + 16), x5 = Vector512.Load(c5), y5 = Vector512.Load(c5 + 16);
        Vector512<float> x6 = Vector512.Load(c6), y6 = Vector512.Load(c6 + 16), x7 = Vector512.Load(c7), y7 = Vector512.Load(c7 + 16);
        for (var p = 0; p < k; p++, b += Panel)
        {
            Vector512<float> l = Vector512.Load(b), r = Vector512.Load(b + 16);
            var v = Vector512.Create(a[p]); x0 = Vector512.FusedMultiplyAdd(v, l, x0); y0 = Vector512.FusedMultiplyAdd(v, r, y0);
            v = Vector512.Create(a1[p]); x1 = Vector512.FusedMultiplyAdd(v, l, x1); y1 = Vector512.FusedMultiplyAdd(v, r, y1);
            v = Vector512.Create(a2[p]); x2 = Vector512.FusedMultiplyAdd(v, l, x2); y2 = Vector512.FusedMultiplyAdd(v, r, y2);
            v = Vector512.Create(a3[p]); x3 = Vector512.FusedMultiplyAdd(v, l, x3); y3 = Vector512.FusedMultiplyAdd(v, r, y3);
            v = Vector512.Create(a4[p]); x4 = Vector512.FusedMultiplyAdd(v, l, x4); y4 = Vector512.FusedMultiplyAdd(v, r, y4);
            v = Vector512.Create(a5[p]); x5 = Vector512.FusedMultiplyAdd(v, l, x5); y5 = Vector512.FusedMultiplyAdd(v, r, y5);
            v = Vector512.Create(a6[p]); x6 = Vector512.FusedMultiplyAdd(v, l, x6); y6 = Vector512.FusedMultiplyAdd(v, r, y6);
            v = Vector512.Create(a7[p]); x7 = Vector512.FusedMultiplyAdd(v, l, x7); y7 = Vector512.FusedMultiplyAdd(v, r, y7);
        }
        x0.Store(c); y0.Store(c + 16); x1.Store(c1); y1.Store(c1 + 16); x2.Store(c2); y2.Store(c2 + 16); x3.Store(c3); y3.Store(c3 + 16);
        x4.Store(c4); y4.Store(c4 + 16); x5.Store(c5); y5.Store(c5 + 16); x6.Store(c6); y6.Store(c6 + 16); x7.Store(c7); y7.Store(c7 + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide4(float* a, int lda, int k, float* b, float* c, int ldc)
    {
        float* a1 = a + lda, a2 = a1 + lda, a3 = a2 + lda, c1 = c + ldc, c2 = c1 + ldc, c3 = c2 + ldc;
        Vector512<float> x0 = Vector512.Load(c), y0 = Vector512.Load(c + 16), x1 = Vector512.Load(c1), y1 = Vector512.Load(c1 + 16);
        Vector512<float> x2 = Vector512.Load(c2), y2 = Vector512.Load(c2 + 16), x3 = Vector512.Load(c3), y3 = Vector512.Load(c3 + 16);
        for (var p = 0; p < k; p++, b += Panel)
        {
            Vector512<float> l = Vector512.Load(b), r = Vector512.Load(b + 16);
            var v = Vector512.Create(a[p]); x0 = Vector512.FusedMultiplyAdd(v, l, x0); y0 = Vector512.FusedMultiplyAdd(v, r, y0);
            v = Vector512.Create(a1[p]); x1 = Vector512.FusedMultiplyAdd(v, l, x1); y1 = Vector512.FusedMultiplyAdd(v, r, y1);
            v = Vector512.Create(a2[p]); x2 = Vector512.FusedMultiplyAdd(v, l, x2); y2 = Vector512.FusedMultiplyAdd(v, r, y2);
            v = Vector512.Create(a3[p]); x3 = Vector512.FusedMultiplyAdd(v, l, x3); y3 = Vector512.FusedMultiplyAdd(v, r, y3);
        }
        x0.Store(c); y0.Store(c + 16); x1.Store(c1); y1.Store(c1 + 16); x2.Store(c2); y2.Store(c2 + 16); x3.Store(c3); y3.Store(c3 + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide1(float* a, int k, float* b, float* c)
    {
        Vector512<float> x = Vector512.Load(c), y = Vector512.Load(c + 16);
        for (var p = 0; p < k; p++, b += Panel)
        {
            var v = Vector512.Create(a[p]);
            x = Vector512.FusedMultiplyAdd(v, Vector512.Load(b), x);
            y = Vector512.FusedMultiplyAdd(v, Vector512.Load(b + 16), y);
        }
        x.Store(c);
        y.Store(c + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow4(float* a, int lda, int k, float* b, float* c, int ldc)
    {
        float* a1 = a + lda, a2 = a1 + lda, a3 = a2 + lda, c1 = c + ldc, c2 = c1 + ldc, c3 = c2 + ldc;
        Vector256<float> x0 = Vector256.Load(c), y0 = Vector256.Load(c + 8), x1 = Vector256.Load(c1), y1 = Vector256.Load(c1 + 8);
        Vector256<float> x2 = Vector256.Load(c2), y2 = Vector256.Load(c2 + 8), x3 = Vector256.Load(c3), y3 = Vector256.Load(c3 + 8);
        for (var p = 0; p < k; p++, b += Panel)
        {
            Vector256<float> l = Vector256.Load(b), r = Vector256.Load(b + 8);
            var v = Vector256.Create(a[p]); x0 = Vector256.FusedMultiplyAdd(v, l, x0); y0 = Vector256.FusedMultiplyAdd(v, r, y0);
            v = Vector256.Create(a1[p]); x1 = Vector256.FusedMultiplyAdd(v, l, x1); y1 = Vector256.FusedMultiplyAdd(v, r, y1);
            v = Vector256.Create(a2[p]); x2 = Vector256.FusedMultiplyAdd(v, l, x2); y2 = Vector256.FusedMultiplyAdd(v, r, y2);
            v = Vector256.Create(a3[p]); x3 = Vector256.FusedMultiplyAdd(v, l, x3); y3 = Vector256.FusedMultiplyAdd(v, r, y3);
        }
        x0.Store(c); y0.Store(c + 8); x1.Store(c1); y1.Store(c1 + 8); x2.Store(c2); y2.Store(c2 + 8); x3.Store(c3); y3.Store(c3 + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow1(float* a, int k, float* b, float* c)
    {
        Vector256<float> x = Vector256.Load(c), y = Vector256.Load(c + 8), z = Vector256.Load(c + 16), w = Vector256.Load(c + 24);
        for (var p = 0; p < k; p++, b += Panel)
        {
            var v = Vector256.Create(a[p]);
            x = Vector256.FusedMultiplyAdd(v, Vector256.Load(b), x);
            y = Vector256.FusedMultiplyAdd(v, Vector256.Load(b + 8), y);
            z = Vector256.FusedMultiplyAdd(v, Vector256.Load(b + 16), z);
            w = Vector256.FusedMultiplyAdd(v, Vector256.Load(b + 24), w);
        }
        x.Store(c);
        y.Store(c + 8);
        z.Store(c + 16);
        w.Store(c + 24);
    }
}
