using System.Collections.Frozen;

namespace Chancery.Pages.Html;

/// <summary>The elements that extraction knows by name; every other one is <see cref="Other"/>.</summary>
internal enum Tag : byte
{
    Text, Other, Html, Head, Body, Title, Meta, Link, Base, Script, Style, Noscript, Template, Iframe, Object, Embed, Svg, Math, Canvas,
    Audio, Video, Picture,
    Article, Section, Main, Nav, Aside, Header, Footer, Div, P, H1, H2, H3, H4, H5, H6, Ul, Ol, Li, Dl, Dt, Dd, Table, Thead, Tbody, Tfoot,
    Tr, Td, Th, Caption, Colgroup, Col,
    Blockquote, Q, Cite, Pre, Address, Hr, Br, Wbr, Figure, Figcaption, Form, Fieldset, Legend, Label, Input, Button, Select, Option,
    Optgroup, Textarea, Details, Summary, Dialog, Center,
    A, B, I, U, S, Em, Strong, Small, Big, Span, Font, Sup, Sub, Time, Abbr, Code, Mark, Del, Ins, Img, Source, Track, Area, Map, Param,
    Hgroup, Menu, Xmp, Noembed, Noframes, Search,
}

/// <summary>What HTML's rules say of the elements.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, Tag> Names = Enum.GetValues<Tag>()
        .Where(tag => tag is not (Tag.Text or Tag.Other)).ToFrozenDictionary(tag => tag.ToString().ToLowerInvariant());
    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly bool[] Void = Flags(Tag.Meta, Tag.Link, Tag.Base, Tag.Col, Tag.Hr, Tag.Br, Tag.Wbr, Tag.Input, Tag.Img,
        Tag.Source, Tag.Track, Tag.Area, Tag.Param, Tag.Embed);
    private static readonly bool[] Raw = Flags(Tag.Script, Tag.Style, Tag.Title, Tag.Textarea, Tag.Iframe, Tag.Xmp, Tag.Noembed, Tag.Noframes);
    private static readonly bool[] Inline = Flags(Tag.A, Tag.B, Tag.I, Tag.U, Tag.S, Tag.Em, Tag.Strong, Tag.Small, Tag.Big, Tag.Span,
        Tag.Font, Tag.Sup, Tag.Sub, Tag.Time, Tag.Abbr, Tag.Code,
        Tag.Mark, Tag.Del, Tag.Ins, Tag.Img, Tag.Q, Tag.Cite, Tag.Label, Tag.Picture, Tag.Source, Tag.Wbr, Tag.Other, Tag.Map, Tag.Area,
        Tag.Text, Tag.Br, Tag.Input, Tag.Embed, Tag.Param);
    private static readonly bool[] Block = Flags(Tag.Article, Tag.Section, Tag.Main, Tag.Nav, Tag.Aside, Tag.Header, Tag.Footer, Tag.Div,
        Tag.P, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Ul,
        Tag.Ol, Tag.Dl, Tag.Table, Tag.Blockquote, Tag.Pre, Tag.Address, Tag.Hr, Tag.Figure, Tag.Figcaption, Tag.Form, Tag.Fieldset,
        Tag.Details, Tag.Summary, Tag.Dialog, Tag.Center, Tag.Hgroup,
        Tag.Menu, Tag.Li, Tag.Dt, Tag.Dd, Tag.Search, Tag.Xmp);
    private static readonly bool[] Silent = Flags(Tag.Script, Tag.Style, Tag.Template, Tag.Iframe, Tag.Object, Tag.Svg, Tag.Math, Tag.Canvas,
        Tag.Audio, Tag.Video, Tag.Select, Tag.Textarea,
        Tag.Head, Tag.Title, Tag.Colgroup, Tag.Noembed, Tag.Noframes, Tag.Button, Tag.Option, Tag.Input, Tag.Meta, Tag.Link);

    public static Tag Of(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[16];
        if (name.Length > lower.Length)
            return Tag.Other;
        return Lookup.TryGetValue(lower[..name.ToLowerInvariant(lower)], out var tag) ? tag : Tag.Other;
    }

    /// <summary>Has no content and no end tag.</summary>
    public static bool IsVoid(Tag tag) => Void[(int)tag];

    /// <summary>Its content is no markup.</summary>
    public static bool IsRaw(Tag tag) => Raw[(int)tag];

    /// <summary>Stands within a line.</summary>
    public static bool IsInline(Tag tag) => Inline[(int)tag];

    /// <summary>Its start ends an open paragraph.</summary>
    public static bool EndsParagraph(Tag tag) => Block[(int)tag];

    /// <summary>Its content is not shown as text.</summary>
    public static bool IsSilent(Tag tag) => Silent[(int)tag];

    public static bool IsHeading(Tag tag) => tag is >= Tag.H1 and <= Tag.H6;

    private static bool[] Flags(params ReadOnlySpan<Tag> tags)
    {
        var flags = new bool[256];
        foreach (var tag in tags)
            flags[(int)tag] = true;
        return flags;
    }
}
