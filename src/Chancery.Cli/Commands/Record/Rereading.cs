using Chancery.Coding;
using Chancery.Pages;
using Chancery.Pages.Copies;
using Chancery.Reading;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary>Reads what a record holds again, as this version of the program reads it; what people put right goes before what is found.</summary>
internal sealed class Rereading(IRecord record, ReportCoder coder, Provenance provenance)
{
    private readonly PageReader _pages = new(new PageOptions { KeepOriginals = true });

    /// <summary>From the page that was kept, if one was and an article is still found on it; else from the stored text.</summary>
    /// <param name="keepText">True to leave the text as it is stored, whatever the page would give today.</param>
    public Reread Read(Report known, bool keepText)
    {
        var page = PageOf(known);
        var found = page?.Article;
        var report = found is null || (keepText && found.Text != known.Text) ? known : With(found, known);
        report = record.CorrectionOf(known.Id)?.On(report) ?? report;
        var entries = found is not null && found.Text == report.Text ? EntriesOf(found) : [];
        var coded = coder.Code(report.Text, report.Day, entries);
        var filed = new FiledReport(report, coded.Reading.Entities, coded.Reading.Mentions, coded.Reading.Times, coded.Events);
        if (report.Text == known.Text)
        {
            record.StoreAnew(filed, provenance);
            return new(report, coded.Events.Length, IsNewText: false);
        }
        var stored = record.Store(filed, provenance);
        if (page?.Original is { } original)
            record.Keep(report, new Original(original.Bytes, original.Kind.ToString().ToLowerInvariant(), original.Captured,
                original.Encoding, original.Places));
        record.Keep(report, TextSketch.Of(report.Text).ToBytes());
        return new(report, coded.Events.Length, stored == Stored.NewVersion);
    }

    /// <summary>The entries of a live page, each with its day.</summary>
    public static EntryDay[] EntriesOf(Article article) =>
        [.. article.Entries.Select(entry => new EntryDay(entry.Start, DateOnly.FromDateTime(entry.Published.DateTime)))];

    private PageResult? PageOf(Report known)
    {
        if (record.OriginalOf(known.Id) is not { } original || !Enum.TryParse<PageKind>(original.Kind, ignoreCase: true, out var kind)) return null;
        return _pages.ReadAgain(new PageOriginal(original.Bytes, kind, original.Captured, original.Encoding, original.Places), known.Source,
            known.Id) is { IsRead: true } read ? read : null;
    }

    /// <summary>What the page itself does not tell (the address it was fetched from, a date given with --published) stays as it was.</summary>
    private static Report With(Article found, Report known) => known with
    {
        Title = found.Title ?? known.Title, Published = found.Published ?? known.Published,
        HasTime = found.Published is null ? known.HasTime : found.HasTime,
        Publisher = found.Publisher ?? known.Publisher, Author = found.Author ?? known.Author, Url = found.Url ?? known.Url,
        Language = found.Language, Text = found.Text,
    };
}

/// <summary>What became of a report that was read again.</summary>
internal sealed record Reread(Report Report, int Events, bool IsNewText);
