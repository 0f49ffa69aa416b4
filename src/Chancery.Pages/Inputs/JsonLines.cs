using System.Text.Json;

namespace Chancery.Pages.Inputs;

/// <summary>Reads files of one JSON object a line: <c>{id, url?, title?, date, publisher?, author?, language?, text | html}</c>.</summary>
/// <remarks>The text of a line is taken as it is, to the character; an html is read as a page. A bad line is a result of its own and the rest is read on.</remarks>
internal static class JsonLines
{
    public static IEnumerable<PageResult> ReadFile(InputFile file, PageReader reader)
    {
        Stream? stream = null;
        PageResult? problem = null;
        try
        {
            stream = file.OpenStream();
        }
        catch (Exception failure) when ((problem = Failures.Explain(failure, file.Path, file.Name)) is not null) { }
        if (stream is null)
            return [problem! with { Bytes = file.Size }];
        return Read(stream, file.Path, reader, file.Size);
    }

    public static IEnumerable<PageResult> Read(Stream stream, string source, PageReader reader, long size = 0)
    {
        using var _ = stream;
        var lines = new ByteLines(stream, reader.Options.Limits.Bytes);
        var number = 0;
        var reports = 0;
        long accounted = 0;
        while (true)
        {
            PageResult? problem = null;
            var more = false;
            try
            {
                more = lines.MoveNext();
            }
            catch (Exception failure) when ((problem = Failures.Explain(failure, source, source)) is not null) { }
            if (problem is not null)
            {
                yield return problem with { Bytes = size - accounted };
                yield break;
            }
            if (!more)
                break;
            number++;
            if (!lines.IsTooLong && lines.Current.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            var used = Math.Min(lines.Used, Math.Max(0, size - accounted));
            accounted += used;
            reports++;
            yield return ReadLine(lines, $"{source}({number})", reader) with { Bytes = used };
        }
        if (reports == 0)
            yield return PageResult.Not(source, source, Unread.Empty, $"{source}: there is no report in it; give one JSON object a line, with at least \"id\" and \"text\"") with { Bytes = size };
    }

    private static PageResult ReadLine(ByteLines lines, string source, PageReader reader)
    {
        if (lines.IsTooLong)
            return PageResult.Not(source, source, Unread.TooLarge, $"{source}: this line has more than {reader.Options.Limits.Bytes >> 20} MB, the most for one report; one JSON object a line, one report an object");
        try
        {
            using var document = JsonDocument.Parse(lines.Current, new JsonDocumentOptions { MaxDepth = 32 });
            var row = document.RootElement;
            if (row.ValueKind != JsonValueKind.Object)
                return Bad(source, "it holds no JSON object");
            var id = Text(row, "id") ?? source;
            if (Text(row, "text") is { } text)
                return ReadClean(row, id, text, source, reader);
            return Text(row, "html") is { } html
                ? Overlay(reader.ReadText(html, source, id, PageKind.Html, id), row, source, id, reader)
                : Bad(source, "it has neither \"text\" nor \"html\"") with { Name = id };
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return Bad(source, "it is not JSON");
        }
    }

    private static PageResult ReadClean(JsonElement row, string id, string text, string source, PageReader reader)
    {
        if (string.IsNullOrWhiteSpace(text))
            return PageResult.Not(source, id, Unread.Empty, $"{source}: its \"text\" is empty; give the report's text");
        var article = new Article(id, source, Text(row, "title"), null, Text(row, "publisher"), Text(row, "author"), Text(row, "url"), Subtag(Text(row, "language")), text);
        return Dated(article, row, source, id, reader);
    }

    /// <summary>What the line says of a page goes before what the page says of itself.</summary>
    private static PageResult Overlay(PageResult read, JsonElement row, string source, string id, PageReader reader)
    {
        if (read.Article is not { } article)
            return read;
        return Dated(article with
        {
            Title = Text(row, "title") ?? article.Title,
            Publisher = Text(row, "publisher") ?? article.Publisher,
            Author = Text(row, "author") ?? article.Author,
            Url = Text(row, "url") ?? article.Url,
        }, row, source, id, reader);
    }

    private static PageResult Dated(Article article, JsonElement row, string source, string id, PageReader reader)
    {
        var date = Text(row, "date") ?? Text(row, "published");
        if (string.IsNullOrWhiteSpace(date))
            return reader.Finish(article, source, id);
        if (!IsoDate.TryRead(date, out var published, out var hasTime))
        {
            var read = reader.Finish(article, source, id);
            return read with { Warnings = [$"{source}: its \"date\", '{date}', is not a date; write it as 2021-12-31 or 2021-12-31T18:00:00Z", .. read.Warnings] };
        }
        return reader.Finish(article with { Published = published, HasTime = hasTime }, source, id);
    }

    private static string Subtag(string? language) => language?.Split('-', '_')[0].ToLowerInvariant() ?? "";

    private static PageResult Bad(string source, string what) =>
        PageResult.Not(source, source, Unread.BadLine, $"{source}: {what}; each line must be like {{\"id\": \"1\", \"date\": \"2021-12-31\", \"text\": \"...\"}}");

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;
}
