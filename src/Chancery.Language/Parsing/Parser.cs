using Chancery.Language.Learning;

namespace Chancery.Language.Parsing;

/// <summary>Builds a tree in one pass over the words. Class 0 shifts; then one class per left and one per right relation.</summary>
internal sealed class Parser(Perceptron model, string[] relations)
{
    public string Relation(int label) => label >= 0 && label < relations.Length ? relations[label] : "dep";

    /// <param name="words">Words 1..n, with the root before and "nothing" after them.</param>
    public void Parse(ArcHybrid state, ReadOnlySpan<ParseWord> words)
    {
        state.Begin(words.Length - 2);
        Span<ulong> features = stackalloc ulong[ParseFeatures.Most];
        Span<int> scores = stackalloc int[(2 * relations.Length) + 1];
        while (!state.IsFinal)
        {
            scores.Clear();
            var count = ParseFeatures.Fill(state, words, features);
            model.Score(features[..count], scores);
            var best = -1;
            for (var c = 0; c < scores.Length; c++)
            {
                if ((best < 0 || scores[c] > scores[best]) && state.Allows(MoveOf(c, relations.Length))) best = c;
            }
            state.Make(MoveOf(best, relations.Length), LabelOf(best, relations.Length));
        }
    }

    internal static ArcHybrid.Move MoveOf(int c, int relations) =>
        c == 0 ? ArcHybrid.Move.Shift : c <= relations ? ArcHybrid.Move.Left : ArcHybrid.Move.Right;

    internal static int LabelOf(int c, int relations) => c == 0 ? -1 : (c - 1) % relations;

    internal static ParseWord[] Words(ReadOnlySpan<Tagging.TagFeatures.Hashes> forms, ReadOnlySpan<ulong> tags)
    {
        var words = new ParseWord[forms.Length + 2];
        words[0] = new(11, 11);
        words[^1] = new(13, 13);
        for (var i = 0; i < forms.Length; i++) words[i + 1] = new(forms[i].Lower, tags[i]);
        return words;
    }

    /// <summary>The parser's view of a tag: coarse and fine, without the features.</summary>
    internal static ulong TagHash(Tagging.TagSet tag) => Hash.Join(Hash.Of(tag.Upos), Hash.Of(tag.Xpos));

    internal static Parser Read(BinaryReader reader)
    {
        var relations = new string[reader.ReadInt32()];
        for (var i = 0; i < relations.Length; i++) relations[i] = reader.ReadString();
        return new(Perceptron.Read(reader), relations);
    }
}
