using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>What the clauses of its own sentence tell of whose a bare noun is.</summary>
internal sealed partial class Nominals
{
    /// <summary>"Ruritania's president accused the generals": those of the other state spoken of before.</summary>
    private string? Accused(SentenceView view, int head)
    {
        if (view.Relations[head] != "obj" || view.Lemma(view[head].Head) is not ("accuse" or "blame" or "condemn" or "denounce" or "criticise" or "criticize"
            or "warn")) return null;
        string? own = null;
        foreach (var child in view.Sentence.Children(view[view[head].Head]))
        {
            if (view.Relations[child.Id] == "nsubj" && view.EntityAt(child.Id) is { Kind: EntityKind.State or EntityKind.Person, Sector: "GOV",
                Code: { } code }) own = code;
        }
        if (own is null) return null;
        foreach (var trace in discourse.Back(view.Index, 2))
        {
            if (trace.Kind != MentionKind.Modifier && trace.Entity is { Sector: "MIL", Code: { Length: 3 } code } && code != own
                && registry.IsState(code)) return code;
        }
        return null;
    }

    /// <summary>"KFOR, which has 3,700 troops on the ground": an organisation's own.</summary>
    private static string? OwnBody(SentenceView view, int head)
    {
        if (view.Relations[head] != "obj" || view.Lemma(view[head].Head) is not ("have" or "send" or "deploy" or "station" or "withdraw" or "pull" or "lose"
            or "keep" or "command")) return null;
        foreach (var child in view.Sentence.Children(view[view[head].Head]))
        {
            if (view.Relations[child.Id] == "nsubj" && child.Id < head
                && view.EntityAt(child.Id) is { Kind: EntityKind.Organisation, Code: { } code, Sector: "IGO" or "MIL" or "REB" }) return code;
        }
        return null;
    }

    /// <summary>"Lebanon's decision to deploy troops": they are of whoever decides.</summary>
    private static string? Decider(SentenceView view, int head)
    {
        var verb = view[head].Head;
        if (verb == 0 || view.Relations[head] != "obj" || view.Relations[verb] != "acl" || view[verb].Head == 0) return null;
        foreach (var child in view.Sentence.Children(view[view[verb].Head]))
        {
            if (child.Deprel == "nmod:poss" && view.Names[child.Id] is { Code: { Length: 3 } code }) return code;
        }
        return null;
    }

    /// <summary>"Washington is to send an envoy to Burma for talks with the government": the host's, not the subject's own.</summary>
    private static string? Addressed(SentenceView view, int head)
    {
        if (view.OwnPreposition(head) is not ("with" or "to" or "for") || SubjectCode(view, head) is not { } subject) return null;
        string? host = null;
        for (var id = 1; id < (view.OwnPreposition(head) is "with" ? head : view.Count + 1); id++)
        {
            if (view.Names[id] is not { Backer: false, Code: { Length: 3 } code } use || use.Head != id || code == subject
                || use.Actor?.Kind is not (ActorKind.State or ActorKind.Capital) and not null) continue;
            if (host is not null && host != code) return null;
            host = code;
        }
        return host;
    }

    /// <summary>"The Guatemalan government and rebels": coordinated with a government or army, they are its own.</summary>
    private static string? Opposite(SentenceView view, int head, string? place)
    {
        if (view.Relations[head] != "conj" || view[head].Head >= head) return null;
        if (view.EntityAt(view[head].Head) is not { Code: { Length: 3 } code, Sector: "GOV" or "MIL" or "COP",
            Kind: EntityKind.Organisation or EntityKind.Group } beside) return null;
        // "British marines and militiamen fought in Basra": foreign soldiers, and the people of the place.
        return beside.Sector == "MIL" && place is not null && place != code ? null : code;
    }

    /// <summary>"Protesters stormed the embassy in Tehran after Riyadh executed a cleric": the place is of another clause, which has its own doer.</summary>
    private static bool ActsElsewhere(SentenceView view, int head, string place)
    {
        var clause = view.Clause(head);
        if (view.Relations[head] != "obj" || view.Relations[clause] != "advcl") return false;
        foreach (var child in view.Sentence.Children(view[clause]))
        {
            if (view.Relations[child.Id] == "nsubj" && (view.EntityAt(child.Id)?.Code ?? view.Names[child.Id]?.Code) is { Length: 3 } doer
                && doer != place) return true;
        }
        return false;
    }

