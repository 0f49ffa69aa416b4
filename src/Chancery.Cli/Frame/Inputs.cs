namespace Chancery.Cli.Frame;

internal static class Inputs
{
    /// <summary>Standard input, where a path is asked for.</summary>
    public const string Standard = "-";
}
