using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Coding;
using Chancery.Lexicon;
using Chancery.Pages;
using Chancery.Record;
using Chancery.Record.Sqlite;

namespace Chancery.Cli.Commands.Record;

/// <summary><c>chancery read</c>: from a pile of reports to the record, and a short brief of what is in it.</summary>
internal static class ReadCommand
{
    /// <summary>Happenings and ledger entries of each kind in the brief that ends the command.</summary>
    private const int Happenings = 15, Entries = 5;

    public static Verb Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Saved pages, texts, JSON lines, folders of them, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var record = RecordOptions.Record();
        record.Description = "The record's file; made if it is not there";
        var published = new Option<string?>("--published") { Description = "The date for reports that have none, as 2021-12-31", HelpName = "DATE" };
        var lexicon = new Option<string?>("--lexicon") { Description = "A folder with actors/, places/ or acts/ of your own, laid over the built-in tables", HelpName = "FOLDER" };
        var threads = new Option<int>("--threads") { Description = "Reports read at once", HelpName = "NUMBER", DefaultValueFactory = _ => Environment.ProcessorCount };
        return new Verb("read", "Reads reports into a record and says what was found; reports that are in it already are not stored twice",
            "chancery read samples", "chancery read mail.html texts/ --record gulf.db", "cat pasted.txt | chancery read - --published 2021-12-31")
        { paths, record, published, lexicon, threads }.Does((call, stop) => Task.FromResult(new Reading(call, call.Value(record)!, stop).Run(
            call.Value(paths)!, PublishedOption.Day(call.Value(published)), call.Value(lexicon), Math.Clamp(call.Value(threads), 1, 64))));
    }

    /// <summary>One run over a pile.</summary>
    private sealed class Reading(Call call, string file, CancellationToken stop)
    {
        private IRecord? _record;
        private int _new, _events, _changed, _known, _unread, _failed;

        public int Run(string[] paths, DateTimeOffset? published, string? lexicon, int threads)
        {
            using var progress = ReadProgress.Start(call.Terminal, PageReader.Measure(paths));
            try
            {
                // The tables and the model are loaded while the first pages are taken apart.
                var tables = lexicon is null ? LexiconTables.Embedded : LexiconTables.Load(lexicon);
                var coder = new Lazy<ReportCoder>(() => lexicon is null ? ReportCoder.Load() : ReportCoder.Load(lexicon));
                var provenance = new Provenance(CommandLine.Version, ModelVersion.OfBuiltIn, tables.Version);
                var pages = new PageReader(new PageOptions { Published = published }).ReadAll(paths, call.Terminal.In);
                foreach (var (page, coded, fault) in InOrder.Select(Known(pages), threads, p => Code(p.Page, p.IsKnown, coder), stop))
                {
                    Store(page, coded, fault, provenance, progress);
                    progress.Advance(page.Bytes);
                }
            }
            finally
            {
                progress.Dispose();
                _record?.Dispose();
            }
            Summarise();
            return _failed > 0 ? 1 : 0;
        }

        /// <summary>Texts that the record holds need not be read again.</summary>
        private IEnumerable<(PageResult Page, bool IsKnown)> Known(IEnumerable<PageResult> pages)
        {
            foreach (var page in pages)
            {
                // A file that isn't there is no reason to make a record.
                var text = page.Article?.Text ?? "";
                yield return (page, page.Reason != Unread.Missing && (_record ??= SqliteRecord.OpenOrCreate(file)).Holds(text));
            }
        }

        private static (PageResult Page, FiledReport? Coded, string? Fault) Code(PageResult page, bool isKnown, Lazy<ReportCoder> coder)
        {
            if (isKnown || page is not { IsRead: true, Article: { } article }) return (page, null, null);
            var report = ReportOf(article);
            try
            {
                var coded = coder.Value.Code(article.Text, report.Day);
                return (page, new FiledReport(report, coded.Reading.Entities, coded.Reading.Mentions, coded.Reading.Times, coded.Events), null);
            }
            catch (Exception e) when (e is not LexiconException)
            {
                // A fault of ours in one report must not cost the others; it is told and kept with the report.
                return (page, null, $"{article.Source}: a fault of the program kept it from being read ({e.GetType().Name}: {e.Message}); please report it with the text");
            }
        }

        private void Store(PageResult page, FiledReport? coded, string? fault, Provenance provenance, ReadProgress progress)
        {
            foreach (var warning in page.Warnings) progress.Say($"chancery: {warning}");
            if (coded is not null)
            {
                Count(_record!.Store(coded, provenance), coded.Events.Length);
                return;
            }
            if (fault is null && page is { IsRead: true, Article: { } known })
            {
                Count(_record!.NoteAgain(ReportOf(known)), 0);
                return;
            }
            var reason = fault ?? page.Explanation ?? "it was not read";
            progress.Say($"chancery: {reason}");
            // A text in another language is kept as unread: that is an answer. All else failed.
            if (page.Reason == Unread.NotEnglish) _unread++;
            else _failed++;
            if (page.Reason != Unread.Missing) _record!.StoreUnread(page.Article is { } article ? ReportOf(article) : Nothing(page), reason);
        }

        private void Count(Stored stored, int events)
        {
            _events += events;
            switch (stored)
            {
                case Stored.New: _new++; break;
                case Stored.NewVersion: _changed++; break;
                default: _known++; break;
            }
        }

        private void Summarise()
        {
            var parts = new List<string> { $"{_new} new {(_new == 1 ? "report" : "reports")}" };
            if (_changed > 0) parts.Add($"{_changed} changed");
            if (_known > 0) parts.Add($"{_known} known already");
            if (_unread > 0) parts.Add($"{_unread} not in English");
            if (_failed > 0) parts.Add($"{_failed} failed");
            call.Error.WriteLine($"chancery: {string.Join(", ", parts)}; {_events} {(_events == 1 ? "event" : "events")} stored in {file}");
            if (_record is null) return;
            call.Error.WriteLine();
            using var record = SqliteRecord.OpenExisting(file);
            var brief = Brief.Of(record, RecordOptions.Names, new BriefRequest(Most: Happenings));
            new TextBrief(call.Out, RecordOptions.Names, call.Terminal.Width ?? TextBrief.PlainWidth).Write(brief, Entries);
        }

        private static Chancery.Record.Report ReportOf(Article article) => new(
            IdOf(article), article.Source, article.Title, article.Published, article.HasTime, article.Publisher, article.Author, article.Url,
            article.Language, article.Text);

        private static Chancery.Record.Report Nothing(PageResult page) => new(page.Source, page.Source, null, null, false, null, null, null, "und", "");

        /// <summary>What is pasted has no name of its own: it is called by its words, so that two pastes are two reports.</summary>
        private static string IdOf(Article article)
        {
            if (article.Id != Inputs.Standard) return article.Id;
            var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(article.Text));
            return $"paste-{Convert.ToHexStringLower(hash)[..8]}";
        }
    }
}
