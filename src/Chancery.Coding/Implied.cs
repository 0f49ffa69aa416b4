using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>
/// Acts that no single word names: the threat in "Tehran will answer if Israel strikes", the demand in "Iran must leave", the refusal in "will not".
/// </summary>
internal static partial class Implied
{
    public static ImmutableArray<Draft> Add(ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading, ActLexicon acts)
    {
        var all = drafts.ToBuilder();
        foreach (var draft in drafts)
        {
            if (draft.Proposition.InCondition || draft.Proposition.Kind == PredicateKind.Noun && draft.Proposition.Support is null) continue;
            var made = Threat(draft, drafts, parties, reading) ?? Vow(draft, reading) ?? Otherwise(draft, drafts, parties, reading)
                ?? DeniedBefore(draft, drafts, parties, reading) ?? WouldBring(draft, drafts, parties, reading)
                ?? Menace(draft, drafts, parties, reading) ?? Answer(draft, drafts, parties, reading) ?? TheSame(draft, drafts, parties)
                ?? Judged(draft, parties, reading, acts) ?? JudgedBy(draft, parties, reading, acts) ?? Demand(draft, parties, reading)
                ?? Command(draft, drafts, parties, reading) ?? Refusal(draft, drafts, parties, reading);
            if (made is not null) all.Add(made);
            if (made is { Type: EventType.REQUEST } && OrElse(made, draft, drafts, reading) is { } threat) all.Add(threat);
            if (Asked(draft, drafts) is { } asked && OrElse(draft, asked, drafts, reading) is { } choice) all.Add(choice);
        }
        return all.ToImmutable();
    }

    /// <summary>A harmful act told as to come, under a condition.</summary>
    private static Draft? Threat(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        if (draft.Condition is null || draft.Status is not (EventStatus.Conditional or EventStatus.Planned) || draft.Negated) return null;
        // "Would have sent troops, had they attacked": it did not come to that.
        if (draft.Proposition.Perfect) return null;
        var harm = draft.Type is EventType.ASSAULT or EventType.SANCTION or EventType.COERCE or EventType.MOBILIZE;
        var leaves = draft.Type is EventType.RETREAT && draft.Sentence.Tokens.Any(t => draft.Condition.Value.Contains(t.Span)
            && t.Form.Equals("unless", StringComparison.OrdinalIgnoreCase));
        if (!(harm || leaves) || draft.Governor is { Type: EventType.THREATEN }) return null;
        if (draft.Proposition.Modal is not ("will" or "would" or "shall")) return null;
        // "Allied aircraft will bomb it", he said: who threatens with a force without a state is who says so.
        if (draft.Actors.All(a => a.Code is null) && (!draft.Actors.IsEmpty || draft.Proposition.Passive) && harm
            && SpeakerOf(draft, parties, reading) is { } speaker && draft.Recipients.All(r => r.Code != speaker.Code)) draft.Actors = [speaker];
        if (draft.Actors.All(a => a.Code is null)) return null;
        draft.Status = EventStatus.Threatened;
        if (Warned(draft, drafts) is { } warning)
        {
            // "Warned that it would strike if …": the threat has its own word.
            (draft.Governor, draft.Embedded) = (warning, Embedding.Threatened);
            return null;
        }
        return Speech(draft, EventType.THREATEN, "acts/threaten#implied", d =>
        {
            d.Actors = draft.Actors;
            d.Recipients = draft.Recipients;
            d.Condition = draft.Condition;
            d.Consequence = Spans.Trim(draft.Proposition.Clause, d, reading.Text);
        });
    }

    /// <summary>
    /// "Will close the border unless Ankara apologises", "if Ankara imposes sanctions": what one side will do if the other does harm, or does not do
    /// what is asked.
    /// </summary>
    private static Draft? Menace(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        var proposition = draft.Proposition;
        if (draft.Type is not null || draft.Row is { Excludes: true } || proposition.Condition is not { } condition || proposition.Negated
            || proposition.Passive || proposition.Kind != PredicateKind.Verb) return null;
        if (proposition.Modal is not ("will" or "would" or "shall") || proposition["subject"] is not { } subject || proposition["object"] is null
            || Warned(draft, drafts) is not null) return null;
        var actors = parties.Parties(proposition.Sentence, subject.Head);
        if (actors.All(a => a.Code is null)) return null;
        foreach (var other in drafts)
        {
            if (other.Proposition.Sentence != proposition.Sentence || !other.Proposition.InCondition
                || other.Proposition["subject"] is not { } blamed || !condition.Contains(draft.Sentence[other.Proposition.Predicate].Span)) continue;
            var harm = other.Type is EventType.ASSAULT or EventType.SANCTION or EventType.COERCE or EventType.MOBILIZE;
            if (!harm && !other.Proposition.Negated && !condition.In(reading.Text).StartsWith("unless", StringComparison.OrdinalIgnoreCase)) continue;
            var against = Participants.Without(parties.Parties(proposition.Sentence, blamed.Head), actors);
            if (against.IsEmpty) continue;
            return Speech(draft, EventType.THREATEN, "acts/threaten#implied", d =>
            {
                d.Actors = actors;
                d.Recipients = [.. against.Where(p => p.Code is not null)];
                d.Condition = condition;
                d.Consequence = Spans.Trim(proposition.Clause, d, reading.Text);
            }, saysContent: false);
        }
        return null;
    }

