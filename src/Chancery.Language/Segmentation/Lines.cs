namespace Chancery.Language.Segmentation;

/// <summary>
/// What a single line end says. In hard-wrapped text it is a blank; but a line that stops well before the next line's first word would
/// have had no room is a headline or a list item, and ends a sentence if the next line begins like one. Where lines are longer than anyone
/// wraps them, each line is a paragraph.
/// </summary>
internal static class Lines
{
    private const int UsualWidth = 60, WidestWrapped = 120;

    /// <summary>So far around a line end its paragraph is looked at.</summary>
    private const int Sight = 2000, LinesInSight = 5;

    public static bool EndsShortLine(string text, TextSpan last, TextSpan next)
    {
        var between = text.AsSpan(last.End, next.Start - last.End);
        if (between.IndexOfAny('\n', '\r') < 0 || char.IsLower(text[next.Start])) return false;
        if (text[last.End - 1] is ',' or ';' or '-' or '–' or '—' or '(') return false;
        var begin = last.Start;
        while (begin > 0 && last.End - begin < Sight && text[begin - 1] is not ('\n' or '\r')) begin--;
        var widest = Widest(text, begin, next.Start);
        return widest > WidestWrapped || last.End - begin + next.Length + 1 < Math.Max(UsualWidth, widest * 8 / 10) || IsTitle(text, begin, last.End);
    }

    /// <summary>The longest line of the paragraph, as far as it is in sight.</summary>
    private static int Widest(string text, int begin, int next)
    {
        var (widest, from, to) = (0, Math.Max(0, begin - Sight), Math.Min(text.Length, next + Sight));
        for (var (at, lines) = (next, 0); at < to && lines < LinesInSight; lines++)
        {
            var length = LineLength(text, at, to);
            if (text.AsSpan(at, length).IsWhiteSpace()) break;
            widest = Math.Max(widest, length);
            at += length + 1;
            if (at < to && text[at - 1] == '\r' && text[at] == '\n') at++;
        }
        for (var (end, lines) = (begin, 0); end > from && lines < LinesInSight; lines++)
        {
            var line = end - 1;
            if (line > from && text[line] == '\n' && text[line - 1] == '\r') line--;
            var start = line;
            while (start > from && text[start - 1] is not ('\n' or '\r')) start--;
            if (text.AsSpan(start, line - start).IsWhiteSpace()) break;
            widest = Math.Max(widest, line - start);
            end = start;
        }
        return widest;
    }

    private static int LineLength(string text, int at, int limit) => text.AsSpan(at, limit - at).IndexOfAny('\n', '\r') is var end and >= 0 ? end : limit - at;

    /// <summary>A first line without a full stop whose longer words nearly all have capitals.</summary>
    private static bool IsTitle(string text, int begin, int end)
    {
        if (text[end - 1] is '.' or '!' or '?' or '"' or '”'
            || (begin > 1 && !text.AsSpan(Math.Max(0, begin - 3), Math.Min(3, begin)).Contains("\n\n", StringComparison.Ordinal))) return false;
        var (words, capitals) = (0, 0);
        foreach (var range in text.AsSpan(begin, end - begin).Split(' '))
        {
            var word = text.AsSpan(begin, end - begin)[range];
            if (word.Length < 4 || !char.IsLetter(word[0])) continue;
            words++;
            if (char.IsUpper(word[0])) capitals++;
        }
        return words >= 3 && capitals * 10 >= words * 9;
    }
}
