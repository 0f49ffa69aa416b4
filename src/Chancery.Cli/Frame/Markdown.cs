using System.Text;

namespace Chancery.Cli.Frame;

/// <summary>Text of reports set into Markdown so that it stays text.</summary>
internal static class Markdown
{
    /// <summary>The text with what Markdown or HTML would take as markup escaped.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("\\`*_[]<>|&") < 0) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;",
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' => "\\" + c, _ => c.ToString() });
        }
        return escaped.ToString();
    }
}
