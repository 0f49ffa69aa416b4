namespace Chancery.Strategy.Tests;

/// <summary>Every definition written out as it reads, over sets; the fast solver has to agree with it.</summary>
internal sealed class PlainSolver(PlainModel model)
{
    private readonly int[] _parties = [.. Enumerable.Range(0, model.N)];

    public string Stable(Definition definition, int i) =>
        string.Concat(Enumerable.Range(0, model.M).Select(s => IsStable(definition, i, s) ? '1' : '0'));

    public bool IsStable(Definition definition, int i, int s)
    {
        var others = _parties.Where(j => j != i).ToArray();
        return definition switch
        {
            Definition.Nash => !model.Improvements(i, s).Any(),
            Definition.GMR => model.Improvements(i, s).All(t => Reach(others, t, model.R).Keys.Any(x => NoBetter(i, x, s))),
            Definition.SMR => model.Improvements(i, s)
                .All(t => Reach(others, t, model.R).Keys.Any(x => NoBetter(i, x, s) && model.R(i, x).All(y => NoBetter(i, y, s)))),
            Definition.SEQ => model.Improvements(i, s).All(t => Reach(others, t, model.Improvements).Keys.Any(x => NoBetter(i, x, s))),
            Definition.SSEQ => model.Improvements(i, s)
                .All(t => Reach(others, t, model.Improvements).Keys.Any(x => NoBetter(i, x, s) && model.R(i, x).All(y => NoBetter(i, y, s)))),
            _ => model.Improvements(i, s).All(t => Together(others, s, t).Any(x => NoBetter(i, x, s))),
        };
    }

    public bool IsStable(Definition definition, int[] coalition, int s)
    {
        var others = _parties.Except(coalition).ToArray();
        bool AllPrefer(int t) => coalition.All(i => model.Ranks[i][t] < model.Ranks[i][s]);
        var improvements = Reach(coalition, s, model.R).Keys.Where(AllPrefer);
        return definition switch
        {
            Definition.Nash => !improvements.Any(),
            Definition.GMR => improvements.All(t => Reach(others, t, model.R).Keys.Any(x => !AllPrefer(x))),
            Definition.SMR => improvements.All(t =>
                Reach(others, t, model.R).Keys.Any(x => !AllPrefer(x) && Reach(coalition, x, model.R).Keys.All(y => !AllPrefer(y)))),
            _ => improvements.All(t => Reach(others, t, model.Improvements).Keys.Any(x => !AllPrefer(x))),
        };
    }

    /// <summary>R_H(s) or R⁺_H(s) with the fewest moves to each, by layers of pairs (state, last mover).</summary>
    public Dictionary<int, int> Reach(int[] movers, int s, Func<int, int, IEnumerable<int>> moves)
    {
        var found = new Dictionary<int, int>();
        var seen = new HashSet<(int, int)>();
        var layer = new List<(int State, int Last)> { (s, -1) };
        for (var distance = 1; layer.Count > 0; distance++)
        {
            layer = [.. layer.SelectMany(at => movers.Where(j => j != at.Last).SelectMany(j => moves(j, at.State).Select(t => (t, j)))).Where(seen.Add)];
            foreach (var (state, _) in layer)
                found.TryAdd(state, distance);
        }
        return found;
    }

    /// <summary>The expected end G_h(i, s), by the recursion itself.</summary>
    public int Anticipated(int h, int i, int s)
    {
        if (h == 0 || !model.R(i, s).Any())
            return s;
        var best = model.R(i, s).Select(t => Anticipated(h - 1, 1 - i, t)).MinBy(g => model.Ranks[i][g]);
        return model.Ranks[i][best] < model.Ranks[i][s] ? best : s;
    }

    private bool NoBetter(int i, int x, int s) => model.Ranks[i][x] >= model.Ranks[i][s];

    /// <summary>The feasible ends of i's move to t together with UIs from s of one or more others.</summary>
    private IEnumerable<int> Together(int[] others, int s, int t)
    {
        var raw = model.States.Select(state => state.Members[0]).ToList();
        IEnumerable<(int Change, int Movers)> changes = [(raw[s] ^ raw[t], 0)];
        foreach (var j in others)
        {
            var alone = model.Improvements(j, s).Select(u => raw[s] ^ raw[u]).ToList();
            changes = [.. changes.SelectMany(c => alone.Select(a => (c.Change ^ a, c.Movers + 1)).Prepend(c))];
        }
        return changes.Where(c => c.Movers > 0).Select(c => raw.IndexOf(raw[s] ^ c.Change)).Where(x => x >= 0);
    }
}
