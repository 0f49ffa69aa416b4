using Chancery.Language;

namespace Chancery.Reading;

internal enum AtomKind { Word, Number, Ordinal, Decade, Clock, Possessive, Punctuation }

/// <summary>The smallest piece that time grammar looks at: a run of letters, a run of digits, one other sign.</summary>
/// <remarks>Treebanks split "mid-January" and "three-day" in different ways; atoms split
/// them always, so that one grammar fits any tokeniser.</remarks>
/// <param name="Lower">The covered text in lower case.</param>
/// <param name="Number">The value of a Number, Ordinal or Decade; hours * 60 + minutes of a Clock; -1 if it has none or is too large.</param>
/// <param name="Token">Id of the sentence's word that the atom lies in; 0 if none.</param>
internal readonly record struct TimeAtom(AtomKind Kind, TextSpan Span, string Lower, int Number, int Token, bool Capital, bool SpaceBefore);

/// <summary>Cuts a sentence into atoms.</summary>
internal static class TimeScanner
{
    public static List<TimeAtom> Scan(string text, Sentence sentence)
    {
        var atoms = new List<TimeAtom>(sentence.Tokens.Length + 8);
        var tokens = sentence.Tokens;
        var token = 0;
        var end = Math.Min(sentence.Span.End, text.Length);
        var at = Math.Max(0, sentence.Span.Start);
        var space = true;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                space = true;
                at++;
                continue;
            }
            var (kind, stop, number) = Next(text, at, end);
            while (token < tokens.Length && tokens[token].Span.End <= at) token++;
            var id = token < tokens.Length && tokens[token].Span.Start < stop ? tokens[token].Id : 0;
            var span = new TextSpan(at, stop);
            atoms.Add(new TimeAtom(kind, span, span.In(text).ToLowerInvariant(), number, id, char.IsUpper(text[at]), space));
            at = stop;
            space = false;
        }
        return atoms;
    }

    private static (AtomKind Kind, int End, int Number) Next(string text, int at, int end)
    {
        var c = text[at];
        if (char.IsAsciiDigit(c)) return Digits(text, at, end);
        if (char.IsLetter(c)) return (AtomKind.Word, WordEnd(text, at, end), -1);
        if (c is '\'' or '’' && at + 1 < end && text[at + 1] is 's' or 'S' && (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2])))
            return (AtomKind.Possessive, at + 2, -1);
        return (AtomKind.Punctuation, at + 1, -1);
    }

    private static int WordEnd(string text, int at, int end)
    {
        // "a.m.", "p.m." and "o'clock" are one atom.
        if (at + 2 < end && text[at + 1] == '.' && text[at] is 'a' or 'p' or 'A' or 'P' && text[at + 2] is 'm' or 'M'
            && (at + 3 >= end || !char.IsLetterOrDigit(text[at + 3])))
            return at + 3 < end && text[at + 3] == '.' ? at + 4 : at + 3;
        var stop = at + 1;
        while (stop < end && char.IsLetter(text[stop])) stop++;
        if (stop == at + 1 && text[at] is 'o' && stop + 5 < end && text[stop] is '\'' or '’'
            && string.CompareOrdinal(text, stop + 1, "clock", 0, 5) == 0)
            return stop + 6;
        return stop;
    }

    private static (AtomKind, int, int) Digits(string text, int at, int end)
    {
        var stop = DigitsEnd(text, at, end);
        if (stop - at is 1 or 2 && stop + 2 < end && text[stop] == ':' && DigitsEnd(text, stop + 1, end) == stop + 3
            && int.Parse(text.AsSpan(at, stop - at)) is < 25 and var hours && int.Parse(text.AsSpan(stop + 1, 2)) is < 60 and var minutes)
            return (AtomKind.Clock, stop + 3, hours * 60 + minutes);
        // 1,500 and 3.5 are one number; a comma before a year ("May 5,2022") is not a group of three.
        while (stop + 1 < end && ((text[stop] == ',' && DigitsEnd(text, stop + 1, end) == stop + 4)
            || (text[stop] == '.' && char.IsAsciiDigit(text[stop + 1]))))
            stop = DigitsEnd(text, stop + 1, end);
        var digits = text.AsSpan(at, stop - at);
        var number = digits.Length <= 6 && int.TryParse(digits, out var n) ? n : -1;
        if (stop + 1 < end && Suffix(text, stop, end) is { } suffix)
            return (suffix == 1 ? AtomKind.Decade : AtomKind.Ordinal, stop + suffix, number);
        if (stop + 1 == end && text[stop] == 's') return (AtomKind.Decade, stop + 1, number);
        return (AtomKind.Number, stop, number);
    }

    private static int? Suffix(string text, int at, int end)
    {
        if (text[at] == 's' && !char.IsLetterOrDigit(text[at + 1])) return 1;
        if (at + 2 < end && char.IsLetterOrDigit(text[at + 2])) return null;
        return text.AsSpan(at, Math.Min(2, end - at)) is "st" or "nd" or "rd" or "th" ? 2 : null;
    }

    private static int DigitsEnd(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at])) at++;
        return at;
    }
}
