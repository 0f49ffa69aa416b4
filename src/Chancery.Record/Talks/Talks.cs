using System.Collections.Immutable;

namespace Chancery.Record;

/// <summary>How it stands with a meeting or call.</summary>
public enum TalksState
{
    /// <summary>One side asks for it, or somebody thinks of it.</summary>
    Proposed,

    /// <summary>Announced or agreed; it lies ahead, or nobody has told whether it took place.</summary>
    Agreed,

    Held,

    /// <summary>Put off; the new day is in the interval if one is known.</summary>
    Moved,

    Cancelled,
}

/// <summary>What one report said of the talks.</summary>
public sealed record TalksStep(TalksState State, RecordedEvent Event);

/// <summary>A meeting or call between parties, followed through the reports.</summary>
/// <param name="Parties">Codes, in the alphabet.</param>
/// <param name="Level">"visit", "phone", "multilateral", "third-party"; null for a plain meeting.</param>
/// <param name="From">First day; null if none is known.</param>
/// <param name="DayIsReports">The day is only that of the report that tells of it.</param>
/// <param name="History">What was reported, in the order of publication; the last step sets <see cref="State"/>.</param>
public sealed record Talks(
    ImmutableArray<string> Parties, string? Level, string? Place, DateOnly? From, DateOnly? To, bool DayIsReports, TalksState State,
    ImmutableArray<TalksStep> History)
{
    public RecordedEvent Latest => History[^1].Event;

    /// <summary>True if they should have taken place by <paramref name="asOf"/> and no report says whether they did.</summary>
    public bool IsOverdue(DateOnly asOf) => State is TalksState.Agreed or TalksState.Moved && To is { } to && to < asOf;

    /// <summary>True if they still lie ahead on <paramref name="asOf"/>: not held, not cancelled, day not passed.</summary>
    public bool IsComing(DateOnly asOf) =>
        State is TalksState.Proposed or TalksState.Agreed or TalksState.Moved
        && (To is { } to ? to >= asOf : Latest.Published is null || asOf.DayNumber - Latest.Published.Value.DayNumber <= TalksFinder.Patience);
}
