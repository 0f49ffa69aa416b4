namespace Chancery.Lexicon;

/// <summary>How the letters of one piece of a name are written.</summary>
internal enum LetterCase : byte { Lower, Capital, Upper, Mixed }

/// <summary>What two spellings of a name have in common: letters without accents, in lower case, cut at everything else.</summary>
internal static class Spelling
{
    // Latin-1 Supplement and Latin Extended-A (U+00C0 to U+017F), the letters of European names, without their accents.
    private const string Plain =
        "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    // U+1EA0 to U+1EF9, the letters of Vietnamese.
    private const string Vietnamese =
        "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy";

    /// <summary>The letter in lower case without its accent.</summary>
    public static char Fold(char letter)
    {
        if (letter < 0x80) return letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
        if (letter is >= '\u00C0' and <= '\u017F') return char.ToLowerInvariant(Plain[letter - 0xC0]);
        if (letter is >= '\u1EA0' and <= '\u1EF9') return char.ToLowerInvariant(Vietnamese[letter - 0x1EA0]);
        return char.ToLowerInvariant(letter) switch
        {
            'ơ' => 'o',
            'ư' => 'u',
            'ș' => 's',
            'ț' => 't',
            // Azerbaijani: Əliyev is Aliyev.
            'ə' => 'a',
            var other => other,
        };
    }

    public static bool InPiece(char letter) => char.IsAsciiLetterOrDigit(letter) || (letter >= 0x80 && char.IsLetterOrDigit(letter));

    /// <summary>What may stand between two pieces of one name.</summary>
    public static bool Joins(char letter) => letter is '-' or '\'' or '.' or '’' or '‘' or '`' or '‑' or '–' or '/' or '&' || char.IsWhiteSpace(letter);

    public static LetterCase CaseOf(ReadOnlySpan<char> piece)
    {
        int upper = 0, letters = 0;
        foreach (var c in piece)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (char.IsUpper(c)) upper++;
        }
        if (upper == 0) return LetterCase.Lower;
        if (upper == letters) return LetterCase.Upper;
        return upper == 1 && char.IsUpper(piece[0]) ? LetterCase.Capital : LetterCase.Mixed;
    }

    /// <summary>Whether a piece written so in the text can be the piece written so in the table.</summary>
    public static bool Agrees(LetterCase table, LetterCase text, int length) => table switch
    {
        LetterCase.Lower => true,
        // "US" is not "us" and "WHO" not "Who"; but many papers write "Nato" and "Ecowas".
        LetterCase.Upper => text == LetterCase.Upper || (length >= 4 && text is LetterCase.Capital or LetterCase.Mixed),
        _ => text != LetterCase.Lower,
    };
}
