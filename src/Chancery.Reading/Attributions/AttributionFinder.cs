using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Finds on whose word a report says what it says: source, cue and content of speech, writing, thought and intention.</summary>
/// <remarks>
/// The words that count are the rows of lexicon/speech/cues.tsv. Attributions nest: a chain is read off by whose content holds whose cue.
/// Conventions for the spans are stated in docs/attribution.md. Safe to share between threads.
/// </remarks>
public sealed class AttributionFinder
{
    private readonly VerbCues _verbs;
    private readonly WordCues _words;

    public AttributionFinder(LexiconTables lexicon)
    {
        var cues = new CueLexicon(lexicon.Cues);
        _verbs = new VerbCues(cues);
        _words = new WordCues(cues);
    }

    /// <param name="entities">Who is who; null leaves the sources without entities.</param>
    /// <returns>In the order of their cues.</returns>
    public ImmutableArray<Attribution> Find(IReadOnlyList<Sentence> sentences, string text, EntityReading? entities = null)
    {
        var drafts = new List<AttributionDraft>();
        for (var s = 0; s < sentences.Count; s++)
        {
            _verbs.Find(sentences[s], s, drafts);
            _words.Find(sentences[s], s, drafts);
            var index = s;
            if (HeadlineCues.Find(sentences[s], s, t => IsSpeaker(entities, index, t)) is { } headline) drafts.Add(headline);
        }
        new QuotationReader(text, sentences).Complete(drafts);
        foreach (var draft in drafts)
        {
            Part(draft, drafts, text);
            Lines.Cut(draft, text);
            Fill(draft, text);
        }
        drafts.RemoveAll(d => d.Content.Count == 0);
        drafts.Sort((a, b) => a.Cue.Span.CompareTo(b.Cue.Span));
        return [.. drafts.Select(d => Finish(d, entities))];
    }

    /// <summary>"Have agreed to meet, according to X": X tells of the agreement and is no part of what was agreed.</summary>
    private static void Part(AttributionDraft draft, List<AttributionDraft> drafts, string text)
    {
        foreach (var outer in drafts)
        {
            if (outer == draft || outer.Sentence != draft.Sentence || outer.Cue.Lemma.ToLowerInvariant() is not ("accord" or "according")
                || outer.Source.Count == 0 || outer.CueSpans.Count == 0) continue;
            var aside = new TextSpan(outer.CueSpans[0].Start, outer.Source[^1].End);
            if (draft.Cue.Span.Start > aside.Start || !text.AsSpan(0, aside.Start).TrimEnd().EndsWith(",")) continue;
            draft.Content = [.. draft.Content.Select(c => c.End == aside.End && c.Start < aside.Start
                ? new TextSpan(c.Start, text.AsSpan(0, aside.Start).TrimEnd().TrimEnd(',').Length) : c)];
        }
    }

    /// <summary>A few words that the tree hung elsewhere belong to the content that stands on both sides of them.</summary>
    private static void Fill(AttributionDraft draft, string text)
    {
        const int MostLetters = 25;
        for (var i = draft.Content.Count - 2; i >= 0; i--)
        {
            var gap = new TextSpan(draft.Content[i].End, Math.Max(draft.Content[i].End, draft.Content[i + 1].Start));
            if (gap.Length > MostLetters || text.AsSpan(gap.Start, gap.Length).IndexOfAny('"', '\n') >= 0) continue;
            if (draft.CueSpans.Exists(gap.Overlaps) || draft.Source.Exists(gap.Overlaps)) continue;
            draft.Content[i] = draft.Content[i].Union(draft.Content[i + 1]);
            draft.Content.RemoveAt(i + 1);
        }
    }

    /// <summary>A name before a headline's colon speaks if it is a person's, a body's or a
    /// group's; a state's is mostly the topic ("Syria: ...").</summary>
    private static bool IsSpeaker(EntityReading? entities, int sentence, Token token) => entities?.EntityAt(sentence, token.Id) switch
    {
        { Kind: EntityKind.Person or EntityKind.Organisation or EntityKind.Group } => true,
        { Kind: EntityKind.State or EntityKind.Place } => false,
        _ => token.Upos == "PROPN" && !token.Form.All(char.IsUpper) && !Rubrics.Contains(token.Form.ToLowerInvariant()),
    };

    private static readonly FrozenSet<string> Rubrics = FrozenSet.ToFrozenSet(
        ["update", "breaking", "analysis", "exclusive", "video", "live", "watch", "opinion", "report", "timeline", "explainer", "factbox",
            "photos", "editorial", "interview", "comment", "profile", "news"]);

    /// <summary>"Voiced concern": words of a cue with nothing but a blank between them are one stretch.</summary>
    private static IEnumerable<TextSpan> Joined(List<TextSpan> spans)
    {
        TextSpan? last = null;
        foreach (var span in spans)
        {
            if (last is not { } before) last = span;
            else if (span.Start == before.End + 1) last = before.Union(span);
            else
            {
                yield return before;
                last = span;
            }
        }
        if (last is { } end) yield return end;
    }

    /// <summary>The cue's head word; a preposition of several words ("according to") is one word
    /// in that respect, as UD's relation <c>fixed</c> has it.</summary>
    private static TextSpan Head(AttributionDraft draft) =>
        draft.Cue.Lemma.ToLowerInvariant() is "accord" or "according" or "in"
            && draft.CueSpans is [var whole] && whole.Start == draft.Cue.Span.Start ? whole : draft.Cue.Span;

    private static Attribution Finish(AttributionDraft draft, EntityReading? entities) => new(
        [.. draft.Source], [.. Joined(draft.CueSpans)], [.. draft.Content], Head(draft), draft.Sentence, draft.Cue.Id,
        draft.SourceHead == 0 ? null : entities?.EntityAt(draft.Sentence, draft.SourceHead)?.Id, draft.Hearsay, draft.Negative)
    {
        Kind = draft.Kind,
        SourceHead = draft.SourceHead,
        Channel = draft.Channel,
    };
}
