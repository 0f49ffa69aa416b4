using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Chancery.Cli.Tests;

/// <summary>The arrows of docs/architecture.md, held against what the compiled projects really refer to.</summary>
public class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Chancery.Pages"] = [],
        ["Chancery.Language"] = [],
        ["Chancery.Lexicon"] = [],
        ["Chancery.Reading"] = ["Chancery.Language", "Chancery.Lexicon"],
        ["Chancery.Coding"] = ["Chancery.Language", "Chancery.Lexicon", "Chancery.Reading"],
        ["Chancery.Record"] = ["Chancery.Language", "Chancery.Lexicon", "Chancery.Reading", "Chancery.Coding"],
        ["Chancery.Strategy"] = [],
    };

    /// <summary>Packages whose types must not be known outside one project.</summary>
    private static readonly (string Package, string Project)[] KeptIn =
    [
        ("CsvHelper", "Chancery.Pages"), ("MimeKit", "Chancery.Pages"), ("UglyToad.PdfPig", "Chancery.Pages"), ("YamlDotNet", "Chancery.Lexicon"),
        ("Microsoft.Data.Sqlite", "Chancery.Record"),
        ("Spectre.Console", "chancery"), ("System.CommandLine", "chancery"),
    ];

    public static TheoryData<string> Libraries => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void AStepKnowsOnlyTheStepsBeforeIt(string project)
    {
        var known = References(project).Where(r => r.StartsWith("Chancery.", StringComparison.Ordinal));
        Assert.Empty(known.Except(Allowed[project]));
    }

    [Fact]
    public void APackageStopsAtItsProjectsEdge()
    {
        foreach (var project in Allowed.Keys.Append("chancery"))
        {
            var references = References(project).ToList();
            Assert.DoesNotContain(KeptIn, k => k.Project != project && references.Contains(k.Package));
        }
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void ALibraryNeverWritesToTheConsole(string project)
    {
        using var file = new PEReader(File.OpenRead(FileOf(project)));
        var metadata = file.GetMetadataReader();
        var written = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(m => m.Parent.Kind == HandleKind.TypeReference
                && metadata.GetTypeReference((TypeReferenceHandle)m.Parent) is var type && metadata.GetString(type.Namespace) == "System"
                && metadata.GetString(type.Name) == "Console")
            .Select(m => metadata.GetString(m.Name)).Where(name => name != "OpenStandardInput");
        Assert.Empty(written);
    }

    private static string FileOf(string project) => Path.Combine(AppContext.BaseDirectory, project + ".dll");

    private static IEnumerable<string> References(string project)
    {
        using var file = new PEReader(File.OpenRead(FileOf(project)));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))];
    }
}
