using System.Numerics.Tensors;
using Chancery.Language.Neural;

namespace Chancery.Language.Names;

/// <summary>How likely each tag of each word is, given scores of words and of neighbouring tags: the forward-backward algorithm.</summary>
/// <param name="follows">For each pair of tags, at first * count + second, e to the power of its score; 0 where the second can't follow.</param>
/// <param name="starts">For each tag the same of a beginning.</param>
/// <param name="ends">And of an end.</param>
internal sealed class NameChain(int count, float[] follows, float[] starts, float[] ends)
{
    private const float Least = 1e-30f;

    private float[] _forward = [], _backward = [], _own = [];

    /// <summary>Turns scores into likelihoods, in place. Returns the logarithm of the sum over all sequences.</summary>
    public float Read(Span<float> scores)
    {
        var length = scores.Length / count;
        if (_forward.Length < scores.Length) (_forward, _backward, _own) = (new float[scores.Length], new float[scores.Length], new float[scores.Length]);
        var sum = 0f;
        for (var i = 0; i < length; i++)
        {
            var row = scores.Slice(i * count, count);
            var best = TensorPrimitives.Max<float>(row);
            var own = _own.AsSpan(i * count, count);
            var forward = _forward.AsSpan(i * count, count);
            for (var k = 0; k < count; k++) own[k] = Activation.Exp(row[k] - best);
            for (var k = 0; k < count; k++)
            {
                var before = i == 0 ? starts[k] : 0f;
                if (i > 0) for (var j = 0; j < count; j++) before += _forward[((i - 1) * count) + j] * follows[(j * count) + k];
                forward[k] = before * own[k] * (i == length - 1 ? ends[k] : 1);
            }
            sum += best + Activation.Log(Scale(forward));
        }
        _backward.AsSpan((length - 1) * count, count).Fill(1);
        for (var i = length - 2; i >= 0; i--)
        {
            var backward = _backward.AsSpan(i * count, count);
            for (var k = 0; k < count; k++)
            {
                backward[k] = 0;
                for (var j = 0; j < count; j++)
                {
                    var next = ((i + 1) * count) + j;
                    backward[k] += follows[(k * count) + j] * _own[next] * _backward[next] * (i + 1 == length - 1 ? ends[j] : 1);
                }
            }
            Scale(backward);
        }
        for (var i = 0; i < length; i++)
        {
            var row = scores.Slice(i * count, count);
            for (var k = 0; k < count; k++) row[k] = _forward[(i * count) + k] * _backward[(i * count) + k];
            Scale(row);
        }
        return sum;
    }

    /// <summary>After <see cref="Read"/>: adds how likely each pair of neighbouring tags is, over the whole sequence.</summary>
    public void AddPairs(int length, Span<float> pairs)
    {
        Span<float> here = stackalloc float[count * count];
        for (var i = 1; i < length; i++)
        {
            for (var j = 0; j < count; j++)
            for (var k = 0; k < count; k++)
            {
                var at = (i * count) + k;
                here[(j * count) + k] = _forward[((i - 1) * count) + j] * follows[(j * count) + k] * _own[at] * _backward[at] * (i == length - 1 ? ends[k] : 1);
            }
            Scale(here);
            for (var p = 0; p < here.Length; p++) pairs[p] += here[p];
        }
    }

    private static float Scale(Span<float> values)
    {
        var sum = Least;
        foreach (var value in values) sum += value;
        foreach (ref var value in values) value /= sum;
        return sum;
    }
}
