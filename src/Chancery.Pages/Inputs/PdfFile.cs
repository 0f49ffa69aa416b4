using System.Text;
using Chancery.Pages.Html;
using Chancery.Pages.PlainText;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Chancery.Pages.Inputs;

/// <summary>Reads the text of a PDF: its words into lines by their place on the page, lines that stand on every page left out.</summary>
internal static class PdfFile
{
    /// <summary>A report has few pages; a book's first ones are enough to see that it is none.</summary>
    private const int MostPages = 500;

    private const int StackBytes = 64 << 20;

    public static PageResult Read(byte[] bytes, Origin origin, PageReader reader)
    {
        // The file decides how long and how deep its parts refer to each other, so that they are taken apart on a thread that can be left behind.
        (PdfText? Text, string? Fault) done = default;
        var worker = new Thread(() => done = TakeApart(bytes), StackBytes) { IsBackground = true, Name = "PDF" };
        worker.Start();
        if (!worker.Join(TimeSpan.FromSeconds(reader.Options.Limits.PdfSeconds)))
            return PageResult.Not(origin.Source, origin.Name, Unread.TooLarge,
                $"{origin.Source}: taking this PDF apart takes more than {reader.Options.Limits.PdfSeconds} s, the most for one file; give its text");
        if (done.Text is not { } pdf)
            return PageResult.Not(origin.Source, origin.Name, Unread.Damaged,
                $"{origin.Source}: this PDF can't be read ({done.Fault}); save it anew, or give its text");
        if (pdf.Lines.Count == 0)
            return PageResult.Not(origin.Source, origin.Name, Unread.NoArticle,
                $"{origin.Source}: this PDF holds pictures of pages and no text; run a text recogniser over it, or give its text");
        return reader.ReadText(string.Join("\n\n", TextLines.Unwrapped(string.Join('\n', pdf.Lines))), origin, PageKind.Text, found => found with
        {
            Title = found.Title ?? pdf.Title,
            Published = found.Published ?? pdf.Created,
            Author = found.Author ?? pdf.Author,
            Places = default,
        });
    }

    private static (PdfText?, string?) TakeApart(byte[] bytes)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            var pages = new List<List<string>>();
            for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
                pages.Add(LinesOf(document.GetPage(number)));
            var information = document.Information;
            var created = information.GetCreatedDateTimeOffset();
            return (new(WithoutRunning(pages), PageHead.Clean(information.Title), PageHead.Clean(information.Author), created), null);
        }
#pragma warning disable CA1031 // Damaged files make the library throw whatever its code happens to meet; each is a fault of the file.
        catch (Exception failure) when (failure is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return (null, failure.Message.Split('\n')[0].TrimEnd('.', '\r'));
        }
    }

    /// <summary>Words on one height are a line; a step that is clearly wider than the page's usual one parts paragraphs.</summary>
    private static List<string> LinesOf(Page page)
    {
        var lines = new List<(StringBuilder Text, double Bottom, double Height)>();
        foreach (var word in page.GetWords())
        {
            var box = word.BoundingBox;
            var height = Math.Max(1, box.Height);
            if (lines.Count == 0 || Math.Abs(box.Bottom - lines[^1].Bottom) > Math.Max(height, lines[^1].Height) * 0.6)
                lines.Add((new(), box.Bottom, height));
            else
                lines[^1] = lines[^1] with { Height = Math.Max(height, lines[^1].Height) };
            if (lines[^1].Text.Length > 0)
                lines[^1].Text.Append(' ');
            lines[^1].Text.Append(word.Text);
        }
        var steps = lines.Zip(lines.Skip(1), (one, next) => one.Bottom - next.Bottom).Where(step => step > 0).Order().ToList();
        var usual = steps.Count > 0 ? steps[steps.Count / 4] : 0;
        var result = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            // A step upwards begins another column.
            if (i > 0 && (lines[i - 1].Bottom - lines[i].Bottom) is var step && (step > usual * 1.4 || step < 0))
                result.Add("");
            result.Add(lines[i].Text.ToString());
        }
        return result;
    }

    /// <summary>Page numbers, and what stands at the head or foot of most pages.</summary>
    private static List<string> WithoutRunning(List<List<string>> pages)
    {
        var edges = pages.SelectMany(page =>
            page.Where(line => line.Length > 0).Take(2).Concat(page.Where(line => line.Length > 0).TakeLast(2)).Select(Even).Distinct())
            .CountBy(line => line).ToDictionary();
        var kept = new List<string>();
        foreach (var page in pages)
        {
            foreach (var line in page)
                if (line.Length == 0 || !(pages.Count > 2 && edges.GetValueOrDefault(Even(line)) * 2 > pages.Count)
                    && !(line.Length is > 0 and < 12 && line.Any(char.IsDigit) && !line.Any(char.IsLetter)))
                    kept.Add(line);
        }
        while (kept is ["", ..])
            kept.RemoveAt(0);
        return kept.TrueForAll(line => line.Length == 0) ? [] : kept;
    }

    /// <summary>Page numbers differ from page to page, what stands around them doesn't.</summary>
    private static string Even(string line) => string.Concat(line.Where(letter => !char.IsDigit(letter))).Trim();

    private sealed record PdfText(List<string> Lines, string? Title, string? Author, DateTimeOffset? Created);
}
