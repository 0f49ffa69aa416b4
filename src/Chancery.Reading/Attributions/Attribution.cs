using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>One link of a speaker chain: on whose word (source), by which words (cue), what (content).</summary>
/// <param name="Source">The whole noun phrase with title, apposition and relative clause, or
/// the pronoun as it stands; empty if the text names nobody.</param>
/// <param name="Cue">The speech verb with its auxiliaries and particles, or "according to"; a colon or dash where nothing else marks it.</param>
/// <param name="Content">What is said; two ranges where "he said" stands inside it.</param>
/// <param name="CueHead">The head word of the cue, which some annotations mark alone; all of "according to".</param>
/// <param name="Sentence">0-based index of the sentence that the cue stands in.</param>
/// <param name="CueToken">Id of the cue's head word in that sentence.</param>
/// <param name="Entity">Id of the source's entity; null if unknown or anonymous.</param>
/// <param name="Hearsay">The text marks it as second hand without standing by it: "is said to have".</param>
/// <param name="Negative">It tells that the source did not say so.</param>
public sealed record Attribution(
    ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content, TextSpan CueHead,
    int Sentence, int CueToken, string? Entity, bool Hearsay, bool Negative)
{
    /// <summary>Where it was said or through what: "in an interview with Bild", "on Twitter"; null if not told.</summary>
    public TextSpan? Channel { get; init; }

    /// <summary>Whether the source says it, thinks it, wants it, plans it or shows it.</summary>
    public CueKind Kind { get; init; } = CueKind.Say;

    /// <summary>Id of the source's head word in <see cref="Sentence"/>; 0 if the text names nobody.</summary>
    public int SourceHead { get; init; }
}
