using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Gives quotations to those who speak: whole where the tree sees a part, across sentences, and without a cue to the last speaker.</summary>
internal sealed class QuotationReader(string text, IReadOnlyList<Sentence> sentences)
{
    /// <summary>A quotation without a cue belongs to the last speaker if he was named no further back than this.</summary>
    private const int NearestSentences = 2;

    private readonly List<TextSpan> _quotations = Quotations.Find(text);

    public void Complete(List<AttributionDraft> drafts)
    {
        if (_quotations.Count == 0) return;
        var taken = new bool[_quotations.Count];
        foreach (var draft in drafts)
        {
            Part(draft);
            Keep(draft);
            Grow(draft, taken);
        }
        foreach (var draft in drafts) FillEmpty(draft, taken, drafts);
        Continue(drafts, taken);
    }

    /// <summary>"Is this right?" the leader asked: words within the quotation are no part of who speaks outside it, nor of how.</summary>
    private void Part(AttributionDraft draft)
    {
        foreach (var quotation in _quotations)
        {
            if (quotation.Contains(draft.Cue.Span)) continue;
            if (draft.Source.Exists(s => !quotation.Overlaps(s)))
                draft.Source.RemoveAll(s => quotation.Contains(s) && s.End + 3 < draft.Source[^1].Start);
            draft.CueSpans.RemoveAll(c => quotation.Contains(c));
        }
    }

    /// <summary>"What they thought was right", he said: who is quoted as thinking thinks within the quotation.</summary>
    private void Keep(AttributionDraft draft)
    {
        if (_quotations.FirstOrDefault(q => q.Contains(draft.Cue.Span)) is not { Length: > 0 } quotation) return;
        draft.Content = [.. draft.Content.Select(c => quotation.Start <= c.Start && c.Start < quotation.End && quotation.End < c.End
            ? new TextSpan(c.Start, quotation.End) : c)];
    }

    /// <summary>A content that covers a part of a quotation takes all of it, unless the cue stands inside.</summary>
    private void Grow(AttributionDraft draft, bool[] taken)
    {
        if (draft.Content.Count == 0) return;
        for (var q = 0; q < _quotations.Count; q++)
        {
            var quotation = _quotations[q];
            if (quotation.Contains(draft.Cue.Span) || !draft.Content.Exists(c => c.Overlaps(quotation))) continue;
            if (draft.Source.Exists(s => s.Overlaps(quotation)) || draft.Hearsay) continue;
            taken[q] = true;
            var covered = draft.Content.Where(c => c.Overlaps(quotation))
                .Sum(c => Math.Min(c.End, quotation.End) - Math.Max(c.Start, quotation.Start));
            if (draft.TakesQuote && covered < quotation.Length) Add(draft, quotation);
        }
    }

    /// <summary>"A", he said, "B": the rest of what is quoted in the cue's sentence, or in the next where the cue ends its own.</summary>
    private void FillEmpty(AttributionDraft draft, bool[] taken, List<AttributionDraft> drafts)
    {
        if (!draft.TakesQuote || IsInside(draft)) return;
        var sentence = sentences[draft.Sentence].Span;
        var empty = draft.Content.Count == 0;
        for (var q = 0; q < _quotations.Count; q++)
        {
            var quotation = _quotations[q];
            if (taken[q] || !(quotation.Overlaps(sentence) || (empty && EndsBefore(quotation, sentence)))
                || quotation.Contains(draft.Cue.Span) || draft.Source.Exists(s => s.Overlaps(quotation))) continue;
            if (drafts.Exists(d => d != draft && d.TakesQuote && d.Sentence == draft.Sentence && !IsInside(d)
                && Distance(d, quotation) < Distance(draft, quotation))) continue;
            if (!empty && !IsWhole(quotation, sentence, draft)) continue;
            taken[q] = true;
            Add(draft, quotation);
        }
    }

