using Chancery.Coding;
using Chancery.Record.Sqlite;
using Microsoft.Data.Sqlite;
using static Chancery.Record.Tests.Made;

namespace Chancery.Record.Tests.Sqlite;

public sealed class SqliteRecordTests : RecordConformance, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("record-").FullName;

    private string RecordFile => Path.Combine(_folder, "crisis.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    protected override IRecord Empty() => SqliteRecord.OpenOrCreate(RecordFile);

    [Fact]
    public void WhatIsStoredIsThereWhenTheFileIsOpenedAgain()
    {
        using (var record = Empty()) record.Store(Told("a", "2031-05-01", Event("e1", EventType.AID, "RTA > GRK")), Coder);
        using var again = SqliteRecord.OpenExisting(RecordFile);
        Assert.Equal("a#e1", again.Events(new EventQuery()).Events.Single().Id);
    }

    [Fact]
    public void ARecordThatIsNotThereIsNotMadeByAQuestion()
    {
        var e = Assert.Throws<RecordException>(() => SqliteRecord.OpenExisting(RecordFile));
        Assert.Equal(RecordProblem.Missing, e.Problem);
        Assert.Equal($"{RecordFile}: there is no such record; 'chancery read PATH' makes one, --record FILE names another", e.Message);
        Assert.False(File.Exists(RecordFile));
    }

    [Theory]
    [InlineData("not a database, just words")]
    [InlineData("x")]
    public void AFileThatIsNoDatabaseIsRefusedAndLeftAlone(string content)
    {
        File.WriteAllText(RecordFile, content);
        var e = Assert.Throws<RecordException>(Empty);
        Assert.Equal(RecordProblem.NotARecord, e.Problem);
        Assert.Contains("not a Chancery record; give another --record FILE", e.Message);
        Assert.Equal(content, File.ReadAllText(RecordFile));
    }

    [Fact]
    public void SeveralMayMakeTheRecordAtTheSameTime()
    {
        for (var round = 0; round < 5; round++)
        {
            var file = Path.Combine(_folder, $"new{round}.db");
            Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => SqliteRecord.OpenOrCreate(file).Dispose());
            using var record = SqliteRecord.OpenExisting(file);
            Assert.Empty(record.Reports());
        }
    }

    [Fact]
    public void ADatabaseOfAnotherProgramIsRefusedAndLeftAlone()
    {
        Sql("CREATE TABLE recipe (name TEXT)");
        var before = File.ReadAllBytes(RecordFile);
        Assert.Contains("database of another program", Assert.Throws<RecordException>(Empty).Message);
        Assert.Equal(before, File.ReadAllBytes(RecordFile));
    }

    [Fact]
    public void ADatabaseHeadWithGarbageBehindItIsRefused()
    {
        File.WriteAllBytes(RecordFile, [.. "SQLite format 3\0"u8, .. Enumerable.Repeat((byte)7, 5000)]);
        var e = Assert.Throws<RecordException>(Empty);
        Assert.Contains(RecordFile, e.Message);
    }

    [Fact]
    public void AFolderIsNoRecord() => Assert.Contains("this is a folder", Assert.Throws<RecordException>(() => SqliteRecord.OpenOrCreate(_folder)).Message);

    [Fact]
    public void ARecordInAFolderThatIsNotThereSaysSo() =>
        Assert.Contains("does its folder exist",
            Assert.Throws<RecordException>(() => SqliteRecord.OpenOrCreate(Path.Combine(_folder, "none", "crisis.db"))).Message);

    [Fact]
    public void ARecordOfANewerFormIsLeftAlone()
    {
        Empty().Dispose();
        Sql("PRAGMA user_version = 99");
        var e = Assert.Throws<RecordException>(Empty);
        Assert.Equal(RecordProblem.TooNew, e.Problem);
        Assert.Contains("form 99", e.Message);
    }

    [Fact]
    public void ARecordThatAnotherProgramWritesToIsLockedForWritersAndOpenForReaders()
    {
        using var record = SqliteRecord.OpenOrCreate(RecordFile, lockSeconds: 1);
        record.Store(Told("a", "2031-05-01", Event("e1", EventType.AID, "RTA")), Coder);
        using var other = Connect();
        using var transaction = other.BeginTransaction(deferred: false);
        var e = Assert.Throws<RecordException>(() => record.Store(Coded(Report("b", "Two.")), Coder));
        Assert.Equal(RecordProblem.Locked, e.Problem);
        Assert.Contains("another program is writing to the record", e.Message);
        Assert.Single(record.Events(new EventQuery()).Events);
    }

    [Fact]
    public void AFullDiskLosesNothingThatWasStored()
    {
        using var record = SqliteRecord.OpenOrCreate(RecordFile, mostPages: 60);
        var stored = 0;
        var e = Assert.Throws<RecordException>(() =>
        {
            for (; stored < 100; stored++) record.Store(Coded(Report($"r{stored}", $"{stored} " + new string('x', 9000))), Coder);
        });
        Assert.Equal(RecordProblem.DiskFull, e.Problem);
        Assert.Contains("the disk is full; what was stored before is kept", e.Message);
        Assert.InRange(stored, 1, 99);
        Assert.Equal(stored, record.Reports().Count);
    }

    [Fact]
    public void AReportThatFailsInTheMiddleLeavesNothingBehind()
    {
        using var record = Empty();
        var twice = Told("a", "2031-05-01", Event("e1", EventType.AID, "RTA"), Event("e1", EventType.AID, "RTA"));
        Assert.Throws<RecordException>(() => record.Store(twice, Coder));
        Assert.Empty(record.Reports());
        Assert.Equal(Stored.New, record.Store(Told("a", "2031-05-01", Event("e1", EventType.AID, "RTA")), Coder));
    }

    [Fact]
    public void TheFileIsMarkedAsARecordAndWritesAheadToALog()
    {
        Empty().Dispose();
        using var connection = Connect();
        Assert.Equal((Migrations.ApplicationId, Migrations.Latest),
            (Migrations.Pragma(connection, "application_id"), Migrations.Pragma(connection, "user_version")));
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", command.ExecuteScalar());
    }

    [Fact]
    public void ARecordOnWhichNothingMayBeWrittenCanStillBeAsked()
    {
        using (var record = Empty()) record.Store(Told("a", "2031-05-01", Event("e1", EventType.AID, "RTA")), Coder);
        File.SetAttributes(RecordFile, FileAttributes.ReadOnly);
        using var again = SqliteRecord.OpenExisting(RecordFile);
        Assert.Single(again.Events(new EventQuery()).Events);
        File.SetAttributes(RecordFile, FileAttributes.Normal);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={RecordFile};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Sql(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
