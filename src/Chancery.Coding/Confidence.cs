using System.Collections.Immutable;
using System.Globalization;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>How likely it is that type, actor, recipient and status of an event are all right, from what the coder knows of its own way there.</summary>
/// <remarks>
/// A logistic score of the row's weight and some marks, fitted on events judged by hand; docs/confidence.md shows the reliability on others
/// and how to fit it again.
/// </remarks>
internal static class Confidence
{
    /// <summary>What is less likely than this to be right is left out; docs/confidence.md says what that costs.</summary>
    private const double Least = 0.36;

    private const double Base = 1.36, OfWeight = 0.25;

    /// <summary>What stands further behind the beginning of its sentence leans on more words that can be misread; in UTF-16 units.</summary>
    private const int Far = 120;

    public static void Assign(ImmutableArray<Draft> drafts)
    {
        var leading = new Dictionary<int, int>();
        foreach (var draft in drafts)
        {
            if (draft.Stands) leading[draft.Proposition.Sentence] = Math.Min(leading.GetValueOrDefault(draft.Proposition.Sentence, int.MaxValue),
                draft.Trigger.Start);
        }
        foreach (var draft in drafts)
        {
            if (draft.Stands) Assign(draft, draft.Trigger.Start > leading[draft.Proposition.Sentence]);
        }
    }

    private static void Assign(Draft draft, bool later)
    {
        var weight = Math.Clamp(draft.Row?.Weight ?? 0.7, 0.05, 0.95);
        var odds = Base + (OfWeight * Math.Log(weight / (1 - weight))) + Sides(draft) + Pair(draft) + Manner(draft);
        // What somebody says of an act is colder than what the text tells, whichever act it is and wherever it stands.
        odds += draft.SaidBy is null ? OfType(draft.Type) + Place(draft, later) : -0.8;
        draft.Confidence = Math.Round(1 / (1 + Math.Exp(-odds)), 2);
        if (draft.Confidence < Least) draft.Drop(WhyNoEvent.Doubtful, $"too doubtful ({draft.Confidence.ToString("0.00", CultureInfo.InvariantCulture)})");
    }

    /// <summary>Who is named on which side.</summary>
    private static double Sides(Draft draft)
    {
        // A government and the rebels of its own state are two sides of a fight.
        var actors = draft.Row is { Symmetric: true } ? draft.Actors.Select(Admission.Side).OfType<string>().Distinct().Count()
            : draft.Actors.Select(a => a.Code).OfType<string>().Distinct().Count();
        var known = draft.Recipients.Any(r => r.Code is not null);
        var alone = draft.Recipients.IsEmpty && actors < 2;
        var odds = 0.0;
        if (actors == 0) odds += 0.1;
        // "The United States and its allies" is half as doubtful as "its allies" alone.
        if (draft.Actors.Any(a => a.Code is null) || draft.Recipients.Any(r => r.Code is null)) odds -= IsInCompany(draft.Actors)
            && IsInCompany(draft.Recipients) ? 0.5 : 1.0;
        if (draft.Actors.Any(a => a.Sector is "BUS" or "CRM" or "JRN" or "REL" or "EDU")) odds -= 1;
        if (draft.Idle) odds -= 0.6;
        if (draft is { Type: EventType.ASSAULT, Recipients.IsEmpty: false } && actors > 0 && !known) odds -= 0.6;
        if (draft.SaidBy is not null)
        {
            var aimless = draft is { Type: EventType.ASSAULT, Proposition: { Kind: PredicateKind.Noun, Support: null }, Status: EventStatus.Occurred };
            return alone && aimless ? odds - 0.7 : odds;
        }
        var needsOther = draft.Type is EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.CONSULT;
        if (needsOther && actors is 1 && draft.Condition is null && !known) odds -= 1.5;
        else if (alone && draft.Type is not (EventType.RETREAT or EventType.MOBILIZE)) odds -= 0.6;
        if (draft.Type is EventType.ASSAULT && actors is 1 && draft.Condition is null && draft.Recipients.IsEmpty) odds -= 0.65;
        if (draft.Type is EventType.ACCUSE && draft.Recipients.IsEmpty) odds -= 0.4;
        return odds;
    }