    /// <summary>A sentence of quoted speech without a cue goes on with what the last speaker said.</summary>
    private void Continue(List<AttributionDraft> drafts, bool[] taken)
    {
        for (var q = 0; q < _quotations.Count; q++)
        {
            if (taken[q]) continue;
            var quotation = _quotations[q];
            var at = SentenceAt(quotation.Start);
            if (at < 0 || quotation.Length < 4 || text[sentences[at].Span.Start..quotation.Start].Any(char.IsLetterOrDigit)) continue;
            if (quotation.Length * 3 < sentences[at].Span.Length * 2) continue;
            AttributionDraft? speaker = null;
            foreach (var draft in drafts)
            {
                if (draft.Cue.Span.Start < quotation.Start && draft.TakesQuote && !IsInside(draft)
                    && (draft.Content.Count > 0 || IsOpenBefore(draft, at))) speaker = draft;
            }
            if (speaker is not null && StartsParagraph(sentences[at].Span.Start) && !EndsInQuotation(speaker)) continue;
            if (speaker is null || at - Math.Max(speaker.Sentence, LastSentence(speaker)) > NearestSentences) continue;
            taken[q] = true;
            Add(speaker, quotation);
        }
    }

    /// <summary>"Enough!" The crowd roared: the exclamation or question ends right before the sentence that tells it.</summary>
    private bool EndsBefore(TextSpan quotation, TextSpan sentence) =>
        quotation.End <= sentence.Start && sentence.Start - quotation.End < 4 && text.AsSpan(quotation.Start, quotation.Length)
            .TrimEnd("\"”'").TrimEnd() is [.., '!' or '?'];

    private bool StartsParagraph(int offset)
    {
        while (offset > 0 && text[offset - 1] is ' ' or '"' or '“') offset--;
        return offset == 0 || text[offset - 1] == '\n';
    }

    private bool EndsInQuotation(AttributionDraft draft) =>
        draft.Content.Count == 0 || _quotations.Exists(q => draft.Content[^1].Overlaps(q) && q.End >= draft.Content[^1].End - 2);

    /// <summary>It ends in a colon, or speaks without saying what right before the quotation.</summary>
    private bool IsOpenBefore(AttributionDraft draft, int sentence)
    {
        var end = sentences[draft.Sentence].Span.End;
        while (end > draft.Cue.Span.End && char.IsWhiteSpace(text[end - 1])) end--;
        return draft.IsOpen && sentence == draft.Sentence + 1 && (text[end - 1] == ':' || draft.Kind is Lexicon.CueKind.Say or Lexicon.CueKind.Write);
    }

    private int LastSentence(AttributionDraft draft) => draft.Content.Count == 0 ? draft.Sentence : SentenceAt(draft.Content.Max(c => c.End) - 1);

    private bool IsInside(AttributionDraft draft) => _quotations.Exists(q => q.Contains(draft.Cue.Span));

    /// <summary>It begins right behind the cue's aside, or opens or closes the sentence: no mere quoted word.</summary>
    private static bool IsWhole(TextSpan quotation, TextSpan sentence, AttributionDraft draft) =>
        quotation.Length > 15 && (quotation.Start <= sentence.Start + 1 || quotation.End >= sentence.End - 2)
            && draft.Content.Exists(c => Math.Abs(c.End - quotation.Start) < 60 || Math.Abs(quotation.End - c.Start) < 60);

    private static int Distance(AttributionDraft draft, TextSpan quotation) =>
        draft.Cue.Span.Start >= quotation.End ? draft.Cue.Span.Start - quotation.End : Math.Max(0, quotation.Start - draft.Cue.Span.End);

    private int SentenceAt(int offset)
    {
        var (low, high) = (0, sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.End <= offset) low = middle + 1;
            else if (sentences[middle].Span.Start > offset) high = middle - 1;
            else return middle;
        }
        return low < sentences.Count && sentences[low].Span.Start - offset < 3 ? low : -1;
    }

    /// <summary>Adds a stretch to the content; stretches that only marks and blanks part become one.</summary>
    private void Add(AttributionDraft draft, TextSpan more)
    {
        var spans = new List<TextSpan>(draft.Content) { more };
        spans.Sort();
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && (span.Start <= merged[^1].End || !text[merged[^1].End..span.Start].Any(char.IsLetterOrDigit)))
                merged[^1] = merged[^1].Union(span);
            else merged.Add(span);
        }
        draft.Content = merged;
    }
}
