using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Attributions;

/// <summary>gold/attributions.txt read with the pipeline: the share of its attributions found with all three parts right, against the floor.</summary>
public class AttributionGoldTests
{
    [Fact]
    public void TheGoldSentencesReachTheirFloor()
    {
        var finder = new AttributionFinder(LexiconTables.Embedded);
        var entities = new EntityFinder(LexiconTables.Embedded);
        int gold = 0, right = 0;
        var missed = new List<string>();
        HashSet<string> found = [];
        foreach (var line in File.ReadLines(Repository.Path("gold", "attributions.txt")))
        {
            if (line.StartsWith('#') || line.Length == 0) continue;
            if (line.StartsWith('>'))
            {
                var text = line[2..];
                var sentences = Pipeline.Load().Read(text);
                string Words(IEnumerable<TextSpan> spans) => string.Join(" ... ", spans.Select(s => s.In(text)));
                found = [.. finder.Find(sentences, text, entities.Find(sentences, null))
                    .Select(a => $"{Words(a.Source)} | {Words(a.Cue)} | {Words(a.Content)}")];
                continue;
            }
            gold++;
            if (found.Contains(line)) right++;
            else missed.Add($"{line}   found: {string.Join("; ", found)}");
        }
        Assert.True(100.0 * right / gold >= Floors.Of("attributions", "exact"), $"exact {100.0 * right / gold:F1}\n{string.Join('\n', missed)}");
    }
}