    /// <summary>Two different states are what the words of diplomacy are about; one state on both sides is often a misread party.</summary>
    private static double Pair(Draft draft)
    {
        var actors = draft.Actors.Select(a => a.Code).OfType<string>().ToHashSet();
        var others = draft.Recipients.Select(r => r.Code).OfType<string>().ToHashSet();
        if (actors.Count > 0 && others.Count > 0) return actors.SetEquals(others) ? -0.36 : actors.Overlaps(others) ? -0.52 : 0.5;
        return draft.Recipients.IsEmpty && actors.Count < 2 ? Lonely(draft.Type) : 0;
    }

    /// <summary>A refusal or retreat need not say whom it is for; a demand or threat that names nobody has mostly lost him.</summary>
    private static double Lonely(EventType? type) => type switch
    {
        EventType.AGREE or EventType.REJECT or EventType.CONCEDE or EventType.RETREAT => 0,
        EventType.REQUEST => -0.7,
        EventType.THREATEN or EventType.MOBILIZE => -0.5,
        _ => -0.3,
    };

    /// <summary>How the words tell it.</summary>
    private static double Manner(Draft draft)
    {
        var odds = draft.Proposition.Link switch { LinkKind.Relative => -0.4, LinkKind.Participle => -0.55, _ => 0 };
        if (draft.Proposition.Passive) odds -= 0.25;
        if (IsFar(draft)) odds -= 0.6;
        return draft.Rule?.StartsWith("acts/", StringComparison.Ordinal) == true && draft.Row is null ? odds + 0.38 : odds;
    }

    /// <summary>Far behind the beginning, without a subject of its own near by.</summary>
    private static bool IsFar(Draft draft) => draft.Trigger.Start - draft.Sentence.Span.Start > Far
        && !(draft.Proposition["subject"] is { } subject && subject.Span.Start > draft.Sentence.Span.Start + (Far / 2)
        && subject.Span.Start < draft.Trigger.Start && subject.Span.Length < Far / 2);

    /// <summary>The first act of a text is its news; what follows leans on more words that can be misread, and so does a plan that nothing governs.</summary>
    /// <remarks>The fit on briefs gave -0.95 for later sentences: too cold for reports, where nearly all are.</remarks>
    private static double Place(Draft draft, bool later)
    {
        // What an act is for is no more governed than what nobody plans.
        var governed = draft.Alternatives.Count > 0 || draft is { Governor: null, Embedded: Embedding.Planned, Status: EventStatus.Planned } is false
            && draft.Embedded is not (Embedding.Pass or Embedding.Occurred or Embedding.Ongoing);
        var odds = draft.Proposition.Sentence > 0 ? -0.5 : 0;
        if (governed) return odds;
        if (draft.Condition is null && draft.Row?.Status is null && draft.Status is not (EventStatus.Occurred or EventStatus.Ongoing)) odds -= 0.8;
        if (draft.Proposition is { Kind: PredicateKind.Noun, Support: null }) odds -= 0.5;
        if (later) odds -= draft.Proposition is { Parent: null, Kind: PredicateKind.Verb } ? 0.55 : 0.7;
        return odds;
    }

    /// <summary>Some types are told in words that mean other things as well ("leave", "back", "join").</summary>
    private static double OfType(EventType? type) => type switch
    {
        EventType.SUPPORT => -0.15,
        EventType.AID => -0.45,
        EventType.REJECT => -0.35,
        EventType.AGREE => -0.35,
        EventType.THREATEN => -0.28,
        EventType.RETREAT => 0.3,
        EventType.SANCTION => 0.5,
        EventType.COERCE => 0.4,
        EventType.CONSULT => 0.85,
        EventType.PROTEST => 0.2,
        _ => 0,
    };

    /// <summary>Nobody is named, or somebody with a code.</summary>
    private static bool IsInCompany(ImmutableArray<Party> parties) => parties.IsEmpty || parties.Any(p => p.Code is not null);
}
