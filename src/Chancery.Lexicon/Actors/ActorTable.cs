using System.Collections.Immutable;

namespace Chancery.Lexicon;

/// <summary>Reads actors/*.tsv (all but roles.tsv).</summary>
internal static class ActorTable
{
    public const string Header = "name\taliases\tcode\tkind\tsector\toffice\tfrom\tuntil\tsource";

    private const int Name = 0, Aliases = 1, Code = 2, Kind = 3, Sector = 4, Office = 5, From = 6, Until = 7, Source = 8;

    private sealed record Row(string Name, ImmutableArray<string> Aliases, ActorKind Kind, Term Term, bool Official, ImmutableArray<string> Members);

    /// <summary>A code that no state, organisation or movement bears, kept until all rows have been read.</summary>
    private sealed record CodeUse(string Code, LexiconError Error);

    public static ImmutableArray<Actor> Read(LexiconFiles files, List<LexiconError> errors)
    {
        var rows = new List<Row>();
        var seen = new Dictionary<(string, ActorKind, string?, string?, DateOnly?), string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var uses = new List<CodeUse>();
        foreach (var path in files.Under("actors", ".tsv"))
        {
            if (path == RoleTable.Path) continue;
            new TableReader(path, Header.AsSpan().Count('\t') + 1, errors).Read(files.Read(path), Header, table => AddRow(table, rows, seen, known, uses));
        }
        foreach (var use in uses)
        {
            if (!known.Contains(use.Code))
                errors.Add(use.Error with { What = $"code '{use.Code}' is no state, organisation or movement of the tables{Nearest(use.Code, known)}" });
        }
        return Gather(rows);
    }

    private static void AddRow(
        TableReader table, List<Row> rows, Dictionary<(string, ActorKind, string?, string?, DateOnly?), string> seen, HashSet<string> known,
        List<CodeUse> uses)
    {
        var name = Cells.Name(table, Name);
        var aliases = Cells.Aliases(table, Aliases, name);
        if (!TryKind(table[Kind], out var kind))
        {
            table.Report(Kind, "LEX004", $"'{table[Kind]}' is no kind of actor; write state, demonym, capital, seat, person, organisation, movement or group");
            return;
        }
        ImmutableArray<string> members = kind == ActorKind.Group ? [.. table[Code].Split('|', StringSplitOptions.RemoveEmptyEntries)] : [];
        foreach (var member in members) uses.Add(new(member, table.At(Code, "LEX005")));
        var code = table[Code] is { Length: > 0 } cell && members.IsEmpty ? cell : null;
        if (code is null && kind != ActorKind.Group) table.Report(Code, "LEX005", $"'{name}' has no code; only a group may have none");
        if (code is not null)
        {
            if (kind is ActorKind.State or ActorKind.Organisation or ActorKind.Movement) known.Add(code);
            else uses.Add(new(code, table.At(Code, "LEX005")));
        }
        var sector = Cells.Sector(table, Sector);
        var office = table[Office] is { Length: > 0 } held ? held : null;
        var from = table.Date(From);
        var until = table.Date(Until);
        if (from >= until) table.Report(Until, "LEX007",
            $"until '{table[Until]}' is not after from '{table[From]}'; until is the first day that no longer counts");
        if (!seen.TryAdd((name, kind, code, office, from), table.Place))
            table.Report(Name, "LEX010", $"'{name}' stands at {seen[(name, kind, code, office, from)]} already; keep one row");
        if (name.Length > 0) rows.Add(new(name, aliases, kind, new(code, sector, office, from, until, table.Place),
            table[Source].StartsWith("ISO 3166", StringComparison.Ordinal), members));
    }

    private static bool TryKind(string cell, out ActorKind kind)
    {
        (var known, kind) = cell switch
        {
            "state" => (true, ActorKind.State),
            "demonym" => (true, ActorKind.Demonym),
            "capital" => (true, ActorKind.Capital),
            "seat" => (true, ActorKind.Seat),
            "person" => (true, ActorKind.Person),
            "organisation" => (true, ActorKind.Organisation),
            "movement" => (true, ActorKind.Movement),
            "group" => (true, ActorKind.Group),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>One actor per person with all offices; every other row is an actor of its own.</summary>
    private static ImmutableArray<Actor> Gather(List<Row> rows)
    {
        var actors = ImmutableArray.CreateBuilder<Actor>(rows.Count);
        var persons = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Kind != ActorKind.Person || !persons.TryGetValue(row.Name, out var at))
            {
                if (row.Kind == ActorKind.Person) persons.Add(row.Name, actors.Count);
                actors.Add(new(row.Name, row.Kind, row.Aliases, [row.Term]) { Official = row.Official, Members = row.Members });
                continue;
            }
            var person = actors[at];
            var terms = person.Terms;
            var place = 0;
            while (place < terms.Length && (terms[place].From ?? DateOnly.MinValue) <= (row.Term.From ?? DateOnly.MinValue)) place++;
            actors[at] = person with { Aliases = [.. person.Aliases.Union(row.Aliases)], Terms = terms.Insert(place, row.Term) };
        }
        return actors.ToImmutable();
    }

    private static string Nearest(string code, HashSet<string> known)
    {
        var near = known.Where(k => k.Length == code.Length && (k.Zip(code).Count(p => p.First != p.Second) == 1 || k.Order().SequenceEqual(code.Order())))
            .Order(StringComparer.Ordinal).FirstOrDefault();
        return near is null ? "; add its row first" : $"; did you mean '{near}'?";
    }
}
