namespace Chancery.Language.Segmentation;

/// <summary>Corrects the rules for sentence ends by what the treebanks do: after each token that white space follows, the sentence ends or not.</summary>
internal static class SentenceBoundaries
{
    public const int MostFeatures = 56;

    /// <param name="last">The token before the place.</param>
    /// <param name="since">Tokens since the sentence began.</param>
    /// <param name="open">Which brackets and quotation marks are open.</param>
    public static void Describe(string text, IReadOnlyList<TextSpan> tokens, int last, int since, uint open, bool ruled, ref FeatureList features)
    {
        features.Clear();
        ReadOnlySpan<char> T(int i) => i < 0 || i >= tokens.Count ? default : text.AsSpan(tokens[i].Start, tokens[i].Length);
        ReadOnlySpan<char> before = T(last - 1), here = T(last), next = T(last + 1), after = T(last + 2);
        var (hBefore, hHere, hNext, hAfter) = (Segmenter.HashOf(before), Segmenter.HashOf(here), Segmenter.HashOf(next), Segmenter.HashOf(after));
        var (sBefore, sHere, sNext, sAfter) = (Shape(before), Shape(here), Shape(next), Shape(after));
        var rule = ruled ? 1u : 0u;
        var length = (uint)(since switch { <= 3 => since, <= 5 => 4, <= 8 => 5, <= 15 => 6, <= 30 => 7, <= 60 => 8, _ => 9 });
        var joined = tokens[last + 1].Start == tokens[last].End ? 1u : 0u;
        var spaced = last > 0 && tokens[last].Start > tokens[last - 1].End ? 1u : 0u;
        features.Add(rule | (joined << 1));
        features.Add(joined, sHere, sNext);
        features.Add(rule, hHere);
        features.Add(rule, sHere, sNext);
        features.Add(rule, length, sHere);
        features.Add(rule, open, sHere);
        features.Add(hHere, hNext);
        features.Add(hHere, sNext);
        features.Add(sHere, hNext);
        features.Add(hBefore, hHere, sNext);
        features.Add(hBefore, sHere);
        features.Add(sBefore, sHere, sNext);
        features.Add(sBefore | (sHere << 8) | (sNext << 16) | (sAfter << 24));
        features.Add(hNext);
        features.Add(hHere);
        features.Add(hNext, hAfter);
        features.Add(sHere, sNext, sAfter);
        features.Add(hAfter, sNext, sHere);
        features.Add(length, sHere, sNext);
        features.Add(length, hNext);
        features.Add(length, hHere);
        features.Add(open, sHere, sNext);
        features.Add(spaced, hHere, sNext);
        features.Add(Segmenter.HashOf(T(last - 2)), sHere, sNext);
        // How far it is to the next mark that could end a sentence, and to the end of the paragraph.
        var (toMark, toEnd) = (Distance(text, tokens, last + 1), (uint)Math.Min(9, tokens.Count - last));
        features.Add(toMark, sHere, sNext);
        features.Add(toEnd, sHere, sNext);
        features.Add(toMark, toEnd, length);
        features.Add(toMark, hNext);
        features.Add(toEnd, hNext, sHere);
        features.Add(hNext, sAfter, sHere);
        features.Add(sNext | (sAfter << 8) | (Shape(T(last + 3)) << 16), sHere, Shape(T(last + 4)));
        features.Add(hHere, length, sNext);
        features.Add(open, hNext);
        features.Add(Shape(T(last - 2)) | (sBefore << 8) | (sHere << 16), length, sNext);
        // How the sentence began, how the one before it in the paragraph ended, and all of a short one: greetings, signatures and lists have no marks.
        var begin = last - since;
        var (first, ended) = (Segmenter.HashOf(T(begin)), begin == 0 ? 99u : Shape(T(begin - 1)));
        features.Add(first, sHere, sNext);
        features.Add(first, length, hHere);
        features.Add(ended, sHere, sNext);
        features.Add(ended, hNext, sHere);
        features.Add(ended, length, sNext | (toMark << 8));
        var (whole, capitals) = (since > 3 ? 0u : first, true);
        for (var i = begin; i <= last && i <= begin + 6; i++)
        {
            if (since <= 3) whole = (whole * 31) ^ Segmenter.HashOf(T(i));
            capitals &= !char.IsLower(text[tokens[i].Start]);
        }
        features.Add(whole, sNext);
        features.Add(whole, hNext);
        features.Add(capitals && since <= 6 ? 1 + (uint)since : 0, sHere, sNext);
        features.Add(capitals && since <= 6 ? 1 + (uint)since : 0, Known(next) | (Known(here) << 2), sAfter);
        features.Add(Known(next) | (Known(here) << 2) | (Known(before) << 4) | (Known(after) << 6), sHere, sNext);
        features.Add(Known(next), hHere, sNext);
    }

    /// <summary>Whether the lists of names have it as a given or family name: 0 to 3.</summary>
    private static uint Known(ReadOnlySpan<char> token) => token.Length > 1 && char.IsUpper(token[0]) ? Names.NameLists.Known.Person(token) : 0;

    private static uint Distance(string text, IReadOnlyList<TextSpan> tokens, int from)
    {
        for (var i = from; i < tokens.Count && i < from + 30; i++)
        {
            if (text[tokens[i].Start] is '.' or '?' or '!' or '…') return (uint)(i - from)
                switch { 0 => 0, 1 => 1, 2 => 2, <= 4 => 3, <= 8 => 4, <= 15 => 5, _ => 6 };
        }
        return 7;
    }

    /// <summary>Sentences may part after white space, and without it after a mark that ends sentences, where a writer forgot the space.</summary>
    public static bool IsOpen(string text, TextSpan last, TextSpan next) =>
        next.Start > last.End || (text[last.End - 1] is '.' or '?' or '!' or '…' && char.IsLetter(text[next.Start]));

    private static uint Shape(ReadOnlySpan<char> token)
    {
        if (token.IsEmpty) return 0;
        if (token.Length > 6 && (token.Contains('@') || token.Contains("://", StringComparison.Ordinal)
            || token.StartsWith("www.", StringComparison.Ordinal))) return 27;
        var (first, last) = (token[0], token[^1]);
        if (char.IsUpper(first))
        {
            if (token.Length == 1) return 1;
            if (last == '.') return 2u + (uint)Math.Min(3, token.Length - 2);
            return char.IsUpper(token[1]) ? 6u : 7u;
        }
        if (char.IsLower(first)) return last == '.' ? 8u : 9u;
        if (char.IsDigit(first)) return last == '.' ? 10u : 11u;
        return first switch
        {
            '.' => token.Length == 1 ? 12u : 13u,
            '?' or '!' => 14, ',' => 15, ':' => 16, ';' => 17, '"' or '“' or '”' => 18, '\'' or '’' or '‘' => 19, '(' or '[' => 20, ')' or ']' => 21,
            '-' or '–' or '—' => token.Length > 3 ? 22u : 23u, '*' or '=' or '_' or '#' or '~' => 24, '…' => 13, '<' or '>' => 25, _ => 26,
        };
    }
}
