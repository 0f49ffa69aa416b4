using System.Globalization;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>How likely it is that type, actor, recipient and status of an event are all right, from what the coder knows of its own way there.</summary>
/// <remarks>
/// A logistic score of the row's weight and a few marks, then a monotone table. Both were fitted on events judged by hand; docs/confidence.md
/// shows the reliability on others and how to fit them again.
/// </remarks>
internal static class Confidence
{
    /// <summary>What each mark adds to the log-odds.</summary>
    private const double Base = 1.25, OfWeight = 0.6, Unnamed = -0.2, Aimless = -1.2, Alone = -0.7, Unknown = -0.2, AtHome = -0.6, NotYet = -1.2, BareNoun = -0.8, Private = -0.8, MadeUp = -0.2, Guessed = -0.2;

    /// <summary>Score and share of right events at it, rising; between two points a straight line.</summary>
    private static readonly (double Score, double Share)[] Measured = [(0, 0.05), (0.5, 0.45), (0.65, 0.57), (0.76, 0.66), (0.83, 0.74), (0.87, 0.8), (0.92, 0.9), (1, 0.95)];

    /// <summary>What is less likely than this to be right is left out; docs/confidence.md says what that costs.</summary>
    private const double Least = 0.36;

    public static void Assign(Draft draft)
    {
        if (!draft.Stands) return;
        draft.Confidence = Math.Round(Map(Score(draft)), 2);
        if (draft.Confidence < Least) draft.Drop(WhyNoEvent.Doubtful, $"too doubtful ({draft.Confidence.ToString("0.00", CultureInfo.InvariantCulture)})");
    }

    private static double Score(Draft draft)
    {
        var weight = Math.Clamp(draft.Row?.Weight ?? 0.7, 0.05, 0.95);
        var odds = Base + (OfWeight * Math.Log(weight / (1 - weight)));
        var actors = draft.Actors.Where(a => a.Code is not null).Select(a => a.Code).Distinct().Count();
        var alone = draft.Recipients.IsEmpty && actors < 2;
        if (actors == 0) odds += Unnamed;
        var aimless = draft is { Type: EventType.ASSAULT, Proposition: { Kind: PredicateKind.Noun, Support: null }, SaidBy: not null } && alone && draft.Status is EventStatus.Occurred;
        if (aimless) odds += Aimless;
        // What somebody says of an act by the way is doubtful; what a speech act of the text is about is not.
        if (draft.SaidBy is null)
        {
            var needsOther = draft.Type is EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.CONSULT;
            if (needsOther && actors is 1 && draft.Recipients.All(r => r.Code is null)) odds += Aimless;
            else if (alone && draft.Type is not (EventType.RETREAT or EventType.MOBILIZE)) odds += Alone;
            var weighed = draft.Embedded is not (Embedding.Pass or Embedding.Occurred or Embedding.Ongoing);
            if (draft.Condition is null && !weighed && draft.Status is not (EventStatus.Occurred or EventStatus.Ongoing)) odds += NotYet;
            if (!weighed && draft.Proposition is { Kind: PredicateKind.Noun, Support: null }) odds += BareNoun;
            odds += OfType(draft.Type);
        }
        if (!draft.Recipients.IsEmpty && draft.Recipients.All(r => r.Code is null)) odds += Unknown;
        if (draft.Type is EventType.COERCE && draft.Recipients.Any(r => r.Code is not null && draft.Actors.Any(a => a.Code == r.Code))) odds += AtHome;
        if (draft.Actors.Any(a => a.Sector is "BUS" or "CRM" or "JRN" or "REL" or "EDU")) odds += Private;
        if (draft.Inferred) odds += Guessed;
        if (draft.Rule is not null) odds += MadeUp;
        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>Some types are told in words that mean other things as well ("leave", "back", "join").</summary>
    private static double OfType(EventType? type) => type switch
    {
        EventType.RETREAT => -0.7,
        EventType.SUPPORT => -0.6,
        EventType.AID => -0.5,
        EventType.REJECT => -0.4,
        EventType.ACCUSE => 0.2,
        EventType.PROTEST => 0.3,
        _ => 0,
    };

    private static double Map(double score)
    {
        for (var i = 1; i < Measured.Length; i++)
        {
            var (low, high) = (Measured[i - 1], Measured[i]);
            if (score <= high.Score) return low.Share + ((high.Share - low.Share) * (score - low.Score) / (high.Score - low.Score));
        }
        return Measured[^1].Share;
    }
}
