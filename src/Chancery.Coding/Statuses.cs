using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Says how it stands with an act: from its own tense and modality, and from what governs it. docs/status.md has the rules.</summary>
internal static partial class Statuses
{
    public static void Assign(Draft draft, ImmutableArray<Draft> drafts)
    {
        var proposition = draft.Proposition;
        draft.Condition = proposition.Condition ?? OnlyIf(draft, drafts) ?? OnCondition(draft);
        var proviso = IsProviso(proposition, draft.Sentence);
        if ((proposition.InCondition || proviso) && draft.Type is not null) draft.Drop(WhyNoEvent.PartOfAnother, "it stands in a condition");

        // A row that asks for the negation has used it up: "does not accept" is a refusal that took place.
        var used = proposition.Negated && draft.Row is { } asking && asking.Needs.Contains("negated");
        draft.Negated = proposition.Negated && !used;
        var own = used ? EventStatus.Occurred : draft.Row?.Status is { } fixedStatus ? Of(fixedStatus) : Described(draft) ?? Own(proposition, drafts);
        draft.Status = draft.Embedded switch
        {
            Embedding.Pass => own,
            Embedding.Occurred => own,
            Embedding.Negated => Occurred(draft),
            Embedding.Consumed => own,
            Embedding.Ongoing => own == EventStatus.Occurred ? Inherited(draft, EventStatus.Ongoing) : own,
            Embedding.Planned or Embedding.Promised => Inherited(draft, Of(draft.Embedded)),
            var status => Of(status),
        };
        if (draft.Embedded == Embedding.Negated) draft.Negated = !draft.Negated;
        if (draft.Governor is { Type: null } governor && governor.Proposition.Negated && draft.Embedded is not Embedding.Denied and not Embedding.Demanded)
            draft.Negated = !draft.Negated && draft.Embedded is not Embedding.Hypothetical;
        // "Has plans to retaliate", "would reserve the right": the threat is in the saying.
        if (draft is { Type: EventType.THREATEN, Row.Status: Embedding.Occurred, Embedded: Embedding.Planned or Embedding.Promised,
            Status: EventStatus.Planned or EventStatus.Promised }) draft.Status = EventStatus.Occurred;
        // "A general strike has been called": it is to come.
        if (draft is { Status: EventStatus.Occurred, Type: EventType.PROTEST, Proposition.Support: { } caller }
            && drafts[caller].Proposition is { Lemma: "call" or "announce" }) draft.Status = EventStatus.Planned;
        if (draft.Status == EventStatus.Occurred && GoesOn(draft, drafts)) draft.Status = EventStatus.Ongoing;
        // "Is threatening to", "are demanding": who is saying it has said it.
        if (draft is { Status: EventStatus.Ongoing, Type: EventType.THREATEN or EventType.REQUEST or EventType.REJECT,
            Proposition: { Tense: Tense.Progressive, Support: null } }) draft.Status = EventStatus.Occurred;
        // "Announced the deployment of troops": what is announced is to come.
        if (draft is { Status: EventStatus.Occurred, Type: EventType.MOBILIZE or EventType.CONSULT or EventType.AID or EventType.RETREAT,
            Proposition: { Support: { } verb, Lemma: not ("mobilisation" or "mobilization") } }
            && (draft.Row!.Modes.FirstOrDefault() is not ("resign" or "release" or "ceasefire")
            || drafts[verb].Proposition is { Lemma: "approve" or "authorise" or "authorize" } && draft.Row.Modes.Contains("release"))
            && drafts[verb].Proposition is { Lemma: "announce" or "order" or "approve" or "authorise" or "authorize",
            Tense: not Tense.None }) draft.Status = EventStatus.Planned;
        if (IsOnlyAllowed(draft, drafts)) draft.Status = EventStatus.Planned;
        // "Votes to condemn": the vote of an assembly is its word.
        if (draft is { Status: EventStatus.Planned, Type: EventType.ACCUSE or EventType.SUPPORT or EventType.REJECT or EventType.COERCE
            or EventType.SANCTION or EventType.REQUEST, Governor.Proposition: { Lemma: "vote", Modal: null, Tense: not Tense.Future } })
            draft.Status = draft.Governor.Status;
        // Who demonstrates "to protest" has protested.
        if (draft.Type is EventType.PROTEST or EventType.ACCUSE or EventType.REQUEST && proposition.Link == LinkKind.Purpose
            && draft.Embedded == Embedding.Planned && IsTold(proposition, drafts)) draft.Status = EventStatus.Occurred;
        // "Fired into the air to disperse the crowd": the shots disperse it.
        if (draft is { Row.Name: "acts/assault#disperse", Embedded: Embedding.Planned }
            && proposition.Link == LinkKind.Purpose) draft.Status = EventStatus.Occurred;
        // "Called off plans to march": nothing is planned any more.
        if (draft is { Status: EventStatus.Planned, Governor: { Type: null, Proposition: { Kind: PredicateKind.Noun, Parent: { } given } } }
            && drafts[given].Proposition is { Negated: false,
            Lemma: "call off" or "abandon" or "scrap" or "shelve" or "drop" or "suspend" or "cancel" or "halt" or "freeze" or "put off" or "ditch" } halting)
            GiveUp(draft, halting);
        if (draft.Governor is { Negated: true, Type: EventType.AGREE or EventType.CONCEDE or EventType.THREATEN }
            && draft.Embedded is Embedding.Promised or Embedding.Planned or Embedding.Threatened)
            draft.Drop(WhyNoEvent.PartOfAnother, "it was neither promised nor threatened");
        // "Offered to free them in exchange for the release of others": what is wanted for it.
        if ((draft is { Status: EventStatus.Promised or EventStatus.Planned, Governor.Type: EventType.AGREE or EventType.CONCEDE }
            || IsForWhatIsToCome(draft, drafts)) && IsInExchange(draft))
            draft.Status = EventStatus.Demanded;
        // "Condemned the decision to close the camp": what is blamed is done.
        if (draft is { Status: EventStatus.Planned, Governor.Proposition: { Kind: PredicateKind.Noun, Lemma: "decision", Parent: { } blame } }
            && drafts[blame].Type is EventType.ACCUSE or EventType.PROTEST) draft.Status = EventStatus.Occurred;
        // Who comes to ask for asylum asks for it.
        if (draft is { Row.Name: "acts/request#seek-refuge", Embedded: Embedding.Planned }
            && proposition.Link == LinkKind.Purpose) draft.Status = EventStatus.Occurred;
        if (draft.Governor is { Row.Name: "acts/operators#rule-out2", Proposition.Negated: false }) draft.Drop(WhyNoEvent.PartOfAnother, "it is ruled out");
        if (draft is { Embedded: Embedding.Denied, Governor.Proposition.Negated: true, Type: not null }) draft.Drop(WhyNoEvent.PartOfAnother,
            "it is neither confirmed nor denied");
        if (IsDeniedByCleft(draft)) draft.Status = EventStatus.Denied;
        // "Trying to set up talks": they are not held yet.
        if (draft is { Status: EventStatus.Occurred, Governor.Row.Name: "acts/operators#try" or "acts/operators#attempt",
            Type: EventType.CONSULT or EventType.AGREE or EventType.COOPERATE or EventType.SUPPORT or EventType.AID }) draft.Status = EventStatus.Planned;
        // "Ordered to suspend relations": nobody else is told to.
        if (draft is { Status: EventStatus.Demanded, Type: not null,
            Governor: { Type: EventType.REQUEST, Recipients.IsEmpty: true,
            Proposition: { Lemma: "order" or "decree", Kind: PredicateKind.Verb, Passive: false } bare } decree }
            && draft.Proposition is { Kind: PredicateKind.Verb, Mark: "to", Passive: false } && bare["object"] is null && bare["indirect"] is null)
        {
            draft.Status = EventStatus.Occurred;
            if (draft.Actors.All(a => a.Code is null)) draft.Actors = decree.Actors;
            decree.Drop(WhyNoEvent.PartOfAnother, "who orders it does it");
        }
        // "Ordered his army to attack": he means to do it himself.
        if (draft is { Status: EventStatus.Demanded, Type: EventType.ASSAULT or EventType.MOBILIZE, Governor: { Type: EventType.REQUEST } order }
            && IsOwnForce(order, draft))
        {
            draft.Status = EventStatus.Planned;
            order.Drop(WhyNoEvent.PartOfAnother, "an order to one's own forces");
        }
        if (draft.Embedded == Embedding.Consumed) draft.Drop(WhyNoEvent.PartOfAnother, $"it is the content of {draft.Governor!.Row!.Name}");
        if (draft.Condition is not null && draft.Status is EventStatus.Planned or EventStatus.Hypothetical) draft.Status = EventStatus.Conditional;
    }

