using System.Text;
using CsCheck;

namespace Chancery.Strategy.Tests;

public class ModelReaderTests
{
    private const string Two = """
        {"dms": [{"name": "Ruritania", "options": ["Mobilise"], "preference": {"statements": ["2", "-1"]}},
                 {"name": "Graustark", "options": ["Give way"], "preference": {"statements": ["-1"]}}]
        """;

    [Theory]
    [InlineData("{\"dms\": [", "m.json(1,10): json: ")]
    [InlineData("[]", "m.json(1,1): field: a model is an object {...}, but this is a list")]
    [InlineData("{}", "m.json(1,1): missing-field: the model has no 'dms'")]
    [InlineData("{\"dms\": []}", "m.json(1,9): no-party: ")]
    [InlineData("{\"dms\": [{\"name\": \"A\", \"preference\": {}}]}", "m.json(1,38): missing-field: a preference needs 'statements', 'weights' or a 'ranking'")]
    [InlineData("{\"dms\": [{\"name\": 7, \"preference\": {\"statements\": []}}]}",
        "m.json(1,19): field: a text in quotes is needed, but this is the number 7")]
    public void TellsWhereTheShapeIsWrong(string json, string expected) => AssertRefused(json, expected);

    [Theory]
    [InlineData(", \"infeasible\": [\"Y--\"]}", "m.json(3,18): pattern-length: 'Y--' has 3 characters, but the model has 2 options")]
    [InlineData(", \"infeasible\": [\"YX\"]}", "m.json(3,18): pattern-syntax: 'YX' may hold only Y (taken), N (not taken) and - (either)")]
    [InlineData(", \"infeasible\": [\"Y-\", \"N-\"]}", "m.json(3,17): no-feasible-state: the patterns rule out every state")]
    [InlineData(", \"infeasible\": [{\"exclusive\": [1, 3]}]}", "m.json(3,18): unknown-option: there is no option 3; the model has options 1 to 2")]
    [InlineData(", \"irreversible\": [{\"option\": 9, \"only\": \"N->Y\"}]}", "m.json(3,31): unknown-option: there is no option 9")]
    [InlineData(", \"irreversible\": [{\"option\": 1, \"only\": \"up\"}]}", "m.json(3,20): field: 'only' is \"N->Y\" or \"Y->N\"; it is \"up\"")]
    [InlineData(", \"statusQuo\": \"YNN\"}", "m.json(3,16): pattern-length: 'YNN' has 3 characters")]
    [InlineData(", \"infeasible\": [\"YN\"], \"statusQuo\": \"YN\"}", "m.json(3,38): unknown-state: the status quo 'YN' is no feasible state")]
    [InlineData(", \"perceived\": [{\"by\": \"Nobody\"}]}",
        "m.json(3,24): unknown-party: there is no party 'Nobody'; the parties are 'Ruritania', 'Graustark'")]
    [InlineData(", \"states\": [\"a\"]}", "m.json(3,13): form: 'states' is for the graph form")]
    public void TellsWhatIsWrongAndWhatWouldBeRight(string rest, string expected) => AssertRefused(Two + "\n" + rest, expected);

    [Theory]
    [InlineData("1 & & 2", "statement-syntax: in the statement '1 & & 2' of Graustark, at character 5: '&' stands where an option number was expected")]
    [InlineData("1 2", "statement-syntax: in the statement '1 2' of Graustark, at character 3: '2' cannot stand here")]
    [InlineData("(1", "statement-syntax: in the statement '(1' of Graustark, at character 3: a bracket is not closed")]
    [InlineData("1)", "statement-syntax: in the statement '1)' of Graustark, at character 2: this bracket was never opened")]
    [InlineData("1 IF 2 IF 1", "statement-syntax: in the statement '1 IF 2 IF 1' of Graustark, at character 8: a second IF or IFF needs brackets")]
    [InlineData("", "statement-syntax: in the statement '' of Graustark, at character 1: it ends where an option number was expected")]
    [InlineData("-3", "unknown-option: in the statement '-3' of Graustark, at character 2: there is no option 3; the model has options 1 to 2")]
    public void TellsWhereAStatementIsWrong(string statement, string expected) =>
        AssertRefused(Two.Replace("\"-1\"]}}]", $"\"{statement}\"]}}}}]", StringComparison.Ordinal) + "}", "m.json(2,87): " + expected);

