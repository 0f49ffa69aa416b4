using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>What part of speech a cue is.</summary>
public enum CueClass
{
    Verb,
    Noun,
    Adjective,
    Adverb,
    Phrase,
    /// <summary>Where something is said: "on Twitter", "in an interview".</summary>
    Channel,
}

/// <summary>What the source does with the content.</summary>
public enum CueKind
{
    Say,
    Write,
    Ask,
    Think,
    Want,
    Plan,
    /// <summary>Finds out or shows: "the study showed that", "he learned that".</summary>
    Show,
}

/// <summary>A word by which reports tell that somebody said, thought, wanted or showed something: one row of speech/cues.tsv.</summary>
/// <param name="Lemma">"say", "point out", "according to".</param>
/// <param name="Prepositions">Those whose noun phrase is the content: "of" in "warned of a famine".</param>
/// <param name="Place">Where the row stands: "speech/cues.tsv:12".</param>
public sealed record SpeechCue(string Lemma, CueClass Class, CueKind Kind, ImmutableArray<string> Prepositions, string Place)
{
    /// <summary>A clause may be its content: "said that ...".</summary>
    public bool TakesClause { get; init; }

    /// <summary>A quotation may be its content.</summary>
    public bool TakesQuote { get; init; }

    /// <summary>An infinitive may be its content: "vowed to ...".</summary>
    public bool TakesInfinitive { get; init; }

    /// <summary>A noun phrase as its object may be its content: "denied the claim".</summary>
    public bool TakesObject { get; init; }

    /// <summary>An object that is itself a noun of saying may be its content: "rejected the accusation", but not "rejected the loan".</summary>
    public bool TakesWords { get; init; }

    /// <summary>It marks second-hand news without naming anybody: "reportedly".</summary>
    public bool IsHearsay { get; init; }

    /// <summary>The verb's object is whoever is told: "told reporters".</summary>
    public bool HasHearer { get; init; }

    /// <summary>Of somebody it may be told in the passive that he does something: "is said to have fled".</summary>
    public bool IsRumour { get; init; }
}
