using System.Text;

namespace Chancery.Cli.Tests.Commands;

/// <summary>A folder of files for one test, with a record beside them, gone when the test is over.</summary>
internal sealed class Pile : IDisposable
{
    public const string Text = "MOSCOW - Russia expelled two American diplomats on Tuesday, the foreign ministry in Moscow said. The United States condemned the decision.";

    private readonly string _folder = Directory.CreateTempSubdirectory("pile-").FullName;

    public string Record => Path("crisis.db");

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    public string With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public string With(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    /// <summary>JSON lines of reports with these ids and texts, all of one day.</summary>
    public string Lines(string name, params (string Id, string Text)[] reports) => With(name, string.Concat(reports.Select(r =>
        System.Text.Json.JsonSerializer.Serialize(new { id = r.Id, title = "A report", date = "2022-02-18", text = r.Text }) + "\n")));

    public Task<Run> Read(params string[] paths) => Run.Of(["read", .. paths, "--record", Record]);

    public Task<Run> Ask(params string[] question) => Run.Of([.. question, "--record", Record]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
