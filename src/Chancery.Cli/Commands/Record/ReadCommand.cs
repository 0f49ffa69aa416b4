using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Coding;
using Chancery.Lexicon;
using Chancery.Pages;
using Chancery.Pages.Copies;
using Chancery.Pages.Fetching;
using Chancery.Record;
using Chancery.Record.Sqlite;

namespace Chancery.Cli.Commands.Record;

/// <summary><c>chancery read</c>: from a pile of reports to the record, and a short brief of what is in it.</summary>
internal static class ReadCommand
{
    /// <summary>Happenings and ledger entries of each kind in the brief that ends the command.</summary>
    private const int Happenings = 15, Entries = 5;

    /// <summary>Short reports go through the network together, which is faster: so many at most, or until so many characters are in hand.</summary>
    private const int MostTogether = 16, EnoughTogether = 4000;

    public static Verb Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Saved pages, texts, PDF, mails, feeds, web archives, tables, JSON lines, zip files and folders of them, addresses, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var record = RecordOptions.Record();
        record.Description = "The record's file; made if it is not there";
        var published = new Option<string?>("--published") { Description = "The date for reports that have none, as 2021-12-31", HelpName = "DATE" };
        var lexicon = new Option<string?>("--lexicon") { Description = "A folder with actors/, places/ or acts/ of your own, laid over the built-in tables", HelpName = "FOLDER" };
        var threads = new Option<int>("--threads") { Description = "Reports read at once", HelpName = "NUMBER",
            DefaultValueFactory = _ => Environment.ProcessorCount };
        var watch = new Option<bool>("--watch") { Description = "Go on reading what comes into the folders, and the addresses again every --every minutes, until Ctrl-C" };
        var every = new Option<int>("--every") { Description = "Minutes between two looks at an address that is watched",
            HelpName = "MINUTES", DefaultValueFactory = _ => 15 };
        var feedPages = new Option<bool>("--feed-pages") { Description = "Fetch the pages that a feed's entries link to, where the site's robots.txt lets programs" };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Let addresses of this machine and network be fetched" };
        var noOriginals = new Option<bool>("--no-originals") { Description = "Do not keep the pages themselves beside the reports" };
        return new Verb("read", "Reads reports into a record and says what was found; reports that are in it already are not stored twice",
            "chancery read samples", "chancery read mail.html texts/ --record gulf.db",
            "cat pasted.txt | chancery read - --published 2021-12-31", "chancery read https://example.org/feed.xml inbox/ --watch")
        { paths, record, published, lexicon, threads, watch, every, feedPages, allowPrivate, noOriginals }
            .Does((call, stop) => Task.FromResult(new Reading(call, call.Value(record)!, stop).Run(
            call.Value(paths)!, call.Value(lexicon), Math.Clamp(call.Value(threads), 1, 64),
            call.Value(watch) ? TimeSpan.FromMinutes(Math.Max(1, call.Value(every))) : null,
            new PageOptions
            {
                Published = PublishedOption.Day(call.Value(published)), KeepOriginals = !call.Value(noOriginals),
                Fetch = new FetchOptions { FeedPages = call.Value(feedPages), AllowPrivate = call.Value(allowPrivate) },
            })));
    }

    /// <summary>A page, and what the record and the run knew of its text when it came.</summary>
    private sealed record Arrived(PageResult Page, bool IsKnown, Copy? Copy, TextSketch? Sketch, Correction? Correction = null)
    {
        public bool IsToBeCoded => this is { IsKnown: false, Copy: null, Page: { IsRead: true, Article: not null } };

        /// <summary>As the record keeps it: with what a person put right in an earlier reading of it.</summary>
        public Chancery.Record.Report ReportOf(Article article) => ReadCommand.ReportOf(article) is var report && Correction is { } correction
            ? correction.On(report) : report;
    }

    /// <summary>One run over a pile.</summary>
    private sealed class Reading(Call call, string file, CancellationToken stop)
    {
        private IRecord? _record;
        private Witnesses? _witnesses;
        private const int MostNamed = 5;

        private int _new, _events, _changed, _known, _copies, _unread, _failed;

        /// <param name="every">Between two looks at watched addresses; null to read once.</param>
        public int Run(string[] paths, string? lexicon, int threads, TimeSpan? every, PageOptions options)
        {
            try
            {
                // The tables and the model are loaded while the first pages are taken apart.
                var tables = lexicon is null ? LexiconTables.Embedded : LexiconTables.Load(lexicon);
                var coder = new Lazy<ReportCoder>(() => lexicon is null ? ReportCoder.Load() : ReportCoder.Load(lexicon));
                var provenance = new Provenance(CommandLine.Version, ModelVersion.OfBuiltIn, tables.Version);
                var fetched = new FetchedPages(() => Opened);
                var reader = new PageReader(options with { Fetch = options.Fetch with { Memory = fetched } });
                var watch = every is null ? null : new Watch([.. paths.Where(Directory.Exists)]);
                for (IReadOnlyList<string> next = paths; next.Count > 0; next = watch is null ? [] : Wait(watch, paths, every!.Value))
                {
                    Read(reader, next, threads, coder, provenance);
                    fetched.Save();
                }
            }
            finally
            {
                _record?.Dispose();
            }
            if (every is null && PageReader.OtherFiles(paths) is { Count: > 0 } others)
                call.Error.WriteLine($"chancery: {(others.Count == 1 ? "1 file of another kind was" : $"{others.Count} files of other kinds were")} left out: {ByEnding(others)}");
            Summarise();
            return _failed > 0 ? 1 : 0;
        }

        /// <summary>"notes/a.json and 10 more .json, film.mp4".</summary>
        private static string ByEnding(IReadOnlyList<string> files)
        {
            var kinds = files.GroupBy(f => Path.GetExtension(f).ToLowerInvariant())
                .Select(g => g.Count() == 1 ? g.First() : $"{g.First()} and {g.Count() - 1} more {g.Key}").ToList();
            return string.Join(", ", kinds.Take(MostNamed)) + (kinds.Count > MostNamed ? ", ..." : "");
        }

        private IRecord Opened => _record ??= SqliteRecord.OpenOrCreate(file);

        private void Read(PageReader reader, IReadOnlyList<string> paths, int threads, Lazy<ReportCoder> coder, Provenance provenance)
        {
            using var progress = ReadProgress.Start(call.Terminal, PageReader.Measure(paths));
            foreach (var batch in InOrder.Select(Together(Known(reader.ReadAll(paths, call.Terminal.In))), threads, b => Code(b, coder), stop))
            {
                foreach (var (page, coded, fault) in batch)
                {
                    Store(page, coded, fault, provenance, progress);
                    progress.Advance(page.Page.Bytes);
                }
            }
        }

        /// <summary>What there is to read next; empty when the user has had enough.</summary>
        private IReadOnlyList<string> Wait(Watch watch, string[] paths, TimeSpan every)
        {
            call.Error.WriteLine($"chancery: {Counts()}; watching, Ctrl-C ends");
            var addresses = paths.Where(PageReader.IsAddress).ToArray();
            while (!stop.IsCancellationRequested)
            {
                if (watch.Next(every, stop) is { Count: > 0 } files) return files;
                if (addresses.Length > 0 && !stop.IsCancellationRequested) return addresses;
            }
            return [];
        }

        /// <summary>Texts that the record holds, word for word or nearly so, need not be read again.</summary>
        private IEnumerable<Arrived> Known(IEnumerable<PageResult> pages)
        {
            foreach (var page in pages)
            {
                // A file that isn't there is no reason to make a record.
                if (page.Reason is Unread.Missing or Unread.NotFetched or Unread.Unchanged || page.Article is not { } article)
                    yield return new(page, false, null, null);
                else if (Opened.Holds(article.Text))
                    yield return new(page, true, null, null);
                else if (page.IsRead)
                {
                    var (copy, sketch) = (_witnesses ??= new Witnesses(Opened)).Of(article, IdOf(article));
                    yield return new(page, false, copy, sketch, Opened.CorrectionOf(IdOf(article)));
                }
                else
                    yield return new(page, false, null, null);
            }
        }

        /// <summary>Short texts by several, long ones each alone.</summary>
        private static IEnumerable<List<Arrived>> Together(IEnumerable<Arrived> pages)
        {
            var (batch, characters) = (new List<Arrived>(), 0);
            foreach (var page in pages)
            {
                batch.Add(page);
                characters += page.Page.Article?.Text.Length ?? 0;
                if (batch.Count < MostTogether && characters < EnoughTogether) continue;
                yield return batch;
                (batch, characters) = ([], 0);
            }
            if (batch.Count > 0) yield return batch;
        }

        private static List<(Arrived Page, FiledReport? Coded, string? Fault)> Code(List<Arrived> batch, Lazy<ReportCoder> coder)
        {
            var reports = batch.Where(p => p.IsToBeCoded)
                .Select(p => (p.Page.Article!.Text, p.ReportOf(p.Page.Article).Day, Rereading.EntriesOf(p.Page.Article))).ToList();
            var (coded, next) = (reports.Count == 0 ? [] : CodedTogether.Of(coder.Value, reports), 0);
            return [.. batch.Select(p =>
            {
                if (!p.IsToBeCoded) return (p, (FiledReport?)null, (string?)null);
                var (report, fault) = coded[next++];
                // A fault is told and kept with the report.
                return (p, report is null ? null : Filed(p.ReportOf(p.Page.Article!), report), fault is null ? null : CodedTogether.Told(p.Page.Source, fault));
            })];
        }

        private static FiledReport? Filed(Chancery.Record.Report report, CodedReport coded) =>
            new(report, coded.Reading.Entities, coded.Reading.Mentions, coded.Reading.Times, coded.Events);

        private void Store(Arrived arrived, FiledReport? coded, string? fault, Provenance provenance, ReadProgress progress)
        {
            var page = arrived.Page;
            foreach (var warning in page.Warnings) progress.Say($"chancery: {warning}");
            if (page.Reason == Unread.Unchanged)
            {
                _known++;
                return;
            }
            if (coded is not null)
                Count(_record!.Store(coded, provenance), coded.Events.Length);
            else if (fault is null && page is { IsRead: true, Article: { } known })
                Count(arrived.Copy is { } copy ? _record!.NoteCopy(ReportOf(known), copy.Id, copy.Likeness) ?? Stored.Copy
                    : _record!.NoteAgain(ReportOf(known)), 0);
            else
            {
                var reason = fault ?? page.Explanation ?? "it was not read";
                progress.Say($"chancery: {reason}");
                // A text in another language is kept as unread: that is an answer. All else failed.
                if (page.Reason == Unread.NotEnglish) _unread++;
                else _failed++;
                if (page.Reason is not (Unread.Missing or Unread.NotFetched))
                    Opened.StoreUnread(page.Article is { } article ? ReportOf(article) : Nothing(page), reason);
            }
            Keep(arrived);
        }

        /// <summary>The page itself, as evidence, and what copies of its text are told by.</summary>
        private void Keep(Arrived arrived)
        {
            if (arrived.Page.Article is not { } article) return;
            var report = ReportOf(article);
            if (arrived.Page.Original is { } page)
                _record!.Keep(report, new Original(page.Bytes, page.Kind.ToString().ToLowerInvariant(), page.Captured, page.Encoding, page.Places));
            if (arrived is { Copy: null, Sketch: { } sketch }) _record!.Keep(report, sketch.ToBytes());
        }

        private void Count(Stored stored, int events)
        {
            _events += events;
            switch (stored)
            {
                case Stored.New: _new++; break;
                case Stored.NewVersion: _changed++; break;
                case Stored.Copy: _copies++; break;
                default: _known++; break;
            }
        }

        private string Counts()
        {
            var parts = new List<string> { $"{_new} new {(_new == 1 ? "report" : "reports")}" };
            if (_changed > 0) parts.Add($"{_changed} changed");
            if (_known > 0) parts.Add($"{_known} known already");
            if (_copies > 0) parts.Add(_copies == 1 ? "1 copy of a known one" : $"{_copies} copies of known ones");
            if (_unread > 0) parts.Add($"{_unread} not in English");
            if (_failed > 0) parts.Add($"{_failed} failed");
            return $"{string.Join(", ", parts)}; {_events} {(_events == 1 ? "event" : "events")} stored in {file}";
        }

        private void Summarise()
        {
            call.Error.WriteLine($"chancery: {Counts()}");
            if (_record is null) return;
            call.Error.WriteLine();
            using var record = SqliteRecord.OpenExisting(file);
            var brief = Brief.Of(record, RecordOptions.Names, new BriefRequest(Most: Happenings));
            new TextBrief(call.Out, RecordOptions.Names, call.Terminal.Width ?? TextBrief.PlainWidth).Write(brief, Entries);
        }

        private static Chancery.Record.Report Nothing(PageResult page) =>
            new(page.Source, page.Source, null, null, false, null, null, null, "und", "");
    }

    private static Chancery.Record.Report ReportOf(Article article) => new(
        IdOf(article), article.Source, article.Title, article.Published, article.HasTime, article.Publisher, article.Author, article.Url,
        article.Language, article.Text);

    /// <summary>What is pasted has no name of its own: it is called by its words, so that two pastes are two reports.</summary>
    private static string IdOf(Article article)
    {
        if (article.Id != Inputs.Standard) return article.Id;
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(article.Text));
        return $"paste-{Convert.ToHexStringLower(hash)[..8]}";
    }
}
