namespace Chancery.Strategy;

/// <summary>Checks a model from end to end and works out its states, moves and ranks.</summary>
internal sealed partial class ModelResolver(ConflictModel model, CancellationToken stop)
{
    // Parties are kept as the bits of a word, options too.
    private const int MostParties = 64, MostOptions = 62, MostNameLength = 500;

    private readonly List<ModelProblem> _problems = [];
    private readonly List<ModelProblem> _remarks = [];

    public Conflict Resolve()
    {
        CheckNames();
        GiveUpOnProblems();
        StateSpace states = model.IsGraphForm ? GraphStates() : OptionForm();
        GiveUpOnProblems();
        var preferences = new PreferenceResolver(model, states);
        var ranks = new Ranks?[model.Parties.Count];
        for (var party = 0; party < ranks.Length; party++)
        {
            stop.ThrowIfCancellationRequested();
            ranks[party] = preferences.Resolve(party, model.Parties[party].Preference);
        }
        CheckPerceived(preferences);
        _problems.AddRange(preferences.Problems);
        _remarks.AddRange(preferences.Remarks);
        var statusQuo = StatusQuo(states);
        GiveUpOnProblems();
        var graph = states is OptionStates options ? OptionGraph(options, ranks!) : GivenGraph(states, ranks!);
        GiveUpOnProblems();
        var conflict = new Conflict(model, states, graph, statusQuo, _remarks);
        CheckGames(conflict);
        GiveUpOnProblems();
        return conflict;
    }

    /// <summary>Rankings in a perceived game are over the states its viewer knows, so the game itself has to be made to check them.</summary>
    private void CheckGames(Conflict conflict)
    {
        for (var i = 0; i < model.Perceived.Count; i++)
        {
            var viewer = model.Perceived[i].Party;
            try
            {
                Hypergame.Seen(conflict, model.Parties.Select(p => p.Name).ToList().IndexOf(viewer), stop);
            }
            catch (ConflictModelException refused)
            {
                foreach (var problem in refused.Problems)
                    Add(problem.Code, $"perceived[{i}]", $"in the game as {viewer} sees it: {problem.Message}");
            }
        }
    }

