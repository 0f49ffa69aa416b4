using Chancery.Pages.Dates;
using Chancery.Pages.PlainText;

namespace Chancery.Pages.Html;

/// <summary>Finds the article on a saved page, and what the page says of it.</summary>
internal static class HtmlArticle
{
    /// <summary>From here on a block belongs to the text: chosen where both segment and full-text figures stand highest.</summary>
    private const float Enough = 0.45f;

    /// <summary>A page on which no block is sure still gives its best ones, down to here.</summary>
    private const float Least = 0.04f;

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
        var title = PageTitle.Find(page, head, blocks, judged);
        var chosen = Choose(page, blocks, judged, title);
        if (IsListOfHeadlines(blocks, chosen))
            return null;
        var (text, places, starts) = BlockText.Join(page, blocks, chosen);
        if (text.Length < Little && head.Linked.Body is { Length: > 2 * Little } body)
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
        return chosen.Count >= Fewest && chosen.Count(i => blocks[i].LinkCharacters * 10 >= blocks[i].Text.Length * 8 || blocks[i].Text.AsSpan().TrimEnd() is [.., '…'] or [.., '.', '.', '.']) * 10 >= chosen.Count * 8;
    }

    private static List<int> Choose(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged, string? title)
    {
        var most = judged.Max();
        if (most < Least)
            return [];
        var enough = most >= Enough ? Enough : most / 2;
        var chosen = Enumerable.Range(0, blocks.Count).Where(i => judged[i] >= enough && !PageTitle.IsSame(blocks[i].Text, title)).ToList();
        chosen.RemoveAll(i => (!IsClock(blocks[i].Text) && IsStamp(page, blocks[i])) || !blocks[i].Text.Any(char.IsLetterOrDigit) || ReaderPlea.IsOne(blocks[i].Text));
        var aboveProse = chosen.TakeWhile(i => !HeadLines.IsProse(blocks[i].Text)).Take(8).ToList();
        if (aboveProse.Count < chosen.Count)
            chosen.RemoveAll(i => i <= (aboveProse.Count > 0 ? aboveProse[^1] : -1) && !IsClock(blocks[i].Text) && IsHead(blocks[i].Text, title));
        // A heading with nothing below it announces something that was left out.
        while (chosen.Count > 1 && Tags.IsHeading(page[blocks[chosen[^1]].Container].Tag))
            chosen.RemoveAt(chosen.Count - 1);
        return chosen;
    }

    /// <summary>Tells date and writer alone, or is a block of lines that begins with the headline or byline and holds no sentence.</summary>
    private static bool IsHead(string text, string? title)
    {
        if (HeadLines.IsMetadata(text))
            return true;
        var lines = text.Split('\n');
        return lines.Length is > 1 and <= 6 && lines.Any(line => HeadLines.IsMetadata(line) || PageTitle.IsSame(line, title))
            && lines.All(line => HeadLines.IsMetadata(line) || HeadLines.IsOutlet(line) || PageTitle.IsSame(line, title));
    }

    /// <summary>"Two hours ago": nothing but the words of a time element, which has the time for machines.</summary>
    private static bool IsStamp(MarkupTree page, Block block)
    {
        for (var node = page[block.FirstNode].Parent; node > block.Container; node = page[node].Parent)
            if (page[node].Tag == Tag.Time)
                return block.Text.Length < 60 && page.TextOf(node) == block.Text;
        return false;
    }

    /// <summary>A time alone heads an entry of a live page and stays.</summary>
    private static bool IsClock(string text) => text.Length <= 8;

    /// <summary>The text of a JSON-LD body: paragraphs by its line breaks, markup taken out.</summary>
    private static string FromLinkedData(string body) =>
        body.Contains('<') ? string.Join("\n\n", BlockReader.Read(MarkupParser.Parse(body)).Select(block => block.Text)) : body.Trim();
}
