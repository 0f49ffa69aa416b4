namespace Chancery.Language.Neural;

/// <summary>
/// A second look at the names of one text. A word that comes again in a text nearly always names the same thing there, so what the network believes
/// of it at one place counts at the others too (cf. Krishnan and Manning 2006). Time and memory grow evenly with the number of words.
/// </summary>
internal sealed class NameAgreement
{
    /// <summary>How much the other places count beside the word's own.</summary>
    private const float Trust = 0.8f;

    /// <summary>A belief that every kind has at every place, so that no single place settles the matter.</summary>
    private const float Least = 1e-6f;

    private const int LongestWord = 40;

    private readonly EntityRules _rules;
    private readonly int[] _kinds;
    private readonly int _count;

    /// <param name="tags">"O" first, then "B-" and "I-" tags.</param>
    public NameAgreement(string[] tags)
    {
        _rules = new(tags);
        var kinds = tags.Select(t => t.Length < 3 ? "" : t[2..]).Distinct().ToArray();
        _kinds = Array.ConvertAll(tags, t => Array.IndexOf(kinds, t.Length < 3 ? "" : t[2..]));
        _count = kinds.Length;
    }

    private sealed class Belief(int kinds)
    {
        public readonly float[] Sums = new float[kinds];
        public int Places;
    }

    /// <summary>The analyses of one text's sentences, with their entities decided together; as they were where no name comes again.</summary>
    public Analysis[] Agree(IReadOnlyList<(IReadOnlyList<string> Forms, Analysis Analysis)> sentences)
    {
        var beliefs = new Dictionary<string, Belief>();
        foreach (var (forms, analysis) in sentences)
        for (var i = 0; i < forms.Count; i++)
        {
            if (analysis.Entities[i] != 0 && IsWord(forms[i])) beliefs.TryAdd(forms[i].ToLowerInvariant(), new(_count));
        }
        if (beliefs.Count == 0) return [.. sentences.Select(s => s.Analysis)];
        var known = beliefs.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestWord];
        Span<float> own = stackalloc float[_count];
        foreach (var (forms, analysis) in sentences)
        for (var i = 0; i < forms.Count; i++)
        {
            if (Find(forms[i], lower) is not { } belief) continue;
            ByKind(analysis, i, own);
            for (var k = 0; k < _count; k++) belief.Sums[k] += own[k];
            belief.Places++;
        }
        var agreed = new Analysis[sentences.Count];
        for (var s = 0; s < agreed.Length; s++)
        {
            var (forms, analysis) = sentences[s];
            float[]? scores = null;
            for (var i = 0; i < forms.Count; i++)
            {
                if (Find(forms[i], lower) is not { Places: > 1 } belief) continue;
                scores ??= (float[])analysis.EntityScores.Clone();
                ByKind(analysis, i, own);
                var trust = Trust * (belief.Places - 1) / belief.Places;
                for (var k = 0; k < _count; k++)
                {
                    var others = (belief.Sums[k] - own[k]) / (belief.Places - 1);
                    own[k] = Activation.Log((((1 - trust) * own[k]) + (trust * others) + Least) / (own[k] + Least));
                }
                for (var j = 0; j < _kinds.Length; j++) scores[(i * _kinds.Length) + j] += own[_kinds[j]];
            }
            agreed[s] = scores is null ? analysis : analysis with { Entities = _rules.Best(scores) };
        }
        return agreed;

        Belief? Find(string form, Span<char> room) =>
            IsWord(form) && known.TryGetValue(room[..form.AsSpan().ToLowerInvariant(room)], out var belief) ? belief : null;
    }

    private static bool IsWord(string form) => form.Length is > 1 and <= LongestWord && char.IsLetter(form[0]);

    /// <summary>The share of belief that each kind has; they add up to one.</summary>
    private void ByKind(Analysis analysis, int word, Span<float> kinds)
    {
        var scores = analysis.EntityScores.AsSpan(word * _kinds.Length, _kinds.Length);
        var (best, sum) = (float.NegativeInfinity, 0f);
        foreach (var score in scores) best = MathF.Max(best, score);
        kinds.Clear();
        for (var j = 0; j < scores.Length; j++)
        {
            var share = Activation.Exp(scores[j] - best);
            kinds[_kinds[j]] += share;
            sum += share;
        }
        foreach (ref var share in kinds) share /= sum;
    }
}
