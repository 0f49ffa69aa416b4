using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Reads a report's sentences: who is spoken of, when, on whose word, and what each clause claims.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class ReportReader(LexiconTables tables, ActLexicon acts)
{
    private readonly EntityFinder _entities = new(tables);
    private readonly AttributionFinder _attributions = new(tables);
    private readonly PropositionFinder _propositions = new(acts);

    /// <param name="text">The clean text that the sentences were cut from.</param>
    /// <param name="published">The day that relative times are read against, and that decides who held an office; null if unknown.</param>
    /// <param name="entries">The entries of a live page, in the order of the text; none for other reports.</param>
    public ReportReading Read(string text, ImmutableArray<Sentence> sentences, DateOnly? published, params ReadOnlySpan<EntryDay> entries)
    {
        sentences = _propositions.Mend(sentences);
        var spokenOf = _entities.Find(sentences, published);
        var times = TimeFinder.Find(sentences, text, published, entries);
        var attributions = _attributions.Find(sentences, text, spokenOf);
        var propositions = _propositions.Find(sentences);
        return new(text, published, sentences, spokenOf.Entities, spokenOf.Mentions, times, attributions, propositions) { Places = spokenOf.Places,
            Entries = [.. entries] };
    }
}
