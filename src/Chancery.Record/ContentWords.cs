using System.Collections.Frozen;

namespace Chancery.Record;

/// <summary>The words of a clause that carry its content, cut to their stems, for telling whether two clauses speak of one thing.</summary>
internal static class ContentWords
{
    /// <summary>Six letters hold the stem of most news words ("sancti", "invade" and "invasi" stay apart: that is accepted).</summary>
    private const int Stem = 6;

    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(
        ("about above after again against also although among another because been before being between both could does doing during each even every "
        + "from further have having here into itself last later like made make many might more most must near next only other over said same says shall "
        + "should since some such than that their them then there these they this those through under until upon very want wants were what when where "
        + "which while will with within without would year years week weeks month months").Split(' '), StringComparer.Ordinal);

    public static HashSet<string> Of(string? words)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in (words ?? "").ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > 3 && !Empty.Contains(word)) found.Add(word.Length > Stem ? word[..Stem] : word);
        }
        return found;
    }

    /// <summary>Shared words over the words of the shorter clause; 0 if either has none.</summary>
    public static double Overlap(HashSet<string> a, HashSet<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : a.Count(b.Contains) / (double)Math.Min(a.Count, b.Count);

    private static readonly char[] Separators = [.. " \n\t.,;:!?()[]{}\"'“”‘’–—-/"];
}
