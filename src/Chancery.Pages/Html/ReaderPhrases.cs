using System.Buffers;
using System.Text.RegularExpressions;

namespace Chancery.Pages.Html;

/// <summary>Phrases in which a site speaks to its readers, and not of the matter: asks them to subscribe, to
/// follow, to comment; says what it earns, forbids or is not answerable for.</summary>
internal static partial class ReaderPhrases
{
    private const int Most = 10;

    private static readonly SearchValues<string> Pleas = SearchValues.Create(
    [
        // English
        "sign up for", "sign up to", "subscribe to", "subscribe now", "subscriber", "our newsletter", "a newsletter", "newsletters",
        "in your inbox", "to your inbox", "download the", "download our", "for ios", "and android", "our app", "follow us", "follow @",
        "follow him on", "follow her on",
        "follow them on", "like us on", "join us on", "join our", "find us on", "we may earn", "may receive a", "may earn", "may receive",
        "a commission", "affiliate", "our advertisers", "advertisers", "independent review", "reviewed independently", "independently select",
        "independently chosen", "we recommend", "we welcome",
        "our editors", "comments are moderated", "are moderated", "comments are closed", "will not be published", "reader comments",
        "your comment", "comments section", "post a comment", "leave a comment", "join the conversation", "terms of use", "terms of service",
        "terms and conditions", "privacy policy",
        "cookie policy", "community guidelines", "community standards", "opinions expressed", "views expressed", "do not necessarily",
        "not responsible for", "not necessarily reflect", "originally appeared", "originally published", "first appeared", "first published",
        "republished", "with permission", "without permission",
        "contact us", "email us", "send us", "write to us", "got a tip", "have a tip", "news tip", "news tips", "share your", "click here",
        "tap here", "click on the", "click the", "visit our", "watch the video", "listen to the", "support our", "support us", "your support",
        "become a member", "membership", "a donation", "donate",
        "free trial", "special offer", "per month", "a month", "cancel any", "already a subscriber", "already a member",
        "all rights reserved", "reserved.", "reproduction", "may not be reproduced", "this story was", "this article was", "this article is",
        "this article may", "you may also", "you might also", "you might like", "related stor", "read more", "read also",
        "read the full", "full story", "see also", "more from", "more on this", "for more information", "press contact", "media contact",
        "for further information", "about the author", "is a reporter", "is a freelance", "can be reached", "contributed to this",
        "reporting by", "editing by", "writing by", "compiled by", "create an account", "log in", "sign in", "register",
        "breaking news alerts", "news alerts", "notifications", "youtube channel", "on whatsapp", "on telegram", "on facebook", "on twitter",
        "on instagram", "reader-supported", "paid subscriber", "find this article", "media enquir", "press enquir", "notes to editors",
        "enable javascript", "your browser", "ad blocker", "adblock", "advertisement", "sponsored", "skip to",
        // German
        "newsletter", "abonnieren", "abonniere", "abonnent", "kostenlos test", "kostenlos registr", "kostenlos anmeld", "jederzeit kündbar",
        "monatlich kündbar", "im abo", "affiliate-link", "werbelink", "eine provision", "gekennzeichnet", "werbung", "anzeige",
        "folgen sie uns", "folge uns", "folgt uns", "e-mail-adresse",
        "mailadresse", "benachrichtigung", "auch interessant", "auch interessieren", "schon gelesen", "lesen sie auch", "lesen sie hier",
        "lesen sie mehr", "mehr zum thema", "mehr dazu", "zum weiterlesen", "weiterlesen", "weitere informationen", "weitere artikel",
        "kommentarfunktion", "kommentare", "kommentieren", "diskutieren sie", "ihre meinung", "leserbrief",
        "hinweis der redaktion", "redaktionelle", "unsere redaktion", "an die redaktion", "datenschutz", "externen inhalt", "externe inhalte",
        "inhalte angezeigt", "personenbezogene", "einwilligung", "jetzt anmelden", "jetzt bestellen", "jetzt kaufen", "jetzt abonn",
        "jetzt testen", "jetzt registr", "bestellwert", "versandkosten", "lieferzeit", "alle rechte", "vorbehalten",
        "nachdruck", "mit freundlicher genehmigung", "pressekontakt", "ansprechpartner", "rückfragen", "über den autor", "über die autorin",
        "zur person", "unterstützen sie", "unterstütze uns", "spenden", "hier klicken", "klicken sie", "unserem kanal", "unser kanal",
        "podcast", "in unserer app", "unsere app", "dieser beitrag", "dieser artikel", "dieser text", "diesen artikel", "beitrag wurde",
        "zuerst erschien",
        "erschienen in", "erschienen auf", "letzte aktualisierung", "aktualisiert am", "eingeloggt", "einloggen", "registrieren", "traumjob",
        "stellenangebot", "gewinnspiel",
        // Spanish, Portuguese, Italian, French, Polish, Dutch
        "suscríbe", "suscrib", "boletín", "síguenos", "síganos", "nuestro canal", "únete", "te puede interesar", "le puede interesar",
        "lee también", "lea también", "lea más", "lea:", "vea también", "ver también", "ver más", "todos los derechos", "haz clic",
        "haga clic", "cancela cuando", "comentarios", "tu correo",
        "assine", "inscreva", "leia também", "leia mais", "siga o", "siga-nos", "nosso canal", "todos os direitos", "saiba mais", "iscriviti",
        "leggi anche", "seguici", "riproduzione riservata", "abonnez", "inscrivez", "à lire aussi", "lire aussi", "lire la suite", "suivez",
        "tous droits", "en savoir plus", "cliquez",
        "zapisz się", "subskry", "prenumer", "czytaj też", "czytaj także", "czytaj więcej", "zobacz też", "zobacz także", "zobacz oferty",
        "przeczytaj", "wszelkie prawa", "polub", "dołącz", "abonneer", "lees ook", "lees verder", "meld je aan",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Telling = SearchValues.Create(
    [
        " said", " says", " told ", " according to", " added", " announced", " reported", " sagte", " sagt ", " laut ", " erklärte",
        " betonte", " berichtet", " dijo", " según ", " afirmó", " explicó", " aseguró", " a déclaré", " selon ", " a dit", " powiedział",
        " według ", " disse", " segundo ", " ha detto", " secondo ", " zei ", " volgens ",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>How often the site speaks to its readers, counted up to ten.</summary>
    public static int Count(ReadOnlySpan<char> text) => Count(text, Pleas);

    /// <summary>How often it is told who said something, counted up to ten: what reports do.</summary>
    public static int CountTelling(ReadOnlySpan<char> text) => Count(text, Telling);

    /// <summary>True for a line that stands around readers' comments: "Reply", "3 days ago", "Anna says:", "Report".</summary>
    public static bool IsOfComments(string line) => line.Length <= 70 && Comments().IsMatch(line);

    /// <summary>True if the words end as a picture's caption does: with who made or owns it.</summary>
    public static bool EndsAsCredit(string text) => Credited().IsMatch(text.Length > 60 ? text[^60..] : text);

    private static int Count(ReadOnlySpan<char> text, SearchValues<string> words)
    {
        var count = 0;
        for (var at = text.IndexOfAny(words); at >= 0 && count < Most; at = text.IndexOfAny(words))
        {
            count++;
            text = text[Math.Min(text.Length, at + 4)..];
        }
        return count;
    }

    [GeneratedRegex(@"^\W*(?:(?:reply|antworten?|répondre|responder|odpowiedz|rispondi|report( (comment|abuse))?|melden|flag|like|upvote|permalink|share comment|edited|gefällt mir|zitieren|quote)\b.{0,25}|.{0,40}\b(?:\d+|an?|einer|einem) ?(?:s(?:ec(?:ond)?s?)?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|d|w|mo|y) ago\b.{0,25}|.{0,20}\bvor \d+ (?:minuten?|stunden?|tag(?:en)?|wochen?|monaten?|jahr(?:en)?)\b.{0,25}|.{0,20}\bhace \d+ \p{L}+.{0,20}|.{1,40} (?:says|said|writes|wrote|sagt|schreibt|meint|dice|dijo|a dit|dit|pisze)\s?:?|.{0,45}\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|uhr)?\W*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?:[(\[|]\s*[\p{Lu}©][\p{L}.©&'’\-]*(?:[\s/]+[\p{Lu}©][\p{L}.©&'’\-]*){0,5}[\s/]*[)\]]?|\b\p{Lu}[\p{L}.\-]+(?:\s\p{Lu}[\p{L}.\-]+)?\s?/\s?\p{Lu}[\p{L}.\-]+(?:\s\p{Lu}[\p{L}.\-]+)?\)?)\s*$")]
    private static partial Regex Credited();
}
