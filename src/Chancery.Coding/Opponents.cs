using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>
/// Finds at whom an act is aimed where only the story tells: "Ankara recalled its ambassador", after a raid on a Turkish ship, means those who raided it.
/// </summary>
/// <remarks>
/// Only for acts without a known recipient of their own. The nearest act told before between the actor and one other party says who the other is; a third
/// party answers whoever did the last deed.
/// </remarks>
internal sealed class Opponents(ImmutableArray<Draft> drafts, PartyFinder parties)
{
    /// <summary>How many sentences back an act between the two may have been told.</summary>
    private const int FarthestBack = 6;

    /// <summary>How many sentences back a deed may have been told that a third party answers.</summary>
    private const int NearestBack = 3;

    private readonly ILookup<int, Draft> _bySentence = drafts.ToLookup(d => d.Proposition.Sentence);

    public void Assign()
    {
        foreach (var draft in drafts) NamePair(draft);
        foreach (var draft in drafts.OrderBy(d => d.Proposition.Sentence).ThenBy(d => d.Trigger.Start))
        {
            DropListener(draft);
            DropOwn(draft);
            Release(draft);
            if (!IsOpen(draft) || Of(draft) is not { IsEmpty: false } found) continue;
            draft.Recipients = found;
        }
        foreach (var draft in drafts) PassOn(draft);
    }

    /// <summary>An act by somebody known, aimed at nobody known.</summary>
    private static bool IsOpen(Draft draft) => draft is { Stands: true, Row: null or { Symmetric: false, NoRecipient: false } } && draft.Recipients.All(r => r.Code is null)
        && draft.Actors.Any(a => a.Code is not null) && (draft.Row is not { Domestic: true } || draft.Type is EventType.RETREAT || IsOfThing(draft));

