using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Chancery.Record.Sqlite;

public sealed partial class SqliteRecord
{
    public Stored? NoteCopy(Report report, string of, double likeness) => Guarded(() =>
    {
        if (RowOf("SELECT id FROM report WHERE report_id = $1 AND is_current = 1", of) is not { } row)
            return (Stored?)null;
        using var copy = new Insert(_connection, "copy", "report report_id source publisher url day likeness text", "INSERT OR IGNORE");
        copy.Row(row, report.Id, report.Source, report.Publisher, report.Url, Iso(report.Day), likeness, report.Text);
        return Stored.Copy;
    });

    public void Keep(Report report, Original original) => Guarded(() =>
    {
        if (RowFor(report) is not { } row)
            return false;
        var bytes = original.Bytes.Span;
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        using var transaction = _connection.BeginTransaction(deferred: false);
        if (RowOf("SELECT id FROM original WHERE hash = $1", hash) is not { } page)
        {
            using var originals = new Insert(_connection, "original", "hash size packed");
            originals.Row(hash, bytes.Length, Packed(bytes));
            page = LastRow();
        }
        using (var captures = new Insert(_connection, "capture", "report report_id original kind encoding captured places", "INSERT OR IGNORE"))
            captures.Row(row, report.Id, page, original.Kind, original.Encoding, Stamp(original.Captured),
                string.Join(' ', original.Places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Text}:{place.Page}"))));
        transaction.Commit();
        return true;
    });

    public Original? OriginalOf(string reportId) => Guarded(() =>
    {
        using var command = Command(
            """
            SELECT packed, kind, captured, encoding, places FROM capture JOIN original ON original.id = capture.original JOIN report ON report.id = capture.report
            WHERE capture.report_id = $1 ORDER BY report.version DESC, captured DESC, original.id DESC LIMIT 1
            """, reportId);
        using var reader = command.ExecuteReader();
        if (!reader.Read())
            return null;
        var captured = reader.IsDBNull(2) ? (DateTimeOffset?)null : DateTimeOffset.Parse(reader.GetString(2), CultureInfo.InvariantCulture);
        return new Original(Unpacked((byte[])reader.GetValue(0)), reader.GetString(1), captured,
            reader.IsDBNull(3) ? null : reader.GetString(3), [.. PlacesOf(reader.GetString(4))]);
    });

    public void Keep(Report report, ReadOnlySpan<byte> sketch)
    {
        var bytes = sketch.ToArray();
        Guarded(() =>
        {
            if (IdOf(Hash(report.Text)) is not var (row, _))
                return false;
            using var wordings = new Insert(_connection, "wording", "report sketch", "INSERT OR IGNORE");
            wordings.Row(row, bytes);
            return true;
        });
    }

    public IReadOnlyList<Wording> Wordings() => Guarded(() =>
    {
        using var command = Command("SELECT report_id, sketch FROM wording JOIN report ON report.id = wording.report WHERE is_current = 1 ORDER BY report.id");
        using var reader = command.ExecuteReader();
        var wordings = new List<Wording>();
        while (reader.Read())
            wordings.Add(new(reader.GetString(0), (byte[])reader.GetValue(1)));
        return (IReadOnlyList<Wording>)wordings;
    });

    public (string? Tag, DateTimeOffset? Modified)? Fetched(string address) => Guarded(() =>
    {
        using var command = Command("SELECT tag, modified FROM fetched WHERE address = $1", address);
        using var reader = command.ExecuteReader();
        if (!reader.Read())
            return ((string?, DateTimeOffset?)?)null;
        return (reader.IsDBNull(0) ? null : reader.GetString(0),
            reader.IsDBNull(1) ? null : DateTimeOffset.Parse(reader.GetString(1), CultureInfo.InvariantCulture));
    });

    public void NoteFetched(string address, string? tag, DateTimeOffset? modified) => Guarded(() =>
    {
        using var fetched = new Insert(_connection, "fetched", "address tag modified", "INSERT OR REPLACE");
        fetched.Row(address, tag, Stamp(modified));
        return true;
    });

    private long? RowFor(Report report) =>
        report.Text.Length > 0 && IdOf(Hash(report.Text)) is var (row, _) ? row
            : RowOf("SELECT report FROM copy WHERE report_id = $1 ORDER BY report DESC LIMIT 1", report.Id);

    private long? RowOf(string sql, string value)
    {
        using var command = Command(sql, value);
        return command.ExecuteScalar() as long?;
    }

    private static string? Stamp(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static byte[] Packed(ReadOnlySpan<byte> bytes)
    {
        using var held = new MemoryStream();
        using (var brotli = new BrotliStream(held, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(bytes);
        return held.ToArray();
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        using var held = new MemoryStream();
        brotli.CopyTo(held);
        return held.ToArray();
    }

    private static IEnumerable<(int Text, int Page)> PlacesOf(string places)
    {
        foreach (var place in places.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (place.Split(':') is [var text, var page])
                yield return (int.Parse(text, CultureInfo.InvariantCulture), int.Parse(page, CultureInfo.InvariantCulture));
    }
}
