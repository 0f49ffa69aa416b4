using Chancery.Language.Names;

namespace Chancery.Language.Neural;

/// <summary>
/// What the first layer makes of a word by itself depends on its form and mark only, so it is kept for the words that come again: the sums for
/// both directions, one after the other. Shared by all threads; a place is taken over by the word that came last.
/// </summary>
internal sealed unsafe class WordProjections(Network net, IReadOnlyDictionary<string, int> words)
{
    private const int Places = 1 << 11;

    private sealed record Entry(string Form, NameMark Mark, float[] Sums);

    private readonly Entry?[] _entries = new Entry?[Places];

    public int Width => 2 * LstmCell.Gates * net.Shape.Hidden;

    public float[]? Find(string form, NameMark mark) =>
        Volatile.Read(ref _entries[Place(form, mark)]) is { } entry && entry.Mark == mark && entry.Form == form ? entry.Sums : null;

    /// <summary>Works out the sums of several words at once.</summary>
    public float[][] Make(List<(string Form, NameMark Mark)> forms, Workspace room)
    {
        var (shape, half) = (net.Shape, LstmCell.Gates * net.Shape.Hidden);
        var (x, sums) = (room.Take(Workspace.Slot.Word, 1, shape.Input), room.Take(Workspace.Slot.WordSums, forms.Count, Width));
        var bytes = room.Bytes(Workspace.Slot.WordBytes, forms.Count, shape.Input);
        var units = room.Take(Workspace.Slot.WordUnits, forms.Count, 1);
        for (var i = 0; i < forms.Count; i++)
        {
            net.Embed(WordFeatures.Of(forms[i].Form, words, forms[i].Mark), x.Pointer);
            units.Values[i] = ByteDense.ToBytes(x.Values[..shape.Input], bytes + ((long)i * shape.Input));
        }
        for (var d = 0; d < 2; d++) net.Layers[0].InputBytes[d].Apply(bytes, shape.Input, units.Pointer, forms.Count, sums.Pointer + (d * half), Width);
        var made = new float[forms.Count][];
        for (var i = 0; i < forms.Count; i++)
        {
            made[i] = sums.Row(i).ToArray();
            Volatile.Write(ref _entries[Place(forms[i].Form, forms[i].Mark)], new(forms[i].Form, forms[i].Mark, made[i]));
        }
        return made;
    }

    private static int Place(string form, NameMark mark) => (int)(Learning.Hash.Of(form) & (Places - 1)) ^ mark.Bits;
}
