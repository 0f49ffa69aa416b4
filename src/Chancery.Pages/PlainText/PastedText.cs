using System.Text;
using System.Text.RegularExpressions;
using Chancery.Pages.Dates;

namespace Chancery.Pages.PlainText;

/// <summary>Cleans pasted text and text files: hard-wrapped lines joined, page furniture left out, the headline told from the text.</summary>
internal static partial class PastedText
{
    private const int LongestTitle = 200;

    public static Extracted? Clean(string text)
    {
        var paragraphs = Paragraphs(text.ReplaceLineEndings("\n"));
        string? title = null;
        var kept = new List<string>();
        foreach (var paragraph in paragraphs)
        {
            if (EndOfReport().IsMatch(paragraph) && kept.Count > 0)
                break;
            if (Furniture().IsMatch(paragraph))
                continue;
            if (title is null && kept.Count == 0 && IsHeadline(paragraph))
            {
                title = WithoutSite(paragraph);
                continue;
            }
            if (title is not null && (paragraph.Equals(title, StringComparison.OrdinalIgnoreCase) || WithoutSite(paragraph).Equals(title, StringComparison.OrdinalIgnoreCase)))
                continue;
            kept.Add(paragraph);
        }
        if (kept.Count == 0 && title is not null)
            (kept, title) = ([title], null);
        if (kept.Count == 0)
            return null;
        var published = DateAtTheHead(kept);
        return new Extracted(string.Join("\n\n", kept)) { Title = title, Published = published?.Value, HasTime = published?.HasTime ?? false };
    }

    /// <summary>The first date in a short line above the report, or in the dateline that opens it; a date inside a sentence is the report's matter, not its own.</summary>
    private static FoundDate? DateAtTheHead(List<string> paragraphs)
    {
        const int linesAbove = 5, shortLine = 100, dateline = 60;
        foreach (var paragraph in paragraphs.Take(linesAbove))
        {
            var isLine = paragraph.Length <= shortLine;
            var head = paragraph[..Math.Min(paragraph.Length, shortLine)];
            foreach (var date in DateText.FindAll(head, monthFirst: false))
            {
                // "GENEVA, 21 January 2022. ...": nothing but a place stands before it.
                if (isLine || date.End <= dateline && !head[..date.Start].Any(char.IsAsciiLetterLower))
                    return date;
            }
            if (!isLine) return null;
        }
        return null;
    }

    private static bool IsHeadline(string paragraph) =>
        paragraph.Length <= LongestTitle && !paragraph.EndsWith('.') && !paragraph.EndsWith('"') && !paragraph.EndsWith('”');

    private static string WithoutSite(string title)
    {
        var bar = title.LastIndexOf(" | ", StringComparison.Ordinal);
        return bar > 20 ? title[..bar].TrimEnd() : title.TrimStart('#', ' ');
    }

    /// <summary>Paragraphs stand between empty lines; in a text without empty lines each long line is one, and wrapped lines are joined.</summary>
    private static List<string> Paragraphs(string text)
    {
        var lines = text.Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).ToArray();
        var longest = lines.Length == 0 ? 0 : lines.Max(line => line.Length);
        var isWrapped = longest <= 100;
        var found = new List<string>();
        var paragraph = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.Length == 0)
                End();
            else if (isWrapped && paragraph.Length > 0 && found.Count >= 0 && IsContinued(paragraph, longest))
                Join(paragraph, line);
            else
            {
                End();
                paragraph.Append(line);
            }
        }
        End();
        return found;

        void End()
        {
            if (paragraph.Length > 0)
                found.Add(paragraph.ToString());
            paragraph.Clear();
        }
    }

    /// <summary>A line that comes near the width of the text runs on into the next.</summary>
    private static bool IsContinued(StringBuilder paragraph, int width)
    {
        var lastLine = paragraph.Length % Math.Max(1, width);
        return paragraph.Length > width || lastLine > width * 2 / 3;
    }

    private static void Join(StringBuilder paragraph, string line)
    {
        var isHyphenated = paragraph[^1] == '-' && paragraph.Length > 1 && char.IsLetter(paragraph[^2]) && char.IsLower(line[0]);
        if (isHyphenated)
            paragraph.Length--;
        else
            paragraph.Append(' ');
        paragraph.Append(line);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(leave a (reply|comment)|comments? ?\(\d+\)|\d+ comments?|related (articles|stories|news|posts|topics|content)|you may also like|more (from|on|stories|news)\b.{0,60}|most (read|popular)|recommended( for you)?|your email address will not be published.*|sign up (for|to) .{0,100}newsletters?.*|©.*|copyright .{0,80}|all rights reserved.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex EndOfReport();

    [GeneratedRegex(@"^(see also:?.*|read (more|also|next)\b.*|back to top.*|share( this)?( (article|story|on|via) ?.*)?|tweet|e-?mail|print|facebook|twitter|whatsapp|linkedin|telegram|copy link|advertise?ment|sponsored|subscribe.*|sign (in|up).*|log ?in|register|menu|search|skip to (main )?content|home|.*\b(uses?|accept) (all )?cookies\b.*|cookie (policy|settings|preferences)|privacy policy|terms of (use|service)|follow us.*|photo(graph)?:.*|image:.*|getty images.*|updated?:?|published:?|listen to this article.*|\d+ min(ute)?s? read|click here.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();
}
