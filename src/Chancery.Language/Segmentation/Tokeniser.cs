using System.Collections.Frozen;

namespace Chancery.Language.Segmentation;

/// <summary>Cuts text into surface tokens by rules that follow the English treebanks: hyphens part words except after prefixes.</summary>
internal static class Tokeniser
{
    private static readonly FrozenSet<string> Prefixes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "e", "co", "pre", "post", "non", "re", "semi", "anti", "pro", "ex", "un", "mid", "multi", "counter", "inter", "intra", "sub", "ultra",
        "neo", "pan", "quasi", "self-", "vice-", "over-", "bi", "tri", "de", "dis", "micro", "macro", "mega", "mini", "psycho", "socio", "trans", "uh", "x");

    private static readonly FrozenSet<string> Units = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "m", "bn", "mn", "tn", "b", "k", "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "mm", "cm", "km", "kg", "ft", "lb", "lbs", "in", "mi", "mph", "km/h",
        "x", "hz", "mw", "gw", "gb", "mb");

    /// <summary>Adds the tokens of one piece of text without white space.</summary>
    public static void Split(string text, int start, int end, List<TextSpan> tokens)
    {
        if (IsAddress(text.AsSpan(start, end - start)))
        {
            var last = end;
            while (last - 1 > start && text[last - 1] is '.' or ',' or ')' or '>' or ';' or ':' or '"' or '!' or '?' or ']' or '”' or '\'') last--;
            var first = start;
            while (first < last - 1 && text[first] is '<' or '(' or '"' or '[' or '“') { tokens.Add(new(first, first + 1)); first++; }
            tokens.Add(new(first, last));
            while (last < end) { tokens.Add(new(last, Run(text, last, end))); last = tokens[^1].End; }
            return;
        }
        var at = start;
        while (at < end)
        {
            var length = IsHashtag(text, at, end) ? 1 + WordLength(text, at + 1, end) : IsWordPart(text[at])
                ? BeforeUnit(text, at, WordLength(text, at, end)) : Run(text, at, end) - at;
            tokens.Add(new(at, at + length));
            at += length;
        }
    }

    /// <summary>"#peace" is one token, "#1" is two.</summary>
    public static bool IsHashtag(string text, int at, int end) =>
        text[at] == '#' && at + 1 < end && char.IsLetter(text[at + 1]) && (at == 0 || !IsWordPart(text[at - 1]));

    private static bool IsAddress(ReadOnlySpan<char> piece) =>
        piece.Contains("://", StringComparison.Ordinal) || piece.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (piece.IndexOf('@') is var at and > 0 && piece[(at + 1)..].Contains('.'));

    /// <summary>An address with nothing before it: the rules know where it ends.</summary>
    public static bool IsPlainAddress(ReadOnlySpan<char> piece) =>
        piece.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || piece.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || piece.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
        or System.Globalization.UnicodeCategory.Format;

    /// <summary>A run of one punctuation mark ("...", "--", "!!!") is one token; other marks stand alone.</summary>
    private static int Run(string text, int at, int end)
    {
        var c = text[at];
        var next = at + 1;
        if (c is '.' or '-' or '!' or '?' or '*' or '=' or '_' or '~' or '<' or '>' or '\'' or '`')
        {
            while (next < end && (text[next] == c || (c is '!' or '?' && text[next] is '!' or '?'))) next++;
            if (c is '\'' or '`' && next - at > 2) return at + 2;
        }
        // 's standing alone after a quotation mark or bracket, and '90s.
        if (c is '\'' or '’' && next < end && (char.IsDigit(text[next]) || (text[next] is 's' or 't' && (next + 1 == end || !IsWordPart(text[next + 1])))))
        {
            while (next < end && IsWordPart(text[next])) next++;
        }
        return next;
    }

    private static int WordLength(string text, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (IsWordPart(c)) { at++; continue; }
            var before = at > start ? text[at - 1] : ' ';
            var after = at + 1 < end ? text[at + 1] : ' ';
            var joins = c switch
            {
                '\'' or '’' => JoinsApostrophe(text, at, start, end),
                '.' => IsWordPart(after) && !(char.IsLower(before) && char.IsUpper(after) && at - start > 2 && !text.AsSpan(start, at - start).Contains('.'))
                       || KeepsStop(text, start, at, end),
                ',' => char.IsDigit(before) && char.IsDigit(after) && ThreeDigits(text, at + 1, end),
                ':' or '/' => char.IsDigit(before) && char.IsDigit(after),
                '-' => JoinsHyphen(text, start, at, end),
                '&' => char.IsUpper(before) && char.IsUpper(after),
                '@' or '_' => IsWordPart(after),
                '`' => after is 's' && at + 2 == end,
                _ => false,
            };
            if (!joins) break;
            at++;
        }
        return at - start;
    }

    /// <summary>A number parts from its unit: "3.5bn" is two tokens, "5th" and "90s" are one.</summary>
    private static int BeforeUnit(string text, int start, int length)
    {
        var digits = start;
        while (digits < start + length && (char.IsDigit(text[digits]) || text[digits] is '.' or ',' or ':')) digits++;
        if (digits == start || digits == start + length || !char.IsDigit(text[digits - 1])) return length;
        return Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(digits, start + length - digits)) ? digits - start : length;
    }

    private static bool JoinsApostrophe(string text, int at, int start, int end)
    {
        if (at == start) return false;
        if (at + 1 < end && char.IsLetter(text[at + 1])) return true;
        // "rebels'" is a possessive unless a quotation opened before it.
        return (text[at - 1] | 32) == 's' && !OpensQuote(text, start) && (at + 1 == end || !IsWordPart(text[at + 1]));
    }

    private static bool OpensQuote(string text, int wordStart)
    {
        for (var i = wordStart - 1; i >= 0 && i > wordStart - 200 && text[i] != '\n'; i--)
        {
            if (text[i] is '‘' || (text[i] == '\'' && (i == 0 || !IsWordPart(text[i - 1])) && i + 1 < text.Length && IsWordPart(text[i + 1]))) return true;
        }
        return false;
    }

    private static bool KeepsStop(string text, int start, int at, int end)
    {
        if (at + 1 < end && text[at + 1] == '.') return false;
        var word = text.AsSpan(start, at - start);
        if (!Abbreviations.IsAbbreviation(word)) return false;
        // At the end of the text or paragraph a stop after "no" or a month is a full stop.
        return !IsLastInParagraph(text, at + 1) || word.Contains('.') || word.Length > 2;
    }

    private static bool IsLastInParagraph(string text, int at)
    {
        var newlines = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\n') newlines++;
            else if (IsWordPart(text[at])) return newlines > 1;
        }
        return true;
    }

    private static bool ThreeDigits(string text, int at, int end) =>
        at + 3 <= end && char.IsDigit(text[at]) && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2]) && (at + 3 == end || !char.IsDigit(text[at + 3]));

    private static bool JoinsHyphen(string text, int start, int at, int end)
    {
        if (at == start || at + 1 >= end || !IsWordPart(text[at + 1])) return false;
        var word = text.AsSpan(start, at - start);
        if (Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true;
        // Designations: F-16, Su-27, T-72, 747-400.
        return word.Length <= 3 && char.IsUpper(word[0]) && char.IsDigit(text[at + 1]);
    }
}
