using System.Text.RegularExpressions;
using Chancery.Pages.PlainText;

namespace Chancery.Pages.Inputs;

/// <summary>What a mail's plain text is about: the report that was forwarded with it, or its own words
/// without those it answers to, its signature and the way to be rid of it.</summary>
/// <param name="Subject">As the forwarded mail has it; null if nothing was forwarded.</param>
internal sealed partial record MailText(string Text, string? Subject, string? Sender, DateTimeOffset? Sent)
{
    /// <summary>A head of a forwarded mail is so many lines at most, blank ones and long lists of addresses included.</summary>
    private const int LongestHead = 14;

    private const int LongestSignature = 20;

    public static MailText Of(string plain, bool isForwarded)
    {
        var lines = plain.ReplaceLineEndings("\n").Split('\n').ToList();
        var told = new MailText(plain, null, null, null);
        if (isForwarded || lines.Any(line => Forwarded().IsMatch(Bare(line))))
        {
            var end = 0;
            while (HeadIn(lines, end) is { } head)
                (end, told) = head;
            lines = lines[end..];
        }
        else if (lines.FindIndex(line => Answered().IsMatch(line)) is > 0 and var answer)
            lines = lines[..answer];
        if (lines.Count(line => line.StartsWith('>')) * 2 > lines.Count(line => !string.IsNullOrWhiteSpace(line)))
            lines = [.. lines.TakeWhile(line => !line.StartsWith("-- ", StringComparison.Ordinal) && line != "--").Select(Bare)];
        return told with { Text = string.Join('\n', WithoutTail(lines)) };
    }

    /// <summary>The next head of a forwarded mail: three of its lines near each other.</summary>
    private static (int End, MailText Told)? HeadIn(List<string> lines, int from)
    {
        for (var i = from; i < lines.Count; i++)
        {
            if (!HeadLine().IsMatch(Bare(lines[i])))
                continue;
            var (end, found) = (i, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
            for (var j = i; j < Math.Min(lines.Count, i + LongestHead); j++)
            {
                if (HeadLine().Match(Bare(lines[j])) is { Success: true } match)
                    (end, found[NameOf(match.Groups["name"].Value)]) = (j + 1, match.Groups["value"].Value.Trim());
                else if (found.Count >= 3 && string.IsNullOrWhiteSpace(Bare(lines[j])))
                    break;
            }
            if (found.Count >= 3 && found.ContainsKey("from"))
                return (end, new("", Found("subject"), Found("from") is { } sender ? SenderOf(sender) : null,
                    Found("date") is { } date ? Clock.Moment(date) : null));

            string? Found(string name) => found.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        }
        return null;
    }

    /// <summary>A mail that was pasted with its head; null if the text begins otherwise.</summary>
    public static MailText? Pasted(string text)
    {
        const int Farthest = 4, LongestStart = 400;
        var start = text.AsSpan(0, Math.Min(text.Length, LongestStart)).ToString().ReplaceLineEndings("\n").Split('\n');
        return start.Take(Farthest).Any(line => HeadLine().IsMatch(Bare(line)) || Forwarded().IsMatch(Bare(line)))
            && HeadIn([.. text.ReplaceLineEndings("\n").Split('\n').Take(2 * LongestHead)], 0) is not null
            ? Of(text, isForwarded: true) : null;
    }

    private static string NameOf(string name) => name.ToLowerInvariant() switch
    {
        "from" or "von" or "de" or "expéditeur" => "from",
        "date" or "sent" or "datum" or "gesendet" or "envoyé" or "fecha" or "enviado" => "date",
        "subject" or "betreff" or "objet" or "asunto" => "subject",
        _ => "to",
    };

    private static string? SenderOf(string from)
    {
        var name = Address().Replace(from, "").Trim(' ', '"', '\'', '*');
        return name.Length > 1 ? name : null;
    }

    /// <summary>Without the marks of quotation that mailers put before each line.</summary>
    private static string Bare(string line) => Marks().Replace(line, "");

    private static List<string> WithoutTail(List<string> lines)
    {
        var signature = lines.FindLastIndex(line => line is "-- " or "--");
        if (signature > 0 && lines.Count - signature <= LongestSignature)
            lines = lines[..signature];
        var rid = lines.FindLastIndex(line => Unsubscribe().IsMatch(line));
        return rid > lines.Count / 2 ? lines[..rid] : lines;
    }

    [GeneratedRegex(@"^\W{0,12}(?:Forwarded message|Begin forwarded message|Original Message|Weitergeleitete Nachricht|Ursprüngliche Nachricht|Message transféré|Mensaje reenviado)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Forwarded();

    [GeneratedRegex(@"^\W{0,2}\*?(?<name>From|Date|Sent|To|Cc|Subject|Reply-To|Von|Datum|Gesendet|An|Betreff|De|Envoyé|À|Objet|Expéditeur|Fecha|Enviado|Para|Asunto)\s?:\*?\s?(?<value>.{0,2000})$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"^(?:On|Am|Le|El) .{6,200}(?:wrote|schrieb.{0,80}|a écrit|escribió)\s?:\s*$|^-{3,}\s?(?:Original Message|Ursprüngliche Nachricht)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Answered();

    [GeneratedRegex(@"^(?:\s?>)+ ?")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\[mailto:[^\]]*\]|<[^>]*>|\S+@\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\W*(?:(?:to )?unsubscribe\b|you(?: are|['’]re)? (?:receiv(?:e|ing)|getting|subscribed)|this (?:e-?mail|message|newsletter) was sent|abmelden\b|manage (?:your )?(?:preferences|subscription)|if you (?:no longer|do not|don['’]t) (?:want|wish))", RegexOptions.IgnoreCase)]
    private static partial Regex Unsubscribe();
}
