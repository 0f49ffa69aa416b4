using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>
/// Gives people without a state of their own ("gunmen", "protesters", "thousands of officers") the state of the place where it happens.
/// </summary>
/// <remarks>Only for acts that happen at home or to people on the spot: protests, arrests, attacks.</remarks>
internal sealed class HomeStates(PartyFinder parties, ReportReading reading)
{
    public void Assign(ImmutableArray<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            OfStatesAtHome(draft);
            OfPeopleAtHome(draft);
            if (draft.Type is not (EventType.PROTEST or EventType.COERCE or EventType.ASSAULT or EventType.SANCTION)) continue;
            if (draft.Type == EventType.SANCTION && draft.Row is not { Domestic: true }) continue;
            var place = PlaceOf(draft);
            // "Turkey detained protesters against the war in Syria": where something else happens tells nothing of those who are arrested.
            if (place is not null && draft is { Type: EventType.COERCE or EventType.SANCTION, Row.Domestic: true }
                && StateOf(draft.Actors) is { } arrester && arrester.Code != place.Code && !HangsOn(draft, place)) place = null;
            if (draft.Type == EventType.PROTEST && draft.Actors.IsEmpty && (place ?? OnlyState(draft)) is { } scene)
            {
                draft.Actors = [scene with { Sector = "CVL", Entity = null }];
                draft.Inferred = true;
            }
            draft.Actors = Placed(draft.Actors, place);
            StormedAtHome(draft);
            StruckByBlow(draft, drafts);
            DiedOf(draft, drafts);
            draft.RecipientsPlaced |= place is not null && draft.Recipients.All(r => r.Code is null);
            draft.Recipients = SideBySide(Placed(draft.Recipients, place), draft.Actors);
            draft.Actors = SideBySide(draft.Actors, []);
            OfExecutions(draft, place);
            OfBlows(draft, place);
            if (draft.Row is { Domestic: true }) OfArrests(draft, place, drafts);
        }
    }

    /// <summary>"Protesters stormed the Iraqi parliament": where nothing else is told, those of the state whose house it is; not so an embassy.</summary>
    private static void StormedAtHome(Draft draft)
    {
        if (draft is not { Type: EventType.PROTEST, Actors.IsEmpty: false } || draft.Actors.Any(a => a.Code is not null)) return;
        if (draft.Recipients.FirstOrDefault(r => r is { Code.Length: 3, Sector: "LEG" }) is not { } house) return;
        draft.Actors = [.. draft.Actors.Select(a => a with { Code = house.Code })];
        draft.Inferred = true;
    }

    /// <summary>Threats, releases and refusals among those of one state.</summary>
    private void OfStatesAtHome(Draft draft)
    {
        // "Threatened a curfew in the capital": those who live there are threatened.
        if (draft is { Type: EventType.THREATEN, Recipients.IsEmpty: true } && PlaceOf(draft) is { } there && draft.Actors.Any(a => a.Code == there.Code))
            draft.Recipients = [there with { Sector = "CVL" }];
        // "Cuba releases political prisoners": whom a state lets go at home is its own.
        if (draft is { Type: EventType.RETREAT, Row.Modes: ["release", ..] } or { Type: EventType.CONCEDE, Row.Name: "acts/concede#amnesty" } && draft.Recipients.All(r => r.Code is null && !IsTakenInConflict(r))
            && StateOf(draft.Actors) is { } jailer)
            draft.Recipients = [.. draft.Recipients.Select(r => r with { Code = jailer.Code })];
        // "The opposition in Ruritania denounced a delay": those who govern there.
        if (draft is { Type: EventType.ACCUSE, Recipients.IsEmpty: true, Proposition.Kind: PredicateKind.Verb } && draft.Actors.Length > 0 && draft.Actors.All(a => a.Sector is "OPP")
            && draft.Proposition["object"] is { } done && draft.Sentence[done.Head].Upos == "NOUN" && StateOf(draft.Actors) is { } governed && OnlyState(draft)?.Code == governed.Code)
            draft.Recipients = [governed with { Sector = "GOV", Entity = null }];
        // "Spain's opposition rejected a pact with the ruling party": parties, courts and parliaments of no other state are those at home.
        if (draft.Type is EventType.REJECT or EventType.REQUEST or EventType.ACCUSE or EventType.THREATEN && draft.Recipients.Length > 0
            && draft.Recipients.All(r => r is { Code: null, Sector: "PTY" or "OPP" or "LEG" or "JUD" or "COP" })
            && StateOf(draft.Actors) is { } home && OnlyState(draft)?.Code == home.Code)
            draft.Recipients = [.. draft.Recipients.Select(r => r with { Code = home.Code })];
    }

    /// <summary>"Venezuela orders businesses to save power", "prosecutors charge a former banker": people of no other state, done to by their own.</summary>
    private void OfPeopleAtHome(Draft draft)
    {
        if (draft.Type is not (EventType.REQUEST or EventType.ACCUSE or EventType.CONCEDE or EventType.COERCE or EventType.SANCTION or EventType.REJECT)
            || (draft is { Type: EventType.SANCTION, Row.Domestic: false })
            || draft.Recipients.IsEmpty || draft.Recipients.Any(r => r.Code is not null || !IsSomebodyAtHome(r))) return;
        if (!draft.Actors.All(a => a.Sector is null or "GOV" or "JUD" or "COP" or "LEG" or "MIL" or "SPY" or "CVL" or "OPP" or "PTY")) return;
        // "Tokyo ordered residents to take shelter": its own, whoever else is named.
        var own = draft.Type is EventType.REQUEST && draft.Recipients.All(r => parties.Is("own-people", LastWord(r)));
        if (StateOf(draft.Actors) is not { } home || (!own && OnlyState(draft)?.Code != home.Code)) return;
        draft.Recipients = [.. draft.Recipients.Select(r => r with { Code = home.Code })];
    }

    private bool IsSomebodyAtHome(Party party) => party.Sector is not ("IGO" or "REF" or "NGO") && !IsFromElsewhere(party) && !parties.Is("of-many-states", LastWord(party))
        && parties.EntityOf(party.Entity) is { Kind: EntityKind.Person or EntityKind.Group or EntityKind.Organisation };

    /// <summary>"Two soldiers and three civilians were killed": side by side, of one state, where nothing tells of another.</summary>
    private ImmutableArray<Party> SideBySide(ImmutableArray<Party> listed, ImmutableArray<Party> judges)
    {
        if (listed.All(p => p.Code is not null) || listed.FirstOrDefault(p => p.Code is not null) is not { Code: { Length: 3 } code }) return listed;
        if (listed.Any(p => p.Code is not null && (p.Code != code || p.Text.Any(char.IsUpper)))) return listed;
        // "A court sentenced four journalists and an editor": those of whom the text says nothing else are at home too.
        var home = judges.Any(j => j.Code == code && j.Sector is "JUD" or "COP" or "GOV");
        return [.. listed.Select(p => p.Code is null && (IsSomebodyAtHome(p) || (home && p.Sector is "JRN" or "SOC" or "NGO")) ? p with { Code = code } : p)];
    }

    /// <summary>"An attack on a Ruritanian ship in Aden killed seventeen sailors": they are of what was attacked, not of the place.</summary>
    private void StruckByBlow(Draft harm, ImmutableArray<Draft> drafts)
    {
        if (harm is not { Type: EventType.ASSAULT, Proposition: { Kind: PredicateKind.Verb, Passive: false } p } || !Blows.TellsOnlyHarm(harm)
            || harm.Recipients.Any(r => r.Code is not null)) return;
        var blow = drafts.FirstOrDefault(d => d.Type is EventType.ASSAULT && d.Proposition is { Kind: PredicateKind.Noun, Role: "subject" } && d.Proposition.Parent == p.Id);
        if (blow?.Recipients is not [{ Code: { Length: 3 } code } hit] || hit.Entity is null || parties.EntityOf(hit.Entity) is { Kind: EntityKind.Place } || blow.RecipientsPlaced) return;
        harm.Recipients = harm.Recipients.IsEmpty ? blow.Recipients : [.. harm.Recipients.Select(r => IsFromElsewhere(r) ? r : r with { Code = code })];
    }

    /// <summary>"Four soldiers die from two roadside bombs": whoever dies of a blow was struck by it.</summary>
    private void DiedOf(Draft blow, ImmutableArray<Draft> drafts)
    {
        if (blow is not { Type: EventType.ASSAULT, Proposition: { Kind: PredicateKind.Noun, Role: "from" or "in" or "of" or "after" or "following", Parent: { } parent } p, Row.Symmetric: false }
            || (blow.Recipients.Any(r => r.Code is not null) && !blow.RecipientsPlaced)) return;
        if (drafts[parent].Proposition is not { Kind: PredicateKind.Verb, Lemma: "die" or "perish" } death || death["subject"] is not { } dead) return;
        if (parties.Parties(p.Sentence, dead.Head) is { IsEmpty: false } struck) (blow.Recipients, blow.RecipientsPlaced) = (struck, false);
    }

    /// <summary>"Two men are executed in Texas": nobody executes but the state of the place, unless the text says who did.</summary>
    private void OfExecutions(Draft draft, Party? place)
    {
        if (draft is not { Type: EventType.ASSAULT, Actors.IsEmpty: true, Proposition: { Kind: PredicateKind.Verb, Passive: true, Lemma: "execute" or "hang" or "put to death" } }) return;
        if ((place ?? OnlyState(draft) ?? StateOf(draft.Recipients)) is not { } state) return;
        draft.Actors = [state with { Sector = "GOV", Entity = null }];
        draft.Inferred = true;
    }

    /// <summary>Whom an attack hits or a protest is addressed to, where the text names only where it is.</summary>
    private void OfBlows(Draft draft, Party? place)
    {
        HitOutpost(draft);
        HitPlace(draft, place);
        if (IsHitAtHome(draft)) draft.Recipients = [StateOf(draft.Actors, true)! with { Sector = "CVL", Entity = null }];
        if (draft is { Type: EventType.PROTEST, Recipients.IsEmpty: true } && HasGrievance(draft)
            && StateOf(draft.Actors) is { } addressee && OnlyState(draft)?.Code == addressee.Code)
            draft.Recipients = [addressee with { Sector = "GOV", Entity = null }];
        var unhit = draft is { Type: EventType.ASSAULT, Recipients.IsEmpty: true, Row.Symmetric: false };
        if (unhit && NamedBefore(draft) is { } named && draft.Actors.All(a => a.Code != named.Code)) draft.Recipients = [named];
        // "Strikes in the valley destroyed houses": nobody is named, so it is done to the place.
        else if (unhit && place is not null && !HitsWeapon(draft) && draft.Actors.DistinctBy(a => a.Code).Count() < 2)
            (draft.Recipients, draft.RecipientsPlaced) = ([place], true);
        if (IsPunished(draft) && StateOf(draft.Actors) is { } judge) draft.Recipients = [.. draft.Recipients.Select(r => r with { Code = judge.Code })];
    }

    /// <summary>"A bomb exploded outside the Ruritanian embassy in Graustark": whose embassy or outpost it is.</summary>
    private void HitOutpost(Draft draft)
    {
        if (draft is not { Type: EventType.ASSAULT, Row.Symmetric: false } || draft.Recipients.Any(r => r.Code is not null && !draft.RecipientsPlaced)) return;
        if (draft.Proposition["object"] is { } thing && !parties.Is("weapons", RowMatcher.Lemma(draft.Sentence[thing.Head])) && !parties.Is("attacker", RowMatcher.Lemma(draft.Sentence[thing.Head]))) return;
        // "Nine children die in a bombing near the consulate": those who are named were struck.
        if (draft.Recipients.Any(r => parties.EntityOf(r.Entity) is { Kind: EntityKind.Person or EntityKind.Group })) return;
        foreach (var argument in draft.Proposition.Arguments)
        {
            if (argument.Role is not ("at" or "outside" or "near" or "in" or "inside" or "under" or "beside") || draft.Sentence[argument.Head] is not { Upos: "NOUN" or "PROPN" } post) continue;
            var lemma = RowMatcher.Lemma(post);
            if (!parties.Is("missions", lemma) && !parties.Is("posts", lemma)) continue;
            if (parties.Parties(draft.Proposition.Sentence, post.Id, followPossession: false) is not [{ Code.Length: 3 } owner] || draft.Actors.Any(a => a.Code == owner.Code)) continue;
            (draft.Recipients, draft.RecipientsPlaced) = ([owner], false);
            return;
        }
    }

    /// <summary>Who arrests, and who is arrested, at home.</summary>
    private void OfArrests(Draft draft, Party? place, ImmutableArray<Draft> drafts)
    {
        if (draft.Actors.IsEmpty && draft.Type is EventType.COERCE or EventType.SANCTION && CourtOf(draft) is { IsEmpty: false } court) draft.Actors = court;
        // "A manager of a Ruritanian centre in Graustark is detained": where the centre is, nobody need have held him.
        if (place is not null && draft.Recipients.Any(r => r.Code is { } taken && taken != place.Code) && IsDeepInVictim(draft, place)) place = null;
        if (draft.Actors.IsEmpty && draft.Type is EventType.COERCE or EventType.SANCTION && (!draft.Recipients.IsEmpty || HasHumanObject(draft))
            && (Captor(draft, drafts, place) ?? place ?? HomeOf(draft)) is { } state)
        {
            draft.Actors = [state with { Sector = null }];
            draft.Inferred = true;
        }
        // "Declared a curfew in the capital": it falls on those who live there.
        if (draft is { Recipients.IsEmpty: true, Row.Modes: ["curfew" or "martial-law", ..] } && place is { } people)
            draft.Recipients = [people with { Sector = "CVL", Entity = null }];
        // "arresting twelve": whoever is arrested by a state at home is of that state, unless the text says otherwise.
        if (draft.Recipients.Any(r => r.Code is not null || IsFromElsewhere(r)) || !HasHumanObject(draft) || !IsOwn(draft)) return;
        // "Ruritanian agents seized a man in Strelsau": abroad he need not be theirs.
        if (StateOf(draft.Actors) is not { } own || (PlaceOf(draft) is { } abroad && abroad.Code != own.Code && IsWhere(draft, abroad))) return;
        var taken = draft.Recipients.FirstOrDefault();
        draft.Recipients = [own with { Sector = taken?.Sector, Entity = taken?.Entity, Text = taken?.Text ?? own.Text }];
    }

    /// <summary>"Convicted in a Graustarkian court": whoever sits in judgement.</summary>
    private ImmutableArray<Party> CourtOf(Draft draft)
    {
        foreach (var mention in reading.Mentions)
        {
            if (mention.Sentence != draft.Proposition.Sentence || !draft.Proposition.Clause.Contains(mention.Span) || mention.Head < 1
                || draft.Sentence.Child(draft.Sentence[mention.Head], "case") is not { } at || at.Form.ToLowerInvariant() is not ("in" or "at" or "before")) continue;
            if (parties.EntityOf(mention.Entity) is { Sector: "JUD", Code: { } code, Kind: EntityKind.Organisation } court)
                return [new(code, "JUD", court.Id, mention.Span.In(reading.Text), mention.Span)];
        }
        return [];
    }

    /// <summary>The state of those who are arrested, where nothing tells of another.</summary>
    private Party? HomeOf(Draft draft) =>
        IsElsewhere(draft) || (OnlyState(draft) is null && !ArePublicPersons(draft.Recipients)) ? null : StateOf(draft.Recipients);

    /// <summary>The one state that the sentence speaks of; null if there are several or none.</summary>
    private Party? OnlyState(Draft draft)
    {
        var entities = reading.Entities.ToDictionary(e => e.Id);
        Party? only = null;
        foreach (var mention in reading.Mentions)
        {
            if (mention.Sentence != draft.Proposition.Sentence || entities[mention.Entity] is not { Code: { Length: 3 } code }) continue;
            if (only is not null && only.Code != code) return null;
            only ??= new(code, null, null, mention.Span.In(reading.Text), mention.Span);
        }
        return only;
    }

    /// <summary>"Three Syrians are arrested in Saarland": a place that the tables do not know need not be theirs.</summary>
    private static bool IsElsewhere(Draft draft) => draft.Proposition.Arguments.Any(a => a.Role is "in" or "at" or "near"
        && draft.Sentence[a.Head].Upos == "PROPN")
        && draft.Recipients.Any(r => r.Text.Contains("national", StringComparison.Ordinal) || r.Text.Contains("citizen", StringComparison.Ordinal));

    /// <summary>"The opposition leader was arrested": politicians are arrested at home, whatever other state the sentence names.</summary>
    private static bool ArePublicPersons(ImmutableArray<Party> parties) => !parties.IsEmpty
        && parties.All(p => p.Sector is "GOV" or "LEG" or "PTY" or "OPP" or "JUD" && p.Entity is not null
        && !p.Text.Contains("diplomat", StringComparison.OrdinalIgnoreCase) && !p.Text.Contains("ambassador", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// "Pakistan released Indian prisoners detained in its jail": whoever does something else to the same people in the same sentence.
    /// </summary>
    private static Party? Captor(Draft draft, ImmutableArray<Draft> drafts, Party? place)
    {
        if (place is not null) return null;
        foreach (var other in drafts)
        {
            if (other == draft || !other.Stands || other.Proposition.Sentence != draft.Proposition.Sentence || other.Actors.IsEmpty) continue;
            if (other.Recipients.Any(r => draft.Recipients.Any(d => d.Entity == r.Entity)) && StateOf(other.Actors) is { } captor) return captor;
        }
        return null;
    }

    /// <summary>"Hanged four men", "police shot two students": nobody does so but at home.</summary>
    private static bool IsPunished(Draft draft) => draft.Type is EventType.ASSAULT && !draft.Recipients.IsEmpty
        && draft.Recipients.All(r => r.Code is null)
        && (draft.Actors.All(a => a.Sector is "COP" or "JUD")
        || RowMatcher.Lemma(draft.Sentence[draft.Proposition.Predicate]) is "hang" or "execute" or "behead" or "flog" or "whip");

    /// <summary>Hostages and soldiers who are let go are most often another's; prisoners are a state's own.</summary>
    private bool IsTakenInConflict(Party party) => parties.Is("taken-in-war", LastWord(party)) || IsFromElsewhere(party);

    private static string LastWord(Party party) => party.Text.Split(' ')[^1].ToLowerInvariant();

    /// <summary>"Marched against corruption", "a strike over wages": those who govern are to mend it, whoever else is to blame.</summary>
    private static bool HasGrievance(Draft draft) =>
        draft.Proposition.Arguments.Any(a => a.Role is "against" or "over" or "for" or "in protest of" or "because of"
            || (a.Role is "in" && RowMatcher.Lemma(draft.Sentence[a.Head]) is "protest" or "opposition" or "anger"))
        || draft.Sentence.Tokens.Any(t => t.Id > draft.Proposition.Predicate && RowMatcher.Lemma(t) is "demand" or "call" or "oppose" or "grievance");

    /// <summary>Migrants are of no state that arrests them or shuts its border to them.</summary>
    private bool IsFromElsewhere(Party party) => parties.Is("from-elsewhere", LastWord(party));

    /// <summary>"Police raided a newspaper", "rebels blew up a power line": what stands at home and is nobody else's.</summary>
    private bool IsHitAtHome(Draft draft) => StateOf(draft.Actors, true) is { } own && draft.Recipients.IsEmpty
        && draft.Proposition["object"] is { } hit && OnlyState(draft) is { } only && only.Code == own.Code
        && (draft.Type is EventType.COERCE ? parties.Is("media", RowMatcher.Lemma(draft.Sentence[hit.Head])) : draft.Type is EventType.ASSAULT
        && draft.Row is { Symmetric: false } && draft.Actors.All(a => a.Sector is "REB" or "CRM" or "CVL" or "COP" or "OPP") && !HitsWeapon(draft));

    private static bool IsOwn(Draft draft) => draft.Type is EventType.COERCE or EventType.SANCTION || draft.Row!.Modes.Contains("crowd-control");

    /// <summary>"Shelling in Bakhmut": whose town is hit is hit.</summary>
    private void HitPlace(Draft draft, Party? place)
    {
        if (draft is { Type: EventType.ASSAULT, Recipients.IsEmpty: true, Row.Symmetric: false } && place is not null && !HitsWeapon(draft)
            && draft.Actors.Any(a => a.Code is not null) && draft.Actors.All(a => a.Code != place.Code))
            (draft.Recipients, draft.RecipientsPlaced) = ([place], true);
    }

    /// <summary>"Shot down eight drones over Bryansk": where a weapon is brought down says nothing of whose it is.</summary>
    private bool HitsWeapon(Draft draft) => draft.Proposition["object"] is { } hit
        && parties.Is("airborne", RowMatcher.Lemma(draft.Sentence[hit.Head]));

    private bool HasHumanObject(Draft draft) => !draft.Recipients.IsEmpty
        || (draft.Proposition["object"] ?? draft.Proposition["of"]) is { } argument && (draft.Sentence[argument.Head] is { Upos: "NUM" }
            || parties.Is("counted", RowMatcher.Lemma(draft.Sentence[argument.Head])));

    private static Party? StateOf(ImmutableArray<Party> parties, bool rebels = false) => parties.FirstOrDefault(p => p.Code is { Length: 3 }
        && (rebels || p.Sector is not "REB") && p.Sector is not "IGO");

    private ImmutableArray<Party> Placed(ImmutableArray<Party> listed, Party? place) =>
        place is null || listed.All(p => p.Code is not null) ? listed
            : [.. listed.Select(p => p.Code is null && p.Sector is not "IGO" && !IsForeign(p) ? p with { Code = place.Code } : p)];

    /// <summary>"Five Arab gunmen", "foreign tourists", "Western nations": of elsewhere, though the text does not say of where.</summary>
    private bool IsForeign(Party party) => party.Text.Split(' ').Any(w => parties.Is("foreign", w.ToLowerInvariant()));

    private static bool IsDeepInVictim(Draft draft, Party place)
    {
        var at = draft.Sentence.Tokens.FirstOrDefault(t => place.Span.Contains(t.Span));
        for (var steps = 0; at is not null && steps < 8; steps++)
        {
            if (at.Head == draft.Proposition.Predicate) return at.Relation is "nsubj" or "obj" && steps > 1;
            at = draft.Sentence.HeadOf(at);
        }
        return false;
    }

    /// <summary>"In a suburb of Strelsau": below a phrase that says where the act was.</summary>
    private static bool IsWhere(Draft draft, Party place)
    {
        var at = draft.Sentence.Tokens.FirstOrDefault(t => place.Span.Contains(t.Span));
        for (var steps = 0; at is not null && steps < 8; steps++)
        {
            if (at.Head == draft.Proposition.Predicate) return at.Relation is "obl" && draft.Sentence.Child(at, "case") is { } case_ && case_.Form.ToLowerInvariant() is "in" or "at" or "near";
            at = draft.Sentence.HeadOf(at);
        }
        return false;
    }

    /// <summary>The act's own words say where, not those of something below it.</summary>
    private static bool HangsOn(Draft draft, Party place)
    {
        foreach (var token in draft.Sentence.Tokens)
        {
            if (place.Span.Contains(token.Span) && token.Head == draft.Proposition.Predicate) return true;
        }
        return false;
    }

    /// <summary>A place named in the act's own clause after a preposition of place.</summary>
    private Party? PlaceOf(Draft draft)
    {
        PlaceMention? found = null;
        foreach (var place in reading.Places)
        {
            if (place.Sentence != draft.Proposition.Sentence || !place.Locative || place.Country is null || IsOfAnother(draft, place)) continue;
            if (draft.Proposition.Clause.Contains(place.Span) && (found is null
                || Math.Abs(place.Head - draft.Proposition.Predicate) < Math.Abs(found.Head - draft.Proposition.Predicate))) found = place;
        }
        return found is null ? NamelessPlace(draft) : new(found.Country, null, null, found.Span.In(reading.Text), found.Span);
    }

    /// <summary>"Would strike again after the bombing in Strelsau": where something else was.</summary>
    private static bool IsOfAnother(Draft draft, PlaceMention place)
    {
        if (place.Head < 1 || place.Head > draft.Sentence.Tokens.Length || draft.Type is not (EventType.ASSAULT or EventType.THREATEN) || draft.Proposition.Passive) return false;
        var at = draft.Sentence[place.Head];
        for (var steps = 0; at.Id != draft.Proposition.Predicate && steps < 8; steps++)
        {
            if (draft.Sentence.HeadOf(at) is not { } above) return false;
            if (above.Id == draft.Proposition.Predicate && at is { Relation: "obl", Upos: "NOUN" } && steps > 0
                && draft.Sentence.Child(at, "case") is { } when && when.Form.ToLowerInvariant() is "after" or "following" or "since" or "before") return true;
            at = above;
        }
        return false;
    }

    /// <summary>"In a Ruritanian village": a place without a name, but with a state.</summary>
    private Party? NamelessPlace(Draft draft)
    {
        foreach (var mention in reading.Mentions)
        {
            if (mention.Sentence != draft.Proposition.Sentence
                || draft.Sentence[mention.Head] is not { Relation: "amod" or "compound" or "nmod" } word
                || draft.Sentence.HeadOf(word) is not { } noun || noun.Id < word.Id) continue;
            if (noun.Head != draft.Proposition.Predicate || noun.Relation is not ("obl" or "nmod") || !IsPlaceNoun(RowMatcher.Lemma(noun))) continue;
            if (!draft.Sentence.Children(noun).Any(c => c.Relation == "case"
                && c.Form.ToLowerInvariant() is "in" or "at" or "near" or "outside" or "inside" or "across")) continue;
            if (reading.Entities.FirstOrDefault(e => e.Id == mention.Entity) is { Code: { Length: 3 } code }) return new(code, null, null,
                mention.Span.In(reading.Text), mention.Span);
        }
        return null;
    }

    /// <summary>"Attacked the city": the place last named in this sentence or the one before.</summary>
    private Party? NamedBefore(Draft draft)
    {
        if (draft.Proposition["object"] is not { } hit || draft.Sentence[hit.Head] is not { Upos: "NOUN" } noun
            || !IsPlaceNoun(RowMatcher.Lemma(noun))) return null;
        if (draft.Sentence.Child(noun, "det") is not { } article || article.Form.ToLowerInvariant() is not ("the" or "this" or "that")
            || draft.Sentence.Children(noun).Any(c => c.Relation is "nmod" or "amod" or "compound" or "acl")) return null;
        var hitNoun = RowMatcher.Lemma(noun);
        var place = reading.Places.LastOrDefault(p => p.Country is not null && p.Span.End <= noun.Span.Start
            && draft.Proposition.Sentence - p.Sentence is 0 or 1
            // "Seized the islands", after a town: not the town.
            && (hitNoun is not ("island" or "archipelago" or "peninsula" or "border" or "region" or "province") || p.Span.In(reading.Text).Contains(hitNoun, StringComparison.OrdinalIgnoreCase)));
        return place is null ? null : new(place.Country, null, null, place.Span.In(reading.Text), place.Span);
    }

    private bool IsPlaceNoun(string lemma) => parties.Is("grounds", lemma);
}
