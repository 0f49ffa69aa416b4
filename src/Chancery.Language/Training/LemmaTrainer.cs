using Chancery.Language.Lemmas;

namespace Chancery.Language.Training;

/// <summary>Counts lemmas: a list of the words whose lemma the endings would get wrong, and the endings.</summary>
internal static class LemmaTrainer
{
    /// <summary>Small words are learned from slips too ("s" for "'s"), since the treebanks give what was meant.</summary>
    private static readonly HashSet<string> Closed = ["AUX", "PART", "PRON", "DET", "ADP", "SCONJ", "CCONJ"];

    /// <param name="vocabulary">Words of plain text, lower case: what is a word helps to cut the endings of rare ones ("postponed", not "postpon").</param>
    /// <param name="capitalised">How plain text writes names, by their lower-case form.</param>
    public static Lemmatiser Train(IReadOnlyList<Sentence> sentences, IReadOnlyCollection<string> vocabulary,
        IReadOnlyDictionary<string, string> capitalised)
    {
        var counts = new Dictionary<(string Form, string Tag), Dictionary<string, int>>();
        var otherwise = new Dictionary<string, int>();
        foreach (var token in sentences.SelectMany(s => s.Tokens))
        {
            if (token.Lemma == "_" || (token.Feature("Typo") == "Yes" && !Closed.Contains(token.Upos))) continue;
            var form = Lemmatiser.Plain(token.Form);
            var tag = Lemmatiser.Tag(token.Upos, token.Xpos);
            Count(counts, (form, tag), token.Lemma);
            if (!Lemmatiser.IsName(tag)) otherwise[form] = otherwise.GetValueOrDefault(form) + 1;
        }
        var best = counts.ToDictionary(c => c.Key, c => Most(c.Value));
        var endings = Endings(best);
        var (bare, bases) = (new Lemmatiser([], endings), new BaseForms(sentences, vocabulary));
        var words = new Dictionary<(string, string), string>();
        foreach (var ((form, tag), lemma) in best)
        {
            if (Lemmatiser.IsName(tag) ? IsOwnName(form, tag, lemma) || !Same(bare.Find(form, tag), lemma) : bare.Find(form, tag) != lemma)
                words[(form, tag)] = lemma;
        }
        foreach (var ((form, tag), lemma) in best)
        {
            if (tag is "VERB VBD" && !best.ContainsKey((form, "VERB VBN"))) Add(form, "VERB VBN", lemma);
            if (tag is "VERB VBN" && !best.ContainsKey((form, "VERB VBD"))) Add(form, "VERB VBD", lemma);
        }
        foreach (var form in vocabulary.Concat(bases.Inflected()))
        {
            foreach (var (tag, lemma) in bases.Of(form)) if (!best.ContainsKey((form, tag))) Add(form, tag, lemma);
        }
        foreach (var (form, written) in capitalised)
        {
            if (!best.ContainsKey((form, "PROPN NNP"))) words.TryAdd((form, "PROPN NNP"), written);
            // "Dutch", but the treebanks know that "nice" is no town.
            if (written.Length > 3 && !otherwise.ContainsKey(form)) words.TryAdd((form, "ADJ JJ"), written);
        }
        return new(words, endings);

        // A name is kept with its capitals, so that "india" and "INDIA" are India, unless writers differ or the word is commoner as no name.
        bool IsOwnName(string form, string tag, string lemma)
        {
            var all = counts[(form, tag)].Values.Sum();
            return lemma.Any(char.IsUpper) && all > otherwise.GetValueOrDefault(form) && counts[(form, tag)][lemma] >= 0.9 * all;
        }

        void Add(string form, string tag, string lemma)
        {
            if (bare.Find(form, tag) != lemma) words.TryAdd((form, tag), lemma);
        }
    }

    private static Dictionary<(string, string), EditScript> Endings(Dictionary<(string Form, string Tag), string> best)
    {
        var scripts = new Dictionary<(string, string), Dictionary<EditScript, int>>();
        foreach (var ((form, tag), lemma) in best)
        {
            if (Lemmatiser.KeepsForm(tag)) continue;
            // Names differ by capitals only; the script works on the lower-case form.
            var script = EditScript.Between(form, Lemmatiser.IsName(tag) ? lemma.ToLowerInvariant() : lemma);
            // Capitals are a matter of the word, not of its ending.
            if (script.Add.Length > 6 || script.Drop > 100 || script.Add.Any(char.IsUpper)) continue;
            for (var length = 0; length <= Math.Min(Lemmatiser.LongestEnding, form.Length); length++)
                Count(scripts, (form[(form.Length - length)..], tag), script);
        }
        var endings = new Dictionary<(string, string), EditScript>();
        foreach (var (key, options) in scripts.OrderBy(s => s.Key.Item1.Length))
        {
            var script = Most(options);
            // An ending that says the same as its shorter ending is not kept.
            if (options.Values.Sum() >= (key.Item1.Length == 0 ? 1 : 2) && Inherited(endings, key) != script) endings[key] = script;
        }
        return endings;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

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
