namespace Chancery.Strategy.Tests;

/// <summary>A model with its parties and their options in another order, and what states are called in it.</summary>
internal sealed class Reordering
{
    private readonly int[] _newToOld;

    private Reordering(ConflictModel model, int[] newToOld)
    {
        Model = model;
        _newToOld = newToOld;
    }

    public ConflictModel Model { get; }

    public string Translate(string pattern) => string.Concat(_newToOld.Select(old => pattern[old]));

    public static Reordering Of(ConflictModel model, Random random)
    {
        int[] parties = [.. Enumerable.Range(0, model.Parties.Count)];
        random.Shuffle(parties);
        var options = new List<int>();
        foreach (var p in parties)
        {
            var first = model.Parties.Take(p).Sum(party => party.Options.Count);
            int[] own = [.. Enumerable.Range(first, model.Parties[p].Options.Count)];
            random.Shuffle(own);
            options.AddRange(own);
        }
        int[] newToOld = [.. options];
        var names = model.Parties.SelectMany(p => p.Options).ToList();
        var made = new Reordering(model, newToOld);
        var next = 0;
        return new Reordering(model with
        {
            Parties = [.. parties.Select(p => model.Parties[p])
                .Select(p => p with { Options = [.. p.Options.Select(_ => names[newToOld[next++]])], Preference = Reordered(p.Preference) })],
            Infeasible = [.. model.Infeasible.Cast<Infeasibility.Matching>().Select(m => new Infeasibility.Matching(made.Translate(m.Pattern)))],
            Coalesced = [.. model.Coalesced.Select(made.Translate)],
            Irreversible = [.. model.Irreversible.Select(o => o with { Option = Array.IndexOf(newToOld, o.Option - 1) + 1 })],
            StatusQuo = made.Translate(model.StatusQuo!),
        }, newToOld);

        Preference Reordered(Preference preference) => preference switch
        {
            Preference.Ranked ranked => new Preference.Ranked([.. ranked.Tiers.Select(tier => tier.Select(made.Translate).ToList())]),
            // The member of lowest value, which decides for weights and coalesced states, moves with the order: rank by states instead.
            Preference.Weighted or Preference.Prioritised when model.Coalesced.Count > 0 => ByStates(preference),
            Preference.Weighted weighted => new Preference.Weighted([.. newToOld.Select(old => weighted.Weights[old])]),
            Preference.Prioritised prioritised =>
                new Preference.Prioritised([.. prioritised.Statements.Select(s => new PreferenceStatement(Renumbered(s.Text)))]),
            _ => throw new InvalidOperationException(),
        };

        Preference.Ranked ByStates(Preference preference)
        {
            var conflict = Conflict.Resolve(model with { Parties = [.. model.Parties.Select(p => p with { Preference = preference })] });
            return new Preference.Ranked([.. Enumerable.Range(0, conflict.StateCount).GroupBy(s => conflict.Ranks[0][s]).OrderBy(g => g.Key)
                .Select(g => g.Select(s => made.Translate(conflict.States.NameOf(s))).ToList())]);
        }

        string Renumbered(string text) =>
            System.Text.RegularExpressions.Regex.Replace(text, "[0-9]+",
            m => (Array.IndexOf(newToOld, int.Parse(m.Value) - 1) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
