using System.Text;
using System.Text.Json;

namespace Chancery.Pages.Html;

/// <summary>What the page's JSON-LD says of the article; null where it says nothing.</summary>
internal sealed record LinkedData
{
    private const int MostUpdates = 5000;

    public static LinkedData None { get; } = new();

    public string? Headline { get; init; }
    public string? Published { get; init; }
    public string? Modified { get; init; }
    public string? Body { get; init; }
    public string? Description { get; init; }
    public string? Publisher { get; init; }
    public string? Url { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public bool IsArticle { get; init; }

    /// <summary>The headline, the text and the moment of each entry that a live page lists; one of the first two may be missing.</summary>
    public IReadOnlyList<(string? Headline, string? Body, string Published)> Updates { get; init; } = [];

    public static LinkedData Read(IEnumerable<string> scripts)
    {
        var found = None;
        foreach (var script in scripts)
            if (Parse(script) is { } document)
                using (document)
                    foreach (var thing in Things(document.RootElement, 0))
                        found = Merge(found, thing);
        return found;
    }

    /// <summary>The first article that names a headline or date gives the facts; a later thing only what is missing.</summary>
    private static LinkedData Merge(LinkedData found, JsonElement thing)
    {
        var isArticle = IsArticleType(thing);
        if (!isArticle && !IsPageType(thing))
            return found;
        if (isArticle && !found.IsArticle)
            found = Facts(thing, None) with { IsArticle = true,
                Published = Text(thing, "datePublished") ?? Text(thing, "dateCreated") ?? found.Published };
        found = found.Updates.Count == 0 ? found with { Updates = UpdatesOf(thing) } : found;
        return Facts(thing, found);
    }

    private static List<(string? Headline, string? Body, string Published)> UpdatesOf(JsonElement thing)
    {
        var updates = new List<(string?, string?, string)>();
        if (thing.TryGetProperty("liveBlogUpdate", out var list) && list.ValueKind == JsonValueKind.Array)
            foreach (var update in list.EnumerateArray().Take(MostUpdates))
                if (update.ValueKind == JsonValueKind.Object && Text(update, "datePublished") is { } published)
                    updates.Add((Text(update, "headline"), Text(update, "articleBody"), published));
        return updates;
    }

    private static LinkedData Facts(JsonElement thing, LinkedData found) => found with
    {
        Headline = found.Headline ?? Text(thing, "headline") ?? (IsArticleType(thing) ? Text(thing, "name") : null),
        Published = found.Published ?? Text(thing, "datePublished"),
        Modified = found.Modified ?? Text(thing, "dateModified"),
        Body = found.Body ?? Lines(thing, "articleBody"),
        Description = found.Description ?? (IsArticleType(thing) ? Text(thing, "description") : null),
        Publisher = found.Publisher ?? NameOf(thing, "publisher"),
        Url = found.Url ?? Text(thing, "url"),
        Authors = found.Authors.Count > 0 || !IsArticleType(thing) ? found.Authors : [.. Names(thing, "author")],
    };

    private static JsonDocument? Parse(string script)
    {
        var text = script.Trim();
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"),
            ("/*<![CDATA[*/", "/*]]>*/")])
            if (text.StartsWith(open, StringComparison.Ordinal))
                text = text[open.Length..].Replace(close, "").Trim();
        text = text.TrimEnd(';');
        return TryParse(text) ?? TryParse(WithoutControls(text));
    }

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(Inputs.LoneSurrogates.Replaced(text),
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Raw line breaks within strings are a common slip.</summary>
    private static string WithoutControls(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
            clean.Append(letter < ' ' ? ' ' : letter);
        return clean.ToString();
    }

    private static IEnumerable<JsonElement> Things(JsonElement element, int depth)
    {
        if (depth > 6)
            yield break;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            foreach (var thing in Things(item, depth + 1))
                yield return thing;
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            yield return element;
            foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"])
                if (element.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object
                    && (name != "itemListElement" || IsArticleType(element)))
                    foreach (var thing in Things(inner, depth + 1))
                        yield return thing;
        }
    }

    private static bool IsArticleType(JsonElement thing) => HasType(thing, static type =>
        type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Posting", StringComparison.OrdinalIgnoreCase)
            && type != "JobPosting" || type is "Report" or "Recipe" or "CreativeWork" or "Review");

    private static bool IsPageType(JsonElement thing) =>
        HasType(thing, static type => type.EndsWith("WebPage", StringComparison.OrdinalIgnoreCase) || type == "ItemPage");

    private static bool HasType(JsonElement thing, Func<string, bool> isIt)
    {
        if (!thing.TryGetProperty("@type", out var type))
            return false;
        return type.ValueKind switch
        {
            JsonValueKind.String => isIt(type.GetString()!),
            JsonValueKind.Array => type.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && isIt(one.GetString()!)),
            _ => false,
        };
    }

    private static string? Text(JsonElement thing, string name)
    {
        if (!thing.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        return value.ValueKind == JsonValueKind.String ? PageHead.Clean(CharacterReferences.Decode(value.GetString())) : null;
    }

    /// <summary>A text with its line breaks.</summary>
    private static string? Lines(JsonElement thing, string name) =>
        thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? string.Join('\n', CharacterReferences.Decode(value.GetString())!.Split('\n').Select(PageHead.Clean)
                .OfType<string>()) is { Length: > 0 } lines ? lines : null
            : Text(thing, name);

    private static string? NameOf(JsonElement thing, string name) => Names(thing, name).FirstOrDefault();

    private static IEnumerable<string> Names(JsonElement thing, string name)
    {
        if (!thing.TryGetProperty(name, out var value))
            yield break;
        foreach (var one in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            if (one.ValueKind == JsonValueKind.String && PageHead.Clean(CharacterReferences.Decode(one.GetString())) is { } plain)
                yield return plain;
            else if (one.ValueKind == JsonValueKind.Object && one.TryGetProperty("name", out _))
                foreach (var inner in one.GetProperty("name").ValueKind == JsonValueKind.Array
                    ? one.GetProperty("name").EnumerateArray().ToArray() : [one.GetProperty("name")])
                    if (inner.ValueKind == JsonValueKind.String && PageHead.Clean(CharacterReferences.Decode(inner.GetString())) is { } inside)
                        yield return inside;
        }
    }
}
