using System.Text.Json;

namespace Chancery.Strategy;

/// <summary>Takes typed fields out of JSON and notes each one that is not what it should be.</summary>
internal class JsonFields
{
    public List<ModelProblem> Problems { get; } = [];

    public List<ModelProblem> Remarks { get; } = [];

    protected static string In(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";

    protected bool IsObject(JsonElement value, string path, string what) =>
        value.ValueKind == JsonValueKind.Object || Fail(path, $"{what} is an object {{...}}, but this is {Kind(value)}");

    protected static bool TryField(JsonElement parent, string field, out JsonElement value) =>
        parent.TryGetProperty(field, out value) && value.ValueKind != JsonValueKind.Null;

    protected string? Text(JsonElement parent, string path, string field) =>
        TryField(parent, field, out var value) ? Text(value, In(path, field)) : null;

    protected string? Text(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Fail(path, $"a text in quotes is needed, but this is {Kind(value)}");
            return null;
        }
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            Fail(path, "this text holds half of a surrogate pair; write the whole character");
            return null;
        }
    }

    protected int? Whole(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;
        Fail(path, $"a whole number is needed, but this is {Kind(value)}");
        return null;
    }

    protected IEnumerable<(JsonElement Value, string Path)> Items(JsonElement parent, string path, string field)
    {
        if (!TryField(parent, field, out var list))
            return [];
        return Items(list, In(path, field));
    }

    protected IEnumerable<(JsonElement Value, string Path)> Items(JsonElement list, string path)
    {
        if (list.ValueKind == JsonValueKind.Array)
            return list.EnumerateArray().Select((value, i) => (value, $"{path}[{i}]"));
        Fail(path, $"a list [...] is needed, but this is {Kind(list)}");
        return [];
    }

    protected List<string> Texts(JsonElement parent, string path, string field) =>
        [.. Items(parent, path, field).Select(item => Text(item.Value, item.Path)).OfType<string>()];

    protected List<int> Numbers(JsonElement parent, string path, string field) =>
        [.. Items(parent, path, field).Select(item => Whole(item.Value, item.Path)).OfType<int>()];

    /// <summary>Remarks on fields that are none of the known ones; a misspelt field would else be passed over in silence.</summary>
    protected void CheckFields(JsonElement value, string path, params ReadOnlySpan<string> known)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (known.Contains(property.Name))
                continue;
            string? near = null;
            foreach (var name in known)
            {
                if (Distance(name, property.Name) <= 2)
                    near ??= name;
            }
            Remarks.Add(new ModelProblem("unknown-field", In(path, property.Name),
                $"the field '{property.Name}' is not known here and is passed over{(near is null ? "" : $"; did you mean '{near}'?")}"));
        }
    }

    protected bool Fail(string path, string message, string code = ProblemCodes.Field)
    {
        Problems.Add(new ModelProblem(code, path, message));
        return false;
    }

    protected static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "the number " + (value.GetRawText() is { Length: <= 20 } raw ? raw : "given"),
        JsonValueKind.Null => "null",
        _ => value.ValueKind.ToString().ToLowerInvariant(),
    };

    /// <summary>Levenshtein's; field names are short, so the plain table will do.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
            return 3;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