    /// <summary>"Continue their strike", "the fighting rages on", told in the present.</summary>
    private static bool GoesOn(Draft draft, ImmutableArray<Draft> drafts) =>
        draft.Proposition is { Support: { } support, Tense: Tense.Present or Tense.Progressive, Perfect: false }
        && (drafts[support].Proposition.Lemma.Split(' ')[0] is "continue" or "persist" or "rage" or "remain" or "drag" or "maintain" or "keep" or "enter"
            || (drafts[support].Proposition.Lemma.Split(' ')[0] == "go" && draft.Sentence[draft.Proposition.Predicate].Relation == "nsubj"));

    private static EventStatus Occurred(Draft draft) => draft.Governor is { } g ? g.Status : EventStatus.Occurred;

    /// <summary>A plan that is itself only planned or weighed is no more than that.</summary>
    private static EventStatus Inherited(Draft draft, EventStatus status) => draft.Governor is { } governor && governor.Status switch
    {
        EventStatus.Hypothetical or EventStatus.Conditional or EventStatus.Threatened or EventStatus.Demanded or EventStatus.Denied => true,
        EventStatus.Promised or EventStatus.Planned => governor.Type is null || governor.Type is EventType.AGREE or EventType.CONCEDE,
        _ => false,
    } ? governor.Status : status;

