namespace Chancery.Language.Segmentation;

/// <summary>Cuts a text into sentences of words.</summary>
internal static class Segmenter
{
    /// <summary>Longer stretches without a sentence end are cut here, which bounds the time per sentence.</summary>
    public const int LongestSentence = 400;

    public static List<SegmentedSentence> Split(string text)
    {
        var sentences = new List<SegmentedSentence>();
        var tokens = new List<TextSpan>();
        var current = new List<TextSpan>();
        var at = 0;
        while (at < text.Length)
        {
            var newlines = 0;
            while (at < text.Length && IsSpace(text[at]))
            {
                if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n'))) newlines++;
                at++;
            }
            if (newlines > 1 || text.AsSpan(0, at).EndsWith("\u2029")) Flush(text, current, sentences);
            var end = at;
            while (end < text.Length && !IsSpace(text[end])) end++;
            if (end == at) break;
            tokens.Clear();
            Tokeniser.Split(text, at, end, tokens);
            foreach (var token in tokens)
            {
                if (current.Count > 0 && (current.Count >= LongestSentence || SentenceEnd.IsBetween(text, current, token))) Flush(text, current, sentences);
                current.Add(token);
            }
            at = end;
        }
        Flush(text, current, sentences);
        return sentences;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);

    private static void Flush(string text, List<TextSpan> tokens, List<SegmentedSentence> sentences)
    {
        if (tokens.Count == 0) return;
        var words = new List<Word>(tokens.Count + 4);
        var multiword = new List<MultiwordToken>();
        foreach (var token in tokens)
        {
            var space = token.End >= text.Length || IsSpace(text[token.End]);
            var cut = Contractions.Cut(text.AsSpan(token.Start, token.Length));
            if (cut == 0)
            {
                words.Add(new(token, token.In(text), space));
                continue;
            }
            multiword.Add(new(words.Count + 1, words.Count + 2, token, token.In(text)));
            var (left, right) = (new TextSpan(token.Start, token.Start + cut), new TextSpan(token.Start + cut, token.End));
            words.Add(new(left, left.In(text), false));
            words.Add(new(right, right.In(text), space));
        }
        sentences.Add(new(new(tokens[0].Start, tokens[^1].End), [.. words], [.. multiword]));
        tokens.Clear();
    }
}