    private static Draft? Warned(Draft draft, ImmutableArray<Draft> drafts)
    {
        var at = draft.Proposition;
        for (var steps = 0; at.Parent is { } parent && at.Link == LinkKind.Content && steps < 5; steps++)
        {
            if (drafts[parent] is { Type: EventType.THREATEN, Stands: true } warning) return warning;
            at = drafts[parent].Proposition;
        }
        return null;
    }

    /// <summary>What a speaker says that another must or should do.</summary>
    private static Draft? Demand(Draft draft, PartyFinder parties, ReportReading reading)
    {
        var proposition = draft.Proposition;
        if (proposition.Modal is not ("must" or "should" or "ought") || proposition.Perfect || proposition.Question || IsElse(draft)) return null;
        if (proposition["subject"] is not { } subject && (!proposition.Passive || proposition["object"] is null)) return null;
        var asked = parties.Parties(proposition.Sentence, (proposition["subject"] ?? proposition["object"])!.Value.Head);
        var speaker = SpeakerOf(draft, parties, reading);
        if (speaker?.Code is null || asked.All(a => a.Code is null) || asked.Any(a => Admission.Side(a) == Admission.Side(speaker))) return null;
        draft.Status = EventStatus.Demanded;
        return Speech(draft, EventType.REQUEST, "acts/request#must", d =>
        {
            d.Actors = [speaker];
            d.Recipients = asked;
            d.Content = VerbPhrase(draft, reading.Text);
        });
    }

    /// <summary>
    /// “Release our soldiers”, the commander told the rebels; “You must leave Kuwait”, he told them: what a speaker bids the one he speaks to.
    /// </summary>
    private static Draft? Command(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        var proposition = draft.Proposition;
        if (proposition.Kind != PredicateKind.Verb || proposition.Link != LinkKind.Content || proposition.Parent is not { } parent
            || proposition.Question) return null;
        if (drafts[parent] is not { Type: null, Proposition: { } saying } || saying["subject"] is not { } subject) return null;
        var bids = proposition["subject"] is null && !proposition.Passive && proposition.Mark is null
            && draft.Sentence[proposition.Predicate] is { Xpos: "VB" } verb && draft.Sentence.Child(verb, "aux") is null;
        var you = proposition["subject"] is { } bidden && draft.Sentence[bidden.Head].Form.Equals("you", StringComparison.OrdinalIgnoreCase);
        if (!bids && !(you && (proposition.Modal is "must" or "should" || proposition.Lemma is "need" or "have"))) return null;
        var speakers = parties.Parties(proposition.Sentence, subject.Head);
        if ((saying["indirect"] ?? saying["object"] ?? saying["to"]) is not { } addressee) return null;
        var asked = Participants.Without(parties.Parties(proposition.Sentence, addressee.Head), speakers);
        if (speakers.All(s => s.Code is null) || asked.All(a => a.Code is null)) return null;
        foreach (var act in drafts)
        {
            // "You need to get out": what he needs to do is asked.
            if (act.Proposition.Parent == proposition.Id && act.Proposition.Link == LinkKind.Content && you) draft = act;
        }
        return Speech(draft, EventType.REQUEST, "acts/request#command", d =>
        {
            d.Actors = speakers;
            d.Recipients = asked;
            d.Content = VerbPhrase(draft, reading.Text);
            draft.Actors = asked;
            draft.Status = EventStatus.Demanded;
        }, saying: saying);
    }

