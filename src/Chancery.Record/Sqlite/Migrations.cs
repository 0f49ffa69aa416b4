using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Record.Sqlite;

/// <summary>The numbered scripts that bring a record from any older form to today's; the number reached stands in user_version.</summary>
internal static class Migrations
{
    /// <summary>"Chcy": marks a SQLite file as a Chancery record.</summary>
    public const int ApplicationId = 0x43686379;

    private static readonly string[] Scripts =
        [.. typeof(Migrations).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    public static int Latest => Scripts.Length;

    /// <summary>Applies what is missing, all in one transaction: another process sees the old form or the new one.</summary>
    public static void Apply(SqliteConnection connection, int from)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have migrated between the look at the version and the lock.
        var version = Math.Max(from, Pragma(connection, "user_version"));
        for (; version < Latest; version++)
        {
            using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(Scripts[version])!);
            Execute(connection, reader.ReadToEnd());
        }
        Execute(connection, string.Create(CultureInfo.InvariantCulture,
            $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version};"));
        transaction.Commit();
    }

    public static int Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
