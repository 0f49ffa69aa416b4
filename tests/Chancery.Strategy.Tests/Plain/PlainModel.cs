namespace Chancery.Strategy.Tests;

/// <summary>States, moves and preferences read off a model with no thought for speed; shares no code with the solver but the model itself.</summary>
internal sealed class PlainModel
{
    public PlainModel(ConflictModel model)
    {
        N = model.Parties.Count;
        States = model.States is { } given ? [.. given.Select(name => new PlainState(name, []))] : StatesOf(model);
        var numbers = Enumerable.Range(0, States.Count).ToDictionary(i => States[i].Name);
        for (var i = 0; i < N; i++)
        {
            var party = model.Parties[i];
            var moves = new bool[States.Count, States.Count];
            foreach (var arc in party.Moves)
                moves[numbers[arc.From], numbers[arc.To]] = true;
            for (var s = 0; s < States.Count; s++)
            {
                for (var t = 0; t < States.Count; t++)
                {
                    if (s != t && States[s].Members.Any(a => States[t].Members.Any(b => CanChange(model, i, a, b))))
                        moves[s, t] = true;
                }
            }
            Moves.Add(moves);
            Ranks.Add(RanksOf(party.Preference, numbers));
        }
        StatusQuo = model.StatusQuo is { } q ? numbers[q] : 0;
    }

    public int N { get; }
    public int M => States.Count;
    public int StatusQuo { get; }
    public IReadOnlyList<PlainState> States { get; }
    public List<bool[,]> Moves { get; } = [];
    public List<int[]> Ranks { get; } = [];

    /// <summary>R_i(s).</summary>
    public IEnumerable<int> R(int i, int s) => Enumerable.Range(0, M).Where(t => Moves[i][s, t]);

    /// <summary>R_i⁺(s).</summary>
    public IEnumerable<int> Improvements(int i, int s) => R(i, s).Where(t => Ranks[i][t] < Ranks[i][s]);

    public static bool IsFeasible(ConflictModel model, int raw) => !model.Infeasible.Cast<Infeasibility.Matching>().Any(p => Matches(p.Pattern, raw));

    public static IReadOnlyList<PlainState> StatesOf(ConflictModel model)
    {
        var feasible = Enumerable.Range(0, 1 << model.OptionCount).Where(raw => IsFeasible(model, raw)).ToList();
        var groups = feasible.Select(raw => new HashSet<int> { raw }).ToList();
        foreach (var pattern in model.Coalesced)
        {
            var together = groups.Where(g => g.Any(raw => Matches(pattern, raw))).ToList();
            if (together.Count < 2)
                continue;
            groups.RemoveAll(together.Contains);
            groups.Add([.. together.SelectMany(g => g)]);
        }
        return [.. groups.OrderBy(g => g.Min()).Select(g => new PlainState(NameOf(g, model.OptionCount), [.. g.Order()]))];
    }

    private static bool Matches(string pattern, int raw) => !pattern.Where((c, j) => c != '-' && c == 'Y' != Taken(raw, j)).Any();

    private static bool Taken(int raw, int j) => (raw >> j & 1) == 1;

    private static string NameOf(HashSet<int> members, int options) => string.Concat(Enumerable.Range(0, options).Select(j =>
        members.All(raw => Taken(raw, j)) ? 'Y' : members.Any(raw => Taken(raw, j)) ? '-' : 'N'));

    private static bool CanChange(ConflictModel model, int party, int from, int to)
    {
        for (int j = 0, owner = 0, left = model.Parties[0].Options.Count; j < model.OptionCount; j++, left--)
        {
            while (left == 0)
                left = model.Parties[++owner].Options.Count;
            if (Taken(from, j) == Taken(to, j))
                continue;
            if (owner != party || model.Irreversible.Any(o => o.Option == j + 1 && o.Only == Direction.Taken != Taken(to, j)))
                return false;
        }
        return true;
    }

    private int[] RanksOf(Preference preference, Dictionary<string, int> numbers)
    {
        var ranks = new int[M];
        switch (preference)
        {
            case Preference.Ranked ranked:
                for (var tier = 0; tier < ranked.Tiers.Count; tier++)
                {
                    foreach (var name in ranked.Tiers[tier])
                        ranks[numbers[name]] = tier + 1;
                }
                return ranks;
            case Preference.Weighted weighted:
                return Dense([.. States.Select(s => -weighted.Weights.Where((_, j) => Taken(s.Members[0], j)).Sum())]);
            default:
                // Truth as a word of T and F: F sorts before T, so T is written as '0'.
                var statements = ((Preference.Prioritised)preference).Statements;
                return Dense([.. States.Select(s =>
                    string.Concat(statements.Select(q => PlainStatement.IsTrue(q.Text, j => Taken(s.Members[0], j - 1)) ? '0' : '1')))]);
        }
    }

    private static int[] Dense<T>(List<T> keys)
    {
        var distinct = keys.Distinct().Order(typeof(T) == typeof(string) ? (IComparer<T>)StringComparer.Ordinal : Comparer<T>.Default).ToList();
        return [.. keys.Select(key => 1 + distinct.IndexOf(key))];
    }
}

/// <param name="Members">Raw states, ascending; empty in graph form.</param>
internal sealed record PlainState(string Name, IReadOnlyList<int> Members);
