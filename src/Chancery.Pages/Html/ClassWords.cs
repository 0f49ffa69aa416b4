namespace Chancery.Pages.Html;

/// <summary>What the class, id and role of an element say of its use, as bits: the words that site makers use for it in several languages.</summary>
internal sealed class ClassWords(MarkupTree page)
{
    public const int Count = 32;

    private static readonly string[][] Groups =
    [
        ["article", "artikel", "story", "articulo", "noticia", "nota"],
        ["body", "content", "inhalt", "contenido", "conteudo", "contenu"],
        ["entry", "post", "blog"],
        ["text", "rich", "prose", "copy", "paragraph", "absatz", "parrafo"],
        ["main", "haupt", "primary", "principal"],
        ["lead", "intro", "vorspann", "standfirst", "summary", "chapo", "entradilla", "abstract", "subtitle", "deck", "excerpt", "bajada"],
        ["title", "headline", "heading", "titel", "titre", "titulo"],
        ["comment", "kommentar", "disqus", "respond", "reply", "discussion", "forum", "coment", "reader"],
        ["related", "recommend", "similar", "mehr", "weiter", "more", "also", "next", "prev", "popular", "trend", "meist", "latest", "relat"],
        ["teaser", "promo", "card", "tile", "feed", "grid", "stream", "archive"],
        ["share", "social", "facebook", "twitter", "whatsapp", "sharing", "teilen", "follow", "addthis"],
        ["nav", "menu", "breadcrumb", "crumb", "pagin", "pager", "toolbar", "tabs", "sitemap"],
        ["sidebar", "aside", "widget", "rail", "secondary", "sidebox", "margin"],
        ["footer", "foot", "bottom", "colophon"],
        ["header", "masthead", "banner", "topbar"],
        ["newsletter", "subscri", "abo-", "paywall", "premium", "regist", "signup", "sign-up", "login", "offer", "donat", "spende", "member"],
        ["advert", "ads", "ad-", "-ad", "_ad", "sponsor", "anzeige", "werbung", "outbrain", "taboola", "affiliate"],
        ["author", "byline", "autor", "redakt", "auteur", "vcard", "bio", "profile", "writer", "reporter"],
        ["date", "meta", "publish", "datum", "stamp", "categor", "kategorie", "dachzeile", "overline", "ressort", "kicker"],
        ["caption", "image", "img", "photo", "foto", "bild", "picture", "galler", "galerie", "figure", "slide", "legend"],
        ["credit", "copyright", "source", "quelle", "rights"],
        ["tag", "keyword", "topic", "schlagw", "thema", "label"],
        ["cookie", "consent", "gdpr", "privacy", "datenschutz", "cmp", "modal", "popup", "overlay", "dialog", "lightbox", "notice", "disclaimer"],
        ["hidden", "hide", "sr-only", "screen-reader", "visually", "invisible", "print"],
        ["box", "hint", "note", "embed", "insert", "module", "element", "fact"],
        ["quote", "zitat", "pull", "citation"],
        ["search", "suche", "form", "input", "poll", "quiz", "survey", "button", "btn"],
        ["live", "ticker", "timeline", "update"],
        ["product", "price", "shop", "cart", "buy", "event", "job", "weather", "wetter", "stock", "score"],
        ["video", "media", "player", "audio", "podcast"],
        ["list", "item", "links", "link"],
        ["wp-", "elementor", "td-", "vc_", "et_pb", "block"],
    ];

    private readonly Dictionary<string, uint> _known = [];

    public uint Of(int node)
    {
        if (page[node].Tag is Tag.Body or Tag.Html)
            return 0;
        var bits = 0u;
        foreach (var (name, value) in page.Attributes(node))
            if (value.Length > 1 && (name.Equals("class", StringComparison.OrdinalIgnoreCase) || name.Equals("id", StringComparison.OrdinalIgnoreCase)
                || name.Equals("role", StringComparison.OrdinalIgnoreCase) || name.Equals("itemprop", StringComparison.OrdinalIgnoreCase)))
                bits |= Of(value);
        return bits;
    }

    private uint Of(ReadOnlySpan<char> value)
    {
        // Utility classes by the hundred say nothing more than the first ones.
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        value = value[..Math.Min(value.Length, 200)];
        if (lookup.TryGetValue(value, out var bits))
            return bits;
        Span<char> lower = stackalloc char[200];
        lower = lower[..value.ToLowerInvariant(lower)];
        for (var group = 0; group < Groups.Length; group++)
            foreach (var word in Groups[group])
                if (lower.IndexOf(word) >= 0)
                {
                    bits |= 1u << group;
                    break;
                }
        lookup[value] = bits;
        return bits;
    }
}
