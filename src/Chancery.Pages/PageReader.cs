using Chancery.Pages.Html;
using Chancery.Pages.Inputs;
using Chancery.Pages.Languages;
using Chancery.Pages.PlainText;

namespace Chancery.Pages;

/// <summary>Reads whatever the user names (pages, texts, folders of them, JSON lines, standard input) into articles.</summary>
/// <remarks>Immutable and safe to share between threads. Results come one by one, in a fixed order; memory is bounded by one page.</remarks>
public sealed class PageReader(PageOptions options)
{
    private const int LongestUntold = 200;

    public PageReader() : this(new PageOptions()) { }

    public PageOptions Options => options;

    /// <summary>Reads each input in order: a file, a folder (its files in ordinal order of their paths), or "-" for <paramref name="standardInput"/>.</summary>
    public IEnumerable<PageResult> ReadAll(IEnumerable<string> inputs, Stream? standardInput = null)
    {
        foreach (var input in inputs)
        foreach (var result in input == "-" ? ReadStream(standardInput ?? Console.OpenStandardInput()) : ReadPath(input))
            yield return result;
    }

    /// <summary>Reads a file or a folder.</summary>
    public IEnumerable<PageResult> ReadPath(string path) =>
        InputFiles.Find(path).SelectMany(file => file.Problem is { } problem ? [problem] : ReadFile(file));

    /// <summary>Reads one page or text, or JSON lines, from a stream; which of them is told from the first bytes.</summary>
    /// <remarks>JSON lines are read as they come and never held as a whole.</remarks>
    public IEnumerable<PageResult> ReadStream(Stream stream, string source = "-")
    {
        var start = new PeekedStream(stream);
        return ContentKind.Of(start.Head) == PageKind.JsonLines
            ? JsonLines.Read(start, source, this)
            : One(() => ReadWhole(start, source, source, kind: null));
    }

    /// <summary>Reads one saved page or text held in memory.</summary>
    /// <param name="kind">What it is; null to tell from the content.</param>
    /// <param name="id">The article's id; null to make it from the source.</param>
    public PageResult ReadBytes(ReadOnlySpan<byte> bytes, string source, string? name = null, PageKind? kind = null, string? id = null)
    {
        name ??= source;
        if (bytes.Length > options.Limits.Bytes)
            return TooManyBytes(source, name, bytes.Length);
        kind ??= ContentKind.Of(bytes);
        if (!Decoding.TryDecode(bytes, isHtml: kind == PageKind.Html, out var text))
            return PageResult.Not(source, name, Unread.NotText, $"{source}: this is not text but binary data; give a saved page (.html), a text (.txt, .md) or JSON lines (.jsonl)");
        return ReadText(text, source, name, kind.Value, id);
    }

    /// <summary>The bytes that <see cref="ReadAll"/> will use up, as far as they can be told beforehand; standard input counts as none.</summary>
    public static long Measure(IEnumerable<string> inputs) =>
        inputs.Where(input => input != "-").SelectMany(InputFiles.Find).Sum(file => file.Size);

    internal PageResult ReadText(string text, string source, string name, PageKind kind, string? id)
    {
        if (string.IsNullOrWhiteSpace(text))
            return PageResult.Not(source, name, Unread.Empty, $"{source}: there is nothing in it; give a file with a report's text");
        if (kind == PageKind.Html && MarkupBounds.Exceeded(text, options.Limits) is var (reason, what))
            return PageResult.Not(source, name, reason, $"{source}: {what}");
        var found = kind == PageKind.Html ? HtmlArticle.Extract(text) : PastedText.Clean(text);
        if (found is null || string.IsNullOrWhiteSpace(found.Text))
            return PageResult.Not(source, name, Unread.NoArticle, $"{source}: no article was found in it; save the page of one report, or paste its text");
        return Finish(found.ToArticle(id ?? source, source), source, name);
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
            ? new(source, name, article, Unread.NotEnglish, $"{source}: its text is {TextLanguage.NameOf(article.Language)}, and only English is read") { Warnings = warnings }
            : new(source, name, article, null, null) { Warnings = warnings };
    }

    internal PageResult TooManyBytes(string source, string name, long bytes) => PageResult.Not(source, name, Unread.TooLarge,
        $"{source}: it has {(bytes < 0 ? "more" : $"{bytes >> 20} MB")}, the most for one page is {options.Limits.Bytes >> 20} MB; give one report a file, or JSON lines (.jsonl) for many");

    private IEnumerable<PageResult> ReadFile(InputFile file)
    {
        if (file.Kind == PageKind.JsonLines)
            return JsonLines.ReadFile(file, this);
        return One(() => file.IsPacked || file.Size <= options.Limits.Bytes
            ? file.Open(stream => ReadWhole(stream, file.Path, file.Name, file.Kind)) with { Bytes = file.Size }
            : TooManyBytes(file.Path, file.Name, file.Size) with { Bytes = file.Size });
    }

    private PageResult ReadWhole(Stream stream, string source, string name, PageKind? kind) =>
        BoundedBytes.TryRead(stream, options.Limits.Bytes, out var bytes)
            ? ReadBytes(bytes, source, name, kind, id: source == "-" ? null : source)
            : TooManyBytes(source, name, -1);

    private static IEnumerable<PageResult> One(Func<PageResult> read)
    {
        yield return read();
    }
}
