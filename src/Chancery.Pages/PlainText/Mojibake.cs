using System.Text;

namespace Chancery.Pages.PlainText;

/// <summary>Text that was UTF-8 and once read as Windows-1252 ("donâ€™t", "MÃ¼nchen") is read back.</summary>
internal static class Mojibake
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback,
        DecoderFallback.ReplacementFallback)!;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly System.Buffers.SearchValues<string> Marks = System.Buffers.SearchValues.Create(["â€", "Ã©", "Ã¼", "Ã¶", "Ã¤",
        "Ã¨", "Ã³", "Ã±", "Ã¡", "Ã§", "Ãª", "Ã®", "Â ", "Â«", "Â»", "Å¡", "Ä‡"], StringComparison.Ordinal);

    /// <summary>Line by line, as pastes from several sources mix; a line that can't be read back stays as it is.</summary>
    /// <remarks>It changes the length of the lines it repairs, so places in such lines are exact only up to the repaired letters.</remarks>
    public static string Repair(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks))
            return text;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].AsSpan().ContainsAny(Marks))
                lines[i] = ReadBack(lines[i]) ?? Piecewise(lines[i]);
        return string.Join('\n', lines);
    }

    private static string? ReadBack(string line)
    {
        try
        {
            return Strict.GetString(Windows.GetBytes(line));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A line that also holds letters that are right: only the broken runs are read back.</summary>
    private static string Piecewise(string line)
    {
        var repaired = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length;)
        {
            var taken = 0;
            if (line[i] is 'â' or 'Ã' or 'Â' or 'Å' or 'Ä')
                for (var length = 3; length >= 2 && taken == 0; length--)
                    if (i + length <= line.Length && ReadBack(line.Substring(i, length)) is [var letter])
                    {
                        repaired.Append(letter);
                        taken = length;
                    }
            if (taken == 0)
                repaired.Append(line[i++]);
            i += taken;
        }
        return repaired.ToString();
    }
}
