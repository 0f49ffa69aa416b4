using System.Text.RegularExpressions;
using Chancery.Pages.Dates;

namespace Chancery.Pages;

/// <summary>The head of an agency report's first sentence: "GENEVA, Jan 9 (Reuters) – ".</summary>
/// <param name="Place">As written.</param>
/// <param name="Month">1 to 12; null if the dateline names no day.</param>
/// <param name="Agency">As written in brackets; null if none is named.</param>
/// <param name="Length">How many characters of the text it takes, dash and spaces too: the first sentence begins there.</param>
public sealed partial record Dateline(string Place, int? Month, int? Day, string? Agency, int Length)
{
    /// <summary>The dateline that the text begins with; null if it has none.</summary>
    public static Dateline? Read(string text)
    {
        var match = Head().Match(text.Length > 160 ? text[..160] : text);
        if (!match.Success)
            return null;
        var month = MonthNames.NumberOf(match.Groups["month"].ValueSpan);
        var agency = match.Groups["agency"].Success ? match.Groups["agency"].Value.Trim() : null;
        var hasDay = month > 0 && match.Groups["day"].Success;
        // A place in capitals alone could be shouting; a day, an agency or nothing but a place and a dash make it a dateline.
        return new(match.Groups["place"].Value.Trim(' ', ','), hasDay ? month : null,
            hasDay ? int.Parse(match.Groups["day"].ValueSpan) : null, agency, match.Length);
    }

    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{Lu}'’.\-]{2,}(?:[ /]\p{Lu}[\p{Lu}'’.\-]+){0,3}(?:,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?)??)(?:,?\s+(?<month>\p{L}{3,9})\.?\s+(?<day>[0-3]?\d))?(?:,?\s+(?:19|20)\d\d)?(?:\s*\((?<agency>[^()]{2,40})\))?\s*(?:[–—]|--|-\s)\s*|^(?<place>\p{Lu}[\p{L}'’.\-]+(?: \p{Lu}[\p{L}'’.\-]+){0,2})(?:,\s*(?<month>\p{L}{3,9})\.?\s+(?<day>[0-3]?\d))?\s*\((?<agency>Reuters|AP|AFP|dpa|Xinhua|TASS|Interfax|ANSA|EFE|IRNA|Anadolu|AA|UPI|Kyodo|Yonhap|PTI|APA|CNN|Bloomberg|[A-Z]{2,8}(?:/[A-Z]{2,8})?)\)\s*(?:[–—]|--|-)\s*")]
    private static partial Regex Head();
}
