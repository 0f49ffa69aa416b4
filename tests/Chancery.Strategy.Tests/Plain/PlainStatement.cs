namespace Chancery.Strategy.Tests;

/// <summary>Truth of a statement by rewriting its text until a single 0 or 1 is left.</summary>
internal static class PlainStatement
{
    public static bool IsTrue(string statement, Func<int, bool> option)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(statement.Replace(" ", "", StringComparison.Ordinal), "[0-9]+",
            m => option(int.Parse(m.Value)) ? "1" : "0");
        while (text.Length > 1)
        {
            var close = text.IndexOf(')', StringComparison.Ordinal);
            var open = close < 0 ? -1 : text.LastIndexOf('(', close);
            text = close < 0 ? Flat(text) : text[..open] + Flat(text[(open + 1)..close]) + text[(close + 1)..];
        }
        return text == "1";
    }

    private static string Flat(string text)
    {
        if (text.Split("IFF") is { Length: 2 } both)
            return Flat(both[0]) == Flat(both[1]) ? "1" : "0";
        if (text.Split("IF") is { Length: 2 } condition)
            return Flat(condition[0]) == "1" || Flat(condition[1]) == "0" ? "1" : "0";
        return text.Split('|').Any(alternative => alternative.Split('&').All(factor => factor.EndsWith('1') == (factor.Count(c => c == '-') % 2 == 0)))
            ? "1" : "0";
    }
}
