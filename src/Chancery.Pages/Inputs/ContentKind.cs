namespace Chancery.Pages.Inputs;

/// <summary>Tells from the first bytes what a nameless input is.</summary>
internal static class ContentKind
{
    private static readonly string[] Markup = ["<!doctype", "<html", "<head", "<body", "<?xml", "<!--", "<article", "<div", "<meta", "<title"];

    public static PageKind Of(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var text = System.Text.Encoding.Latin1.GetString(head).Replace("\0", "").TrimStart('\u00ef', '\u00bb', '\u00bf', '\u00ff', '\u00fe').TrimStart();
        if (text.StartsWith('{') && text.Contains('"'))
            return PageKind.JsonLines;
        return Markup.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)) || text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            ? PageKind.Html
            : PageKind.Text;
    }
}
