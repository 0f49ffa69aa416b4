namespace Chancery.Pages.Languages;

/// <summary>Which script most letters of a text belong to, and what that says of its language.</summary>
internal static class Scripts
{
    /// <summary>Scripts that one language (of those in the news) has to itself.</summary>
    private static readonly (char From, char To, string Language)[] Own =
    [
        ('\u0370', '\u03FF', "el"), ('\u0530', '\u058F', "hy"), ('\u0590', '\u05FF', "he"), ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"),
        ('\u0B80', '\u0BFF', "ta"), ('\u0E00', '\u0E7F', "th"), ('\u10A0', '\u10FF', "ka"), ('\u1200', '\u137F', "am"), ('\uAC00', '\uD7AF', "ko"),
        ('\u3040', '\u30FF', "ja"), ('\u4E00', '\u9FFF', "zh"),
    ];

    /// <summary>Language: told by the script alone; else null, and Fallback is what to say if the words don't tell either.</summary>
    public static (string? Language, string Fallback) Of(ReadOnlySpan<char> text)
    {
        Span<int> own = stackalloc int[Own.Length];
        own.Clear();
        var (letters, latin, cyrillic, arabic) = (0, 0, 0, 0);
        foreach (var letter in text)
        {
            if (!char.IsLetter(letter))
                continue;
            letters++;
            if (letter < '\u0250')
                latin++;
            else if (letter is >= '\u0400' and < '\u0530')
                cyrillic++;
            else if (letter is >= '\u0600' and < '\u0780' or >= '\uFB50' and < '\uFF00')
                arabic++;
            else
                for (var i = 0; i < Own.Length; i++)
                    if (letter >= Own[i].From && letter <= Own[i].To)
                        own[i]++;
        }
        if (letters == 0)
            return (null, "und");
        // A tenth of kana makes a text in Chinese characters Japanese.
        var (kana, han) = (own[^2], own[^1]);
        if (kana + han > letters / 3)
            return kana * 10 > kana + han ? ("ja", "ja") : ("zh", "zh");
        for (var i = 0; i < Own.Length - 2; i++)
            if (own[i] > letters / 3)
                return (Own[i].Language, "und");
        return cyrillic * 2 > letters ? (null, "und") : arabic * 2 > letters ? (null, "ar") : (null, "und");
    }
}
