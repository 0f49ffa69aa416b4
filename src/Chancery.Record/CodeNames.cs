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
        var named = tables.Actors.Where(a => a.Code is not null && Array.IndexOf(Naming, a.Kind) >= 0).OrderBy(a => Array.IndexOf(Naming, a.Kind)).ToList();
        _states = named.Where(a => a.Kind == ActorKind.State).Select(a => a.Code!).ToFrozenSet();
        // Several rows share a code: dependencies and former states that of their state, bodies that of their organisation. What names it
        // is a state's row with a government of today, else the row that is called by its code, else the first.
        _names = named.GroupBy(a => a.Code!).ToFrozenDictionary(g => g.Key, g =>
            (g.FirstOrDefault(a => a is { Kind: ActorKind.State, Sector: "GOV" } && a.Terms[0].Until is null) ?? g.FirstOrDefault(CalledByItsCode) ?? g.First()).Name);
        _codes = named.SelectMany(a => a.Aliases.Append(a.Name), (a, name) => (name, a.Code)).DistinctBy(p => p.name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(p => p.name, p => p.Code!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name, or the code itself where the tables have none.</summary>
    public string Of(string code) => _names.GetValueOrDefault(code, code);

    /// <summary>The code that goes with a name ("Russia"), or null.</summary>
    public string? CodeOf(string name) => _codes.GetValueOrDefault(name);

    public bool IsState(string code) => _states.Contains(code);

    private static bool CalledByItsCode(Actor actor) =>
        string.Equals(actor.Name, actor.Code, StringComparison.OrdinalIgnoreCase) || actor.Aliases.Any(alias => string.Equals(alias, actor.Code, StringComparison.OrdinalIgnoreCase));
}
