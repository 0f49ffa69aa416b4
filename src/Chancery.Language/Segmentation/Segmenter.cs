namespace Chancery.Language.Segmentation;

/// <summary>Cuts a text into sentences of words: by rules, which two small models correct where there are any.</summary>
internal sealed class Segmenter(BoundaryModel? tokenModel, BoundaryModel? sentenceModel)
{
    /// <summary>Longer stretches without a sentence end are cut here, which bounds the time per sentence.</summary>
    public const int LongestSentence = 250;

    /// <summary>
    /// Sentences end where the model is nearly as sure as not: what it learned, with a third of its features left out at each step, misses more ends than it
    /// invents.
    /// </summary>
    private const float LeastForEnd = -0.5f;

    /// <summary>Longer pieces without white space are cut by rules alone.</summary>
    private const int LongestPiece = 2000;

    /// <summary>The rules alone.</summary>
    public static Segmenter Rules { get; } = new(null, null);

    public List<SegmentedSentence> Split(string text)
    {
        var sentences = new List<SegmentedSentence>();
        foreach (var tokens in Paragraphs(text))
        {
            var (from, open) = (0, new OpenMarks());
            var body = Datelines.EndOf(text, tokens[0].Start);
            for (var i = 0; i < tokens.Count; i++)
            {
                open.Follow(text, tokens[i]);
                if (i + 1 < tokens.Count && i + 1 - from < LongestSentence && !(i + 1 < tokens.Count && tokens[i + 1].Start == body)
                    && !Ends(text, tokens, i, from, open.State)) continue;
                sentences.Add(Cut(text, tokens, from, i + 1));
                (from, open) = (i + 1, new());
            }
        }
        return sentences;
    }

    /// <summary>The tokens of each stretch between empty lines.</summary>
    public IEnumerable<List<TextSpan>> Paragraphs(string text)
    {
        var current = new List<TextSpan>();
        var at = 0;
        while (at < text.Length)
        {
            var newlines = 0;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                if (text[at] is '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n'))) newlines++;
                if (text[at] == '\u2029') newlines = 2;
                at++;
            }
            if (newlines > 1 && current.Count > 0)
            {
                yield return current;
                current = [];
            }
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            if (end > at) AddTokens(text, at, end, current);
            at = end;
        }
        if (current.Count > 0) yield return current;
    }

    private void AddTokens(string text, int start, int end, List<TextSpan> tokens)
    {
        var first = tokens.Count;
        if (IsPlainWord(text.AsSpan(start, end - start)))
        {
            tokens.Add(new(start, end));
            return;
        }
        Tokeniser.Split(text, start, end, tokens);
        if (tokenModel is null || end - start > LongestPiece || Tokeniser.IsPlainAddress(text.AsSpan(start, end - start))) return;
        Span<bool> ruled = end - start <= 128 ? stackalloc bool[end - start + 1] : new bool[end - start + 1];
        ruled.Clear();
        for (var i = first; i < tokens.Count; i++) ruled[tokens[i].Start - start] = true;
        tokens.RemoveRange(first, tokens.Count - first);
        Span<uint> room = stackalloc uint[TokenBoundaries.MostFeatures];
        var features = new FeatureList(room);
        var from = start;
        for (var at = start + 1; at < end; at++)
        {
            var cut = ruled[at - start];
            if (TokenBoundaries.IsOpen(text, at) && !(cut && TokenBoundaries.IsFullStop(text, start, end, at)))
            {
                TokenBoundaries.Describe(text, start, end, at, cut, ref features);
                cut = tokenModel.Says(features.Values);
            }
            if (!cut) continue;
            tokens.Add(new(from, at));
            from = at;
        }
        tokens.Add(new(from, end));
    }

    private static bool IsPlainWord(ReadOnlySpan<char> piece) => !piece.ContainsAnyExcept(Letters);

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private bool Ends(string text, List<TextSpan> tokens, int last, int from, uint open)
    {
        if (!SentenceBoundaries.IsOpen(text, tokens[last], tokens[last + 1])) return false;
        if (Lines.EndsShortLine(text, tokens[last], tokens[last + 1])) return true;
        var ruled = SentenceEnd.IsBetween(text, tokens, from, last);
        if (sentenceModel is null) return ruled && tokens[last + 1].Start > tokens[last].End;
        Span<uint> room = stackalloc uint[SentenceBoundaries.MostFeatures];
        var features = new FeatureList(room);
        SentenceBoundaries.Describe(text, tokens, last, last - from, open, ruled, ref features);
        return sentenceModel.Says(features.Values, LeastForEnd);
    }

    private static SegmentedSentence Cut(string text, List<TextSpan> tokens, int from, int to)
    {
        var words = new List<Word>(to - from + 4);
        var multiword = new List<MultiwordToken>();
        for (var i = from; i < to; i++)
        {
            var token = tokens[i];
            var space = token.End >= text.Length || char.IsWhiteSpace(text[token.End]);
            var cut = Contractions.Cut(text.AsSpan(token.Start, token.Length),
                i + 1 < to && (i + 2 == to || text[tokens[i + 1].End] != '-') ? text.AsSpan(tokens[i + 1].Start, tokens[i + 1].Length) : default);
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
        return new(new(tokens[from].Start, tokens[to - 1].End), [.. words], [.. multiword]);
    }

    public static Segmenter Read(BinaryReader reader) =>
        reader.BaseStream.ReadByte() == 1 ? new(BoundaryModel.Read(reader), BoundaryModel.Read(reader)) : Rules;

    public void Write(BinaryWriter writer)
    {
        if (tokenModel is null || sentenceModel is null) return;
        writer.Write((byte)1);
        tokenModel.Write(writer);
        sentenceModel.Write(writer);
    }

    /// <summary>A word without regard to capitals, as boundary features see it.</summary>
    internal static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ (c is >= '0' and <= '9' ? '0' : char.ToLowerInvariant(c))) * 16777619u;
        return hash;
    }
}

/// <summary>Follows brackets and quotation marks through a sentence.</summary>
internal struct OpenMarks
{
    private bool _quote, _single;
    private int _brackets;

    public readonly uint State => (_quote ? 1u : 0) | (_single ? 2u : 0) | (_brackets > 0 ? 4u : 0);

    public void Follow(string text, TextSpan token)
    {
        if (token.Length > 2) return;
        switch (text[token.Start])
        {
            case '"': _quote = !_quote; break;
            case '“' or '«': _quote = true; break;
            case '”' or '»': _quote = false; break;
            case '‘': _single = true; break;
            case '’': _single = false; break;
            case '(' or '[': _brackets++; break;
            case ')' or ']': _brackets = Math.Max(0, _brackets - 1); break;
        }
    }
}
