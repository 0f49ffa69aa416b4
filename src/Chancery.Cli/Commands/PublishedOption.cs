using Chancery.Cli.Frame;

namespace Chancery.Cli.Commands;

/// <summary>The date given with <c>--published</c>.</summary>
internal static class PublishedOption
{
    /// <exception cref="CommandFailure">It is no date.</exception>
    public static DateTimeOffset? Day(string? published)
    {
        if (published is null) return null;
        return DateOnly.TryParseExact(published, "yyyy-MM-dd", out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : throw CommandFailure.BadUsage("--published", $"'{published}' is not a date", "write it as 2021-12-31");
    }
}