    /// <summary>"Extended the detention of that ship", "is holding the men": what was told of before.</summary>
    private static bool IsOfThing(Draft draft) => draft.Type is EventType.COERCE && (draft.Proposition["object"] ?? draft.Proposition["of"]) is { } held && IsToldBefore(draft, draft.Sentence[held.Head]);

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
        if (draft is { Type: EventType.REQUEST, Proposition: { } asking } && (asking["object"] ?? asking["indirect"]) is { } him && draft.Sentence[him.Head].Upos == "PRON"
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
        if (draft.Type is EventType.THREATEN && draft.Recipients is [{ } own] && parties.EntityOf(own.Entity) is { Kind: EntityKind.State } && draft.Actors.All(a => a.Sector is "GOV" or "MIL" or null))
        {
            draft.Recipients = [];
            return;
        }
        // "Withdrew staff from its embassy in Ruritania": from where they were.
        if (draft.Type is EventType.SANCTION && draft.Recipients is [{ } home] && draft.Sentence.Tokens.FirstOrDefault(t => home.Span.Contains(t.Span) && parties.Is("missions", RowMatcher.Lemma(t))) is { } mission
            && parties.FirstWithin(draft.Sentence.SubtreeSpan(mission), draft.Proposition.Sentence, draft.Actors) is { } host)
        {
            draft.Recipients = [host];
            return;
        }
        var avenged = draft.Type is EventType.THREATEN && draft.Sentence.Tokens.Any(t => RowMatcher.Lemma(t) is "avenge" && t.Id > draft.Proposition.Predicate);
        var retaken = draft.Type is EventType.ASSAULT && parties.Is("retake", draft.Proposition.Lemma);
        if (!avenged && !retaken) return;
        if (avenged) draft.Recipients = [];
        else if (parties.FirstWithin(new(draft.Trigger.End, draft.Sentence.Span.End), draft.Proposition.Sentence, draft.Actors, atPlaces: false) is { } enemy) draft.Recipients = [enemy];
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

    private ImmutableArray<Party> Of(Draft draft) => draft.Type switch
    {
        EventType.ACCUSE when IsAboutDeed(draft) => OpponentOrDoer(draft),
        EventType.SANCTION or EventType.RETREAT when Shared(draft) is { IsEmpty: false } shared => shared,
        EventType.SANCTION when draft is { Proposition.Kind: PredicateKind.Verb, Status: EventStatus.Occurred or EventStatus.Planned or EventStatus.Threatened } => Alike(draft) is { IsEmpty: false } alike ? alike : OpponentOrDoer(draft),
        EventType.THREATEN => OpponentOrDoer(draft),
        EventType.REQUEST when Partner(draft) is { IsEmpty: false } partner => partner,
        EventType.REQUEST when IsAsked(draft, "calm-asked") => Fighting(draft),
        EventType.REQUEST when IsAboutAct(draft) => OpponentOrDoer(draft),
        EventType.AGREE when draft.Embedded is Embedding.Pass && draft.Actors.All(a => a.Sector is "REB") => Opponent(draft),
        EventType.COERCE => Taken(draft),
        EventType.CONCEDE when draft.Row?.Modes.IsEmpty == false || parties.Is("apologise", draft.Proposition.Lemma) => Wronged(draft),
        EventType.REJECT => WhoAsked(draft) is { IsEmpty: false } asking ? asking : draft.Rule is not null && draft.Proposition["object"] is null ? Opponent(draft) : [],
        EventType.RETREAT when draft.Row?.Modes is ["release", ..] => Taken(draft),
        _ => [],
    };

    /// <summary>"Condemned the murder", "called it a massacre", "lodged a protest": about what was told; not "condemned violence", "criticised the press".</summary>
    private static bool IsAboutDeed(Draft draft)
    {
        if (draft.Proposition.Kind != PredicateKind.Verb && draft.Proposition.Support is null) return false;
        if (draft.Proposition["object"] is not { } thing) return true;
        var noun = draft.Sentence[thing.Head];
        return noun.Upos == "PRON" || IsToldBefore(draft, noun) || draft.Sentence.Child(noun, "nmod:poss") is not null;
    }

    private static bool IsToldBefore(Draft draft, Token noun) => draft.Sentence.Child(noun, "det") is { } determiner
        && determiner.Form.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those" or "such";

    /// <summary>"Demanded the ship's release", "asked to see the sailors": something definite is asked for, of somebody.</summary>
    private bool IsAboutAct(Draft draft)
    {
        if (drafts.Any(d => d.Governor == draft && d.Stands && d.Embedded == Embedding.Demanded && d.Type is EventType.RETREAT or EventType.CONCEDE or EventType.COOPERATE)) return true;
        return IsAsked(draft, "echo-redress");
    }

    private bool IsAsked(Draft draft, string words) => (draft.Proposition["object"] ?? draft.Proposition["for"]) is { } asked
        && parties.Is(words, RowMatcher.Lemma(draft.Sentence[asked.Head]));

    /// <summary>"Telephoned Aliyev and urged restraint": whoever he speaks to.</summary>
    private ImmutableArray<Party> Partner(Draft draft)
    {
        foreach (var talk in _bySentence[draft.Proposition.Sentence])
        {
            if (talk is { Stands: true, Type: EventType.CONSULT } && talk.Trigger.Start < draft.Trigger.Start && IsBy(talk.Actors, draft)
                && (draft.Proposition.CoordinatedWith == talk.Proposition.Id || draft.Proposition.Parent == talk.Proposition.Id)) return Others([.. talk.Actors, .. talk.Recipients], draft);
        }
        return [];
    }

    /// <summary>"Urged calm": those who have last acted against each other.</summary>
    private ImmutableArray<Party> Fighting(Draft draft)
    {
        foreach (var told in Before(draft, FarthestBack))
        {
            if (told.Type is not (EventType.ASSAULT or EventType.THREATEN or EventType.MOBILIZE or EventType.COERCE or EventType.ACCUSE) || told.Proposition.Sentence == draft.Proposition.Sentence) continue;
            ImmutableArray<Party> sides = [.. told.Actors.Concat(told.Recipients).Where(p => p.Code is not null).DistinctBy(p => p.Code)];
            if (sides.Length < 2) continue;
            if (Others(sides, draft) is { IsEmpty: false } others) return others;
        }
        return [];
    }

    /// <summary>The other party of the last act between the two; for a third party, whoever did the last deed.</summary>
    private ImmutableArray<Party> OpponentOrDoer(Draft draft) => Opponent(draft) is { IsEmpty: false } opponent ? opponent : Doer(draft);

    private ImmutableArray<Party> Opponent(Draft draft)
    {
        foreach (var told in Before(draft, FarthestBack))
        {
            if (!IsAgainst(told)) continue;
            if (IsBy(told.Recipients, draft) && Others(told.Actors, draft) is { IsEmpty: false } doers) return doers;
            // What hostage-takers ask is not asked of their victims.
            if (draft.Type is EventType.REQUEST && told.Type is EventType.ASSAULT && draft.Actors.All(a => a.Sector is "REB" or "CRM")) continue;
            if (IsBy(told.Actors, draft) && Others(told.Recipients, draft) is { IsEmpty: false } hit) return hit;
        }
        return draft.Type is EventType.AGREE ? [] : Rival(draft);
    }

    /// <summary>The other of the two states that the whole report is about, where no act between them could be read.</summary>
    private ImmutableArray<Party> Rival(Draft draft)
    {
        if (draft.Proposition.Sentence < 2 || Main() is not (var one, var other) || draft.Actors.Select(a => a.Code).OfType<string>().Distinct().ToList() is not [var actor]) return [];
        return actor == one.Code ? [other] : actor == other.Code ? [one] : [];
    }

    /// <summary>The two parties named in most sentences, if far more than any third.</summary>
    private (Party One, Party Other)? Main()
    {
        _main ??= [.. parties.MostNamed()];
        if (_main is not [var first, var second, ..] || second.Sentences < 3) return null;
        return _main.Value.Length > 2 && _main.Value[2].Sentences * 2 > second.Sentences ? null : (first.Party, second.Party);
    }

    private ImmutableArray<(Party Party, int Sentences)>? _main;

    /// <summary>Whoever did the last deed.</summary>
    private ImmutableArray<Party> Doer(Draft draft)
    {
        foreach (var told in Before(draft, NearestBack))
        {
            if (told.Type is EventType.ASSAULT or EventType.COERCE or EventType.MOBILIZE && told.Row is not { Symmetric: true } && told.Status is EventStatus.Occurred or EventStatus.Ongoing
                && IsDoer(told) && Others(told.Actors, draft) is { IsEmpty: false } doers) return doers;
        }
        return [];
    }

    /// <summary>A deed between states, or of those who fight one; no crime that is punished at home.</summary>
    private static bool IsDoer(Draft told) => told.Recipients.Any(r => r.Code is not null && told.Actors.All(a => a.Code != r.Code));

    /// <summary>"Will withdraw its ambassador and end its cooperation with Ruritania": acts in one breath have one aim.</summary>
    private ImmutableArray<Party> Shared(Draft draft)
    {
        foreach (var beside in _bySentence[draft.Proposition.Sentence])
        {
            if (beside == draft || beside is not { Stands: true, Row.Symmetric: false } || beside.Type != draft.Type || draft.Proposition.Kind != PredicateKind.Verb) continue;
            if ((beside.Proposition.CoordinatedWith ?? beside.Proposition.Id) == (draft.Proposition.CoordinatedWith ?? draft.Proposition.Id)
                && IsBy(beside.Actors, draft) && Others(beside.Recipients, draft) is { IsEmpty: false } others) return others;
        }
        return [];
    }

    /// <summary>"Turkey recalled its ambassador and Nicaragua suspended relations": the same is done to the same.</summary>
    private ImmutableArray<Party> Alike(Draft draft)
    {
        foreach (var told in Before(draft, 1))
        {
            if (told.Type == draft.Type && !IsBy(told.Actors, draft) && Others(told.Recipients, draft) is { IsEmpty: false } same && !IsBy(told.Recipients, draft)) return same;
        }
        return [];
    }

    /// <summary>"Israel apologised": to whom it did harm, or to whoever blames it.</summary>
    private ImmutableArray<Party> Wronged(Draft draft)
    {
        // "Apologises for the deaths of Ruritanian villagers".
        if (draft.Proposition["for"] is { } harm && parties.FirstWithin(harm.Span, draft.Proposition.Sentence, draft.Actors) is { } sufferer) return [sufferer];
        foreach (var told in Before(draft, FarthestBack))
        {
            if (told.Type is EventType.ASSAULT or EventType.COERCE or EventType.MOBILIZE or EventType.SANCTION && IsBy(told.Actors, draft)
                && Others(told.Recipients, draft) is { IsEmpty: false } harmed) return harmed;
            if (told.Type is EventType.ACCUSE or EventType.REQUEST && IsBy(told.Recipients, draft) && Others(told.Actors, draft) is { IsEmpty: false } blaming) return blaming;
        }
        // "Apologised for the bombing": on behalf of an alliance too.
        foreach (var told in Before(draft, NearestBack))
        {
            if (draft.Proposition["for"] is { } deed && parties.Is("echo-blow", RowMatcher.Lemma(draft.Sentence[deed.Head])) && told.Type is EventType.ASSAULT
                && told.Actors.Any(a => a.Sector is "IGO") && Others(told.Recipients, draft) is { IsEmpty: false } struck) return struck;
        }
        return [];
    }

    /// <summary>"Refused to receive it": whoever asked, offered or charged.</summary>
    private ImmutableArray<Party> WhoAsked(Draft draft)
    {
        foreach (var told in Before(draft, NearestBack))
        {
            if (told.Type is EventType.REQUEST or EventType.ACCUSE or EventType.AGREE or EventType.THREATEN && told.Embedded is not Embedding.Demanded
                && IsBy(told.Recipients, draft) && Others(told.Actors, draft) is { IsEmpty: false } asking) return asking;
        }
        return [];
    }

    /// <summary>"The captives were let go": those whom the same party had taken.</summary>
    private ImmutableArray<Party> Taken(Draft draft)
    {
        foreach (var told in Before(draft, FarthestBack))
        {
            if ((told.Type is EventType.COERCE || told.Row?.Modes.Contains("abduct") == true) && IsBy(told.Actors, draft)
                && told.Recipients.Where(r => r.Code is not null).ToImmutableArray() is { IsEmpty: false } taken)
                return [.. taken.Select(t => t with { Text = draft.Recipients.FirstOrDefault()?.Text ?? t.Text, Sector = draft.Recipients.FirstOrDefault()?.Sector ?? t.Sector })];
        }
        return [];
    }

    /// <summary>What is demanded is for those to do of whom it is demanded; what is threatened hits those who are threatened.</summary>
    private void PassOn(Draft draft)
    {
        // "Called for his release": never that of whoever calls.
        if (draft is { Stands: true, Type: EventType.RETREAT, Governor: { Stands: true, Type: EventType.REQUEST } caller, Proposition: { Kind: PredicateKind.Noun } noun } && noun["poss"] is { } his
            && draft.Sentence[his.Head].Upos == "PRON" && draft.Recipients.Any(r => caller.Actors.Any(a => a.Code == r.Code))) draft.Recipients = Taken(draft);
        if (draft is not { Stands: true, Governor: { Stands: true } governor } || governor.Recipients.All(r => r.Code is null)) return;
        // "Reiterates its demand to release the soldier": whoever is asked is to do it, not whoever asks.
        var asker = governor.Proposition.Kind == PredicateKind.Noun && draft.Type is EventType.RETREAT && draft.Actors.All(a => governor.Actors.Any(g => g.Code == a.Code));
        if (draft.Embedded == Embedding.Demanded && governor.Type == EventType.REQUEST && (asker || draft.Actors.IsEmpty && draft.Proposition["subject"] is null))
        {
            draft.Actors = governor.Recipients;
            draft.Recipients = Participants.Without(draft.Recipients, draft.Actors);
            draft.Inferred = true;
        }
        if (draft is { Embedded: Embedding.Threatened, Type: EventType.ASSAULT or EventType.SANCTION or EventType.COERCE, Recipients.IsEmpty: true, Row: not { Symmetric: true } }
            && governor.Type == EventType.THREATEN) draft.Recipients = Participants.Without(governor.Recipients, draft.Actors);
    }

    /// <summary>"Both sides", "the two leaders": the pair that acts against each other in the report, where the two last named do not.</summary>
    private void NamePair(Draft draft)
    {
        if (!draft.Stands) return;
        if (draft.Type is EventType.CONSULT or EventType.AGREE or EventType.COOPERATE && draft.Actors.Length > 0 && IsPair(draft, draft.Actors[0]) && draft.Actors.All(a => a.Span == draft.Actors[0].Span)
            && Talked(draft) is { IsEmpty: false } talking)
        {
            draft.Actors = [.. talking.Select(t => draft.Actors[0] with { Code = t.Code })];
            return;
        }
        if (Pairs() is [var best, ..])
        {
            draft.Recipients = Paired(draft, draft.Recipients, draft.Actors, best);
            draft.Actors = Paired(draft, draft.Actors, draft.Recipients, best);
        }
        else if (draft.Recipients is [{ Code: null } both] && IsPair(draft, both) && parties.PairBefore(draft.Proposition.Sentence, draft.Actors) is { IsEmpty: false } two)
            draft.Recipients = [.. two.Select(t => both with { Code = t.Code })];
    }

    /// <summary>"The two ministers agreed to meet again": the two who have last talked, if the ones meant have not.</summary>
    private ImmutableArray<Party> Talked(Draft draft)
    {
        ImmutableArray<Party> last = [];
        foreach (var told in Before(draft, NearestBack))
        {
            if (told.Type is not (EventType.CONSULT or EventType.AGREE or EventType.COOPERATE) || told.Actors.Concat(told.Recipients).Any(p => IsPair(told, p))) continue;
            ImmutableArray<Party> two = [.. told.Actors.Concat(told.Recipients).Where(p => p.Code is not null).DistinctBy(p => p.Code)];
            if (two.Length != 2) continue;
            if (two.All(t => draft.Actors.Any(a => a.Code == t.Code))) return [];
            if (last.IsEmpty) last = two;
        }
        return last;
    }

    private ImmutableArray<Party> Paired(Draft draft, ImmutableArray<Party> named, ImmutableArray<Party> others, (string One, string Other) pair)
    {
        if (named.IsEmpty || named.Any(p => p.Span != named[0].Span) || !IsPair(draft, named[0])) return named;
        if (named.Length == 1 && named[0].Text.EndsWith('s') && named[0].Code is { } half && (half == pair.One || half == pair.Other) && others.All(o => o.Code != pair.One && o.Code != pair.Other))
            return [named[0] with { Code = pair.One }, named[0] with { Code = pair.Other }];
        if (named.Length > 2 || named.Any(p => p.Code is not null) && Pairs().Any(p => named.All(n => n.Code == p.One || n.Code == p.Other))) return named;
        if (others.Any(o => o.Code == pair.One || o.Code == pair.Other)) return named;
        return [named[0] with { Code = pair.One }, named[0] with { Code = pair.Other }];
    }

    /// <summary>"Sides", "both leaders", "the two warring parties": words for two who are spoken of together.</summary>
    private bool IsPair(Draft draft, Party party)
    {
        var words = party.Text.ToLowerInvariant().Split(' ');
        if (!parties.Is("pair", words[^1]) || !words.All(w => IsOfPair(w) || parties.Is("pair", w))) return false;
        var first = draft.Sentence.Tokens.FirstOrDefault(t => party.Span.Contains(t.Span));
        return words[^1] == "sides" || words.Any(IsOfPair) || (first is { Id: > 1 } && draft.Sentence[first.Id - 1].Form.ToLowerInvariant() is "both" or "two");
    }

    private static bool IsOfPair(string word) => word is "both" or "two" or "warring" or "rival" || word.EndsWith("-armed", StringComparison.Ordinal);

    /// <summary>Who acts against whom in the report, the most frequent first; only those who do so twice.</summary>
    private ImmutableArray<(string One, string Other)> Pairs()
    {
        if (_pairs is { } known) return known;
        var counts = new SortedDictionary<(string One, string Other), int>();
        foreach (var told in drafts)
        {
            if (!told.Stands || told.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.MOBILIZE or EventType.ACCUSE or EventType.THREATEN or EventType.REQUEST or EventType.REJECT)) continue;
            foreach (var actor in told.Actors.Select(a => a.Code).OfType<string>().Distinct())
            foreach (var recipient in told.Recipients.Where(r => !IsPair(told, r)).Select(r => r.Code).OfType<string>().Distinct())
            {
                if (actor == recipient) continue;
                var key = string.CompareOrdinal(actor, recipient) < 0 ? (actor, recipient) : (recipient, actor);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        _pairs = [.. counts.Where(c => c.Value > 1).OrderByDescending(c => c.Value).Select(c => c.Key)];
        return _pairs.Value;
    }

    private ImmutableArray<(string One, string Other)>? _pairs;

    private static bool IsAgainst(Draft told) => told.Type is EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.MOBILIZE or EventType.ACCUSE or EventType.THREATEN
        or EventType.REQUEST or EventType.REJECT && told.Row is not { Symmetric: true };

    private static bool IsBy(ImmutableArray<Party> told, Draft draft) => told.Any(a => a.Code is not null && draft.Actors.Any(o => o.Code == a.Code));

    private static ImmutableArray<Party> Others(ImmutableArray<Party> told, Draft draft) => [.. told.Where(p => p.Code is not null && draft.Actors.All(a => a.Code != p.Code))];

    /// <summary>What was told before, the nearest first.</summary>
    private IEnumerable<Draft> Before(Draft draft, int back) => Enumerable.Range(0, back + 1)
        .SelectMany(b => _bySentence[draft.Proposition.Sentence - b])
        .Where(d => d is { Stands: true, Negated: false, Governor: null or { Type: EventType.ACCUSE } } && d != draft && d.Governor != draft && d != draft.Governor && d.Trigger.Start < draft.Trigger.Start)
        .OrderByDescending(d => d.Trigger.Start);
}
