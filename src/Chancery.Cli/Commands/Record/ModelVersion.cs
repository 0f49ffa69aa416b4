using System.Security.Cryptography;
using Chancery.Language;

namespace Chancery.Cli.Commands.Record;

/// <summary>Which weights coded: stored with each report.</summary>
internal static class ModelVersion
{
    private static readonly Lazy<string> BuiltIn = new(() =>
    {
        var assembly = typeof(Pipeline).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith(".model", StringComparison.Ordinal));
        using var weights = assembly.GetManifestResourceStream(name)!;
        return $"english-{Convert.ToHexStringLower(SHA256.HashData(weights))[..12]}";
    });

    /// <summary>"english-" and twelve hexadecimal digits that change with any byte of the weights.</summary>
    public static string OfBuiltIn => BuiltIn.Value;
}
