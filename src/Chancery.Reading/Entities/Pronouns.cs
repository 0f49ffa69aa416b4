using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Finds what a pronoun stands for, by number, kind, grammatical role and nearness.</summary>
internal sealed class Pronouns(Discourse discourse)
{
    private static readonly FrozenSet<string> Speech = FrozenSet.ToFrozenSet(
        ["say", "tell", "add", "warn", "announce", "claim", "insist", "note", "argue", "write", "tweet", "state", "declare", "vow", "stress", "reply",
        "explain", "pledge",
         "promise", "reiterate", "repeat", "comment", "continue", "post", "quote", "ask", "emphasise", "emphasize", "conclude", "admit", "acknowledge",
         "respond"]);

    private static readonly FrozenSet<string> Speakers = FrozenSet.ToFrozenSet(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"]);

    public static bool IsSpeech(string lemma) => Speech.Contains(lemma);

    public static bool IsSpeaker(Token token) => token.Upos == "PRON" && Speakers.Contains(token.Form.ToLowerInvariant());

    /// <summary>The entity, or null where nothing fits.</summary>
    public EntityDraft? Resolve(SentenceView view, Token token)
    {
        var form = token.Form.ToLowerInvariant();
        if (Speakers.Contains(form)) return Speaker(view, token.Id);
        return form switch
        {
            "he" or "him" or "his" or "himself" => Third(view, token, IsPerson, "m"),
            "she" or "her" or "hers" or "herself" => Third(view, token, IsPerson, "f"),
            "it" or "its" or "itself" => view.Relations[token.Id] == "expl" || IsEmptySubject(view, token) ? null : Third(view, token, IsThing, null),
            "they" or "them" or "their" or "theirs" or "themselves" or "themself" => Third(view, token, IsMany, null),
            "who" or "which" or "that" or "whom" or "whose" => Relative(view, token.Id),
            "each" or "one" => Reciprocal(view, token),
            _ => null,
        };
    }

    /// <summary>True if this is the first half of "each other" or "one another", which heads it.</summary>
    public static bool IsReciprocal(SentenceView view, Token token) =>
        token.Id < view.Count && (token.Form.ToLowerInvariant(), view.Forms[token.Id]) is ("each", "other") or ("one", "another");

    // A thing stands a little behind a party in the same place: tried on reports with marked coreference, where 0 lost more of the
    // parties and -6 gave twice as many pronouns to parties that stood for things.
    private const int ThingScore = -4;
    private const int ThingsScore = -2;

    // "Egypt, which depends on the river, said it would": who tells of a deed with a pronoun mostly tells of his own.
    private const int TellerScore = 6;

    // "..., the minister told reporters. He said": who spoke last goes on.
    private const int SpeakerScore = 10;

    /// <summary>The subject of the verb of speech whose clause this is.</summary>
    private static EntityDraft? Teller(SentenceView view, int clause, int not) =>
        clause > 0 && view.Relations[clause] == "ccomp" && view[clause].Head is > 0 and var verb && Speech.Contains(view.Lemma(verb))
            ? SubjectOf(view, verb, not) : null;

    private EntityDraft? Third(SentenceView view, Token token, Func<EntityDraft, int?> fits, string? gender)
    {
        var reflexive = token.Form.EndsWith("self", StringComparison.Ordinal) || token.Form.EndsWith("selves", StringComparison.Ordinal);
        var possessive = token.Deprel == "nmod:poss";
        var subject = view.IsSubject(token.Id);
        var clause = view.Clause(token.Id);
        var many = token.Form.StartsWith("th", StringComparison.OrdinalIgnoreCase);
        var owner = view[view.FirstConjunct(token.Id)].Head;
        var ownSubject = SubjectOf(view, clause, token.Id);
        var bearer = view.Relations[clause] == "xcomp" && ownSubject is null && view[clause].Head > 0 && !view.HasChild(view[clause].Head, "obj")
            && !view.HasChild(view[clause].Head, "iobj")
            ? view.Clause(view[clause].Head) : clause;
        var teller = subject ? Teller(view, clause, token.Id) : null;
        var actor = subject || possessive || reflexive ? null : ownSubject;
        var speaks = subject && gender is not null && Speech.Contains(view.Lemma(clause));
        var above = subject && view.Relations[clause] is "acl" or "advcl" && view[clause].Head > 0 ? VerbAbove(view, view[clause].Head) : 0;
        var spokesman = (subject || possessive) && view.Relations[clause] == "ccomp" && view[clause].Head > 0
            && Speech.Contains(view.Lemma(view[clause].Head)) ? SubjectToken(view, view[clause].Head) : 0;
        var found = discourse.Best(view.Index, 3, trace =>
        {
            if (fits(trace.Entity) is not { } points || ReferenceEquals(trace.Entity, actor)) return null;
            if (ReferenceEquals(trace.Entity, teller)) points += TellerScore;
            if (many && !trace.Entity.Plural && trace.Entity.Members.IsEmpty)
            {
                var joint = IsCoordinated(view, trace);
                // "rejected some of them": a thing of the plural that is no party, rather than one party.
                if (!joint && !subject && !possessive && !reflexive) return null;
                // Papers write "they" of one person only where his sex is unknown.
                if (!joint && trace.Entity is { Kind: EntityKind.Person, Actor: not null }) return null;
                points += joint ? 10 : 0;
            }
            if (gender is not null && trace.Entity.Gender is { } known && known != gender) return null;
            if (trace.Sentence != view.Index) return points + (subject && trace.Subject ? 3 : 0) + (speaks && trace.Speaker
                && trace.Sentence == view.Index - 1 ? SpeakerScore : 0);
            // "Seoul had promised to pull its troops out": the subject of the verb above.
            var same = trace.Clause == clause || (possessive && trace.Subject && trace.Clause == bearer);
            if (reflexive) return same && trace.Subject ? points + 20 : points;
            // "Putin met him": the fellow argument of one verb is somebody else.
            if (same && !possessive && trace.Token < token.Id && trace.Subject && !subject && trace.Kind != MentionKind.Modifier) return null;
            // "Called Sisi and thanked him": the object of the verb before, and not the subject that both verbs share.
            if (!subject && !possessive && !reflexive && !same && trace.Token < token.Id && view.FirstConjunct(trace.Clause) == view.FirstConjunct(clause))
            {
                if (trace.Subject && ownSubject is null) return null;
                if (view.Relations[trace.Token] is "obj" or "iobj") return points + 10;
            }
            // What hangs on the same noun ("Iran's ally and its neighbour") or holds the pronoun inside is not meant either.
            if (possessive && (view[trace.Token].Head == owner || Holds(view, trace.Token, token.Id))) return null;
            if (trace.Subject && above > 0 && view[view.FirstConjunct(trace.Token)].Head == above && trace.Kind != MentionKind.Modifier) points += 6;
            // "A spokesman for the junta said that its forces were ready".
            if (spokesman > 0 && view[trace.Token].Head == spokesman && view.Relations[trace.Token] == "nmod") points += TellerScore + 4;
            return points + (same && possessive && trace.Subject && !(many && trace.Entity.Kind is EntityKind.State or EntityKind.Person) ? 5 : 0) + (subject
                && trace.Subject ? 3 : 0);
        });
        if (found is null || found.Value.Entity.Thing) return null;
        if (gender is not null)
        {
            found.Value.Entity.Gender ??= gender;
            if (found.Value.Entity is { Kind: EntityKind.Unknown } named) named.Kind = EntityKind.Person;
        }
        return many ? Joint(view, found.Value) : found.Value.Entity;
    }

    private static int VerbAbove(SentenceView view, int id)
    {
        for (var steps = 0; steps < 6 && id > 0 && view[id].Upos != "VERB"; steps++) id = view[id].Head;
        return id;
    }

    private static int SubjectToken(SentenceView view, int verb)
    {
        foreach (var child in view.Sentence.Children(view[verb]))
        {
            if (view.Relations[child.Id] == "nsubj") return child.Id;
        }
        return 0;
    }

    private bool IsCoordinated(SentenceView view, Discourse.Trace found)
    {
        foreach (var trace in discourse.Back(view.Index, 3))
        {
            if (trace.Sentence == found.Sentence && trace.Joint == found.Joint && !ReferenceEquals(trace.Entity, found.Entity)) return true;
        }
        return false;
    }

    /// <summary>"Jordan and Britain said they": both.</summary>
    private EntityDraft Joint(SentenceView view, Discourse.Trace found)
    {
        if (!found.Entity.Members.IsEmpty || (found.Entity.Plural && found.Joint == found.Token)) return found.Entity;
        var parties = new List<EntityDraft>();
        foreach (var trace in discourse.Back(view.Index, 3))
        {
            if (trace.Sentence == found.Sentence && trace.Joint == found.Joint && !parties.Contains(trace.Entity)) parties.Add(trace.Entity);
        }
        parties.Reverse();
        return Together(parties) ?? found.Entity;
    }

    /// <summary>One entity for several parties; null if they have fewer than two codes.</summary>
    public static EntityDraft? Together(IReadOnlyList<EntityDraft> parties)
    {
        var codes = parties.SelectMany(p => p.Codes).Distinct().ToList();
        if (codes.Count < 2) return null;
        return new(string.Join(" and ", parties.Select(p => p.Name)), EntityKind.Group) { Members = [.. codes], Plural = true };
    }

    /// <summary>Who says "we" or "I": the subject of the speech verb above, beside, or in the sentence before.</summary>
    private EntityDraft? Speaker(SentenceView view, int id)
    {
        for (int at = id, steps = 0; at > 0 && steps < view.Count; at = view[at].Head, steps++)
        {
            if (Speech.Contains(view.Lemma(at)) && SubjectOf(view, at, id) is { } above) return above;
            foreach (var child in view.Sentence.Children(view[at]))
            {
                if (view.Relations[child.Id] is "parataxis" or "ccomp" && Speech.Contains(view.Lemma(child.Id))
                    && SubjectOf(view, child.Id, id) is { } beside) return beside;
            }
        }
        if (!IsQuoting(view)) return null;
        foreach (var trace in discourse.Back(view.Index - 1, 3))
        {
            if (trace is { Subject: true, Entity.Thing: false, Sentence: var sentence } && sentence < view.Index
                && trace.Entity.Kind != EntityKind.Place) return trace.Entity;
        }
        return null;
    }

    private static bool IsQuoting(SentenceView view) => view.Forms.Any(f => f is "\"" or "“" or "”" or "``" or "''" or "«" or "»");

    private static EntityDraft? SubjectOf(SentenceView view, int verb, int not)
    {
        foreach (var child in view.Sentence.Children(view[verb]))
        {
            if (view.Relations[child.Id] == "nsubj" && child.Id != not) return view.EntityAt(child.Id) ?? view.Names[child.Id]?.Entity;
        }
        return null;
    }

    /// <summary>"Libya, which": the noun that the relative clause hangs on.</summary>
    private static EntityDraft? Relative(SentenceView view, int id)
    {
        for (int at = id, steps = 0; at > 0 && steps < 12; at = view[at].Head, steps++)
        {
            if (view[at].Deprel != "acl:relcl") continue;
            return view.EntityAt(view[at].Head);
        }
        return null;
    }

    private EntityDraft? Reciprocal(SentenceView view, Token token)
    {
        if (!IsReciprocal(view, token)) return null;
        foreach (var trace in discourse.Back(view.Index, 0))
        {
            if (trace is { Subject: true, Entity.Thing: false } && trace.Token < token.Id) return Joint(view, trace);
        }
        return null;
    }

    /// <summary>"it is unclear whether", "it was reported that".</summary>
    private static bool IsEmptySubject(SentenceView view, Token token)
    {
        if (!token.Form.Equals("it", StringComparison.OrdinalIgnoreCase) || view.Relations[token.Id] != "nsubj" || token.Head == 0) return false;
        var verb = view[token.Head];
        return (verb.Upos == "ADJ" || token.Deprel == "nsubj:pass") && !TreeMends.IsOfSomebody(verb.Form)
            && (view.HasChild(verb.Id, "ccomp") || view.HasChild(verb.Id, "csubj") || view.HasChild(verb.Id, "xcomp") || view.HasChild(verb.Id, "advcl"));
    }

    private static bool Holds(SentenceView view, int outer, int inner)
    {
        for (var steps = 0; inner > 0 && steps < 6; steps++)
        {
            inner = view[inner].Head;
            if (inner == outer) return true;
        }
        return false;
    }

    private static int? IsPerson(EntityDraft entity) => entity switch
    {
        { Thing: true } => null,
        { Plural: true } => null,
        { Kind: EntityKind.Person } => 0,
        // A name of several words that no table knows and nothing around explains.
        { Kind: EntityKind.Unknown, Code: null } => entity.Name.Contains(' ') ? -2 : -8,
        _ => null,
    };

    private static int? IsThing(EntityDraft entity) => entity.Kind switch
    {
        _ when entity.Thing => entity.Plural ? null : ThingScore,
        EntityKind.State or EntityKind.Organisation => 0,
        EntityKind.Group when !entity.Plural && entity.Members.IsEmpty => 0,
        EntityKind.Unknown => -6,
        _ => null,
    };

    private static int? IsMany(EntityDraft entity) => entity.Kind switch
    {
        _ when entity.Thing => entity.Plural ? ThingsScore : null,
        EntityKind.Group when entity.Plural || !entity.Members.IsEmpty => 3,
        EntityKind.Group or EntityKind.Organisation => -2,
        EntityKind.State => -6,
        EntityKind.Person when entity.Plural => 3,
        EntityKind.Person => -6,
        _ => null,
    };
}
