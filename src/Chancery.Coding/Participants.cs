using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Says who did an act and to whom, from the roles that its row names.</summary>
internal static partial class Participants
{
    private static readonly ImmutableArray<string> VerbActor = ["subject"];
    private static readonly ImmutableArray<string> PassiveActor = ["subject", "by"];
    private static readonly ImmutableArray<string> NounActor = ["subject", "by", "poss", "mod", "between", "among", "from"];
    private static readonly ImmutableArray<string> VerbRecipient = ["object", "indirect", "to", "against", "with", "on", "at", "from"];
    private static readonly ImmutableArray<string> NounRecipient = ["on", "against", "object", "indirect", "to", "with", "upon", "at", "of",
        "toward", "towards"];

    public static void Assign(Draft draft, PartyFinder parties)
    {
        if (draft.Row is not { } row || draft.Proposition.Supports is not null) return;
        var (actorRoles, recipientRoles) = Roles(draft, row, parties);
        var (actors, actorRole) = Doers(draft, row, parties, actorRoles);
        // "Thousands of Ruritanians marched": those who protest are no part of the state they protest against.
        draft.Actors = draft.Type is EventType.PROTEST ? [.. actors.Select(a => a.Sector is null ? a with { Sector = "CVL" } : a)] : actors;
        var (recipients, recipientRole) = First(draft, parties, recipientRoles, row, recipients: true, actorRole);
        draft.RecipientsPlaced = draft.Type is EventType.ASSAULT && recipientRole is "in" or "at" or "near";
        draft.Recipients = OthersThan(actors, recipients, draft, row, parties);
        if (recipientRole is "to" or "with") NotListener(draft, actors, parties);
        Applicant(draft, actors, parties);
        OwnMenKill(draft, parties);
        MarchedAgainst(draft, parties);
        if (draft.Type is EventType.PROTEST) draft.Recipients = [.. draft.Recipients.Where(r => !IsSupported(draft, r, parties))];
        if (IsReciprocal(draft)) draft.Recipients = [];
        Tried(draft, parties);
        if (row.Symmetric) Pool(draft, parties);
        else NotHost(draft, parties);
    }

    /// <summary>The roles in which doers and those who suffer are looked for, best first.</summary>
    private static (ImmutableArray<string> Actor, ImmutableArray<string> Recipient) Roles(Draft draft, ActRow row, PartyFinder parties)
    {
        var p = draft.Proposition;
        if (p.Kind != PredicateKind.Noun)
            return (row.Actor.IsEmpty ? p.Passive ? PassiveActor : VerbActor : row.Actor, row.NoRecipient ? [] : row.Recipient.IsEmpty
                ? VerbRecipient : row.Recipient);
        var actor = row.Actor.IsEmpty ? NounActor : row.Actor;
        // "Its notice will begin the UK's withdrawal": who owns the act does it, not what begins it.
        if (p.Support is not null && p["poss"] is { } owner && draft.Sentence[owner.Head].Upos is "PROPN" or "NOUN") actor = ["poss", .. actor];
        // "Their release", "the general's arrest": it is done to whoever it belongs to.
        var suffered = p["of"] is null && p["poss"] is { } sufferer && parties.Is("suffered", RowMatcher.Lemma(draft.Sentence[p.Predicate]))
            && parties.IsPeople(p.Sentence, sufferer.Head);
        if (suffered) return ([.. actor.Where(r => r is not ("poss" or "subject"))], row.NoRecipient ? [] : ["poss"]);
        var recipient = row.NoRecipient ? [] : row.Recipient.IsEmpty ? NounRecipient : row.Recipient;
        // "The embargo of Graustark".
        if (draft.Type is EventType.SANCTION && !row.NoRecipient && !row.Recipient.IsEmpty && !recipient.Contains("of")
            && p["of"] is { } barred && draft.Sentence[barred.Head].Upos == "PROPN") recipient = [.. recipient, "of"];
        return (actor, recipient);
    }

