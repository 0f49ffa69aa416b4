using System.Net;

namespace Chancery.Pages.Html;

/// <summary>Resolves <c>&amp;amp;</c> and its kind.</summary>
internal static class CharacterReferences
{
    /// <summary>Longest reference looked for; the longest name has 31 letters.</summary>
    private const int Longest = 33;

    /// <summary>Numbers from 128 to 159 mean what they meant in Windows-1252; the rest of that range is as it is.</summary>
    private const string Windows = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
            return text.ToString();
        var decoded = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '&' && TryRead(text[at..], out var value, out var length))
            {
                decoded.Append(value);
                at += length;
            }
            else
                decoded.Append(text[at++]);
        }
        return decoded.ToString();
    }

    /// <summary>Reads one reference at the start of the text.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out string value, out int length)
    {
        (value, length) = ("", 0);
        if (text.Length < 3)
            return false;
        if (text[1] == '#')
            return TryReadNumber(text, out value, out length);
        var end = 1;
        while (end < text.Length && end < Longest && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == 1 || end >= text.Length || text[end] != ';')
            return false;
        var reference = text[..(end + 1)].ToString();
        value = reference == "&apos;" ? "'" : WebUtility.HtmlDecode(reference);
        length = end + 1;
        return value != reference;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out string value, out int length)
    {
        var isHex = text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        var number = 0;
        while (end < text.Length && end - start < 8 && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
            number = number * (isHex ? 16 : 10) + Convert.ToInt32(text[end++].ToString(), 16);
        length = end < text.Length && text[end] == ';' ? end + 1 : end;
        value = number switch
        {
            >= 128 and < 160 => Windows[number - 128].ToString(),
            0 or > 0x10FFFF or (>= 0xD800 and < 0xE000) or < 0 => "\uFFFD",
            _ => char.ConvertFromUtf32(number),
        };
        return end > start;
    }
}
