using System.Numerics.Tensors;
using Chancery.Language.Neural;

namespace Chancery.Language.Training.Neural;

/// <summary>The loss of the heads: each word chooses among all words of its sentence and the root.</summary>
internal sealed unsafe class ArcLoss(Network net, Dictionary<Matrix, Learned> learned, Products products)
{
    public float Run(SentenceBatch batch, TrainingSentence[] sentences, Matrix p, Matrix dp)
    {
        const int arc = Network.Arc, width = Network.HeadsWidth;
        var n = batch.Words;
        var (wanted, dWanted) = (new Matrix(n, arc), new Matrix(n, arc));
        net.ArcProduct.Apply(p.Pointer + Network.DependentAt, width, n, wanted.Pointer, arc);
        var loss = 0f;
        for (var s = 0; s < batch.Count; s++)
        {
            var (length, start) = (batch.Length(s), batch.Start(s));
            var padded = Gemm.Padded(length + 1);
            var (heads, scores, packed) = (new Matrix(length + 1, arc), new Matrix(length, padded), new Matrix(arc, padded));
            net.RootArc.Values.CopyTo(heads.Row(0));
            for (var i = 0; i < length; i++) p.Row(start + i).Slice(Network.HeadAt, arc).CopyTo(heads.Row(i + 1));
            Gemm.PackTransposed(heads.Pointer, arc, arc, length + 1, packed.Pointer);
            Gemm.Add(wanted.At(start), arc, length, arc, packed.Pointer, padded, scores.Pointer, padded);
            for (var i = 0; i < length; i++)
                loss += NetworkTrainer.SoftmaxLoss(scores.Row(i), length + 1, sentences[s].Heads[i], sentences[s].Soft?.Heads[i], sentences[s].Weight / n);
            var packedHeads = new Matrix(length + 1, arc);
            Gemm.Pack(heads.Pointer, arc, length + 1, arc, packedHeads.Pointer);
            Gemm.Add(scores.Pointer, padded, length, length + 1, packedHeads.Pointer, arc, dWanted.At(start), arc);
            var dHeads = new Matrix(length + 1, arc);
            products.AddTransposed(scores.Pointer, padded, length + 1, wanted.At(start), arc, arc, length, dHeads.Pointer);
            TensorPrimitives.Add(dHeads.Row(0), learned[net.RootArc].Gradient.Values, learned[net.RootArc].Gradient.Values);
            for (var i = 0; i < length; i++)
            {
                var row = dp.Row(start + i).Slice(Network.HeadAt, arc);
                TensorPrimitives.Add(row, dHeads.Row(i + 1), row);
            }
        }
        products.AddTransposed(p.Pointer + Network.DependentAt, width, arc, dWanted.Pointer, arc, arc, n, learned[net.ArcProduct.Weights].Gradient.Pointer);
        Products.AddColumns(dWanted.Pointer, arc, arc, n, learned[net.ArcProduct.Bias].Gradient.Values);
        net.ArcProduct.AddBack(dWanted.Pointer, arc, n, dp.Pointer + Network.DependentAt, width);
        return loss;
    }
}