    /// <summary>What somebody will not or would not do, where others wait for it.</summary>
    private static Draft? Refusal(Draft draft, ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        var proposition = draft.Proposition;
        if (VotedAgainst(draft, parties, reading) is { } against) return against;
        if (NoneToBe(draft, drafts, parties, reading) is { } none) return none;
        if (!proposition.Negated || proposition.Modal is not ("will" or "would") || proposition.Passive
            || (draft.Condition is { } condition && !HoldsNow(condition, reading.Text))) return null;
        var waited = draft.Row?.Name is "acts/assault#take-part-attack"
            || draft.Type is EventType.AGREE or EventType.CONSULT or EventType.SUPPORT or EventType.CONCEDE or EventType.COOPERATE or EventType.AID
            or EventType.RETREAT or EventType.SANCTION;
        if (!waited && draft.Row is not { Type: null, Excludes: false, Embeds: Embedding.Pass }) return null;
        if (proposition["subject"] is not { } subject) return null;
        var actors = parties.Parties(proposition.Sentence, subject.Head);
        if (actors.All(a => a.Code is null)) return null;
        draft.Drop(WhyNoEvent.PartOfAnother, "it is what somebody says he will not do");
        return Speech(draft, EventType.REJECT, "acts/reject#will-not", d =>
        {
            d.Actors = actors;
            d.Recipients = Participants.Without(draft.Recipients, actors);
            d.Content = VerbPhrase(draft, reading.Text);
            d.Condition = draft.Condition;
            d.Speakers = draft.Speakers;
        }, saysContent: false);
    }

    /// <summary>"Will not talk as long as the blockade lasts", "unless it ends": the refusal stands, other than with "if".</summary>
    private static bool HoldsNow(TextSpan condition, string text) => condition.In(text).StartsWith("unless", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(0, condition.Start).TrimEnd().EndsWith("long as", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Voted not to join", "decided not to attend".</summary>
    private static Draft? VotedAgainst(Draft draft, PartyFinder parties, ReportReading reading)
    {
        var p = draft.Proposition;
        if (!p.Negated || p.Kind == PredicateKind.Noun || p.Parent is not { } parent || p.Link is not (LinkKind.Content or LinkKind.Purpose)
            || p.Mark != "to") return null;
        var above = reading.Propositions[parent];
        if (above.Lemma is not ("vote" or "decide" or "choose" or "opt" or "resolve") || above["subject"] is not { } subject) return null;
        var actors = parties.Parties(p.Sentence, subject.Head);
        if (actors.All(a => a.Code is null)) return null;
        draft.Drop(WhyNoEvent.PartOfAnother, "it is what somebody decided not to do");
        return Speech(draft, EventType.REJECT, "acts/reject#decided-not", d =>
        {
            d.Actors = actors;
            d.Content = VerbPhrase(draft, reading.Text);
            d.Trigger = above.Trigger;
            d.DateOf = parent;
        }, saysContent: false);
    }

    /// <summary>The party on whose word a clause stands: the nearest attribution whose content holds it.</summary>
    private static Party? SpeakerOf(Draft draft, PartyFinder parties, ReportReading reading)
    {
        Attribution? nearest = null;
        foreach (var link in reading.Attributions)
        {
            if (link.Source.IsEmpty || !link.Content.Any(c => c.Contains(draft.Sentence[draft.Proposition.Predicate].Span))) continue;
            if (nearest is null || link.Content.Sum(c => c.Length) < nearest.Content.Sum(c => c.Length)) nearest = link;
        }
        if (nearest is null || parties.EntityOf(nearest.Entity) is not { Code: not null } entity) return null;
        var span = nearest.Source.Aggregate((a, b) => a.Union(b));
        return new(entity.Code, entity.Sector, entity.Id, span.In(reading.Text), span);
    }

    /// <summary>From the bare verb to the end of its clause.</summary>
    private static TextSpan VerbPhrase(Draft draft, string text)
    {
        var verb = draft.Sentence[draft.Proposition.Support is null ? draft.Proposition.Predicate : draft.Sentence[draft.Proposition.Predicate].Head];
        var span = new TextSpan(Math.Min(verb.Span.Start, draft.Proposition.Clause.End), Math.Max(draft.Proposition.Clause.End, verb.Span.End));
        return Spans.Trim(span, draft, text);
    }

    private static Draft Speech(Draft content, EventType type, string rule, Action<Draft> fill, bool saysContent = true, Proposition? saying = null)
    {
        var made = new Draft(saying ?? content.Proposition, content.Sentence) { Type = type, Rule = rule, Status = EventStatus.Occurred };
        fill(made);
        if (saysContent)
        {
            content.Governor = made;
            content.Embedded = type == EventType.THREATEN ? Embedding.Threatened : Embedding.Demanded;
        }
        return made;
    }
}
