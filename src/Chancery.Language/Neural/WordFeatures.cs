using Chancery.Language.Learning;
using Chancery.Language.Names;

namespace Chancery.Language.Neural;

/// <summary>What the network knows of a word by itself: its row in the word table and its pieces' rows in the piece table.</summary>
/// <param name="Mark">What the lists of names say of it in its sentence; has its rows at the end of the pieces.</param>
internal readonly record struct WordFeatures(int Word, int[] Pieces, NameMark Mark = default)
{
    public const int PieceRows = 1 << 15;

    private const int LongestLookedAt = 24;

    /// <summary>A hint of the lists has several rows, so that it is heard among the thirty or so of the word's own pieces.</summary>
    private const ulong RowsOfMark = 4;

    public static WordFeatures Of(string form, IReadOnlyDictionary<string, int> words, NameMark mark = default)
    {
        var lower = Normal(form);
        var pieces = new List<int>(40);
        Add(pieces, 1, Hash.Of(Shape(form)));
        Add(pieces, 2, Hash.Of(form));
        for (var k = 1; k <= 4 && k <= lower.Length; k++) Add(pieces, 2 + (ulong)k, Hash.Of(lower.AsSpan(0, k)));
        for (var k = 1; k <= 5 && k <= lower.Length; k++) Add(pieces, 8 + (ulong)k, Hash.Of(lower.AsSpan(lower.Length - k)));
        var inner = lower.Length > LongestLookedAt ? lower.AsSpan(0, LongestLookedAt) : lower;
        for (var i = 0; i + 3 <= inner.Length; i++) Add(pieces, 20, Hash.Of(inner.Slice(i, 3)));
        // A name in capitals and the same letters in lower case are different hints.
        var letters = form.Length > 0 && char.IsUpper(form[0]) ? char.IsUpper(form[^1]) && form.Length > 1 ? 2UL : 1 : 0;
        for (var row = 0UL; row < RowsOfMark; row++)
        {
            if (mark.IsGiven) Add(pieces, 30 + (10 * row), letters);
            if (mark.IsFamily) Add(pieces, 31 + (10 * row), letters);
            if (mark.Place > 0) Add(pieces, 32 + (10 * row), (letters << 3) | (uint)mark.Place);
            if (mark.Organisation > 0) Add(pieces, 33 + (10 * row), (letters << 3) | (uint)mark.Organisation);
        }
        return new(words.GetValueOrDefault(lower), [.. pieces], mark);
    }

    /// <summary>The same word as if no list had it.</summary>
    public WordFeatures Unmarked()
    {
        var rows = (Mark.IsGiven ? 1 : 0) + (Mark.IsFamily ? 1 : 0) + (Mark.Place > 0 ? 1 : 0) + (Mark.Organisation > 0 ? 1 : 0);
        return rows == 0 ? this : new(Word, Pieces[..^((int)RowsOfMark * rows)]);
    }

    private static void Add(List<int> pieces, ulong kind, ulong hash) => pieces.Add((int)(Hash.Join(kind, hash) & (PieceRows - 1)));

    /// <summary>Lower case, digits as 0, typographic quotes as plain ones: the keys of the word table.</summary>
    public static string Normal(string form) => string.Create(form.Length, form, static (span, f) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Normal(f[i]);
    });

    public static char Normal(char c) => char.IsDigit(c) ? '0' : c switch
    {
        '’' or '‘' or '`' => '\'',
        '“' or '”' => '"',
        '–' or '—' => '-',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>The kinds of characters in order, runs cut to two: "McDonald" is "XxXxx", "B-52s" is "X-00x".</summary>
    public static string Shape(string form, int longest = 10)
    {
        Span<char> shape = stackalloc char[longest];
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
