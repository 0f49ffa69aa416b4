namespace Chancery.Strategy;

/// <summary>A choice Y or N for some options and none for the rest; bit j-1 stands for option j.</summary>
/// <param name="Fixed">The options that the pattern speaks of.</param>
/// <param name="Taken">Those of them that must be Y.</param>
public readonly record struct OptionPattern(ulong Fixed, ulong Taken)
{
    public bool Matches(ulong state) => (state & Fixed) == Taken;

    /// <summary>Reads a string over Y, N and -, option 1 first.</summary>
    /// <returns>False where a character is none of these or there are more than 64.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out OptionPattern pattern)
    {
        ulong known = 0, taken = 0;
        pattern = default;
        if (text.Length > 64)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is 'Y' or 'y')
                taken |= 1UL << i;
            else if (text[i] is not ('N' or 'n' or '-'))
                return false;
            if (text[i] != '-')
                known |= 1UL << i;
        }
        pattern = new OptionPattern(known, taken);
        return true;
    }

    /// <summary>The pattern as a string of the given length.</summary>
    public string ToString(int options) => string.Create(options, this, static (text, pattern) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            var bit = 1UL << i;
            text[i] = (pattern.Fixed & bit) == 0 ? '-' : (pattern.Taken & bit) != 0 ? 'Y' : 'N';
        }
    });
}
