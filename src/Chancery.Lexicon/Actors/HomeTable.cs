using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>Reads homes.tsv.</summary>
internal static class HomeTable
{
    public const string Path = "homes.tsv";

    public const string Header = "code\tname\tstate";

    private const int Code = 0, State = 2;

    public static ImmutableDictionary<string, string> Read(LexiconFiles files, List<LexiconError> errors)
    {
        if (!files.Has(Path)) return ImmutableDictionary<string, string>.Empty;
        var homes = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        new TableReader(Path, 3, errors).Read(files.Read(Path), Header, table =>
        {
            if (table[Code].Length == 0) table.Report(Code, "LEX005", "the row has no code");
            else if (table[State] is not { Length: 3 } state || !state.All(char.IsAsciiLetterUpper))
                table.Report(State, "LEX005", $"'{table[State]}' is no country code; write three capitals (ISO 3166-1 alpha-3)");
            else if (!homes.TryAdd(table[Code], state)) table.Report(Code, "LEX010", $"'{table[Code]}' stands above already; keep one row");
        });
        return homes.ToImmutable();
    }
}
