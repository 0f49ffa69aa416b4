using System.Collections.Immutable;
using Chancery.Pages.Dates;
using Chancery.Pages.PlainText;

namespace Chancery.Pages.Html;

/// <summary>Tells the entries of a live page apart: blocks of text under repeated time stamps, or those that its JSON-LD lists.</summary>
internal static class LivePage
{
    /// <summary>Fewer stamps may be those of a report, of its change and of a picture.</summary>
    private const int FewestEntries = 3;

    /// <summary>Nodes before the first and after the last block of the text in which its first and last stamp may stand.</summary>
    private const int Around = 80;

    /// <summary>Letters by which an entry of the JSON-LD is found on the page.</summary>
    private const int KeyLength = 40;

    /// <param name="chosen">The blocks that make the text.</param>
    /// <param name="starts">Where in the text each of them begins.</param>
    public static ImmutableArray<ArticleEntry> Entries(MarkupTree page, PageHead head, IReadOnlyList<Block> blocks, List<int> chosen,
        IReadOnlyList<int> starts, FoundDate? published)
    {
        var fewest = head.Linked.Updates.Count > 0 ? FewestEntries - 1 : FewestEntries;
        var listed = FromLinkedData(head.Linked.Updates, blocks, chosen, starts);
        if (listed.Length >= fewest)
            return listed;
        var stamped = FromStamps(page, blocks, chosen, starts, published);
        if (stamped.Length >= fewest)
            return stamped;
        if (chosen.Count == 0)
            return [];
        var lines = Clock.Lines([.. blocks.Select(block => block.Text)], chosen, starts);
        var clocks = Clock.Entries(lines, published);
        if (clocks.Length >= FewestEntries)
            return clocks;
        var dated = Clock.DatedEntries(lines);
        return dated.Length >= FewestEntries ? dated : [];
    }

    /// <summary>Headlines and first paragraphs of the entries that the page's JSON-LD lists are text.</summary>
    public static void Settle(PageHead head, IReadOnlyList<Block> blocks, float[] judged)
    {
        var listed = head.Linked.Updates.SelectMany(update => new[] { update.Headline, update.Body }).OfType<string>().Select(KeyOf)
            .OfType<string>().ToHashSet();
        for (var i = 0; i < blocks.Count && listed.Count > 0; i++)
            if (blocks[i].LinkCharacters * 2 <= blocks[i].Text.Length && KeyOf(blocks[i].Text) is { } key && listed.Contains(key))
                judged[i] = Math.Max(judged[i], 0.9f);
    }

    private static ImmutableArray<ArticleEntry> FromLinkedData(IReadOnlyList<(string? Headline, string? Body, string Published)> updates,
        IReadOnlyList<Block> blocks, List<int> chosen, IReadOnlyList<int> starts)
    {
        var byWords = new Dictionary<string, DateTimeOffset>();
        foreach (var (headline, body, published) in updates)
            if ((headline ?? body) is { } words && KeyOf(words) is { } key && DateText.Read(published) is { HasTime: true } moment)
                byWords.TryAdd(key, moment.Value);
        var found = new List<ArticleEntry>();
        for (var i = 0; i < chosen.Count && byWords.Count > 0; i++)
            if (KeyOf(blocks[chosen[i]].Text) is { } key && byWords.Remove(key, out var moment))
                found.Add(new(starts[i], moment));
        return [.. found];
    }

    private static string? KeyOf(string words)
    {
        var letters = new string([.. words.Where(char.IsLetterOrDigit).Take(KeyLength)]).ToLowerInvariant();
        return letters.Length < 8 ? null : letters;
    }

    private static ImmutableArray<ArticleEntry> FromStamps(MarkupTree page, IReadOnlyList<Block> blocks, List<int> chosen,
        IReadOnlyList<int> starts, FoundDate? published)
    {
        if (chosen.Count == 0)
            return [];
        var best = new List<ArticleEntry>();
        foreach (var kind in Stamps(page, Math.Max(1, blocks[chosen[0]].FirstNode - Around),
            Math.Min(page.Count - 1, blocks[chosen[^1]].FirstNode + Around), published).GroupBy(stamp => stamp.Kind, StringComparer.Ordinal))
        {
            var stamps = kind.Select(stamp => (stamp.Node, stamp.Value)).ToList();
            if (stamps.Count <= best.Count || stamps.Count < FewestEntries - 1)
                continue;
            var entries = Under(page, blocks, chosen, starts, stamps);
            if (entries.Count > best.Count)
                best = entries;
        }
        return [.. best];
    }

    /// <summary>Time elements with a time of day, told apart by the names of their elements.</summary>
    private static IEnumerable<(int Node, DateTimeOffset Value, string Kind)> Stamps(MarkupTree page, int first, int last, FoundDate? published)
    {
        for (var i = first; i <= last; i++)
        {
            if (page[i].Tag == Tag.Div && page.Attribute(i, "title") is { Length: > 12 and < 60 } title && Clock.Moment(title) is { } exported)
                yield return (i, exported, $"{page.Attribute(i, "class")}");
            if (page[i].Tag != Tag.Time)
                continue;
            var moment = DateText.Read(page.Attribute(i, "datetime")) is { HasTime: true } told ? told.Value : Clock.Read(page.TextOf(i), published);
            if (moment is { } value)
                yield return (i, value, $"{page.Attribute(i, "class")}/{page.Attribute(Math.Max(0, page[i].Parent), "class")}");
        }
    }

    /// <summary>An entry is the largest element around its stamp that holds no other; where that
    /// holds no text, the text beside it up to the next stamp.</summary>
    private static List<ArticleEntry> Under(MarkupTree page, IReadOnlyList<Block> blocks, List<int> chosen, IReadOnlyList<int> starts,
        List<(int Node, DateTimeOffset Value)> stamps)
    {
        var entries = new List<ArticleEntry>();
        for (var s = 0; s < stamps.Count; s++)
        {
            var (before, next) = (s > 0 ? stamps[s - 1].Node : 0, s + 1 < stamps.Count ? stamps[s + 1].Node : int.MaxValue);
            var holder = stamps[s].Node;
            while (page[holder].Parent is > 0 and var parent && parent > before && page[parent].Last <= next)
                holder = parent;
            var within = At(holder, page[holder].Last);
            if (within is null && next != int.MaxValue)
                within = At(stamps[s].Node, next);
            within ??= At(stamps[s].Node, page[Math.Max(0, page[holder].Parent)].Last);
            if (within is { } start && (entries.Count == 0 || start > entries[^1].Start))
                entries.Add(new(start, stamps[s].Value));
        }
        return entries;

        // Where the first chosen block that begins between two nodes begins in the text.
        int? At(int from, int to)
        {
            for (var i = 0; i < chosen.Count; i++)
                if (blocks[chosen[i]].FirstNode >= from && blocks[chosen[i]].FirstNode < to)
                    return starts[i];
            return null;
        }
    }
}
