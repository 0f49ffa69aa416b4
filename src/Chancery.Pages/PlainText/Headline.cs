using System.Text.RegularExpressions;
using Chancery.Pages.Html;

namespace Chancery.Pages.PlainText;

/// <summary>Tells which line of a pasted text is its headline.</summary>
internal static partial class Headline
{
    private const int Longest = 220, Reach = 14;

    /// <summary>The score of a line that the title of the window repeats.</summary>
    private const float Sure = 1.1f;

    public static string? Find(List<TextLine> lines, List<int> chosen)
    {
        var window = BlockWords.WordsOf(lines[0].Text).ToHashSet();
        var (best, most, at) = (default(string), 0f, -1);
        for (var i = Math.Max(0, chosen[0] - Reach); i <= chosen[0] + 1 && i < lines.Count; i++)
        {
            var score = Score(lines, i, chosen[0], window);
            if (score > most)
                (best, most, at) = (lines[i].Text, score, i);
        }
        // The line between headline and byline sums the report up.
        if (at > 0 && most < Sure && at <= chosen[0] && at + 1 < lines.Count
            && (HeadLines.IsMetadata(lines[at + 1].Text) || PastedAuthor.IsNameAlone(lines[at + 1].Text)) && lines[at].EmptyBefore < 2
            && IsAbove(lines, at - 1, chosen[0], window))
            best = lines[at - 1].Text;
        // The title of the window stands first, the headline's words in it, with the site's name behind them.
        return best is null ? null : WithoutSite(best, lines);
    }

    /// <summary>True if a line of the text says the headline again, alone or with a few words more.</summary>
    public static bool Repeats(string line, string? title) =>
        title is not null && (PageTitle.IsSame(line, title)
            || (title.Length > 20 && line.StartsWith(title, StringComparison.OrdinalIgnoreCase) && line.Length <= title.Length + 40));

    private static bool IsAbove(List<TextLine> lines, int index, int first, HashSet<string> window) =>
        lines[index].Text is { Length: >= 20 and < 110 } text
            && BlockWords.Of(text) is { Words: >= 4, EndsSentence: false, Cue: 0, Commas: < 2, HasCredit: false }
            && !text.AsSpan().ContainsAny("←→«»<>|/[]") && !HeadLines.IsMetadata(text) && !FurnitureLine.IsOne(text)
            && Score(lines, index, first, window) > 0.2f;

    private static float Score(List<TextLine> lines, int index, int first, HashSet<string> window)
    {
        var text = lines[index].Text;
        var words = BlockWords.Of(text);
        if (text.Length is < 8 or > Longest || words.Words < 2 || (words.Cue is > 0 and not 6 && words.Words < 6)
            || words.Digits * 2 > words.Letters || words.IsByline || Speaker().IsMatch(text))
            return 0;
        var isWindow = index == 0 && first > 2;
        var score = 0.5f;
        score += isWindow ? -0.3f : 0;
        var shared = words.Set.Count == 0 ? 0 : words.Set.Count(window.Contains) / (float)words.Set.Count;
        score += index > 0 && shared > 0.8f && words.Words > 2 ? 0.8f : 0;
        score += text.Length is > 25 and < 140 ? 0.3f : 0;
        score -= words.EndsSentence && text[^1] == '.' ? 0.35f : 0;
        score -= words.HasClock || (words.HasYear && words.Words < 6) ? 0.3f : 0;
        score -= text.Length > 140 ? 0.2f : 0;
        score -= words.Cue is > 0 and not 6 ? 0.25f : 0;
        score -= words.Sentences > 1 && text.Length > 60 ? 0.4f : 0;
        score -= words.Words < 4 ? 0.2f : 0;
        score -= HeadLines.IsOutlet(text) && words.Words < 5 ? 0.15f : 0;
        score -= HeadLines.IsMetadata(text) ? 0.6f : 0;
        score -= index > 0 && words.Words < 4 && PastedAuthor.IsNameAlone(text) ? 0.3f : 0;
        score -= Math.Abs(first - index) * 0.03f;
        score -= index >= first && !IsFollowedByProse(lines, index) ? 0.6f : 0;
        // A headline stands on the writer's or the day's line more often than anything else does.
        score += index + 1 < lines.Count && index < first && text[^1] != '.' && HeadLines.IsMetadata(lines[index + 1].Text) ? 0.25f : 0;
        return score - (index > first ? 0.5f : 0);
    }

    private static bool IsFollowedByProse(List<TextLine> lines, int index)
    {
        var next = index + 1;
        while (next < lines.Count && next <= index + 3 && HeadLines.IsMetadata(lines[next].Text))
            next++;
        return next < lines.Count && lines[next].Text.Length > lines[index].Text.Length;
    }

    /// <summary>Who speaks in a transcript.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{Lu}.'’ -]{1,30}:\s")]
    private static partial Regex Speaker();

    private static string WithoutSite(string title, List<TextLine> lines)
    {
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " – ", " — ", " - ", " » ", " :: "])
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at < 15 || title.Length - at > 45)
                continue;
            // A bar always parts the site from the title; a dash does where the headline stands alone elsewhere.
            if (separator == " | " || lines.Any(line => PageTitle.IsSame(line.Text, title[..at])))
                return title[..at].TrimEnd();
        }
        return title.TrimStart('#', ' ');
    }
}
