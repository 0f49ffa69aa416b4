namespace Chancery.Pages.PlainText;

/// <summary>One line (or paragraph, its wrapped lines joined) of a pasted text.</summary>
/// <param name="EmptyBefore">Empty lines before it.</param>
/// <param name="Start">Where it begins in the text as it was pasted.</param>
/// <param name="Places">Where its characters come from.</param>
internal sealed record TextLine(string Text, int EmptyBefore, int Start, Html.SourcePlaces Places);

/// <summary>Cuts pasted text into lines, joins those that were wrapped by hand, and repairs what pasting broke.</summary>
internal static class TextLines
{
    public static List<TextLine> Read(string text)
    {
        var raw = Split(text, out var column);
        return (column ?? Wrapping.WidthOf(raw)) is { } width ? Wrapping.Join(raw, width) : raw;
    }

    /// <summary>The paragraphs of text that is known to be wrapped, as printed pages are.</summary>
    public static IEnumerable<string> Unwrapped(string text)
    {
        var raw = Split(text, out var column);
        return Wrapping.Join(raw, column ?? (raw.Count == 0 ? 0 : raw.Max(line => line.Text.Length))).Select(line => line.Text);
    }

    private static List<TextLine> Split(string text, out int? column)
    {
        var lines = new List<TextLine>();
        var empty = 0;
        foreach (var (start, end) in Columns.Order(text, Raw(text), out column))
            if (Clean(text, start, end) is { } line)
            {
                lines.Add(line with { EmptyBefore = empty });
                empty = 0;
            }
            else
                empty++;
        return lines;
    }

    private static List<(int Start, int End)> Raw(string text)
    {
        var lines = new List<(int, int)>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny("\n\r\u2028\u2029");
            end = end < 0 ? text.Length : at + end;
            lines.Add((at, end));
            at = end + 1;
            if (end < text.Length && text[end] == '\r' && at < text.Length && text[at] == '\n')
                at++;
        }
        return lines;
    }

    /// <summary>White space single, invisible characters left out; null for an empty line.</summary>
    private static TextLine? Clean(string text, int start, int end)
    {
        var clean = new System.Text.StringBuilder(end - start);
        var places = new List<(int Text, int Source)>();
        var first = -1;
        var isSpace = false;
        for (var i = start; i < end; i++)
        {
            var letter = text[i];
            if (char.IsWhiteSpace(letter))
            {
                isSpace = clean.Length > 0;
                continue;
            }
            if (letter is '\u200B' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F' || char.IsControl(letter))
                continue;
            if (isSpace)
                clean.Append(' ');
            isSpace = false;
            first = first < 0 ? i : first;
            if (places.Count == 0 || i - clean.Length != places[^1].Source - places[^1].Text)
                places.Add((clean.Length, i));
            clean.Append(letter);
        }
        return first < 0 ? null : new(clean.ToString(), 0, first, new([.. places]));
    }
}
