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
