namespace Chancery.Strategy;

/// <summary>Something in a model that keeps it from being solved, or that its author should look at.</summary>
/// <param name="Code">Stable and short, such as <c>unknown-option</c>; <see cref="ProblemCodes"/> lists them.</param>
/// <param name="Path">The place in the model, in the form <c>dms[1].preference.statements[0]</c>.</param>
/// <param name="Message">What is wrong, with which value, and what would be right.</param>
public sealed record ModelProblem(string Code, string Path, string Message)
{
    /// <summary>Where in the file, once a reader has looked; null for models that come from no file.</summary>
    public FilePosition? Position { get; init; }

    public override string ToString() => Position is { } place ? $"{place}: {Code}: {Message}" : $"{Path}: {Code}: {Message}";
}

/// <summary>A place in a file; line and column count from 1.</summary>
public readonly record struct FilePosition(string File, int Line, int Column)
{
    public override string ToString() => $"{File}({Line},{Column})";
}

/// <summary>The model cannot be used; every problem found is told.</summary>
public sealed class ConflictModelException(IReadOnlyList<ModelProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>At least one.</summary>
    public IReadOnlyList<ModelProblem> Problems { get; } = problems;
}

/// <summary>Every code that a refused model can carry.</summary>
public static class ProblemCodes
{
    public const string Json = "json", Field = "field", MissingField = "missing-field", Form = "form",
        NoParty = "no-party", PartyName = "party-name", OptionName = "option-name",
        PatternLength = "pattern-length", PatternSyntax = "pattern-syntax", UnknownOption = "unknown-option",
        StatementSyntax = "statement-syntax", NoFeasibleState = "no-feasible-state", TooLarge = "too-large",
        StateNotRanked = "state-not-ranked", StateRankedTwice = "state-ranked-twice", UnknownState = "unknown-state",
        WeightCount = "weight-count", Irreversible = "irreversible", StateName = "state-name", UnknownParty = "unknown-party",
        MoveToItself = "move-to-itself", Great = "great";
}
