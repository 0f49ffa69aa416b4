using System.Collections.Immutable;
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
    private const double Base = 1.25, OfWeight = 0.6, Unnamed = 0.2, Aimless = -1.2, Alone = -0.7, Unknown = -0.2, AtHome = -0.6, NotYet = -1.7, BareNoun = -0.8, Private = -0.8, MadeUp = -0.2, Guessed = -0.2,
        Untargeted = -0.5, LaterSentence = -0.7, LaterAct = -0.6, LaterMain = -0.2, BetweenTwo = 0.7, Vague = -0.35;

    /// <summary>Score and share of right events at it, rising; between two points a straight line.</summary>
    private static readonly (double Score, double Share)[] Measured = [(0, 0.05), (0.3, 0.4), (0.5, 0.52), (0.65, 0.62), (0.75, 0.71), (0.82, 0.75), (0.88, 0.8), (0.92, 0.87), (0.96, 0.92), (1, 0.95)];

    /// <summary>What is less likely than this to be right is left out; docs/confidence.md says what that costs.</summary>
    private const double Least = 0.47;

    public static void Assign(ImmutableArray<Draft> drafts)
    {
        var leading = new Dictionary<int, int>();
        foreach (var draft in drafts)
        {
            if (draft.Stands) leading[draft.Proposition.Sentence] = Math.Min(leading.GetValueOrDefault(draft.Proposition.Sentence, int.MaxValue), draft.Trigger.Start);
        }
        foreach (var draft in drafts)
        {
            if (draft.Stands) Assign(draft, draft.Trigger.Start > leading[draft.Proposition.Sentence]);
        }
    }

    private static void Assign(Draft draft, bool later)
    {
        draft.Confidence = Math.Round(Map(Score(draft, later)), 2);
        if (draft.Confidence < Least) draft.Drop(WhyNoEvent.Doubtful, $"too doubtful ({draft.Confidence.ToString("0.00", CultureInfo.InvariantCulture)})");
    }

    /// <param name="later">The sentence has told another act before.</param>
    private static double Score(Draft draft, bool later)
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
            if (needsOther && actors is 1 && draft.Condition is null && draft.Recipients.All(r => r.Code is null)) odds += Aimless;
            else if (alone && draft.Type is not (EventType.RETREAT or EventType.MOBILIZE)) odds += Alone;
            var weighed = draft.Alternatives.Count > 0 || draft.Embedded is not (Embedding.Pass or Embedding.Occurred or Embedding.Ongoing);
            if (draft.Condition is null && !weighed && draft.Row?.Status is null && draft.Status is not (EventStatus.Occurred or EventStatus.Ongoing)) odds += NotYet;
            if (!weighed && draft.Proposition is { Kind: PredicateKind.Noun, Support: null }) odds += BareNoun;
            if (draft.Type is EventType.ASSAULT && actors is 1 && draft.Condition is null && draft.Recipients.IsEmpty) odds += Untargeted;
            if (draft.Type is EventType.ASSAULT && actors > 0 && draft.Recipients.Any(r => r.Code is not null) && draft.Recipients.All(r => r.Code is null || draft.Actors.All(a => a.Code != r.Code))) odds += BetweenTwo;
            // The first act of a text is its news; what follows leans on more words that can be misread.
            if (draft.Proposition.Sentence > 0) odds += LaterSentence;
            if (later && !weighed) odds += draft.Proposition is { Parent: null, Kind: PredicateKind.Verb } ? LaterMain : LaterAct;
            odds += OfType(draft.Type);
        }
        if (!draft.Recipients.IsEmpty && draft.Recipients.All(r => r.Code is null)) odds += Unknown;
        if (draft.Type is EventType.COERCE && draft.Recipients.Any(r => r.Code is not null && draft.Actors.Any(a => a.Code == r.Code))) odds += AtHome;
        if (draft.Actors.Any(a => a.Sector is "BUS" or "CRM" or "JRN" or "REL" or "EDU")) odds += Private;
        if (draft.Idle) odds += Vague;
        if (draft.Inferred) odds += Guessed;
        if (draft.Rule is not null) odds += MadeUp;
        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>Some types are told in words that mean other things as well ("leave", "back", "join").</summary>
    private static double OfType(EventType? type) => type switch
    {
        EventType.SUPPORT => -0.5,
        EventType.AID => -0.7,
        EventType.REJECT => -0.4,
        EventType.AGREE => -0.3,
        EventType.THREATEN => -0.4,
        EventType.RETREAT => 0.4,
        EventType.MOBILIZE => 0.4,
        EventType.ACCUSE => 0.2,
        EventType.CONSULT => 0.7,
        EventType.PROTEST => 0.9,
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
