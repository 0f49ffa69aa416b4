using System.Globalization;
using System.Text;

namespace Chancery.Strategy;

/// <summary>Text made safe for XML and HTML, in elements and in quoted attributes.</summary>
internal static class Markup
{
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': safe.Append("&amp;"); break;
                case '<': safe.Append("&lt;"); break;
                case '>': safe.Append("&gt;"); break;
                case '"': safe.Append("&quot;"); break;
                case '\'': safe.Append("&#39;"); break;
                // XML allows no other control characters, not even escaped.
                case < 32 and not (9 or 10 or 13): safe.Append('\uFFFD'); break;
                case 0xFFFE or 0xFFFF: safe.Append('\uFFFD'); break;
                default: safe.Append(rune.ToString()); break;
            }
        }
        return safe.ToString();
    }

    /// <summary>Text cut to a length that fits its place, then made safe.</summary>
    public static string Short(string text, int most) =>
        Escape(text.Length <= most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1), "\u2026"));

    public static string Of(FormattableString markup) => markup.ToString(CultureInfo.InvariantCulture);
}