    private static (ImmutableArray<Party> Actors, string? Role) Doers(Draft draft, ActRow row, PartyFinder parties, ImmutableArray<string> roles)
    {
        var (actors, role) = First(draft, parties, roles, row, recipients: false);
        if (draft.Proposition.Kind == PredicateKind.Noun && actors.All(a => a.Code is null) && MadeBy(draft, parties) is { IsEmpty: false } makers)
            (actors, role) = (makers, "made-by");
        // "Fifty Ruritanian marines are deployed": whose they are has sent them.
        if (draft is { Type: EventType.MOBILIZE, Proposition: { Passive: true, Link: not LinkKind.Participle } sent } && actors.IsEmpty
            && sent["object"] is { } forces
                && parties.IsForce(RowMatcher.Lemma(draft.Sentence[forces.Head]))) return (parties.Parties(sent.Sentence, forces.Head), "object");
        return (actors, role);
    }

    /// <summary>"Strikes launched by Ruritania", "an exercise held by both armies": by whom the clause behind the noun says it was done.</summary>
    private static ImmutableArray<Party> MadeBy(Draft draft, PartyFinder parties)
    {
        var sentence = draft.Sentence;
        foreach (var clause in sentence.Children(sentence[draft.Proposition.Predicate]))
        {
            if (clause is not { Relation: "acl", Upos: "VERB" } || clause.Deprel == "acl:relcl" || sentence.Child(clause, "nsubj") is not null) continue;
            if (!parties.Is("commit", RowMatcher.Lemma(clause)) && !parties.Is("made-by", RowMatcher.Lemma(clause))) continue;
            foreach (var agent in sentence.Children(clause))
            {
                if (agent.Relation == "obl" && sentence.Child(agent, "case") is { } by && by.Form.Equals("by", StringComparison.OrdinalIgnoreCase))
                    return [.. parties.Parties(draft.Proposition.Sentence, agent.Id).Where(p => p.Code is not null)];
            }
        }
        return [];
    }

    /// <summary>"Accused each other", "attacked one another": all are actors.</summary>
    public static bool IsReciprocal(Draft draft)
    {
        foreach (var argument in draft.Proposition.Arguments)
        {
            if (argument.Role is "subject" or "clause") continue;
            var head = draft.Sentence[argument.Head];
            // "Shot down each other's jets".
            if (draft.Sentence.Child(head, "nmod:poss") is { Form: "other" or "another" or "each" } whose) head = whose;
            if (head.Form.ToLowerInvariant() is "other" or "another" or "each" && head.Id > 1
                && (head.Form.Equals("each", StringComparison.OrdinalIgnoreCase)
                || draft.Sentence[head.Id - 1].Form.ToLowerInvariant() is "each" or "one")) return true;
        }
        return false;
    }

    public static bool IsHostile(Draft draft) => draft.Row is { Symmetric: false }
        && draft.Type is EventType.ACCUSE or EventType.COERCE or EventType.SANCTION or EventType.ASSAULT or EventType.REJECT or EventType.THREATEN;

