using Chancery.Language.Segmentation;

namespace Chancery.Language.Training;

/// <summary>Counts how words are written inside sentences: "dutch" is Dutch, "unesco" is UNESCO.</summary>
internal sealed class CapitalCounts
{
    private const int LeastCount = 5;
    private const double LeastShare = 0.95;

    private readonly Dictionary<string, Dictionary<string, int>> _counts = [];

    /// <summary>The first word says nothing, nor do sentences in which nearly all words have capitals.</summary>
    public void Add(Word[] words)
    {
        if (words.Count(w => char.IsLower(w.Form[0])) < words.Length / 3) return;
        foreach (var word in words.Skip(1))
        {
            var form = word.Form;
            if (form.Length < 2 || !form.All(char.IsLetter)) continue;
            var lower = form.ToLowerInvariant();
            if (!_counts.TryGetValue(lower, out var ways)) _counts[lower] = ways = [];
            ways[form] = ways.GetValueOrDefault(form) + 1;
        }
    }

    public IReadOnlyDictionary<string, string> Usual()
    {
        var usual = new Dictionary<string, string>();
        foreach (var (lower, ways) in _counts)
        {
            var (form, count) = ways.MaxBy(w => w.Value);
            var all = ways.Values.Sum();
            if (form != lower && all >= LeastCount && count >= LeastShare * all) usual[lower] = form;
        }
        return usual;
    }
}
