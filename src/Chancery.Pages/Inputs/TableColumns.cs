namespace Chancery.Pages.Inputs;

/// <summary>Which column of a table holds what, by its name; -1 where it has none.</summary>
internal sealed record TableColumns(int Id, int Text, int Html, int Title, int Date, int Url, int Publisher, int Author, int Language)
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public bool HasText => Text >= 0 || Html >= 0;

    public static TableColumns Of(IReadOnlyList<string> names)
    {
        var even = names.Select(name => name.Trim().Trim('\uFEFF').ToLowerInvariant().Replace(' ', '_').Replace('-', '_')).ToList();
        return new(
            Find("id", "guid", "doc_id", "article_id", "key"),
            Find("text", "body", "content", "full_text", "fulltext", "article", "maintext", "main_text", "texto", "texte"),
            Find("html", "raw_html", "content_html"),
            Find("title", "headline", "heading", "subject"),
            Find("date", "published", "published_at", "publication_date", "publish_date", "pub_date", "pubdate", "date_publish", "datetime",
            "day", "time", "date_published", "published_date", "datepublished", "created_at", "timestamp", "datum", "fecha"),
            Find("url", "link", "address", "uri"),
            Find("publisher", "outlet", "source", "source_name", "newspaper", "media", "publication", "source_domain"),
            Find("author", "authors", "byline", "writer"), Find("language", "lang"));

        int Find(params ReadOnlySpan<string> known)
        {
            foreach (var name in known)
                if (even.IndexOf(name) is >= 0 and var at)
                    return at;
            return -1;
        }
    }

    /// <summary>The sign that parts the columns, by how often it stands in the first line.</summary>
    public static char Delimiter(string head)
    {
        var line = head.AsSpan();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        var (best, most) = (',', 0);
        foreach (var sign in Delimiters)
            if (line.Count(sign) is var count && count > most)
                (best, most) = (sign, count);
        return best;
    }
}
