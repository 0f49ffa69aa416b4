using System.Text.RegularExpressions;
using Chancery.Pages.PlainText;

namespace Chancery.Pages.Html;

/// <summary>Chooses the blocks that make the text: those that the classifier finds likely,
/// less what is certainly none of it by what it says or repeats.</summary>
internal static partial class BlockChoice
{
    /// <summary>From here on a block belongs to the text: chosen where both segment and full-text figures stand highest.</summary>
    private const float Enough = 0.45f;

    /// <summary>A page on which no block is sure still gives its best ones, down to here.</summary>
    private const float Least = 0.04f;

    /// <summary>Shorter blocks may be the same by chance, or on purpose: "Applause."</summary>
    private const int LongEnough = 80;

    private static readonly string[] ForMachines = ["keywords", "url", "width", "height", "value", "mainEntityOfPage", "datePublished",
        "dateCreated", "dateModified", "logo", "inLanguage", "articleSection", "thumbnailUrl"];

    public static List<int> Choose(MarkupTree page, IReadOnlyList<Block> blocks, float[] judged, string? title, HashSet<int> standfirst)
    {
        var most = judged.Max();
        if (most < Least)
            return [];
        var enough = most >= Enough ? Enough : most / 2;
        var chosen = Enumerable.Range(0, blocks.Count)
            .Where(i => (judged[i] >= enough || standfirst.Contains(i)) && !PageTitle.IsSame(blocks[i].Text, title)).ToList();
        chosen.RemoveAll(i => (!IsClock(blocks[i].Text) && IsStamp(page, blocks[i])) || !blocks[i].Text.Any(char.IsLetterOrDigit)
            || IsPointer(blocks[i]) || IsForMachines(page, blocks[i])
            || Caption.EndsAsOne(blocks[i].Text) || HeadLines.IsLabelledDate(blocks[i].Text));
        LeaveLinkLists(page, blocks, chosen);
        LeaveTeasers(page, blocks, chosen);
        LeaveRepeats(blocks, chosen);
        var aboveProse = chosen.TakeWhile(i => !HeadLines.IsProse(blocks[i].Text)).Take(8).ToList();
        if (aboveProse.Count < chosen.Count)
            chosen.RemoveAll(i => i <= (aboveProse.Count > 0 ? aboveProse[^1] : -1) && !IsClock(blocks[i].Text) && IsHead(blocks[i].Text, title));
        // A heading with nothing below it announces something that was left out.
        while (chosen.Count > 1 && Tags.IsHeading(page[blocks[chosen[^1]].Container].Tag))
            chosen.RemoveAt(chosen.Count - 1);
        return chosen;
    }

    /// <summary>Asks the reader something, or sends him elsewhere: a line of furniture that is a link or no sentence.</summary>
    private static bool IsPointer(Block block) =>
        ReaderPlea.IsOne(block.Text)
            || (FurnitureLine.IsOne(block.Text)
            && (block.LinkCharacters * 2 > block.Text.Length || block.Text.AsSpan().TrimEnd() is not [.., '.' or '!' or '?' or ':']));

    /// <summary>Three beginnings of other reports of one make, each with a link and broken off, are no text.</summary>
    private static void LeaveTeasers(MarkupTree page, IReadOnlyList<Block> blocks, List<int> chosen)
    {
        const int Fewest = 3, Link = 15;
        var teasers = chosen.Where(i => blocks[i].LinkCharacters > Link && blocks[i].Text.AsSpan().TrimEnd(" ]") is [.., '…'] or [.., '.', '.', '.'])
            .GroupBy(i => BlockContext.KindKey(page, blocks[i])).Where(same => same.Count() >= Fewest).SelectMany(same => same).ToHashSet();
        if (teasers.Count < chosen.Count)
            chosen.RemoveAll(teasers.Contains);
    }

    /// <summary>A list amid the text that is nothing but links to other pages, each a headline.</summary>
    private static void LeaveLinkLists(MarkupTree page, IReadOnlyList<Block> blocks, List<int> chosen)
    {
        var lists = chosen.GroupBy(i => ListAround(page, blocks[i].Container))
            .Where(list => list.Key > 0 && list.All(i => IsLinkAway(page, blocks[i]))).SelectMany(list => list).ToHashSet();
        if (lists.Count * 2 < chosen.Count)
            chosen.RemoveAll(lists.Contains);
    }

    private static int ListAround(MarkupTree page, int node) => page[node].Tag == Tag.Li ? page[node].Parent
        : page[node].Parent is > 0 and var item && page[item].Tag == Tag.Li ? page[item].Parent : 0;

    private static bool IsLinkAway(MarkupTree page, Block block)
    {
        const int Shortest = 20;
        if (block.Text.Length < Shortest || block.LinkCharacters < block.Text.Length - 2 || block.Text[^1] is '.' or ':' or ';')
            return false;
        for (var i = block.Container; i < page[block.Container].Last; i++)
            if (page[i].Tag == Tag.A && page.TryAttribute(i, "href", out var target) && !target.StartsWith("#"))
                return true;
        return false;
    }

    /// <summary>Some pages hold their text twice, once for machines: what was said before is
    /// left out, and a block that is the others put together.</summary>
    private static void LeaveRepeats(IReadOnlyList<Block> blocks, List<int> chosen)
    {
        const int MostWholes = 3, LongestPart = 20_000;
        foreach (var whole in chosen.Where(i => blocks[i].Text.Length is > 4 * LongEnough and < LongestPart)
            .OrderByDescending(i => blocks[i].Text.Length).Take(MostWholes).ToList())
        {
            var parts = chosen.Where(i =>
                i != whole && blocks[i].Text.Length is >= LongEnough / 2
                && blocks[whole].Text.Contains(blocks[i].Text, StringComparison.Ordinal)).Select(i => blocks[i].Text).Distinct().ToList();
            if (parts.Count > 1 && parts.Sum(part => part.Length) * 5 > blocks[whole].Text.Length * 4)
                chosen.Remove(whole);
        }
        var seen = new HashSet<string>();
        chosen.RemoveAll(i => blocks[i].Text.Length >= LongEnough && !seen.Add(blocks[i].Text));
    }

    /// <summary>Microdata that some pages show by mistake, an address or a stamp alone.</summary>
    private static bool IsForMachines(MarkupTree page, Block block) =>
        Machine().IsMatch(block.Text)
            || (block.Text.Length < 400 && page.TryAttribute(block.Container, "itemprop", out var property)
            && ForMachines.Contains(property.ToString()));

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

    [GeneratedRegex(@"^(?:https?://\S+|(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|info|news|tv|(?:co|com|org|net|gov)\.[a-z]{2}|[a-z]{2})|\d{4}-\d\d-\d\dT\d\d:\d\d\S*|={2,}\s?\p{L}[\p{L} ]{1,30}|(?:\d{1,3}|an?|one) (?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month|year)s? ago|just now)$", RegexOptions.IgnoreCase)]
    private static partial Regex Machine();
}
