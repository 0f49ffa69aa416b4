namespace Chancery.Language.Segmentation;

/// <summary>A sentence cut into words, before anything is known about them.</summary>
internal sealed record SegmentedSentence(TextSpan Span, Word[] Words, MultiwordToken[] Multiword)
{
    public static SegmentedSentence Of(Sentence sentence) => new(
        sentence.Span, [.. sentence.Tokens.Select(t => new Word(t.Span, t.Form, t.SpaceAfter))], [.. sentence.Multiword]);
}

/// <summary>One word: its place, its form (which may differ from the text, as "ca" and "n't" of "can't" do not), and what follows.</summary>
internal readonly record struct Word(TextSpan Span, string Form, bool SpaceAfter);
