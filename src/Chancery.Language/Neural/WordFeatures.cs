using Chancery.Language.Learning;

namespace Chancery.Language.Neural;

/// <summary>What the network knows of a word by itself: its row in the word table and its pieces' rows in the piece table.</summary>
internal readonly record struct WordFeatures(int Word, int[] Pieces)
{
    public const int PieceRows = 1 << 15;

    private const int LongestLookedAt = 24;

    public static WordFeatures Of(string form, IReadOnlyDictionary<string, int> words)
    {
        var lower = Normal(form);
        var pieces = new List<int>(40);
        Add(pieces, 1, Hash.Of(Shape(form)));
        Add(pieces, 2, Hash.Of(form));
        for (var k = 1; k <= 4 && k <= lower.Length; k++) Add(pieces, 2 + (ulong)k, Hash.Of(lower.AsSpan(0, k)));
        for (var k = 1; k <= 5 && k <= lower.Length; k++) Add(pieces, 8 + (ulong)k, Hash.Of(lower.AsSpan(lower.Length - k)));
        var inner = lower.Length > LongestLookedAt ? lower.AsSpan(0, LongestLookedAt) : lower;
        for (var i = 0; i + 3 <= inner.Length; i++) Add(pieces, 20, Hash.Of(inner.Slice(i, 3)));
        return new(words.GetValueOrDefault(lower), [.. pieces]);
    }

    private static void Add(List<int> pieces, ulong kind, ulong hash) => pieces.Add((int)(Hash.Join(kind, hash) & (PieceRows - 1)));

    /// <summary>Lower case, digits as 0, typographic quotes as plain ones: the keys of the word table.</summary>
    public static string Normal(string form) => string.Create(form.Length, form, static (span, f) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsDigit(f[i]) ? '0' : f[i] switch
            {
                '’' or '‘' or '`' => '\'',
                '“' or '”' => '"',
                '–' or '—' => '-',
                var c => char.ToLowerInvariant(c),
            };
        }
    });

    /// <summary>The kinds of characters in order, runs cut to two: "McDonald" is "XxXxx", "B-52s" is "X-00x".</summary>
    public static string Shape(string form)
    {
        Span<char> shape = stackalloc char[10];
        var length = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            if (length > 1 && shape[length - 1] == kind && shape[length - 2] == kind) continue;
            if (length == shape.Length) break;
            shape[length++] = kind;
        }
        return new(shape[..length]);
    }
}
