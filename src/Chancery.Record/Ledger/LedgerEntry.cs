using System.Collections.Immutable;
using Chancery.Coding;

namespace Chancery.Record;

public enum LedgerKind { Threat, Promise, Offer, Demand }

/// <summary>What became of a threat, promise, offer or demand, as far as the reports tell.</summary>
public enum LedgerState
{
    /// <summary>No report says that it was carried out, met or refused.</summary>
    Open,

    /// <summary>A threat or promise was made true by who made it.</summary>
    CarriedOut,

    /// <summary>A demand was met by who it was put to.</summary>
    Met,

    /// <summary>A demand or offer was turned down.</summary>
    Refused,

    /// <summary>What was promised or asked not to be done was done.</summary>
    Broken,

    /// <summary>The day it was bound to has passed, and no report says what came of it.</summary>
    Expired,
}

/// <summary>A later event that bears on an entry.</summary>
/// <param name="State">What it does to the entry.</param>
public sealed record LedgerStep(LedgerState State, RecordedEvent Event);

/// <summary>A threat, promise, offer or demand that was uttered, followed through the reports.</summary>
/// <param name="By">Codes of who utters it, in the alphabet.</param>
/// <param name="To">Codes of whom it is put to; empty if nobody is named.</param>
/// <param name="Content">What is threatened, promised or asked, in the words of the report; null if it does not say.</param>
/// <param name="Act">The type of the act, where the content names one that PLOVER knows.</param>
/// <param name="Condition">On what it depends; null if it is unconditional.</param>
/// <param name="Deadline">The last day that the report gives for the act; null if none.</param>
/// <param name="Statements">The reports of it, in the order of publication; at least one.</param>
public sealed record LedgerEntry(
    LedgerKind Kind, ImmutableArray<string> By, ImmutableArray<string> To, string? Content, EventType? Act, string? Condition, DateOnly? Deadline,
    ImmutableArray<RecordedEvent> Statements, LedgerState State, ImmutableArray<LedgerStep> Steps)
{
    public RecordedEvent First => Statements[0];

    public RecordedEvent Latest => Statements[^1];

    /// <summary>What is promised or asked is not to do <see cref="Act"/>.</summary>
    public bool IsRestraint { get; init; }

    /// <summary>The first event that brought the entry to its state; null if it is open or has expired.</summary>
    public RecordedEvent? Answer => Steps.FirstOrDefault(s => s.State == State)?.Event;
}
