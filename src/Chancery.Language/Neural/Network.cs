using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>How large the parts of a network are.</summary>
internal sealed record NetworkShape(int Words, int WordSize, int PieceSize, int Hidden, int Tags, int Relations, int Entities)
{
    public int Input => WordSize + PieceSize;
}

/// <summary>
/// Words to tags, entities and a scored tree: two layers of LSTM in both directions, then an affine product of dependents and heads
/// (Dozat and Manning 2017), with relations from one hidden layer over the pair. All weights stand here; who runs it brings the room.
/// </summary>
internal sealed unsafe class Network
{
    /// <summary>Columns of the layer after the encoder, in this order; the last two kinds are used without a threshold.</summary>
    public const int Arc = 96, Tag = 96, Entity = 32, Pair = 96;

    public const int DependentAt = 0, HeadAt = Arc, TagAt = 2 * Arc, EntityAt = TagAt + Tag, PairDependentAt = EntityAt + Entity,
    PairHeadAt = PairDependentAt + Pair;

    public const int HeadsWidth = PairHeadAt + Pair;

    /// <summary>Columns below this one are cut at zero.</summary>
    public const int Thresholded = PairDependentAt;

    public Network(NetworkShape shape)
    {
        Shape = shape;
        Words = new(shape.Words, shape.WordSize);
        Pieces = new(WordFeatures.PieceRows, shape.PieceSize);
        Layers = [new(shape.Input, shape.Hidden), new(2 * shape.Hidden, shape.Hidden)];
        Heads = new(2 * shape.Hidden, HeadsWidth);
        RootArc = new(1, Arc);
        RootPair = new(1, Pair);
        ArcProduct = new(Arc, Arc);
        Relations = new(Pair, Gemm.Padded(shape.Relations));
        Tags = new(Tag, Gemm.Padded(shape.Tags));
        Entities = new(Entity, Gemm.Padded(shape.Entities));
    }

    public NetworkShape Shape { get; }
    public Matrix Words { get; }
    public Matrix Pieces { get; }
    public LstmLayer[] Layers { get; }
    public Dense Heads { get; }
    public Matrix RootArc { get; }
    public Matrix RootPair { get; }
    public Dense ArcProduct { get; }
    public Dense Relations { get; }
    public Dense Tags { get; }
    public Dense Entities { get; }

    public IEnumerable<Dense> Dense => [.. Layers[0].Parts, .. Layers[1].Parts, Heads, ArcProduct, Relations, Tags, Entities];

    /// <summary>All weights but the two tables, in the order of the model file.</summary>
    public IEnumerable<Matrix> Weights => [.. Dense.SelectMany(d => new[] { d.Weights, d.Bias }), RootArc, RootPair];

    /// <summary>The layer after the encoder as bytes, for reading.</summary>
    public ByteDense? HeadsBytes { get; private set; }

    /// <summary>After the weights have changed for the last time: readies them for reading.</summary>
    public void Pack()
    {
        foreach (var part in (ReadOnlySpan<Dense>)[ArcProduct, Relations, Tags, Entities]) part.Pack(forTraining: false);
        foreach (var layer in Layers) layer.Round();
        HeadsBytes = new(Heads.Weights, Heads.Bias);
    }

    /// <summary>The word's own vector: its row of the word table, then the scaled sum of its pieces.</summary>
    public void Embed(WordFeatures word, float* x)
    {
        Words.Row(word.Word).CopyTo(new Span<float>(x, Shape.WordSize));
        AddPieces(word.Pieces, x + Shape.WordSize);
    }

    public static float PieceScale(int pieces) => 1 / MathF.Sqrt(Math.Max(1, pieces));

    public void AddPieces(int[] pieces, float* x)
    {
        var size = Shape.PieceSize;
        var scale = Vector256.Create(PieceScale(pieces.Length));
        for (var j = 0; j < size; j += 16)
        {
            Vector256<float> left = default, right = default;
            foreach (var piece in pieces)
            {
                var row = Pieces.At(piece) + j;
                left += Vector256.Load(row);
                right += Vector256.Load(row + 8);
            }
            (left * scale).Store(x + j);
            (right * scale).Store(x + j + 8);
        }
    }

    /// <summary>Cuts the thresholded columns of the layer after the encoder at zero.</summary>
    public static void Threshold(float* row)
    {
        for (var j = 0; j < Thresholded; j += 8) Vector256.Max(Vector256.Load(row + j), Vector256<float>.Zero).Store(row + j);
    }

    /// <summary>Adds a dependent's and a head's part and cuts at zero: the layer that relations are read from.</summary>
    public static void PairUp(float* dependent, float* head, float* pair)
    {
        for (var j = 0; j < Pair; j += 8)
            Vector256.Max(Vector256.Load(dependent + j) + Vector256.Load(head + j), Vector256<float>.Zero).Store(pair + j);
    }
}
