using System.Numerics.Tensors;
using Chancery.Language.Neural;
using Chancery.Language.Parsing;

namespace Chancery.Language.Training.Neural;

/// <summary>
/// Trained networks that read plain sentences together: the mean of what they believe of each word is what a smaller network learns
/// (Hinton, Vinyals and Dean 2015; for parsers, Kuncoro et al. 2016).
/// </summary>
internal sealed class Teachers
{
    /// <summary>Beliefs below this share are left out, and no more than so many are kept for a word.</summary>
    private const float LeastShare = 0.02f;
    private const int MostShares = 4;
    private const int WordsTogether = 1000;

    /// <summary>The belief that gold names keep: teachers know few of the rarer kinds.</summary>
    private const float NameTrust = 0.9f;

    private readonly NetworkReader[] _readers;

    /// <summary>Who is asked about names: those who know the lists of names, if there are any.</summary>
    private readonly bool[] _knowsNames;

    private readonly int _tags, _relations, _entities;

    /// <exception cref="InvalidDataException">A teacher was trained on other trees: its numbers stand for other things.</exception>
    public Teachers(IReadOnlyList<Model> models, TrainingData data)
    {
        foreach (var model in models)
        {
            if (!model.Tags.SequenceEqual(data.TagSets) || !model.Relations.SequenceEqual(data.Relations)
                || !model.Entities.SequenceEqual(TrainingData.Entities))
                throw new InvalidDataException("a teacher was trained on other trees than these; train it on the same files");
        }
        _readers = [.. models.Select(m => m.Reader())];
        _knowsNames = [.. models.Select(m => m.KnowsNames || !models.Any(o => o.KnowsNames))];
        (_tags, _relations, _entities) = (data.TagSets.Length, data.Relations.Length, TrainingData.Entities.Length);
    }

    /// <summary>Plain sentences with what the teachers believe of them.</summary>
    public IEnumerable<TrainingSentence> Read(IReadOnlyList<string[]> sentences, TrainingData data, float weight)
    {
        foreach (var batch in Batches(sentences, s => s.Length))
        {
            foreach (var (forms, (soft, heads)) in batch.Zip(Beliefs(batch, null)))
            {
                static int[] Best(Share[][] shares) => Array.ConvertAll(shares, w => w[0].Class);
                yield return new(forms, data.Features(forms), Best(soft.Tags), heads, Best(soft.Relations), Best(soft.Entities), weight) { Soft = soft };
            }
        }
    }

    /// <summary>What the trees of sentences count of which only the names are known: teachers err most where the text is unlike the treebanks'.</summary>
    private const float NamedWeight = 0.3f;

    /// <summary>Sentences of which only the names are known, with what the teachers believe of all else.</summary>
    public IEnumerable<TrainingSentence> Read(IReadOnlyList<Sentence> named, TrainingData data)
    {
        foreach (var (read, sentence) in Read([.. named.Select(s => s.Tokens.Select(t => t.Form).ToArray())], data, NamedWeight).Zip(named))
        {
            var names = data.InNumbers(sentence, hasEntities: true).Entities!;
            yield return read with
            {
                Entities = names, HasGoldNames = true, Soft = read.Soft! with { Entities = Array.ConvertAll(names, n => new Share[] { new(n, 1) }) },
            };
        }
    }

    /// <summary>Gold sentences again, with some belief in what the teachers say where it differs: errors that many make are learned less by heart.</summary>
    /// <param name="trust">The share of belief that the gold answers keep.</param>
    public IEnumerable<TrainingSentence> Reread(IReadOnlyList<TrainingSentence> gold, float trust)
    {
        foreach (var batch in Batches(gold, s => s.Forms.Length))
        {
            foreach (var (sentence, (soft, _)) in batch.Zip(Beliefs([.. batch.Select(s => s.Forms)], [.. batch.Select(s => s.Heads)])))
            {
                Share[][] Mixed(Share[][] said, int[]? right, float trust) => right is null ? said : [.. said.Select((w, i) => Mix(w, right[i], trust))];
                yield return sentence with
                {
                    Entities = sentence.Entities ?? Array.ConvertAll(soft.Entities, w => w[0].Class),
                    Soft = new(
                        Mixed(soft.Tags, sentence.Tags, trust), Mixed(soft.Heads, sentence.Heads, trust),
                        Mixed(soft.Relations, sentence.Relations, trust), Mixed(soft.Entities, sentence.Entities, NameTrust)),
                };
            }
        }
    }

    private static Share[] Mix(Share[] said, int right, float trust)
    {
        if (said is [var only] && only.Class == right) return said;
        var mixed = said.Select(s => s with { Belief = (s.Belief * (1 - trust)) + (s.Class == right ? trust : 0) });
        return [.. Array.Exists(said, s => s.Class == right) ? mixed : mixed.Append(new(right, trust))];
    }

