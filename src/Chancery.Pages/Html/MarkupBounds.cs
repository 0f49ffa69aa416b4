namespace Chancery.Pages.Html;

/// <summary>Looks a page over before it is parsed: how many tags. Depth needs no bound: the
/// parser makes what is nested too deep siblings, as browsers do.</summary>
internal static class MarkupBounds
{
    /// <summary>The bound that is exceeded, in words; null if none is.</summary>
    public static string? Exceeded(string markup, PageLimits limits)
    {
        var tags = 0;
        for (var at = markup.IndexOf('<'); at >= 0 && at + 1 < markup.Length; at = markup.IndexOf('<', at + 1))
            if ((char.IsAsciiLetter(markup[at + 1]) || markup[at + 1] == '/') && ++tags > limits.Tags)
                return $"it has more than {limits.Tags} tags, the most for one page; save the page of one report";
        return null;
    }
}
