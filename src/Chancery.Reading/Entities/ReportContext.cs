using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>What a report names as a whole, before any name is decided on: the ground on which ambiguous names are decided.</summary>
internal sealed class ReportContext(DateOnly? published)
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<Actor> _fullNames = [];
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    public DateOnly? Published { get; } = published;

    /// <summary>The state whose capital heads the report, where its own agency sends it: "BEIJING (Xinhua)".</summary>
    public string? Dateline { get; set; }

    /// <summary>The state whose capital heads the report ("HANOI, May 15").</summary>
    public string? Seat { get; set; }

    /// <summary>How often the report names that state or organisation without ambiguity.</summary>
    public int Weight(string? code) => code is null ? 0 : _codes.GetValueOrDefault(code);

    /// <summary>Other organisations whose head is a secretary-general too.</summary>
    private static readonly string[] WithSecretaries = ["NATO", "OAS", "ASEAN", "LAS", "COMMONWEALTH", "OIC", "COE", "AU", "GCC"];

    /// <summary>No other body with a secretary-general is named.</summary>
    public bool NamesNoSecretariat => WithSecretaries.All(c => Weight(c) == 0);

    /// <summary>Counts the United Nations as named.</summary>
    public void SupposeUnitedNations()
    {
        if (NamesNoSecretariat) _codes["UN"] = Weight("UN") + 1;
    }

    public bool NamesInFull(Actor person) => _fullNames.Contains(person);

    public bool NamesPlace(string name) => _places.Contains(name);

    public IEnumerable<KeyValuePair<string, int>> Codes => _codes;

    /// <param name="anyones">The name is a common noun too ("Congress", "Commission"), and so tells nothing.</param>
    public void Note(NameMatch match, bool anyones)
    {
        if (!match.Whole) return;
        string? only = null;
        var single = true;
        foreach (var candidate in match.Candidates)
        {
            if (candidate.Place is { } place) _places.Add(place.Name);
            var code = candidate.Actor?.Code ?? candidate.Place?.Country;
            if (code is null || (only is not null && code != only)) single = false;
            only ??= code;
            if (candidate is { Actor: { Kind: ActorKind.Person } person, Surname: false }) _fullNames.Add(person);
            if (candidate.Surname || (anyones && candidate.Actor is { Kind: ActorKind.Seat or ActorKind.Organisation })
                || candidate.Actor?.Sector is "PTY" or "OPP") single = false;
        }
        if (single && only is not null) _codes[only] = _codes.GetValueOrDefault(only) + 1;
    }
}
