using System.Text.RegularExpressions;
using Chancery.Pages.Dates;

namespace Chancery.Pages.PlainText;

/// <summary>The lines between a headline and its first sentence that say when, by whom and
/// where a report was published, and are none of its sentences.</summary>
internal static partial class HeadLines
{
    private const int LongestLine = 120, MostWordsBesideDate = 9, MostWordsOfOutlet = 5;

    /// <summary>True if the line begins the report itself: it is long and ends as a sentence does.</summary>
    public static bool IsProse(string line) => line.Length > 80 && EndsSentence(line);

    /// <summary>A byline, or a line that holds a date and little else.</summary>
    public static bool IsMetadata(string line)
    {
        if (line.Length > LongestLine)
            return false;
        if (Byline.IsOne(line) || Posted().IsMatch(line))
            return true;
        var dates = DateText.FindAll(line, monthFirst: true).ToList();
        return dates.Count > 0 && !IsSentence(line, dates[0])
            && Words().Matches(dates.AsEnumerable().Reverse()
            .Aggregate(line, static (rest, date) => rest.Remove(date.Start, date.End - date.Start))).Count <= MostWordsBesideDate;
    }

    /// <summary>"Release date: 28 April 2022" is no sentence of a report wherever it stands.</summary>
    public static bool IsLabelledDate(string line) => line.Length < 80 && DateLabel().IsMatch(line) && IsMetadata(line);

    /// <summary>A name in capitals that stands next to the date or the byline: "The Northern Ledger".</summary>
    public static bool IsOutlet(string line) =>
        line.Length is > 2 and < 50 && !EndsSentence(line) && !line.Any(char.IsDigit) && Words().Count(line) <= MostWordsOfOutlet
        && Words().Matches(line) is { Count: > 0 } words && words.All(word => char.IsUpper(word.Value[0]) || Connective().IsMatch(word.Value));

    /// <summary>The day that a report's first sentence opens with: "GENEVA, 21 January 2022. ..."; nothing but a place stands before it.</summary>
    public static FoundDate? DateOfOpening(string line, bool monthFirst)
    {
        const int Reach = 60;
        foreach (var date in DateText.FindAll(line.Length > 2 * Reach ? line[..(2 * Reach)] : line, monthFirst))
            return date.End <= Reach && !line.AsSpan(0, date.Start).ContainsAnyInRange('a', 'z') ? date : null;
        return null;
    }

    private static bool IsSentence(string line, FoundDate date) =>
        EndsSentence(line) && date.Start > 0 && Words().Count(line) > 6 && char.IsLower(FirstLetter(line, Words().Match(line).Length));

    private static char FirstLetter(string line, int from)
    {
        var rest = line.AsSpan(Math.Min(from, line.Length)).TrimStart();
        return rest.Length > 0 ? rest[0] : ' ';
    }

    private static bool EndsSentence(string line) => line.AsSpan().TrimEnd("\"”’»)]*_") is [.., '.' or '!' or '?' or ':' or '…'];

    [GeneratedRegex(@"^\W*(?:posted|written|published|updated|last (?:updated|modified)|by)\s*(?:by|on|at)?\s*:\s*\S+(?:\s\S+){0,5}\W*$|^\W*(?:\d+ min(?:ute)?s?(?: |-)read|\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|CET|EST|EDT|BST))?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Posted();

    [GeneratedRegex(@"^\W*(?:release date|date of release|date published|publication date|date posted|published|posted|first published|(?:last )?(?:updated?|modified))(?: on)?\s?:", RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’.\-]*")]
    private static partial Regex Words();

    [GeneratedRegex("^(?:of|the|and|for|in|on|de|del|der|des|di|du|la|le|und|et|y)$")]
    private static partial Regex Connective();
}
