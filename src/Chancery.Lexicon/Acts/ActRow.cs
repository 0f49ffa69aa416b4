using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>What a row does to the acts named in its content ("threatened <em>to invade</em>").</summary>
public enum Embedding
{
    /// <summary>The row says nothing of it: the content stands as its own words have it.</summary>
    Pass,
    Occurred, Ongoing, Planned, Threatened, Promised, Demanded, Conditional, Denied, Hypothetical,
    /// <summary>The content did not happen ("failed to agree").</summary>
    Negated,
    /// <summary>The content is no act of its own: the row has used it up ("refused to apologise", "lifted the blockade").</summary>
    Consumed,
}

/// <summary>Which words a restriction lets through; empty lets all through.</summary>
public readonly struct WordSet
{
    private readonly HashSet<string>? _lemmas;

    internal WordSet(HashSet<string> lemmas) => _lemmas = lemmas;

    public static WordSet None => default;

    /// <summary>Stands for all proper names.</summary>
    internal const string AnyName = "@name";

    /// <summary>Stands for all names of places and states.</summary>
    internal const string AnyPlace = "@place";

    public bool HasNames => Has(AnyName);

    public bool HasPlaces => Has(AnyPlace);

    public bool IsEmpty => _lemmas is null || _lemmas.Count == 0;

    public bool Has(string lemma) => _lemmas is not null && _lemmas.Contains(lemma);

    internal IEnumerable<string> Lemmas => _lemmas ?? [];
}

/// <summary>One row of lexicon/acts: words that name an act, what must stand beside them, and what is coded.</summary>
/// <remarks>The format is described in lexicon/acts/README.md.</remarks>
/// <param name="Name">"acts/threaten#warn".</param>
/// <param name="Type">PLOVER type; null for operators (words that only colour their content) and for exclusions.</param>
/// <param name="Place">"acts/threaten.yaml:12", where an editor finds it.</param>
public sealed record ActRow(string Name, string? Type, string Place)
{
    public ImmutableArray<string> Verbs { get; init; } = [];

    public ImmutableArray<string> Nouns { get; init; } = [];

    public ImmutableArray<string> Adjectives { get; init; } = [];

    /// <summary>True for a row that says "this is no event".</summary>
    public bool Excludes { get; init; }

    public WordSet Object { get; init; } = WordSet.None;

    public WordSet UnlessObject { get; init; } = WordSet.None;

    public WordSet Subject { get; init; } = WordSet.None;

    public WordSet UnlessSubject { get; init; } = WordSet.None;

    /// <summary>Adjectives and compounds that must stand at a noun.</summary>
    public WordSet Modifier { get; init; } = WordSet.None;

    public WordSet UnlessModifier { get; init; } = WordSet.None;

    /// <summary>Words one of which must stand somewhere in the clause.</summary>
    public WordSet Near { get; init; } = WordSet.None;

    public WordSet UnlessNear { get; init; } = WordSet.None;

    /// <summary>Words one of which must stand anywhere in the sentence.</summary>
    public WordSet Sentence { get; init; } = WordSet.None;

    /// <summary>Roles that must be filled; "clause" for a clausal complement.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    public ImmutableArray<string> UnlessHas { get; init; } = [];

    /// <summary>Roles that give the actor, best first; empty takes the usual ones.</summary>
    public ImmutableArray<string> Actor { get; init; } = [];

    public ImmutableArray<string> Recipient { get; init; } = [];

    /// <summary>The row says that nobody is the recipient: "recipient: []".</summary>
    public bool NoRecipient { get; init; }

    /// <summary>Roles that give the content span, best first.</summary>
    public ImmutableArray<string> Content { get; init; } = [];

    public Embedding Embeds { get; init; } = Embedding.Pass;

    public ImmutableArray<string> Modes { get; init; } = [];

    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>All parties are actors.</summary>
    public bool Symmetric { get; init; }

    /// <summary>The sentence tells what somebody says of another: the speaker is the actor, the subject the recipient.</summary>
    public bool Said { get; init; }

    /// <summary>States do this at home: without an actor the state of the place is taken.</summary>
    public bool Domestic { get; init; }

    /// <summary>The actor and recipient must be of different parties.</summary>
    public bool Abroad { get; init; }

    /// <summary>A recipient must be named.</summary>
    public bool Directed { get; init; }

    /// <summary>Status in place of what tense and context say; null takes those.</summary>
    public Embedding? Status { get; init; }

    /// <summary>How sure the words alone make us, 0 to 1.</summary>
    public double Weight { get; init; } = 0.8;

    public ImmutableArray<string> Yes { get; init; } = [];

    public ImmutableArray<string> No { get; init; } = [];

    public string? Because { get; init; }

    /// <summary>How much the row asks for: of two rows that fit, the one that asks for more wins.</summary>
    public int Specificity =>
        (Object.IsEmpty ? 0 : 4) + (Subject.IsEmpty ? 0 : 3) + (Modifier.IsEmpty ? 0 : 4) + (Near.IsEmpty ? 0 : 3) + (Sentence.IsEmpty ? 0 : 3)
            + (3 * Needs.Length)
        + (UnlessObject.IsEmpty ? 0 : 1) + (UnlessModifier.IsEmpty ? 0 : 1) + (Excludes ? 2 : 0) + (Said ? 2 : 0) + (Directed ? 1 : 0) + (Abroad ? 1 : 0);
}
