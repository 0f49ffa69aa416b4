namespace Chancery.Pages.Inputs;

/// <summary>A report as a line of JSON or a row of a table gives it: a clean text or a page, and what is known of it.</summary>
internal sealed record Row(string? Id, string? Text, string? Html, string? Title, string? Date, string? Url, string? Publisher,
    string? Author, string? Language)
{
    public static Row Of(TableColumns columns, string[] fields)
    {
        return new(At(columns.Id), At(columns.Text), At(columns.Html), At(columns.Title), At(columns.Date), At(columns.Url),
            At(columns.Publisher), At(columns.Author), At(columns.Language));

        string? At(int column) => column >= 0 && column < fields.Length && !string.IsNullOrWhiteSpace(fields[column]) ? fields[column] : null;
    }

    public PageResult Read(string source, string name, PageReader reader)
    {
        if (Text is not null)
            return string.IsNullOrWhiteSpace(Text)
                ? PageResult.Not(source, name, Unread.Empty, $"{source}: its \"text\" is empty; give the report's text")
                : Dated(new(name, source, Title, null, Publisher, Author, Url, Subtag(Language), Text), source, name, reader);
        if (Html is null)
            return PageResult.Not(source, name, Unread.Empty, $"{source}: it has neither text nor html");
        var read = reader.ReadText(Html, new Origin(source, name, name), PageKind.Html);
        // What the line says of a page goes before what the page says of itself.
        return read.Article is not { } page ? read : Dated(page with
        {
            Title = Title ?? page.Title, Publisher = Publisher ?? page.Publisher, Author = Author ?? page.Author, Url = Url ?? page.Url,
        }, source, name, reader) with { Original = read.Original };
    }

    private PageResult Dated(Article article, string source, string name, PageReader reader)
    {
        if (string.IsNullOrWhiteSpace(Date))
            return reader.Finish(article, source, name);
        if (IsoDate.TryRead(Date, out var published, out var hasTime))
            return reader.Finish(article with { Published = published, HasTime = hasTime }, source, name);
        if (Dates.DateText.Read(Date) is { IsSureOrder: true } found)
            return reader.Finish(article with { Published = found.Value, HasTime = found.HasTime }, source, name);
        var read = reader.Finish(article, source, name);
        return read with { Warnings = [$"{source}: its \"date\", '{Date}', is not a date; write it as 2021-12-31 or 2021-12-31T18:00:00Z",
            .. read.Warnings] };
    }

    private static string Subtag(string? language) => language?.Split('-', '_')[0].ToLowerInvariant() ?? "";
}
