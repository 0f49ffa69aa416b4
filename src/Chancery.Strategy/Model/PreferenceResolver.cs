using System.Globalization;

namespace Chancery.Strategy;

/// <summary>Checks preferences against the states and ranks them; gathers what is wrong.</summary>
internal sealed class PreferenceResolver(ConflictModel model, StateSpace states)
{
    // Naming more of them helps nobody.
    private const int MostNamed = 5;

    private readonly Ranking? _ranking = states is OptionStates options ? new Ranking(options) : null;

    public List<ModelProblem> Problems { get; } = [];

    public List<ModelProblem> Remarks { get; } = [];

    /// <returns>Null where there are problems.</returns>
    public Ranks? Resolve(int party, Preference preference, string? at = null)
    {
        var before = Problems.Count;
        var path = at ?? $"dms[{party}].preference";
        var ranks = preference switch
        {
            Preference.Prioritised prioritised => ByStatements(party, prioritised, path),
            Preference.Weighted weighted => ByWeights(party, weighted, path),
            Preference.Ranked ranked => ByTiers(party, ranked, path),
            _ => throw new ArgumentOutOfRangeException(nameof(preference)),
        };
        for (var i = 0; i < preference.Unknown.Count; i++)
        {
            var (first, second) = preference.Unknown[i];
            CheckPattern(first, $"{path}.unknown[{i}][0]");
            CheckPattern(second, $"{path}.unknown[{i}][1]");
        }
        return Problems.Count == before ? ranks : null;
    }

    /// <summary>Checks that a pattern (a name in graph form) picks states.</summary>
    public void CheckPattern(string pattern, string path)
    {
        if (model.IsGraphForm)
        {
            if (states.Find(pattern) is null)
                Add(ProblemCodes.UnknownState, path, $"there is no state '{pattern}'; the states are {Quote(model.States!)}");
            return;
        }
        TryPattern(pattern, model.OptionCount, path, Problems, out _);
    }

    public static bool TryPattern(string text, int options, string path, List<ModelProblem> problems, out OptionPattern pattern)
    {
        if (text.Length != options)
        {
            pattern = default;
            problems.Add(new ModelProblem(ProblemCodes.PatternLength, path, string.Create(CultureInfo.InvariantCulture,
                $"'{text}' has {text.Length} characters, but the model has {options} options; a pattern has one of Y, N or - for each")));
            return false;
        }
        if (OptionPattern.TryParse(text, out pattern))
            return true;
        problems.Add(new ModelProblem(ProblemCodes.PatternSyntax, path, $"'{text}' may hold only Y (taken), N (not taken) and - (either)"));
        return false;
    }

    private Ranks? ByStatements(int party, Preference.Prioritised preference, string path)
    {
        var name = model.Parties[party].Name;
        if (states is not OptionStates options)
        {
            Add(ProblemCodes.Form, path, $"{name} has statements, but a model in graph form has no options; give a 'ranking' of its states");
            return null;
        }
        var statements = new List<Statement>();
        for (var i = 0; i < preference.Statements.Count; i++)
        {
            var text = preference.Statements[i].Text;
            if (Statement.Parse(text, options.OptionCount, out var fault) is { } statement)
            {
                statements.Add(statement);
                RemarkIfSplit(statement, options, $"{path}.statements[{i}]");
                continue;
            }
            var code = fault!.UnknownOption is null ? ProblemCodes.StatementSyntax : ProblemCodes.UnknownOption;
            Add(code, $"{path}.statements[{i}]",
                $"in the statement '{text}' of {name}, at character {fault.Position + 1}: {fault.Message}");
        }
        if (preference.Great < 0 || preference.Great > preference.Statements.Count)
            Add(ProblemCodes.Great, $"{path}.great",
                $"'great' counts the first statements of {name}, 0 to {preference.Statements.Count}; it is {preference.Great}");
        return statements.Count < preference.Statements.Count || preference.Great < 0
            ? null : _ranking!.ByStatements(statements, preference.Great);
    }

    private void RemarkIfSplit(Statement statement, OptionStates options, string path)
    {
        for (var state = 0; options.HasCoalesced && state < options.Count; state++)
        {
            var members = options.MembersOf(state);
            if (members.All(m => statement.IsTrueIn(m)) || !members.Any(m => statement.IsTrueIn(m)))
                continue;
            Remarks.Add(new ModelProblem("statement-split", path,
                $"'{statement}' is true in some members of the coalesced state {options.NameOf(state)} and false in others; its member of lowest value, {new OptionPattern(ulong.MaxValue, members[0]).ToString(options.OptionCount)}, decides"));
            return;
        }
    }