    /// <summary>"Egypt and Jordan urge him to stop the rebels": whose they are is not told.</summary>
    private static bool HasJointSubjects(SentenceView view, int head)
    {
        foreach (var mention in view.Mentions)
        {
            if (mention.Head >= head || mention.Kind == MentionKind.Modifier || !view.IsSubject(mention.Head)
                || mention.Entity.Kind != EntityKind.State) continue;
            foreach (var child in view.Sentence.Children(view[mention.Head]))
            {
                if (view.Relations[child.Id] == "conj" && view.Names[child.Id] is { Code: { Length: 3 } other } && other != mention.Entity.Code) return true;
            }
        }
        return false;
    }

    /// <summary>"He refused to go; Senegal massed troops": the state that does it in their own clause.</summary>
    private static string? OwnSubject(SentenceView view, int head)
    {
        if (view.Relations[head] != "obj") return null;
        var verb = view[head].Head;
        if (ActingState(view, verb, "nsubj", head) is { } subject) return subject;
        // "Accuses Belarus of building up troops": the accused does it.
        return view.Relations[verb] is "advcl" or "acl" or "xcomp" && view[verb].Head > 0 && view[view[verb].Head].Upos == "VERB"
            && !view.HasChild(verb, "nsubj")
            ? ActingState(view, view[verb].Head, "obj", head) ?? ActingState(view, view[verb].Head, "iobj", head) : null;
    }

    private static string? ActingState(SentenceView view, int verb, string relation, int before)
    {
        foreach (var child in view.Sentence.Children(view[verb]))
        {
            if (view.Relations[child.Id] == relation && child.Id < before
                && view.Names[child.Id] is { Actor.Kind: ActorKind.State or ActorKind.Capital, AsPlace: false, Code: { Length: 3 } code }) return code;
        }
        return null;
    }

    /// <summary>
    /// The subject of the nearest clause above that has a code ("a reporter says Russia expels her after authorities told her to leave"), else
    /// the first of the sentence: "Israel closed the crossing, the army said".
    /// </summary>
    private static string? SubjectCode(SentenceView view, int head, string? sector = null)
    {
        for (int at = view.Clause(head), steps = 0; steps < 5; steps++)
        {
            foreach (var child in view.Sentence.Children(view[at]))
            {
                if (view.Relations[child.Id] != "nsubj" || child.Id == head || child.Id >= head) continue;
                if (IsOnlySpeaker(view, child.Id, at, head, sector)) continue;
                if (view.EntityAt(child.Id) is { Code: { Length: 3 } nearest, Kind: not EntityKind.Place } doer
                    && !(doer.Kind == EntityKind.Organisation && doer.Actor?.Kind is ActorKind.Organisation or ActorKind.Movement)) return nearest;
            }
            if (view[at].Head == 0) break;
            at = view.Clause(view[at].Head);
        }
        return FirstSubject(view, head, main: true, sector) ?? FirstSubject(view, head, main: false, sector);
    }

    /// <summary>
    /// The first subject with a code, of a clause of its own rather than of a condition ("unless Kabul yields, Iran will strike, the army warned").
    /// </summary>
    private static string? FirstSubject(SentenceView view, int head, bool main, string? sector)
    {
        foreach (var mention in view.Mentions)
        {
            if (mention.Head == head || mention.Kind == MentionKind.Modifier || mention.Entity.Code is not { Length: 3 } code
                || mention.Entity.Kind == EntityKind.Place) continue;
            if (mention.Entity.Kind == EntityKind.Organisation && mention.Entity.Actor?.Kind is ActorKind.Organisation or ActorKind.Movement) continue;
            if (!view.IsSubject(mention.Head) || mention.Head >= head) continue;
            var clause = view.Clause(mention.Head);
            if (main && view.Relations[clause] is "advcl" or "acl") continue;
            if (IsOnlySpeaker(view, mention.Head, clause, head, sector)) continue;
            return code;
        }
        return null;
    }

    /// <summary>
    /// "Obama said ... separatists whom Moscow supports": rebels are not the speaker's own where other states are named, unless he claims to have
    /// done it himself ("the army claims to have killed 18 militants").
    /// </summary>
    private static bool IsOnlySpeaker(SentenceView view, int speaker, int verb, int head, string? sector)
    {
        var clause = view.Clause(head);
        if (sector is not ("REB" or "OPP") || verb == clause || !Pronouns.IsSpeech(view.Lemma(verb)) || view.Relations[clause] == "xcomp") return false;
        var own = view.EntityAt(speaker)?.Code;
        for (var id = 1; id <= view.Count; id++)
        {
            if (view.Names[id] is { AsPlace: false, Code: { Length: 3 } code } && code != own
                && view.Preposition(id) is not ("near" or "in" or "at" or "along")) return true;
        }
        return false;
    }
}
