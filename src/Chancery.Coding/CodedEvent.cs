using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>The sixteen PLOVER types (manual, draft 2.0).</summary>
public enum EventType
{
    AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE,
    COERCE, ASSAULT,
}

/// <summary>How it stands with what an event tells; docs/status.md has the rules.</summary>
public enum EventStatus { Occurred, Ongoing, Planned, Threatened, Promised, Demanded, Conditional, Denied, Hypothetical }

/// <summary>An actor or recipient of one event.</summary>
/// <param name="Code">State or organisation code; null if open.</param>
/// <param name="Entity">Id of the entity in the reading.</param>
/// <param name="Text">The words as they stand.</param>
public sealed record Party(string? Code, string? Sector, string? Entity, string Text, TextSpan Span);

/// <summary>Words of the report, with their place.</summary>
public sealed record Quote(string Text, TextSpan Span);

/// <summary>One link of the speaker chain, outermost first.</summary>
/// <param name="Entity">Id of the entity; null if anonymous or unknown.</param>
public sealed record Speaker(string Text, TextSpan Span, string? Entity, string? Code);

/// <summary>When the act takes or took place, as far as the text says.</summary>
/// <param name="Text">The expression it came from.</param>
public sealed record EventDate(DateOnly? From, DateOnly? To, string Text, TextSpan Span);

/// <param name="Country">ISO 3166-1 alpha-3; null if not known.</param>
public sealed record EventPlace(string Name, string? Country, double? Latitude, double? Longitude);

/// <summary>Who did or said what to whom, when, where, on whose word, and whether it is so.</summary>
/// <param name="Id">"e1", "e2", ... within the report, in the order of the text.</param>
/// <param name="Evidence">The clause or sentence it rests on; never empty.</param>
/// <param name="Trigger">The words that name the act.</param>
/// <param name="Rule">The row of the lexicon that coded it: "acts/threaten#warn".</param>
/// <param name="Confidence">Calibrated: of the events at 0.8 about eight in ten are right.</param>
public sealed record CodedEvent(
    string Id, EventType Type, ImmutableArray<string> Modes, ImmutableArray<string> Contexts, ImmutableArray<Party> Actors,
    ImmutableArray<Party> Recipients, EventStatus Status, TextSpan Evidence, Quote Trigger, string Rule, double Confidence)
{
    public bool Negated { get; init; }

    public bool Hearsay { get; init; }

    /// <summary>"again", "repeatedly", "once more".</summary>
    public bool Repeated { get; init; }

    /// <summary>Told as history or background rather than as today's news.</summary>
    public bool Background { get; init; }

    public Quote? Condition { get; init; }

    /// <summary>What is threatened (THREATEN only).</summary>
    public Quote? Consequence { get; init; }

    /// <summary>What is asked, refused, agreed, conceded or signed.</summary>
    public Quote? Content { get; init; }

    /// <summary>Ids of the events of which one or the other may come, not both: "either a deal or war".</summary>
    public ImmutableArray<string> AlternativeTo { get; init; } = [];

    /// <summary>Id of the speech-act event whose content this is; null if the writer tells it on his own.</summary>
    public string? SaidBy { get; init; }

    public EventDate? Date { get; init; }

    /// <summary>The day on which the entry of a live page was written that it stands in; null if it is the report's own.</summary>
    public DateOnly? Written { get; init; }

    public EventPlace? Place { get; init; }

    /// <summary>The speaker chain, outermost first; empty if the writer tells it on his own.</summary>
    public ImmutableArray<Speaker> Attribution { get; init; } = [];

    /// <summary>0-based index of the sentence.</summary>
    public int Sentence { get; init; }
}
