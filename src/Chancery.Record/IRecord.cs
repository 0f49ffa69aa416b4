namespace Chancery.Record;

/// <summary>The file on a crisis: reports, what was found in them, and who coded it.</summary>
/// <remarks>
/// A report goes in whole or not at all, whatever becomes of the process. One instance serves one thread at a time; several processes may
/// read one record while one writes. Every store passes tests/Chancery.Record.Tests/RecordConformance.cs.
/// </remarks>
public interface IRecord : IDisposable
{
    /// <summary>Whether this text is there already, so that the work of reading it can be spared.</summary>
    bool Holds(string text);

    /// <summary>Notes a text known to <see cref="Holds"/> under the id and place it was met in now.</summary>
    /// <returns><see cref="Stored.Known"/> or <see cref="Stored.Copy"/>.</returns>
    Stored NoteAgain(Report report);

    /// <exception cref="RecordException">The record can't be written: locked, full disk, read-only.</exception>
    Stored Store(FiledReport report, Provenance coder);

    /// <summary>Puts what is found in a text now in the place of what was found in it before; the version stays.</summary>
    /// <returns>False if the record does not hold this text under this id.</returns>
    bool StoreAnew(FiledReport report, Provenance coder);

    /// <summary>What a person put right in a report; null if nothing.</summary>
    Correction? CorrectionOf(string reportId);

    /// <summary>Keeps what a person put right in the report of this id, in the place of what was kept before; null takes it back.</summary>
    /// <remarks>Reports that are stored already change only by <see cref="StoreAnew"/>: events may hang on a day.</remarks>
    void Correct(string reportId, Correction? correction);

    /// <summary>Keeps a report that could not be read, with the reason and what text there is.</summary>
    Stored StoreUnread(Report report, string reason);

    /// <summary>Notes a text that says what a known report says in nearly the same words: a witness more of it, with its own text kept.</summary>
    /// <param name="of">The id of the report that the record holds.</param>
    /// <param name="likeness">The share of the wording that both have, between 0 and 1.</param>
    /// <returns><see cref="Stored.Copy"/>; null if there is no such report.</returns>
    Stored? NoteCopy(Report report, string of, double likeness);

    /// <summary>Keeps the page that a stored report (or noted copy) was taken from. Does nothing
    /// if there is no such report, or if it is there already.</summary>
    void Keep(Report report, Original original);

    /// <summary>The page that the newest version of a report, or a copy of this id, was taken from; null if none was kept.</summary>
    Original? OriginalOf(string reportId);

    /// <summary>Keeps the wording of a stored report's text.</summary>
    void Keep(Report report, ReadOnlySpan<byte> sketch);

    /// <summary>The wordings of all current reports that have one, in the order of storing.</summary>
    IReadOnlyList<Wording> Wordings();

    /// <summary>What a server said of an address the last time; null if it was never fetched.</summary>
    (string? Tag, DateTimeOffset? Modified)? Fetched(string address);

    void NoteFetched(string address, string? tag, DateTimeOffset? modified);

    /// <summary>In the order of their days (see <see cref="RecordedEvent.Day"/>; undated last), then of storing, then of the text.</summary>
    EventAnswer Events(EventQuery query);

    /// <summary>Reports in the order of storing, older versions included.</summary>
    IReadOnlyList<RecordedReport> Reports();

    /// <summary>Reports whose title or text holds the words, best first.</summary>
    IReadOnlyList<RecordedReport> Search(string words, int limit);

    /// <summary>The latest day of publication; null for an empty record.</summary>
    DateOnly? LatestDay();
}
