using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Chancery.Pages.Tests.Inputs;

public class PdfTests
{
    private static readonly string[] Body =
    [
        "The envoy of Ruritania said on Monday that talks with Graustark would resume in the",
        "town of Strelsau next week, after the two sides had agreed on an agenda, and that ne-",
        "gotiations on the border would be the first of its points, whatever others might wish.", "",
        "The chancellor of Graustark answered that his country would come to the talks, but that",
        "it would not withdraw its troops from the border before they had ended in an agreement.",
    ];

    [Fact]
    public void LinesBecomeParagraphsAndRunningHeadsGo()
    {
        var result = Assert.Single(Samples.Read(Pdf(pages: 3), "brief.pdf"));
        var paragraphs = result.Article!.Text.Split("\n\n");
        Assert.Equal("The envoy of Ruritania said on Monday that talks with Graustark would resume in the town of Strelsau next week, after the two sides had agreed on an agenda, and that negotiations on the border would be the first of its points, whatever others might wish.", paragraphs[0]);
        Assert.DoesNotContain(paragraphs, paragraph => paragraph.Contains("STRELSAU BRIEFS", StringComparison.Ordinal));
        Assert.Equal(PageKind.Pdf, result.Original!.Kind);
    }

    [Fact]
    public void ADamagedPdfIsOneReason() => Assert.Equal(Unread.Damaged, Assert.Single(Samples.Read("%PDF-1.7 and no more"u8.ToArray(), "bad.pdf")).Reason);

    [Fact]
    public void APdfWithoutTextSaysWhatToDo()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        Assert.Contains("run a text recogniser over it", Assert.Single(Samples.Read(builder.Build(), "scan.pdf")).Explanation);
    }

    private static byte[] Pdf(int pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= pages; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("STRELSAU BRIEFS", 9, new PdfPoint(50, 800), font);
            var height = 740;
            foreach (var line in number == 1 ? Body
                : [$"On page {number} nothing was said that had not been said on the page before, and there were",
                $"{number} more such pages in the drawer, as the archivist of the ministry told the envoys."])
            {
                if (line.Length > 0)
                    page.AddText(line, 11, new PdfPoint(50, height), font);
                height -= 14;
            }
            page.AddText($"{number}", 9, new PdfPoint(300, 40), font);
        }
        return builder.Build();
    }
}
