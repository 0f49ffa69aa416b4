using System.Collections.Frozen;

namespace Chancery.Lexicon;

/// <summary>PLOVER's sectors (manual of 2021), with its codes for international actors.</summary>
public static class Sectors
{
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN",
        "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO", "NGO", "ISM", "IMG", "MNC",
    ]);
}
