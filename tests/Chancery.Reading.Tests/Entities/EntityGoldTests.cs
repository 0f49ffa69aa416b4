using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Entities;

/// <summary>gold/entities.txt read with the pipeline: the share of its mentions that lead to the right code and name, against the floor.</summary>
public class EntityGoldTests
{
    [Fact]
    public void TheGoldSentencesReachTheirFloor()
    {
        var finder = new EntityFinder(LexiconTables.Embedded);
        int gold = 0, right = 0;
        var missed = new List<string>();
        var text = "";
        EntityReading? reading = null;
        foreach (var line in File.ReadLines(Repository.Path("gold", "entities.txt")))
        {
            if (line.StartsWith('#') || line.Length == 0) continue;
            if (line.StartsWith('>'))
            {
                var parts = line[2..].Split(" | ", 2);
                text = parts[1];
                reading = finder.Find(Pipeline.Load().Read(text), DateOnly.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture));
                continue;
            }
            var cells = line.Split(" | ");
            gold++;
            var found = Found(reading!, text, cells[0]);
            if (found.Codes == cells[1] && (cells.Length < 3 || found.Name == cells[2])) right++;
            else missed.Add($"{line}   found: {found.Codes} {found.Name}   in: {text}");
        }
        Assert.True(100.0 * right / gold >= Floors.Of("entities", "right"), $"right {100.0 * right / gold:F1} of {gold}\n{string.Join('\n', missed)}");
    }

    /// <summary>The entity of the mention that best covers some words.</summary>
    private static (string Codes, string Name) Found(EntityReading reading, string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        while (start > 0 && (char.IsLetter(text[start - 1]) || (start + words.Length < text.Length && char.IsLetter(text[start + words.Length]))))
            start = text.IndexOf(words, start + 1, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in '{text}'");
        var span = new TextSpan(start, start + words.Length);
        var mention = reading.Mentions.Where(m => m.Span.Overlaps(span)).OrderByDescending(m => Shared(m.Span, span)).FirstOrDefault();
        if (mention is null) return ("-", "");
        var entity = reading[mention.Entity];
        var codes = entity.MemberCodes.Length > 0 ? string.Join('+', entity.MemberCodes) : entity.Code ?? "-";
        return (codes, entity.Name);
    }

    private static double Shared(TextSpan a, TextSpan b) => (double)(Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / Math.Max(a.Length, b.Length);
}
