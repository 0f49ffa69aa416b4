using Chancery.Language;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Times;

/// <summary>gold/times.txt read with the pipeline and scored: found and exact days, against the floors.</summary>
public class TimeGoldTests
{
    [Fact]
    public void TheGoldSentencesReachTheirFloors()
    {
        int gold = 0, found = 0, exact = 0;
        DateOnly day = default;
        List<TimeExpression> times = [];
        var text = "";
        foreach (var line in File.ReadLines(Repository.Path("gold", "times.txt")))
        {
            if (line.StartsWith('#') || line.Length == 0) continue;
            if (line.StartsWith('@')) day = DateOnly.Parse(line[2..]);
            else if (line.StartsWith('>')) times = [.. TimeFinder.Find(Pipeline.Load().Read(text = line[2..]), text, day).Where(t => !t.IsRangeEnd)];
            else if (line.Split('\t') is [var words, var from, var to])
            {
                gold++;
                var start = text.IndexOf(words, StringComparison.Ordinal);
                Assert.True(start >= 0, $"gold/times.txt: '{words}' does not stand in '{text}'");
                var span = new TextSpan(start, start + words.Length);
                var hit = times.Where(t => t.Span.Overlaps(span)).MaxBy(t => Math.Min(t.Span.End, span.End) - Math.Max(t.Span.Start, span.Start));
                if (hit is null) continue;
                found++;
                if (Days(hit.From) == from && Days(hit.To) == to) exact++;
            }
        }
        Assert.True(100.0 * found / gold >= Floors.Of("times", "found"), $"found {100.0 * found / gold:F1}");
        Assert.True(100.0 * exact / gold >= Floors.Of("times", "exact"), $"exact {100.0 * exact / gold:F1}");
    }

    private static string Days(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "-";
}
