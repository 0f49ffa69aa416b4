namespace Chancery.Language.Learning;

/// <summary>Feature hashing that is the same on every machine and in every run.</summary>
internal static class Hash
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash);
    }

    public static ulong Mix(ulong value)
    {
        value ^= value >> 33;
        value *= 0xff51afd7ed558ccdUL;
        value ^= value >> 33;
        value *= 0xc4ceb9fe1a85ec53UL;
        return value ^ (value >> 33);
    }

    public static ulong Join(ulong a, ulong b) => Mix((a * 0x9E3779B97F4A7C15UL) + b);

    public static ulong Join(ulong a, ulong b, ulong c) => Join(Join(a, b), c);
}
