using Chancery.Cli.Frame;
using Chancery.Coding;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary>What stands in the columns of <c>chancery events</c>. Names and order of
/// <see cref="All"/> are a promise; new columns come last.</summary>
internal static class EventColumns
{
    /// <summary>The columns that fit a page; a question mark behind a date: only the report's day is known.</summary>
    public static Table<RecordedEvent> ForPeople(CodeNames names, bool withSource)
    {
        var columns = new List<Column<RecordedEvent>>
        {
            new("date", Wording.Day),
            new("actor", e => Wording.Parties(e.Event.Actors, names)),
            new("act", e => Wording.Act(e.Event)),
            new("recipient", e => Wording.Parties(e.Event.Recipients, names)),
            new("status", e => Wording.Status(e.Event)),
            new("words of the report", e => withSource ? Wording.Quoted(e.Evidence) : e.Evidence, Wide: true),
        };
        if (withSource) columns.Add(new("source", Wording.Source));
        return new Table<RecordedEvent>(columns);
    }

    /// <summary>Everything, for files and programs.</summary>
    public static Table<RecordedEvent> All() => new(
        new("id", e => e.Id), new("date_from", e => Wording.Iso(e.Event.Date?.From ?? e.Day) is { Length: > 0 } day ? day : null),
        new("date_to", e => (e.Event.Date is null ? e.Day : e.Event.Date.To) is { } day ? Wording.Iso(day) : null),
        new("date_is_reports", e => e.DayIsReports), new("date_words", e => e.Event.Date?.Text),
        new("type", e => e.Event.Type.ToString()), new("modes", e => e.Event.Modes), new("contexts", e => e.Event.Contexts),
        new("actors", e => Codes(e.Event.Actors)), new("actor_sectors", e => Sectors(e.Event.Actors)), new("actor_words", e => Words(e.Event.Actors)),
        new("recipients", e => Codes(e.Event.Recipients)), new("recipient_sectors", e => Sectors(e.Event.Recipients)),
        new("recipient_words", e => Words(e.Event.Recipients)),
        new("status", e => e.Event.Status.ToString().ToLowerInvariant()), new("negated", e => e.Event.Negated), new("hearsay", e => e.Event.Hearsay),
        new("repeated", e => e.Event.Repeated), new("background", e => e.Event.Background),
        new("condition", e => e.Event.Condition?.Text), new("consequence", e => e.Event.Consequence?.Text),
        new("content", e => e.Event.Content?.Text),
        new("attribution", e => e.Event.Attribution.Select(s => s.Text)),
        new("said_by", e => e.Event.SaidBy is { } speech ? e.Sibling(speech) : null),
        new("place", e => e.Event.Place?.Name), new("country", e => e.Event.Place?.Country), new("latitude", e => e.Event.Place?.Latitude),
        new("longitude", e => e.Event.Place?.Longitude),
        new("evidence", e => e.Evidence), new("evidence_start", e => e.Event.Evidence.Start), new("evidence_end", e => e.Event.Evidence.End),
        new("trigger", e => e.Event.Trigger.Text),
        new("report", e => e.ReportId), new("version", e => e.Version), new("title", e => e.Title), new("publisher", e => e.Publisher),
        new("published", e => e.Published is { } day ? Wording.Iso(day) : null), new("url", e => e.Url), new("source", e => e.Source),
        new("rule", e => e.Event.Rule), new("confidence", e => e.Event.Confidence),
        new("alternative_to", e => e.Event.AlternativeTo.Select(e.Sibling)));

    /// <summary>One entry per party, empty where it has no code, so that codes, sectors and words go together.</summary>
    private static IEnumerable<string> Codes(IEnumerable<Party> parties) => parties.Select(p => p.Code ?? "");

    private static IEnumerable<string> Sectors(IEnumerable<Party> parties) => parties.Select(p => p.Sector ?? "");

    private static IEnumerable<string> Words(IEnumerable<Party> parties) => parties.Select(p => p.Text);
}
