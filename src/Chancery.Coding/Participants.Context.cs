using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;
/// <summary>What the governing act, the content, the condition and the acts beside it tell of the participants.</summary>
internal static partial class Participants
{
    /// <summary>Fills in what the governing act, the content or the condition tells; after all else is known.</summary>
    public static void Complete(ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        foreach (var draft in drafts) Holder(draft, drafts, parties);
        foreach (var draft in drafts)
        {
            if (draft.Type is null || draft.Governor is not { } governor) continue;
            if (draft.Actors.IsEmpty && ActorOfContent(governor, draft) is { IsEmpty: false } actors && !MovedByRecipient(draft))
            {
                draft.Actors = actors;
                draft.Recipients = Without(draft.Recipients, actors);
                draft.Inferred = true;
            }
            // "Asked the envoy to leave after accusing him": who asks has accused.
            if (draft is { Type: EventType.ACCUSE, Proposition: { Link: LinkKind.Time, Mark: "after" } }
                && governor.Type == EventType.REQUEST) draft.Actors = governor.Actors;
            // "Open to a meeting with Israel": whoever says so is the other party.
            if (draft.Row is { Symmetric: true } && draft.Embedded is Embedding.Planned or Embedding.Promised && governor.Type is EventType.AGREE
                && draft.Actors.Select(a => a.Code).Distinct().Count() == 1)
                draft.Actors = [.. Without(governor.Actors, draft.Actors), .. draft.Actors];
            if (draft.Recipients.IsEmpty && !draft.Row!.Symmetric)
            {
                if (draft.Embedded is Embedding.Threatened or Embedding.Occurred
                    && governor.Type is EventType.THREATEN) draft.Recipients = Without(governor.Recipients, draft.Actors);
                else if (draft.Embedded == Embedding.Demanded
                    && (draft.Type is EventType.COOPERATE or EventType.AID or EventType.CONSULT || IsOwedTo(draft))) draft.Recipients = Without(governor.Actors,
                    draft.Actors);
            }
        }
        // From the innermost act outwards, so that a chain of sayings gets what its end tells.
        foreach (var draft in drafts.Reverse())
        {
            if (draft.Type is EventType.THREATEN or EventType.SANCTION && draft is { Recipients.IsEmpty: true,
                Row: not { Symmetric: true } }) draft.Recipients = Provoker(draft, drafts);
            if (draft.Type is EventType.REQUEST or EventType.THREATEN or EventType.ACCUSE or EventType.REJECT or EventType.AGREE or EventType.PROTEST
                && draft.Recipients.IsEmpty && draft.Row is not { Symmetric: true })
                draft.Recipients = Without(FromContent(draft, drafts, parties), draft.Actors);
        }
        foreach (var draft in drafts) Provoked(draft, drafts, parties);
        foreach (var draft in drafts) WhoDidIt(draft, drafts);
        foreach (var draft in drafts) BlamedFor(draft, drafts, parties);
        foreach (var draft in drafts) VictimsOfSpeaker(draft, drafts, parties);
        foreach (var draft in drafts) TakesPart(draft, drafts, parties);
        foreach (var draft in drafts) WhoFought(draft, drafts);
        foreach (var draft in drafts) WhoLeaves(draft, drafts, parties);
        foreach (var draft in drafts) AidTo(draft);
        foreach (var draft in drafts) OtherSide(draft, drafts, parties);
        foreach (var draft in drafts) Refused(draft, parties);
        foreach (var draft in drafts) LastResort(draft, parties);
        foreach (var draft in drafts) SameBlow(draft, drafts);
        foreach (var draft in drafts) AtTheBorder(draft, drafts);
        foreach (var draft in drafts) Answered(draft, drafts, parties);
        // "Once Iran has shipped its uranium, the Union will end its embargo": to whom it is given who fulfils the condition.
        foreach (var draft in drafts)
        {
            if (draft is { Type: EventType.RETREAT or EventType.AID or EventType.SUPPORT, Stands: true, Recipients.IsEmpty: true,
                Condition: { } condition, Row: { Symmetric: false, NoRecipient: false } } && draft.Row.Modes is not ["withdraw", ..]
                && parties.FirstWithin(condition, draft.Proposition.Sentence, draft.Actors) is { } other) draft.Recipients = [other];
        }
        // Whom a condition shows to be threatened is whom the threatened act would hit.
        foreach (var draft in drafts)
        {
            if (draft is { Type: EventType.ASSAULT or EventType.SANCTION or EventType.COERCE, Recipients.IsEmpty: true,
                Governor: { Type: EventType.THREATEN } threat } && draft.Embedded is Embedding.Threatened or Embedding.Occurred)
                draft.Recipients = Without(threat.Recipients, draft.Actors);
        }
    }

