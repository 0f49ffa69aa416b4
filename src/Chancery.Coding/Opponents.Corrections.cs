using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Recipients that cannot be meant, and releases told without their doer.</summary>
internal sealed partial class Opponents
{
    /// <summary>"Complained to the Security Council", "the envoy was summoned": whoever listens is not accused, and nobody summons his own envoy.</summary>
    private void DropListener(Draft draft)
    {
        if (draft is not { Stands: true, Type: EventType.ACCUSE } || draft.Recipients is not [{ } listener]) return;
        var told = parties.Is("complains", draft.Proposition.Lemma) && IsBehind(draft, listener);
        var own = draft.Row?.Modes.Contains("summon") == true || parties.Is("summon", draft.Proposition.Lemma);
        if ((told && listener.Sector is "IGO" or "JUD") || (own && draft.Actors.Any(a => a.Code == listener.Code))) draft.Recipients = [];
    }

    /// <summary>"Vowed to avenge them": for whom one takes revenge is not threatened. "Retook three villages": what is one's own is not struck.</summary>
    private void DropOwn(Draft draft)
    {
        if (!draft.Stands || draft.Recipients.IsEmpty) return;
        // "Telephoned Maduro and urged him": he is the one called.
        if (draft is { Type: EventType.REQUEST, Proposition: { } asking } && (asking["object"] ?? asking["indirect"]) is { } him
            && draft.Sentence[him.Head].Upos == "PRON"
            && Partner(draft) is { IsEmpty: false } met)
        {
            draft.Recipients = met;
            return;
        }
        if (draft.Recipients.Any(r => draft.Actors.All(a => a.Code != r.Code))) return;
        // "Had asked the court to stop it", of a court of nations named before: no court of its own.
        if (draft.Recipients is [{ Sector: "JUD" } bench] && parties.CourtBefore(bench) is { } court)
        {
            draft.Recipients = [court];
            return;
        }
        // "Warned that an attack on his country": nobody threatens his own state.
        if (draft.Type is EventType.THREATEN && draft.Recipients is [{ } own] && parties.EntityOf(own.Entity) is { Kind: EntityKind.State }
            && draft.Actors.All(a => a.Sector is "GOV" or "MIL" or null))
        {
            draft.Recipients = [];
            return;
        }
        // "Withdrew staff from its embassy in Ruritania": from where they were.
        if (draft.Type is EventType.SANCTION && draft.Recipients is [{ } home]
            && draft.Sentence.Tokens.FirstOrDefault(t => home.Span.Contains(t.Span) && parties.Is("missions", RowMatcher.Lemma(t))) is { } mission
            && parties.FirstWithin(draft.Sentence.SubtreeSpan(mission), draft.Proposition.Sentence, draft.Actors) is { } host)
        {
            draft.Recipients = [host];
            return;
        }
        var avenged = draft.Type is EventType.THREATEN && draft.Sentence.Tokens.Any(t => RowMatcher.Lemma(t) is "avenge" && t.Id > draft.Proposition.Predicate);
        var retaken = draft.Type is EventType.ASSAULT && parties.Is("retake", draft.Proposition.Lemma);
        if (!avenged && !retaken) return;
        if (avenged) draft.Recipients = [];
        else if (parties.FirstWithin(new(draft.Trigger.End, draft.Sentence.Span.End), draft.Proposition.Sentence, draft.Actors,
            atPlaces: false) is { } enemy) draft.Recipients = [enemy];
    }

    /// <summary>"Three of them were released", told without who did it: by whoever has taken them.</summary>
    private void Release(Draft draft)
    {
        if (draft is not { Stands: true, Type: EventType.RETREAT, Row.Modes: ["release", ..], Proposition: { Kind: PredicateKind.Verb, Passive: true } p }
            || p["subject"] is not null || draft.Actors.Any(a => a.Code is not null)) return;
        foreach (var told in Before(draft, FarthestBack))
        {
            if (told.Type is not EventType.COERCE && told.Row?.Modes.Contains("abduct") != true || told.Actors.All(a => a.Code is null)) continue;
            var known = draft.Recipients.Select(r => r.Code).OfType<string>().ToList();
            if (known.Count > 0 && !told.Recipients.Any(r => known.Contains(r.Code!))) continue;
            draft.Actors = told.Actors;
            if (known.Count == 0) draft.Recipients = [.. told.Recipients.Where(r => r.Code is not null)];
            draft.Inferred = true;
            return;
        }
    }

    /// <summary>Behind "to", "with" or "before".</summary>
    private static bool IsBehind(Draft draft, Party party)
    {
        var at = draft.Sentence.Tokens.FirstOrDefault(t => party.Span.Contains(t.Span))?.Id - 1 ?? 0;
        while (at > 1 && draft.Sentence[at].Upos is "DET" or "ADJ" or "PROPN") at--;
        return at > 0 && draft.Sentence[at].Form.ToLowerInvariant() is "to" or "with" or "before";
    }

    /// <summary>What is demanded is for those to do of whom it is demanded; what is threatened hits those who are threatened.</summary>
    private void PassOn(Draft draft)
    {
        // "Called for his release": never that of whoever calls.
        if (draft is { Stands: true, Type: EventType.RETREAT, Governor: { Stands: true, Type: EventType.REQUEST } caller,
            Proposition: { Kind: PredicateKind.Noun } noun } && noun["poss"] is { } his
            && draft.Sentence[his.Head].Upos == "PRON" && draft.Recipients.Any(r => caller.Actors.Any(a => a.Code == r.Code))) draft.Recipients = Taken(draft);
        if (draft is not { Stands: true, Governor: { Stands: true } governor } || governor.Recipients.All(r => r.Code is null)) return;
        // "Reiterates its demand to release the soldier": whoever is asked is to do it, not whoever asks.
        var asker = governor.Proposition.Kind == PredicateKind.Noun && draft.Type is EventType.RETREAT
            && draft.Actors.All(a => governor.Actors.Any(g => g.Code == a.Code));
        if (draft.Embedded == Embedding.Demanded && governor.Type == EventType.REQUEST
            && (asker || draft.Actors.IsEmpty && draft.Proposition["subject"] is null))
        {
            draft.Actors = governor.Recipients;
            draft.Recipients = Participants.Without(draft.Recipients, draft.Actors);
            draft.Inferred = true;
        }
        if (draft is { Embedded: Embedding.Threatened, Type: EventType.ASSAULT or EventType.SANCTION or EventType.COERCE, Recipients.IsEmpty: true,
            Row: not { Symmetric: true } }
            && governor.Type == EventType.THREATEN) draft.Recipients = Participants.Without(governor.Recipients, draft.Actors);
    }
}
