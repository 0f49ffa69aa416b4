using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>A stretch of the calendar by its usual name.</summary>
internal enum TimeUnit { Second, Minute, Hour, Day, Weekend, Week, Month, Quarter, Season, Year, Decade, Century }

/// <summary>The closed classes of words that time expressions are built of.</summary>
internal static class TimeWords
{
    public static readonly FrozenDictionary<string, int> Months = Numbered(1,
        "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sept|sep",
        "october|oct", "november|nov", "december|dec");

    public static readonly FrozenDictionary<string, DayOfWeek> Weekdays = Numbered(0,
        "sunday|sun", "monday|mon", "tuesday|tue|tues", "wednesday|wed", "thursday|thu|thur|thurs", "friday|fri", "saturday|sat")
        .ToFrozenDictionary(w => w.Key, w => (DayOfWeek)w.Value);

    /// <summary>Seasons by the month they begin in; northern, whole months.</summary>
    public static readonly FrozenDictionary<string, int> Seasons = new Dictionary<string, int>
    {
        ["spring"] = 3, ["springtime"] = 3, ["summer"] = 6, ["summertime"] = 6, ["autumn"] = 9, ["fall"] = 9, ["winter"] = 12, ["wintertime"] = 12,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, TimeUnit> Units = new Dictionary<string, TimeUnit>
    {
        ["second"] = TimeUnit.Second, ["minute"] = TimeUnit.Minute, ["hour"] = TimeUnit.Hour, ["day"] = TimeUnit.Day, ["night"] = TimeUnit.Day,
        ["weekend"] = TimeUnit.Weekend, ["week"] = TimeUnit.Week, ["month"] = TimeUnit.Month, ["quarter"] = TimeUnit.Quarter,
        ["year"] = TimeUnit.Year, ["decade"] = TimeUnit.Decade, ["century"] = TimeUnit.Century,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, TimeUnit> PluralUnits = new Dictionary<string, TimeUnit>
    {
        ["seconds"] = TimeUnit.Second, ["minutes"] = TimeUnit.Minute, ["hours"] = TimeUnit.Hour, ["days"] = TimeUnit.Day, ["nights"] = TimeUnit.Day,
        ["weekends"] = TimeUnit.Weekend, ["weeks"] = TimeUnit.Week, ["months"] = TimeUnit.Month, ["quarters"] = TimeUnit.Quarter,
        ["years"] = TimeUnit.Year, ["decades"] = TimeUnit.Decade, ["centuries"] = TimeUnit.Century,
    }.ToFrozenDictionary();

    /// <summary>TIMEX3 codes for parts of a day.</summary>
    public static readonly FrozenDictionary<string, string> DayParts = new Dictionary<string, string>
    {
        ["morning"] = "MO", ["afternoon"] = "AF", ["evening"] = "EV", ["night"] = "NI", ["nightfall"] = "NI", ["dawn"] = "MO", ["daybreak"] = "MO",
        ["dusk"] = "EV", ["sunrise"] = "MO", ["sunset"] = "EV", ["noon"] = "12:00", ["midday"] = "12:00", ["midnight"] = "24:00",
        ["lunchtime"] = "AF",
        ["forenoon"] = "MO",
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, int> Numbers = Numbered(0,
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve|dozen", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");

    public static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, int> Decades = new Dictionary<string, int>
    {
        ["twenties"] = 1920, ["thirties"] = 1930, ["forties"] = 1940, ["fifties"] = 1950, ["sixties"] = 1960, ["seventies"] = 1970,
        ["eighties"] = 1980, ["nineties"] = 1990,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, int> Ordinals = Numbered(1,
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first");

    /// <summary>Adverbs that point at the present, past or future without a date.</summary>
    public static readonly FrozenDictionary<string, string> References = new Dictionary<string, string>
    {
        ["now"] = "PRESENT_REF", ["currently"] = "PRESENT_REF", ["nowadays"] = "PRESENT_REF", ["presently"] = "PRESENT_REF",
        ["recently"] = "PAST_REF", ["lately"] = "PAST_REF", ["formerly"] = "PAST_REF", ["previously"] = "PAST_REF", ["once"] = "PAST_REF",
        ["soon"] = "FUTURE_REF", ["shortly"] = "FUTURE_REF",
    }.ToFrozenDictionary();

    /// <summary>Words that tell how often, with the length of the turn.</summary>
    public static readonly FrozenDictionary<string, string> Frequencies = new Dictionary<string, string>
    {
        ["hourly"] = "PT1H", ["daily"] = "P1D", ["nightly"] = "P1D", ["weekly"] = "P1W", ["fortnightly"] = "P2W", ["biweekly"] = "P2W",
        ["monthly"] = "P1M", ["quarterly"] = "P1Q", ["annual"] = "P1Y", ["annually"] = "P1Y", ["yearly"] = "P1Y",
    }.ToFrozenDictionary();

    /// <summary>Hours ahead of UTC of zone names that are the same all year round or name the season themselves.</summary>
    public static readonly FrozenDictionary<string, string> Zones = new Dictionary<string, string>
    {
        ["gmt"] = "Z", ["utc"] = "Z", ["est"] = "-05:00", ["edt"] = "-04:00", ["cst"] = "-06:00", ["cdt"] = "-05:00", ["pst"] = "-08:00",
        ["pdt"] = "-07:00",
        ["et"] = "", ["bst"] = "+01:00", ["cet"] = "+01:00", ["cest"] = "+02:00", ["eet"] = "+02:00", ["eest"] = "+03:00", ["msk"] = "+03:00",
        ["jst"] = "+09:00",
        ["kst"] = "+09:00",
    }.ToFrozenDictionary();

    private static FrozenDictionary<string, int> Numbered(int first, params string[] names)
    {
        var words = new Dictionary<string, int>();
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in names[i].Split('|')) words[name] = first + i;
        }
        return words.ToFrozenDictionary();
    }
}
