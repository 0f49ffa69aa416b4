using System.Text.RegularExpressions;

namespace Chancery.Pages.PlainText;

/// <summary>"By Jane Doe" and its kind on a line of its own.</summary>
internal static partial class Byline
{
    public static bool IsOne(string line) => line.Length < 120 && Line().IsMatch(line);

    [GeneratedRegex(@"(?:^|[|,•·\d]\s*)(?i:(?:exclusive|report|analysis|words|story|interview|dispatch) by|by|von|par|por|text:|autor(?:in)?:|author:|written by|posted by|geschrieben von|door|di|av|af)\s+(\p{Lu}[\p{L}.'’\-]+(?:\s+(?:(?:von|van|de|der|di|da|la|le|el|al|bin|zu)\s+)*\p{Lu}[\p{L}.'’\-]*){1,3}(?:(?:\s*,\s*|\s+(?:and|und|et|y|&)\s+)\p{Lu}[\p{L}.'’\-]+(?:\s+\p{Lu}[\p{L}.'’\-]*){1,3})*)(?:\s*$|\s*[,|•·–\-]|\s+\d)")]
    private static partial Regex Line();
}
