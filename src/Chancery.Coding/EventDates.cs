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
            if (draft.Type is null) continue;
            if (Find(draft, drafts, owners) is not { } time) continue;
            draft.Date = new(time.From, time.To, time.Span.In(reading.Text), time.Span);
            // "They meet today", "the summit opens on Friday" (said on Monday): a present with a day that is not over is a plan.
            var present = draft.Proposition.Tense is Tense.Present || (draft.Proposition.Tense == Tense.None && draft.Embedded == Lexicon.Embedding.Pass && draft.Proposition.Kind == PredicateKind.Verb && draft.Proposition.Link == LinkKind.None);
            if (draft.Status == EventStatus.Occurred && present && (time.From > reading.Published || (time.From == reading.Published && draft.Type == EventType.CONSULT))) draft.Status = EventStatus.Planned;
            if (draft.Status == EventStatus.Occurred && draft.Proposition.Kind == PredicateKind.Noun && draft.Proposition.Support is null && time.From > reading.Published) draft.Status = EventStatus.Planned;
        }
    }

    private static TimeExpression? Find(Draft draft, ImmutableArray<Draft> drafts, Dictionary<(int, int), TimeExpression> owners)
    {
        var p = draft.DateOf is { } other ? drafts[other].Proposition : draft.Proposition;
        if (owners.TryGetValue((p.Sentence, p.Predicate), out var own)) return own;
        if (p.Support is { } support && owners.TryGetValue((p.Sentence, drafts[support].Proposition.Predicate), out var lent)) return lent;
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
