using Chancery.Language.Learning;

namespace Chancery.Language.Tagging;

/// <summary>One analysis that a word can have: the three tag columns together.</summary>
internal readonly record struct TagSet(string Upos, string Xpos, string Feats);

/// <summary>Tags word by word, left to right.</summary>
internal sealed class Tagger(Perceptron model, TagSet[] tags)
{
    public TagSet this[int tag] => tags[tag];

    public int[] Tag(ReadOnlySpan<TagFeatures.Hashes> words)
    {
        var result = new int[words.Length];
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        var scores = new int[tags.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var count = TagFeatures.Fill(words, i, i > 0 ? result[i - 1] : -1, i > 1 ? result[i - 2] : -1, features);
            Array.Clear(scores);
            model.Score(features[..count], scores);
            var best = 0;
            for (var t = 1; t < scores.Length; t++) if (scores[t] > scores[best]) best = t;
            result[i] = best;
        }
        return result;
    }

    internal static Tagger Read(BinaryReader reader)
    {
        var tags = new TagSet[reader.ReadInt32()];
        for (var i = 0; i < tags.Length; i++) tags[i] = new(reader.ReadString(), reader.ReadString(), reader.ReadString());
        return new(Perceptron.Read(reader), tags);
    }
}
