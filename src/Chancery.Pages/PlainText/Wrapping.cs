using System.Text;

namespace Chancery.Pages.PlainText;

/// <summary>Text that was wrapped by hand at a fixed width: lines of a paragraph are joined again, words cut by a hyphen too.</summary>
internal static class Wrapping
{
    private const int Narrowest = 40, Widest = 110, FewestLines = 4;

    /// <summary>The width that the text was wrapped at; null if it was not wrapped.</summary>
    /// <remarks>
    /// Wrapped text has no line longer than its width, and most lines come near it without ending a sentence.
    /// Lines of ordinary pasted text are paragraphs: of any length, and they end where sentences do.
    /// </remarks>
    public static int? WidthOf(List<TextLine> lines)
    {
        if (lines.Count < FewestLines)
            return null;
        var longest = lines.Max(line => line.Text.Length);
        if (longest is < Narrowest or > Widest)
            return null;
        var near = lines.Count(line => line.Text.Length > longest * 3 / 4);
        var cut = lines.Count(line => line.Text.Length > longest * 3 / 4 && !EndsSentence(line.Text));
        return near * 2 >= lines.Count && cut * 3 >= near * 2 ? longest : null;
    }

    public static List<TextLine> Join(List<TextLine> lines, int width)
    {
        var joined = new List<TextLine>();
        for (var i = 0; i < lines.Count;)
        {
            var text = new StringBuilder(lines[i].Text);
            var places = new List<(int, int)>(lines[i].Places.Places);
            var last = i;
            while (last + 1 < lines.Count && lines[last + 1].EmptyBefore == 0 && RunsOn(lines[last].Text, lines[last + 1].Text, width))
            {
                last++;
                var next = lines[last];
                if (IsCutWord(text, next.Text))
                    text.Length--;
                else
                    text.Append(' ');
                foreach (var (at, source) in next.Places.Places)
                    places.Add((text.Length + at, source));
                text.Append(next.Text);
            }
            joined.Add(lines[i] with { Text = text.ToString(), Places = new([.. places]) });
            i = last + 1;
        }
        return joined;
    }

    /// <summary>A line that the next word would have fitted on was ended on purpose.</summary>
    public static bool RunsOn(string line, string next, int width)
    {
        var space = next.IndexOf(' ');
        var word = space < 0 ? next.Length : space;
        return line.Length + 1 + word > width - 4 || (!EndsSentence(line) && char.IsLower(next[0]));
    }

    public static bool IsCutWord(StringBuilder text, string next) =>
        text.Length > 2 && text[^1] == '-' && char.IsLower(text[^2]) && char.IsLower(next[0]);

    private static bool EndsSentence(string line) => line.AsSpan().TrimEnd("\"”’')]") is [.., '.' or '!' or '?' or ':'];
}
