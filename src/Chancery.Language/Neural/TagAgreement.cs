namespace Chancery.Language.Neural;

/// <summary>
/// A second look at the tags of one text's words that are written with a capital: whether such a word is a name ("Firefox") or a common noun with a
/// capital ("Applause") is nearly always the same where it comes again. Time and memory grow evenly with the number of words.
/// </summary>
internal sealed class TagAgreement(TagChoice choice)
{
    /// <summary>How much the other places count beside the word's own.</summary>
    private const float Trust = 0.8f;

    /// <summary>The analyses of one text's sentences with their tags decided together; as they were where no such word comes again.</summary>
    public Analysis[] Agree(IReadOnlyList<(IReadOnlyList<string> Forms, Analysis Analysis)> sentences)
    {
        IReadOnlyList<string>[] forms = [.. sentences.Select(s => s.Forms)];
        Analysis[] analyses = [.. sentences.Select(s => s.Analysis)];
        var places = new Dictionary<string, List<(int Sentence, int Word)>>();
        for (var s = 0; s < forms.Length; s++)
        for (var i = 0; i < forms[s].Count; i++)
        {
            if (analyses[s].Doubts[i] is not null && forms[s][i].Length > 1 && char.IsUpper(forms[s][i][0])) places.TryAdd(forms[s][i], []);
        }
        for (var s = 0; s < forms.Length; s++)
        for (var i = 0; i < forms[s].Count; i++)
        {
            if (places.TryGetValue(forms[s][i], out var list)) list.Add((s, i));
        }
        Analysis[] agreed = [.. analyses];
        foreach (var list in places.Values)
        {
            if (list.Count < 2) continue;
            var sums = new SortedDictionary<int, float>();
            foreach (var (s, i) in list) foreach (var (tag, belief) in Beliefs(analyses[s], i)) sums[tag] = sums.GetValueOrDefault(tag) + belief;
            var trust = Trust * (list.Count - 1) / list.Count;
            foreach (var (s, i) in list)
            {
                if (analyses[s].Doubts[i] is not { } own) continue;
                var mixed = sums.Select(o => new Share(o.Key, trust * o.Value / (list.Count - 1))).ToArray();
                foreach (var (tag, belief) in own)
                {
                    var at = Array.FindIndex(mixed, m => m.Class == tag);
                    mixed[at] = new(tag, mixed[at].Belief + (belief * (1 - trust - (trust / (list.Count - 1)))));
                }
                var best = choice.Best(mixed);
                if (best == agreed[s].Tags[i]) continue;
                if (ReferenceEquals(agreed[s], analyses[s])) agreed[s] = agreed[s] with { Tags = (int[])agreed[s].Tags.Clone() };
                agreed[s].Tags[i] = best;
            }
        }
        return agreed;
    }

    private static Share[] Beliefs(Analysis analysis, int word) => analysis.Doubts[word] ?? [new(analysis.Tags[word], 1)];
}
