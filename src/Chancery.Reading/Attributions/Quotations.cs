using Chancery.Language;

namespace Chancery.Reading;

/// <summary>The quoted stretches of a text, without their marks.</summary>
/// <remarks>
/// Curly and straight double quotes. A quotation that is still open at the end of a paragraph goes on where the next paragraph opens with
/// another mark, as newspapers print it, or where the next one closes it; otherwise it ends with the paragraph.
/// </remarks>
internal static class Quotations
{
    private const int LongestParagraphs = 4000;

    public static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' && open >= 0)
            {
                var next = i + 1;
                while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
                var reopened = next < text.Length && text[next] is '“' or '"';
                if (!reopened && ClosesIn(text, next))
                {
                    i = next - 1;
                    continue;
                }
                Add(found, text, open, i);
                open = reopened ? next + 1 : -1;
                i = reopened ? next : i;
                continue;
            }
            if (open >= 0 && i - open > LongestParagraphs) open = -1;
            if (c is '“' or '„' or '«' || (c == '"' && open < 0)) open = open < 0 || c != '"' ? i + 1 : open;
            else if (c is '”' or '»' or '"' && open >= 0)
            {
                Add(found, text, open, i);
                open = -1;
            }
        }
        return found;
    }

    /// <summary>The paragraph ends more quotations than it begins, so one has come over from before.</summary>
    private static bool ClosesIn(string text, int start)
    {
        var straight = 0;
        for (var i = start; i < text.Length && text[i] != '\n' && i - start < LongestParagraphs; i++)
        {
            if (text[i] == '”') return true;
            if (text[i] == '“') return false;
            if (text[i] == '"') straight++;
        }
        return straight % 2 == 1;
    }

    private static void Add(List<TextSpan> found, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ',')) end--;
        if (end > start) found.Add(new TextSpan(start, end));
    }
}
