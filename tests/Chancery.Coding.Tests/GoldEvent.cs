using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Testing;

namespace Chancery.Coding.Tests;

/// <summary>One sentence of gold/coding.txt or a sequel of it with the events that it tells.</summary>
internal sealed record GoldSentence(DateOnly Day, string Text, IReadOnlyList<GoldEvent> Events)
{
    public static IReadOnlyList<GoldSentence> Read(string file)
    {
        var found = new List<GoldSentence>();
        DateOnly day = default;
        List<GoldEvent> events = [];
        var inText = false;
        foreach (var line in File.ReadLines(Repository.Path("gold", file)))
        {
            // Lines of text right behind each other are the paragraphs of one report.
            var goesOn = inText;
            inText = line.StartsWith("> ", StringComparison.Ordinal);
            if (line.StartsWith('#') || line.Length == 0) continue;
            if (inText && goesOn)
            {
                found[^1] = found[^1] with { Text = found[^1].Text + "\n\n" + line[2..] };
                continue;
            }
            if (DateOnly.TryParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) day = date;
            else if (line.StartsWith("> ", StringComparison.Ordinal)) found.Add(new(day, line[2..], events = []));
            else events.Add(GoldEvent.Parse(line));
        }
        return found;
    }
}

/// <summary>One gold event: "SANCTION RUS > GEO occurred not content: "..." background optional".</summary>
internal sealed partial record GoldEvent(string Type, IReadOnlySet<string> Actors, IReadOnlySet<string> Recipients, string Status, bool Negated,
    bool Optional, bool Background, IReadOnlyDictionary<string, string> Words)
{
    public static GoldEvent Parse(string line)
    {
        var match = Line().Match(line);
        if (!match.Success) throw new FormatException($"gold/coding*.txt: '{line}' is no event; write TYPE actors > recipients status");
        var rest = match.Groups[5].Value;
        return new(match.Groups[1].Value, Codes(match.Groups[2].Value), Codes(match.Groups[3].Value), match.Groups[4].Value,
            rest.StartsWith(" not", StringComparison.Ordinal), rest.EndsWith("optional", StringComparison.Ordinal),
            rest.Contains(" background", StringComparison.Ordinal),
            Quoted().Matches(rest).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value));
    }

    private static HashSet<string> Codes(string text) => text == "-" ? [] : [.. text.Split('+')];

    [GeneratedRegex(@"^([A-Z]+) (\S+) > (\S+) (\w+)(.*)$")]
    private static partial Regex Line();

    [GeneratedRegex("(content|condition|consequence|by): \"([^\"]*)\"")]
    private static partial Regex Quoted();
}
