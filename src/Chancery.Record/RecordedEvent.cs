using Chancery.Coding;

namespace Chancery.Record;

/// <summary>An event with the report it rests on.</summary>
/// <param name="Id">Stable address of the event: "ap-1231#e4", "ap-1231@2#e4" for the report's second version.</param>
/// <param name="Published">The day of the report; of an entry of a live page the entry's.</param>
/// <param name="Evidence">The words of the report that it rests on.</param>
/// <param name="Names">The names of the parties and speakers by entity id, as far as the report lets them be known.</param>
public sealed record RecordedEvent(
    string Id, string ReportId, int Version, string? Title, string? Publisher, string? Url, string Source, DateOnly? Published, CodedEvent Event,
    string Evidence, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>The first day of the act where the text gives one; else the day of the
    /// report, for acts that the report tells as done; else null.</summary>
    public DateOnly? Day => Event.Date?.From ?? Event.Date?.To ?? (IsTold ? Published : null);

    /// <summary>True if <see cref="Day"/> is only the report's day: the act lies on it or before it.</summary>
    public bool DayIsReports => Event.Date?.From is null && Event.Date?.To is null && Day is not null;

    /// <summary>The last day on which the act may lie: "this week", of what has happened, ends with the report.</summary>
    public DateOnly? LastDay => Event.Status == EventStatus.Occurred && Published < Event.Date?.To && !(Published < Event.Date?.From)
        ? Published : Event.Date?.To;

    /// <summary>The report tells that it happened or goes on, whoever says so; false for what is only planned, threatened, asked or denied.</summary>
    public bool IsReal => IsTold && !Event.Negated;

    private bool IsTold => Event.Status is EventStatus.Occurred or EventStatus.Ongoing;

    /// <summary>The address of another event of the same report.</summary>
    public string Sibling(string localId) => Id[..(Id.LastIndexOf('#') + 1)] + localId;
}

/// <summary>Which events are asked for. Empty lists and nulls ask for nothing in particular; all that is given must hold.</summary>
public sealed record EventQuery
{
    /// <summary>Codes ("RUS") or names ("Putin", "Russian officials") of whom one must be among the actors.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Codes or names of whom one must be actor or recipient.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    public IReadOnlyList<EventType> Types { get; init; } = [];

    public IReadOnlyList<EventStatus> Statuses { get; init; } = [];

    /// <summary>First day; an act without a day of its own counts by the day of its report.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words that the evidence must hold, in any form ("sanction" finds "sanctions"); "a phrase" in quotation marks.</summary>
    public string? Words { get; init; }

    /// <summary>Id of the report.</summary>
    public string? Report { get; init; }

    public double LeastConfidence { get; init; }

    /// <summary>False leaves out what the reports tell as history.</summary>
    public bool WithBackground { get; init; } = true;

    /// <summary>Also events of versions that a newer text has replaced.</summary>
    public bool WithOldVersions { get; init; }

    /// <summary>Publication day up to which reports count, inclusive: the record as it was known then.</summary>
    public DateOnly? KnownBy { get; init; }

    public int? Limit { get; init; }
}

/// <summary>The events found, with how many there are in all.</summary>
/// <param name="Total">Without <see cref="EventQuery.Limit"/>.</param>
public sealed record EventAnswer(IReadOnlyList<RecordedEvent> Events, int Total);
