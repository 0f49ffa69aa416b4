using Chancery.Language.Segmentation;

namespace Chancery.Language.Training;

/// <summary>Learns where the treebanks cut tokens and end sentences: logistic regression over hashed features.</summary>
internal sealed class BoundaryTrainer
{
    private const int Passes = 12;
    private const float Penalty = 1e-6f;

    /// <summary>The share of features that each step of the sentences does without, so that no word is leaned on alone; tokens are clearer.</summary>
    private const float Dropped = 0.3f;

    /// <summary>So many models of sentence ends are learned, of which the mean is kept.</summary>
    private const int Committee = 4;

    private readonly List<(uint[] Features, bool Yes)> _examples = [];

    public static (BoundaryModel Tokens, BoundaryModel Sentences) Train(IEnumerable<Document> documents, int seed, IProgress<string>? progress)
    {
        var (tokens, sentences) = (new BoundaryTrainer(), new BoundaryTrainer());
        foreach (var document in documents) Collect(document, tokens, sentences);
        var trained = (tokens.Train(seed, 1, 0), sentences.Train(seed, Committee, Dropped));
        progress?.Report($"boundaries: {tokens._examples.Count} places inside pieces, {sentences._examples.Count} after tokens");
        return trained;
    }

    private static void Collect(Document document, BoundaryTrainer tokens, BoundaryTrainer sentences)
    {
        var text = document.Text;
        var starts = new HashSet<int>();
        var (surface, ends) = (new List<TextSpan>(), new HashSet<int>());
        Span<uint> room = stackalloc uint[64];
        var features = new FeatureList(room);
        foreach (var sentence in document.Sentences)
        {
            foreach (var span in SurfaceTokens(sentence))
            {
                surface.Add(span);
                starts.Add(span.Start);
            }
            ends.Add(surface[^1].End);
        }
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            if (end == at) break;
            var ruled = new List<TextSpan>();
            Tokeniser.Split(text, at, end, ruled);
            for (var i = at + 1; i < end; i++)
            {
                if (!TokenBoundaries.IsOpen(text, i)) continue;
                TokenBoundaries.Describe(text, at, end, i, ruled.Exists(t => t.Start == i), ref features);
                tokens._examples.Add((features.Values.ToArray(), starts.Contains(i)));
            }
            at = end;
        }
        // Sentence ends are learned on the gold tokens of each paragraph.
        for (var from = 0; from < surface.Count;)
        {
            var to = from + 1;
            while (to < surface.Count && !text.AsSpan(surface[to - 1].End, surface[to].Start - surface[to - 1].End)
                .Contains("\n\n", StringComparison.Ordinal)) to++;
            var paragraph = surface.GetRange(from, to - from);
            var (begin, open) = (0, new OpenMarks());
            for (var i = 0; i + 1 < paragraph.Count; i++)
            {
                open.Follow(text, paragraph[i]);
                var yes = ends.Contains(paragraph[i].End);
                if (SentenceBoundaries.IsOpen(text, paragraph[i], paragraph[i + 1]))
                {
                    SentenceBoundaries.Describe(text, paragraph, i, i - begin, open.State, SentenceEnd.IsBetween(text, paragraph, begin, i), ref features);
                    sentences._examples.Add((features.Values.ToArray(), yes));
                }
                if (yes) (begin, open) = (i + 1, new());
            }
            from = to;
        }
    }

    private static IEnumerable<TextSpan> SurfaceTokens(Sentence sentence)
    {
        var next = 0;
        for (var id = 1; id <= sentence.Tokens.Length; id++)
        {
            if (next < sentence.Multiword.Length && sentence.Multiword[next].FirstId == id)
            {
                yield return sentence.Multiword[next].Span;
                id = sentence.Multiword[next++].LastId;
            }
            else yield return sentence[id].Span;
        }
    }

    /// <summary>The mean of some models, each with another order of the examples: with so many features that come rarely, one alone is swayed by
    /// chance.</summary>
    private BoundaryModel Train(int seed, int committee, float dropped)
    {
        var members = Enumerable.Range(0, committee).AsParallel().AsOrdered().Select(k => Weights(seed + k, dropped)).ToList();
        var mean = new float[BoundaryModel.Size];
        foreach (var (weights, _) in members) for (var i = 0; i < mean.Length; i++) mean[i] += weights[i] / committee;
        return new(Array.ConvertAll(mean, w => (sbyte)Math.Clamp(MathF.Round(w / BoundaryModel.Unit), -127, 127)), members.Average(m => m.Bias));
    }

    private (float[] Weights, float Bias) Weights(int seed, float dropped)
    {
        var (weights, squares) = (new float[BoundaryModel.Size], new float[BoundaryModel.Size]);
        var (bias, random, order) = (0f, new Random(seed), Enumerable.Range(0, _examples.Count).ToArray());
        Span<uint> room = stackalloc uint[64];
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                var (all, yes) = _examples[e];
                var kept = 0;
                foreach (var f in all) if (random.NextSingle() >= dropped) room[kept++] = f;
                var features = room[..kept];
                var sum = bias;
                foreach (var f in features) sum += weights[f & (BoundaryModel.Size - 1)];
                var error = 1 / (1 + MathF.Exp(-sum)) - (yes ? 1 : 0);
                bias -= 0.001f * error;
                if (MathF.Abs(error) < 0.002f) continue;
                foreach (var f in features)
                {
                    var place = f & (BoundaryModel.Size - 1);
                    var gradient = error + (Penalty * weights[place]);
                    squares[place] += gradient * gradient;
                    weights[place] -= 0.1f * gradient / MathF.Sqrt(squares[place] + 1e-3f);
                }
            }
        }
        return (weights, bias);
    }
}
