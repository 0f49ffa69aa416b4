using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Cli.Frame;
using Chancery.Pages;
using Chancery.Pages.Fetching;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery extract</c>: the clean article of each page, as JSON lines.</summary>
internal static class ExtractCommand
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Verb Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Saved pages, texts, PDF, mails, feeds, web archives, tables, JSON lines, zip files and folders of them, addresses, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var published = new Option<string?>("--published") { Description = "The date for reports that have none, as 2021-12-31" };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Let addresses of this machine and network be fetched" };
        return new Verb("extract",
            "Prints the clean article of each page, in any language, as JSON lines {file, title, date, author, publisher, language, text}",
            "chancery extract samples/ > articles.jsonl")
        { paths, published, allowPrivate }
            .Does((call, stop) => Task.FromResult(Run(call, call.Value(paths)!, Day(call.Value(published)), call.Value(allowPrivate), stop)));
    }

    private static int Run(Call call, string[] paths, DateTimeOffset? published, bool allowPrivate, CancellationToken stop)
    {
        var reader = new PageReader(new PageOptions { EnglishOnly = false, Published = published,
            Fetch = new FetchOptions { AllowPrivate = allowPrivate } });
        var failed = false;
        foreach (var result in reader.ReadAll(paths, call.Terminal.In))
        {
            stop.ThrowIfCancellationRequested();
            if (result.Article is { } article)
            {
                call.Out.WriteLine(AsJson(result.Name, article));
                continue;
            }
            failed = true;
            call.Error.WriteLine($"chancery: {result.Explanation}");
        }
        return failed ? 1 : 0;
    }

    private static DateTimeOffset? Day(string? published)
    {
        if (published is null)
            return null;
        return DateOnly.TryParseExact(published, "yyyy-MM-dd", out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : throw CommandFailure.BadUsage("--published", $"'{published}' is not a date", "write it as 2021-12-31");
    }

    private static string AsJson(string file, Article article)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("title", article.Title);
            json.WriteString("date", article.Published?.ToString(article.HasTime ? "yyyy-MM-ddTHH:mm:sszzz" : "yyyy-MM-dd"));
            json.WriteString("author", article.Author);
            json.WriteString("publisher", article.Publisher);
            json.WriteString("language", article.Language);
            json.WriteString("text", article.Text);
            if (article.Entries.Length > 0)
            {
                json.WriteStartArray("entries");
                foreach (var entry in article.Entries)
                {
                    json.WriteStartObject();
                    json.WriteNumber("start", entry.Start);
                    json.WriteString("time", entry.Published.ToString("yyyy-MM-ddTHH:mm:sszzz"));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
    }
}
