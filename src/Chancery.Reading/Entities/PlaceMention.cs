using Chancery.Language;

namespace Chancery.Reading;

/// <summary>A name that tells where something is.</summary>
/// <param name="Name">As the gazetteer writes it; as it stands where the gazetteer does not know it.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null for seas and where the text does not tell which of several places is meant.</param>
/// <param name="Latitude">Degrees; null for countries and what is not known to a point.</param>
/// <param name="IsCountry">True for "in Ukraine", false for "in Geneva".</param>
/// <param name="Head">Id of the name's head word in the sentence.</param>
/// <param name="Locative">A preposition of place ("in", "near", "at") stands before it.</param>
public sealed record PlaceMention(
    string Name, string? Country, double? Latitude, double? Longitude, bool IsCountry, TextSpan Span, int Sentence, int Head, bool Locative);
