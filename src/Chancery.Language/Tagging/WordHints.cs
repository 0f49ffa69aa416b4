using Chancery.Language.Learning;
using Chancery.Language.Names;
using Chancery.Language.Neural;

namespace Chancery.Language.Tagging;

/// <summary>
/// What <see cref="Opinions"/> see of a sentence: for each word its letters, its shape, the lists that have it, the groups of like words that it and its
/// neighbours belong to, as hashes. A table of weights takes as many bits of them as it has rows.
/// </summary>
internal sealed class WordHints
{
    /// <summary>No word has more hints.</summary>
    public const int Most = 80;

    /// <summary>How much of a word's beginning and end is looked at, and from where on a piece is rare enough to name a single word.</summary>
    private const int LongestPiece = 5, LongPiece = 4;

    private const int Window = 2;
    private const ulong Outside = 1, Unknown = ushort.MaxValue;

    private readonly IReadOnlyList<string> _forms;
    private readonly Word[] _words;
    private readonly ulong _style;

    private readonly string[] _lower;

    private readonly record struct Word(ulong Lower, ulong Form, ulong Shape, NameMark Mark, ulong Wide, ulong Narrow);

    /// <param name="groups">For each known word its number among the wide and the narrow groups.</param>
    public WordHints(IReadOnlyList<string> forms, IReadOnlyDictionary<string, int> numbers, (ushort Wide, ushort Narrow)[] groups, NameLists lists)
    {
        _forms = forms;
        (_words, _lower) = (new Word[forms.Count], new string[forms.Count]);
        var marks = lists.Marks(forms);
        var (capitals, small) = (0, 0);
        for (var i = 0; i < _words.Length; i++)
        {
            var form = forms[i];
            if (IsCapital(form)) capitals++;
            else if (form is [var letter, ..] && char.IsLower(letter)) small++;
            var lower = _lower[i] = WordFeatures.Normal(form);
            var number = numbers.GetValueOrDefault(lower);
            var (wide, narrow) = number > 0 ? groups[number] : ((ushort)Unknown, (ushort)Unknown);
            _words[i] = new(Hash.Of(lower), Hash.Of(form), Hash.Of(WordFeatures.Shape(form, LongestShape)), marks[i], wide, narrow);
        }
        _style = small == 0 ? 1UL : capitals == 0 ? 2UL : capitals > 2 * small ? 3UL : 4UL;
    }

    /// <summary>The hints of one word; the first so many are of its own letters, which hardly any other word has.</summary>
    public (int Count, int Own) Fill(int at, Span<uint> rows)
    {
        var (count, form) = (0, _forms[at]);
        var (word, before, after) = (Of(at), Of(at - 1), Of(at + 1));
        var (first, capital) = (at == 0 ? 1UL : 0, IsCapital(form) ? 1UL : 0);
        var lower = _lower[at];
        var length = Math.Min(LongestPiece, lower.Length);

        Add(rows, 1, word.Lower);
        Add(rows, 2, word.Form);
        Add(rows, 3, before.Lower, word.Lower);
        Add(rows, 4, word.Lower, after.Lower);
        for (var k = LongPiece; k <= length; k++) Pieces(k, rows);
        var own = count;

        Add(rows, 5, 0);
        Add(rows, 6, _style);
        for (var k = 1; k < LongPiece && k <= length; k++) Pieces(k, rows);
        Add(rows, 7, before.Lower);
        Add(rows, 8, after.Lower);
        Add(rows, 9, Of(at - 2).Lower);
        Add(rows, 10, Of(at + 2).Lower);
        Add(rows, 11, before.Lower, word.Shape);
        Add(rows, 12, after.Lower, word.Shape);
        Add(rows, 13, Hash.Join(Of(at - 2).Lower, before.Lower), word.Shape);
        Add(rows, 14, Hash.Join(before.Lower, after.Lower), capital);

        Add(rows, 15, word.Shape);
        Add(rows, 16, before.Shape);
        Add(rows, 17, after.Shape);
        Add(rows, 18, before.Shape, word.Shape);
        Add(rows, 19, word.Shape, after.Shape);
        Add(rows, 20, Hash.Join(before.Shape, word.Shape), after.Shape);
        Add(rows, 21, word.Shape, (_style << 1) | first);
        Add(rows, 22, Of(at - 2).Shape);
        Add(rows, 23, Of(at + 2).Shape);

        Add(rows, 24, word.Mark.Bits);
        Add(rows, 25, before.Mark.Bits);
        Add(rows, 26, after.Mark.Bits);
        Add(rows, 27, word.Mark.Bits, word.Shape);
        Add(rows, 28, Hash.Join(word.Mark.Bits, word.Shape), (_style << 1) | first);
        Add(rows, 29, before.Mark.Bits, word.Mark.Bits);
        Add(rows, 30, word.Mark.Bits, after.Mark.Bits);
        Add(rows, 31, word.Mark.Bits, before.Lower);
        Add(rows, 32, word.Mark.Bits, after.Lower);
        if (word.Mark.Place > 0) Add(rows, 33, (ulong)word.Mark.Place);
        if (word.Mark.Organisation > 0) Add(rows, 34, (ulong)word.Mark.Organisation, capital);
        if (word.Mark.IsGiven) Add(rows, 35, 0);
        if (word.Mark.IsFamily) Add(rows, 36, 0);

        for (var d = -Window; d <= Window; d++)
        {
            Add(rows, 40 + (ulong)(d + Window), Of(at + d).Wide);
            Add(rows, 50 + (ulong)(d + Window), Of(at + d).Narrow);
        }
        Add(rows, 60, before.Wide, word.Wide);
        Add(rows, 61, word.Wide, after.Wide);
        Add(rows, 62, before.Wide, word.Shape);
        Add(rows, 63, after.Wide, word.Shape);
        Add(rows, 64, before.Narrow, word.Narrow);
        Add(rows, 65, word.Narrow, after.Narrow);
        Add(rows, 66, before.Narrow, word.Shape);
        Add(rows, 67, after.Narrow, word.Shape);
        return (count, own);

        void Pieces(int k, Span<uint> into)
        {
            Add(into, 70 + (ulong)k, Hash.Of(lower.AsSpan(0, k)));
            Add(into, 80 + (ulong)k, Hash.Of(lower.AsSpan(lower.Length - k)));
        }

        void Add(Span<uint> into, ulong kind, ulong a, ulong b = 0) => into[count++] = (uint)Hash.Join(kind, a, b);
    }

    private Word Of(int at) => at >= 0 && at < _words.Length ? _words[at] : new(Outside, Outside, Outside, default, Outside << 17, Outside << 17);

    private const int LongestShape = 16;

    private static bool IsCapital(string form) => form is [var first, ..] && char.IsUpper(first);
}
