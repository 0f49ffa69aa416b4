using System.Text.Json.Serialization;

namespace Chancery.Reading;

[JsonConverter(typeof(JsonStringEnumConverter<EntityKind>))]
public enum EntityKind
{
    [JsonStringEnumMemberName("person")] Person,
    [JsonStringEnumMemberName("state")] State,
    [JsonStringEnumMemberName("organisation")] Organisation,
    /// <summary>A group without a name of its own: "Russian officials", "protesters".</summary>
    [JsonStringEnumMemberName("group")] Group,
    /// <summary>A place that does not act in this text.</summary>
    [JsonStringEnumMemberName("place")] Place,
    [JsonStringEnumMemberName("unknown")] Unknown,
}

/// <summary>Who or what the mentions of a report stand for.</summary>
/// <param name="Id">"E1", "E2", ... in the order of first mention.</param>
/// <param name="Name">The fullest name the lexicon or the text gives.</param>
/// <param name="Code">The state (ISO 3166-1 alpha-3) or organisation code it acts for; null if the text does not let it be known.</param>
/// <param name="Sector">PLOVER sector (GOV, MIL, REB, ...); null if unknown.</param>
/// <param name="Office">The office held at the report's date, in the lexicon's words; null if none.</param>
/// <param name="Open">Why <see cref="Code"/> was left open ("the two leaders: none named before"); null if it was not.</param>
public sealed record Entity(string Id, string Name, EntityKind Kind, string? Code, string? Sector, string? Office, string? Open = null)
{
    /// <summary>The codes of several parties that one expression stands for ("the two leaders", "both sides"); empty for all others.</summary>
    public System.Collections.Immutable.ImmutableArray<string> MemberCodes { get; init; } = [];
}
