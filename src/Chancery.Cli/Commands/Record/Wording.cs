using System.Globalization;
using Chancery.Cli.Frame;
using Chancery.Coding;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary>Events, talks and ledger entries in the words that people read.</summary>
internal static class Wording
{
    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Short(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2021-12-30", "2022-01-10/2022-01-12"; "2021-12-31?" where only the report's day is known; empty if there is no day.</summary>
    public static string Day(RecordedEvent e) => e.DayIsReports ? Iso(e.Day) + "?" : Days(e.Event.Date?.From, e.LastDay);

    public static string Days(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "",
        ({ } day, { } same) when day == same => Iso(day),
        ({ } first, { } last) => $"{Iso(first)}/{Iso(last)}",
        ({ } first, null) => $"{Iso(first)}/..",
        (null, { } last) => $"../{Iso(last)}",
    };

    /// <summary>"Russia, Belarus": the code's name, or the words of the report where there is no code.</summary>
    public static string Parties(IEnumerable<Party> parties, CodeNames names) =>
        string.Join(", ", parties.Select(p => p.Code is { } code ? names.Of(code) : p.Text).Distinct());

    public static string Codes(IEnumerable<string> codes, CodeNames names) => string.Join(", ", codes.Select(names.Of));

    /// <summary>"Russia → United States", "Russia, United States" for what they do together; within one state by the report's own words.</summary>
    public static string Sides(RecordedEvent told, CodeNames names)
    {
        var e = told.Event;
        var (actors, recipients) = (Parties(e.Actors, names), Parties(e.Recipients, names));
        if (recipients.Length == 0) return actors;
        if (recipients == actors) (actors, recipients) = (InItsWords(e.Actors, told), InItsWords(e.Recipients, told));
        return $"{actors} → {recipients}";
    }

    private static string InItsWords(IEnumerable<Party> parties, RecordedEvent told) =>
        string.Join(", ", parties.Select(p => p.Entity is { } entity && told.Names.TryGetValue(entity, out var name) ? name : p.Text).Distinct());

    public static string Status(CodedEvent e) => (e.Negated ? "not " : "") + e.Status.ToString().ToLowerInvariant();

    /// <summary>"threat", "talks (visit)".</summary>
    public static string Act(CodedEvent e) => Act(e.Type) + (e.Modes.IsEmpty ? "" : $" ({string.Join(", ", e.Modes)})");

    public static string Act(EventType type) => type switch
    {
        EventType.AGREE => "agreement",
        EventType.CONSULT => "talks",
        EventType.SUPPORT => "support",
        EventType.CONCEDE => "concession",
        EventType.COOPERATE => "cooperation",
        EventType.AID => "aid",
        EventType.RETREAT => "de-escalation",
        EventType.REQUEST => "demand",
        EventType.ACCUSE => "accusation",
        EventType.REJECT => "refusal",
        EventType.THREATEN => "threat",
        EventType.PROTEST => "protest",
        EventType.SANCTION => "sanction",
        EventType.MOBILIZE => "mobilisation",
        EventType.COERCE => "coercion",
        _ => "attack",
    };

    public static string State(LedgerState state) => state == LedgerState.CarriedOut ? "carried out" : state.ToString().ToLowerInvariant();

    public static string State(Talks talks, DateOnly asOf) =>
        talks.IsOverdue(asOf) ? $"{talks.State.ToString().ToLowerInvariant()}, not reported held" : talks.State.ToString().ToLowerInvariant();

    /// <summary>On whose word the report tells it: the chain, nearest source last; empty if the writer tells it on his own.</summary>
    public static string OnWhoseWord(RecordedEvent told)
    {
        var chain = string.Join(", citing ",
            told.Event.Attribution.Select(s => IsPronoun(s.Text) && s.Entity is { } entity && told.Names.TryGetValue(entity, out var name)
            ? name : s.Text));
        return chain.Length == 0 && told.Event.Hearsay ? "hearsay" : chain;
    }

    private static bool IsPronoun(string words) => words.ToLowerInvariant() is "he" or "she" or "it" or "they" or "him" or "her" or "who";

    /// <summary>"Meridian Wire, 8 Dec 2021".</summary>
    public static string Source(RecordedEvent e)
    {
        var outlet = e.Publisher ?? (e.Source == Inputs.Standard ? "pasted text" : Path.GetFileName(e.Source));
        return e.Published is { } day ? $"{outlet}, {Short(day)}" : outlet;
    }

    /// <summary>The words on one line, cut at a blank if they are longer than <paramref name="most"/>.</summary>
    public static string Quoted(string words, int most = 300)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return $"“{line}”";
        var end = line.LastIndexOf(' ', most);
        return $"“{line[..(end > most / 2 ? end : most)]} …”";
    }
}
