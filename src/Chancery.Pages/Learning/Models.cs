namespace Chancery.Pages.Learning;

/// <summary>The trained models that are part of this library; models/pages/README.md says how they were made.</summary>
internal static class Models
{
    public static BoostedTrees Load(string name)
    {
        using var stream = typeof(Models).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The model {name} is not built in; models/pages should hold it.");
        return BoostedTrees.Read(stream);
    }
}
