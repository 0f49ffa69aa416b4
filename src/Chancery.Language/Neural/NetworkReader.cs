using System.Collections.Concurrent;
using System.Numerics.Tensors;
using Chancery.Language.Names;
using Chancery.Language.Parsing;
using static Chancery.Language.Neural.Workspace;

namespace Chancery.Language.Neural;

/// <summary>Runs a network over sentences. Results do not depend on which sentences are run together, nor on the thread.</summary>
internal sealed unsafe class NetworkReader(Network net, WordProjections projections, int rootRelation, TagChoice tagChoice, EntityRules entityRules,
    NameLists? names)
{
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    /// <summary>Answers in the order of the sentences, each given by its forms.</summary>
    public Analysis[] Read(IReadOnlyList<string[]> sentences)
    {
        var order = Enumerable.Range(0, sentences.Count).OrderByDescending(i => sentences[i].Length).ToArray();
        var batch = new SentenceBatch(Array.ConvertAll(order, i => sentences[i].Length));
        var answers = new Analysis[sentences.Count];
        using var room = Room();
        var p = Encode(batch, order, sentences, room);
        var (tags, doubts) = Tags(batch.Words, p, room);
        var entities = EntityScores(batch.Words, p, room);
        var heads = Heads(batch, Array.ConvertAll(order, i => sentences[i]), tags, p, room);
        var relations = Relations(batch, p, heads, room);
        for (var s = 0; s < batch.Count; s++)
        {
            var (start, length) = (batch.Start(s), batch.Length(s));
            var names = new float[length * net.Shape.Entities];
            for (var i = 0; i < length; i++) entities.Row(start + i)[..net.Shape.Entities].CopyTo(names.AsSpan(i * net.Shape.Entities));
            answers[order[s]] = new(
                tags.AsSpan(start, length).ToArray(), heads.AsSpan(start, length).ToArray(), relations.AsSpan(start, length).ToArray(),
                entityRules.Best(names), names) { Doubts = doubts.AsSpan(start, length).ToArray() };
        }
        return answers;
    }

    public Workspace Room() => Rent(_workspaces);

    /// <summary>Both layers, and what the scorers need of each word.</summary>
    public Matrix Encode(SentenceBatch batch, int[] order, IReadOnlyList<string[]> sentences, Workspace room)
    {
        var (n, hidden, width) = (batch.Words, net.Shape.Hidden, LstmCell.Gates * net.Shape.Hidden);
        byte* first = room.Bytes(Slot.First, n, 2 * hidden), second = room.Bytes(Slot.Second, n, 2 * hidden);
        var step = new LstmRoom(
            (int*)room.Take(Slot.Sums, batch.Count, width).Pointer, room.Bytes(Slot.Before, batch.Count, hidden),
            room.Take(Slot.Memory, batch.Count, hidden).Pointer);
        var projected = Project(order, sentences, n, room);
        for (var d = 0; d < 2; d++) net.Layers[0].Read(batch, d, new(projected, null), first, step);
        var gates = room.Take(Slot.Gates, n, width);
        for (var d = 0; d < 2; d++)
        {
            net.Layers[1].InputBytes[d].Apply(first, 2 * hidden, null, n, gates.Pointer, width);
            net.Layers[1].Read(batch, d, new(null, gates), second, step);
        }
        var p = room.Take(Slot.Heads, n, Network.HeadsWidth);
        net.HeadsBytes!.Apply(second, 2 * hidden, null, n, p.Pointer, Network.HeadsWidth);
        for (var i = 0; i < n; i++) Network.Threshold(p.At(i));
        return p;
    }

    /// <summary>What the first layer makes of each word by itself, row by row.</summary>
    private float[][] Project(int[] order, IReadOnlyList<string[]> sentences, int words, Workspace room)
    {
        var (missing, rows, row, found) = (new Dictionary<(string, NameMark), int>(), new List<(int Row, int Missing)>(), 0, new float[words][]);
        foreach (var s in order)
        {
            var forms = sentences[s];
            var marks = names?.Marks(forms);
            for (var i = 0; i < forms.Length; i++)
            {
                var word = (forms[i], marks is null ? default : marks[i]);
                if (projections.Find(word.Item1, word.Item2) is { } sums) found[row] = sums;
                else
                {
                    if (!missing.TryGetValue(word, out var index)) missing[word] = index = missing.Count;
                    rows.Add((row, index));
                }
                row++;
            }
        }
        if (missing.Count == 0) return found;
        var made = projections.Make([.. missing.Keys], room);
        foreach (var (at, index) in rows) found[at] = made[index];
        return found;
    }

    public Matrix EntityScores(int n, Matrix p, Workspace room)
    {
        var scores = room.Take(Slot.Entities, n, net.Entities.Outputs);
        net.Entities.Apply(p.Pointer + Network.EntityAt, Network.HeadsWidth, n, scores.Pointer, net.Entities.Outputs);
        return scores;
    }

    public Matrix TagScores(int n, Matrix p, Workspace room)
    {
        var scores = room.Take(Slot.Tags, n, net.Tags.Outputs);
        net.Tags.Apply(p.Pointer + Network.TagAt, Network.HeadsWidth, n, scores.Pointer, net.Tags.Outputs);
        return scores;
    }

    private (int[] Tags, Share[]?[] Doubts) Tags(int n, Matrix p, Workspace room)
    {
        var (scores, tags, doubts) = (TagScores(n, p, room), new int[n], new Share[]?[n]);
        for (var i = 0; i < n; i++)
        {
            var row = scores.Row(i)[..net.Shape.Tags];
            tags[i] = TensorPrimitives.IndexOfMax<float>(row);
            doubts[i] = TagChoice.Doubts(row, tags[i]);
            if (doubts[i] is { } several) tags[i] = tagChoice.Best(several);
        }
        return (tags, doubts);
    }

    private int[] Heads(SentenceBatch batch, string[][] sentences, int[] tags, Matrix p, Workspace room)
    {
        var heads = new int[batch.Words];
        ArcScores(batch, p, room, (s, scores, columns) =>
        {
            var (start, length) = (batch.Start(s), batch.Length(s));
            var tree = heads.AsSpan(start, length);
            var marks = new bool[length];
            for (var i = 0; i < length; i++) marks[i] = tagChoice.IsPunctuation(tags[start + i]);
            TreeDecoder.Decode(scores, columns, tree);
            PunctuationHeads.Mend(sentences[s], marks, scores, columns, tree);
        });
        return heads;
    }

    /// <summary>Sees one sentence's scored arcs: one row a word, the root first and then the words as heads; rows are so many columns apart.</summary>
    public delegate void ArcReader(int sentence, Span<float> scores, int columns);

    public void ArcScores(SentenceBatch batch, Matrix p, Workspace room, ArcReader reader)
    {
        const int arc = Network.Arc, width = Network.HeadsWidth;
        var most = Gemm.Padded(batch.Steps + 1);
        var (wanted, scores) = (room.Take(Slot.Wanted, batch.Words, arc), room.Take(Slot.ArcScores, 1, batch.Steps * most));
        var (all, packed) = (room.Take(Slot.ArcHeads, batch.Steps + 1, arc), room.Take(Slot.ArcPacked, most, arc));
        net.ArcProduct.Apply(p.Pointer + Network.DependentAt, width, batch.Words, wanted.Pointer, arc);
        net.RootArc.Values.CopyTo(all.Row(0));
        for (var s = 0; s < batch.Count; s++)
        {
            var (length, start) = (batch.Length(s), batch.Start(s));
            var columns = Gemm.Padded(length + 1);
            for (var i = 0; i < length; i++) p.Row(start + i).Slice(Network.HeadAt, arc).CopyTo(all.Row(i + 1));
            Gemm.PackTransposed(all.Pointer, arc, arc, length + 1, packed.Pointer);
            var table = new Span<float>(scores.Pointer, length * columns);
            table.Clear();
            Gemm.Add(wanted.At(start), arc, length, arc, packed.Pointer, columns, scores.Pointer, columns);
            reader(s, table, columns);
        }
    }

    private int[] Relations(SentenceBatch batch, Matrix p, int[] heads, Workspace room)
    {
        var (scores, relations) = (RelationScores(batch, p, heads, room), new int[batch.Words]);
        for (var i = 0; i < batch.Words; i++)
        {
            var row = scores.Row(i)[..net.Shape.Relations];
            row[rootRelation] = heads[i] == 0 ? float.PositiveInfinity : float.NegativeInfinity;
            relations[i] = TensorPrimitives.IndexOfMax<float>(row);
        }
        return relations;
    }

    public Matrix RelationScores(SentenceBatch batch, Matrix p, int[] heads, Workspace room)
    {
        var (n, width) = (batch.Words, net.Relations.Outputs);
        var (pairs, scores) = (room.Take(Slot.Pairs, n, Network.Pair), room.Take(Slot.Relations, n, width));
        for (var s = 0; s < batch.Count; s++)
        for (var i = 0; i < batch.Length(s); i++)
        {
            var row = batch.Start(s) + i;
            var head = heads[row] == 0 ? net.RootPair.Pointer : p.At(batch.Start(s) + heads[row] - 1) + Network.PairHeadAt;
            Network.PairUp(p.At(row) + Network.PairDependentAt, head, pairs.At(row));
        }
        net.Relations.Apply(pairs.Pointer, Network.Pair, n, scores.Pointer, width);
        return scores;
    }
}