    /// <summary>"A missile over Ruritania", "into waters off Graustark's ports", "troops to its border with Ruritania".</summary>
    private static ImmutableArray<Party> Menaced(Draft draft, PartyFinder parties)
    {
        foreach (var argument in draft.Proposition.Arguments)
        {
            if (argument.Role is not ("over" or "into" or "towards" or "toward" or "near" or "off" or "to" or "around" or "against" or "on" or "along" or "at" or "in" or "across")) continue;
            if (parties.FirstWithin(argument.Span, draft.Proposition.Sentence, draft.Actors,
                ofPredicate: draft.Proposition.Predicate) is { Code.Length: 3 } state) return [state];
            var sentence = draft.Proposition.Sentence;
            // "Into the sea north of Graustark", "towards the posts that Graustark had taken": told behind the noun.
            if (argument.Role is "into" or "towards" or "toward" or "over" or "off" && parties.FirstWithin(
                new(argument.Span.Start, Math.Max(argument.Span.End, Math.Min(draft.Proposition.Clause.End, argument.Span.End + 40))), sentence, draft.Actors)
                is { Code.Length: 3 } behind) return [behind];
        }
        // "Fired a missile over Graustark", where the tree hangs it on the missile.
        if (draft.Proposition["object"] is { } thing)
        {
            foreach (var child in draft.Sentence.Children(draft.Sentence[thing.Head]))
            {
                if (child.Relation == "nmod" && draft.Sentence.Child(child, "case") is { } over && over.Form.ToLowerInvariant() is "over" or "into" or "towards" or "toward" or "off"
                    && parties.FirstWithin(draft.Sentence.SubtreeSpan(child), draft.Proposition.Sentence, draft.Actors) is { Code.Length: 3 } below) return [below];
            }
        }
        return [];
    }

    /// <summary>"Closed its embassy there and moved ten battalions to the frontier": the border with whom it acts against beside it.</summary>
    private static void AtTheBorder(Draft draft, ImmutableArray<Draft> drafts)
    {
        if (draft is not { Type: EventType.MOBILIZE, Recipients.IsEmpty: true, Stands: true, Row: { Symmetric: false, NoRecipient: false } }
            || !draft.Proposition.Arguments.Any(a => RowMatcher.Lemma(draft.Sentence[a.Head]) is "border" or "frontier" or "region" or "area")) return;
        var beside = drafts.FirstOrDefault(d => d != draft && d is { Stands: true, Row.Symmetric: false } && d.Proposition.Sentence == draft.Proposition.Sentence
            && d.Type is EventType.SANCTION or EventType.THREATEN or EventType.ACCUSE or EventType.ASSAULT && SameCodes(d.Actors, draft.Actors));
        if (beside is not null) draft.Recipients = [.. Without(beside.Recipients, draft.Actors).Where(r => r.Code is { Length: 3 })];
    }

    /// <summary>A refusal, a threat or a blow is nearly always aimed at somebody: the first other party behind its word, in its own clause.</summary>
    private static void LastResort(Draft draft, PartyFinder parties)
    {
        // "Pledged nine hundred million dollars to rebuild Cambodia".
        if (draft is { Recipients.IsEmpty: true, Row.Name: "acts/agree#offer-aid" } && draft.Actors.Any(a => a.Code is not null) && parties.FirstWithin(new(draft.Trigger.End, Math.Max(draft.Trigger.End, draft.Proposition.Clause.End)),
                draft.Proposition.Sentence, draft.Actors, atPlaces: draft.Embedded is not Embedding.Demanded) is { Code.Length: 3 } helped)
            draft.Recipients = [helped];
        if (draft is { Type: EventType.MOBILIZE, Recipients.IsEmpty: true, Row: { Symmetric: false, NoRecipient: false } }
            && draft.Actors.Any(a => a.Code is not null))
            draft.Recipients = Menaced(draft, parties);
        if (draft.Row is not { Symmetric: false, Directed: false, NoRecipient: false } || IsReciprocal(draft) || !draft.Recipients.IsEmpty
            || draft.Actors.All(a => a.Code is null)) return;
        if (draft.Type is not (EventType.REJECT or EventType.THREATEN or EventType.ACCUSE or EventType.SANCTION or EventType.COERCE or EventType.ASSAULT)) return;
        if (IsTold(draft, parties)) return;
        // "Warned the colonel that": whoever is warned is not somebody named behind him.
        if (draft.Type is EventType.THREATEN or EventType.ACCUSE && (draft.Proposition["object"] ?? draft.Proposition["indirect"]) is { } warned
            && parties.EntityAt(draft.Proposition.Sentence, warned.Head) is { Kind: EntityKind.Person, Code: null }) return;
        // What is struck stands there, though nobody's: whoever is named behind it is another.
        if (draft.Type is EventType.ASSAULT && draft.Proposition is { Passive: true } p && p["object"] is not null) return;
        var behind = new TextSpan(draft.Trigger.End, Math.Max(draft.Trigger.End, draft.Proposition.Clause.End));
        var own = draft.Type is EventType.ASSAULT or EventType.COERCE or EventType.SANCTION ? draft.Proposition.Predicate : 0;
        // "Hamas threatened to resume attacks in Israel": rebels strike where they say.
        var anywhere = draft.Type is EventType.THREATEN && draft.Actors.All(a => a.Sector == "REB");
        if (parties.FirstWithin(behind, draft.Proposition.Sentence, draft.Actors, otherSector: draft.Actors.All(a => a.Sector is "OPP"), atPlaces: anywhere,
            ofPredicate: own) is { } party && !IsVictimOfBlamed(draft, party, parties)) draft.Recipients = [party];
    }
}
