using System.Text.RegularExpressions;

namespace Chancery.Pages.Html;

/// <summary>Counts and marks of one block's words.</summary>
internal sealed partial record BlockWords
{
    public int Words { get; private init; }
    public int Letters { get; private init; }
    public int Short { get; private init; }
    public int Capitalised { get; private init; }
    public int Capitals { get; private init; }
    public int Digits { get; private init; }
    public int Commas { get; private init; }
    public int Sentences { get; private init; }
    public int Quotes { get; private init; }
    public bool EndsSentence { get; private init; }
    public bool EndsColon { get; private init; }
    public bool StartsLower { get; private init; }
    public bool HasBar { get; private init; }
    public bool HasCopyright { get; private init; }
    public bool HasAddress { get; private init; }
    public bool HasYear { get; private init; }
    public bool HasClock { get; private init; }

    /// <summary>Which kind of page furniture the first words announce; 0 for none.</summary>
    public int Cue { get; private init; }

    /// <summary>How many words of page furniture stand anywhere in it.</summary>
    public int CuesWithin { get; private init; }

    /// <summary>How often the site speaks to its readers in it.</summary>
    public int Pleas { get; private init; }

    /// <summary>How often it is told who said something.</summary>
    public int Telling { get; private init; }

    /// <summary>Ends with a name in brackets or behind a stroke, as captions do.</summary>
    public bool EndsAsCredit { get; private init; }

    /// <summary>Begins with a label of a few words and a colon.</summary>
    public bool HasLabel { get; private init; }

    /// <summary>A date, a byline or little else.</summary>
    public bool IsMetadata { get; private init; }

    /// <summary>A line that stands around readers' comments.</summary>
    public bool IsOfComments { get; private init; }

    /// <summary>Names who made a picture.</summary>
    public bool HasCredit { get; private init; }

    /// <summary>Short, and names who wrote it or when.</summary>
    public bool IsByline { get; private init; }

    public HashSet<string> Set { get; private init; } = [];

    public static BlockWords Of(Block block) => Of(block.Text);

    public static BlockWords Of(string text)
    {
        var (words, letters, few, capitalised, capitals, digits, commas, sentences, quotes) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(letter))
            {
                start = start < 0 ? i : start;
                letters++;
                capitals += char.IsUpper(letter) ? 1 : 0;
                digits += char.IsDigit(letter) ? 1 : 0;
                continue;
            }
            if (start >= 0)
            {
                words++;
                few += i - start <= 3 ? 1 : 0;
                capitalised += char.IsUpper(text[start]) ? 1 : 0;
                start = -1;
            }
            commas += letter is ',' or ';' or '、' or '，' or '،' ? 1 : 0;
            sentences += letter is '.' or '!' or '?' or '。' or '…'
                && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '"' or '”' or '“' or '»' or ')') ? 1 : 0;
            quotes += letter is '"' or '“' or '”' or '„' or '«' or '»' ? 1 : 0;
        }
        var end = text.AsSpan().TrimEnd("\"”“»«'’)] ");
        return new()
        {
            Words = words, Letters = letters, Short = few, Capitalised = capitalised, Capitals = capitals, Digits = digits, Commas = commas,
            Sentences = sentences, Quotes = quotes,
            EndsSentence = end.Length > 0 && end[^1] is '.' or '!' or '?' or '。' or '…',
            EndsColon = text.Length > 0 && text[^1] == ':',
            StartsLower = text.Length > 0 && char.IsLower(text[0]),
            HasBar = text.AsSpan().ContainsAny("|›»•·/"),
            HasCopyright = text.Contains('©') || text.Contains("opyright", StringComparison.Ordinal),
            HasAddress = text.Contains('@') || text.Contains("http", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal),
            HasYear = Year().IsMatch(text),
            HasClock = Clock().IsMatch(text),
            Cue = FurnitureCues.Of(text),
            CuesWithin = FurnitureCues.Within(text),
            Pleas = ReaderPhrases.Count(text),
            Telling = ReaderPhrases.CountTelling(text),
            EndsAsCredit = text.Length < 400 && ReaderPhrases.EndsAsCredit(text),
            HasLabel = text.AsSpan(0, Math.Min(text.Length, 30)).IndexOf(": ") is > 2,
            IsMetadata = PlainText.HeadLines.IsMetadata(text),
            IsOfComments = ReaderPhrases.IsOfComments(text),
            HasCredit = Credit().IsMatch(text),
            IsByline = text.Length < 120 && Byline().IsMatch(text),
            Set = words > 60 ? [] : [.. WordsOf(text)],
        };
    }

    public static IEnumerable<string> WordsOf(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
                start = start < 0 ? i : start;
            else if (start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }

    [GeneratedRegex(@"(©|\((c|foto|photo|bild|image|credit|source|quelle|symbolbild|archiv)\b|(foto|photo|bild|image|picture|credit|fotograf|imagen|zdjęcie|crédit)s?( by| von| de|credit)?\s?[:/©]|\b(getty|afp|dpa|reuters|istock|shutterstock|imago|picture alliance|pixabay|unsplash|efe|epa|keystone)\b[^.]{0,30}$)", RegexOptions.IgnoreCase)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^(by|von|par|por|di|text:?|autor(in)?:?|author:?|written by|posted by|geschrieben von|redaktion:?|de)\s+\p{Lu}\p{L}+",
        RegexOptions.IgnoreCase)]
    private static partial Regex Byline();

    [GeneratedRegex(@"\b(19[5-9]|20[0-4])\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b[0-2]?\d[:.h][0-5]\d\b")]
    private static partial Regex Clock();
}
