namespace Chancery.Record.Sqlite;

public sealed partial class SqliteRecord
{
    public Correction? CorrectionOf(string reportId) => Guarded(() =>
    {
        using var command = Command("SELECT title, day, publisher, author FROM correction WHERE report_id = $1", reportId);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new Correction(Text(0), Day(Text(1)), Text(2), Text(3)) : null;

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    });

    public void Correct(string reportId, Correction? correction) => Guarded(() =>
    {
        if (correction is null)
        {
            using var command = Command("DELETE FROM correction WHERE report_id = $1", reportId);
            return command.ExecuteNonQuery();
        }
        using var corrections = new Insert(_connection, "correction", "report_id title day publisher author", "INSERT OR REPLACE");
        corrections.Row(reportId, correction.Title, Iso(correction.Day), correction.Publisher, correction.Author);
        return 1;
    });

    public bool StoreAnew(FiledReport report, Provenance coder) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        var told = report.Report;
        if (IdOf(Hash(told.Text)) is not var (row, id) || id != told.Id)
            return false;
        using (var command = Command(
            "UPDATE report SET title = $2, published = $3, day = $4, has_time = $5, publisher = $6, author = $7, url = $8, language = $9, unread = NULL, coder = $10 WHERE id = $1",
            row, told.Title, Stamp(told.Published), Iso(told.Day), told.HasTime, told.Publisher, told.Author, told.Url, told.Language,
            CoderId(coder)))
            command.ExecuteNonQuery();
        foreach (var table in (string[])["event", "time_expression", "mention", "entity"])
        {
            using var command = Command($"DELETE FROM {table} WHERE report = $1", row);
            command.ExecuteNonQuery();
        }
        InsertFindings(row, report);
        transaction.Commit();
        return true;
    });
}
