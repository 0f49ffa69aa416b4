using System.Globalization;

namespace Chancery.Pages.Inputs;

/// <summary>Reads dates as JSON and metadata write them: a day, or a day with a time and perhaps a zone.</summary>
internal static class IsoDate
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd"];

    /// <summary>A time without a zone is taken as UTC.</summary>
    public static bool TryRead(string value, out DateTimeOffset date, out bool hasTime)
    {
        value = value.Trim();
        hasTime = false;
        if (DateTimeOffset.TryParseExact(value, Days, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date))
            return true;
        hasTime = true;
        return value.Length >= 10 && char.IsAsciiDigit(value[0]) && value[4] == '-'
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
    }
}
