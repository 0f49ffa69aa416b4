using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Chancery.Lexicon;

/// <summary>Finds the longest entry that starts at a word. Entries are names cut into pieces; a tree of pieces leads to them.</summary>
internal sealed class NameIndex
{
    private const int LongestPiece = 48;

    /// <summary>Pieces that papers write small or large as they like: "al-Shabab", "Al-Shabab".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = FrozenSet.ToFrozenSet(
        ["Al", "El", "Ar", "As", "Ash", "An", "Bin", "Bint", "Ibn", "Ben", "Ould", "De", "Da", "Do", "Dos", "Das", "Del", "Della", "Du",
         "La", "Le", "Les", "Van", "Von", "Der", "Den", "Di", "Un", "Of", "And", "The", "For", "In", "On", "D", "S"], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int> _pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<int> _first = [-1];
    private readonly List<Entry> _entries = [];
    private readonly List<bool> _starts = [];

    public NameIndex() => _lookup = _pieces.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly record struct Entry(int Value, ulong Cases, int Next);

    /// <summary>Adds a name for a value; names that fold to the same pieces share a node.</summary>
    public void Add(ReadOnlySpan<char> name, int value)
    {
        Span<char> folded = stackalloc char[LongestPiece];
        var node = 0;
        var depth = 0;
        ulong cases = 0;
        for (var at = 0; TryNext(name, ref at, out var piece);)
        {
            if (depth == 0 && piece is "the" or "The" && at < name.Length) continue;
            if (piece.Length > LongestPiece || depth == 20) return;
            var id = Intern(Fold(piece, folded), depth == 0);
            // Three bits per piece: two for the case and one for "four letters or more".
            var written = depth > 0 && Particles.Contains(piece) || piece is "Al" or "El" or "Van" or "Von" or "De" ? LetterCase.Lower
                : Spelling.CaseOf(piece);
            cases |= ((ulong)written | (piece.Length >= 4 ? 4ul : 0)) << (3 * depth++);
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_steps, ((long)node << 32) | (uint)id, out var known);
            if (!known)
            {
                next = _first.Count;
                _first.Add(-1);
            }
            node = next;
        }
        // "The 27" is a number in most texts.
        if (node == 0 || (depth == 1 && !name.ContainsAnyExcept("the The0123456789 "))) return;
        for (var e = _first[node]; e >= 0; e = _entries[e].Next)
        {
            if (_entries[e].Value == value && _entries[e].Cases == cases) return;
        }
        _entries.Add(new(value, cases, _first[node]));
        _first[node] = _entries.Count - 1;
    }

    /// <summary>Cuts words into pieces that can be looked up.</summary>
    public NamePieces Cut(IReadOnlyList<string> words)
    {
        Span<char> folded = stackalloc char[LongestPiece];
        var pieces = new List<Piece>(words.Count + 4);
        var broken = true;
        for (var word = 0; word < words.Count; word++)
        {
            var form = words[word].AsSpan();
            var from = pieces.Count;
            for (var at = 0; at < form.Length;)
            {
                if (!Spelling.InPiece(form[at]))
                {
                    if (!Spelling.Joins(form[at])) broken = true;
                    at++;
                    continue;
                }
                var start = at;
                while (at < form.Length && Spelling.InPiece(form[at])) at++;
                var piece = form[start..at];
                var id = piece.Length <= LongestPiece && _lookup.TryGetValue(Fold(piece, folded), out var found) ? found : -1;
                pieces.Add(new(id, word, broken, start == 0 || pieces.Count == from, false, Spelling.CaseOf(piece)));
                broken = false;
            }
            if (pieces.Count > from) CollectionsMarshal.AsSpan(pieces)[^1] = pieces[^1] with { EndsWord = true };
        }
        return new(pieces);
    }

    /// <summary>The values of the longest entry from a piece on; the number of pieces it takes, or 0.</summary>
    public int Longest(NamePieces pieces, int at, List<int> values)
    {
        values.Clear();
        var list = pieces.List;
        if (list[at].Id < 0 || !_starts[list[at].Id]) return 0;
        var node = 0;
        var length = 0;
        for (var i = at; i < list.Count && (i == at || !list[i].Broken) && list[i].Id >= 0; i++)
        {
            if (!_steps.TryGetValue(((long)node << 32) | (uint)list[i].Id, out node)) break;
            var fresh = true;
            for (var e = _first[node]; e >= 0; e = _entries[e].Next)
            {
                if (!Agrees(_entries[e].Cases, list, at, i)) continue;
                if (fresh) values.Clear();
                fresh = false;
                length = i - at + 1;
                if (!values.Contains(_entries[e].Value)) values.Add(_entries[e].Value);
            }
        }
        values.Sort();
        return length;
    }

    private static bool Agrees(ulong cases, List<Piece> list, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            var bits = (int)(cases >> (3 * (i - from))) & 7;
            if (!Spelling.Agrees((LetterCase)(bits & 3), list[i].Case, (bits & 4) != 0 ? 4 : 1)) return false;
        }
        return true;
    }

    private static bool TryNext(ReadOnlySpan<char> name, ref int at, out ReadOnlySpan<char> piece)
    {
        while (at < name.Length && !Spelling.InPiece(name[at])) at++;
        var start = at;
        while (at < name.Length && Spelling.InPiece(name[at])) at++;
        piece = name[start..at];
        return at > start;
    }

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> piece, Span<char> into)
    {
        for (var i = 0; i < piece.Length; i++) into[i] = Spelling.Fold(piece[i]);
        return into[..piece.Length];
    }

    private int Intern(ReadOnlySpan<char> folded, bool first)
    {
        if (!_lookup.TryGetValue(folded, out var id))
        {
            id = _pieces.Count;
            _lookup[folded] = id;
            _starts.Add(false);
        }
        if (first) _starts[id] = true;
        return id;
    }
}

/// <param name="Id">In the index that cut it; -1 if no entry has such a piece.</param>
/// <param name="Word">0-based index of the word it comes from.</param>
/// <param name="Broken">A comma, bracket or the like stands before it, so that no name runs over it.</param>
internal readonly record struct Piece(int Id, int Word, bool Broken, bool StartsWord, bool EndsWord, LetterCase Case);

/// <summary>Words cut into pieces of letters and digits.</summary>
internal readonly record struct NamePieces(List<Piece> List)
{
    public int Count => List.Count;

    public Piece this[int at] => List[at];
}
