namespace Chancery.Pages.Copies;

/// <summary>How a text relates to one that is already known.</summary>
/// <param name="Id">The known text's id.</param>
/// <param name="Likeness">The share of all wording that both have.</param>
/// <param name="Containment">The share of the shorter text's wording that the longer one has.</param>
/// <param name="Own">The share of the new text's wording that the known one has not: high
/// where the new text is a longer version with more to tell.</param>
public readonly record struct Copy(string Id, double Likeness, double Containment, double Own);

/// <summary>Recognises syndicated and re-posted copies of a text: the same report with another
/// headline, a cut tail, a local lead, a few words changed.</summary>
/// <remarks>
/// A report told in other words is no copy: it is another witness. Candidates come from bands of the sketch (locality-sensitive hashing), so that
/// finding takes the same time in a large file as in a small one. Not safe for several threads at once.
/// </remarks>
public sealed class CopyFinder(CopyBounds bounds)
{
    /// <summary>Two numbers to a band: a pair that shares a quarter of its wording meets in one of 128 bands nearly always.</summary>
    private const int BandWidth = 2;

    private readonly Dictionary<ulong, List<int>> _bands = [];
    private readonly List<(string Id, TextSketch Sketch)> _known = [];

    public CopyFinder() : this(CopyBounds.Default) { }

    public int Count => _known.Count;

    /// <summary>The known text that this is likeliest a copy of; null if it is a text of its own.</summary>
    public Copy? Find(TextSketch sketch)
    {
        var seen = new HashSet<int>();
        Copy? best = null;
        foreach (var band in Bands(sketch))
        {
            if (!_bands.TryGetValue(band, out var members))
                continue;
            foreach (var member in members)
            {
                if (!seen.Add(member))
                    continue;
                var (id, known) = _known[member];
                var copy = new Copy(id, sketch.Likeness(known), sketch.Containment(known), OwnShare(sketch, known));
                if (IsCopy(sketch, known, copy) && (best is null || copy.Containment > best.Value.Containment))
                    best = copy;
            }
        }
        return best;
    }

    /// <summary>Makes a text known under its id.</summary>
    public void Add(string id, TextSketch sketch)
    {
        _known.Add((id, sketch));
        foreach (var band in Bands(sketch))
        {
            if (!_bands.TryGetValue(band, out var members))
                _bands[band] = members = [];
            members.Add(_known.Count - 1);
        }
    }

    private static double OwnShare(TextSketch sketch, TextSketch known) =>
        1 - (sketch.Containment(known) * Math.Min(sketch.Size, known.Size) / Math.Max(1, sketch.Size));

    /// <summary>Short texts must be the same nearly word for word: a form of words may be filled with other names and numbers.</summary>
    private bool IsCopy(TextSketch one, TextSketch other, Copy copy) => Math.Min(one.Size, other.Size) < bounds.ShortRuns
        ? copy.Likeness >= bounds.ShortLikeness
        : copy.Likeness >= bounds.Likeness || (copy.Containment >= bounds.Containment && copy.Likeness >= bounds.LeastLikeness);

    private static IEnumerable<ulong> Bands(TextSketch sketch)
    {
        if (sketch.Size == 0)
            yield break;
        for (var band = 0; band < TextSketch.Bins / BandWidth; band++)
        {
            var numbers = sketch.Numbers.Slice(band * BandWidth, BandWidth);
            yield return (((ulong)numbers[0] << 32) | numbers[1]) * 0x9E3779B97F4A7C15ul ^ (ulong)band * 0xD1B54A32D192ED03ul;
        }
    }
}

/// <summary>From where on a text counts as a copy. The figures in docs/pages.md say what the defaults find and miss.</summary>
/// <param name="Likeness">Shared wording of all, enough by itself.</param>
/// <param name="Containment">Shared wording of the shorter text, for cut copies...</param>
/// <param name="LeastLikeness">...that still share so much of all.</param>
/// <param name="ShortRuns">A text with fewer runs of words is short...</param>
/// <param name="ShortLikeness">...and must share so much.</param>
public readonly record struct CopyBounds(double Likeness, double Containment, double LeastLikeness, int ShortRuns, double ShortLikeness)
{
    public static CopyBounds Default { get; } = new(Likeness: 0.5, Containment: 0.7, LeastLikeness: 0.15, ShortRuns: 40, ShortLikeness: 0.9);
}
