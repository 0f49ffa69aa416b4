using System.Collections.Immutable;
using Chancery.Coding;

namespace Chancery.Record;

internal static class PartyCodes
{
    /// <summary>Each code once, in the alphabet; parties without a code are left out.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Party> parties) =>
        [.. parties.Select(p => p.Code).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}
