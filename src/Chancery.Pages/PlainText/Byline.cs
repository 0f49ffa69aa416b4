using System.Text.RegularExpressions;

namespace Chancery.Pages.PlainText;

/// <summary>"By Jane Doe" and its kind on a line of its own.</summary>
internal static partial class Byline
{
    public static bool IsOne(string line) => line.Length < 120 && Line().IsMatch(line);

    public static string? Find(List<TextLine> lines, int first, int last)
    {
        for (var i = Math.Max(0, first - 10); i <= Math.Min(first + 2, lines.Count - 1); i++)
            if (lines[i].Text.Length < 140 && Line().Match(lines[i].Text) is { Success: true } match)
                return Names(match.Groups[1].Value);
        for (var i = last; i < Math.Min(lines.Count, last + 4); i++)
            if (lines[i].Text.Length < 90 && Line().Match(lines[i].Text) is { Success: true } match)
                return Names(match.Groups[1].Value);
        return null;
    }

    private static string Names(string names) => Joiner().Replace(names, "; ");

    [GeneratedRegex(@"(?:^|[|,•·\d]\s*)(?i:by|von|par|por|text:|autor(?:in)?:|author:|written by|posted by|geschrieben von|door|di|av|af)\s+(\p{Lu}[\p{L}.'’\-]+(?:\s+(?:(?:von|van|de|der|di|da|la|le|el|al|bin|zu)\s+)*\p{Lu}[\p{L}.'’\-]*){1,3}(?:(?:\s*,\s*|\s+(?:and|und|et|y|&)\s+)\p{Lu}[\p{L}.'’\-]+(?:\s+\p{Lu}[\p{L}.'’\-]*){1,3})*)(?:\s*$|\s*[,|•·–\-]|\s+\d)")]
    private static partial Regex Line();

    [GeneratedRegex(@"\s*,\s*|\s+(?:and|und|et|y|&)\s+")]
    private static partial Regex Joiner();
}
