using System.Runtime.CompilerServices;
using Chancery.Language.Learning;

namespace Chancery.Language.Parsing;

/// <summary>What the parser knows of a word before it begins: hashes of the form and the tags. Index 0 is the root, the last one "nothing there".</summary>
internal readonly record struct ParseWord(ulong Form, ulong Tag);

/// <summary>What the parser looks at (after Zhang and Nivre 2011).</summary>
internal static class ParseFeatures
{
    public const int Most = 80;

    public static int Fill(ArcHybrid state, ReadOnlySpan<ParseWord> words, Span<ulong> features)
    {
        var n = 0;
        var (s0, s1, s2, b0, b1, b2) = (state.Stack(0), state.Stack(1), state.Stack(2), state.Ahead(0), state.Ahead(1), state.Ahead(2));
        var (w0, w1, w2, v0, v1, v2) = (At(words, s0), At(words, s1), At(words, s2), At(words, b0), At(words, b1), At(words, b2));
        foreach (var w in (ReadOnlySpan<ParseWord>)[w0, w1, w2, v0, v1, v2])
        {
            Add(features, ref n, w.Form);
            Add(features, ref n, w.Tag);
            Add(features, ref n, Hash.Join(w.Form, w.Tag));
        }
        Add(features, ref n, Hash.Join(w0.Form, v0.Form));
        Add(features, ref n, Hash.Join(w0.Form, v0.Tag));
        Add(features, ref n, Hash.Join(w0.Tag, v0.Form));
        Add(features, ref n, Hash.Join(w0.Tag, v0.Tag));
        Add(features, ref n, Hash.Join(w0.Form, w1.Form));
        Add(features, ref n, Hash.Join(w0.Form, w1.Tag));
        Add(features, ref n, Hash.Join(w0.Tag, w1.Form));
        Add(features, ref n, Hash.Join(w0.Tag, w1.Tag));
        Add(features, ref n, Hash.Join(w1.Form, v0.Form));
        Add(features, ref n, Hash.Join(w1.Tag, v0.Tag));
        Add(features, ref n, Hash.Join(v0.Tag, v1.Tag));
        Add(features, ref n, Hash.Join(v0.Tag, v1.Tag, v2.Tag));
        Add(features, ref n, Hash.Join(w0.Tag, v0.Tag, v1.Tag));
        Add(features, ref n, Hash.Join(w0.Tag, w1.Tag, v0.Tag));
        Add(features, ref n, Hash.Join(w0.Tag, w1.Tag, w2.Tag));
        Add(features, ref n, Hash.Join(w0.Form, w1.Tag, v0.Tag));
        Add(features, ref n, Hash.Join(w0.Tag, w1.Form, v0.Tag));
        Add(features, ref n, Hash.Join(w0.Tag, w1.Tag, v0.Form));
        var (l0, r0, l1, r1, lb) = (Left(state, s0), Right(state, s0), Left(state, s1), Right(state, s1), Left(state, b0));
        var (l02, r02, l12, r12, lb2) = (Left2(state, s0), Right2(state, s0), Left2(state, s1), Right2(state, s1), Left2(state, b0));
        foreach (var child in (ReadOnlySpan<int>)[l0, r0, l1, r1, lb, l02, r02, l12, r12, lb2])
        {
            Add(features, ref n, Hash.Join(Label(state, child), At(words, child).Tag));
            Add(features, ref n, At(words, child).Form);
        }
        Add(features, ref n, Hash.Join(w0.Tag, Label(state, l0), Label(state, r0)));
        Add(features, ref n, Hash.Join(w1.Tag, Label(state, l1), Label(state, r1)));
        Add(features, ref n, Hash.Join(v0.Tag, Label(state, lb), Label(state, lb2)));
        Add(features, ref n, Hash.Join(w0.Tag, At(words, r0).Tag, v0.Tag));
        Add(features, ref n, Hash.Join(w0.Tag, At(words, l0).Tag, v0.Tag));
        Add(features, ref n, Hash.Join(w0.Tag, At(words, lb).Tag, v0.Tag));
        Add(features, ref n, Hash.Join(w0.Tag, w1.Tag, At(words, r0).Tag));
        Add(features, ref n, Hash.Join(w0.Tag, w1.Tag, At(words, l0).Tag));
        Add(features, ref n, Hash.Join(w0.Tag, w1.Tag, At(words, r1).Tag));
        Add(features, ref n, Hash.Join(w0.Tag, w1.Tag, At(words, l1).Tag));
        Add(features, ref n, Hash.Join(w0.Tag, Label(state, r0), v0.Form));
        Add(features, ref n, Hash.Join(w0.Form, Label(state, r0), Label(state, l0)));
        var distance0 = (ulong)Distance(s0, b0);
        var distance1 = (ulong)Distance(s1, s0);
        Add(features, ref n, Hash.Join(w0.Tag, v0.Tag, distance0));
        Add(features, ref n, Hash.Join(w1.Tag, w0.Tag, distance1));
        Add(features, ref n, Hash.Join(w0.Form, distance0));
        Add(features, ref n, Hash.Join(w0.Form, Count(state.LeftCount, s0), Count(state.RightCount, s0)));
        Add(features, ref n, Hash.Join(w0.Tag, Count(state.LeftCount, s0), Count(state.RightCount, s0)));
        Add(features, ref n, Hash.Join(w1.Tag, Count(state.LeftCount, s1), Count(state.RightCount, s1)));
        Add(features, ref n, Hash.Join(v0.Tag, Count(state.LeftCount, b0)));
        Add(features, ref n, 1);
        return n;
    }

    private static ParseWord At(ReadOnlySpan<ParseWord> words, int index) => index < 0 ? words[^1] : words[index];

    private static ulong Label(ArcHybrid state, int word) => word < 0 ? 0 : (ulong)(state.Labels[word] + 2);

    private static int Left(ArcHybrid state, int word) => word < 0 ? -1 : state.LeftChild[word];

    private static int Left2(ArcHybrid state, int word) => word < 0 ? -1 : state.LeftChild2[word];

    private static int Right(ArcHybrid state, int word) => word < 0 ? -1 : state.RightChild[word];

    private static int Right2(ArcHybrid state, int word) => word < 0 ? -1 : state.RightChild2[word];

    private static ulong Count(int[] counts, int word) => word < 0 ? 0 : (ulong)Math.Min(3, counts[word]) + 1;

    private static int Distance(int left, int right) => left < 0 || right < 0 ? 0 : (right - left) switch { <= 4 and var d => d, <= 7 => 5, <= 12 => 6, _ => 7 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<ulong> features, ref int n, ulong value)
    {
        features[n] = Hash.Mix(value + ((ulong)(n + 1) * 0xD1B54A32D192ED03UL));
        n++;
    }
}
