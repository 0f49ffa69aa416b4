using System.Text;

namespace Chancery.Strategy.Tests;

/// <summary>Small models that several tests look at.</summary>
internal static class Models
{
    public const string PrisonersDilemma = """
        {"name": "dilemma", "dms": [{"name": "Row", "options": ["Co-operate"], "preference": {"statements": ["2", "-1"]}},
         {"name": "Column", "options": ["Co-operate"], "preference": {"statements": ["1", "-2"]}}], "statusQuo": "NN"}
        """;

    public static Conflict Resolve(string json)
    {
        var read = ModelReader.Read("m.json", Encoding.UTF8.GetBytes(json));
        Assert.Empty(read.Problems);
        return read.Conflict!;
    }

    public static Conflict Sample(string name) =>
        Assert.Single(ModelReader.ReadFile(Testing.Repository.Path("samples", "conflicts", name + ".json"))).Conflict!;

    /// <summary>The numbers of the states, from 1.</summary>
    public static string Numbers(StateSet set) => string.Join(' ', set.Select(s => s + 1));
}
