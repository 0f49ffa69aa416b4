using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Coding;
using Chancery.Language;
using Microsoft.Data.Sqlite;

namespace Chancery.Record.Sqlite;

public sealed partial class SqliteRecord
{
    public EventAnswer Events(EventQuery query) => Guarded(() =>
    {
        var filter = new EventFilter(query);
        var clauses = Clauses(filter);
        var parties = Parties(filter);
        using var command = FilteredCommand(filter,
            """
            SELECT event.*, report.report_id, report.version, report.title, report.publisher, report.url, report.source, coalesce(event.written, report.day) AS day
            FROM found JOIN event ON event.id = found.id JOIN report ON report.id = event.report ORDER BY found.place
            """);
        using var reader = command.ExecuteReader();
        var column = Enumerable.Range(0, reader.FieldCount).GroupBy(reader.GetName).ToDictionary(g => g.Key, g => g.First());
        var events = new List<RecordedEvent>();
        while (reader.Read())
        {
            var row = new EventRow(reader, column);
            var id = row.Long("id");
            events.Add(row.ToEvent(parties.GetValueOrDefault(id, []), clauses.GetValueOrDefault(id, [])));
        }
        return new EventAnswer(events, query.Limit is { } limit && events.Count >= limit ? Count(filter) : events.Count);
    });

    public IReadOnlyList<RecordedReport> Reports() => Guarded(() => ReadReports(Command(ReportColumns + " ORDER BY report.id")));

    public IReadOnlyList<RecordedReport> Search(string words, int limit) => Guarded(() => FullText.Query(words) is not { } match
        ? []
        : ReadReports(Command(ReportColumns
            + " JOIN report_words ON report_words.rowid = report.id WHERE report_words MATCH $1 ORDER BY bm25(report_words), report.id LIMIT $2",
            match, limit)));

    public DateOnly? LatestDay() => Guarded(() =>
    {
        using var command = Command("SELECT max(day) FROM (SELECT max(day) AS day FROM report WHERE unread IS NULL UNION ALL SELECT max(written) FROM event)");
        return Day(command.ExecuteScalar() as string);
    });

    private const string ReportColumns =
        """
        SELECT report.report_id, source, report.title, published, has_time, publisher, author, url, language, report.text, version, is_current, unread,
               (SELECT count(*) FROM event WHERE event.report = report.id), (SELECT count(*) FROM copy WHERE copy.report = report.id),
               coder.program, coder.model, coder.lexicon
        FROM report LEFT JOIN coder ON coder.id = report.coder
        """;

    private static List<RecordedReport> ReadReports(SqliteCommand command)
    {
        using var owned = command;
        using var reader = command.ExecuteReader();
        var reports = new List<RecordedReport>();
        while (reader.Read())
        {
            var report = new Report(
                reader.GetString(0), reader.GetString(1), Text(2),
                Text(3) is { } day ? DateTimeOffset.Parse(day, CultureInfo.InvariantCulture) : null,
                reader.GetBoolean(4), Text(5), Text(6), Text(7), reader.GetString(8), reader.GetString(9));
            var coder = Text(15) is { } program ? new Provenance(program, reader.GetString(16), reader.GetString(17)) : null;
            reports.Add(new RecordedReport(report, reader.GetInt32(10), reader.GetBoolean(11), Text(12), coder, reader.GetInt32(13),
                reader.GetInt32(14)));
        }
        return reports;

        string? Text(int i) => reader.IsDBNull(i) ? null : reader.GetString(i);
    }

    private SqliteCommand FilteredCommand(EventFilter filter, string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = $"WITH found AS ({filter.Sql}) {sql}";
        foreach (var (name, value) in filter.Values) command.Parameters.AddWithValue(name, value);
        return command;
    }

    private int Count(EventFilter filter)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM ({filter.SqlWithoutLimit})";
        foreach (var (name, value) in filter.Values) command.Parameters.AddWithValue(name, value);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private Dictionary<long, List<PartyRow>> Parties(EventFilter filter)
    {
        using var command = FilteredCommand(filter,
            "SELECT party.* FROM found JOIN party ON party.event = found.id ORDER BY party.event, party.role, party.position");
        using var reader = command.ExecuteReader();
        var found = new Dictionary<long, List<PartyRow>>();
        while (reader.Read())
        {
            string? Text(int i) => reader.IsDBNull(i) ? null : reader.GetString(i);
            var row = new PartyRow(reader.GetString(1), Text(3), Text(4), Text(5), Text(6), reader.GetString(7),
                new TextSpan(reader.GetInt32(8), reader.GetInt32(9)));
            ListOf(found, reader.GetInt64(0)).Add(row);
        }
        return found;
    }

