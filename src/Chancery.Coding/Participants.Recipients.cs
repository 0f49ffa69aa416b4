using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>To whom an act is done, once its arguments are found: listeners, hosts and own men are not meant.</summary>
internal static partial class Participants
{
    private static ImmutableArray<Party> OthersThan(ImmutableArray<Party> actors, ImmutableArray<Party> found, Draft draft, ActRow row, PartyFinder parties)
    {
        // "The army's assault on the city of Strelsau": a town of one's own is no actor, so it stays.
        var others = row.Domestic ? WithoutSame(found, actors)
            : draft.Type is EventType.ASSAULT or EventType.COERCE
            ? [.. found.Where(r => parties.EntityOf(r.Entity) is { Kind: EntityKind.Place } || !parties.Others([r], actors, IsHostile(draft)).IsEmpty)]
            : parties.Others(found, actors, IsHostile(draft));
        // "Called off a meeting between its minister and Graustark's": the other one is refused.
        return draft.Type is EventType.REJECT or EventType.THREATEN && actors.Length > 0
            && others.Any(r => r.Code is not null && actors.All(a => a.Code != r.Code))
            ? [.. others.Where(r => r.Code is null || actors.All(a => a.Code != r.Code))] : others;
    }

    /// <summary>"Complained to the United Nations over two Ruritanian raids": of those who raided, to those who listen.</summary>
    private static void NotListener(Draft draft, ImmutableArray<Party> actors, PartyFinder parties)
    {
        if (draft is not { Type: EventType.ACCUSE, Proposition: { Kind: PredicateKind.Verb } p, Recipients: [{ Sector: "IGO" or "JUD" } listener] }) return;
        var behind = new TextSpan(listener.Span.End, Math.Max(listener.Span.End, p.Clause.End));
        if (parties.FirstWithin(behind, p.Sentence, [.. actors, listener], atPlaces: false) is { Code.Length: 3 } culprit) draft.Recipients = [culprit];
    }

    /// <summary>"Ruritania's application to the alliance was held up": whose it is, rather than to whom it goes.</summary>
    private static void Applicant(Draft draft, ImmutableArray<Party> actors, PartyFinder parties)
    {
        if (draft is not { Type: EventType.REJECT, Proposition: { Kind: PredicateKind.Verb } p } || p["object"] is not { } refused) return;
        if (draft.Sentence.Child(draft.Sentence[refused.Head], "nmod:poss") is not { Upos: "PROPN" or "NOUN" } applicant) return;
        if (Without([.. parties.Parties(p.Sentence, applicant.Id).Where(o => o.Code is not null)], actors) is { IsEmpty: false } owners)
            draft.Recipients = owners;
    }

    /// <summary>"She was killed by two of her bodyguards": whoever belongs to the victim is not the victim.</summary>
    private static void OwnMenKill(Draft draft, PartyFinder parties)
    {
        if (!draft.Recipients.IsEmpty || draft is not { Type: EventType.ASSAULT, Proposition: { Passive: true } p } || p["subject"] is not { } doer
            || p["object"] is not { } victim) return;
        if (parties.EntityAt(p.Sentence, victim.Head) is { } struck && parties.EntityAt(p.Sentence, doer.Head)?.Id != struck.Id)
            draft.Recipients = parties.Parties(p.Sentence, victim.Head);
    }

    /// <summary>"An anti-Ruritanian protest": whom it is against.</summary>
    private static void MarchedAgainst(Draft draft, PartyFinder parties)
    {
        if (draft is not { Type: EventType.PROTEST, Proposition: { Kind: PredicateKind.Noun } p }) return;
        var against = Arguments(draft, "mod", parties).Where(a => IsAgainst(draft, a)).ToList();
        if (draft.Recipients.IsEmpty || against.Count > 0)
            draft.Recipients = [.. against.SelectMany(a => parties.Parties(p.Sentence, a.Head)).Where(o => o.Code is not null)];
    }

    /// <summary>"Goes on trial in Ruritania on drug charges", "faces charges": whoever does is accused, by the state of the court where it is told.</summary>
    private static void Tried(Draft draft, PartyFinder parties)
    {
        if (draft is not { Type: EventType.ACCUSE, Proposition: { Kind: PredicateKind.Noun, Support: not null } p } || p["subject"] is not { } tried
            || draft.Actors.IsEmpty) return;
        if (draft.Sentence.HeadOf(draft.Sentence[p.Predicate]) is not { Upos: "VERB" } verb
            || RowMatcher.Lemma(verb) is not ("go" or "face" or "stand" or "await")) return;
        var subject = parties.Parties(p.Sentence, tried.Head);
        if (!subject.Any(s => draft.Actors.Any(a => a.Span == s.Span))) return;
        draft.Recipients = subject;
        draft.Actors = (p["in"] ?? p["at"] ?? p["before"]) is { } court && parties.PlaceAt(p.Sentence, court.Head) is { Country: { } country } place
            ? [new(country, "JUD", null, place.Span.In(parties.Text), place.Span)] : [];
        draft.Inferred = true;
    }

    /// <summary>"Marched to show support for the prisoners": they are not who is marched against.</summary>
    public static bool IsSupported(Draft draft, Party party, PartyFinder parties)
    {
        var at = draft.Sentence.Tokens.FirstOrDefault(t => party.Span.Contains(t.Span));
        for (var steps = 0; at is not null && at.Id != draft.Proposition.Predicate && steps < 8; steps++, at = draft.Sentence.HeadOf(at))
        {
            if (parties.Is("solidarity", RowMatcher.Lemma(at))) return true;
        }
        return false;
    }

    /// <summary>"Negotiators of both return to Geneva": the host of talks between others takes no part.</summary>
    private static void NotHost(Draft draft, PartyFinder parties)
    {
        if (draft.Type is EventType.CONSULT && draft.Proposition["subject"] is { } guest
            && parties.Is("go-betweens", RowMatcher.Lemma(draft.Sentence[guest.Head]))
            && draft.Actors.Select(a => a.Code).OfType<string>().Distinct().Count() > 1)
            draft.Recipients = [.. draft.Recipients.Where(r => parties.EntityOf(r.Entity) is not { Kind: EntityKind.Place })];
    }
}
