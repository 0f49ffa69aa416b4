using System.Collections.Frozen;
using Chancery.Lexicon;

namespace Chancery.Record;

/// <summary>What the codes of states, organisations and movements are called: "RUS" is Russia.</summary>
public sealed class CodeNames
{
    private static readonly ActorKind[] Naming = [ActorKind.State, ActorKind.Organisation, ActorKind.Movement];

    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenDictionary<string, string> _codes;
    private readonly FrozenSet<string> _states;

    public CodeNames(LexiconTables tables)
    {
        var named = tables.Actors.Where(a => a.Code is not null && Array.IndexOf(Naming, a.Kind) >= 0)
            .OrderBy(a => Array.IndexOf(Naming, a.Kind)).ToList();
        _states = named.Where(a => a.Kind == ActorKind.State).Select(a => a.Code!).ToFrozenSet();
        _names = named.Select(a => a.Code!).Distinct()
            .ToFrozenDictionary(code => code, code => (tables.StateOf(code) ?? tables.OrganisationOf(code))!.Name);
        _codes = named.SelectMany(a => a.Aliases.Append(a.Name), (a, name) => (name, a.Code))
            .DistinctBy(p => p.name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(p => p.name, p => p.Code!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name, or the code itself where the tables have none.</summary>
    public string Of(string code) => _names.GetValueOrDefault(code, code);

    /// <summary>The code that goes with a name ("Russia"), or null.</summary>
    public string? CodeOf(string name) => _codes.GetValueOrDefault(name);

    public bool IsState(string code) => _states.Contains(code);
}