    private Dictionary<long, List<(string Role, Quote Quote)>> Clauses(EventFilter filter)
    {
        using var command = FilteredCommand(filter, "SELECT clause.* FROM found JOIN clause ON clause.event = found.id");
        using var reader = command.ExecuteReader();
        var found = new Dictionary<long, List<(string, Quote)>>();
        while (reader.Read())
            ListOf(found, reader.GetInt64(0))
                .Add((reader.GetString(1), new Quote(reader.GetString(2), new TextSpan(reader.GetInt32(3), reader.GetInt32(4)))));
        return found;
    }

    private static List<T> ListOf<T>(Dictionary<long, List<T>> lists, long key) => lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    internal sealed record PartyRow(string Role, string? Code, string? Sector, string? Entity, string? Name, string Words, TextSpan Span);

    /// <summary>One row of the answer, read by column name.</summary>
    private readonly struct EventRow(SqliteDataReader reader, Dictionary<string, int> column)
    {
        public long Long(string name) => reader.GetInt64(column[name]);

        public RecordedEvent ToEvent(List<PartyRow> parties, List<(string Role, Quote Quote)> clauses)
        {
            var coded = new CodedEvent(
                Text("local_id")!, Enum.Parse<EventType>(Text("type")!), Words("modes"), Words("contexts"), Parties(parties, "actor"),
                Parties(parties, "recipient"),
                Enum.Parse<EventStatus>(Text("status")!, ignoreCase: true), Span("evidence"),
                new Quote(Text("trigger_words")!, Span("trigger")), Text("rule")!,
                reader.GetDouble(column["confidence"]))
            {
                Negated = Flag("negated"), Hearsay = Flag("hearsay"), Repeated = Flag("repeated"), Background = Flag("background"),
                SaidBy = Text("said_by"),
                AlternativeTo = Words("alternative_to"),
                Condition = Clause(clauses, "condition"), Consequence = Clause(clauses, "consequence"), Content = Clause(clauses, "content"),
                Date = Text("date_words") is { } words ? new EventDate(Day(Text("first_day")), Day(Text("last_day")), words, Span("date")) : null,
                Place = Text("place") is { } place ? new EventPlace(place, Text("country"), Number("latitude"), Number("longitude")) : null,
                Attribution = [.. parties.Where(p => p.Role == "speaker").Select(p => new Speaker(p.Words, p.Span, p.Entity, p.Code))],
                Written = Day(Text("written")), Sentence = (int)Long("sentence"),
            };
            var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var party in parties)
            {
                if (party is { Entity: { } entity, Name: { } name }) names[entity] = name;
            }
            var report = Text("report_id")!;
            var version = (int)Long("version");
            var id = version == 1 ? $"{report}#{coded.Id}" : string.Create(CultureInfo.InvariantCulture, $"{report}@{version}#{coded.Id}");
            return new RecordedEvent(id, report, version, Text("title"), Text("publisher"), Text("url"), Text("source")!, Day(Text("day")),
                coded, Text("evidence")!, names);
        }

        private string? Text(string name) => reader.IsDBNull(column[name]) ? null : reader.GetString(column[name]);

        private double? Number(string name) => reader.IsDBNull(column[name]) ? null : reader.GetDouble(column[name]);

        private bool Flag(string name) => reader.GetBoolean(column[name]);

        private TextSpan Span(string name) => new((int)Long(name + "_start"), (int)Long(name + "_end"));

        private ImmutableArray<string> Words(string name) => [.. Text(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

        private static Quote? Clause(List<(string Role, Quote Quote)> clauses, string role) => clauses.Find(c => c.Role == role).Quote;

        private static ImmutableArray<Party> Parties(List<PartyRow> rows, string role) =>
            [.. rows.Where(p => p.Role == role).Select(p => new Party(p.Code, p.Sector, p.Entity, p.Words, p.Span))];
    }
}
