using Chancery.Pages.Dates;
using Chancery.Pages.PlainText;

namespace Chancery.Pages.Html;

/// <summary>Finds the article on a saved page, and what the page says of it.</summary>
internal static class HtmlArticle
{
    /// <summary>Below this, the text that the page keeps in its JSON-LD is better than what is shown.</summary>
    private const int Little = 250;

    /// <param name="classifier">Another one than the built-in, to measure it.</param>
    public static Extracted? Extract(string markup, BlockClassifier? classifier = null)
    {
        var page = MarkupParser.Parse(markup);
        var head = PageHead.Read(page);
        var blocks = BlockReader.Read(page);
        if (blocks.Count == 0)
            return null;
        var judged = (classifier ?? BlockClassifier.Default).Judge(page, blocks, head);
        LeaveNextReports(page, blocks, judged);
        KnownMarkup.Settle(page, blocks, judged);
        LivePage.Settle(head, blocks, judged);
        var title = PageTitle.Find(page, head, blocks, judged);
        var chosen = BlockChoice.Choose(page, blocks, judged, title, Standfirst.Find(page, head, blocks, judged, title));
        if (IsListOfHeadlines(blocks, chosen))
            return null;
        var (text, places, starts) = BlockText.Join(page, blocks, chosen);
        if (head.Linked.Body is { Length: > Little } body
            && ((text.Length < Little && body.Length > 2 * Little) || IsBeginningOf(body, blocks, chosen, text)))
            (text, places, starts) = (FromLinkedData(body), default, []);
        if (text.Length == 0)
            return null;
        var date = PageDate.Find(page, head, blocks, judged);
        FoundDate? published = date is null ? null : new FoundDate(date.Value, date.HasTime, 0, 0);
        return new Extracted(text)
        {
            Title = title,
            Published = date?.Value,
            HasTime = date?.HasTime ?? false,
            Author = PageAuthor.Find(page, head, blocks, judged),
            Publisher = PageSite.NameOf(head),
            Url = PageSite.AddressOf(head),
            Places = places,
            Entries = starts.Count == 0 ? [] : LivePage.Entries(page, head, blocks, chosen, starts, published),
        };
    }

    /// <summary>A beginning that is shown to all, while the whole text is told to machines.</summary>
    private static bool IsBeginningOf(string body, IReadOnlyList<Block> blocks, List<int> chosen, string text)
    {
        const int Letters = 60;
        return body.Length > 2 * text.Length && chosen.Count > 0 && FirstLetters(body) is { Length: Letters } start
            && FirstLetters(blocks[chosen[0]].Text) == start;

        static string FirstLetters(string text) => new([.. text.Where(char.IsLetter).Take(Letters)]);
    }

    /// <summary>Pages that go on without end load the next report below: another article element with a main heading of its own.</summary>
    private static void LeaveNextReports(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged)
    {
        var first = Enumerable.Range(0, blocks.Count).FirstOrDefault(i => judged[i] > 0.5f && HeadLines.IsProse(blocks[i].Text), -1);
        if (first < 0 || ArticleAround(page, blocks[first].Container) is not { } own)
            return;
        for (var i = first + 1; i < blocks.Count; i++)
            if (page[blocks[i].Container].Tag == Tag.H1 && ArticleAround(page, blocks[i].Container) is { } other && other >= page[own].Last)
            {
                for (var j = i; j >= 0 && blocks[j].FirstNode > other; j--)
                    judged[j] = 0;
                Array.Clear(judged, i, judged.Length - i);
                return;
            }
    }

    private static int? ArticleAround(MarkupTree page, int node)
    {
        for (; node > 0; node = page[node].Parent)
            if (page[node].Tag == Tag.Article)
                return node;
        return null;
    }

    /// <summary>A front page: nearly all of it is links and beginnings of reports.</summary>
    private static bool IsListOfHeadlines(IReadOnlyList<Block> blocks, List<int> chosen)
    {
        const int Fewest = 6;
        return chosen.Count >= Fewest
            && chosen.Count(i => blocks[i].LinkCharacters * 10 >= blocks[i].Text.Length * 8
            || blocks[i].Text.AsSpan().TrimEnd() is [.., '…'] or [.., '.', '.', '.']) * 10 >= chosen.Count * 8;
    }

    /// <summary>The text of a JSON-LD body: paragraphs by its line breaks, markup taken out.</summary>
    private static string FromLinkedData(string body) =>
        body.Contains('<') ? string.Join("\n\n", BlockReader.Read(MarkupParser.Parse(body)).Select(block => block.Text)) : body.Replace("\n", "\n\n");
}
