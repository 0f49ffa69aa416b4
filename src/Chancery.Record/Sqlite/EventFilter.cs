using System.Globalization;
using System.Text;

namespace Chancery.Record.Sqlite;

/// <summary>A query as SQL that yields the ids of the events found and their place in the order.</summary>
internal sealed class EventFilter
{
    private readonly List<(string Name, object Value)> _values = [];
    private readonly StringBuilder _where = new("1");

    public EventFilter(EventQuery query)
    {
        if (!query.WithOldVersions) And("report.is_current = 1");
        if (!query.WithBackground) And("event.background = 0");
        if (query.Report is { } id) And($"report.report_id = {Value(id)}");
        if (query.Types.Count > 0) And($"event.type IN ({List(query.Types.Select(t => t.ToString()))})");
        if (query.Statuses.Count > 0) And($"event.status IN ({List(query.Statuses.Select(s => s.ToString().ToLowerInvariant()))})");
        if (query.LeastConfidence > 0) And($"event.confidence >= {Value(query.LeastConfidence)}");
        if (query.From is { } from) And($"coalesce(event.last_day, event.first_day, coalesce(event.written, report.day)) >= {Value(Iso(from))}");
        if (query.To is { } to) And($"coalesce(event.first_day, event.last_day, coalesce(event.written, report.day)) <= {Value(Iso(to))}");
        if (query.KnownBy is { } day) And($"coalesce(event.written, report.day) <= {Value(Iso(day))}");
        if (query.Words is { } words)
            And(FullText.Query(words) is { } match ? $"event.id IN (SELECT rowid FROM event_words WHERE event_words MATCH {Value(match)})" : "0");
        AndParty(query.Actors, "= 'actor'");
        AndParty(query.Recipients, "= 'recipient'");
        AndParty(query.Parties, "IN ('actor', 'recipient')");
        // A planned act without a day has none: it comes after those that have, in the order of the reports that tell it.
        const string day_ = "coalesce(event.first_day, event.last_day, CASE WHEN event.status IN ('occurred', 'ongoing') THEN coalesce(event.written, report.day) END, '9999')";
        SqlWithoutLimit =
            $"""
            SELECT event.id AS id, row_number() OVER (ORDER BY {day_}, coalesce(coalesce(event.written, report.day), '9999'), event.report, event.position) AS place
            FROM event JOIN report ON report.id = event.report WHERE {_where}
            """;
        Sql = SqlWithoutLimit + (query.Limit is { } limit ? $" ORDER BY place LIMIT {limit.ToString(CultureInfo.InvariantCulture)}" : "");
    }

    public string Sql { get; }

    public string SqlWithoutLimit { get; }

    public IReadOnlyList<(string Name, object Value)> Values => _values;

    private void And(string condition) => _where.Append(" AND ").Append(condition);

    /// <summary>A code ("RUS", "RUS:MIL") must be the party's own; anything else is looked for in its name and words.</summary>
    private void AndParty(IReadOnlyList<string> asked, string roles)
    {
        if (asked.Count == 0) return;
        var any = asked.Select(party =>
        {
            if (!IsCode(party))
            {
                var like = Value("%" + party.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
                    .Replace("_", "\\_", StringComparison.Ordinal) + "%");
                return $"(name LIKE {like} ESCAPE '\\' OR words LIKE {like} ESCAPE '\\')";
            }
            var parts = party.Split(':', 2);
            return parts.Length == 1 ? $"code = {Value(parts[0])}" : $"(code = {Value(parts[0])} AND sector = {Value(parts[1])})";
        });
        And($"event.id IN (SELECT event FROM party WHERE role {roles} AND ({string.Join(" OR ", any)}))");
    }

    private static bool IsCode(string party) => party.Length >= 2 && party.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == ':');

    private string List(IEnumerable<string> values) => string.Join(", ", values.Select(v => Value(v)));

    private string Value(object value)
    {
        var name = "$" + (_values.Count + 1).ToString(CultureInfo.InvariantCulture);
        _values.Add((name, value));
        return name;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
