using System.Text;
using System.Text.Json;

namespace Chancery.Strategy;

/// <summary>Reads conflict models from JSON: our own format and <c>conflict-case/1</c>, which
/// it contains. The format is in docs/conflict-analysis.md.</summary>
public static class ModelReader
{
    /// <summary>Reads a file: one model, or with the ending .jsonl one model a line.</summary>
    /// <returns>A result for each model, in order; a model that cannot be read does not keep the next from being read.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    public static IEnumerable<ReadModel> ReadFile(string path, CancellationToken stop = default)
    {
        var bytes = File.ReadAllBytes(path);
        return path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? ReadLines(path, bytes, stop) : [Read(path, bytes, stop: stop)];
    }

    /// <summary>Reads and checks one model.</summary>
    /// <param name="file">Only named in messages.</param>
    /// <param name="json">UTF-8.</param>
    /// <param name="firstLine">The number of the first line of <paramref name="json"/> in the file.</param>
    public static ReadModel Read(string file, ReadOnlyMemory<byte> json, int firstLine = 1, CancellationToken stop = default)
    {
        if (json.Span.StartsWith("\uFEFF"u8))
            json = json[3..];
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false });
        }
        catch (JsonException broken)
        {
            var position = new FilePosition(file, firstLine + (int)(broken.LineNumber ?? 0), 1 + (int)(broken.BytePositionInLine ?? 0));
            return new ReadModel(null, null,
                [new ModelProblem(ProblemCodes.Json, "", $"this is not JSON: {Shortened(broken.Message)}") { Position = position }], []);
        }
        using (document)
        {
            var builder = new ModelBuilder();
            var model = builder.Build(document.RootElement, Path.GetFileNameWithoutExtension(file));
            IReadOnlyList<ModelProblem> problems = builder.Problems;
            Conflict? conflict = null;
            if (problems.Count == 0)
            {
                try
                {
                    conflict = Conflict.Resolve(model!, stop);
                }
                catch (ConflictModelException refused)
                {
                    problems = refused.Problems;
                }
            }
            var remarks = builder.Remarks.Concat(conflict?.Remarks ?? []);
            return new ReadModel(model?.Name, conflict, Placed(problems), Placed(remarks));
        }

        List<ModelProblem> Placed(IEnumerable<ModelProblem> found) =>
            [.. found.Select(p => p with { Position = JsonPlace.Find(file, json.Span, p.Path, firstLine) })];
    }

    private static IEnumerable<ReadModel> ReadLines(string file, byte[] bytes, CancellationToken stop)
    {
        for (int start = 0, line = 1; start < bytes.Length; line++)
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            if (length < 0)
                length = bytes.Length - start;
            var json = bytes.AsMemory(start, length);
            start += length + 1;
            if (!json.Span.Trim(" \t\r"u8).IsEmpty)
                yield return Read(file, json, line, stop);
        }
    }

    // The parser's message ends in its own account of the place.
    private static string Shortened(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        if (end < 0)
            end = message.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}

/// <summary>What reading one model gave.</summary>
/// <param name="Name">The model's name, where it got so far.</param>
/// <param name="Conflict">Null where the model is refused.</param>
/// <param name="Problems">Why it is refused; empty where it is not.</param>
/// <param name="Remarks">What its author should look at.</param>
public sealed record ReadModel(string? Name, Conflict? Conflict, IReadOnlyList<ModelProblem> Problems, IReadOnlyList<ModelProblem> Remarks);
