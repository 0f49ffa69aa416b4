namespace Chancery.Pages.Html;

/// <summary>Looks a page over before it is parsed: how many tags, how deep.</summary>
internal static class MarkupBounds
{
    /// <summary>Elements whose end tags are often left out, or that have none: they say nothing about depth.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "br", "hr", "img", "input", "meta", "link", "source", "area", "base", "col", "embed", "param", "track", "wbr",
        "td", "th", "tr", "dd", "dt", "option", "thead", "tbody", "tfoot", "html", "body", "head",
    };

    /// <summary>The bound that is exceeded, in words; null if none is.</summary>
    public static (Unread Reason, string What)? Exceeded(string markup, PageLimits limits)
    {
        var lookup = Open.GetAlternateLookup<ReadOnlySpan<char>>();
        var (tags, depth) = (0, 0);
        for (var at = markup.IndexOf('<'); at >= 0 && at + 1 < markup.Length; at = markup.IndexOf('<', at + 1))
        {
            var closing = markup[at + 1] == '/';
            var start = at + (closing ? 2 : 1);
            var end = start;
            while (end < markup.Length && end - start < 12 && char.IsAsciiLetterOrDigit(markup[end]))
                end++;
            if (end == start)
                continue;
            if (++tags > limits.Tags)
                return (Unread.TooLarge, $"it has more than {limits.Tags} tags, the most for one page; save the page of one report");
            if (lookup.Contains(markup.AsSpan(start, end - start)))
                continue;
            var closeAt = markup.IndexOf('>', end);
            if (!closing && closeAt > 0 && markup[closeAt - 1] == '/')
                continue;
            depth = Math.Max(0, depth + (closing ? -1 : 1));
            if (depth > limits.Depth)
                return (Unread.TooDeep, $"its elements are nested more than {limits.Depth} deep, as no report's page is; save the page of one report");
        }
        return null;
    }
}