    private Ranks? ByWeights(int party, Preference.Weighted preference, string path)
    {
        var name = model.Parties[party].Name;
        if (states is not OptionStates options)
        {
            Add(ProblemCodes.Form, path, $"{name} has weights, but a model in graph form has no options; give a 'ranking' of its states");
            return null;
        }
        if (preference.Weights.Count != options.OptionCount)
        {
            Add(ProblemCodes.WeightCount, $"{path}.weights",
                $"{name} weighs {preference.Weights.Count} options, but the model has {options.OptionCount}; give one weight for each, own and others', in order (0 where it does not matter)");
            return null;
        }
        if (preference.Great is <= 0)
        {
            Add(ProblemCodes.Great, $"{path}.great", $"'great' of {name} is the smallest great difference of sums, so more than 0");
            return null;
        }
        if (Scaled(preference) is not { } scaled)
        {
            Add(ProblemCodes.WeightCount, $"{path}.weights",
                $"the weights of {name} are too far apart to add up exactly; use at most 15 digits over all of them");
            return null;
        }
        return _ranking!.ByWeights(scaled.Weights, scaled.Great);
    }

    /// <summary>The weights as whole numbers in a common unit, so that equal sums are equal.</summary>
    private static (long[] Weights, long? Great)? Scaled(Preference.Weighted preference)
    {
        decimal[] all = [.. preference.Weights, preference.Great ?? 0];
        for (var unit = 0; unit < 16; unit++)
        {
            if (all.Any(w => Math.Abs(w) > 1_000_000_000_000_000m))
                return null;
            if (all.All(w => decimal.Truncate(w) == w))
                return ([.. all[..^1].Select(w => (long)w)], preference.Great is null ? null : (long)all[^1]);
            all = Array.ConvertAll(all, w => w * 10);
        }
        return null;
    }

    private Ranks? ByTiers(int party, Preference.Ranked preference, string path)
    {
        var name = model.Parties[party].Name;
        var ranks = new int[states.Count];
        var (before, rank) = (Problems.Count, 0);
        for (var tier = 0; tier < preference.Tiers.Count; tier++)
        {
            var raised = false;
            for (var i = 0; i < preference.Tiers[tier].Count; i++)
            {
                var text = preference.Tiers[tier][i];
                if (states.Find(text) is not { } state)
                    NoSuchState(text, name, $"{path}.ranking[{tier}][{i}]");
                else if (ranks[state] != 0)
                    Add(ProblemCodes.StateRankedTwice, $"{path}.ranking[{tier}][{i}]",
                        $"{name} ranks state {states.NameOf(state)} a second time; each state stands in one tier");
                else
                    (ranks[state], raised) = (raised ? rank : ++rank, true);
                if (Problems.Count > before + MostNamed)
                    return null;
            }
        }
        var missing = Enumerable.Range(0, ranks.Length).Where(state => ranks[state] == 0).ToList();
        if (missing.Count > 0)
        {
            var shown = string.Join(", ", missing.Take(MostNamed).Select(states.NameOf));
            var more = missing.Count > MostNamed ? $" and {missing.Count - MostNamed} more" : "";
            Add(ProblemCodes.StateNotRanked, $"{path}.ranking",
                $"the ranking of {name} leaves out {shown}{more}; every feasible state stands in one tier");
        }
        return Problems.Count > before ? null : new Ranks(ranks, rank, Levels(preference, ranks, name, path));
    }

    private int[]? Levels(Preference.Ranked preference, int[] ranks, string name, string path)
    {
        if (preference.GreatAfter.Count == 0)
            return null;
        foreach (var tier in preference.GreatAfter)
        {
            if (tier < 1 || tier >= preference.Tiers.Count)
                Add(ProblemCodes.Great, $"{path}.great",
                    $"'great' of {name} names the tiers after which the next is greatly worse, 1 to {preference.Tiers.Count - 1}; it has {tier}");
        }
        return Array.ConvertAll(ranks, rank => 1 + preference.GreatAfter.Distinct().Count(tier => tier < rank));
    }

    private void NoSuchState(string text, string name, string path)
    {
        if (model.IsGraphForm)
        {
            Add(ProblemCodes.UnknownState, path, $"{name} ranks '{text}', which is no state; the states are {Quote(model.States!)}");
            return;
        }
        if (TryPattern(text, model.OptionCount, path, Problems, out var pattern))
        {
            Add(ProblemCodes.UnknownState, path, text.Contains('-', StringComparison.Ordinal)
                ? $"{name} ranks '{text}', but no coalesced state has this string; write Y or N for each option"
                : $"{name} ranks '{pattern.ToString(text.Length)}', which is infeasible; leave it out or change the patterns");
        }
    }

    private void Add(string code, string path, string message) => Problems.Add(new ModelProblem(code, path, message));

    internal static string Quote(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(12).Select(n => $"'{n}'")) + (names.Count > 12 ? ", ..." : "");
}
