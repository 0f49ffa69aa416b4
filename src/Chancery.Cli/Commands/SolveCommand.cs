using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Cli.Frame;
using Chancery.Strategy;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery solve</c>: what is stable in a conflict model, for whom, and why.</summary>
internal static class SolveCommand
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Verb Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Conflict models: JSON, or JSON lines with a model on each", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "The whole answer as JSON, one object a line for each model" };
        return new Verb("solve", "Finds the stable outcomes of conflict models, and says for whom and why",
            "chancery solve samples/conflicts/elmira.json", "chancery solve --json samples/conflicts/*.json") { files, json }
            .Does((call, stop) => Task.FromResult(Run(call, call.Value(files)!, call.Value(json), stop)));
    }

    private static int Run(Call call, string[] files, bool asJson, CancellationToken stop)
    {
        var failed = false;
        foreach (var file in files)
        {
            if (!File.Exists(file))
                throw new CommandFailure(file, "there is no such file", "give a conflict model as JSON");
            foreach (var read in ModelReader.ReadFile(file, stop))
            {
                foreach (var problem in read.Problems.Concat(read.Remarks))
                    call.Error.WriteLine(problem);
                if (read.Conflict is not { } conflict)
                {
                    failed = true;
                    if (asJson)
                        call.Out.WriteLine(Refusal(file, read));
                    continue;
                }
                var answer = ConflictAnswer.Solve(conflict, stop: stop);
                if (asJson)
                    call.Out.WriteLine(AnswerJson.Write(answer, file));
                if (answer.WasStopped)
                    return CommandLine.Stopped;
            }
        }
        return failed ? 1 : 0;
    }

    /// <summary>A refused model keeps its line, so that answers can be matched with models.</summary>
    private static string Refusal(string file, ReadModel read)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("name", read.Name);
            json.WriteString("file", file);
            json.WriteStartArray("errors");
            foreach (var problem in read.Problems)
            {
                json.WriteStartObject();
                json.WriteString("code", problem.Code);
                json.WriteString("message", problem.Message);
                if (problem.Position is { } place)
                {
                    json.WriteNumber("line", place.Line);
                    json.WriteNumber("column", place.Column);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
