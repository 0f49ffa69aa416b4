using Chancery.Language.Names;
using Chancery.Language.Neural;
using Chancery.Language.Segmentation;
using Chancery.Language.Tagging;

namespace Chancery.Language.Training.Neural;

/// <summary>Gold sentences and plain text in numbers, with the tables that the numbers stand for.</summary>
internal sealed class TrainingData
{
    public const int MostWords = 40_000, LeastCount = 3;

    /// <summary>Shares that are read as if no list had their names, so that the network learns names from what stands around them too.</summary>
    private const double SentencesWithoutLists = 0.1, WordsWithoutLists = 0.1;

    public static readonly string[] Entities = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

    private readonly int[] _goldCounts;
    private readonly List<string[]> _forms = [];

    /// <param name="words">The word list of a model that is trained on; null to make one.</param>
    public TrainingData(IReadOnlyList<Sentence> gold, IEnumerable<string> texts, string[]? words = null)
    {
        var capitals = new CapitalCounts();
        var (plain, forms) = (new List<string[]>(), new Dictionary<string, string>());
        foreach (var sentence in texts.SelectMany(Segmenter.Rules.Split))
        {
            capitals.Add(sentence.Words);
            _forms.Add(Array.ConvertAll(sentence.Words, w => Shared(w.Form)));
        }
        Capitalised = capitals.Usual();
        _forms.AddRange(gold.Select(s => s.Tokens.Select(t => Shared(t.Form)).ToArray()));
        plain.AddRange(_forms.Select(s => Array.ConvertAll(s, WordFeatures.Normal)));
        var counts = new Dictionary<string, int>();
        foreach (var word in plain.SelectMany(s => s)) counts[word] = counts.GetValueOrDefault(word) + 1;
        var known = counts.Where(c => c.Value >= LeastCount && c.Key.Length < 40).OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostWords - 1);
        WordList = words ?? ["", .. known.Select(c => c.Key)];
        Words = WordList.Select((w, i) => (w, i)).Skip(1).ToDictionary(p => p.w, p => p.i);
        Plain = plain.ConvertAll(s => Array.ConvertAll(s, w => Words.GetValueOrDefault(w)));
        TagSets = gold.SelectMany(s => s.Tokens).Select(t => new TagSet(t.Upos, t.Xpos, t.Feats)).Distinct().ToArray();
        Relations = gold.SelectMany(s => s.Tokens).Select(t => t.Head == 0 ? "root" : t.Deprel).Distinct().Order(StringComparer.Ordinal).ToArray();
        _goldCounts = new int[WordList.Length];
        foreach (var token in gold.SelectMany(s => s.Tokens)) _goldCounts[Words.GetValueOrDefault(WordFeatures.Normal(token.Form))]++;

        // One string for each form, however often it comes.
        string Shared(string form)
        {
            if (!forms.TryGetValue(form, out var shared)) forms[form] = shared = form;
            return shared;
        }
    }

    /// <summary>The plain text and the gold sentences, word by word as the network sees them.</summary>
    public IReadOnlyList<WordFeatures[]> PlainFeatures()
    {
        var known = new Dictionary<string, WordFeatures>();
        return _forms.ConvertAll(s => Array.ConvertAll(s, f =>
        {
            if (!known.TryGetValue(f, out var features)) known[f] = features = WordFeatures.Of(f, Words);
            return features;
        }));
    }

    public string[] WordList { get; }

    /// <summary>Words that plain text writes with capitals inside sentences, by their lower-case form: names, and adjectives of names.</summary>
    public IReadOnlyDictionary<string, string> Capitalised { get; }

    public Dictionary<string, int> Words { get; }

    public TagSet[] TagSets { get; }

    public string[] Relations { get; }

    public IReadOnlyList<int[]> Plain { get; }

    /// <summary>Words seen once in the gold sentences keep the vector that plain text gave them, as words never seen there do.</summary>
    public bool Learns(int word) => word == 0 || _goldCounts[word] > 1;

    /// <summary>What the network sees of the words of a sentence.</summary>
    public WordFeatures[] Features(string[] forms)
    {
        var marks = NameLists.Known.Marks(forms);
        return [.. forms.Select((f, i) => WordFeatures.Of(f, Words, marks[i]))];
    }

    public TrainingSentence InNumbers(Sentence sentence, bool hasEntities, float weight = 1)
    {
        var (tags, relations) = (Index(TagSets), Index(Relations));
        string[] forms = [.. sentence.Tokens.Select(t => t.Form)];
        return new(
            forms, Features(forms),
            [.. sentence.Tokens.Select(t => tags.GetValueOrDefault(new(t.Upos, t.Xpos, t.Feats), -1))],
            [.. sentence.Tokens.Select(t => t.Head)],
            [.. sentence.Tokens.Select(t => relations.GetValueOrDefault(t.Head == 0 ? "root" : t.Deprel, 0))],
            hasEntities ? [.. sentence.Tokens.Select(t => Math.Max(0, Array.IndexOf(Entities, t.EntityTag)))] : null, weight);
    }

    private readonly Dictionary<object, object> _indices = [];

    private Dictionary<T, int> Index<T>(T[] list) where T : notnull
    {
        if (!_indices.TryGetValue(list, out var index)) _indices[list] = index = list.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        return (Dictionary<T, int>)index;
    }

    /// <summary>
    /// The sentence as a batch sees it: rare words stand as unknown now and then, some have slips, and a tenth of the sentences have lost their capitals or
    /// gained them, as headlines and posts have.
    /// </summary>
    public WordFeatures[] Noise(TrainingSentence sentence, Random random)
    {
        var words = random.NextDouble() switch
        {
            < 0.05 => Written(sentence, f => f.ToLowerInvariant()),
            < 0.07 => Written(sentence, f => f.ToUpperInvariant()),
            < 0.10 => Written(sentence, TitleCase),
            _ => (WordFeatures[])sentence.Words.Clone(),
        };
        var noLists = random.NextDouble() < SentencesWithoutLists;
        for (var i = 0; i < words.Length; i++)
        {
            if (sentence.Forms[i].Length > 4 && random.NextDouble() < 0.01) words[i] = WordFeatures.Of(Slip(sentence.Forms[i], random), Words);
            if (random.NextDouble() < 0.25 / (0.25 + _goldCounts[words[i].Word])) words[i] = words[i] with { Word = 0 };
            if (noLists || random.NextDouble() < WordsWithoutLists) words[i] = words[i].Unmarked();
        }
        return words;
    }

    private WordFeatures[] Written(TrainingSentence sentence, Func<string, string> letters) =>
        [.. sentence.Forms.Select((f, i) => WordFeatures.Of(letters(f), Words, sentence.Words[i].Mark))];

    /// <summary>A slip of the typing hand: one letter lost, or two in the wrong order.</summary>
    private static string Slip(string form, Random random)
    {
        var at = random.Next(1, form.Length - 1);
        return random.Next(2) == 0 ? form.Remove(at, 1) : $"{form[..at]}{form[at + 1]}{form[at]}{form[(at + 2)..]}";
    }

    private static string TitleCase(string form) => form.Length > 3 ? char.ToUpperInvariant(form[0]) + form[1..] : form;
}
