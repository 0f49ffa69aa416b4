namespace Chancery.Reading;

/// <summary>Where the words point from the report's day, as tense and the governing words tell.</summary>
internal enum TimeDirection { Unknown, Past, Present, Future }

/// <summary>What an expression is resolved against.</summary>
/// <param name="Published">The report's day; null if it has none.</param>
/// <param name="Narrative">The last period that the report named before this expression; null at its start.</param>
/// <param name="Event">The day of the event that the expression counts from ("two days before
/// the summit"); null if it does not or the text doesn't tell.</param>
/// <param name="Perfect">The governing verb is in the perfect: what lasts, lasts up to now.</param>
/// <param name="YearIsNear">The narrative period was given with its year in this sentence or the one before.</param>
internal sealed record TimeContext(
    DateOnly? Published, TimeDirection Direction = TimeDirection.Unknown, Period? Narrative = null, Period? Event = null,
    bool Perfect = false, bool YearIsNear = false)
{
    /// <summary>It is to hold or last for the time that is told: counted from the day named before, or today.</summary>
    public bool Lasts { get; init; }

    /// <summary>True unless the words point ahead.</summary>
    public bool Past => Direction is TimeDirection.Past or TimeDirection.Unknown;

    public bool Future => Direction is TimeDirection.Future or TimeDirection.Present;

    /// <summary>The narrative period, or the report's day where nothing was named yet.</summary>
    public Period? Anchor => Narrative ?? (Published is { } day ? Period.Day(day) : null);
}

/// <summary>What an expression means in its context.</summary>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Core">The period that the words without their preposition name; null if not on the calendar.</param>
/// <param name="From">First day; null if open.</param>
/// <param name="To">Last day; null if open.</param>
internal readonly record struct TimeValue(string Type, string? Value, string? Mod, Period? Core, DateOnly? From, DateOnly? To)
{
    public static TimeValue Of(Period period, string? mod = null, string type = "DATE") =>
        new(type, period.Value, mod, period, period.First, period.Last);

    /// <summary>An expression that has a value but no place on the calendar.</summary>
    public static TimeValue Unplaced(string type, string? value, string? mod = null) => new(type, value, mod, null, null, null);

    /// <summary>The same value over other days.</summary>
    public TimeValue Over(DateOnly? from, DateOnly? to) => this with { From = from, To = to };
}

/// <summary>How many: exactly, roughly, or only vaguely.</summary>
/// <param name="Low">The least number; 0 for a bare plural ("days").</param>
/// <param name="High">The greatest number; 0 for a bare plural.</param>
/// <param name="Number">As a TIMEX3 duration writes it: "3", "0.5", "X".</param>
internal readonly record struct Amount(int Low, int High, string Number, string? Mod = null)
{
    public static readonly Amount Few = new(2, 5, "X");
    public static readonly Amount Several = new(3, 7, "X");
    public static readonly Amount Bare = new(0, 0, "X");

    public static Amount Exactly(int n) => new(n, n, n.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public bool IsBare => High == 0 && Number == "X";

    public bool IsExact => Number != "X";

    /// <summary>The TIMEX3 duration: "P3D", "PT2H", "P6M".</summary>
    public string Duration(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => $"PT{Number}S",
        TimeUnit.Minute => $"PT{Number}M",
        TimeUnit.Hour => $"PT{Number}H",
        TimeUnit.Day => $"P{Number}D",
        TimeUnit.Weekend => $"P{Number}WE",
        TimeUnit.Week => $"P{Number}W",
        TimeUnit.Month => $"P{Number}M",
        TimeUnit.Quarter => $"P{Number}Q",
        TimeUnit.Season => $"P{Number}S",
        TimeUnit.Year => $"P{Number}Y",
        TimeUnit.Decade => IsExact && High > 0 ? $"P{High * 10}Y" : $"P{Number}DE",
        _ => IsExact && High > 0 ? $"P{High * 100}Y" : $"P{Number}CE",
    };

    /// <summary>How many days, weeks or months a bare plural reaches, by the rules in docs/time.md.</summary>
    public static int? VagueDays(TimeUnit unit) => unit switch
    {
        TimeUnit.Hour => 1,
        TimeUnit.Day => 7,
        TimeUnit.Week => 30,
        TimeUnit.Month => 180,
        _ => null,
    };
}