    private static IEnumerable<T[]> Batches<T>(IReadOnlyList<T> sentences, Func<T, int> length)
    {
        for (var from = 0; from < sentences.Count;)
        {
            var (to, words) = (from, 0);
            while (to < sentences.Count && (to == from || words + length(sentences[to]) <= WordsTogether)) words += length(sentences[to++]);
            yield return [.. sentences.Skip(from).Take(to - from)];
            from = to;
        }
    }

    /// <param name="given">The heads that relations are asked for, or null for the best tree's.</param>
    private (SoftLabels Soft, int[] Heads)[] Beliefs(string[][] sentences, int[][]? given)
    {
        var order = Enumerable.Range(0, sentences.Length).OrderByDescending(i => sentences[i].Length).ToArray();
        var batch = new SentenceBatch(Array.ConvertAll(order, i => sentences[i].Length));
        var n = batch.Words;
        var (tags, entities, relations) = (new Matrix(n, _tags), new Matrix(n, _entities), new Matrix(n, _relations));
        var arcs = Enumerable.Range(0, batch.Count).Select(s => new Matrix(batch.Length(s), batch.Length(s) + 1)).ToArray();
        var rooms = Array.ConvertAll(_readers, r => r.Room());
        var encoded = new Matrix[_readers.Length];
        for (var r = 0; r < _readers.Length; r++)
        {
            encoded[r] = _readers[r].Encode(batch, order, sentences, rooms[r]);
            AddBeliefs(_readers[r].TagScores(n, encoded[r], rooms[r]), tags);
            if (_knowsNames[r]) AddBeliefs(_readers[r].EntityScores(n, encoded[r], rooms[r]), entities);
            _readers[r].ArcScores(batch, encoded[r], rooms[r], (s, scores, columns) =>
            {
                for (var i = 0; i < arcs[s].Rows; i++)
                {
                    scores[(i * columns) + i + 1] = -1e9f;
                    AddBeliefs(scores.Slice(i * columns, arcs[s].Columns), arcs[s].Row(i));
                }
            });
        }
        var heads = new int[n];
        for (var s = 0; s < batch.Count; s++)
        {
            var logs = new float[arcs[s].Values.Length];
            for (var i = 0; i < logs.Length; i++) logs[i] = MathF.Log(arcs[s].Values[i] + 1e-9f);
            var here = heads.AsSpan(batch.Start(s), batch.Length(s));
            if (given is null) TreeDecoder.Decode(logs, arcs[s].Columns, here);
            else given[order[s]].CopyTo(here);
        }
        for (var r = 0; r < _readers.Length; r++) AddBeliefs(_readers[r].RelationScores(batch, encoded[r], heads, rooms[r]), relations);
        foreach (var room in rooms) room.Dispose();

        var answers = new (SoftLabels, int[])[sentences.Length];
        for (var s = 0; s < batch.Count; s++)
        {
            var (start, length) = (batch.Start(s), batch.Length(s));
            Share[][] Of(Matrix beliefs) => [.. Enumerable.Range(start, length).Select(i => Shares(beliefs.Row(i)))];
            answers[order[s]] = (new(Of(tags), [.. Enumerable.Range(0, length).Select(i => Shares(arcs[s].Row(i)))], Of(relations), Of(entities)),
                heads.AsSpan(start, length).ToArray());
        }
        return answers;
    }

    private static void AddBeliefs(Matrix scores, Matrix sums)
    {
        for (var i = 0; i < sums.Rows; i++) AddBeliefs(scores.Row(i)[..sums.Columns], sums.Row(i));
    }

    private static void AddBeliefs(Span<float> scores, Span<float> sums)
    {
        // The library's softmax takes powers as they are, and those of scores beyond 88 are too large for it.
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores);
        TensorPrimitives.SoftMax<float>(scores, scores);
        TensorPrimitives.Add(sums, scores, sums);
    }

    /// <summary>The likeliest first.</summary>
    private static Share[] Shares(Span<float> beliefs)
    {
        var least = LeastShare * TensorPrimitives.Sum<float>(beliefs);
        var shares = new List<Share>(MostShares);
        while (shares.Count < MostShares)
        {
            var best = TensorPrimitives.IndexOfMax<float>(beliefs);
            if (shares.Count > 0 && beliefs[best] < least) break;
            shares.Add(new(best, beliefs[best]));
            beliefs[best] = -1;
        }
        var sum = shares.Sum(s => s.Belief);
        return [.. shares.Select(s => s with { Belief = s.Belief / sum })];
    }
}
