using System.Text.Json;

namespace Chancery.Strategy;

/// <summary>Builds a model from JSON as far as its shape goes; whether it makes sense is for <see cref="ModelResolver"/>.</summary>
internal sealed class ModelBuilder : JsonFields
{
    public ConflictModel? Build(JsonElement root, string fallbackName)
    {
        if (!IsObject(root, "", "a model"))
            return null;
        CheckFields(root, "", "format", "name", "title", "source", "difficulty", "notes", "form", "dms", "states", "infeasible", "coalesce",
            "irreversible", "statusQuo", "perceived", "expected", "expectedError", "inverse", "$schema");
        if (!TryField(root, "dms", out _))
            Fail("", "the model has no 'dms'; give its decision makers as a list", ProblemCodes.MissingField);
        var form = Text(root, "", "form");
        if (form is not (null or "graph" or "option"))
            Fail("form", $"'form' is \"graph\" or left out for the option form; it is \"{form}\"");
        var isGraph = form == "graph";
        if (isGraph && !TryField(root, "states", out _))
            Fail("form", "a model in graph form needs its 'states'", ProblemCodes.MissingField);
        if (!isGraph && TryField(root, "states", out _))
            Fail("states", "'states' is for the graph form; set \"form\": \"graph\", or leave it out", ProblemCodes.Form);
        return new ConflictModel
        {
            Name = Text(root, "", "name") ?? fallbackName,
            Title = Text(root, "", "title"),
            Source = Text(root, "", "source"),
            Notes = Text(root, "", "notes"),
            Parties = [.. Items(root, "", "dms").Select(item => Party(item.Value, item.Path)).OfType<DecisionMaker>()],
            States = isGraph ? Texts(root, "", "states") : null,
            Infeasible = [.. Items(root, "", "infeasible").Select(item => Rule(item.Value, item.Path)).OfType<Infeasibility>()],
            Coalesced = Texts(root, "", "coalesce"),
            Irreversible = [.. Items(root, "", "irreversible").Select(item => Irreversible(item.Value, item.Path)).OfType<IrreversibleOption>()],
            StatusQuo = Text(root, "", "statusQuo"),
            Perceived = [.. Items(root, "", "perceived").Select(item => Game(item.Value, item.Path)).OfType<PerceivedGame>()],
        };
    }

    private DecisionMaker? Party(JsonElement value, string path)
    {
        if (!IsObject(value, path, "a decision maker"))
            return null;
        CheckFields(value, path, "name", "options", "moves", "preference", "basis", "events", "words");
        var name = Text(value, path, "name");
        if (name is null && !TryField(value, "name", out _))
            Fail(path, "this decision maker has no 'name'", ProblemCodes.MissingField);
        Preference? preference = null;
        if (TryField(value, "preference", out var given))
            preference = Preference(given, In(path, "preference"));
        else
            Fail(path, $"{name ?? "this decision maker"} has no 'preference'; give 'statements', 'weights' or a 'ranking'",
                ProblemCodes.MissingField);
        var options = Items(value, path, "options").Select(item => Option(item.Value, item.Path)).OfType<ConflictOption>().ToList();
        var moves = Items(value, path, "moves").Select(item => Move(item.Value, item.Path)).OfType<StatedMove>().ToList();
        return name is null || preference is null ? null
            : new DecisionMaker(name, options, preference) { Moves = moves, Grounds = Grounds(value, path) };
    }

    private ConflictOption? Option(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Text(value, path) is { } text ? new ConflictOption(text) : null;
        CheckFields(value, path, "name", "basis", "events", "words");
        if (Text(value, path, "name") is { } name)
            return new ConflictOption(name, Grounds(value, path));
        Fail(path, "this option has no 'name'", ProblemCodes.MissingField);
        return null;
    }

    private StatedMove? Move(JsonElement value, string path)
    {
        var ends = Items(value, path).Select(item => Text(item.Value, item.Path)).OfType<string>().ToList();
        if (ends.Count == 2)
            return new StatedMove(ends[0], ends[1]);
        Fail(path, "a move is a pair [from, to] of state names");
        return null;
    }

    private Preference? Preference(JsonElement value, string path)
    {
        if (!IsObject(value, path, "a preference"))
            return null;
        CheckFields(value, path, "statements", "weights", "ranking", "great", "unknown");
        var kinds = new[] { "statements", "weights", "ranking" }.Where(kind => TryField(value, kind, out _)).ToList();
        if (kinds.Count != 1)
        {
            Fail(path, kinds.Count == 0 ? "a preference needs 'statements', 'weights' or a 'ranking'"
                : $"a preference has one of {string.Join(" and ", kinds)}, not both", ProblemCodes.MissingField);
            return null;
        }
        var unknown = Items(value, path, "unknown").Select(item => Pair(item.Value, item.Path)).OfType<(string, string)>().ToList();
        return kinds[0] switch
        {
            "statements" => new Preference.Prioritised([.. Items(value, path, "statements")
                .Select(item => PreferenceStatement(item.Value, item.Path)).OfType<PreferenceStatement>()])
            {
                Great = TryField(value, "great", out var great) ? Whole(great, In(path, "great")) ?? 0 : 0,
                Unknown = unknown,
            },
            "weights" => new Preference.Weighted([.. Items(value, path, "weights").Select(item => Number(item.Value, item.Path)).OfType<decimal>()])
            {
                Great = TryField(value, "great", out var step) ? Number(step, In(path, "great")) : null,
                Unknown = unknown,
            },
            _ => new Preference.Ranked([.. Items(value, path, "ranking").Select(tier => Tier(tier.Value, tier.Path))])
            {
                GreatAfter = Numbers(value, path, "great"),
                Unknown = unknown,
            },
        };
    }

