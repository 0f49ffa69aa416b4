using System.Text;
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

    public static Extracted? Extract(string markup)
    {
        var page = MarkupParser.Parse(markup);
        var head = PageHead.Read(page);
        var blocks = BlockReader.Read(page);
        if (blocks.Count == 0)
            return null;
        var judged = BlockClassifier.Judge(page, blocks, head);
        var title = PageTitle.Find(page, head, blocks, judged);
        var chosen = Choose(page, blocks, judged, title);
        var (text, places, starts) = Join(blocks, chosen);
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

    private static List<int> Choose(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged, string? title)
    {
        var most = judged.Max();
        if (most < Least)
            return [];
        var enough = most >= Enough ? Enough : most / 2;
        var chosen = Enumerable.Range(0, blocks.Count).Where(i => judged[i] >= enough && !PageTitle.IsSame(blocks[i].Text, title)).ToList();
        var aboveProse = chosen.TakeWhile(i => !HeadLines.IsProse(blocks[i].Text)).Take(8).ToList();
        if (aboveProse.Count < chosen.Count)
            chosen.RemoveAll(i => i <= (aboveProse.Count > 0 ? aboveProse[^1] : -1) && !IsClock(blocks[i].Text) && HeadLines.IsMetadata(blocks[i].Text));
        // A heading with nothing below it announces something that was left out.
        while (chosen.Count > 1 && Tags.IsHeading(page[blocks[chosen[^1]].Container].Tag))
            chosen.RemoveAt(chosen.Count - 1);
        return chosen;
    }

    /// <summary>A time alone heads an entry of a live page and stays.</summary>
    private static bool IsClock(string text) => text.Length <= 8;

    private static (string Text, SourcePlaces Places, List<int> Starts) Join(IReadOnlyList<Block> blocks, List<int> chosen)
    {
        var text = new StringBuilder();
        var starts = new List<int>(chosen.Count);
        var places = new List<(int, int)>();
        foreach (var index in chosen)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            starts.Add(text.Length);
            foreach (var (at, source) in blocks[index].Places.Places)
                places.Add((text.Length + at, source));
            text.Append(blocks[index].Text);
        }
        return (text.ToString(), new([.. places]), starts);
    }

    /// <summary>The text of a JSON-LD body: paragraphs by its line breaks, markup taken out.</summary>
    private static string FromLinkedData(string body) =>
        body.Contains('<') ? string.Join("\n\n", BlockReader.Read(MarkupParser.Parse(body)).Select(block => block.Text)) : body.Trim();
}
