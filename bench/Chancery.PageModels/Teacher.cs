using System.Text.Json;

namespace Chancery.PageModels;

/// <summary>
/// Gold names a few segments a page; the rest of a pasted text's lines can be labelled by what the block classifier, which sees the
/// page's HTML, said of the same page when it had not been trained on it.
/// </summary>
internal static class Teacher
{
    private const float Sureness = 0.85f, Weight = 0.25f;

    /// <summary>The blocks that were judged surely in and surely out on each page, by the model of a fold that had not seen it.</summary>
    public static void Write(string path, List<TrainingPage> pages, Dictionary<TrainingPage, float[]> judged)
    {
        using var file = new FileStream(path, FileMode.Create);
        using var writer = new StreamWriter(file);
        foreach (var page in pages)
        {
            using var held = new MemoryStream();
            using (var json = new Utf8JsonWriter(held))
            {
                json.WriteStartObject();
                json.WriteString("page", Name(page.Gold.File));
                foreach (var (name, isGood) in (ReadOnlySpan<(string, bool)>)[("in", true), ("out", false)])
                {
                    json.WriteStartArray(name);
                    for (var i = 0; i < page.Texts.Length; i++)
                        if (isGood ? judged[page][i] >= Sureness : judged[page][i] <= 1 - Sureness)
                            json.WriteStringValue(page.Texts[i]);
                    json.WriteEndArray();
                }
                json.WriteEndObject();
            }
            writer.WriteLine(System.Text.Encoding.UTF8.GetString(held.ToArray()));
        }
    }

    /// <summary>The labels of a page that nobody labelled, where the model is sure.</summary>
    public static Label[] Sure(float[] judged, float weight) =>
        [.. judged.Select(one => new Label(one is >= Sureness or <= 1 - Sureness, one >= Sureness, one >= Sureness ? weight : weight / 2))];

    public static Dictionary<string,
    (HashSet<string> In, HashSet<string> Out)> Read(string path) => Cache.TryGetValue(path, out var known) ? known : Cache[path] = ReadFile(path);

    public static Label[] Fill(TrainingPage page, Dictionary<string, (HashSet<string> In, HashSet<string> Out)> teacher)
    {
        if (!teacher.TryGetValue(Name(page.Gold.File), out var said))
            return page.Labels;
        var labels = page.Labels.ToArray();
        for (var i = 0; i < labels.Length; i++)
        {
            var text = GoldPage.Even(page.Texts[i]);
            var (isIn, isOut) = (said.In.Contains(text), said.Out.Contains(text));
            if (!labels[i].IsKnown && isIn != isOut)
                labels[i] = new(true, isIn, isIn ? Weight : Weight / 2);
        }
        return labels;
    }

    private static readonly Dictionary<string, Dictionary<string, (HashSet<string>, HashSet<string>)>> Cache = [];

    private static Dictionary<string, (HashSet<string>, HashSet<string>)> ReadFile(string path)
    {
        var pages = new Dictionary<string, (HashSet<string>, HashSet<string>)>();
        foreach (var line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            pages[document.RootElement.GetProperty("page").GetString()!] = (Texts(document.RootElement, "in"), Texts(document.RootElement, "out"));
        }
        return pages;
    }

    /// <summary>Blocks as wholes and line by line, as a paste may break them.</summary>
    private static HashSet<string> Texts(JsonElement row, string name) =>
        [.. row.GetProperty(name).EnumerateArray().Select(item => item.GetString()!).SelectMany(text => text.Split('\n').Append(text)).Select(GoldPage.Even)];

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);
}