    /// <summary>"A planned protest", "a possible attack", "ongoing talks".</summary>
    private static EventStatus? Described(Draft draft)
    {
        if (draft.Proposition.Kind != PredicateKind.Noun) return null;
        foreach (var child in draft.Sentence.Children(draft.Sentence[draft.Proposition.Predicate]))
        {
            if (child.Relation != "amod") continue;
            switch (child.Form.ToLowerInvariant())
            {
                case "planned" or "scheduled" or "upcoming" or "forthcoming" or "proposed" or "expected" or "future" or "coming": return EventStatus.Planned;
                case "possible" or "potential" or "imminent" or "feared" or "likely" or "hypothetical" or "further": return EventStatus.Hypothetical;
                case "threatened": return EventStatus.Threatened;
                case "promised" or "pledged": return EventStatus.Promised;
                case "ongoing" or "continuing" or "current" or "continued" or "lasting": return EventStatus.Ongoing;
            }
        }
        return null;
    }

    private static EventStatus Own(Proposition proposition, ImmutableArray<Draft> drafts)
    {
        if (proposition.Question || RowMatcher.IsChoice(proposition, drafts[proposition.Id].Sentence)) return EventStatus.Hypothetical;
        // "Accused of having raided", "is said to have killed".
        if (proposition is { Mark: "to", Perfect: true }) return EventStatus.Occurred;
        if (proposition.Modal is { } modal && !IsNameOfMonth(proposition, drafts))
        {
            return modal switch
            {
                "will" or "shall" => EventStatus.Planned,
                "would" => IsReported(proposition, drafts) ? EventStatus.Planned : EventStatus.Hypothetical,
                "must" or "should" or "ought" => proposition.Perfect ? EventStatus.Hypothetical : EventStatus.Demanded,
                _ => EventStatus.Hypothetical,
            };
        }
        if (proposition.Tense == Tense.Future || IsYetToBe(proposition, drafts)) return EventStatus.Planned;
        if (proposition.Tense == Tense.Progressive) return EventStatus.Ongoing;
        // A headline's "Turkey to recall envoy", "rebel chief says fighters to withdraw".
        if (proposition is { Kind: PredicateKind.Verb, Mark: "to", Tense: Tense.None }
            && (proposition.Parent is not { } saying || drafts[saying].Proposition.Lemma is "say")) return EventStatus.Planned;
        // "A force to fight the rebels": what a thing is for is to come.
        if (proposition is { Mark: "to", Tense: Tense.None, Link: LinkKind.Content, Role: "object" or "for" or "with" or "in" }
            && (proposition.Kind == PredicateKind.Verb || proposition.Support is not null)) return EventStatus.Planned;
        // "An operation to arrest suspects": what a noun is for is to come.
        if (proposition is { Kind: PredicateKind.Verb, Mark: "to", Tense: Tense.None, Link: LinkKind.Content, Parent: { } noun }
            && drafts[noun].Proposition.Kind == PredicateKind.Noun) return EventStatus.Planned;
        // A bare event noun or infinitive stands as the unknown verb above it does: "an offensive could begin".
        if (proposition.Tense == Tense.None && proposition.Parent is { } parent && proposition.Link is LinkKind.Content or LinkKind.Noun
            && !(proposition.Link == LinkKind.Noun && IsGiven(proposition, drafts[proposition.Id].Sentence)))
        {
            var above = drafts[parent];
            if (above.Proposition.Modal is not null || above.Proposition.Tense == Tense.Future) return Own(above.Proposition, drafts);
        }
        return EventStatus.Occurred;
    }

