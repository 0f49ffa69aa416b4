using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Gives an act the time that stands with its own predicate, never that of the saying.</summary>
internal static class EventDates
{
    public static void Assign(ImmutableArray<Draft> drafts, ReportReading reading)
    {
        var owners = new Dictionary<(int Sentence, int Token), TimeExpression>();
        foreach (var time in reading.Times)
        {
            if (time.Type is "DURATION" or "SET" && time.From is null) continue;
            if (time.From is null && time.To is null) continue;
            if (time.Sentence < 0 || time.Sentence >= reading.Sentences.Length) continue;
            var owner = OwnerOf(time, reading.Sentences[time.Sentence], drafts);
            if (owner is not null) owners.TryAdd((time.Sentence, owner.Value), time);
        }
        foreach (var draft in drafts)
        {
            if (draft.Type is null || GivesTime(draft, drafts)) continue;
            if (Find(draft, drafts, owners) is not { } time) continue;
            var written = reading.WrittenAt(reading.Sentences[draft.Proposition.Sentence].Span.Start);
            // "Meets him, the first such talks in six years": what is told as done is not years ahead.
            if (draft.Status is EventStatus.Occurred or EventStatus.Ongoing && draft.Proposition.Modal is null && written is { } today
                && time.From > today.AddDays(300)) continue;
            // "Are arrested over a plot last year": what is told in the present is not of long ago.
            if (IsNews(draft, drafts) && written is { } now && time.To < now.AddDays(-Backgrounds.DaysOfNews)) continue;
            draft.Date = new(time.From, time.To, time.Span.In(reading.Text), time.Span);
            // "They meet today", "the summit opens on Friday" (said on Monday): a present with a day that is not over is a plan.
            var past = time.Span.In(reading.Text).StartsWith("after", StringComparison.OrdinalIgnoreCase);
            var present = (draft.Proposition.Tense is Tense.Present && !past)
                || (draft.Proposition.Tense == Tense.None && draft.Embedded == Lexicon.Embedding.Pass && draft.Proposition.Kind == PredicateKind.Verb
                && draft.Proposition.Link == LinkKind.None);
            if (draft.Status == EventStatus.Occurred && present
                && draft.Type is not (EventType.CONCEDE or EventType.AGREE or EventType.REQUEST or EventType.ACCUSE or EventType.THREATEN
                or EventType.REJECT or EventType.SUPPORT or EventType.ASSAULT or EventType.COERCE)
                && (time.From > written || (time.From == written && draft.Type == EventType.CONSULT))) draft.Status = EventStatus.Planned;
            // "Ministers, due to meet on Friday": an infinitive whose day is still to come.
            if (draft.Status == EventStatus.Occurred && draft.Proposition is { Kind: PredicateKind.Verb, Tense: Tense.None } && time.From > written)
                draft.Status = EventStatus.Planned;
            if (draft.Status == EventStatus.Occurred && draft.Proposition.Kind == PredicateKind.Noun && draft.Proposition.Support is null
                && time.From > written) draft.Status = EventStatus.Planned;
        }
    }

    /// <summary>A verb, or the verb of a light-verb construction, in the plain present.</summary>
    private static bool IsNews(Draft draft, ImmutableArray<Draft> drafts)
    {
        var verb = draft.Proposition.Support is { } support ? drafts[support].Proposition : draft.Proposition;
        return verb is { Kind: PredicateKind.Verb, Tense: Tense.Present, Perfect: false, Link: LinkKind.None or LinkKind.Coordination };
    }

    /// <summary>"Gave the rebels two days to leave", "has until Sunday to free him": the time is that of the act which is asked for.</summary>
    private static bool GivesTime(Draft draft, ImmutableArray<Draft> drafts) =>
        draft.Rule is "acts/request#must" or "acts/request#command" || (IsGiving(draft) && drafts.Any(d => d.Governor == draft && d.Type is not null));

    private static bool IsGiving(Draft draft) => draft is { Type: EventType.REQUEST or EventType.THREATEN or null }
        && draft.Proposition.Lemma is "give" or "set" or "grant" or "have" or "issue" or "deadline" or "ultimatum";

    private static TimeExpression? Find(Draft draft, ImmutableArray<Draft> drafts, Dictionary<(int, int), TimeExpression> owners)
    {
        var p = draft.DateOf is { } other ? drafts[other].Proposition : draft.Proposition;
        if (owners.TryGetValue((p.Sentence, p.Predicate), out var own)) return own;
        if (draft is { Embedded: Lexicon.Embedding.Demanded, Governor: { } giver } && IsGiving(giver))
        {
            if (owners.TryGetValue((giver.Proposition.Sentence, giver.Proposition.Predicate), out var given)) return given;
            if (giver.Proposition.Support is { } verb
                && owners.TryGetValue((giver.Proposition.Sentence, drafts[verb].Proposition.Predicate), out var lentTime)) return lentTime;
        }
        if (p.Support is { } support && owners.TryGetValue((p.Sentence, drafts[support].Proposition.Predicate), out var lent)) return lent;
        // "Will host a summit with X and Y next Friday": the day may hang on the noun that is part of the act.
        foreach (var part in drafts)
        {
            if (part.Type is null && part.Proposition is { Kind: PredicateKind.Noun, Role: "object" } noun && noun.Parent == p.Id
                && owners.TryGetValue((p.Sentence, noun.Predicate), out var inner)) return inner;
        }
        return p.CoordinatedWith is { } first && owners.TryGetValue((p.Sentence, drafts[first].Proposition.Predicate), out var shared)
            && drafts[first].Proposition.Kind != PredicateKind.Noun && (drafts[first].Type ?? Carrier(drafts[first], drafts)) == draft.Type ? shared : null;
    }

    private static EventType? Carrier(Draft verb, ImmutableArray<Draft> drafts) => verb.Proposition.Supports is { } noun ? drafts[noun].Type : null;

    /// <summary>The predicate that a time expression hangs on, through words that are no predicates.</summary>
    private static int? OwnerOf(TimeExpression time, Sentence sentence, ImmutableArray<Draft> drafts)
    {
        var inside = sentence.Tokens.Where(t => time.Span.Contains(t.Span)).ToList();
        var head = inside.FirstOrDefault(t => t.Head == 0 || !inside.Any(o => o.Id == t.Head));
        if (head is null) return null;
        var predicates = drafts.Where(d => d.Proposition.Sentence == time.Sentence).Select(d => d.Proposition.Predicate).ToHashSet();
        var at = head;
        for (var steps = 0; sentence.HeadOf(at) is { } above && steps < 100; steps++)
        {
            if (predicates.Contains(above.Id) && !time.Span.Contains(above.Span)) return above.Id;
            at = above;
        }
        return null;
    }
}
