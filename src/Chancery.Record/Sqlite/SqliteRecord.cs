using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Record.Sqlite;

/// <summary>A record in one SQLite file (WAL, FTS5), in plain SQL.</summary>
public sealed partial class SqliteRecord : IRecord
{
    private const int LockSeconds = 5;

    private readonly SqliteConnection _connection;
    private readonly string _file;

    private SqliteRecord(string file, SqliteConnection connection) => (_file, _connection) = (file, connection);

    /// <summary>Opens a record for reading and writing, making it if there is none.</summary>
    /// <param name="mostPages">Upper bound of the file's size in pages of 4 KiB; null for none.</param>
    /// <exception cref="RecordException">The file is no record, too new, locked, or can't be opened.</exception>
    /// <param name="lockSeconds">How long a writer waits for another program to be done with one report.</param>
    public static SqliteRecord OpenOrCreate(string file, int? mostPages = null, int lockSeconds = LockSeconds) =>
        Open(file, SqliteOpenMode.ReadWriteCreate, mostPages, lockSeconds);

    /// <summary>Opens a record that must be there; nothing is written unless its form is older than this program's.</summary>
    /// <exception cref="RecordException">There is no such file, or see <see cref="OpenOrCreate"/>.</exception>
    public static SqliteRecord OpenExisting(string file)
    {
        if (!File.Exists(file))
            throw new RecordException(file, RecordProblem.Missing,
                "there is no such record; 'chancery read PATH' makes one, --record FILE names another");
        return Open(file, SqliteOpenMode.ReadWrite, null, LockSeconds);
    }

    public void Dispose() => _connection.Dispose();

    private static SqliteRecord Open(string file, SqliteOpenMode mode, int? mostPages, int lockSeconds)
    {
        RefuseWhatIsNoDatabase(file);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file, Mode = mode, DefaultTimeout = lockSeconds, Pooling = false, ForeignKeys = true,
        }.ToString());
        try
        {
            connection.Open();
            Prepare(file, connection, mostPages);
            return new SqliteRecord(file, connection);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Explain(file, e);
        }
        catch (RecordException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(string file, SqliteConnection connection, int? mostPages)
    {
        var (version, application, isEmpty) = Form(connection);
        if (application != Migrations.ApplicationId && !isEmpty)
            throw new RecordException(file, RecordProblem.NotARecord,
                "the file is a database of another program, not a Chancery record; give another --record FILE");
        if (version > Migrations.Latest)
        {
            throw new RecordException(file, RecordProblem.TooNew,
                $"the record has form {version.ToString(CultureInfo.InvariantCulture)}, this program knows forms up to {Migrations.Latest.ToString(CultureInfo.InvariantCulture)}; use a newer chancery");
        }
        if (mostPages is { } pages) Migrations.Execute(connection, $"PRAGMA max_page_count = {pages.ToString(CultureInfo.InvariantCulture)}");
        if (version < Migrations.Latest)
        {
            // NORMAL in WAL: a killed process loses nothing; a power cut may lose the last reports, never the file.
            Migrations.Execute(connection, "PRAGMA journal_mode = WAL");
            Migrations.Apply(connection, version);
        }
        Migrations.Execute(connection, "PRAGMA synchronous = NORMAL");
    }

    /// <summary>Looked at in one moment: another process may be making the record just now.</summary>
    private static (int Version, int Application, bool IsEmpty) Form(SqliteConnection connection)
    {
        using var moment = connection.BeginTransaction(deferred: true);
        return (Migrations.Pragma(connection, "user_version"), Migrations.Pragma(connection, "application_id"),
            Migrations.Pragma(connection, "schema_version") == 0);
    }

    /// <summary>SQLite opens any file and complains at the first query, in words that name no file; the first bytes tell at once.</summary>
    private static void RefuseWhatIsNoDatabase(string file)
    {
        if (Directory.Exists(file))
            throw new RecordException(file, RecordProblem.NotARecord, "this is a folder; give a file for the record");
        try
        {
            if (new FileInfo(file) is not { Exists: true, Length: > 0 }) return;
            Span<byte> head = stackalloc byte[16];
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (!head[..read].SequenceEqual("SQLite format 3\0"u8))
                throw new RecordException(file, RecordProblem.NotARecord, "the file is not a Chancery record; give another --record FILE");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecordException(file, RecordProblem.CannotOpen, $"the record can't be opened ({e.Message})", e);
        }
    }

    private static RecordException Explain(string file, SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => new(file, RecordProblem.Locked,
            "another program is writing to the record; wait until it is done, or give another --record FILE", e),
        8 => new(file, RecordProblem.ReadOnly, "the record is read-only; make it writable, or give another --record FILE", e),
        13 => new(file, RecordProblem.DiskFull, "the disk is full; what was stored before is kept: free some space and run the command again", e),
        11 => new(file, RecordProblem.Damaged, "the record is damaged; take a copy that is whole, or read the reports into a new record", e),
        26 => new(file, RecordProblem.NotARecord, "the file is not a Chancery record; give another --record FILE", e),
        14 => new(file, RecordProblem.CannotOpen, "the record can't be opened; does its folder exist, and may you write there?", e),
        10 => new(file, RecordProblem.CannotOpen, $"the disk failed while the record was in use ({e.Message}); what was stored before is kept", e),
        _ => new(file, RecordProblem.CannotOpen, $"the record can't be used ({e.Message})", e),
    };

    /// <summary>Runs work on the connection, telling SQLite's errors as the record's.</summary>
    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw Explain(_file, e);
        }
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue("$" + (i + 1).ToString(CultureInfo.InvariantCulture), values[i] ?? DBNull.Value);
        return command;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
