using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Chancery.Pages.Html;

namespace Chancery.Pages.Inputs;

/// <summary>Takes an RSS or Atom document apart, as it is written rather than as it should
/// be: loose ampersands and HTML's entities are let through.</summary>
/// <remarks>No document type is read, so that no entity can be declared, let alone one that grows; nothing outside the document is fetched.</remarks>
internal static partial class FeedXml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null,
        CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>The entries up to the end or to the first fault.</summary>
    public static (string? Publisher, List<FeedEntry> Entries, string? Fault) Read(string text, int most)
    {
        var entries = new List<FeedEntry>();
        var channel = new Dictionary<string, string>();
        try
        {
            using var xml = XmlReader.Create(new StringReader(Repaired(text)), Settings);
            while (xml.Read() && entries.Count < most)
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName is "item" or "entry")
                    entries.Add(Entry(xml.ReadSubtree(), channel));
                else if (xml.LocalName is "title" or "language" && xml.Depth <= 2 && !channel.ContainsKey(xml.LocalName)
                    && !xml.IsEmptyElement && entries.Count == 0)
                    channel[xml.LocalName] = Inner(xml.ReadSubtree());
            }
            return (channel.GetValueOrDefault("title"), entries, null);
        }
        catch (XmlException failure)
        {
            return (channel.GetValueOrDefault("title"), entries, failure.Message);
        }
    }

    private static FeedEntry Entry(XmlReader xml, Dictionary<string, string> channel)
    {
        var said = new Dictionary<string, string>();
        var authors = new List<string>();
        string? link = null;
        xml.Read();
        var depth = xml.Depth;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1)
                continue;
            var name = xml.Prefix is "content" && xml.LocalName == "encoded" ? "encoded" : xml.Prefix is "media" or "itunes" or "atom"
                ? xml.Name : xml.LocalName;
            if (name == "link")
                link = LinkOf(xml, link);
            else if (name is "author" or "creator")
                authors.Add(AuthorOf(xml.ReadSubtree()));
            else if (name is "title" or "guid" or "id" or "pubDate" or "published" or "updated" or "date" or "encoded" or "content"
                or "description" or "summary")
                said.TryAdd(name, Inner(xml.ReadSubtree()));
        }
        var content = Longest(said.GetValueOrDefault("encoded"), said.GetValueOrDefault("content"), said.GetValueOrDefault("description"),
            said.GetValueOrDefault("summary"));
        var published = Feeds.ReadDate(said.GetValueOrDefault("pubDate") ?? said.GetValueOrDefault("published")
            ?? said.GetValueOrDefault("date") ?? said.GetValueOrDefault("updated"));
        var guid = said.GetValueOrDefault("guid") ?? said.GetValueOrDefault("id");
        link ??= guid?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? guid : null;
        var writers = string.Join("; ", authors.Where(author => author.Length > 0));
        return new(guid, link, Plain(said.GetValueOrDefault("title")), content, true, published?.Date, published?.HasTime ?? false,
            writers.Length == 0 ? null : writers, channel.GetValueOrDefault("language"));
    }

    private static string? LinkOf(XmlReader xml, string? known)
    {
        var target = xml.GetAttribute("href");
        if (target is null)
            return known ?? (Inner(xml.ReadSubtree()) is { Length: > 0 } text ? text : null);
        return xml.GetAttribute("rel") is null or "alternate" ? target.Trim() : known;
    }

    /// <summary>"mail@example.org (Anna Rassendyll)", or an element with the name in it.</summary>
    private static string AuthorOf(XmlReader xml)
    {
        var inner = Inner(xml);
        if (NameElement().Match(inner) is { Success: true } name)
            inner = name.Groups[1].Value;
        if (InBrackets().Match(inner) is { Success: true } bracket)
            inner = bracket.Groups[1].Value;
        return Plain(inner) is { } plain && !plain.Contains('@') && plain.Length < 100 ? plain : "";
    }

    /// <summary>The markup inside an element, references resolved where it is text.</summary>
    private static string Inner(XmlReader xml)
    {
        var text = new StringBuilder();
        xml.Read();
        var depth = xml.Depth;
        while (xml.Read())
            switch (xml.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace: text.Append(xml.Value); break;
                case XmlNodeType.Element: text.Append('<').Append(xml.LocalName).Append(xml.IsEmptyElement ? "/>" : ">"); break;
                case XmlNodeType.EndElement when xml.Depth > depth: text.Append("</").Append(xml.LocalName).Append('>'); break;
            }
        return text.ToString().Trim();
    }

    private static string? Plain(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var plain = PageHead.Clean(CharacterReferences.Decode(text.Contains('<') ? Element().Replace(text, "") : text));
        return plain;
    }

    private static string? Longest(params ReadOnlySpan<string?> texts)
    {
        string? longest = null;
        foreach (var text in texts)
            if (!string.IsNullOrWhiteSpace(text) && text.Length > (longest?.Length ?? 0))
                longest = text;
        return longest;
    }

    /// <summary>References that XML doesn't know become their letters, loose ampersands references; characters that XML doesn't allow go.</summary>
    private static string Repaired(string text)
    {
        text = Reference().Replace(text,
            static match => match.Groups[1].Value is { Length: > 0 } name && CharacterReferences.Decode($"&{name};") is var letter
            && letter[0] != '&' ? letter : "&amp;" + match.Value[1..]);
        return text.AsSpan().ContainsAnyInRange('\0', '\u0008') || text.Contains('\u000B') || text.Contains('\f')
            ? Controls().Replace(text, " ") : text;
    }

    [GeneratedRegex(@"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:(\w{2,31});)?")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")]
    private static partial Regex Controls();

    [GeneratedRegex("<name>([^<]*)</name>")]
    private static partial Regex NameElement();

    [GeneratedRegex(@"@\S+\s*\(([^()]+)\)")]
    private static partial Regex InBrackets();

    [GeneratedRegex("<[a-zA-Z/][^<>]{0,300}>")]
    private static partial Regex Element();
}