    private static (ImmutableArray<Party> Parties, string? Role) First(
        Draft draft, PartyFinder parties, ImmutableArray<string> roles, ActRow row, bool recipients, string? taken = null)
    {
        var proposition = draft.Proposition;
        (ImmutableArray<Party> Parties, string? Role) open = ([], null);
        foreach (var role in roles)
        {
            if (role == taken && role != "mod") continue;
            ImmutableArray<Party> listed = [];
            foreach (var argument in Arguments(draft, role, parties))
            {
                // "Ruritania, with Graustark, closed its border": who stands with it before the verb does it too.
                if (recipients && role == "with" && !row.Symmetric && proposition.Kind == PredicateKind.Verb && argument.Head < proposition.Predicate) continue;
                if (role is "mod" && draft.Sentence[argument.Head] is { Upos: "NOUN" }
                    && parties.MentionAt(proposition.Sentence, argument.Head) is null) continue;
                // "A blast in Wana, Pakistan kills ...": where, whatever the tree says.
                if (!recipients && role is "subject" && parties.PlaceAt(proposition.Sentence, argument.Head) is { Locative: true }) continue;
                // "Injured in a wave of Ruritanian strikes": those who strike are not struck.
                if (recipients && role is "in" or "at" && parties.IsBlow(draft.Sentence, argument.Head)) continue;
                // "The Mumbai attacks" are no acts of Mumbai.
                // "The Gaza flotilla raid" is no raid by Gaza, "the Russian missile strike" is one by Russia.
                if (role is "mod" && !recipients && draft.Type is EventType.ASSAULT && draft.Sentence[argument.Head] is { Upos: "NOUN" } thing
                    && !parties.IsForce(RowMatcher.Lemma(thing))) continue;
                // "The Indian embassy bombing": the embassy is Indian, not the bombing.
                if (role is "mod" && !recipients && draft.Type is EventType.ASSAULT
                    && draft.Sentence.Children(draft.Sentence[proposition.Predicate]).Any(c =>
                    c.Relation == "compound" && c.Upos == "NOUN" && c.Id > argument.Head && !parties.IsForce(RowMatcher.Lemma(c))
                        && parties.IsThing(RowMatcher.Lemma(c)))) continue;
                if (role is "mod" && !recipients && draft.Type is EventType.ASSAULT or EventType.PROTEST
                    && parties.PlaceAt(proposition.Sentence, argument.Head) is { IsCountry: false }) continue;
                // "Ordered that the prisoner be released": nobody asks him.
                if (role == "clause-subject" && IsPatient(draft, parties, argument.Head)) continue;
                // "An anti-Chinese protest" is none by China.
                if (role is "mod" && !recipients && IsAgainst(draft, argument)) continue;
                var found = parties.Parties(proposition.Sentence, argument.Head);
                // "Killed by falling trees in Ruritania": where the trees stand does nothing.
                if (!recipients && draft.Type is EventType.ASSAULT && role is "by" or "subject" && IsOnlyPlace(draft, parties, argument, found)) continue;
                if (recipients)
                {
                    var others = row.Domestic ? WithoutSame(found, draft.Actors) : parties.Others(found, draft.Actors, IsHostile(draft));
                    if (OwnerOf(draft, argument) is { } pronoun && parties.EntityAt(proposition.Sentence, pronoun.Id) is { } self)
                        others = [.. others.Where(o => o.Entity != self.Id || draft.Actors.All(a => a.Code != o.Code))];
                    // "After Israel killed two of its fighters": not its own, where another is named before.
                    var own = draft.Type is EventType.ASSAULT && others.All(o => draft.Actors.Any(a => a.Code == o.Code));
                    if ((others.IsEmpty || own) && !found.IsEmpty && OtherThanSelf(draft, parties, argument) is var another
                        && (!own || !another.IsEmpty)) others = another;
                    // "Called the diversion of an Irish firm's jet an act of terror": whose jet it was has not done it.
                    if (draft.Type is EventType.ACCUSE && role == "object" && parties.Is("disapproves", proposition.Lemma)
                        && parties.MentionAt(proposition.Sentence, argument.Head) is null)
                        others = [.. others.Where(o => parties.EntityOf(o.Entity)?.Sector is not "BUS")];
                    found = others;
                }
                // A list may come as several arguments in one role.
                if (role is "subject" or "object") listed = [.. listed, .. Without(found, listed)];
                else if (found.Any(p => p.Code is not null)) return (found, role);
                else if (open.Role is null && !found.IsEmpty && role is "by" or "of" or "to" or "on" or "against" or "indirect") open = (found, role);
            }
            if (listed.Any(p => p.Code is not null)) return (listed, role);
            // "Killed 20 people at a rally in Ruritania": the people, of whatever state, rather than the place.
            if (role == "object" && draft.Type is EventType.ASSAULT
                && listed.Any(p => parties.EntityOf(p.Entity) is { Kind: EntityKind.Group or EntityKind.Person })) return (listed, role);
            if (open.Role is null && !listed.IsEmpty) open = (listed, role);
        }
        return open;
    }

    private static bool IsOnlyPlace(Draft draft, PartyFinder parties, Argument argument, ImmutableArray<Party> found)
    {
        var head = draft.Sentence[argument.Head];
        if (found.IsEmpty || head.Upos != "NOUN" || parties.MentionAt(draft.Proposition.Sentence, head.Id) is not null
            || parties.IsForce(RowMatcher.Lemma(head))
            || parties.Is("attacker", RowMatcher.Lemma(head)) || RowMatcher.Lemma(head) is "assassin" or "killer" or "attackers") return false;
        return draft.Sentence.Children(head).Any(c => c.Relation == "nmod" && draft.Sentence.Child(c, "case") is { } at
            && at.Form.ToLowerInvariant() is "in" or "at" or "near" or "on" or "outside"
                && found.All(f => draft.Sentence.SubtreeSpan(c).Contains(f.Span) || draft.Sentence.SubtreeSpan(c).Start == f.Span.Start));
    }

