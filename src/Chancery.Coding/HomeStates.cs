using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>
/// Gives people without a state of their own ("gunmen", "protesters", "thousands of officers") the state of the place where it happens.
/// </summary>
/// <remarks>Only for acts that happen at home or to people on the spot: protests, arrests, attacks.</remarks>
internal sealed partial class HomeStates(PartyFinder parties, ReportReading reading)
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
        if (draft is { Type: EventType.RETREAT, Row.Modes: ["release", ..] } or { Type: EventType.CONCEDE, Row.Name: "acts/concede#amnesty" }
            && draft.Recipients.All(r => r.Code is null && !IsTakenInConflict(r))
            && StateOf(draft.Actors) is { } jailer)
            draft.Recipients = [.. draft.Recipients.Select(r => r with { Code = jailer.Code })];
        // "The opposition in Ruritania denounced a delay": those who govern there.
        if (draft is { Type: EventType.ACCUSE, Recipients.IsEmpty: true, Proposition.Kind: PredicateKind.Verb } && draft.Actors.Length > 0
            && draft.Actors.All(a => a.Sector is "OPP")
            && draft.Proposition["object"] is { } done && draft.Sentence[done.Head].Upos == "NOUN" && StateOf(draft.Actors) is { } governed
                && OnlyState(draft)?.Code == governed.Code)
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

    private bool IsSomebodyAtHome(Party party) => party.Sector is not ("IGO" or "REF" or "NGO") && !IsFromElsewhere(party)
        && !parties.Is("of-many-states", LastWord(party))
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

    private static Party? StateOf(ImmutableArray<Party> parties, bool rebels = false) => parties.FirstOrDefault(p => p.Code is { Length: 3 }
        && (rebels || p.Sector is not "REB") && p.Sector is not "IGO");

    private ImmutableArray<Party> Placed(ImmutableArray<Party> listed, Party? place) =>
        place is null || listed.All(p => p.Code is not null) ? listed
            : [.. listed.Select(p => p.Code is null && p.Sector is not "IGO" && !IsForeign(p) ? p with { Code = place.Code } : p)];

    /// <summary>"Five Arab gunmen", "foreign tourists", "Western nations": of elsewhere, though the text does not say of where.</summary>
    private bool IsForeign(Party party) => party.Text.Split(' ').Any(w => parties.Is("foreign", w.ToLowerInvariant()));
}
