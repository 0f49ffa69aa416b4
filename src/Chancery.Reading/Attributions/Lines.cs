using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Keeps a source and a content from running over a headline or dateline that the sentence splitter left in front.</summary>
internal static class Lines
{
    public static void Cut(AttributionDraft draft, string text)
    {
        draft.Source = [.. draft.Source.Select(s => Nearest(s, draft.Cue.Span, text))];
        draft.Content = [.. draft.Content.Select(c => IsQuoted(c, text) ? c : Nearest(c, draft.Cue.Span, text))];
    }

    /// <summary>The line of the stretch that lies nearest to the cue.</summary>
    private static TextSpan Nearest(TextSpan span, TextSpan cue, string text)
    {
        var words = text.AsSpan(span.Start, span.Length);
        if (span.End <= cue.Start && words.LastIndexOf('\n') is var last and >= 0)
            return Trimmed(new TextSpan(span.Start + last + 1, span.End), text);
        if (span.Start >= cue.End && words.IndexOf('\n') is var first and >= 0) return Trimmed(new TextSpan(span.Start, span.Start + first), text);
        return span;
    }

    private static TextSpan Trimmed(TextSpan span, string text)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    private static bool IsQuoted(TextSpan span, string text) =>
        text.AsSpan(Math.Max(0, span.Start - 1)..Math.Min(text.Length, span.End + 2)).IndexOfAny("\"“”") >= 0;
}
