using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Tells history and background from the news: an old date, the past perfect of a relative clause, a noun that only dates something else.</summary>
internal static class Backgrounds
{
    /// <summary>An act that ended longer ago than this is no news any more.</summary>
    private const int DaysOfNews = 45;

    public static void Assign(Draft draft, DateOnly? published)
    {
        if (!draft.Stands || draft.Status is not (EventStatus.Occurred or EventStatus.Ongoing)) return;
        var p = draft.Proposition;
        var old = published is { } day && draft.Date?.To is { } end && end < day.AddDays(-DaysOfNews);
        var aside = p.Link is LinkKind.Relative && p.Perfect;
        var dating = p.Kind == PredicateKind.Noun && p.Support is null && p.Link == LinkKind.Noun && p.Role is "after" or "since" or "during" or "following" or "until";
        draft.Background = draft.Rule is null && (old || aside || dating);
    }
}
