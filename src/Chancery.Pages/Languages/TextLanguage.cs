using System.Collections.Frozen;

namespace Chancery.Pages.Languages;

/// <summary>Tells the language of a text from its script and its commonest words, whatever its page claims.</summary>
/// <remarks>
/// Function words alone decide between languages that share a script; a report has hundreds of them, so this is as sure as
/// letter statistics at a thousandth of their cost. A handful of words without any function
/// word can't be told ("und"). In a sentence or two a name ("El Al",
/// "De Gaulle") weighs much, so another language than English must be clearly ahead of it there.
/// </remarks>
public static class TextLanguage
{
    /// <summary>Enough to be sure of; the rest of a long text is not looked at.</summary>
    private const int Enough = 6000;

    /// <summary>So many words are a text in which chance evens out.</summary>
    private const int FewWords = 60;

    /// <summary>How far ahead of English another language must be in a text of few words, in words that it alone has.</summary>
    private const float Lead = 1.5f;

    private static readonly FrozenDictionary<string, (int Language, float Weight)[]> Words = Index();
    private static readonly FrozenDictionary<string, (int Language, float Weight)[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>ISO 639-1 code; "und" if it can't be told.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Enough)];
        var script = Scripts.Of(text);
        if (script.Language is { } only)
            return only;
        Span<float> scores = stackalloc float[FunctionWords.All.Length];
        scores.Clear();
        var words = Score(text, scores);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        // FunctionWords.All[0] is English.
        var isLatin = FunctionWords.All[best].Words[0] < '\u0250';
        if (words < FewWords && isLatin && scores[best] - scores[0] < Lead)
            best = 0;
        var isSure = scores[best] >= 0.4f && scores[best] >= words * 0.04f;
        return isSure ? FunctionWords.All[best].Language : script.Fallback;
    }

    /// <summary>The language's name in English, for messages.</summary>
    public static string NameOf(string code) => FunctionWords.Names.GetValueOrDefault(code) ?? $"in another language ({code})";

    private static int Score(ReadOnlySpan<char> text, Span<float> scores)
    {
        Span<char> lower = stackalloc char[16];
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && !char.IsLetter(text[at]))
                at++;
            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || (text[at] is '\u0300' or '\u0301')))
                at++;
            if (at == start)
                continue;
            // The s of "Syria's" and the letters of "U.S." are no words.
            if (at - start == 1 && (start > 0 && text[start - 1] is '\'' or '’' || at < text.Length && text[at] == '.'))
                continue;
            words++;
            if (at - start > lower.Length)
                continue;
            var length = text[start..at].ToLowerInvariant(lower);
            if (Lookup.TryGetValue(lower[..length], out var found))
                foreach (var (language, weight) in found)
                    scores[language] += weight;
        }
        return words;
    }

    /// <summary>A word that several languages have counts for each of them, but less.</summary>
    private static FrozenDictionary<string, (int, float)[]> Index()
    {
        var owners = new Dictionary<string, List<int>>();
        for (var language = 0; language < FunctionWords.All.Length; language++)
            foreach (var word in FunctionWords.All[language].Words.Split(' '))
            {
                if (!owners.TryGetValue(word, out var list))
                    owners[word] = list = [];
                list.Add(language);
            }
        return owners.ToFrozenDictionary(owner => owner.Key,
            owner => owner.Value.Distinct().Select(language => (language, 1f / MathF.Sqrt(owner.Value.Count))).ToArray());
    }
}
