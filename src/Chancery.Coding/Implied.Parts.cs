using System.Collections.Immutable;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Acts that are told as a part of another: what will follow if a demand is not met, and the help that is pledged.</summary>
internal static partial class Implied
{
    /// <summary>"Told Damascus to leave": the verb of what is asked.</summary>
    private static Draft? Asked(Draft request, ImmutableArray<Draft> drafts) => request is { Stands: true, Type: EventType.REQUEST, Rule: null }
        ? drafts.FirstOrDefault(d => d.Proposition is { Kind: PredicateKind.Verb, Link: LinkKind.Content or LinkKind.Purpose,
        CoordinatedWith: null } p && p.Parent == request.Proposition.Id
            && (p.Link == LinkKind.Content || request.Row?.Needs.Contains("until") == true))
        : null;

    /// <summary>"Must leave or face sanctions": who sets the choice threatens, and with what is named behind it.</summary>
    private static Draft? OrElse(Draft demand, Draft demanded, ImmutableArray<Draft> drafts, ReportReading reading)
    {
        foreach (var other in drafts)
        {
            var p = other.Proposition;
            if (p.Sentence != demanded.Proposition.Sentence || !IsElse(other)) continue;
            var above = other.Sentence[p.Predicate].Head;
            if (above != demanded.Proposition.Predicate && !(above == demand.Proposition.Predicate && p.Modal is not null && demand != demanded)) continue;
            var from = other.Sentence[p.Predicate].Span.Start;
            var made = Speech(other, EventType.THREATEN, "acts/threaten#or-else", d =>
            {
                d.Actors = demand.Actors;
                d.Recipients = demand.Recipients;
                // The tree may hang what is to be faced on the first verb.
                var end = p["object"] is null ? Math.Max(p.Clause.End, demanded.Proposition.Clause.End) : p.Clause.End;
                d.Consequence = Spans.Trim(new(from, Math.Max(end, other.Sentence.SubtreeSpan(other.Sentence[p.Predicate]).End)), other, reading.Text);
            });
            demand.ChoiceFrom = other.Sentence.Child(other.Sentence[p.Predicate], "cc")?.Span.Start;
            foreach (var act in drafts)
            {
                var faced = act.Proposition.Parent == p.Id || act.Proposition.Support == p.Id
                    || (act.Proposition.Parent == demanded.Proposition.Id && act.Proposition.Predicate > p.Predicate);
                if (!faced || act.Proposition.Kind != PredicateKind.Noun
                    || act.Type is not (EventType.ASSAULT or EventType.SANCTION or EventType.COERCE or EventType.MOBILIZE)) continue;
                (act.Governor, act.Embedded, act.Status) = (made, Embedding.Threatened, EventStatus.Threatened);
                (act.Actors, act.Recipients) = (demand.Actors, demand.Recipients);
            }
            return made;
        }
        return null;
    }

