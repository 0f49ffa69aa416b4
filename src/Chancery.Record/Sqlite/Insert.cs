using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Chancery.Record.Sqlite;

/// <summary>One prepared INSERT, used for many rows.</summary>
internal sealed class Insert : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="columns">Names apart by blanks, in the order that <see cref="Row"/> takes the values.</param>
    public Insert(SqliteConnection connection, string table, string columns, string verb = "INSERT")
    {
        var names = columns.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _command = connection.CreateCommand();
        _command.CommandText = $"{verb} INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select((_, i) => "$" + (i + 1).ToString(CultureInfo.InvariantCulture)))})";
        for (var i = 1; i <= names.Length; i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i.ToString(CultureInfo.InvariantCulture) });
    }

    public void Row(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
