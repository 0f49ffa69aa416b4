namespace Chancery.Pages.Html;

/// <summary>What a page says of itself in its head and in JSON-LD, unjudged.</summary>
internal sealed class PageHead
{
    private readonly List<(string Name, string Content)> _meta = [];

    public string? TitleElement { get; private set; }
    public string? Canonical { get; private set; }
    public string? Language { get; private set; }
    public LinkedData Linked { get; private set; } = LinkedData.None;

    /// <summary>Name (or property, itemprop, http-equiv) in lower case and content of each meta element, in order.</summary>
    public IReadOnlyList<(string Name, string Content)> Meta => _meta;

    public static PageHead Read(MarkupTree page)
    {
        var head = new PageHead();
        var scripts = new List<string>();
        for (var i = 0; i < page.Count; i++)
            switch (page[i].Tag)
            {
                case Tag.Meta: head.AddMeta(page, i); break;
                case Tag.Title when head.TitleElement is null
                    && !IsInSvg(page, i): head.TitleElement = Clean(CharacterReferences.Decode(page.RawText(i))); break;
                case Tag.Link when page.TryAttribute(i, "rel", out var rel)
                    && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase): head.Canonical ??= page.Attribute(i, "href"); break;
                case Tag.Script when page.TryAttribute(i, "type", out var type)
                    && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase): scripts.Add(page.RawText(i).ToString()); break;
                case Tag.Html: break;
            }
        head.Language = LanguageOf(page);
        head.Linked = LinkedData.Read(scripts);
        return head;
    }

    /// <summary>The first meta element of one of these names, in the order of the names.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var (key, content) in _meta)
                if (key == name && content.Length > 0)
                    return content;
        return null;
    }

    private void AddMeta(MarkupTree page, int node)
    {
        var name = page.Attribute(node, "property") ?? page.Attribute(node, "name") ?? page.Attribute(node, "itemprop")
            ?? page.Attribute(node, "http-equiv");
        if (name is { Length: > 0 and < 100 } && page.Attribute(node, "content") is { Length: > 0 } content)
            _meta.Add((name.ToLowerInvariant(), Clean(content)!));
    }

    private static string? LanguageOf(MarkupTree page)
    {
        var at = page.Source.IndexOf("<html", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var end = page.Source.IndexOf('>', at);
        foreach (var (name, value) in new AttributeReader(page.Source.AsSpan(at, (end < 0 ? page.Source.Length : end + 1) - at)))
            if (name.Equals("lang", StringComparison.OrdinalIgnoreCase) && value.Length is > 1 and < 20)
                return value.ToString().Split('-', '_')[0].Trim().ToLowerInvariant();
        return null;
    }

    private static bool IsInSvg(MarkupTree page, int node)
    {
        for (var at = page[node].Parent; at > 0; at = page[at].Parent)
            if (page[at].Tag == Tag.Svg)
                return true;
        return false;
    }

    internal static string? Clean(string? text)
    {
        var clean = text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length == 0 ? null : clean;
    }
}
