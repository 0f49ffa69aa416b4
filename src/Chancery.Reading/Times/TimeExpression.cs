using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Words that put something on the calendar, or tell how long it lasts.</summary>
/// <param name="Span">The expression with its preposition: "by the end of January".</param>
/// <param name="Sentence">0-based index of the sentence.</param>
/// <param name="Type">TIMEX3: DATE, TIME, DURATION or SET.</param>
/// <param name="Value">TIMEX3 value: "2022-01", "P3D", "2022-01-09TEV", "PRESENT_REF"; null if it can't be told.</param>
/// <param name="Mod">TIMEX3 mod: START, MID, END, BEFORE, AFTER, APPROX, ...; null if none.</param>
/// <param name="From">First day; null if open or not on the calendar.</param>
/// <param name="To">Last day, inclusive; null if open or not on the calendar.</param>
/// <remarks>The rules for intervals are stated in docs/time.md.</remarks>
public sealed record TimeExpression(TextSpan Span, int Sentence, string Type, string? Value, string? Mod, DateOnly? From, DateOnly? To)
{
    /// <summary>The TIMEX3 extent, without the preposition; <see cref="Span"/> where there is none.</summary>
    public TextSpan Extent { get; init; } = Span;

    /// <summary>Id of the word by which the sentence's tree holds the expression; 0 if none. <see cref="TimeAttachment"/> climbs from it.</summary>
    public int Head { get; init; }

    /// <summary>One end of a range that is an expression itself: the "2004" of "from 2004 to 2009". Dating an event takes the range.</summary>
    public bool IsRangeEnd { get; init; }

    /// <summary>Tense or the governing words put it after the telling: "will meet on Sunday", "postponed until May".</summary>
    public bool LooksAhead { get; init; }
}