    /// <summary>"Will be allowed to stay after Britain leaves".</summary>
    private static bool IsYetToBe(Proposition when, ImmutableArray<Draft> drafts) =>
        when is { Kind: PredicateKind.Verb, Link: LinkKind.Time, Tense: Tense.Present, Perfect: false,
            Mark: "after" or "once" or "when" or "before" or "until", Parent: { } parent }
        && drafts[parent].Proposition is { Tense: Tense.Future } or { Modal: "will" or "shall" };

    /// <summary>What it is the purpose of has taken place.</summary>
    private static bool IsTold(Proposition purpose, ImmutableArray<Draft> drafts) =>
        purpose.Parent is not { } parent || drafts[parent].Proposition is { Modal: null, Tense: Tense.Past or Tense.Present or Tense.Progressive,
            Negated: false };

    /// <summary>"Theresa May orders": a name, not the verb.</summary>
    private static bool IsNameOfMonth(Proposition proposition, ImmutableArray<Draft> drafts) =>
        proposition.Modal == "may" && drafts[proposition.Id].Sentence.Tokens.Any(t => t.Id > 1 && t.Form == "May" && t.Head == proposition.Predicate);

    /// <summary>"The 2011 riots".</summary>
    private static bool IsDated(Proposition noun, Sentence sentence) =>
        sentence.Children(sentence[noun.Predicate]).Any(c => c.Id < noun.Predicate
            && c.Form is ['1' or '2', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']);

    /// <summary>An event noun that is told as known: in a phrase that says when or why, or with an owner.</summary>
    private static bool IsGiven(Proposition noun, Sentence sentence) => noun["poss"] is not null || IsDated(noun, sentence)
        || noun.Role is null or "after" or "since" or "during" or "over" or "despite"
        or "amid" or "following" or "because of" or "for" or "by" or "from" or "with" or "against";

    private static bool IsReported(Proposition proposition, ImmutableArray<Draft> drafts) =>
        proposition.Link == LinkKind.Content && proposition.Parent is { } parent && drafts[parent].Proposition.Modal is null;

    public static EventStatus Of(Embedding embedding) => embedding switch
    {
        Embedding.Ongoing => EventStatus.Ongoing,
        Embedding.Planned => EventStatus.Planned,
        Embedding.Threatened => EventStatus.Threatened,
        Embedding.Promised => EventStatus.Promised,
        Embedding.Demanded => EventStatus.Demanded,
        Embedding.Conditional => EventStatus.Conditional,
        Embedding.Denied => EventStatus.Denied,
        Embedding.Hypothetical => EventStatus.Hypothetical,
        _ => EventStatus.Occurred,
    };
}
