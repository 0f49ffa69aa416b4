using System.IO.Compression;
using Chancery.Pages.Fetching;
using Chancery.Pages.Html;
using Chancery.Pages.Inputs;
using Chancery.Pages.Languages;
using Chancery.Pages.PlainText;

namespace Chancery.Pages;

/// <summary>Reads whatever the user names (pages, texts, mails, feeds, archives, folders of them, standard input) into articles.</summary>
/// <remarks>Immutable and safe to share between threads. Results come one by one, in a fixed order; memory is bounded by one page.</remarks>
public sealed class PageReader(PageOptions options)
{
    private const int LongestUntold = 200;

    public PageReader() : this(new PageOptions()) { }

    public PageOptions Options => options;

    /// <summary>Reads each input in order: a file, a folder (its files in ordinal order of their paths), an
    /// address (http or https), or "-" for <paramref name="standardInput"/>.</summary>
    public IEnumerable<PageResult> ReadAll(IEnumerable<string> inputs, Stream? standardInput = null)
    {
        foreach (var input in inputs)
        foreach (var result in input == "-" ? ReadStream(standardInput ?? Console.OpenStandardInput()) : Addresses.IsOne(input)
            ? Addresses.Read(input, this) : ReadPath(input))
            yield return result;
    }

    /// <summary>Reads a file or a folder.</summary>
    public IEnumerable<PageResult> ReadPath(string path) =>
        InputFiles.Find(path).SelectMany(file => file.Problem is { } problem ? [problem] : ReadFile(file));

    /// <summary>Reads one page, text, feed, mail or archive from a stream; which of them is told from the first bytes.</summary>
    /// <remarks>JSON lines and web archives are read as they come and never held as a whole.</remarks>
    public IEnumerable<PageResult> ReadStream(Stream stream, string source = "-")
    {
        var origin = new Origin(source, source, source == "-" ? null : source);
        return Failures.Guard(() =>
        {
            var start = new PeekedStream(stream);
            if (ContentKind.IsGzip(start.Head))
                start = new PeekedStream(new BoundedStream(new GZipStream(start, CompressionMode.Decompress), options.Limits.Unpacked));
            return Read(start, ContentKind.Of(start.Head), origin);
        }, source, source);
    }

    /// <summary>Reads one saved page or text held in memory; of a feed or an archive the first article.</summary>
    /// <param name="kind">What it is; null to tell from the content.</param>
    /// <param name="id">The article's id; null to make it from the source.</param>
    public PageResult ReadBytes(byte[] bytes, string source, string? name = null, PageKind? kind = null, string? id = null)
    {
        var origin = new Origin(source, name ?? source, id);
        return Failures.Guard(() => Read(bytes, kind ?? ContentKind.Of(bytes), origin), source, origin.Name).First();
    }

    /// <summary>Reads a page that was kept beside its article as it would be read today; of a mail its own text.</summary>
    public PageResult ReadAgain(PageOriginal page, string source, string id)
    {
        var origin = new Origin(source, source, id, Captured: page.Captured, Charset: page.Encoding);
        return Failures.Guard(() => Read(page.Bytes.ToArray(), page.Kind, origin), source, source).First();
    }

    /// <summary>Whether an input is an address to be fetched.</summary>
    public static bool IsAddress(string input) => Addresses.IsOne(input);

    /// <summary>Whether a file in a folder would be read as a report, by its name and its first bytes.</summary>
    public static bool IsReport(string path) => InputFiles.IsReport(path);

    /// <summary>The bytes that <see cref="ReadAll"/> will use up, as far as they can be told beforehand; standard input counts as none.</summary>
    public static long Measure(IEnumerable<string> inputs) =>
        inputs.Where(input => input != "-" && !Addresses.IsOne(input)).SelectMany(InputFiles.Find).Sum(file => file.Size);

    /// <summary>The files in the folders among the inputs that are of no known kind, and are not read.</summary>
    public static IReadOnlyList<string> OtherFiles(IEnumerable<string> inputs) =>
        [.. inputs.Where(Directory.Exists).SelectMany(InputFiles.OfOtherKinds)];

