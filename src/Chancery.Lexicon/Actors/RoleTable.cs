using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>Reads actors/roles.tsv.</summary>
internal static class RoleTable
{
    public const string Path = "actors/roles.tsv";

    public const string Header = "lemma\tsector\tkind\tnote";

    private const int Lemma = 0, Sector = 1, Kind = 2, Note = 3;

    public static ImmutableArray<Role> Read(LexiconFiles files, List<LexiconError> errors)
    {
        if (!files.Has(Path)) return [];
        var roles = ImmutableArray.CreateBuilder<Role>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        new TableReader(Path, 4, errors).Read(files.Read(Path), Header, table =>
        {
            var lemma = Cells.Name(table, Lemma);
            if (lemma.Any(char.IsUpper)) table.Report(Lemma, "LEX008", $"'{lemma}' has capitals; a lemma is written small");
            if (!seen.Add(lemma)) table.Report(Lemma, "LEX010", $"'{lemma}' stands above already; keep one row");
            var sector = Cells.Sector(table, Sector);
            if (!TryKind(table[Kind], out var kind))
            {
                table.Report(Kind, "LEX004", $"'{table[Kind]}' is no kind of role; write office, group or body");
                return;
            }
            roles.Add(new(lemma, sector, kind, table[Note] is { Length: > 0 } note ? note : null, table.Place));
        });
        return roles.ToImmutable();
    }

    private static bool TryKind(string cell, out RoleKind kind)
    {
        kind = cell switch { "office" => RoleKind.Office, "group" => RoleKind.Group, _ => RoleKind.Body };
        return cell is "office" or "group" or "body";
    }
}
