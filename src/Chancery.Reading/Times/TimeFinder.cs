using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Finds the time expressions of a report and resolves them against its day, its tenses and each other.</summary>
/// <remarks>The rules are stated in docs/time.md. Stateless and safe to share.</remarks>
public static class TimeFinder
{
    /// <param name="published">The report's day; without it relative times get no days.</param>
    /// <param name="entries">The entries of a live page, in the order of the text: each begins a story of its own, on its own day.</param>
    public static ImmutableArray<TimeExpression> Find(IReadOnlyList<Sentence> sentences, string text, DateOnly? published,
        params ReadOnlySpan<EntryDay> entries)
    {
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        var story = new TimeStory(published);
        for (var s = 0; s < sentences.Count; s++)
        {
            var sentence = sentences[s];
            for (; entries.Length > 0 && entries[0].Start <= sentence.Span.Start; entries = entries[1..])
            {
                found.AddRange(story.Found);
                story = new TimeStory(entries[0].Day);
            }
            var atoms = TimeScanner.Scan(text, sentence);
            var phrases = Phrases(sentence, atoms);
            story.Read(sentence, s, atoms, phrases);
        }
        found.AddRange(story.Found);
        return found.ToImmutable();
    }

    private static List<TimePhrase> Phrases(Sentence sentence, List<TimeAtom> atoms)
    {
        var grammar = new TimeGrammar(sentence, atoms);
        var phrases = new List<TimePhrase>();
        for (var i = 0; i < atoms.Count;)
        {
            if (grammar.At(i) is not { } phrase)
            {
                i++;
                continue;
            }
            phrases.Add(phrase);
            i = phrase.End;
            // "January 3 and 5": the further days borrow the month.
            while (phrase.Meaning is DateMeaning { Day: not null } day && i + 1 < atoms.Count
                && atoms[i].Lower is "and" or "or" or "-" or "–" or "," or "to"
                && grammar.FurtherDay(i + 1, day) is { } further)
            {
                phrase = atoms[i].Lower is "-" or "–" or "to"
                    ? phrase with { Relation = TimeRelation.None, End = further.End,
                        Meaning = new RangeMeaning(day with { Year = ((DateMeaning)further.Meaning).Year }, further.Meaning) }
                    : new TimePhrase(phrase.Relation, i + 1, i + 1, further.End, further.Meaning);
                if (phrase.Meaning is RangeMeaning) phrases[^1] = phrase;
                else phrases.Add(phrase);
                i = further.End;
            }
        }
        return phrases;
    }
}
