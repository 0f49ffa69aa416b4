using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>A row under one of its words, with the particle or preposition that the word asks for ("call" + "for").</summary>
/// <param name="Particle">Words after the first one; empty if there are none.</param>
public readonly record struct ActEntry(ActRow Row, string Head, ImmutableArray<string> Particle);

/// <summary>How a verb lends itself to an event noun; some verbs do so in two ways ("continue their strike", "the strike continues").</summary>
[Flags]
public enum SupportKind
{
    None = 0,
    /// <summary>Its subject does the act: hold talks, launch an attack.</summary>
    Perform = 1,
    /// <summary>Its subject is the one the act is done to: come under attack, suffer a raid.</summary>
    Undergo = 2,
    /// <summary>Its subject is the act itself: talks take place, an attack occurred.</summary>
    Happen = 4,
}

/// <summary>The words that name acts, what they ask for, and what they code to.</summary>
public sealed class ActLexicon
{
    private readonly Dictionary<string, ImmutableArray<ActEntry>> _verbs;
    private readonly Dictionary<string, ImmutableArray<ActEntry>> _nouns;
    private readonly Dictionary<string, ImmutableArray<ActEntry>> _adjectives;
    private readonly Dictionary<string, SupportKind> _support;

    internal ActLexicon(
        ImmutableArray<ActRow> rows, Dictionary<string, SupportKind> support,
        Dictionary<string, WordSet> classes)
    {
        Rows = rows;
        Classes = classes;
        _verbs = Index(rows, r => r.Verbs);
        _nouns = Index(rows, r => r.Nouns);
        _adjectives = Index(rows, r => r.Adjectives);
        _support = support;
    }

    /// <summary>The lexicon built into the program.</summary>
    public static ActLexicon Embedded => EmbeddedActs.Value;

    private static readonly Lazy<ActLexicon> EmbeddedActs = new(() => Load(LexiconFiles.Embedded));

    public ImmutableArray<ActRow> Rows { get; }

    private Dictionary<string, WordSet> Classes { get; }

    /// <exception cref="LexiconException">A row is faulty; all faults are listed.</exception>
    public static ActLexicon Load(LexiconFiles files) => ActReader.Read(files);

    public ImmutableArray<ActEntry> Verb(string lemma) => _verbs.GetValueOrDefault(lemma, []);

    public ImmutableArray<ActEntry> Noun(string lemma) => _nouns.GetValueOrDefault(lemma, []);

    public ImmutableArray<ActEntry> Adjective(string lemma) => _adjectives.GetValueOrDefault(lemma, []);

    /// <summary>True if the noun can be a predicate of its own.</summary>
    public bool IsEventNoun(string lemma) => _nouns.ContainsKey(lemma);

    /// <summary>What a verb (with its particle, "carry out") does for an event noun beside it.</summary>
    public SupportKind Support(string verb) => _support.GetValueOrDefault(verb, SupportKind.None);

    /// <summary>True if the word belongs to a class of acts/classes.yaml.</summary>
    public bool Is(string classOfWords, string lemma) => Classes.TryGetValue(classOfWords, out var words) && words.Has(lemma);

    private static Dictionary<string, ImmutableArray<ActEntry>> Index(ImmutableArray<ActRow> rows, Func<ActRow, ImmutableArray<string>> words)
    {
        var index = new Dictionary<string, List<ActEntry>>();
        foreach (var row in rows)
        {
            foreach (var word in words(row))
            {
                var parts = word.Split(' ');
                if (!index.TryGetValue(parts[0], out var entries)) index[parts[0]] = entries = [];
                entries.Add(new(row, parts[0], [.. parts[1..]]));
            }
        }
        return index.ToDictionary(p => p.Key, p => p.Value.ToImmutableArray());
    }
}