    private static bool IsElse(Draft draft) => (draft.Proposition.Modal is "will" or "would"
        || draft.Proposition.Lemma is "face" or "risk" or "suffer" or "expect" or "pay" or "bear" or "meet")
        && draft.Sentence[draft.Proposition.Predicate] is { Relation: "conj" } word
        && draft.Sentence.Child(word, "cc") is { } or && or.Form.Equals("or", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Iran rejected a demand by Britain": it was made of the one who rejects it.</summary>
    public static void GiveToRefuser(ImmutableArray<Draft> drafts)
    {
        foreach (var demand in drafts)
        {
            if (demand is not { Stands: true, Type: EventType.REQUEST, Proposition: { Kind: PredicateKind.Noun, Role: "object", Parent: { } verb } }
                || demand.Recipients.Any(r => r.Code is not null)) continue;
            if (drafts[verb] is { Stands: true, Type: EventType.REJECT or EventType.AGREE or EventType.CONCEDE } answer)
                demand.Recipients = Participants.Without([.. answer.Actors.Where(a => a.Code is not null)], demand.Actors);
        }
    }

    /// <summary>"Hosts a summit of Egypt and Sudan": those who meet there.</summary>
    public static void GiveToHost(ImmutableArray<Draft> drafts, PartyFinder parties)
    {
        foreach (var hosting in drafts)
        {
            if (hosting is not { Stands: true, Row.Name: "acts/consult#host-talks" } || hosting.Recipients.Any(r => r.Code is not null)
                || hosting.Proposition["object"] is not { } meeting) continue;
            var those = drafts.FirstOrDefault(d => d.Proposition.Sentence == hosting.Proposition.Sentence
                && d.Proposition.Predicate == meeting.Head)?.Proposition;
            if ((those?["between"] ?? those?["of"] ?? those?["with"]) is { } guests)
                hosting.Recipients = Participants.Without([.. parties.Parties(hosting.Proposition.Sentence,
                    guests.Head).Where(g => g.Code is not null)], hosting.Actors);
        }
    }

    /// <summary>"Denied that his forces were responsible", after a blow was told: what is denied is that blow.</summary>
    private static Draft? DeniedBefore(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        var p = draft.Proposition;
        if (draft.Row is not { Name: "acts/operators#deny" or "acts/operators#deny-part" } || p.Negated || p["subject"] is not { } subject
            || drafts.Any(d => d.Governor == draft && d.Type is not null)) return null;
        var clause = p.Clause.In(reading.Text);
        if (!((string[])["responsib", "involve", "behind", "part in", "role", "opening fire", "firing first"]).Any(w => clause.Contains(w,
            StringComparison.OrdinalIgnoreCase))) return null;
        var deniers = parties.Parties(p.Sentence, subject.Head);
        if (deniers.All(d => d.Code is null)) return null;
        var told = drafts.LastOrDefault(d => d is { Stands: true, Type: EventType.ASSAULT or EventType.COERCE, Negated: false }
            && d.Proposition.Sentence >= p.Sentence - 2 && d.Trigger.Start < draft.Trigger.Start
            && (d.Actors.All(a => a.Code is null) || d.Actors.Any(a => deniers.Any(n => n.Code == a.Code))));
        if (told is null) return null;
        return new(p, draft.Sentence)
        {
            Type = told.Type, Rule = draft.Row.Name, Status = EventStatus.Denied, Actors = deniers,
                Recipients = Participants.Without(told.Recipients, deniers),
                Speakers = [new(subject.Span.In(reading.Text), subject.Span, deniers[0].Entity, deniers[0].Code)],
        };
    }

    /// <summary>"Peru did the same", "Latvia followed suit": the act told before, by another.</summary>
    private static Draft? TheSame(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties)
    {
        var p = draft.Proposition;
        if (p is not { Kind: PredicateKind.Verb, Negated: false, Lemma: "do" or "follow" } || p["subject"] is not { } subject
            || p["object"] is not { } thing) return null;
        if (draft.Sentence[thing.Head].Form.ToLowerInvariant() is var word && word != (p.Lemma == "do" ? "same" : "suit")) return null;
        var doers = parties.Parties(p.Sentence, subject.Head);
        var told = drafts.LastOrDefault(d => d is { Stands: true, Rule: null, Proposition.Kind: PredicateKind.Verb, Row: not null }
            && d.Proposition.Sentence >= p.Sentence - 1 && d.Trigger.Start < draft.Trigger.Start
            && d.Proposition.Link is LinkKind.None or LinkKind.Content or LinkKind.Time or LinkKind.Coordination);
        if (told is null || doers.All(d => d.Code is null) || told.Actors.Any(a => doers.Any(d => d.Code == a.Code))) return null;
        return new(p, draft.Sentence)
        {
            Type = told.Type, Row = told.Row, Rule = told.Row!.Name, Status = p.Modal is null ? EventStatus.Occurred
                : EventStatus.Planned, Actors = doers, Recipients = Participants.Without(told.Recipients, doers),
        };
    }

    /// <summary>"Pledged food to Chad": the pledge is one event, the help another.</summary>
    public static ImmutableArray<Draft> WithGifts(ImmutableArray<Draft> drafts) => drafts.AddRange(
        from pledge in drafts
        where pledge is { Stands: true, Row.Name: "acts/agree#offer-aid", Negated: false, Rule: null } && pledge.Recipients.Any(r => r.Code is not null)
        select new Draft(pledge.Proposition, pledge.Sentence)
        {
            Type = EventType.AID, Rule = "acts/agree#offer-aid", Status = EventStatus.Promised, Actors = pledge.Actors, Recipients = pledge.Recipients,
            Condition = pledge.Condition, Trigger = pledge.Trigger, Governor = pledge, Embedded = Embedding.Promised,
        });
}