    /// <summary>Somebody to whom the content's act is done by whom it does not say.</summary>
    public static bool IsPatient(Draft draft, PartyFinder parties, int head) =>
        draft.Sentence[head].Deprel == "nsubj:pass" && parties.EntityAt(draft.Proposition.Sentence,
            head) is { Kind: EntityKind.Person or EntityKind.Group };

    private static bool IsAgainst(Draft draft, Argument argument)
    {
        for (var id = argument.Head - 1; id > 0 && id >= argument.Head - 2; id--)
        {
            if (draft.Sentence[id].Form.ToLowerInvariant() is "anti" or "anti-") return true;
        }
        return draft.Sentence[argument.Head].Form.StartsWith("anti-", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// "Accusing it of meddling", "killed three of its fighters": a pronoun or owner that would be the actor himself stands for another
    /// party named before.
    /// </summary>
    private static ImmutableArray<Party> OtherThanSelf(Draft draft, PartyFinder parties, Argument argument)
    {
        var word = draft.Sentence[argument.Head];
        var pronoun = OwnerOf(draft, argument);
        // "Moscow let him leave": he is somebody else.
        if (pronoun is not null && parties.EntityAt(draft.Proposition.Sentence, pronoun.Id) is { Kind: EntityKind.Person } he
            && draft.Actors.All(a => a.Entity != he.Id)) return [];
        if (pronoun is null || pronoun.Form.EndsWith("self", StringComparison.OrdinalIgnoreCase)
            || pronoun.Form.EndsWith("selves", StringComparison.OrdinalIgnoreCase)) return [];
        if (pronoun != word && draft.Type is not (EventType.ASSAULT or EventType.ACCUSE or EventType.COERCE or EventType.SANCTION
            or EventType.REQUEST)) return [];
        // "The movement took a ship and its sailors": not its own.
        var before = new TextSpan(draft.Sentence.Span.Start, pronoun.Span.Start);
        return parties.FirstWithin(before, draft.Proposition.Sentence, draft.Actors, speakers: true) is { } other ? [other] : [];
    }

    private static void Pool(Draft draft, PartyFinder parties)
    {
        if (draft.Row!.Recipient.IsEmpty)
        {
            foreach (var role in (string[])["with", "between", "and", "among"])
            {
                foreach (var argument in Arguments(draft, role, parties))
                    draft.Recipients = [.. draft.Recipients, .. Without(parties.Parties(draft.Proposition.Sentence, argument.Head),
                        [.. draft.Actors, .. draft.Recipients])];
            }
        }
        draft.Recipients = Without(draft.Recipients, draft.Actors);
        // "Signed a pact with Ruritania", "opened an embassy in Graustark": one side is told to do it, the other has part in it.
        if (draft.Type is EventType.SUPPORT or EventType.COOPERATE or EventType.AGREE && draft.Proposition["subject"] is not null
            && draft.Proposition.Kind == PredicateKind.Verb && draft.Actors.Any(a => a.Code is not null)) return;
        draft.Actors = [.. draft.Actors, .. draft.Recipients];
        draft.Recipients = [];
    }

    /// <summary>For acts that a state does at home: leaves out only the very same party.</summary>
    private static ImmutableArray<Party> WithoutSame(ImmutableArray<Party> parties, ImmutableArray<Party> others) =>
        [.. parties.Where(p => !others.Any(o => o.Entity is not null && o.Entity == p.Entity || (o.Code == p.Code && o.Text == p.Text)))];

    public static ImmutableArray<Party> Without(ImmutableArray<Party> parties, ImmutableArray<Party> others) =>
        [.. parties.Where(p => !others.Any(o => o.Entity is not null && o.Entity == p.Entity
            || (o.Code is not null && o.Code == p.Code && (o.Sector == p.Sector || p.Sector is null || o.Sector is null))))];
}
