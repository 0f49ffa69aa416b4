namespace Chancery.Language.Lemmas;

/// <summary>Remembers the lemmas of words that come again. Shared by all threads; a place is taken over by the word that came last.</summary>
internal sealed class LemmaCache(Lemmatiser lemmatiser, string[] tags)
{
    private const int Places = 1 << 14;

    private sealed record Entry(string Form, int Tag, string Lemma);

    private readonly Entry?[] _entries = new Entry?[Places];

    /// <param name="tag">Index of the tag among those given at the start.</param>
    public string Find(string form, int tag)
    {
        ref var place = ref _entries[(Learning.Hash.Of(form) + (ulong)tag) & (Places - 1)];
        if (Volatile.Read(ref place) is { } known && known.Tag == tag && known.Form == form) return known.Lemma;
        var lemma = lemmatiser.Find(form, tags[tag]);
        Volatile.Write(ref place, new(form, tag, lemma));
        return lemma;
    }
}
