using Chancery.Lexicon;

namespace Chancery.Coding;

/// <summary>The code that PLOVER itself gives an actor: it has states, and seven codes for all else (IGO, UNO, EUR, NGO, ISM, IMG, MNC).</summary>
/// <remarks>
/// Chancery's own codes say more (NATO and ICC are two bodies, PLOVER's IGO is one), so they are the default.
/// A movement at home in one state becomes that state's, where its sector (REB, ...) tells it apart.
/// </remarks>
public sealed class PloverCodes(LexiconTables lexicon)
{
    /// <summary>PLOVER's code for one of ours; null if there is none.</summary>
    public string? Of(string? code) => code switch
    {
        null => null,
        "UN" => "UNO",
        "EU" => "EUR",
        _ when lexicon.StateName(code) is not null => code,
        _ when lexicon.Homes.TryGetValue(code, out var home) => home,
        _ => lexicon.OrganisationOf(code) switch
        {
            { Sector: "NGO" or "REL" or "EDU" or "MED" or "LAB" } => "NGO",
            { Sector: "ISM" } => "ISM",
            { Sector: "BUS" } => "MNC",
            { Kind: ActorKind.Movement } => "IMG",
            { } => "IGO",
            null => code,
        },
    };
}
