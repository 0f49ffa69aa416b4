using Chancery.Strategy;

namespace Chancery.Bench;

/// <summary>Generated conflicts of four parties with strict ranks; the same number of options gives the same model on every machine.</summary>
public static class ConflictModels
{
    /// <param name="kind">even: the options shared out evenly, every state feasible; ruled: patterns and
    /// irreversible options besides; lopsided: one party has all options but three.</param>
    public static ConflictModel Make(int options, string kind)
    {
        var random = new Lcg((uint)options);
        var counts = kind == "lopsided" ? new[] { options - 3, 1, 1, 1 } : [.. Enumerable.Range(0, 4).Select(p => (options + p) / 4)];
        return new ConflictModel
        {
            Name = $"{kind} {options}",
            Parties = [.. counts.Select((count, p) =>
                new DecisionMaker($"Party {p + 1}", [.. Enumerable.Range(1, count).Select(o => new ConflictOption($"option {o}"))], Wants(random, options)))],
            Infeasible = kind == "ruled" ? [.. Enumerable.Range(0, 3).Select(_ => new Infeasibility.Matching(Pattern(random, options)))] : [],
            Irreversible = kind == "ruled"
                ? [.. Enumerable.Range(0, 3).Select(_ => random.Next(options) + 1).Distinct()
                .Select(o => new IrreversibleOption(o, o % 2 == 0 ? Direction.Taken : Direction.GivenUp))] : [],
        };
    }

    /// <summary>Some statements on several options, then every option once, so that no two states tie.</summary>
    private static Preference.Prioritised Wants(Lcg random, int options)
    {
        var statements = new List<string>();
        for (var i = 0; i < options / 2; i++)
            statements.Add($"{Literal()} {"&|"[random.Next(2)]} ({Literal()} {(random.Next(2) == 0 ? "IF" : "IFF")} {Literal()})");
        var left = Enumerable.Range(1, options).ToList();
        while (left.Count > 0)
        {
            var next = random.Next(left.Count);
            statements.Add((random.Next(2) == 0 ? "-" : "") + left[next]);
            left.RemoveAt(next);
        }
        return new Preference.Prioritised([.. statements.Select(s => new PreferenceStatement(s))]);

        string Literal() => (random.Next(2) == 0 ? "-" : "") + (random.Next(options) + 1);
    }

    private static string Pattern(Lcg random, int options)
    {
        var pattern = new string('-', options).ToCharArray();
        for (var i = 0; i < 3; i++)
            pattern[random.Next(options)] = "YN"[random.Next(2)];
        return new string(pattern);
    }

    /// <summary>Numerical Recipes' generator: short, and the same for ever, which System.Random does not promise.</summary>
    private sealed class Lcg(uint seed)
    {
        private uint _state = seed;

        public int Next(int below)
        {
            _state = _state * 1664525 + 1013904223;
            return (int)((_state >> 8) * (ulong)below >> 24);
        }
    }
}
