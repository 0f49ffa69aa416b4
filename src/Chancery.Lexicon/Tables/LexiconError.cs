using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>One fault in a table, printed as editors open it: file(line,column): LEX00n: what; what would be right.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units of the line.</param>
public sealed record LexiconError(string File, int Line, int Column, string Code, string What) : IComparable<LexiconError>
{
    public int CompareTo(LexiconError? other)
    {
        if (other is null) return 1;
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0) return byFile;
        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    public override string ToString() => $"{File}({Line},{Column}): {Code}: {What}";
}

/// <summary>The tables have faults; nothing was loaded. All of them are listed, in the order of files and lines.</summary>
public sealed class LexiconException(ImmutableArray<LexiconError> errors)
    : Exception($"The lexicon has {errors.Length} {(errors.Length == 1 ? "fault" : "faults")}:\n{string.Join('\n', errors)}")
{
    public ImmutableArray<LexiconError> Errors { get; } = errors;
}
