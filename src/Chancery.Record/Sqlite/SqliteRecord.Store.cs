using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Coding;
using Chancery.Reading;
using Microsoft.Data.Sqlite;

namespace Chancery.Record.Sqlite;

public sealed partial class SqliteRecord
{
    public bool Holds(string text) => text.Length > 0 && Guarded(() => IdOf(Hash(text)) is not null);

    public Stored NoteAgain(Report report) =>
        Guarded(() => NoteAgain(report, Hash(report.Text))
        ?? throw new InvalidOperationException($"'{report.Id}': the record does not hold this text."));

    public Stored Store(FiledReport report, Provenance coder) => Guarded(() =>
    {
        var hash = Hash(report.Report.Text);
        using var transaction = _connection.BeginTransaction(deferred: false);
        var outcome = NoteAgain(report.Report, hash);
        if (outcome is null)
        {
            var row = InsertReport(report.Report, hash, null, CoderId(coder), out var version);
            InsertFindings(row, report);
            outcome = version == 1 ? Stored.New : Stored.NewVersion;
        }
        transaction.Commit();
        return outcome.Value;
    });

    public Stored StoreUnread(Report report, string reason) => Guarded(() =>
    {
        var hash = report.Text.Length > 0 ? Hash(report.Text) : Hash($"unread\0{report.Id}\0{reason}");
        using var transaction = _connection.BeginTransaction(deferred: false);
        var outcome = NoteAgain(report, hash);
        if (outcome is null)
        {
            InsertReport(report, hash, reason, null, out var version);
            outcome = version == 1 ? Stored.New : Stored.NewVersion;
        }
        transaction.Commit();
        return outcome.Value;
    });

    private Stored? NoteAgain(Report report, string hash)
    {
        if (IdOf(hash) is not var (row, id)) return null;
        if (id == report.Id) return Stored.Known;
        using var copy = new Insert(_connection, "copy", "report report_id source publisher url day", "INSERT OR IGNORE");
        copy.Row(row, report.Id, report.Source, report.Publisher, report.Url, Iso(report.Day));
        return Stored.Copy;
    }

    private (long Row, string Id)? IdOf(string hash)
    {
        using var command = Command("SELECT id, report_id FROM report WHERE text_hash = $1", hash);
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : null;
    }

    private long CoderId(Provenance coder)
    {
        using var insert = new Insert(_connection, "coder", "program model lexicon", "INSERT OR IGNORE");
        insert.Row(coder.Program, coder.Model, coder.Lexicon);
        using var command = Command("SELECT id FROM coder WHERE program = $1 AND model = $2 AND lexicon = $3", coder.Program, coder.Model,
            coder.Lexicon);
        return (long)command.ExecuteScalar()!;
    }

    private long InsertReport(Report report, string hash, string? unread, long? coder, out int version)
    {
        using (var command = Command("SELECT coalesce(max(version), 0) + 1 FROM report WHERE report_id = $1", report.Id))
            version = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        using (var command = Command("UPDATE report SET is_current = 0 WHERE report_id = $1", report.Id))
            command.ExecuteNonQuery();
        using var insert = new Insert(_connection, "report",
            "report_id version source title published day has_time publisher author url language text text_hash unread coder");
        insert.Row(report.Id, version, report.Source, report.Title,
            report.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            Iso(report.Day), report.HasTime, report.Publisher, report.Author, report.Url, report.Language, report.Text, hash, unread, coder);
        return LastRow();
    }

    private void InsertFindings(long row, FiledReport report)
    {
        using (var entities = new Insert(_connection, "entity", "report id name kind code sector office"))
            foreach (var entity in report.Entities)
                entities.Row(row, entity.Id, entity.Name, Word(entity.Kind), entity.Code, entity.Sector, entity.Office);
        using (var mentions = new Insert(_connection, "mention", "report position entity kind sentence start end"))
        {
            for (var i = 0; i < report.Mentions.Length; i++)
            {
                var mention = report.Mentions[i];
                mentions.Row(row, i, mention.Entity, Word(mention.Kind), mention.Sentence, mention.Span.Start, mention.Span.End);
            }
        }
        using (var times = new Insert(_connection, "time_expression", "report position words start end type value modifier first_day last_day"))
        {
            for (var i = 0; i < report.Times.Length; i++)
            {
                var time = report.Times[i];
                times.Row(row, i, time.Span.In(report.Report.Text), time.Span.Start, time.Span.End, time.Type, time.Value, time.Mod,
                    Iso(time.From), Iso(time.To));
            }
        }
        InsertEvents(row, report);
    }

    private void InsertEvents(long row, FiledReport report)
    {
        var names = report.Entities.ToDictionary(e => e.Id, e => e.Name);
        using var events = new Insert(_connection, "event",
            "report position local_id type modes contexts status negated hearsay repeated background said_by alternative_to first_day last_day date_words date_start date_end "
            + "place country latitude longitude sentence evidence evidence_start evidence_end trigger_words trigger_start trigger_end rule confidence written");
        using var parties = new Insert(_connection, "party", "event role position code sector entity name words start end");
        using var clauses = new Insert(_connection, "clause", "event role words start end");
        for (var i = 0; i < report.Events.Length; i++)
        {
            var e = report.Events[i];
            events.Row(row, i, e.Id, e.Type.ToString(), string.Join(' ', e.Modes), string.Join(' ', e.Contexts), Word(e.Status), e.Negated, e.Hearsay,
                e.Repeated, e.Background, e.SaidBy, string.Join(' ', e.AlternativeTo), Iso(e.Date?.From), Iso(e.Date?.To), e.Date?.Text,
                e.Date?.Span.Start, e.Date?.Span.End,
                e.Place?.Name, e.Place?.Country, e.Place?.Latitude, e.Place?.Longitude, e.Sentence, e.Evidence.In(report.Report.Text),
                e.Evidence.Start, e.Evidence.End, e.Trigger.Text, e.Trigger.Span.Start, e.Trigger.Span.End, e.Rule, e.Confidence, Iso(e.Written));
            var id = LastRow();
            InsertParties(id, "actor", e.Actors);
            InsertParties(id, "recipient", e.Recipients);
            for (var s = 0; s < e.Attribution.Length; s++)
            {
                var speaker = e.Attribution[s];
                parties.Row(id, "speaker", s, speaker.Code, null, speaker.Entity, Name(speaker.Entity), speaker.Text, speaker.Span.Start,
                    speaker.Span.End);
            }
            InsertClause(id, "condition", e.Condition);
            InsertClause(id, "consequence", e.Consequence);
            InsertClause(id, "content", e.Content);
        }

        string? Name(string? entity) => entity is not null && names.TryGetValue(entity, out var name) ? name : null;

        void InsertParties(long id, string role, IReadOnlyList<Party> list)
        {
            for (var p = 0; p < list.Count; p++)
                parties.Row(id, role, p, list[p].Code, list[p].Sector, list[p].Entity, Name(list[p].Entity), list[p].Text, list[p].Span.Start,
                    list[p].Span.End);
        }

        void InsertClause(long id, string role, Quote? quote)
        {
            if (quote is not null) clauses.Row(id, role, quote.Text, quote.Span.Start, quote.Span.End);
        }
    }

    private long LastRow()
    {
        using var command = Command("SELECT last_insert_rowid()");
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Enum values are kept as lower-case words, as all outputs show them.</summary>
    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
