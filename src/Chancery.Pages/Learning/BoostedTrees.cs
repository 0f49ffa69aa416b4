using System.Runtime.CompilerServices;

namespace Chancery.Pages.Learning;

/// <summary>A trained classifier: the sum of many small decision trees, through the logistic function.</summary>
/// <remarks>
/// Trained by bench/Chancery.PageModels. The file: "CHTREES1", number of features, bias, number of trees; then for each tree the number of
/// its nodes and each node as feature (-1 for a leaf), threshold or leaf value, left child; the right child stands after the left one.
/// </remarks>
public sealed class BoostedTrees
{
    private static readonly byte[] Mark = "CHTREES1"u8.ToArray();

    private readonly int[] _roots;
    private readonly TreeNode[] _nodes;

    public BoostedTrees(int features, float bias, IReadOnlyList<TreeNode[]> trees)
    {
        (Features, Bias) = (features, bias);
        _roots = new int[trees.Count];
        _nodes = new TreeNode[trees.Sum(tree => tree.Length)];
        var at = 0;
        for (var i = 0; i < trees.Count; i++)
        {
            _roots[i] = at;
            foreach (var node in trees[i])
                _nodes[at++] = node.Feature < 0 ? node : node with { Left = node.Left + _roots[i] };
        }
    }

    /// <summary>How many numbers a thing to be judged must be described by.</summary>
    public int Features { get; }

    public float Bias { get; }

    /// <summary>Between 0 and 1: how likely it is.</summary>
    public float Judge(ReadOnlySpan<float> features)
    {
        if (features.Length != Features)
            throw new ArgumentException($"The model was trained on {Features} numbers, and {features.Length} were given; train it anew.",
                nameof(features));
        var sum = Bias;
        foreach (var root in _roots)
        {
            ref readonly var node = ref _nodes[root];
            while (node.Feature >= 0)
                // Counted instead of asked: which way a tree goes can't be foreseen, and a wrong guess costs more than the rest.
                node = ref _nodes[node.Left + Unsafe.BitCast<bool, byte>(features[node.Feature] > node.Value)];
            sum += node.Value;
        }
        return 1f / (1f + MathF.Exp(-sum));
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(Features);
        writer.Write(Bias);
        writer.Write(_roots.Length);
        for (var i = 0; i < _roots.Length; i++)
        {
            var end = i + 1 < _roots.Length ? _roots[i + 1] : _nodes.Length;
            writer.Write((ushort)(end - _roots[i]));
            foreach (var node in _nodes.AsSpan(_roots[i], end - _roots[i]))
            {
                writer.Write((short)node.Feature);
                writer.Write(node.Value);
                if (node.Feature >= 0)
                    writer.Write((ushort)(node.Left - _roots[i]));
            }
        }
    }

    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static BoostedTrees Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark))
            throw new InvalidDataException("This is not a file of trees; it should begin with CHTREES1.");
        var (features, bias, count) = (reader.ReadInt32(), reader.ReadSingle(), reader.ReadInt32());
        var trees = new List<TreeNode[]>(count);
        for (var i = 0; i < count; i++)
        {
            var tree = new TreeNode[reader.ReadUInt16()];
            for (var n = 0; n < tree.Length; n++)
            {
                int feature = reader.ReadInt16();
                var value = reader.ReadSingle();
                tree[n] = new(feature, value, feature < 0 ? 0 : reader.ReadUInt16());
            }
            trees.Add(tree);
        }
        return new(features, bias, trees);
    }
}

/// <summary>One question of a tree, or a leaf.</summary>
/// <param name="Feature">The number asked for; -1 for a leaf.</param>
/// <param name="Value">Up to it the left child is taken; a leaf's value is what it adds.</param>
/// <param name="Left">The left child's place in the tree; the right one follows it.</param>
public readonly record struct TreeNode(int Feature, float Value, int Left);
