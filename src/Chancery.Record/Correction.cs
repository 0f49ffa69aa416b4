namespace Chancery.Record;

/// <summary>What a person put right in what a page says of itself. It goes before what any reading
/// of the page finds, now or later; null leaves what was found.</summary>
/// <param name="Day">The day of publication.</param>
/// <param name="Publisher">The outlet.</param>
public sealed record Correction(string? Title = null, DateOnly? Day = null, string? Publisher = null, string? Author = null)
{
    /// <summary>The report as it is with the correction; its text is never touched.</summary>
    public Report On(Report report)
    {
        var published = Day is { } day && day != report.Day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : report.Published;
        return report with
        {
            Title = Title ?? report.Title, Published = published, HasTime = report.HasTime && published == report.Published,
            Publisher = Publisher ?? report.Publisher, Author = Author ?? report.Author,
        };
    }

    /// <summary>The report without what it has from the correction, to be told from its page anew.</summary>
    public Report Off(Report report) => report with
    {
        Title = Title is null ? report.Title : null, Published = Day is null ? report.Published : null, HasTime = Day is null && report.HasTime,
        Publisher = Publisher is null ? report.Publisher : null, Author = Author is null ? report.Author : null,
    };

    /// <summary>An earlier correction with what is said in this one instead.</summary>
    public Correction Over(Correction? earlier) =>
        new(Title ?? earlier?.Title, Day ?? earlier?.Day, Publisher ?? earlier?.Publisher, Author ?? earlier?.Author);
}
