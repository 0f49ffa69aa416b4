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
        var files = new Argument<string[]>("FILE") { Description = "Conflict models: JSON, or JSON lines with a model on each",
            Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "The whole answer as JSON, one object a line for each model" };
        var svg = new Option<string?>("--svg") { Description = "Draw states, moves and evolution into this file (up to 120 states)",
            HelpName = "FILE" };
        var html = new Option<string?>("--html") { Description = "Write the answer as one page into this file", HelpName = "FILE" };
        var state = new Option<string[]>("--state") { Description = "Explain this state, by its number or its string: YN-N", HelpName = "S" };
        var definitions = new Option<string?>("--definitions") { Description = $"Only these, as Nash,SEQ; of {string.Join(", ", Enum.GetNames<Definition>())}", HelpName = "LIST" };
        var goal = new Option<string?>("--goal") { Description = "Seek the least changes of preferences for this, as YNNN=stable,NNNN=unstable",
            HelpName = "DEMANDS" };
        var asked = (json, svg, html, state, definitions, goal);
        return new Verb("solve", "Finds the stable outcomes of conflict models, and says for whom and why",
            "chancery solve samples/conflicts/elmira.json", "chancery solve --state 5 --html elmira.html samples/conflicts/elmira.json",
            "chancery solve --json samples/conflicts/*.json")
        { files, json, svg, html, state, definitions, goal }
            .Does((call, stop) => Task.FromResult(new Solving(call, asked.json, stop)
            {
                Svg = call.Value(asked.svg),
                Html = call.Value(asked.html),
                States = call.Value(asked.state) ?? [],
                Definitions = DefinitionsOf(call.Value(asked.definitions)),
                Goal = call.Value(asked.goal),
            }.Run(call.Value(files)!)));
    }

    private static Definition[]? DefinitionsOf(string? list)
    {
        if (list is null)
            return null;
        var known = Enum.GetNames<Definition>();
        return [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name =>
            Array.FindIndex(known, k => k.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var found
                ? (Definition)found
                : throw CommandFailure.BadUsage("--definitions", $"'{name}' is not a definition", $"use {string.Join(", ", known)}"))];
    }

    /// <summary>One run of the command over its files.</summary>
    private sealed class Solving(Call call, Option<bool> json, CancellationToken stop)
    {
        private readonly bool _asJson = call.Value(json);

        public string? Svg { get; init; }
        public string? Html { get; init; }
        public string[] States { get; init; } = [];
        public Definition[]? Definitions { get; init; }
        public string? Goal { get; init; }

        public int Run(string[] files)
        {
            var (failed, solved) = (false, 0);
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
                        if (_asJson)
                            call.Out.WriteLine(Refusal(file, read));
                        continue;
                    }
                    if (++solved > 1 && (Svg ?? Html) is not null)
                        throw CommandFailure.BadUsage(Svg is null ? "--html" : "--svg", "there is more than one model",
                            "give one model at a time to draw");
                    if (solved > 1 && !_asJson)
                        call.Out.WriteLine("----\n");
                    var answer = Solve(file, conflict);
                    Write(answer, file);
                    if (answer.WasStopped)
                    {
                        call.Error.WriteLine($"chancery: {file}: stopped; what was known by then is told");
                        return CommandLine.Stopped;
                    }
                }
            }
            return failed ? 1 : 0;
        }

        private ConflictAnswer Solve(string file, Conflict conflict)
        {
            var options = new AnswerOptions
            {
                Definitions = Definitions,
                Explained = [.. States.Select(name => StateOf(conflict, name, "--state"))],
                Goal = [.. (Goal ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(demand => DemandOf(conflict, demand))],
            };
            return ConflictAnswer.Solve(conflict, options, new Progress(call, file, conflict), stop);
        }

        private void Write(ConflictAnswer answer, string file)
        {
            if (_asJson)
                call.Out.WriteLine(AnswerJson.Write(answer, file));
            else
                AnswerText.Write(answer, call.Out);
            if (Html is not null)
                File.WriteAllText(Html, AnswerHtml.Write(answer));
            if (Svg is null)
                return;
            if (ConflictDrawing.Both(answer) is not { } drawing)
                throw new CommandFailure(file, $"the model has {answer.Conflict.StateCount} states, too many to draw",
                    $"at most {ConflictDrawing.MostStatesInEvolution} with a status quo, or {ConflictDrawing.MostStatesInGraph} without, can be drawn");
            File.WriteAllText(Svg, drawing);
        }

        private static Demand DemandOf(Conflict conflict, string text)
        {
            var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            return parts is [var name, "stable" or "unstable"]
                ? new Demand(StateOf(conflict, name, "--goal"), parts[1] == "stable")
                : throw CommandFailure.BadUsage("--goal", $"'{text}' is not a demand", "write it as YNNN=stable or YNNN=unstable");
        }

        private static int StateOf(Conflict conflict, string name, string option)
        {
            if (conflict.States.Find(name) is { } state)
                return state;
            return int.TryParse(name, out var number) && number >= 1 && number <= conflict.StateCount
                ? number - 1
                : throw CommandFailure.BadUsage(option, $"'{name}' is no state of {conflict.Model.Name}",
                    $"give a number from 1 to {conflict.StateCount}, or a state's string such as {conflict.States.NameOf(0)}");
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

    /// <summary>A line for each cell done, where a solve is large enough to be waited for.</summary>
    private sealed class Progress(Call call, string file, Conflict conflict) : IProgress<SolveProgress>
    {
        private const int WorthTelling = 200_000;

        public void Report(SolveProgress value)
        {
            if (conflict.StateCount < WorthTelling)
                return;
            lock (this)
                call.Error.WriteLine($"{file}: {value.Definition} for {conflict.NameOf(value.Party)} done, {value.Done} of {value.Total}");
        }
    }
}