    /// <summary>Reads on from a stream of a known kind; what goes wrong with the stream is thrown.</summary>
    internal IEnumerable<PageResult> Read(Stream stream, PageKind kind, Origin origin) => kind switch
    {
        PageKind.JsonLines => JsonLines.Read(stream, origin, this),
        PageKind.WebArchive => WebArchive.Read(stream, origin, this),
        PageKind.Table => Table.Read(stream, origin, this),
        PageKind.Zip => ZipFiles.Read(stream, origin, this),
        _ => BoundedBytes.TryRead(stream, options.Limits.Bytes, out var bytes) ? Read(bytes, kind, origin) : [TooManyBytes(origin, -1)],
    };

    /// <summary>Reads what is held in memory.</summary>
    internal IEnumerable<PageResult> Read(byte[] bytes, PageKind kind, Origin origin)
    {
        if (bytes.Length > options.Limits.Bytes && kind is not (PageKind.JsonLines or PageKind.WebArchive or PageKind.Table or PageKind.Zip))
            return [TooManyBytes(origin, bytes.Length)];
        return (ContentKind.OfBinary(bytes) ?? kind) switch
        {
            PageKind.Pdf => [WithOriginal(PdfFile.Read(bytes, origin, this), bytes, PageKind.Pdf, null, origin)],
            PageKind.Feed => Feeds.Read(bytes, origin, this),
            PageKind.Mail => Mail.Read(bytes, origin, this),
            PageKind.Html or PageKind.Text => [ReadPage(bytes, kind, origin)],
            var other => Read(new MemoryStream(bytes, writable: false), other, origin),
        };
    }

    internal PageResult ReadText(string text, Origin origin, PageKind kind, Func<Extracted, Extracted>? told = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return PageResult.Not(origin.Source, origin.Name, Unread.Empty,
                $"{origin.Source}: there is nothing in it; give a file with a report's text");
        if (kind == PageKind.Html && MarkupBounds.Exceeded(text, options.Limits) is { } what)
            return PageResult.Not(origin.Source, origin.Name, Unread.TooLarge, $"{origin.Source}: {what}");
        var mail = kind == PageKind.Text && told is null ? MailText.Pasted(text) : null;
        var found = kind == PageKind.Html ? HtmlArticle.Extract(text) : PastedText.Clean(mail?.Text ?? text);
        if (mail is not null)
            told = pasted => pasted with { Title = Mail.WithoutPrefix(mail.Subject) is { Length: > 0 } subject ? subject : pasted.Title,
                Published = mail.Sent ?? pasted.Published, HasTime = mail.Sent is not null || pasted.HasTime, Places = default };
        if (found is null || string.IsNullOrWhiteSpace(found.Text))
            return PageResult.Not(origin.Source, origin.Name, Unread.NoArticle,
                $"{origin.Source}: no article was found in it; save the page of one report, or paste its text");
        if (kind == PageKind.Html && Wall.IsOne(found.Title, found.Text))
            return PageResult.Not(origin.Source, origin.Name, Unread.NoArticle,
                $"{origin.Source}: this is not the report but a page in its place (a check for robots, a question for consent, a page that is gone); open the report in a browser and save it there");
        return Finish(told is null ? found : told(found), origin);
    }

    internal PageResult Finish(Extracted found, Origin origin)
    {
        var article = found.ToArticle(origin.Id ?? origin.Source, origin.Source);
        var read = Finish(article.Url is null ? article with { Url = origin.Url } : article, origin.Source, origin.Name);
        return options.KeepOriginals && found.Places.Places is { } places
            ? read with { Original = new(ReadOnlyMemory<byte>.Empty, PageKind.Text, null, null, places) } : read;
    }

