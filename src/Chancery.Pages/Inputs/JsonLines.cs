using System.Text.Json;

namespace Chancery.Pages.Inputs;

/// <summary>Reads files of one JSON object a line: <c>{id, url?, title?, date, publisher?, author?, language?, text | html}</c>.</summary>
/// <remarks>The text of a line is taken as it is, to the character; an html is read as a page.
/// A bad line is a result of its own and the rest is read on.</remarks>
internal static class JsonLines
{
    public static IEnumerable<PageResult> Read(Stream stream, Origin origin, PageReader reader)
    {
        var lines = new ByteLines(stream, reader.Options.Limits.Bytes);
        var (number, reports) = (0, 0);
        while (lines.MoveNext())
        {
            number++;
            if (!lines.IsTooLong && lines.Current.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            reports++;
            var read = ReadLine(lines, $"{origin.Source}({number})", reader);
            yield return reader.WithOriginal(read, lines.Current.Span, PageKind.JsonLines, "utf-8", origin);
        }
        if (reports == 0)
            yield return PageResult.Not(origin.Source, origin.Name, Unread.Empty,
                $"{origin.Source}: there is no report in it; give one JSON object a line, with at least \"id\" and \"text\"");
    }

    private static PageResult ReadLine(ByteLines lines, string source, PageReader reader)
    {
        if (lines.IsTooLong)
            return PageResult.Not(source, source, Unread.TooLarge,
                $"{source}: this line has more than {reader.Options.Limits.Bytes >> 20} MB, the most for one report; one JSON object a line, one report an object");
        try
        {
            using var document = JsonDocument.Parse(lines.Current, new JsonDocumentOptions { MaxDepth = 32 });
            var row = document.RootElement;
            if (row.ValueKind != JsonValueKind.Object)
                return Bad(source, "it holds no JSON object");
            var id = Text(row, "id") ?? source;
            var report = new Row(id, Text(row, "text"), Text(row, "html"), Text(row, "title"), Text(row, "date") ?? Text(row, "published"),
                Text(row, "url"),
                Text(row, "publisher"), Text(row, "author"), Text(row, "language"));
            return report is { Text: null, Html: null } ? Bad(source, "it has neither \"text\" nor \"html\"") with { Name = id }
                : report.Read(source, id, reader);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return Bad(source, "it is not JSON");
        }
    }

    private static PageResult Bad(string source, string what) =>
        PageResult.Not(source, source, Unread.BadLine,
            $"{source}: {what}; each line must be like {{\"id\": \"1\", \"date\": \"2021-12-31\", \"text\": \"...\"}}");

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;
}
