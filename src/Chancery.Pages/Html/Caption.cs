using System.Text.RegularExpressions;

namespace Chancery.Pages.Html;

/// <summary>Words under a picture, known by how they end: with who took or owns it.</summary>
internal static partial class Caption
{
    /// <summary>A longer paragraph may be a whole report with its picture's credit at the end.</summary>
    private const int Longest = 400;

    public static bool EndsAsOne(string text) => text.Length <= Longest && Credit().IsMatch(text.Length > 90 ? text[^90..] : text);

    [GeneratedRegex(@"(?:©\s?[\p{Lu}][^.]{1,60}|\b(?i:file photo|photo(?:graph)?|foto|picture|image|bild|(?:photo |image )?credit)s?(?i: by| credit)?\s?[:/©]\s?[\p{Lu}][^.:]{2,60}|\((?i:photo|image|picture)s? (?i:by|via|courtesy(?: of)?) [^().:]{2,60}\)|\([\p{Lu}][^()/]{2,40}\s?/\s?(?:AP|AFP|Reuters|EPA|EFE|dpa|DPA|Getty|iStock|Shutterstock|ANP|TASS|Xinhua|Anadolu|NASA|UN|UNICEF|UNHCR|WFP|Associated|Press|Pool|Handout)\b[^()]{0,40}\)|\(\s?(?:AP|AFP|EPA|Reuters|File|Getty Images) Photo[^()]{0,40}\))\W{0,2}$")]
    private static partial Regex Credit();
}
