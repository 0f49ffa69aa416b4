namespace Chancery.Pages.Html;

/// <summary>The words that page furniture begins with or is made of, by kind, in the languages that the press is most saved in.</summary>
internal static class FurnitureCues
{
    private static readonly (int Kind, string[] Words)[] Starts =
    [
        (1, ["read more", "read also", "also read", "see also", "related", "more on", "more from", "more:", "lesen sie", "mehr zum", "mehr:",
            "auch interessant", "das könnte", "weitere", "lire aussi", "à lire", "lee también", "ver también",
            "leia também", "leia mais", "zobacz", "czytaj", "leggi anche", "lees ook", "you may also", "you might", "recommended",
            "don't miss", "read next", "up next", "siehe auch", "zum thema", "meistgelesen", "most read", "trending", "passend zum"]),
        (2, ["share", "tweet", "teilen", "partager", "compartir", "compartilh", "udostępnij", "condividi", "follow", "folgen", "facebook",
            "twitter", "whatsapp", "e-mail", "email", "print", "drucken", "copy link", "like", "pinterest", "telegram", "linkedin", "merken"]),
        (3, ["leave a", "comment", "kommentar", "commentaire", "comentario", "comentário", "komentarz", "your email address", "deine e-mail",
            "reply", "antworten", "post a comment", "schreibe einen", "responses", "discussion", "add a comment", "diskutieren", "write a"]),
        (4, ["sign up", "subscribe", "newsletter", "abonnieren", "jetzt anmelden", "anmelden", "log in", "login", "sign in", "register",
            "registrieren", "suscr", "abonn", "inscri", "zapisz", "get the", "support", "donate", "unterstütz", "spenden", "become a", "join"]),
        (5, ["photo", "foto", "image", "bild", "picture", "video", "© ", "©", "credit", "quelle", "source:", "getty", "ap photo", "fotos",
            "copyright", "symbolbild", "file photo", "imago", "dpa", "illustration", "grafik"]),
        (6, ["by ", "von ", "par ", "por ", "di ", "author", "autor", "written by", "redaktion", "über den autor", "about the author",
            "posted by", "text:", "reporting by", "editing by", "ein artikel von"]),
        (7, ["published", "posted", "updated", "last updated", "veröffentlicht", "aktualisiert", "stand:", "publié", "mis à jour",
            "publicado", "actualizado", "atualizado", "datum", "erstellt", "zuletzt", "on "]),
        (8, ["this site uses", "we use cookies", "cookie", "diese website", "diese webseite", "wir verwenden", "by continuing", "accept",
            "akzeptieren", "privacy", "datenschutz", "terms", "impressum", "agb", "alle rechte", "all rights"]),
        (9, ["advertisement", "anzeige", "werbung", "publicidad", "publicidade", "publicité", "reklama", "sponsored", "ad feedback",
            "continue reading", "article continues", "story continues", "scroll"]),
        (10, ["tags", "schlagw", "topics", "themen", "categor", "kategorie", "filed under", "keywords", "etiquetas", "stichw", "mots-clés",
            "in this article"]),
        (11, ["home", "menu", "search", "suche", "skip to", "zum inhalt", "startseite", "navigation", "back to", "zurück", "nach oben", "top",
            "inicio", "accueil", "previous", "next", "vorherige", "nächste", "weiter"]),
        (12, ["click here", "hier klicken", "klicken sie", "listen", "anhören", "vorlesen", "download", "watch", "ansehen", "play", "view",
            "zur galerie", "buy", "kaufen", "jetzt", "mehr ", "hier "]),
    ];

    /// <summary>Words that seldom stand in a report and often in what surrounds it.</summary>
    private static readonly System.Buffers.SearchValues<string> Anywhere = System.Buffers.SearchValues.Create(
    [
        "newsletter", "subscri", "sign up", "follow us", "follow @", " on twitter", " on facebook", "instagram", "youtube", "telegram",
        "whatsapp", "our app", " apps ", "download", "cookie", "comment", "kommentar",
        "advertis", "affiliate", "sponsor", "click", "klick", "copyright", "all rights", "alle rechte", "your email", "e-mail", "republish",
        "editing by", "reporting by", "editor", "redaktion", "donat", "spende",
        "support us", "unterstütz", "abonn", "newsl", "anmeld", "login", "log in", "eingeloggt", "register", "registr", "terms of", "privacy",
        "datenschutz", "impressum", "this article", "this post", "diesen artikel",
        "dieser artikel", "diesem artikel", "dieser beitrag", "beitrag", "original", "appeared", "erschien", "veröffentlich", "published",
        "updated", "read more", "lesen sie", "mehr zum", "share", "teilen",
        "suscr", "síguenos", "boletín", "canal de", "inscri", "leia", "zobacz", "czytaj", "subskry", "werbung", "anzeige", "partner",
        "podcast", "browser", "javascript", "wir informieren", "kostenlos", "provision",
        "commission", "photo", "foto", "image", "quelle", "source", "tipps", "jetzt", "hier", " our ", " us ", " uns ", " unsere", " you ",
        "your ", " ihr ", " sie ", " dich ", " du ",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>How often such a word stands in the text, counted up to ten.</summary>
    public static int Within(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOfAny(Anywhere); at >= 0 && count < 10; at = text.IndexOfAny(Anywhere))
        {
            count++;
            text = text[Math.Min(text.Length, at + 3)..];
        }
        return count;
    }

    private static readonly Dictionary<char, List<(int Kind, string Word)>> ByLetter = Index();

    public static int Of(string text)
    {
        var start = text.AsSpan().TrimStart("+#>»›→•*-–[( \"'");
        if (start.IsEmpty || !ByLetter.TryGetValue(char.ToLowerInvariant(start[0]), out var words))
            return 0;
        foreach (var (kind, word) in words)
            if (start.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return kind;
        return 0;
    }

    private static Dictionary<char, List<(int, string)>> Index()
    {
        var index = new Dictionary<char, List<(int, string)>>();
        foreach (var (kind, words) in Starts)
            foreach (var word in words)
            {
                if (!index.TryGetValue(word[0], out var list))
                    index[word[0]] = list = [];
                list.Add((kind, word));
            }
        return index;
    }
}
