using System.Text.RegularExpressions;
using Chancery.Pages.Dates;

namespace Chancery.Pages.PlainText;

/// <summary>Tells who wrote a pasted text: from a line that says so, a name beside the date, or a name alone between headline and text.</summary>
internal static partial class PastedAuthor
{
    private const int Above = 12, Below = 5, LongestLine = 160, MostNames = 6;

    /// <param name="first">The first line of the text.</param>
    /// <param name="last">The last one.</param>
    public static string? Find(List<TextLine> lines, int first, int last, string? title)
    {
        var above = Enumerable.Range(Math.Max(0, first - Above), Math.Min(Above, first) + 1).Where(i => i < lines.Count).Reverse().ToList();
        var near = above.Concat(Enumerable.Range(first + 1, 2)).Concat(Enumerable.Range(last, Below))
            .Where(i => i < lines.Count && lines[i].Text.Length <= LongestLine).Distinct().ToList();
        foreach (var i in near)
            if (Said(lines[i].Text) is { } said)
                return said;
        foreach (var i in near.Where(i => i + 1 < lines.Count && Label().IsMatch(lines[i].Text)))
            if (IsName(Clean(lines[i + 1].Text)))
                return Clean(lines[i + 1].Text);
        foreach (var i in near.Where(i => i <= first + 1 || i > last))
            if (BesideDate(lines[i].Text) is { } beside)
                return beside;
        foreach (var i in above.Where(i => i >= first - 6 && i < first))
            if (Joined(lines[i].Text) is { } several && (Tells(lines, i - 1) || Tells(lines, i + 1)))
                return several;
            else if (IsName(Clean(lines[i].Text)) && !Headline.Repeats(lines[i].Text, title) && (Tells(lines, i - 1) || Tells(lines, i + 1)))
                return Clean(lines[i].Text);
        // Below a first line of the text that is its summary.
        for (var i = first + 1; i <= first + 2 && i < last; i++)
            if (IsName(Clean(lines[i].Text)) && Tells(lines, i + 1))
                return Clean(lines[i].Text);
        // What an agency says at the end.
        for (var i = Math.Max(0, first); i < Math.Min(lines.Count, last + Below); i++)
            if (lines[i].Text.Length <= 2 * LongestLine && Reporting().Match(lines[i].Text) is { Success: true } match)
                return Joined(match.Groups["names"].Value) ?? match.Groups["names"].Value;
        return null;
    }

    /// <summary>Two names or more on one line, and nothing else.</summary>
    private static string? Joined(string line)
    {
        if (line.Length > LongestLine)
            return null;
        var names = Joiner().Split(line).Select(Clean).ToList();
        return names.Count is > 1 and <= MostNames && names.TrueForAll(IsName) ? string.Join("; ", names) : null;
    }

    /// <summary>"By Jane Doe", "Autor: Jane Doe", "Posted on 8 May by jane".</summary>
    private static string? Said(string line)
    {
        foreach (Match match in Named().Matches(line))
        {
            var names = Joiner().Split(match.Groups["names"].Value).Select(Clean).Where(IsName).Take(MostNames).ToList();
            if (names.Count > 0)
                return string.Join("; ", names);
        }
        var nick = Nicknamed().Match(line);
        return nick.Success && IsNoDay(nick.Groups["name"].Value) ? nick.Groups["name"].Value : null;
    }

    /// <summary>A line with the date, and a name between the strokes and commas of it.</summary>
    internal static string? BesideDate(string line)
    {
        if (line.Length > 110)
            return null;
        var rest = line;
        foreach (var date in DateText.FindAll(line, monthFirst: true).OrderByDescending(date => date.Start))
            rest = $"{rest[..date.Start]}|{rest[date.End..]}";
        if (rest.Length == line.Length && !Hour().IsMatch(line))
            return null;
        foreach (var part in Separator().Split(Hour().Replace(rest, "|")))
            if (IsName(Clean(part)))
                return Clean(part);
        return null;
    }

    /// <summary>True if the line tells a date or how long the text takes to read: names stand beside these.</summary>
    private static bool Tells(List<TextLine> lines, int at) =>
        at >= 0 && at < lines.Count && lines[at].Text.Length < 80
            && (HeadLines.IsMetadata(lines[at].Text) || Reading().IsMatch(lines[at].Text) || Job().IsMatch(lines[at].Text));

    private static string Clean(string name)
    {
        name = Whereabouts().Replace(Rank().Replace(name.Trim(), ""), "");
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile(word => !char.IsDigit(word[0]) && IsNoDay(word) && !After().IsMatch(word));
        return string.Join(' ', words).Trim(' ', ',', ':', '-', '–', '|', '·', '•', '/');
    }

    private static bool IsNoDay(string word) => MonthNames.NumberOf(word) == 0 && !Weekday().IsMatch(word);

    /// <summary>A person's name and no more than where they are.</summary>
    internal static bool IsNameAlone(string line) => line.Length < 60 && IsName(Clean(line));

    private static bool IsName(string name) => name.Length is > 4 and < 50 && Name().IsMatch(name) && !NoName().IsMatch(name)
        && !FurnitureLine.IsOne(name);

