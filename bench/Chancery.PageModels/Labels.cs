namespace Chancery.PageModels;

/// <summary>What gold says of one block (or line).</summary>
internal readonly record struct Label(bool IsKnown, bool IsGood, float Weight);

/// <summary>Carries a page's gold over to its blocks.</summary>
internal static class Labels
{
    /// <summary>A segment that stands in one block labels it; one that stands in several labels the longest,
    /// with less weight, where it must be in, and all where it must be out.</summary>
    public static Label[] Of(GoldPage gold, IReadOnlyList<string> blocks)
    {
        var labels = new Label[blocks.Count];
        var texts = blocks.Select(GoldPage.Even).ToArray();
        if (gold.Text is { } whole)
            FromWholeText(whole, texts, labels);
        var good = new bool[blocks.Count];
        foreach (var segment in gold.With)
        {
            var holders = Enumerable.Range(0, texts.Length).Where(i => texts[i].Contains(segment, StringComparison.Ordinal)).ToArray();
            if (holders.Length == 0)
                continue;
            var longest = holders.MaxBy(i => texts[i].Length);
            good[longest] = true;
            labels[longest] = new(true, true, Math.Max(labels[longest].IsGood ? labels[longest].Weight : 0, holders.Length == 1 ? 1f : 0.6f));
        }
        foreach (var segment in gold.Without.Concat(gold.Comments))
            for (var i = 0; i < texts.Length; i++)
                if (!good[i] && texts[i].Contains(segment, StringComparison.Ordinal))
                    labels[i] = new(true, false, 1f);
        return labels;
    }

    /// <summary>Runs of four words, as the scorer counts them; blocks count by their length.</summary>
    private static void FromWholeText(string whole, string[] texts, Label[] labels)
    {
        var known = Shingles(whole).ToHashSet();
        var joined = " " + string.Join(' ', Words(whole)) + " ";
        for (var i = 0; i < texts.Length; i++)
        {
            var own = Shingles(texts[i]).ToList();
            var share = own.Count > 0 ? own.Count(known.Contains) / (float)own.Count
                : Words(texts[i]).Any() && joined.Contains(" " + string.Join(' ', Words(texts[i])) + " ", StringComparison.Ordinal) ? 0.9f : 0;
            if (share is > 0.3f and < 0.7f)
                continue;
            // Short blocks of the text may also stand elsewhere by chance; they count little.
            labels[i] = new(true, share >= 0.7f, Math.Clamp(texts[i].Length / 300f, 0.08f, 0.5f));
        }
    }

    public static IEnumerable<string> Words(string text) => System.Text.RegularExpressions.Regex.Matches(text, @"\w+").Select(match => match.Value);

    public static IEnumerable<string> Shingles(string text)
    {
        var words = Words(text).ToArray();
        for (var i = 0; i + 3 < words.Length; i++)
            yield return $"{words[i]} {words[i + 1]} {words[i + 2]} {words[i + 3]}";
    }
}
