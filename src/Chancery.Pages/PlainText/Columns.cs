namespace Chancery.Pages.PlainText;

/// <summary>Text printed in two columns side by side, as copies from PDF and from printed
/// pages come: the left one is read before the right one.</summary>
internal static class Columns
{
    private const int Gap = 3, FewestLines = 5, LongestLine = 400, FewestWords = 3;

    /// <summary>The lines in the order of reading; each column's lines apart.</summary>
    /// <param name="width">The longest line of a column; null if there are none.</param>
    public static List<(int Start, int End)> Order(string text, List<(int Start, int End)> lines, out int? width)
    {
        width = null;
        if (Middle(text, lines) is not { } middle)
            return lines;
        var ordered = new List<(int Start, int End)>(lines.Count);
        List<(int Start, int End)> left = [], right = [];
        foreach (var line in lines)
        {
            if (GapAt(text, line, middle) is { } gap)
            {
                left.Add((line.Start, gap.Start));
                right.Add((gap.End, line.End));
                width = Math.Max(width ?? 0, Math.Max(gap.Start - line.Start, line.End - gap.End));
            }
            else if (line.End - line.Start <= middle - 1)
                left.Add(line);
            else if (text.AsSpan(line.Start, Math.Min(middle - 2, line.End - line.Start)).IsWhiteSpace())
                right.Add(line);
            else
            {
                Flush();
                ordered.Add(line);
            }
        }
        Flush();
        return ordered;

        void Flush()
        {
            ordered.AddRange(left);
            ordered.AddRange(right);
            left.Clear();
            right.Clear();
        }
    }

    /// <summary>Where the right column begins: most lines from the first that has a gap before that place
    /// to the last have it; both sides are words and no table of figures.</summary>
    private static int? Middle(string text, List<(int Start, int End)> lines)
    {
        var starts = new Dictionary<int, int>();
        foreach (var line in lines.Where(line => line.End - line.Start <= LongestLine))
            foreach (var (_, end) in Gaps(text, line))
                starts[end - line.Start] = starts.GetValueOrDefault(end - line.Start) + 1;
        if (starts.Count == 0)
            return null;
        var best = starts.OrderBy(pair => pair.Key).MaxBy(pair => pair.Value + starts.GetValueOrDefault(pair.Key + 1));
        var with = Enumerable.Range(0, lines.Count).Where(i => GapAt(text, lines[i], best.Key) is not null).ToList();
        if (with.Count < FewestLines || best.Key < 20)
            return null;
        var filled = Enumerable.Range(with[0], with[^1] - with[0] + 1)
            .Count(i => !text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start).IsWhiteSpace());
        var prose = with.Count(i =>
            GapAt(text, lines[i], best.Key) is { } gap && WordsIn(text.AsSpan(lines[i].Start, gap.Start - lines[i].Start)) >= FewestWords
            && WordsIn(text.AsSpan(gap.End, lines[i].End - gap.End)) >= FewestWords);
        return with.Count * 10 >= filled * 6 && prose * 10 >= with.Count * 7 ? best.Key : null;
    }

    private static (int Start, int End)? GapAt(string text, (int Start, int End) line, int middle)
    {
        foreach (var gap in Gaps(text, line))
            if (Math.Abs(gap.End - line.Start - middle) <= 1)
                return gap;
        return null;
    }

    /// <summary>Runs of three spaces and more between words.</summary>
    private static IEnumerable<(int Start, int End)> Gaps(string text, (int Start, int End) line)
    {
        var (first, spaces) = (true, 0);
        for (var i = line.Start; i < line.End; i++)
        {
            if (text[i] is ' ' or '\u00A0')
            {
                spaces++;
                continue;
            }
            if (spaces >= Gap && !first)
                yield return (i - spaces, i);
            (first, spaces) = (false, 0);
        }
    }

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var (words, isWord) = (0, false);
        foreach (var letter in text)
        {
            words += !isWord && char.IsLetter(letter) ? 1 : 0;
            isWord = !char.IsWhiteSpace(letter) && (isWord || char.IsLetter(letter));
        }
        return words;
    }
}
