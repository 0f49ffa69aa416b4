using System.Text;
using System.Text.Json;
using Chancery.Pages;
using Chancery.Pages.Languages;

namespace Chancery.PageModels;

/// <summary>Writes articles as lines of JSON, in the form that the evaluation sets' scorer takes.</summary>
internal sealed class ArticleWriter(string path) : IDisposable
{
    private readonly SortedDictionary<string, string> _lines = new(StringComparer.Ordinal);

    public void Write(GoldPage gold, Extracted? found)
    {
        using var held = new MemoryStream();
        using (var json = new Utf8JsonWriter(held))
        {
            json.WriteStartObject();
            json.WriteString("file", gold.File);
            json.WriteString("title", found?.Title);
            json.WriteString("date", found?.Published?.ToString("yyyy-MM-dd"));
            json.WriteString("author", found?.Author);
            json.WriteString("language", found is null ? null : TextLanguage.Of(found.Text));
            json.WriteString("text", found?.Text ?? "");
            json.WriteEndObject();
        }
        lock (_lines)
            _lines[gold.File] = Encoding.UTF8.GetString(held.ToArray());
    }

    public void Dispose() => File.WriteAllLines(path, _lines.Values);
}