    [Theory]
    [InlineData("[\"NN\"], [\"YN\", \"YY\"]", "state-not-ranked: the ranking of Graustark leaves out NY")]
    [InlineData("[\"NN\", \"NN\"], [\"NY\", \"YN\", \"YY\"]", "state-ranked-twice: Graustark ranks state NN a second time")]
    [InlineData("[\"NN\", \"--\"], [\"NY\", \"YN\", \"YY\"]", "unknown-state: Graustark ranks '--', but no coalesced state has this string")]
    public void TellsWhichStateARankingMisses(string tiers, string expected) =>
        AssertRefused(Two.Replace("\"statements\": [\"-1\"]}}]", $"\"ranking\": [{tiers}]}}}}]", StringComparison.Ordinal) + "}", expected);

    [Fact]
    public void AMisspeltFieldIsRemarkedOn()
    {
        var read = Read(Two + ", \"infeasable\": []}");
        Assert.NotNull(read.Conflict);
        Assert.Equal("m.json(2,111): unknown-field: the field 'infeasable' is not known here and is passed over; did you mean 'infeasible'?",
            Assert.Single(read.Remarks).ToString());
    }

    [Fact]
    public void LinesOfAFileAreModelsOfTheirOwn()
    {
        var path = Path.GetTempFileName() + ".jsonl";
        File.WriteAllText(path, Two.ReplaceLineEndings("") + "}\n\n{}\n" + Two.ReplaceLineEndings("") + "}\n");
        var read = ModelReader.ReadFile(path).ToList();
        File.Delete(path);
        Assert.Equal([true, false, true], read.Select(r => r.Conflict is not null));
        Assert.Equal(3, read[1].Problems[0].Position!.Value.Line);
    }

    [Fact]
    public void RefusesWhatCannotBeAnalysed()
    {
        var many = string.Join(", ", Enumerable.Range(1, 40).Select(i => $"\"o{i}\""));
        AssertRefused($"{{\"dms\": [{{\"name\": \"A\", \"options\": [{many}], \"preference\": {{\"statements\": []}}}}]}}",
            "too-large: 40 options leave more than 4194304 states");
    }

    [Fact]
    public void DeepBracketsAreRefusedNotFollowed() =>
        Assert.Contains("brackets go deeper than", AssertParse(new string('(', 100_000) + "1"), StringComparison.Ordinal);

    [Fact]
    public void AnyBytesAreAnsweredWithoutACrash() => Gen.OneOf(Gen.Byte.Array, Gen.String.Select(Encoding.UTF8.GetBytes)).Sample(bytes =>
    {
        var read = ModelReader.Read("m.json", bytes);
        Assert.True(read.Conflict is not null || read.Problems.Count > 0);
    }, iter: 500);

    [Fact]
    public void ADamagedModelIsAnsweredWithoutACrash() => Gen.Select(RandomModels.Any, Gen.Int[0, 10_000], Gen.Char[' ', '~']).Sample((model, place, with) =>
    {
        var text = ModelWriter.Write(model).ToCharArray();
        text[place % text.Length] = with;
        var read = ModelReader.Read("m.json", Encoding.UTF8.GetBytes(text));
        Assert.True(read.Conflict is not null || read.Problems.All(p => p.Message.Length > 0 && p.Position is not null));
    }, iter: RandomModels.Count);

    [Fact]
    public void WhatIsWrittenIsReadBackTheSame() => RandomModels.Any.Sample(model =>
    {
        var written = ModelWriter.Write(model);
        var read = ModelReader.Read("m.json", Encoding.UTF8.GetBytes(written));
        Assert.Empty(read.Problems);
        Assert.Empty(read.Remarks);
        Assert.Equal(written, ModelWriter.Write(read.Conflict!.Model));
        var options = new AnswerOptions { Sensitivity = false };
        Assert.Equal(AnswerJson.Write(ConflictAnswer.Solve(Conflict.Resolve(model), options)), AnswerJson.Write(ConflictAnswer.Solve(read.Conflict, options)));
    }, iter: RandomModels.Count / 2);

    private static string AssertParse(string statement)
    {
        Assert.Null(Statement.Parse(statement, 1, out var fault));
        return fault!.Message;
    }

    private static ReadModel Read(string json) => ModelReader.Read("m.json", Encoding.UTF8.GetBytes(json));

    private static void AssertRefused(string json, string expected)
    {
        var read = Read(json);
        Assert.Null(read.Conflict);
        Assert.Contains(read.Problems, p => p.ToString().Contains(expected, StringComparison.Ordinal));
    }
}
