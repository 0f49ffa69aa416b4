using CsCheck;

namespace Chancery.Strategy.Tests;

/// <summary>Small models of every kind, each made from one seed so that a failure can be had again.</summary>
internal static class RandomModels
{
    /// <summary>How many models each property looks at; set CHANCERY_MODELS for a longer run.</summary>
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("CHANCERY_MODELS"), out var asked) ? asked : 250;

    public static Gen<ConflictModel> OptionForm { get; } = Gen.UInt.Select(seed => Make(seed, coalesce: false));

    public static Gen<ConflictModel> Coalesced { get; } = Gen.UInt.Select(seed => Make(seed, coalesce: true));

    public static Gen<ConflictModel> GraphForm { get; } = Gen.UInt.Select(MakeGraph);

    public static Gen<ConflictModel> Any { get; } = Gen.OneOf(OptionForm, Coalesced, GraphForm);

    private static ConflictModel Make(uint seed, bool coalesce)
    {
        var random = new Random(unchecked((int)seed));
        for (; ; )
        {
            var parties = random.Next(2, 6);
            var owners = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(parties)).ToList();
            var options = owners.Count;
            var model = new ConflictModel
            {
                Name = $"seed {seed}",
                Parties = [.. Enumerable.Range(0, parties)
                    .Select(p => new DecisionMaker($"P{p}", [.. owners.Where(o => o == p).Select((_, j) => new ConflictOption($"P{p} option {j}"))],
                    new Preference.Ranked([])))],
                Infeasible = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => new Infeasibility.Matching(Pattern(random, options, 0.45)))],
                Coalesced = coalesce ? [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pattern(random, options, 0.6))] : [],
                Irreversible = [.. Enumerable.Range(1, options).Where(_ => random.NextDouble() < 0.25)
                    .Select(o => new IrreversibleOption(o, random.Next(2) == 0 ? Direction.Taken : Direction.GivenUp))],
            };
            if (!Enumerable.Range(0, 1 << options).Any(raw => PlainModel.IsFeasible(model, raw)))
                continue;
            var names = PlainModel.StatesOf(model).Select(s => s.Name).ToList();
            var kind = random.Next(3);
            model = model with
            {
                Parties = [.. model.Parties.Select(p =>
                    p with { Preference = kind == 0 && !coalesce ? Statements(random, options) : kind == 1 ? Weights(random, options)
                    : Tiers(random, names, strict: random.Next(2) == 0) })],
                StatusQuo = names[random.Next(names.Count)],
            };
            return model;
        }
    }

    private static ConflictModel MakeGraph(uint seed)
    {
        var random = new Random(unchecked((int)seed));
        List<string> states = [.. Enumerable.Range(0, random.Next(2, 9)).Select(i => $"s{i}")];
        var density = random.NextDouble() * 0.5;
        return new ConflictModel
        {
            Name = $"seed {seed}",
            States = states,
            Parties = [.. Enumerable.Range(0, random.Next(1, 5)).Select(p => new DecisionMaker($"P{p}", [], Tiers(random, states, strict: random.Next(2) == 0))
            {
                Moves = [.. from a in states from b in states where a != b && random.NextDouble() < density select new StatedMove(a, b)],
            })],
            StatusQuo = states[random.Next(states.Count)],
        };
    }

    private static string Pattern(Random random, int options, double either) =>
        string.Concat(Enumerable.Range(0, options).Select(_ => random.NextDouble() < either ? '-' : random.Next(2) == 0 ? 'Y' : 'N'));

    private static Preference.Ranked Tiers(Random random, List<string> names, bool strict)
    {
        string[] shuffled = [.. names];
        random.Shuffle(shuffled);
        var tiers = new List<List<string>>();
        foreach (var name in shuffled)
        {
            if (tiers.Count == 0 || strict || random.Next(3) > 0)
                tiers.Add([]);
            tiers[^1].Add(name);
        }
        return new Preference.Ranked(tiers);
    }

    private static Preference.Weighted Weights(Random random, int options) =>
        new([.. Enumerable.Range(0, options).Select(_ => random.Next(-3, 4) / 2m)]);

    private static Preference.Prioritised Statements(Random random, int options) =>
        new([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => new PreferenceStatement(Statement(random, options, depth: 0)))]);

    public static string Statement(Random random, int options, int depth)
    {
        var not = random.Next(2) == 0 ? "" : "-";
        return (depth > 2 ? 0 : random.Next(5)) switch
        {
            0 or 1 => $"{not}{random.Next(1, options + 1)}",
            2 => $"{not}({Statement(random, options, depth + 1)} & {Statement(random, options, depth + 1)})",
            3 => $"{not}({Statement(random, options, depth + 1)} | {Statement(random, options, depth + 1)})",
            _ => $"{not}({Statement(random, options, depth + 1)} {(random.Next(2) == 0 ? "IF" : "IFF")} {Statement(random, options, depth + 1)})",
        };
    }
}
