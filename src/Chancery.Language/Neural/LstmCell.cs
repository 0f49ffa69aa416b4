using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>One step of an LSTM whose input and forget gates add up to one (Greff et al. 2017), which saves a quarter of the work.</summary>
internal static unsafe class LstmCell
{
    /// <summary>Gates per unit: input, output, candidate.</summary>
    public const int Gates = 3;

    /// <summary>Turns gate sums into gates in place and writes the new memory and output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(float* gates, float* memoryBefore, float* memory, float* output, int size)
    {
        for (var j = 0; j < size; j += 8)
        {
            var input = Activation.Sigmoid(Vector256.Load(gates + j));
            var open = Activation.Sigmoid(Vector256.Load(gates + size + j));
            var candidate = Activation.Tanh(Vector256.Load(gates + (2 * size) + j));
            var before = memoryBefore == null ? Vector256<float>.Zero : Vector256.Load(memoryBefore + j);
            var after = Vector256.FusedMultiplyAdd(input, candidate - before, before);
            input.Store(gates + j);
            open.Store(gates + size + j);
            candidate.Store(gates + (2 * size) + j);
            after.Store(memory + j);
            (open * Activation.Tanh(after)).Store(output + j);
        }
    }

    /// <summary>One step when reading: the gates' sums come as floats from the word and as whole numbers from the step before, the output goes as
    /// bytes.</summary>
    /// <param name="sums">What <paramref name="recurrent"/> made of the outputs before; null at the first word.</param>
    /// <param name="memory">The memory before, and after.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(float* gates, int* sums, ByteDense recurrent, float* memory, byte* output, int size)
    {
        var scales = recurrent.Scales;
        var offsets = recurrent.Offsets;
        var j = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; j < size; j += 16)
            {
                var input = Activation.Sigmoid(Sum512(gates, sums, scales, offsets, j));
                var open = Activation.Sigmoid(Sum512(gates, sums, scales, offsets, size + j));
                var candidate = Activation.Tanh(Sum512(gates, sums, scales, offsets, (2 * size) + j));
                var before = sums == null ? Vector512<float>.Zero : Vector512.Load(memory + j);
                var after = Vector512.FusedMultiplyAdd(input, candidate - before, before);
                after.Store(memory + j);
                var scaled = Vector512.FusedMultiplyAdd(open * Activation.Tanh(after), Vector512.Create((float)ByteDense.One),
                    Vector512.Create(ByteDense.Zero + 0.5f));
                var whole = Vector512.ConvertToInt32(scaled);
                var halves = Vector256.Narrow(whole.GetLower(), whole.GetUpper()).AsUInt16();
                Vector128.Narrow(halves.GetLower(), halves.GetUpper()).Store(output + j);
            }
            return;
        }
        for (; j < size; j += 8)
        {
            var input = Activation.Sigmoid(Sum256(gates, sums, scales, offsets, j));
            var open = Activation.Sigmoid(Sum256(gates, sums, scales, offsets, size + j));
            var candidate = Activation.Tanh(Sum256(gates, sums, scales, offsets, (2 * size) + j));
            var before = sums == null ? Vector256<float>.Zero : Vector256.Load(memory + j);
            var after = Vector256.FusedMultiplyAdd(input, candidate - before, before);
            after.Store(memory + j);
            var scaled = Vector256.FusedMultiplyAdd(open * Activation.Tanh(after), Vector256.Create((float)ByteDense.One),
                Vector256.Create(ByteDense.Zero + 0.5f));
            var whole = Vector256.ConvertToInt32(scaled);
            var halves = Vector128.Narrow(whole.GetLower(), whole.GetUpper()).AsUInt16();
            Vector128.Narrow(halves, halves).GetLower().Store(output + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Sum512(float* gates, int* sums, float* scales, int* offsets, int j) => sums == null
        ? Vector512.Load(gates + j)
        : Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.Load(sums + j) - Vector512.Load(offsets + j)), Vector512.Load(scales + j),
            Vector512.Load(gates + j));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sum256(float* gates, int* sums, float* scales, int* offsets, int j) => sums == null
        ? Vector256.Load(gates + j)
        : Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.Load(sums + j) - Vector256.Load(offsets + j)), Vector256.Load(scales + j),
            Vector256.Load(gates + j));

    /// <summary>
    /// Backwards through one step. On entry <paramref name="dOutput"/> and <paramref name="dMemory"/> hold what later steps want of this
    /// one; on return the gates' errors stand in <paramref name="dGates"/> and the earlier memory's in <paramref name="dMemory"/>.
    /// </summary>
    public static void Back(float* gates, float* memoryBefore, float* memory, float* dOutput, float* dMemory, float* dGates, int size)
    {
        var one = Vector256<float>.One;
        for (var j = 0; j < size; j += 8)
        {
            var input = Vector256.Load(gates + j);
            var open = Vector256.Load(gates + size + j);
            var candidate = Vector256.Load(gates + (2 * size) + j);
            var before = memoryBefore == null ? Vector256<float>.Zero : Vector256.Load(memoryBefore + j);
            var squashed = Activation.Tanh(Vector256.Load(memory + j));
            var dOut = Vector256.Load(dOutput + j);
            var dMem = Vector256.Load(dMemory + j) + (dOut * open * (one - (squashed * squashed)));
            (dMem * (candidate - before) * input * (one - input)).Store(dGates + j);
            (dOut * squashed * open * (one - open)).Store(dGates + size + j);
            (dMem * input * (one - (candidate * candidate))).Store(dGates + (2 * size) + j);
            (dMem * (one - input)).Store(dMemory + j);
        }
    }
}
