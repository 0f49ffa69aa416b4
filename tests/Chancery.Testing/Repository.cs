namespace Chancery.Testing;

/// <summary>Where the checkout lies that the tests run from: gold files, samples and the lexicon are read from there.</summary>
public static class Repository
{
    /// <summary>The folder that holds Chancery.slnx, found upwards from the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below <see cref="Root"/>, whether or not it exists.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Chancery.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No Chancery.slnx above {AppContext.BaseDirectory}; run the tests from a checkout.");
    }
}
