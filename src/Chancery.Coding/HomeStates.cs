using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Gives people without a state of their own ("gunmen", "protesters", "thousands of officers") the state of the place where it happens.</summary>
/// <remarks>Only for acts that happen at home or to people on the spot: protests, arrests, attacks.</remarks>
internal static class HomeStates
{
    public static void Assign(ImmutableArray<Draft> drafts, PartyFinder parties, ReportReading reading)
    {
        foreach (var draft in drafts)
        {
            // "Threatened a curfew in the capital": those who live there are threatened.
            if (draft is { Type: EventType.THREATEN, Recipients.IsEmpty: true } && PlaceOf(draft, reading) is { } there && draft.Actors.Any(a => a.Code == there.Code)) draft.Recipients = [there with { Sector = "CVL" }];
            // "Cuba releases political prisoners": whom a state lets go at home is its own.
            if (draft is { Type: EventType.RETREAT, Row.Modes: ["release", ..] } && draft.Recipients.All(r => r.Code is null && !IsTakenInConflict(r)) && StateOf(draft.Actors) is { } jailer)
                draft.Recipients = [.. draft.Recipients.Select(r => r with { Code = jailer.Code })];
            // "Spain's opposition rejected a pact with the ruling party": parties, courts and parliaments of no other state are those at home.
            if (draft.Type is EventType.REJECT or EventType.REQUEST or EventType.ACCUSE or EventType.THREATEN && draft.Recipients.Length > 0 && draft.Recipients.All(r => r is { Code: null, Sector: "PTY" or "OPP" or "LEG" or "JUD" or "COP" }) && StateOf(draft.Actors) is { } home && OnlyState(draft, reading) is { } sole && sole.Code == home.Code)
                draft.Recipients = [.. draft.Recipients.Select(r => r with { Code = home.Code })];
            if (draft.Type is not (EventType.PROTEST or EventType.COERCE or EventType.ASSAULT or EventType.SANCTION)) continue;
            if (draft.Type == EventType.SANCTION && draft.Row is not { Domestic: true }) continue;
            var place = PlaceOf(draft, reading);
            // "Turkey detained protesters against the war in Syria": where something else happens tells nothing of those who are arrested.
            if (place is not null && draft is { Type: EventType.COERCE or EventType.SANCTION, Row.Domestic: true } && StateOf(draft.Actors) is { } arrester && arrester.Code != place.Code && !HangsOn(draft, place)) place = null;
            if (draft.Type == EventType.PROTEST && draft.Actors.IsEmpty && (place ?? OnlyState(draft, reading)) is { } scene)
            {
                draft.Actors = [scene with { Sector = "CVL", Entity = null }];
                draft.Inferred = true;
            }
            draft.Actors = Placed(draft.Actors, place);
            draft.RecipientsPlaced |= place is not null && draft.Recipients.All(r => r.Code is null);
            draft.Recipients = Placed(draft.Recipients, place);
            HitPlace(draft, place);
            if (IsHitAtHome(draft, reading, parties)) draft.Recipients = [StateOf(draft.Actors, true)! with { Sector = "CVL", Entity = null }];
            if (draft is { Type: EventType.PROTEST, Recipients.IsEmpty: true } && StateOf(draft.Actors) is { } addressee && OnlyState(draft, reading)?.Code == addressee.Code && HasGrievance(draft)) draft.Recipients = [addressee with { Sector = "GOV", Entity = null }];
            if (draft is { Type: EventType.ASSAULT, Recipients.IsEmpty: true, Row.Symmetric: false } && NamedBefore(draft, reading) is { } named && draft.Actors.All(a => a.Code != named.Code)) draft.Recipients = [named];
            // "Strikes in the valley destroyed houses": nobody is named, so it is done to the place.
            if (draft is { Type: EventType.ASSAULT, Recipients.IsEmpty: true, Row.Symmetric: false } && place is not null && !HitsWeapon(draft) && draft.Actors.DistinctBy(a => a.Code).Count() < 2) (draft.Recipients, draft.RecipientsPlaced) = ([place], true);
            if (IsPunished(draft) && StateOf(draft.Actors) is { } judge) draft.Recipients = [.. draft.Recipients.Select(r => r with { Code = judge.Code })];
            if (draft.Row is not { Domestic: true }) continue;
            if (draft.Actors.IsEmpty && draft.Type is EventType.COERCE or EventType.SANCTION && (!draft.Recipients.IsEmpty || HasHumanObject(draft)) && (Captor(draft, drafts, place) ?? place ?? (IsElsewhere(draft) || (OnlyState(draft, reading) is null && !ArePublicPersons(draft.Recipients)) ? null : StateOf(draft.Recipients))) is { } state)
            {
                draft.Actors = [state with { Sector = null }];
                draft.Inferred = true;
            }
            // "Declared a curfew in the capital": it falls on those who live there.
            if (draft is { Recipients.IsEmpty: true, Row.Modes: ["curfew" or "martial-law", ..] } && place is { } people) draft.Recipients = [people with { Sector = "CVL", Entity = null }];
            // "arresting twelve": whoever is arrested by a state at home is of that state, unless the text says otherwise.
            if (draft.Recipients.All(r => r.Code is null) && HasHumanObject(draft) && StateOf(draft.Actors) is { } own && IsOwn(draft) && !draft.Recipients.Any(IsFromElsewhere))
                draft.Recipients = [own with { Sector = draft.Recipients.FirstOrDefault()?.Sector, Entity = draft.Recipients.FirstOrDefault()?.Entity, Text = draft.Recipients.FirstOrDefault()?.Text ?? own.Text }];
        }
    }

