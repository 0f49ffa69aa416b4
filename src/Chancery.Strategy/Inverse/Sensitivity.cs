namespace Chancery.Strategy;

/// <summary>How the equilibria hang on single statements and on their order.</summary>
public static class Sensitivity
{
    /// <summary>Each edit (a statement dropped or swapped with its neighbour) that changes the equilibria, with what goes and what comes.</summary>
    /// <param name="isComplete">False where the edits were too many for the size of the model.</param>
    public static IReadOnlyList<SensitiveEdit> ToSingleEdits(Conflict conflict, IReadOnlyList<Definition> definitions, out bool isComplete,
        CancellationToken stop = default)
    {
        var before = StabilityAnalysis.Solve(conflict, definitions, stop: stop);
        var edits = Enumerable.Range(0, conflict.PartyCount)
            .SelectMany(p => PreferenceEdit.Of(p, conflict.Model.Parties[p].Preference, reversals: false)).ToList();
        var affordable = SolvesFor(conflict);
        isComplete = edits.Count <= affordable;
        var sensitive = new List<SensitiveEdit>();
        foreach (var edit in edits.Take(affordable))
        {
            stop.ThrowIfCancellationRequested();
            var after = StabilityAnalysis.Solve(conflict.WithPreference(edit.Party,
                edit.Apply(conflict.Model.Parties[edit.Party].Preference)), definitions, stop: stop);
            foreach (var definition in before.Definitions)
            {
                if (before.Equilibria(definition) is not { } old || after.Equilibria(definition) is not { } now || old.Equals(now))
                    continue;
                sensitive.Add(new SensitiveEdit(edit, definition, [.. old.Where(s => !now.Contains(s))], [.. now.Where(s => !old.Contains(s))]));
            }
        }
        return sensitive;
    }

    /// <summary>For each equilibrium and each party with statements, in what share of all orders of these statements it stays one.</summary>
    /// <remarks>Up to 720 orders (six statements) are all tried; of more, 400 drawn with a fixed seed.</remarks>
    public static IReadOnlyList<Robustness> OverOrders(Conflict conflict, Definition definition, CancellationToken stop = default)
    {
        const int mostOrders = 720, drawn = 400;
        var equilibria = StabilityAnalysis.Solve(conflict, [definition], stop: stop).Equilibria(definition);
        var results = new List<Robustness>();
        for (var party = 0; equilibria is not null && party < conflict.PartyCount; party++)
        {
            if (conflict.Model.Parties[party].Preference is not Preference.Prioritised { Statements.Count: > 1 } preference)
                continue;
            var count = preference.Statements.Count;
            var total = RequiredPreference.Factorial(count);
            var isSampled = total > mostOrders;
            if ((isSampled ? drawn : (int)total) > SolvesFor(conflict))
                continue;
            var stays = new int[conflict.StateCount];
            var orders = 0;
            var known = new Dictionary<string, StateSet>();
            foreach (var order in isSampled ? Drawn(count, drawn) : Permutations(count))
            {
                stop.ThrowIfCancellationRequested();
                var changed = conflict.WithPreference(party, preference with { Statements = [.. order.Select(i => preference.Statements[i])] });
                var ranks = string.Join(',', changed.Ranks[party].Array);
                if (!known.TryGetValue(ranks, out var now))
                    known.Add(ranks, now = StabilityAnalysis.Solve(changed, [definition], stop: stop).Equilibria(definition) ?? equilibria);
                orders++;
                foreach (var state in now)
                    stays[state]++;
            }
            results.AddRange(equilibria.Select(state => new Robustness(state, party, definition, stays[state], orders, isSampled)));
        }
        return results;
    }

    // Solves of this conflict that take a second or so altogether.
    private static int SolvesFor(Conflict conflict) =>
        (int)Math.Clamp(60_000_000L / ((long)conflict.StateCount * conflict.PartyCount * conflict.PartyCount + 500), 20, 20_000);

    private static IEnumerable<int[]> Drawn(int count, int orders)
    {
        var random = new SeededOrder();
        for (var i = 0; i < orders; i++)
            yield return random.Shuffled(count);
    }

    private static IEnumerable<int[]> Permutations(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (; ; )
        {
            yield return order;
            var i = count - 2;
            while (i >= 0 && order[i] > order[i + 1])
                i--;
            if (i < 0)
                yield break;
            var j = count - 1;
            while (order[j] < order[i])
                j--;
            (order[i], order[j]) = (order[j], order[i]);
            Array.Reverse(order, i + 1, count - i - 1);
        }
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014): the same draws on every machine and runtime.</summary>
    private sealed class SeededOrder
    {
        private ulong _state = 2026;

        public int[] Shuffled(int count)
        {
            int[] order = [.. Enumerable.Range(0, count)];
            for (var i = count - 1; i > 0; i--)
            {
                var j = (int)(Next() % (ulong)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }
            return order;
        }

        private ulong Next()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
            z = (z ^ z >> 27) * 0x94D049BB133111EB;
            return z ^ z >> 31;
        }
    }
}

/// <summary>An edit that changes the equilibria under a definition.</summary>
public sealed record SensitiveEdit(PreferenceEdit Edit, Definition Definition, IReadOnlyList<int> Lost, IReadOnlyList<int> Gained);

/// <summary>In how many orders of a party's statements a state stays an equilibrium.</summary>
/// <param name="IsSampled">Whether the orders were drawn rather than all tried.</param>
public sealed record Robustness(int State, int Party, Definition Definition, int Stays, int Orders, bool IsSampled);