    [GeneratedRegex($@"(?:^|[|,•·/–—\d]\s*)(?:(?i:(?:ein(?:e)? )?(?:blog )?(?:artikel|beitrag|gastbeitrag|interview|kommentar|essay|text|bericht|analyse|reportage) (?:von|by)|(?:geschrieben|veröffentlicht|eingestellt|gespeichert|erstellt|verfasst|publiziert|eingetragen)(?: am [^|]{{4,40}})? von|(?:words )?written by|posted (?:on [^|]{{4,40}} )?by|published by|story by|words by|publicado por|escrito por|escribe|écrit par|publié par|scritto da|autor(?:in|en|\*in)?\s*:|authors?\s*:?|autore\s*:|auteure?\s*:|text\s*:|words written by)\s*:?\s*|(?i:by|von|par|por|door|di|av|af|durch)\s*:?\s+|[Bb]y:?(?=\p{{Lu}}))(?<names>{FullName}(?:(?:\s*[,;&]\s*|\s+(?:and|und|et|y|e|&)\s+){FullName})*)")]
    private static partial Regex Named();

    /// <summary>A line that announces the writer's name on the next.</summary>
    [GeneratedRegex(@"^\W*(?:(?:ein )?(?:kommentar|gastbeitrag|beitrag|artikel|interview|text|bericht|analyse)? ?(?:von|by|par|por)|autor(?:/in|in|en|:in|\*in)?|authors?|written by|escrito por|écrit par|über (?:den autor|die autorin)|about the author)\s*:?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    /// <summary>Where it is plain that a writer is named, one word will do.</summary>
    [GeneratedRegex(@"(?:^\W*|[|·•]\s*(?=(?i:autor|author)))(?i:(?:geschrieben|veröffentlicht|eingestellt|gespeichert|erstellt|verfasst)(?: am [^|]{4,40})? von|posted (?:on [^|]{4,40} )?by|written by|artikel von:?|autor(?:in)?\s*:|author\s*:|publicado por|(?:by|von)(?=\s[^\s]{2,25}\s*(?:[|·•]|(?:on|am|um|in|vom)\b|,?\s\d)))\s*(?<name>[\p{L}][\p{L}\d_.\-]{1,24})(?=\s*$|\s*[|,·•]|\s+(?:on|am|um|in|at|vom|le)\b|\s+\d)")]
    private static partial Regex Nicknamed();

    private const string FullName = @"\p{Lu}[\p{L}.'’\-]+(?:\s+(?:(?:von|van|de|der|den|del|di|da|la|le|el|al|bin|zu|dos)\s+)*\p{Lu}[\p{L}.'’\-]*){1,3}";

    [GeneratedRegex($"^{FullName}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\s*[,;&]\s*|\s+(?:and|und|et|y|e)\s+(?=\p{Lu})")]
    private static partial Regex Joiner();

    [GeneratedRegex(@"\s*[|•·/–—,]\s*|\s+-\s+|//")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\b[0-2]?\d[:.h][0-5]\d\b(?:\s?(?:Uhr|h|[ap]\.?m\.?|GMT|UTC|BST|CES?T|E[SD]?T))?", RegexOptions.IgnoreCase)]
    private static partial Regex Hour();

    [GeneratedRegex(@"\d ?min|lesezeit|reading time|lectura|lecture", RegexOptions.IgnoreCase)]
    private static partial Regex Reading();

    [GeneratedRegex(@"^(?:(?:Prof|Dr|Dipl|Rechtsanwalt|Rechtsanwältin|Redakteur|Redakteurin|von|by|par|por)\b\.?:?\s*)+(?=\p{Lu})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Rank();

    [GeneratedRegex($@"^\W*(?i:(?:additional )?reporting (?:and writing )?by) (?<names>{FullName}(?:(?:\s*,\s*|\s+and\s+|\s+in \p{{Lu}}[\p{{L}} ]{{2,30}}?(?:,| and)\s+){FullName})*?)(?=\s+in\s|\s*[;,.)]|\s*$)")]
    private static partial Regex Reporting();

    /// <summary>"in Sarne" behind a name.</summary>
    [GeneratedRegex(@"(?<=^\S+\s\S.{1,30})\sin \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$")]
    private static partial Regex Whereabouts();

    /// <summary>What somebody is, on the line below the name.</summary>
    [GeneratedRegex(@"^(?:[\p{L}.'’\-]+\s){0,4}(?:writer|correspondent|reporter|journalist|columnist|analyst|chief|contributor|editor|fellow|korrespondent(?:in)?|redakteur(?:in)?)s?(?:, [\p{L} ]{2,30})?$", RegexOptions.IgnoreCase)]
    private static partial Regex Job();

    [GeneratedRegex("^(?:On|Am|In|At|Le|Um|Published|Updated|Aktualisiert|Follow|Posted|Contributor|Staff|Reporter|Correspondent)$")]
    private static partial Regex After();

    [GeneratedRegex(@"^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    /// <summary>Words in capitals that are sections, outlets and buttons, and in no person's name.</summary>
    [GeneratedRegex(@"\b(?:news|nachrichten|politik|politics|wirtschaft|business|kultur|sport|meinung|opinion|world|panorama|home|blog|magazin|magazine|zeitung|times|post|redaktion|staff|team|press|presse|media|online|verlag|universit\w+|institut\w*|ministr\w+|ministerium|stiftung|foundation|share|comments?|kommentare?|newsletter|login|menu|search|suche|lesezeit|minuten|uhr|read|more|video|podcast|photo|foto|bild|getty|images|the|this|der|die|das|und|and|our|your|from|with|für|allgemein|uncategorized|international|national|local|lokal|regional|last|updated|modified|created|posted|aktuelle\w*|meldung\w*|category|kategorie|views?|brief|briefs|monitor|voice|daily|weekly|journal|review|guardian|telegraph|herald|tribune|gazette|chronicle|courier|observer|express|agency|bulletin|digest|report|talks|war|peace|breaking|live|strait|ledger|mail|government|republic|affairs|office|council|party|government)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();
}
