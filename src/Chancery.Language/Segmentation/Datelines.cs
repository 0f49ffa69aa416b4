using System.Text.RegularExpressions;

namespace Chancery.Language.Segmentation;

/// <summary>
/// The head of an agency report, "GENEVA, Jan 9 (Reuters) - ". It is a sentence of its own: read as part of the first sentence, its place
/// becomes that sentence's subject.
/// </summary>
internal static partial class Datelines
{
    private const int Longest = 120;

    /// <returns>Where the words after it begin; 0 if the paragraph has none.</returns>
    public static int EndOf(string text, int start)
    {
        if (start >= text.Length || !char.IsUpper(text[start])) return 0;
        var match = Head().Match(text, start, Math.Min(Longest, text.Length - start));
        return match.Success ? start + match.Length : 0;
    }

    // A place in capitals (with its country, a day, an agency), or a place with an agency in brackets; then a dash between blanks.
    [GeneratedRegex("""
        ^(?:\p{Lu}[\p{Lu}'’.]{2,}(?:[ /-]\p{Lu}[\p{Lu}'’.]*){0,4}(?:,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?)?(?:,?\s\p{Lu}\p{Ll}{2,8}\.?\s[0-3]?\d|,?\s[0-3]?\d\s\p{Lu}\p{Ll}{2,8})?(?:,?\s(?:19|20)\d\d)?(?:\s?\([^()\n]{2,40}\))?
        |\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,2}(?:,\s\p{Lu}\p{L}{2,8}\.?\s[0-3]?\d)?\s?\([\p{Lu}][\p{L}./ ]{1,30}\))
        \s?(?:[–—]|--?)\s+(?=[\p{Lu}\p{Nd}"“‘'])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
