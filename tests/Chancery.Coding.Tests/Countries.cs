using Chancery.Coding;

namespace Chancery.Coding.Tests;

/// <summary>The coder with two countries beside the real ones that do not exist, so that examples in the lexicon slander nobody.</summary>
internal static class Countries
{
    private const string Actors = "name\taliases\tcode\tkind\tsector\toffice\tfrom\tuntil\tsource\n"
        + "Ruritania\tKingdom of Ruritania\tRTA\tstate\t\t\t\t\tromance\n"
        + "Graustark\tPrincipality of Graustark\tGRK\tstate\t\t\t\t\tromance\n"
        + "Ruritanian\tRuritanians\tRTA\tdemonym\t\t\t\t\tromance\n"
        + "Graustarkian\tGraustarkians\tGRK\tdemonym\t\t\t\t\tromance\n"
        + "Strelsau\t\tRTA\tcapital\t\t\t\t\tromance\n";

    private static readonly Lazy<ReportCoder> Made = new(Make);

    public static ReportCoder Coder => Made.Value;

    private static ReportCoder Make()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-countries-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "actors"));
        File.WriteAllText(Path.Combine(folder.FullName, "actors", "romance.tsv"), Actors);
        var coder = ReportCoder.Load(folder.FullName);
        folder.Delete(recursive: true);
        return coder;
    }
}
