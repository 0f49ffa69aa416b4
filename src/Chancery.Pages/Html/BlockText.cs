using System.Text;
using Chancery.Pages.PlainText;

namespace Chancery.Pages.Html;

/// <summary>Puts the chosen blocks of a page together: an empty line between them, lines that were wrapped by hand made one again.</summary>
internal static class BlockText
{
    /// <summary>Fewer lines may be short by chance.</summary>
    private const int FewestLines = 6;

    /// <returns>The text, where its characters come from, and where each block begins in it.</returns>
    public static (string Text, SourcePlaces Places, List<int> Starts) Join(MarkupTree page, IReadOnlyList<Block> blocks, List<int> chosen)
    {
        var text = new StringBuilder();
        var starts = new List<int>(chosen.Count);
        var places = new List<(int, int)>();
        var width = WidthOfLines(page, blocks, chosen);
        var isPrinted = chosen.Any(i => IsPrinted(page, blocks[i])) && Wrapping.WidthOf(PrintedLines(page, blocks, chosen)) is not null;
        for (var c = 0; c < chosen.Count; c++)
        {
            var block = blocks[chosen[c]];
            if (c > 0 && width is { } wide && Wrapping.RunsOn(blocks[chosen[c - 1]].Text, block.Text, wide))
            {
                if (Wrapping.IsCutWord(text, block.Text))
                    text.Length--;
                else
                    text.Append(' ');
            }
            else if (c > 0)
                text.Append("\n\n");
            starts.Add(text.Length);
            foreach (var (at, source) in block.Places.Places)
                places.Add((text.Length + at, source));
            text.Append(isPrinted && IsPrinted(page, block) ? block.Text.Replace('\n', ' ') : block.Text);
        }
        return (text.ToString(), new([.. places]), starts);
    }

    /// <summary>A PDF made into a page has an element a line; null where blocks are paragraphs.</summary>
    private static int? WidthOfLines(MarkupTree page, IReadOnlyList<Block> blocks, List<int> chosen) =>
        chosen.Count >= FewestLines && chosen.All(i => page[blocks[i].Container].Tag is Tag.Div or Tag.Td or Tag.Body)
            ? Wrapping.WidthOf([.. chosen.Select(i => Line(blocks[i].Text))]) : null;

    private static List<TextLine> PrintedLines(MarkupTree page, IReadOnlyList<Block> blocks, List<int> chosen) =>
        [.. chosen.Where(i => IsPrinted(page, blocks[i])).SelectMany(i => blocks[i].Text.Split('\n')).Select(Line)];

    private static bool IsPrinted(MarkupTree page, Block block) => page[block.Container].Tag == Tag.Pre;

    private static TextLine Line(string text) => new(text, 0, 0, default);
}