    private void CheckNames()
    {
        if (model.Parties.Count == 0)
            Add(ProblemCodes.NoParty, "dms", "the model has no decision maker; give at least one in 'dms'");
        if (model.Parties.Count > MostParties)
            Add(ProblemCodes.TooLarge, "dms", $"the model has {model.Parties.Count} parties; at most {MostParties} can be analysed");
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < model.Parties.Count; i++)
        {
            var party = model.Parties[i];
            CheckName(party.Name, $"dms[{i}].name", ProblemCodes.PartyName);
            if (!names.Add(party.Name))
                Add(ProblemCodes.PartyName, $"dms[{i}].name", $"'{party.Name}' is the name of an earlier party too; names must differ");
            for (var j = 0; j < party.Options.Count; j++)
                CheckName(party.Options[j].Name, $"dms[{i}].options[{j}]", ProblemCodes.OptionName);
            if (model.IsGraphForm && party.Options.Count > 0)
                Add(ProblemCodes.Form, $"dms[{i}].options", $"'{party.Name}' has options, but a model in graph form has 'moves' instead");
            if (!model.IsGraphForm && party.Moves.Count > 0)
                Add(ProblemCodes.Form, $"dms[{i}].moves",
                    $"'{party.Name}' has moves, but the model has no 'states'; for the graph form set \"form\": \"graph\" and give 'states'");
        }
        if (model.OptionCount > MostOptions)
            Add(ProblemCodes.TooLarge, "dms", $"the model has {model.OptionCount} options; at most {MostOptions} can be analysed");
    }

    private void CheckName(string name, string path, string code)
    {
        if (string.IsNullOrWhiteSpace(name))
            Add(code, path, "the name is empty");
        else if (name.Length > MostNameLength)
            Add(code, path, $"the name has {name.Length} characters; at most {MostNameLength} are allowed");
    }

    private NamedStates GraphStates()
    {
        var names = model.States!;
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            CheckName(names[i], $"states[{i}]", ProblemCodes.StateName);
            if (!known.Add(names[i]))
                Add(ProblemCodes.StateName, $"states[{i}]", $"'{names[i]}' is the name of an earlier state too; names must differ");
        }
        if (names.Count == 0)
            Add(ProblemCodes.NoFeasibleState, "states", "the model has no state; give at least one in 'states'");
        if (names.Count > Feasibility.MostStates)
            Add(ProblemCodes.TooLarge, "states", $"the model has {names.Count} states; at most {Feasibility.MostStates} can be analysed");
        foreach (var (given, field) in new[] { (model.Infeasible.Count, "infeasible"), (model.Coalesced.Count, "coalesce"),
            (model.Irreversible.Count, "irreversible") })
        {
            if (given > 0)
                Add(ProblemCodes.Form, field, $"a model in graph form has no options, so no '{field}'; leave states and moves out instead");
        }
        return _problems.Count > 0 ? new NamedStates([]) : new NamedStates(names);
    }

    private OptionStates OptionForm()
    {
        var options = model.OptionCount;
        var infeasible = new List<OptionPattern>();
        for (var i = 0; i < model.Infeasible.Count; i++)
            AddPatterns(model.Infeasible[i], $"infeasible[{i}]", infeasible);
        var coalesced = new List<OptionPattern>();
        for (var i = 0; i < model.Coalesced.Count; i++)
        {
            if (PreferenceResolver.TryPattern(model.Coalesced[i], options, $"coalesce[{i}]", _problems, out var pattern))
                coalesced.Add(pattern);
        }
        CheckIrreversible(options);
        GiveUpOnProblems();
        switch (Feasibility.TryList(options, infeasible, stop, out var values))
        {
            case Feasibility.Outcome.None:
                Add(ProblemCodes.NoFeasibleState, "infeasible", "the patterns rule out every state; at least one must be possible");
                break;
            case Feasibility.Outcome.TooMany:
                Add(ProblemCodes.TooLarge, "dms",
                    $"{options} options leave more than {Feasibility.MostStates} states to analyse; rule out more states or model fewer options");
                break;
            default:
                return new OptionStates(options, values!, Coalescing.Of(values!, coalesced));
        }
        return new OptionStates(options, [], null);
    }

    private void AddPatterns(Infeasibility rule, string path, List<OptionPattern> patterns)
    {
        switch (rule)
        {
            case Infeasibility.Matching matching:
                if (PreferenceResolver.TryPattern(matching.Pattern, model.OptionCount, path, _problems, out var pattern))
                    patterns.Add(pattern);
                break;
            case Infeasibility.Exclusive exclusive when Known(exclusive.Options, path):
                for (var i = 0; i < exclusive.Options.Count; i++)
                {
                    for (var j = 0; j < i; j++)
                    {
                        var both = Bit(exclusive.Options[i]) | Bit(exclusive.Options[j]);
                        if (exclusive.Options[i] != exclusive.Options[j])
                            patterns.Add(new OptionPattern(both, both));
                    }
                }
                break;
            case Infeasibility.AtLeastOne atLeastOne when Known(atLeastOne.Options, path):
                patterns.Add(new OptionPattern(atLeastOne.Options.Aggregate(0UL, (bits, option) => bits | Bit(option)), 0));
                break;
            case Infeasibility.OnlyIf onlyIf when Known([onlyIf.Option, onlyIf.Condition], path):
                patterns.Add(new OptionPattern(Bit(onlyIf.Option) | Bit(onlyIf.Condition), Bit(onlyIf.Option)));
                break;
        }
    }

    private bool Known(IReadOnlyList<int> options, string path)
    {
        foreach (var option in options)
        {
            if (option >= 1 && option <= model.OptionCount)
                continue;
            Add(ProblemCodes.UnknownOption, path, $"there is no option {option}; the model has options 1 to {model.OptionCount}");
            return false;
        }
        if (options.Count > 0)
            return true;
        Add(ProblemCodes.UnknownOption, path, "the rule names no option");
        return false;
    }

    private void CheckIrreversible(int options)
    {
        var seen = new Dictionary<int, Direction>();
        for (var i = 0; i < model.Irreversible.Count; i++)
        {
            var (option, only) = model.Irreversible[i];
            if (option < 1 || option > options)
                Add(ProblemCodes.UnknownOption, $"irreversible[{i}].option", $"there is no option {option}; the model has options 1 to {options}");
            else if (!seen.TryAdd(option, only) && seen[option] != only)
                Add(ProblemCodes.Irreversible, $"irreversible[{i}]",
                    $"option {option} is declared irreversible both ways, so it could never change; leave it out of the model instead");
        }
    }

    private int? StatusQuo(StateSpace states)
    {
        if (model.StatusQuo is not { } text)
            return null;
        if (states.Find(text) is { } found)
            return found;
        if (model.IsGraphForm)
            Add(ProblemCodes.UnknownState, "statusQuo",
                $"the status quo '{text}' is no state; the states are {PreferenceResolver.Quote(model.States!)}");
        else if (PreferenceResolver.TryPattern(text, model.OptionCount, "statusQuo", _problems, out _))
            Add(ProblemCodes.UnknownState, "statusQuo", $"the status quo '{text}' is no feasible state");
        return null;
    }

    private void CheckPerceived(PreferenceResolver preferences)
    {
        for (var i = 0; i < model.Perceived.Count; i++)
        {
            var game = model.Perceived[i];
            CheckParty(game.Party, $"perceived[{i}].by");
            if (model.Perceived.Take(i).Any(earlier => earlier.Party == game.Party))
                Add(ProblemCodes.PartyName, $"perceived[{i}].by", $"the game of '{game.Party}' is given twice");
            for (var j = 0; j < game.Unrecognised.Count; j++)
                preferences.CheckPattern(game.Unrecognised[j], $"perceived[{i}].unrecognised[{j}]");
            foreach (var (name, preference) in game.Preferences)
            {
                var path = $"perceived[{i}].preferences.{name}";
                // Rankings are over the states the viewer knows; they are checked when its game is worked out.
                if (CheckParty(name, path) is { } party && preference is not Preference.Ranked)
                    preferences.Resolve(party, preference, path);
            }
        }
    }

    private int? CheckParty(string name, string path)
    {
        for (var i = 0; i < model.Parties.Count; i++)
        {
            if (model.Parties[i].Name == name)
                return i;
        }
        Add(ProblemCodes.UnknownParty, path,
            $"there is no party '{name}'; the parties are {PreferenceResolver.Quote([.. model.Parties.Select(p => p.Name)])}");
        return null;
    }

    private static ulong Bit(int option) => 1UL << (option - 1);

    private void Add(string code, string path, string message) => _problems.Add(new ModelProblem(code, path, message));

    private void GiveUpOnProblems()
    {
        if (_problems.Count > 0)
            throw new ConflictModelException([.. _problems]);
    }
}
