using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Finds who is spoken of in a report: names, offices, groups and pronouns, each tied to one entity.</summary>
/// <remarks>
/// Two ways through the report. The first decides on the names of all sentences, since a full name further down explains a surname in
/// the headline; the second goes from left to right and ties nouns and pronouns to what was spoken of before. Safe to share.
/// </remarks>
public sealed class EntityFinder(LexiconTables lexicon)
{
    /// <param name="published">The report's day, which decides who holds an office; null takes the latest holder the tables know.</param>
    public EntityReading Find(ImmutableArray<Sentence> sentences, DateOnly? published)
    {
        var context = new ReportContext(published);
        var views = new SentenceView[sentences.Length];
        var matches = new IReadOnlyList<NameMatch>[sentences.Length];
        for (var i = 0; i < views.Length; i++)
        {
            views[i] = new(sentences[i], i);
            matches[i] = lexicon.FindNames(views[i].Forms);
            foreach (var match in matches[i]) context.Note(match, match.First == match.Last && lexicon.IsRole(views[i].Forms[match.First]));
        }
        // A briefing that speaks of "the Secretary-General" and names no body is the United Nations'.
        if (views.Any(v => v.Forms.Contains("Secretary-General"))) context.SupposeUnitedNations();
        var registry = new EntityRegistry(lexicon, context);
        var names = new NameReader(lexicon, context);
        var mentions = new MentionReader(lexicon, registry, context, names, lexicon.IsGivenName);
        for (var i = 0; i < views.Length; i++) mentions.ReadNames(views[i], matches[i]);
        foreach (var view in views) mentions.NamePersons(view);
        foreach (var view in views) mentions.ReadMentions(view);
        return EntityReadingBuilder.Build(views, lexicon);
    }
}
