using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Chancery.Pages.Html;

/// <summary>Finds the article on a saved page. This first version stands on SmartReader.</summary>
internal static class HtmlArticle
{
    private static readonly HashSet<string> Blocks = ["p", "div", "section", "article", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "tr", "dd", "dt", "figure", "header", "footer", "main", "aside"];
    private static readonly HashSet<string> Silent = ["script", "style", "figcaption", "noscript", "button", "form", "svg", "nav"];

    public static Extracted? Extract(string markup)
    {
        var article = new SmartReader.Reader("https://page.invalid/", markup) { ContinueIfNotReadable = true }.GetArticle();
        if (!article.Completed || string.IsNullOrWhiteSpace(article.Content))
            return null;
        var body = new HtmlParser().ParseDocument(article.Content).Body;
        if (body is null)
            return null;
        var blocks = new List<string>();
        var line = new StringBuilder();
        Gather(body, blocks, line);
        EndBlock(blocks, line);
        return new Extracted(string.Join("\n\n", blocks))
        {
            Title = Known(article.Title),
            Author = Known(article.Author) ?? Known(article.Byline),
            Publisher = Known(article.SiteName),
            Published = article.PublicationDate is { Year: > 1900 } date ? new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)) : null,
            HasTime = article.PublicationDate is { } day && day.TimeOfDay != TimeSpan.Zero,
        };
    }

    private static void Gather(INode node, List<string> blocks, StringBuilder line)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                line.Append(text.Data);
                continue;
            }
            if (child is not IElement element || Silent.Contains(element.LocalName))
                continue;
            var isBlock = Blocks.Contains(element.LocalName);
            if (isBlock || element.LocalName == "br")
                EndBlock(blocks, line);
            Gather(element, blocks, line);
            if (isBlock)
                EndBlock(blocks, line);
        }
    }

    private static void EndBlock(List<string> blocks, StringBuilder line)
    {
        var text = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line.Clear();
        if (text.Length > 0)
            blocks.Add(text);
    }

    private static string? Known(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
