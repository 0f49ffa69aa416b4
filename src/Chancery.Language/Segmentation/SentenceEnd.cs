namespace Chancery.Language.Segmentation;

/// <summary>Whether a sentence ends between two tokens.</summary>
internal static class SentenceEnd
{
    /// <param name="from">The first token of the sentence.</param>
    /// <param name="at">The token after which it may end.</param>
    public static bool IsBetween(string text, List<TextSpan> before, int from, int at)
    {
        var (last, next) = (at, before[at + 1]);
        var opener = next.Start;
        while (opener < text.Length && text[opener] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '-' or '–' or '—' or '*' or '•') opener++;
        var startsUpper = opener < text.Length && (char.IsUpper(text[opener]) || char.IsDigit(text[opener]) || !char.IsLetter(text[opener]));
        // Closing quotation marks and brackets belong to the sentence that they close.
        while (last > from && text[before[last].Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' && before[last].Length <= 2) last--;
        var token = text.AsSpan(before[last].Start, before[last].Length);
        if (token[^1] is '!' or '?' or '…')
            return startsUpper || (last == at && token[^1] != '…' && token.Length == 1 && !char.IsLower(text[opener < text.Length ? opener : next.Start]));
        if (token is "..." or "....") return startsUpper;
        if (token is ".") return startsUpper || last == at;
        if (token[^1] != '.' || !startsUpper) return false;
        return !Abbreviations.NeverEndsSentence(token[..^1]) && FollowedBySentence(text, opener, token);
    }

    /// <summary>After an abbreviation a name goes on ("U.S. President", "Inc. Chairman"); only words that open sentences end it.</summary>
    private static bool FollowedBySentence(string text, int at, ReadOnlySpan<char> token)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text.AsSpan(at, end - at) is "The" or "A" or "An" or "In" or "He" or "She" or "It" or "They" or "We" or "I" or "But" or "And" or "This" or "That"
            or "His" or "Her" or "Its" or "Their" or "On" or "At" or "For" or "However" or "If" or "When" or "While" or "After" or "Before" or "There"
            or "These" or "Those"
            or "You" or "As" or "By" or "To" or "With" or "From" or "What" or "Who" or "Why" or "How" or "Some" or "Most" or "Many" or "Both"
            or "Earlier" or "Meanwhile";
    }
}
