using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>An attribution while it is being put together.</summary>
internal sealed class AttributionDraft(int sentence, Token cue, CueKind kind)
{
    public int Sentence { get; } = sentence;

    public Token Cue { get; } = cue;

    public CueKind Kind { get; } = kind;

    public List<TextSpan> Source { get; set; } = [];

    /// <summary>Id of the source's head word in the cue's sentence; 0 if nobody is named there.</summary>
    public int SourceHead { get; set; }

    public List<TextSpan> CueSpans { get; set; } = [];

    public List<TextSpan> Content { get; set; } = [];

    public bool Hearsay { get; set; }

    public bool Negative { get; set; }

    public TextSpan? Channel { get; set; }

    /// <summary>Quotations around it may join its content: it speaks or writes, and is no part of what another says.</summary>
    public bool TakesQuote { get; set; }

    /// <summary>It ends in a colon, or the quotation of which it tells follows in the next sentence.</summary>
    public bool IsOpen { get; set; }
}
