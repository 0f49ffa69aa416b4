namespace Chancery.Strategy;

/// <summary>How much two wordings have in common, by their longer words without endings.</summary>
internal static class SharedWords
{
    // Four letters leave out most of what only binds words; the first five stand for a word in all its endings.
    private const int Shortest = 4, Stem = 5;

    // Longer words that only bind.
    private static readonly HashSet<string> Binding = new(
        "would will shall could should must might that this these those which what when where with from into upon over under have been were their they them there than then more most such some again also".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <returns>The share of the shorter one's words that the longer one has; 0 where either has none.</returns>
    public static double Overlap(string? first, string? second)
    {
        var (a, b) = (StemsOf(first), StemsOf(second));
        return a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);
    }

    /// <summary>Whether a wording has at least two words beyond those of another; "Russia" or "the offer" alone name no act.</summary>
    public static bool SayMore(string? words, string than)
    {
        var stems = StemsOf(words);
        stems.ExceptWith(StemsOf(than));
        return stems.Count >= 2;
    }

    private static HashSet<string> StemsOf(string? text)
    {
        var stems = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in (text ?? "").Split([.. " \t\r\n.,;:!?\"'()[]\u2019\u201c\u201d-"], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length >= Shortest && !Binding.Contains(word))
                stems.Add(word.Length > Stem ? word[..Stem] : word);
        }
        return stems;
    }
}
