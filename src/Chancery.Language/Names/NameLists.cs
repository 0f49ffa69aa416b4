using Chancery.Language.Neural;

namespace Chancery.Language.Names;

/// <summary>
/// Lists of given names, family names, places and organisations, as hints for the network: which words of a sentence stand in which list, and where in
/// a name of several words. Letters' case is not looked at; of names that begin at the same word the longest counts.
/// </summary>
internal sealed class NameLists
{
    /// <summary>Names of more words are not looked for, which bounds the time per word.</summary>
    public const int MostWords = 8;

    private const int LongestWord = 32;

    private static readonly Lazy<NameLists> Loaded = new(() => new(
        Names("given"), Names("family"), Names("places"), Names("states"), Names("organisations")));

    private readonly Dictionary<string, int> _words = [];
    private readonly List<NameMark> _single = [];
    private readonly Dictionary<long, int> _next = [];
    private readonly List<NameKind> _ends = [NameKind.None];

    public NameLists(IEnumerable<string> given, IEnumerable<string> family, IEnumerable<string> places, IEnumerable<string> states,
        IEnumerable<string> organisations)
    {
        foreach (var name in given) AddWord(name, NameMark.Given);
        foreach (var name in family) AddWord(name, NameMark.Family);
        foreach (var name in places) Add(name, NameKind.Place);
        foreach (var name in states) Add(name, NameKind.Place | NameKind.State);
        foreach (var name in organisations) Add(name, NameKind.Organisation);
    }

    /// <summary>The lists that come with the library.</summary>
    public static NameLists Known => Loaded.Value;

    /// <summary>One mark for each word of a sentence.</summary>
    public NameMark[] Marks(IReadOnlyList<string> forms)
    {
        var words = new int[forms.Count];
        var marks = new NameMark[forms.Count];
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < words.Length; i++)
        {
            var form = forms[i];
            words[i] = form.Length <= LongestWord && lookup.TryGetValue(Lower(form, lower), out var word) ? word : -1;
            if (words[i] >= 0) marks[i] = _single[words[i]];
        }
        Mark(words, marks, NameKind.Place);
        Mark(words, marks, NameKind.Organisation);
        return marks;
    }

    /// <summary>1 for a given name, 2 for a family name, 3 for what can be both, 0 for other words.</summary>
    public uint Person(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestWord) return 0;
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i < form.Length; i++) lower[i] = WordFeatures.Normal(form[i]);
        if (!_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..form.Length], out var word)) return 0;
        return (_single[word].IsGiven ? 1u : 0) | (_single[word].IsFamily ? 2u : 0);
    }

    /// <summary>Whether these words are, as a whole, a listed place.</summary>
    public bool HasPlace(IReadOnlyList<string> forms, int start, int end) => (Kinds(forms, start, end) & NameKind.Place) != 0;

    /// <summary>Whether they are a state, or a province or federal state of one.</summary>
    public bool HasState(IReadOnlyList<string> forms, int start, int end) => (Kinds(forms, start, end) & NameKind.State) != 0;

    private NameKind Kinds(IReadOnlyList<string> forms, int start, int end)
    {
        var node = 0;
        for (var i = start; i < end; i++)
            if (!_words.TryGetValue(WordFeatures.Normal(forms[i]), out var word) || !_next.TryGetValue(Edge(node, word), out node)) return NameKind.None;
        return _ends[node];
    }

    private static ReadOnlySpan<char> Lower(string form, Span<char> room)
    {
        for (var i = 0; i < form.Length; i++) room[i] = WordFeatures.Normal(form[i]);
        return room[..form.Length];
    }

    private void Mark(int[] words, NameMark[] marks, NameKind kind)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var (node, length) = (0, 0);
            for (var j = i; j < words.Length && words[j] >= 0 && _next.TryGetValue(Edge(node, words[j]), out node); j++)
                if ((_ends[node] & kind) != 0) length = j - i + 1;
            for (var j = 0; j < length; j++)
                marks[i + j] |= NameMark.At(kind, length == 1 ? NamePart.Whole : j == 0 ? NamePart.First : j == length - 1 ? NamePart.Last : NamePart.Inner);
            i += Math.Max(0, length - 1);
        }
    }

    private void AddWord(string name, NameMark mark)
    {
        var word = Word(name);
        _single[word] |= mark;
    }

    private void Add(string name, NameKind kind)
    {
        var node = 0;
        foreach (var word in Words(name))
        {
            var edge = Edge(node, Word(word));
            if (!_next.TryGetValue(edge, out node))
            {
                _next[edge] = node = _ends.Count;
                _ends.Add(NameKind.None);
            }
        }
        _ends[node] |= kind;
    }

    private int Word(string word)
    {
        var key = WordFeatures.Normal(word);
        if (_words.TryGetValue(key, out var number)) return number;
        _single.Add(default);
        return _words[key] = _single.Count - 1;
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    /// <summary>The words of a name as the treebanks cut them: hyphens and the possessive ending stand alone.</summary>
    public static string[] Words(string name) =>
        name.Replace("-", " - ", StringComparison.Ordinal).Replace("'s ", " 's ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is var words && words[^1].EndsWith("'s", StringComparison.Ordinal) && words[^1].Length > 2 ? [.. words[..^1], words[^1][..^2], "'s"] : words;

    /// <summary>Names between commas and line ends; what follows # to the end of its line is a comment.</summary>
    public static IEnumerable<string> Parse(string text)
    {
        foreach (var line in text.Split('\n'))
        foreach (var name in line.Split('#')[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (Words(name).Length <= MostWords) yield return name;
    }

    /// <summary>One of the lists that come with the library: given, family, places, states or organisations.</summary>
    public static IEnumerable<string> Names(string list)
    {
        using var stream = typeof(NameLists).Assembly.GetManifestResourceStream($"Chancery.Language.names.{list}.txt")
            ?? throw new InvalidOperationException($"the assembly was built without its list of names, {list}.txt");
        using var reader = new StreamReader(stream);
        return [.. Parse(reader.ReadToEnd())];
    }
}