    /// <summary>The checks that every article passes, whichever way it came: length, date, language.</summary>
    internal PageResult Finish(Article article, string source, string name)
    {
        if (article.Text.Length > options.Limits.Characters)
            return PageResult.Not(source, name, Unread.TooLarge,
                $"{source}: its text has {article.Text.Length} characters, the most is {options.Limits.Characters}; split it into reports, for instance as JSON lines");
        var warnings = new List<string>();
        if (article.Published is null && options.Published is { } given)
            article = article with { Published = given, HasTime = given.TimeOfDay != TimeSpan.Zero };
        if (article.Published is null && InputFiles.DayInName(name) is { } day)
        {
            article = article with { Published = day };
            warnings.Add($"{source}: it has no date of publication, so the one in its name, {day:yyyy-MM-dd}, was taken; give another with --published YYYY-MM-DD");
        }
        if (article.Published is null)
            warnings.Add($"{source}: no date of publication was found, so its relative times stay unresolved; give one with --published YYYY-MM-DD");
        else if (article.Published > options.Clock.GetUtcNow().AddDays(1))
            warnings.Add($"{source}: its date, {article.Published:yyyy-MM-dd}, is in the future; check it, or give the right one with --published YYYY-MM-DD");
        var told = TextLanguage.Of(article.Text);
        article = article with { Language = told == "und" && article.Language != "" ? article.Language : told };
        // A few words without a function word can't be told; they are given the benefit of the doubt.
        var isOther = article.Language != "en" && !(article.Language == "und" && article.Text.Length < LongestUntold);
        return options.EnglishOnly && isOther
            ? new(source, name, article, Unread.NotEnglish,
                $"{source}: its text is {TextLanguage.NameOf(article.Language)}, and only English is read")
            : new(source, name, article, null, null) { Warnings = warnings };
    }

    /// <summary>Puts the page's bytes beside its article, if they are to be kept.</summary>
    internal PageResult WithOriginal(PageResult read, ReadOnlySpan<byte> bytes, PageKind kind, string? encoding, Origin origin) =>
        options.KeepOriginals && read.Article is not null
            ? read with { Original = new(bytes.ToArray(), kind, origin.Captured, encoding, read.Original?.Places ?? []) }
            : read;

    internal PageResult TooManyBytes(Origin origin, long bytes) => PageResult.Not(origin.Source, origin.Name, Unread.TooLarge,
        $"{origin.Source}: it has {(bytes < 0 ? "more" : $"{bytes >> 20} MB")}, the most for one page is {options.Limits.Bytes >> 20} MB; give one report a file, or JSON lines (.jsonl) for many");

    private PageResult ReadPage(byte[] bytes, PageKind kind, Origin origin) =>
        Decoding.TryDecode(bytes, isHtml: kind == PageKind.Html, origin.Charset, out var text, out var encoding)
            ? WithOriginal(ReadText(text, origin, kind), bytes, kind, encoding, origin)
            : PageResult.Not(origin.Source, origin.Name, Unread.NotText, $"{origin.Source}: this is not text but binary data; {InputFiles.Known}");

    /// <summary>The results of a file, each with the share of its bytes that had been read by then.</summary>
    private IEnumerable<PageResult> ReadFile(InputFile file)
    {
        var isWhole = file.Kind is not (PageKind.JsonLines or PageKind.WebArchive or PageKind.Table or PageKind.Zip);
        var origin = new Origin(file.Path, file.Name, file.Path, Captured: file.Written());
        if (isWhole && !file.IsPacked && file.Size > options.Limits.Bytes)
        {
            yield return TooManyBytes(origin, file.Size) with { Bytes = file.Size };
            yield break;
        }
        FileStream? stream = null;
        try
        {
            var results = Failures.Guard(() =>
            {
                stream = file.Open();
                return Read(file.IsPacked ? new BoundedStream(new GZipStream(stream, CompressionMode.Decompress), options.Limits.Unpacked)
                    : stream, file.Kind, origin);
            }, file.Path, file.Name);
            PageResult? last = null;
            long accounted = 0;
            foreach (var result in results)
            {
                if (last is not null)
                    yield return last;
                var read = Math.Clamp(stream is { CanSeek: true } ? stream.Position : 0, accounted, Math.Max(accounted, file.Size));
                last = result with { Bytes = read - accounted };
                accounted = read;
            }
            last ??= PageResult.Not(file.Path, file.Name, Unread.Empty, $"{file.Path}: there is no report in it; {InputFiles.Known}");
            yield return last with { Bytes = last.Bytes + Math.Max(0, file.Size - accounted) };
        }
        finally
        {
            stream?.Dispose();
        }
    }
}
