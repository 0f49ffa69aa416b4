namespace Chancery.Strategy;

/// <summary>The states of a conflict, numbered from 0 in code and from 1 for people.</summary>
public abstract class StateSpace
{
    public abstract int Count { get; }

    /// <summary>The Y/N string of a state, with - where members of a coalesced state differ; in graph form its name.</summary>
    public abstract string NameOf(int state);

    /// <summary>The state of that name or Y/N string; null where there is none.</summary>
    public abstract int? Find(string name);

    /// <summary>The states that a pattern (in graph form a name) picks; null where it is no pattern of this model.</summary>
    public abstract IReadOnlyList<int>? Select(string pattern);
}

/// <summary>The states of a model in graph form: as many as it names.</summary>
internal sealed class NamedStates(IReadOnlyList<string> names) : StateSpace
{
    private readonly Dictionary<string,
    int> _numbers = names.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);

    public override int Count => names.Count;

    public override string NameOf(int state) => names[state];

    public override int? Find(string name) => _numbers.TryGetValue(name, out var number) ? number : null;

    public override IReadOnlyList<int>? Select(string pattern) => Find(pattern) is { } state ? [state] : null;
}
