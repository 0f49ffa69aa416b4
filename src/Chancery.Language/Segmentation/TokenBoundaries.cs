namespace Chancery.Language.Segmentation;

/// <summary>Corrects the tokeniser's rules by what the treebanks do: each place between two unlike characters is cut or not.</summary>
internal static class TokenBoundaries
{
    public const int MostFeatures = 40;

    /// <summary>White space beyond this is not looked through for what follows.</summary>
    private const int FarthestSeen = 200;

    /// <summary>Places inside letters or inside digits are never cut here.</summary>
    public static bool IsOpen(string text, int at) => Kind(text[at - 1]) is var left && Kind(text[at]) is var right && (left != right || left > 2)
        && !char.IsLowSurrogate(text[at])
        && !Tokeniser.IsHashtag(text, at - 1, at + 1);

    /// <summary>A stop behind a word of four letters or more: what is no known abbreviation does not become one by its last letters ("Kyiv." beside
    /// "v.").</summary>
    public static bool IsFullStop(string text, int start, int end, int at) =>
        at + 1 == end && text[at] == '.' && at - start > 3 && Run(text, at - 1, -1, start - 1) == at - start;

    /// <param name="start">Where the piece without white space begins.</param>
    /// <param name="ruled">Whether the rules cut here.</param>
    public static void Describe(string text, int start, int end, int at, bool ruled, ref FeatureList features)
    {
        features.Clear();
        char C(int i) => i < start || i >= end ? ' ' : Plain(text[i]);
        uint K(int i) => i < start || i >= end ? 0 : Kind(text[i]);
        var (l, r) = (C(at - 1), C(at));
        var rule = ruled ? 1u : 0u;
        var (left, right) = (Run(text, at - 1, -1, start - 1), Run(text, at, 1, end));
        var (leftHash, rightHash) = (Segmenter.HashOf(text.AsSpan(at - left, left)), Segmenter.HashOf(text.AsSpan(at, right)));
        var fromEnd = (uint)Math.Min(4, end - at);
        var fromStart = (uint)Math.Min(4, at - start);
        var follows = Following(text, end);
        features.Add(rule);
        features.Add(rule, l, r);
        features.Add(rule, K(at - 1), K(at));
        features.Add(l, r);
        features.Add(C(at - 2), l, r);
        features.Add(l, r, C(at + 1));
        features.Add(C(at - 2) | ((uint)l << 16), r, C(at + 1));
        features.Add(K(at - 2) | (K(at - 1) << 4) | (K(at) << 8) | (K(at + 1) << 12), l, r);
        features.Add(K(at - 3) | (K(at - 2) << 4) | (K(at - 1) << 8) | (K(at) << 12) | (K(at + 1) << 16) | (K(at + 2) << 20));
        features.Add(leftHash, r);
        features.Add(rightHash, l);
        features.Add(leftHash, rightHash);
        features.Add(leftHash, r, follows);
        features.Add((uint)Math.Min(6, left), r, K(at + 1));
        features.Add((uint)Math.Min(6, right), l, K(at - 1));
        features.Add(fromEnd, l, r);
        features.Add(fromStart, l, r);
        features.Add(fromEnd, follows, r);
        features.Add(rule, fromEnd, follows);
        features.Add((uint)Math.Min(6, left) | (Kind(text[at - left]) << 8), r | (follows << 16), fromEnd);
        features.Add(K(at + 1) | (K(at + 2) << 4) | (K(at + 3) << 8), l, r);
        // What stands before a run of one mark decides of the whole run.
        var before = at - left - 1 >= start ? Run(text, at - left - 1, -1, start - 1) : 0;
        features.Add(before == 0 ? 0 : Segmenter.HashOf(text.AsSpan(at - left - before, before)), leftHash, rightHash);
        features.Add(Has(text, start, end), l, r);
    }

    private static uint Following(string text, int end)
    {
        var newlines = 0;
        for (var i = end; i < text.Length && i < end + FarthestSeen; i++)
        {
            if (text[i] == '\n') newlines++;
            else if (!char.IsWhiteSpace(text[i])) return newlines > 1 ? 9 : Kind(text[i]);
        }
        return 9;
    }

    private static uint Has(string text, int start, int end)
    {
        var has = 0u;
        for (var i = start; i < end && i < start + 60; i++)
            has |= text[i] switch { '@' => 1u, '/' => 2, '.' => 4, ':' => 8, '-' => 16, '\'' => 32, '_' => 64, _ => 0 };
        return has;
    }

    /// <summary>The length of the run of one kind of character from there.</summary>
    private static int Run(string text, int at, int step, int limit)
    {
        var (kind, length) = (Kind(text[at]), 0);
        var letter = kind <= 2;
        for (var i = at; i != limit && length < 40 && (letter ? Kind(text[i]) <= 2 : text[i] == text[at]); i += step) length++;
        return Math.Max(1, length);
    }

    /// <summary>1 lower case, 2 upper case, 3 digit, more for marks.</summary>
    private static uint Kind(char c) => c switch
    {
        >= 'a' and <= 'z' => 1,
        >= 'A' and <= 'Z' => 2,
        >= '0' and <= '9' => 3,
        '.' => 4,
        ',' or ';' or ':' => 5,
        '\'' or '’' or '‘' or '`' => 6,
        '"' or '“' or '”' or '«' or '»' => 7,
        '-' or '–' or '—' => 8,
        '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' => 10,
        '!' or '?' or '…' => 11,
        _ when char.IsDigit(c) => 3,
        _ when char.IsUpper(c) => 2,
        _ when char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark => 1,
        _ => 12,
    };

    private static char Plain(char c) => c switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        >= '0' and <= '9' => '0',
        _ => char.ToLowerInvariant(c),
    };
}
