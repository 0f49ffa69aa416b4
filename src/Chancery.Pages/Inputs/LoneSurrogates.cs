using System.Text.RegularExpressions;

namespace Chancery.Pages.Inputs;

/// <summary>Half of a pair of surrogates, escaped in JSON, is valid JSON and no text: it
/// becomes the replacement character before the JSON is read.</summary>
internal static partial class LoneSurrogates
{
    public static string Replaced(string json) => json.Contains("\\ud", StringComparison.OrdinalIgnoreCase) ? Lone().Replace(json, "\\ufffd") : json;

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}")]
    private static partial Regex Lone();
}
