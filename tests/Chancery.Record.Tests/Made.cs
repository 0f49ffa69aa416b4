using System.Collections.Immutable;
using Chancery.Coding;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Record.Tests;

/// <summary>Reports and events made by hand, of countries that do not exist: RTA, GRK, BRD.</summary>
internal static class Made
{
    public static readonly Provenance Coder = new("0.1.0", "en-test", "lexicon-test");

    public static Report Report(string id, string text, string? day = "2031-05-01", string? title = null) => new(
        id, id + ".txt", title, day is null ? null : new DateTimeOffset(DateOnly.Parse(day), TimeOnly.MinValue, TimeSpan.Zero), false,
        "The Gazette", null, null, "en", text);

    public static FiledReport Coded(Report report, params ReadOnlySpan<CodedEvent> events) => new(report, [], [], [], [.. events]);

    /// <summary>One report of one day with these events; its text is the events' evidence.</summary>
    public static FiledReport Told(string id, string day, params ReadOnlySpan<CodedEvent> events) =>
        Coded(Report(id, $"{id}: it was a long day in Strelsau and in the capitals around.", day), events);

    /// <param name="who">Actors and recipients as codes: "RTA GRK > BRD"; sectors as "RTA:MIL".</param>
    public static CodedEvent Event(string id, EventType type, string who, EventStatus status = EventStatus.Occurred, string? date = null)
    {
        var sides = who.Split('>');
        return new CodedEvent(
            id, type, [], [], Parties(sides[0]), sides.Length > 1 ? Parties(sides[1]) : [], status, new TextSpan(0, 5),
            new Quote(type.ToString().ToLowerInvariant(), new TextSpan(0, 4)), "acts/test#1", 0.8)
        {
            Date = date is null ? null : Date(date),
        };
    }

    public static Quote Quote(string words) => new(words, new TextSpan(0, words.Length));

    /// <param name="days">"2031-05-02" or "2031-05-02/2031-05-04".</param>
    public static EventDate Date(string days)
    {
        var ends = days.Split('/');
        return new EventDate(DateOnly.Parse(ends[0]), DateOnly.Parse(ends[^1]), "on that day", new TextSpan(0, 3));
    }

    private static ImmutableArray<Party> Parties(string codes) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split(':'))
            .Select(c => new Party(c[0], c.ElementAtOrDefault(1), null, c[0], new TextSpan(0, 2)))];
}
