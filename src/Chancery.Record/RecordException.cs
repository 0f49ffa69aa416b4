namespace Chancery.Record;

public enum RecordProblem { Missing, NotARecord, TooNew, Locked, DiskFull, ReadOnly, Damaged, CannotOpen }

/// <summary>A record that can't be opened, read or written; the message names the file and what would be right.</summary>
public sealed class RecordException(string file, RecordProblem problem, string message, Exception? cause = null)
    : Exception($"{file}: {message}", cause)
{
    public string File => file;

    public RecordProblem Problem => problem;
}
