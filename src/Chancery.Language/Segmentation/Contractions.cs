using System.Collections.Frozen;

namespace Chancery.Language.Segmentation;

/// <summary>Where Universal Dependencies cut one surface token into several words.</summary>
internal static class Contractions
{
    private static readonly FrozenSet<string> Clitics = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "s", "m", "re", "ve", "ll", "d");

    private static readonly FrozenDictionary<string, int> Fixed = new Dictionary<string, int>
    {
        ["cannot"] = 3, ["gonna"] = 3, ["wanna"] = 3, ["gotta"] = 3,
        ["dont"] = 2, ["didnt"] = 3, ["doesnt"] = 4, ["isnt"] = 2, ["wasnt"] = 3, ["couldnt"] = 5, ["wouldnt"] = 5, ["shouldnt"] = 6, ["wont"] = 2,
        ["cant"] = 2, ["havent"] = 4, ["hasnt"] = 3, ["arent"] = 3, ["werent"] = 4, ["thats"] = 4, ["youre"] = 3, ["theyre"] = 4, ["ive"] = 1, ["im"] = 1,
        ["arnt"] = 2, ["aint"] = 2, ["whats"] = 4, ["theres"] = 5, ["heres"] = 4, ["hes"] = 2, ["youll"] = 3, ["theyll"] = 4, ["itll"] = 2, ["youve"] = 3,
        ["theyve"] = 4, ["weve"] = 2, ["outta"] = 3, ["dunno"] = 2,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that do not stand after the possessive "its", so that "it's" is meant.</summary>
    private static readonly FrozenSet<string> AfterItIs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "a", "an", "the", "not", "been", "really", "definitely", "getting", "going", "gonna", "nothing", "like",
        "for", "from", "with", "about",
        "because", "if", "that", "this", "these", "those", "my", "your", "his", "her", "our", "their", "me", "you", "him", "them", "us", "what",
        "why", "how", "when", "where",
        "who", "maybe", "there", "here", "ok", "okay");

    /// <summary>The place where the second word begins, or 0 where the token is one word.</summary>
    /// <param name="next">The word behind it in the sentence, empty if there is none or it is the first part of a longer one ("its not-so-secret
    /// plan").</param>
    public static int Cut(ReadOnlySpan<char> token, ReadOnlySpan<char> next)
    {
        if (token.Length is > 3 and <= 8 && Fixed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var cut)) return cut;
        // Short ones only where they are not written in capitals, which stand for something else (IM, IVE).
        if (token.Length is 2 or 3 && char.IsLower(token[1]) && Fixed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out cut)) return cut;
        if (token.Length == 3 && token.Equals("its", StringComparison.OrdinalIgnoreCase) && AfterItIs.GetAlternateLookup<ReadOnlySpan<char>>()
            .Contains(next)) return 2;
        var mark = token.LastIndexOfAny('\'', '’', '`');
        if (mark <= 0) return 0;
        var tail = token[(mark + 1)..];
        if (tail.Length == 1 && (tail[0] | 32) == 't' && mark >= 2 && (token[mark - 1] | 32) == 'n') return mark - 1;
        if (tail.Length is 1 or 2 && Clitics.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tail)) return mark;
        // The bare apostrophe of a plural possessive: "the rebels' leader".
        return tail.Length == 0 && (token[mark - 1] | 32) is 's' or 'z' or 'x' && token[mark] != '`' && char.IsLetter(token[mark - 1]) ? mark : 0;
    }
}
