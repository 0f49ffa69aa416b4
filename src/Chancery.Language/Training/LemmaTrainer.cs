using Chancery.Language.Lemmas;

namespace Chancery.Language.Training;

/// <summary>Counts lemmas: a list of the words whose lemma the endings would get wrong, and the endings.</summary>
internal static class LemmaTrainer
{
    public static Lemmatiser Train(IEnumerable<Sentence> sentences)
    {
        var counts = new Dictionary<(string Form, string Tag), Dictionary<string, int>>();
        foreach (var token in sentences.SelectMany(s => s.Tokens))
        {
            if (token.Lemma == "_" || token.Feature("Typo") == "Yes") continue;
            var key = (Lemmatiser.Plain(token.Form), Lemmatiser.Tag(token.Upos, token.Xpos));
            Count(counts, key, token.Lemma);
        }
        var best = counts.ToDictionary(c => c.Key, c => Most(c.Value));
        var scripts = new Dictionary<(string, string), Dictionary<EditScript, int>>();
        foreach (var ((form, tag), lemma) in best)
        {
            // Names differ by capitals only; the script works on the lower-case form.
            var plain = tag.StartsWith("PROPN", StringComparison.Ordinal) ? lemma.ToLowerInvariant() : lemma;
            var script = EditScript.Between(form, plain);
            if (script.Add.Length > 6 || script.Drop > 100) continue;
            for (var length = 0; length <= Math.Min(Lemmatiser.LongestEnding, form.Length); length++) Count(scripts, (form[(form.Length - length)..], tag), script);
        }
        var endings = new Dictionary<(string, string), EditScript>();
        foreach (var (key, options) in scripts.OrderBy(s => s.Key.Item1.Length))
        {
            var script = Most(options);
            // An ending that says the same as its shorter ending is not kept.
            if (options.Values.Sum() >= (key.Item1.Length == 0 ? 1 : 2) && Inherited(endings, key) != script) endings[key] = script;
        }
        var bare = new Lemmatiser([], endings);
        var words = new Dictionary<(string, string), string>();
        foreach (var ((form, tag), lemma) in best)
        {
            var name = tag.StartsWith("PROPN", StringComparison.Ordinal);
            if (name ? !string.Equals(bare.Find(form, tag), lemma, StringComparison.OrdinalIgnoreCase) : bare.Find(form, tag) != lemma) words[(form, tag)] = lemma;
        }
        return new(words, endings);
    }

    private static EditScript? Inherited(Dictionary<(string, string), EditScript> endings, (string Ending, string Tag) key)
    {
        for (var skip = 1; skip <= key.Ending.Length; skip++)
        {
            if (endings.TryGetValue((key.Ending[skip..], key.Tag), out var script)) return script;
        }
        return null;
    }

    private static void Count<TKey, TValue>(Dictionary<TKey, Dictionary<TValue, int>> counts, TKey key, TValue value)
        where TKey : notnull where TValue : notnull
    {
        if (!counts.TryGetValue(key, out var options)) counts[key] = options = [];
        options[value] = options.GetValueOrDefault(value) + 1;
    }

    /// <summary>The commonest; the first seen where two are equally common.</summary>
    private static T Most<T>(Dictionary<T, int> options) where T : notnull => options.MaxBy(o => o.Value).Key;
}