    /// <summary>The one state that the sentence speaks of; null if there are several or none.</summary>
    private static Party? OnlyState(Draft draft, ReportReading reading)
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
    private static bool IsElsewhere(Draft draft) => draft.Proposition.Arguments.Any(a => a.Role is "in" or "at" or "near" && draft.Sentence[a.Head].Upos == "PROPN")
        && draft.Recipients.Any(r => r.Text.Contains("national", StringComparison.Ordinal) || r.Text.Contains("citizen", StringComparison.Ordinal));

    /// <summary>"The opposition leader was arrested": politicians are arrested at home, whatever other state the sentence names.</summary>
    private static bool ArePublicPersons(ImmutableArray<Party> parties) => !parties.IsEmpty && parties.All(p => p.Sector is "GOV" or "LEG" or "PTY" or "OPP" or "JUD" && p.Entity is not null
        && !p.Text.Contains("diplomat", StringComparison.OrdinalIgnoreCase) && !p.Text.Contains("ambassador", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Pakistan released Indian prisoners detained in its jail": whoever does something else to the same people in the same sentence.</summary>
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
    private static bool IsPunished(Draft draft) => draft.Type is EventType.ASSAULT && !draft.Recipients.IsEmpty && draft.Recipients.All(r => r.Code is null)
        && (draft.Actors.All(a => a.Sector is "COP" or "JUD") || RowMatcher.Lemma(draft.Sentence[draft.Proposition.Predicate]) is "hang" or "execute" or "behead" or "flog" or "whip");

    /// <summary>Hostages and soldiers who are let go are most often another's; prisoners are a state's own.</summary>
    private static bool IsTakenInConflict(Party party) => party.Text.Split(' ')[^1].ToLowerInvariant() is "hostages" or "hostage" or "captives" or "captive" or "soldiers" or "soldier" or "sailors" or "sailor" or "crew"
        or "pilot" or "pilots" or "marines" or "airmen" or "passengers" or "fishermen" or "guerrillas" or "militants" or "fighters" or "remains" or "bodies" || IsFromElsewhere(party);

    /// <summary>"Marched against corruption", "a strike over wages": those who govern are to mend it, whoever else is to blame.</summary>
    private static bool HasGrievance(Draft draft) => draft.Proposition.Arguments.Any(a => a.Role is "against" or "over" or "for" or "in protest of" or "because of") || draft.Sentence.Tokens.Any(t => t.Id > draft.Proposition.Predicate && RowMatcher.Lemma(t) is "demand" or "call" or "oppose" or "grievance");

    /// <summary>Migrants are of no state that arrests them or shuts its border to them.</summary>
    private static bool IsFromElsewhere(Party party) => party.Text.Split(' ')[^1].ToLowerInvariant() is "migrants" or "migrant" or "refugees" or "refugee" or "foreigners" or "foreigner" or "tourists" or "seekers";

    /// <summary>"Police raided a newspaper", "rebels blew up a power line": what stands at home and is nobody else's.</summary>
    private static bool IsHitAtHome(Draft draft, ReportReading reading, PartyFinder parties) => StateOf(draft.Actors, true) is { } own && draft.Recipients.IsEmpty && draft.Proposition["object"] is { } hit && OnlyState(draft, reading) is { } only && only.Code == own.Code
        && (draft.Type is EventType.COERCE ? parties.IsMedium(RowMatcher.Lemma(draft.Sentence[hit.Head])) : draft.Type is EventType.ASSAULT && draft.Row is { Symmetric: false } && draft.Actors.All(a => a.Sector is "REB" or "CRM" or "CVL" or "COP" or "OPP") && !HitsWeapon(draft));

    private static bool IsOwn(Draft draft) => draft.Type is EventType.COERCE or EventType.SANCTION || draft.Row!.Modes.Contains("crowd-control");

    /// <summary>"Shelling in Bakhmut": whose town is hit is hit.</summary>
    private static void HitPlace(Draft draft, Party? place)
    {
        if (draft is { Type: EventType.ASSAULT, Recipients.IsEmpty: true, Row.Symmetric: false } && place is not null && !HitsWeapon(draft) && draft.Actors.Any(a => a.Code is not null) && draft.Actors.All(a => a.Code != place.Code))
            (draft.Recipients, draft.RecipientsPlaced) = ([place], true);
    }

    /// <summary>"Shot down eight drones over Bryansk": where a weapon is brought down says nothing of whose it is.</summary>
    private static bool HitsWeapon(Draft draft) => draft.Proposition["object"] is { } hit && RowMatcher.Lemma(draft.Sentence[hit.Head]) is "drone" or "missile" or "rocket" or "aircraft" or "plane" or "jet" or "helicopter" or "warplane" or "balloon" or "projectile";

    private static bool HasHumanObject(Draft draft) => !draft.Recipients.IsEmpty
        || (draft.Proposition["object"] ?? draft.Proposition["of"]) is { } argument && (draft.Sentence[argument.Head] is { Upos: "NUM" }
            || RowMatcher.Lemma(draft.Sentence[argument.Head]) is "thousand" or "hundred" or "dozen" or "people" or "person" or "man" or "woman" or "supporter" or "member" or "protester" or "demonstrator" or "activist" or "pm" or "crowd" or "opponent" or "critic");

    private static Party? StateOf(ImmutableArray<Party> parties, bool rebels = false) => parties.FirstOrDefault(p => p.Code is { Length: 3 } && (rebels || p.Sector is not "REB") && p.Sector is not "IGO");

    private static ImmutableArray<Party> Placed(ImmutableArray<Party> parties, Party? place) =>
        place is null || parties.All(p => p.Code is not null) ? parties : [.. parties.Select(p => p.Code is null ? p with { Code = place.Code } : p)];

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
    private static Party? PlaceOf(Draft draft, ReportReading reading)
    {
        PlaceMention? found = null;
        foreach (var place in reading.Places)
        {
            if (place.Sentence != draft.Proposition.Sentence || !place.Locative || place.Country is null) continue;
            if (draft.Proposition.Clause.Contains(place.Span) && (found is null || Math.Abs(place.Head - draft.Proposition.Predicate) < Math.Abs(found.Head - draft.Proposition.Predicate))) found = place;
        }
        return found is null ? NamelessPlace(draft, reading) : new(found.Country, null, null, found.Span.In(reading.Text), found.Span);
    }

    /// <summary>"In a Ruritanian village": a place without a name, but with a state.</summary>
    private static Party? NamelessPlace(Draft draft, ReportReading reading)
    {
        foreach (var mention in reading.Mentions)
        {
            if (mention.Sentence != draft.Proposition.Sentence || draft.Sentence[mention.Head] is not { Relation: "amod" or "compound" or "nmod" } word || draft.Sentence.HeadOf(word) is not { } noun || noun.Id < word.Id) continue;
            if (noun.Head != draft.Proposition.Predicate || noun.Relation is not ("obl" or "nmod") || !IsPlaceNoun(RowMatcher.Lemma(noun))) continue;
            if (!draft.Sentence.Children(noun).Any(c => c.Relation == "case" && c.Form.ToLowerInvariant() is "in" or "at" or "near" or "outside" or "inside" or "across")) continue;
            if (reading.Entities.FirstOrDefault(e => e.Id == mention.Entity) is { Code: { Length: 3 } code }) return new(code, null, null, mention.Span.In(reading.Text), mention.Span);
        }
        return null;
    }

    /// <summary>"Attacked the city": the place last named in this sentence or the one before.</summary>
    private static Party? NamedBefore(Draft draft, ReportReading reading)
    {
        if (draft.Proposition["object"] is not { } hit || draft.Sentence[hit.Head] is not { Upos: "NOUN" } noun || !IsPlaceNoun(RowMatcher.Lemma(noun))) return null;
        if (draft.Sentence.Child(noun, "det") is not { } article || article.Form.ToLowerInvariant() is not ("the" or "this" or "that") || draft.Sentence.Children(noun).Any(c => c.Relation is "nmod" or "amod" or "compound" or "acl")) return null;
        var place = reading.Places.LastOrDefault(p => p.Country is not null && p.Span.End <= noun.Span.Start && draft.Proposition.Sentence - p.Sentence is 0 or 1);
        return place is null ? null : new(place.Country, null, null, place.Span.In(reading.Text), place.Span);
    }

    private static bool IsPlaceNoun(string lemma) => lemma is "village" or "town" or "city" or "capital" or "province" or "region" or "district" or "suburb" or "island" or "territory" or "port"
        or "resort" or "market" or "school" or "university" or "mosque" or "church" or "prison" or "jail" or "hotel" or "hospital" or "airport" or "countryside" or "jungle" or "desert" or "coast" or "north" or "south" or "east" or "west";
}