    /// <summary>A tier may be a list or, alone, a state.</summary>
    private List<string> Tier(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.String
            ? [.. new[] { Text(value, path) }.OfType<string>()]
            : [.. Items(value, path).Select(item => Text(item.Value, item.Path)).OfType<string>()];

    private PreferenceStatement? PreferenceStatement(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Number)
            return new PreferenceStatement(value.GetRawText());
        if (value.ValueKind != JsonValueKind.Object)
            return Text(value, path) is { } text ? new PreferenceStatement(text) : null;
        CheckFields(value, path, "statement", "basis", "events", "words");
        if (Text(value, path, "statement") is { } statement)
            return new PreferenceStatement(statement, Grounds(value, path));
        Fail(path, "this preference statement has no 'statement'", ProblemCodes.MissingField);
        return null;
    }

    private decimal? Number(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
            return number;
        Fail(path, $"a number is needed, but this is {Kind(value)}");
        return null;
    }

    private (string, string)? Pair(JsonElement value, string path)
    {
        var ends = Items(value, path).Select(item => Text(item.Value, item.Path)).OfType<string>().ToList();
        if (ends.Count == 2)
            return (ends[0], ends[1]);
        Fail(path, "'unknown' lists pairs [pattern, pattern] of states between which the preference is not known");
        return null;
    }

    private Infeasibility? Rule(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Text(value, path) is { } pattern ? new Infeasibility.Matching(pattern) : null;
        CheckFields(value, path, "pattern", "exclusive", "atLeastOne", "option", "onlyIf", "notes");
        if (TryField(value, "pattern", out _))
            return Text(value, path, "pattern") is { } pattern ? new Infeasibility.Matching(pattern) : null;
        if (TryField(value, "exclusive", out _))
            return new Infeasibility.Exclusive(Numbers(value, path, "exclusive"));
        if (TryField(value, "atLeastOne", out _))
            return new Infeasibility.AtLeastOne(Numbers(value, path, "atLeastOne"));
        if (TryField(value, "option", out var option) && TryField(value, "onlyIf", out var condition)
            && Whole(option, In(path, "option")) is { } first && Whole(condition, In(path, "onlyIf")) is { } second)
        {
            return new Infeasibility.OnlyIf(first, second);
        }
        Fail(path, "a rule on infeasible states is a pattern, {\"exclusive\": [1, 2]}, {\"atLeastOne\": [1, 2]} or {\"option\": 1, \"onlyIf\": 2}");
        return null;
    }

    private IrreversibleOption? Irreversible(JsonElement value, string path)
    {
        if (!IsObject(value, path, "an irreversible option"))
            return null;
        CheckFields(value, path, "option", "only");
        var option = TryField(value, "option", out var number) ? Whole(number, In(path, "option")) : null;
        var only = Text(value, path, "only");
        Direction? direction = only switch { "N->Y" => Direction.Taken, "Y->N" => Direction.GivenUp, _ => null };
        if (direction is null)
            Fail(path, $"'only' is \"N->Y\" or \"Y->N\"{(only is null ? " and is missing" : $"; it is \"{only}\"")}");
        if (option is null && !TryField(value, "option", out _))
            Fail(path, "the 'option' is missing; give its number, from 1", ProblemCodes.MissingField);
        return option is { } known && direction is { } way ? new IrreversibleOption(known, way) : null;
    }

    private PerceivedGame? Game(JsonElement value, string path)
    {
        if (!IsObject(value, path, "a perceived game"))
            return null;
        CheckFields(value, path, "by", "unrecognised", "preferences", "notes");
        var preferences = new SortedDictionary<string, Preference>(StringComparer.Ordinal);
        if (TryField(value, "preferences", out var given) && IsObject(given, In(path, "preferences"), "'preferences'"))
        {
            foreach (var property in given.EnumerateObject())
            {
                if (Preference(property.Value, In(In(path, "preferences"), property.Name)) is { } preference)
                    preferences[property.Name] = preference;
            }
        }
        if (Text(value, path, "by") is { } party)
            return new PerceivedGame(party, Texts(value, path, "unrecognised"), preferences);
        Fail(path, "a perceived game says whose it is in 'by'", ProblemCodes.MissingField);
        return null;
    }

    private Grounds? Grounds(JsonElement value, string path)
    {
        if (Text(value, path, "basis") is not { } basis)
            return null;
        Basis? kind = basis switch { "stated" => Basis.Stated, "attributed" => Basis.Attributed, "assumed" => Basis.Assumed, _ => null };
        if (kind is null)
            Fail(In(path, "basis"), $"'basis' is \"stated\", \"attributed\" or \"assumed\"; it is \"{basis}\"");
        return kind is { } known ? new Grounds(known, Texts(value, path, "events"), Text(value, path, "words")) : null;
    }
}
