using System.Runtime.CompilerServices;
using Chancery.Language.Learning;

namespace Chancery.Language.Tagging;

/// <summary>What the tagger looks at: the word and two on either side, their endings and shapes, and the two tags before.</summary>
internal static class TagFeatures
{
    public const int Most = 40;

    /// <summary>Per word: hash of the form, of the lower-case form, of the shape.</summary>
    public readonly record struct Hashes(ulong Form, ulong Lower, ulong Shape, string LowerForm);

    public static Hashes Of(string form)
    {
        var lower = Normal(form);
        return new(Hash.Of(form), Hash.Of(lower), Hash.Of(Shape(form)), lower);
    }

    /// <summary>Lower case, digits as 0, typographic quotes as plain ones.</summary>
    internal static string Normal(string form) => string.Create(form.Length, form, static (span, f) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = char.IsDigit(f[i]) ? '0' : f[i] is '’' or '‘' or '`' ? '\'' : f[i] is '“' or '”' ? '"' : char.ToLowerInvariant(f[i]);
    });

    internal static string Shape(string form)
    {
        Span<char> shape = stackalloc char[8];
        var length = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            if (length > 0 && shape[length - 1] == kind) continue;
            if (length == 8) break;
            shape[length++] = kind;
        }
        return new(shape[..length]);
    }

    public static int Fill(ReadOnlySpan<Hashes> words, int at, int previous, int beforePrevious, Span<ulong> features)
    {
        var n = 0;
        var word = words[at];
        var (one, two, left, right, right2) = ((ulong)(previous + 1), (ulong)(beforePrevious + 1), Lower(words, at - 1), Lower(words, at + 1), Lower(words, at + 2));
        Add(features, ref n, word.Form);
        Add(features, ref n, word.Lower);
        Add(features, ref n, word.Shape);
        Add(features, ref n, Hash.Join(word.Shape, at == 0 ? 1UL : 0UL));
        var lower = word.LowerForm;
        for (var k = 1; k <= 5; k++) Add(features, ref n, k <= lower.Length ? Hash.Of(lower.AsSpan(lower.Length - k)) : 0);
        for (var k = 1; k <= 4; k++) Add(features, ref n, k <= lower.Length ? Hash.Of(lower.AsSpan(0, k)) : 0);
        Add(features, ref n, one);
        Add(features, ref n, Hash.Join(one, two));
        Add(features, ref n, Hash.Join(one, word.Lower));
        Add(features, ref n, Hash.Join(one, two, word.Lower));
        Add(features, ref n, Hash.Join(one, right));
        Add(features, ref n, left);
        Add(features, ref n, right);
        Add(features, ref n, right2);
        Add(features, ref n, Lower(words, at - 2));
        Add(features, ref n, Hash.Join(left, word.Lower));
        Add(features, ref n, Hash.Join(word.Lower, right));
        Add(features, ref n, Hash.Join(right, right2));
        Add(features, ref n, Hash.Join(left, right));
        Add(features, ref n, at + 1 < words.Length ? words[at + 1].Shape : 1);
        Add(features, ref n, at > 0 ? words[at - 1].Shape : 1);
        Add(features, ref n, at + 1 < words.Length ? Suffix(words[at + 1].LowerForm) : 1);
        Add(features, ref n, at > 0 ? Suffix(words[at - 1].LowerForm) : 1);
        Add(features, ref n, Hash.Join(one, Suffix(lower)));
        Add(features, ref n, 1);
        return n;
    }

    private static ulong Suffix(string lower) => Hash.Of(lower.AsSpan(Math.Max(0, lower.Length - 3)));

    private static ulong Lower(ReadOnlySpan<Hashes> words, int at) => at < 0 ? 2UL : at >= words.Length ? 3UL : words[at].Lower;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<ulong> features, ref int n, ulong value)
    {
        features[n] = Hash.Mix(value + ((ulong)(n + 1) * 0x9E3779B97F4A7C15UL));
        n++;
    }
}
