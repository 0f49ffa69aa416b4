using Chancery.Coding;
using Chancery.Lexicon;
using static Chancery.Record.Tests.Made;

namespace Chancery.Record.Tests;

/// <summary>Events of several reports, as the questions see them.</summary>
internal static class Following
{
    public static readonly CodeNames Names = new(LexiconTables.Parse(LexiconFiles.FromText([])));

    /// <summary>An event of a report published that day.</summary>
    public static RecordedEvent On(string published, CodedEvent told, string? report = null, string evidence = "The envoys met at the mill.") => new(
        $"{report ?? published}#{told.Id}", report ?? published, 1, null, "The Gazette", null, "x.txt", DateOnly.Parse(published), told, evidence,
        new Dictionary<string, string>());

    public static CodedEvent Meet(string who, EventStatus status = EventStatus.Occurred, string? date = null, string? place = null) =>
        Event("e1", EventType.CONSULT, who, status, date) with { Place = place is null ? null : new EventPlace(place, null, null, null) };

    public static CodedEvent Refuse(string who, string word) =>
        Event("e1", EventType.REJECT, who) with { Modes = ["meet"], Trigger = Quote(word) };
}
