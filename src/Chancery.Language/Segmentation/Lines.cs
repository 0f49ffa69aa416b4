namespace Chancery.Language.Segmentation;

/// <summary>
/// What a single line end says. In hard-wrapped text it is a blank; but a line that stops well before the next line's first word would
/// have had no room is a headline or a list item, and ends a sentence if the next line begins like one.
/// </summary>
internal static class Lines
{
    private const int UsualWidth = 60;

    public static bool EndsShortLine(string text, TextSpan last, TextSpan next)
    {
        var between = text.AsSpan(last.End, next.Start - last.End);
        if (between.IndexOfAny('\n', '\r') < 0 || char.IsLower(text[next.Start])) return false;
        if (text[last.End - 1] is ',' or ';' or '-' or '–' or '—' or '(') return false;
        var (begin, end) = (last.Start, next.End);
        while (begin > 0 && last.End - begin < 400 && text[begin - 1] is not ('\n' or '\r')) begin--;
        while (end < text.Length && end - next.Start < 400 && text[end] is not ('\n' or '\r')) end++;
        // The next line shows how wide lines are here.
        return last.End - begin + next.Length + 1 < Math.Max(UsualWidth, (end - next.Start) * 8 / 10);
    }
}
